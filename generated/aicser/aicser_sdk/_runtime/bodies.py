"""Encode request bodies by their media type."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from mimetypes import guess_type
from os import PathLike, fspath
from typing import Any, Final
from urllib.parse import quote_plus

import attrs

from .defaults import NotGiven
from .encoding import json_bytes, plain, text_of
from .errors import InvalidArgument
from .media_types import JSON_LINES, essence_of, falls_under, is_json, is_json_sequence, is_text
from .multipart import multipart, parameter_of, parts_of
from .operation import Encoding, Operation
from .parameters import expand
from .uploads import Pieces, UploadStream, is_upload, upload_of

Encodings = Mapping[str, Encoding]

FORM: Final = "application/x-www-form-urlencoded"
_FORMS: Final = frozenset({FORM, "multipart/form-data", "multipart/mixed", "multipart/related"})


@attrs.frozen
class Content:
    """A body as it is sent; an upload is read while it is sent."""

    media_type: str
    data: bytes | UploadStream


def media_type_of(operation: Operation, body: Any, chosen: str | None = None) -> str:
    """Return the media type to send a body as: the chosen one, or else the first declared one that fits.

    Raises:
        InvalidArgument: The operation takes no body, not the chosen media type, or leaves it open.
    """
    declared = operation.media_types
    if not declared:
        raise InvalidArgument(f"{operation.id} takes no body; leave it out.")
    if chosen is not None:
        if not any(falls_under(chosen, each) for each in declared):
            raise InvalidArgument(f"{operation.id} does not take {chosen}, but {' or '.join(declared)}.")
        return chosen
    fitting = [each for each in declared if _fits(body, each)]
    found = min(fitting, key=lambda each: _misfits(operation, body, each), default=declared[0])
    return _concrete(operation, found, body) if "*" in found else found


def _fits(body: Any, media_type: str) -> bool:
    """Tell whether a body of this Python type is one of this media type."""
    essence = essence_of(media_type)
    if isinstance(body, str):
        return is_text(essence) and essence != FORM
    if is_upload(body):
        return not is_json(essence) and not is_text(essence) and essence not in _FORMS
    if isinstance(body, Iterator):
        return is_json_sequence(essence)
    if isinstance(body, Mapping) and any(map(_holds_file, body.values())):
        return essence.startswith("multipart/")
    return is_json(essence) or essence in _FORMS


def _misfits(operation: Operation, body: Any, media_type: str) -> int:
    """Count the fields of a body that speak against a media type."""
    if not isinstance(body, Mapping) or media_type not in operation.fields:
        return 0
    given = (name for name, value in body.items() if not isinstance(value, NotGiven))
    return operation.fields[media_type].misfits(given)


def _holds_file(value: Any) -> bool:
    return is_upload(value) or (isinstance(value, list | tuple) and any(map(is_upload, value)))


def _concrete(operation: Operation, declared: str, body: Any) -> str:
    """Return the one media type that a body tells where a range of them is declared."""
    path = body if isinstance(body, PathLike) else getattr(body, "name", "")
    guessed = guess_type(fspath(path))[0] if isinstance(path, str | PathLike) else None
    if guessed is None and declared == "*/*":
        plainest = "text/plain" if isinstance(body, str) else "application/json"
        guessed = "application/octet-stream" if is_upload(body) else plainest
    if guessed is None or not falls_under(guessed, declared):
        raise InvalidArgument(f"{operation.id} takes {declared}; say which one with content_type=.")
    return guessed


def encode_body(media_type: str, body: Any, encodings: Encodings | None = None) -> Content:
    """Return the body as it is sent.

    Raises:
        InvalidArgument: The body cannot be sent as this media type.
    """
    essence = essence_of(media_type)
    if is_json(essence):
        return Content(media_type, json_bytes(body))
    if essence.startswith("multipart/"):
        fields = _fields(body, essence)
        parts = [parts_of(name, value, _encoding(encodings, name)) for name, value in fields]
        return _in_memory(*multipart(media_type, list(chain.from_iterable(parts))))
    if essence == FORM and not isinstance(body, str | bytes):
        return Content(media_type, _form(_fields(body, essence), encodings))
    if is_json_sequence(essence) and not (isinstance(body, str) or is_upload(body)):
        return _sequence(media_type, body)
    return _as_it_is(media_type, body)


def _sequence(media_type: str, items: Any) -> Content:
    """Return JSON texts, one for each item: a list whole, what can be read only once as it is read."""
    if isinstance(items, Mapping) or not isinstance(items, Iterable):
        raise InvalidArgument(f"A body of type {media_type} must be an iterable of items; put one in a list.")
    begin = b"" if essence_of(media_type) in JSON_LINES else b"\x1e"
    texts = (begin + json_bytes(item) + b"\n" for item in items)
    if isinstance(items, Iterator):
        return Content(media_type, UploadStream(Pieces(texts)))
    return Content(media_type, b"".join(texts))


def _encoding(encodings: Encodings | None, name: str) -> Encoding:
    return (encodings or {}).get(name) or Encoding()


def _fields(body: Any, essence: str) -> list[tuple[str, Any]]:
    fields = body.set_members(whole=False) if hasattr(body, "set_members") else body
    if not isinstance(fields, Mapping):
        raise InvalidArgument(f"A body of type {essence} needs named fields; give a mapping or a model.")
    return [(name, value) for name, value in fields.items() if not isinstance(value, NotGiven)]


def _form(fields: Iterable[tuple[str, Any]], encodings: Encodings | None) -> bytes:
    pairs = (_pairs(name, plain(value), _encoding(encodings, name)) for name, value in fields)
    return "&".join(filter(None, pairs)).encode()


def _pairs(name: str, value: Any, encoding: Encoding) -> str:
    """Return one field of a form, its name repeated for each item of a list."""
    if encoding.style is not None:
        return expand(parameter_of(name, encoding), value)
    if encoding.content_type and is_json(encoding.content_type):
        value = json_bytes(value).decode()
    items = value if isinstance(value, list) else [value]
    return "&".join(f"{quote_plus(name)}={quote_plus(text_of(item))}" for item in items)


def _in_memory(media_type: str, stream: UploadStream) -> Content:
    """Return the content whole where all of it is there already."""
    held = [upload.source for upload in stream.uploads if isinstance(upload.source, bytes)]
    return Content(media_type, b"".join(held) if len(held) == len(stream.uploads) else stream)


def _as_it_is(media_type: str, body: Any) -> Content:
    if isinstance(body, str):
        return Content(media_type, body.encode(_charset(media_type)))
    if not is_upload(body):
        raise InvalidArgument(f"A body of type {media_type} must be bytes, a text, an open file or a path.")
    return _in_memory(media_type, UploadStream(upload_of(body)))


def _charset(media_type: str) -> str:
    """Return the charset that a media type names, or else UTF-8."""
    parameters = (part.strip().partition("=") for part in media_type.split(";")[1:])
    return next((value.strip('"') for name, _, value in parameters if name.lower() == "charset"), "utf-8")
