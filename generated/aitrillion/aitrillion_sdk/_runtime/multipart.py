"""Write forms of several parts (RFC 7578), each part encoded as OpenAPI's encoding objects say."""

from collections.abc import Iterator, Mapping
from mimetypes import guess_type
from os import PathLike, urandom
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

import attrs

from .encoding import json_bytes, plain, text_of
from .errors import InvalidArgument
from .media_types import essence_of, is_json
from .operation import Encoding, Parameter
from .parameters import expand, printable
from .uploads import Upload, UploadStream, is_upload, upload_of

_AS_IT_COMES: Final = Encoding()
_ESCAPES: Final = {ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"}
_BINARY: Final = "application/octet-stream"


@attrs.frozen
class Part:
    """One part of a form."""

    name: str
    content: Upload
    filename: str | None = None
    media_type: str | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict)

    def head(self, boundary: str) -> bytes:
        """Return what comes before the content."""
        lines = [f'--{boundary}\r\nContent-Disposition: form-data; name="{_escaped(self.name)}"']
        if self.filename:
            lines[0] += f'; filename="{_escaped(self.filename)}"'
        if self.media_type:
            lines.append(f"Content-Type: {printable('Content-Type', self.media_type)}")
        lines += [f"{name}: {printable(name, value)}" for name, value in self.headers.items()]
        return "\r\n".join([*lines, "", ""]).encode()


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def multipart(media_type: str, parts: list[Part]) -> tuple[str, UploadStream]:
    """Return the media type with a boundary that nobody can foresee, and the form."""
    boundary = urandom(16).hex()
    uploads: list[Upload] = []
    for part in parts:
        uploads += [_bytes(part.head(boundary)), part.content, _bytes(b"\r\n")]
    return f"{media_type}; boundary={boundary}", UploadStream(
        *uploads, _bytes(f"--{boundary}--\r\n".encode())
    )


def _bytes(content: bytes) -> Upload:
    return Upload(content, len(content))


def parts_of(name: str, value: Any, encoding: Encoding = _AS_IT_COMES) -> Iterator[Part]:
    """Yield the parts of one field: a file, JSON, a text, or one of them for each item of a list."""
    if encoding.style is not None:
        yield from _styled(name, plain(value), encoding)
    elif _is_named_file(value):
        yield _file(name, encoding, *value)
    elif is_upload(value):
        yield _file(name, encoding, _name_of(value), value)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from parts_of(name, item, encoding)
    else:
        yield _value(name, plain(value), encoding)


def _is_named_file(value: Any) -> bool:
    return isinstance(value, tuple) and 2 <= len(value) <= 3 and is_upload(value[1])


def _file(name: str, encoding: Encoding, filename: str, content: Any, media_type: str | None = None) -> Part:
    media_type = media_type or _media_type(filename, encoding.content_type)
    return Part(name, upload_of(content), filename, media_type, encoding.headers)


def _name_of(value: Any) -> str:
    path = value if isinstance(value, PathLike) else getattr(value, "name", None)
    return Path(path).name if isinstance(path, str | PathLike) else "upload"


def _media_type(filename: str, declared: str | None) -> str:
    """Return the media type that the file's name tells, where the specification admits it."""
    guessed = guess_type(filename)[0]
    admitted = [essence_of(each) for each in (declared or guessed or _BINARY).split(",")]
    if guessed in admitted or any(each.endswith("/*") for each in admitted):
        return guessed or _BINARY
    return admitted[0]


def _value(name: str, value: Any, encoding: Encoding) -> Part:
    declared = encoding.content_type.partition(",")[0].strip() if encoding.content_type else None
    media_type = declared or ("application/json" if isinstance(value, dict) else None)
    content = json_bytes(value) if media_type and is_json(media_type) else text_of(value).encode()
    return Part(name, _bytes(content), None, media_type, encoding.headers)


def _styled(name: str, value: Any, encoding: Encoding) -> Iterator[Part]:
    query = expand(parameter_of(name, encoding), value)
    for part_name, text in parse_qsl(query, keep_blank_values=True):
        yield Part(part_name, _bytes(text.encode()), headers=encoding.headers)


def parameter_of(name: str, encoding: Encoding) -> Parameter:
    """Return the query parameter that a field with a style is written like."""
    if encoding.style is None:
        raise InvalidArgument(f"The field {name} has no style.")
    explode = encoding.style == "form" if encoding.explode is None else encoding.explode
    return Parameter(name, "query", encoding.style, explode=explode, allow_reserved=encoding.allow_reserved)
