"""Encode request bodies by their media type."""

from collections.abc import Mapping
from typing import IO, Any, TypedDict
from urllib.parse import urlencode

from .encoding import json_bytes, plain, text_of
from .errors import InvalidArgument
from .operation import NotGiven

Part = tuple[str, Any]


class Content(TypedDict, total=False):
    """Name the arguments of httpx.Request that carry a body."""

    content: bytes
    files: list[Part]


def encode_body(content_type: str, body: Any) -> Content:
    """Return the body as httpx takes it; a multipart boundary is left to httpx, which draws a random one.

    Raises:
        InvalidArgument: The body cannot be sent as this media type.
    """
    essence = content_type.partition(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json"):
        return {"content": json_bytes(body)}
    if essence == "multipart/form-data":
        return {"files": [part for name, value in _fields(body, essence) for part in _parts(name, value)]}
    if essence == "application/x-www-form-urlencoded":
        return {"content": urlencode(_form(body, essence)).encode()}
    return {"content": _bytes(body, essence)}


def _fields(body: Any, essence: str) -> list[tuple[str, Any]]:
    fields = body.to_dict() if hasattr(body, "to_dict") else body
    if not isinstance(fields, Mapping):
        raise InvalidArgument(f"A body of type {essence} needs named fields; give a mapping or a model.")
    return [(name, value) for name, value in fields.items() if not isinstance(value, NotGiven)]


def _form(body: Any, essence: str) -> list[tuple[str, str]]:
    return [
        (name, text_of(item))
        for name, value in plain(dict(_fields(body, essence))).items()
        for item in (value if isinstance(value, list) else [value])
    ]


def _parts(name: str, value: Any) -> list[Part]:
    """Return the parts of one multipart field: a file, a text, or one of them per item of a list."""
    if isinstance(value, list):
        return [part for item in value for part in _parts(name, item)]
    if isinstance(value, bytes | tuple) or hasattr(value, "read"):
        return [(name, value)]
    return [(name, (None, text_of(plain(value)).encode()))]


def _bytes(body: bytes | str | IO[bytes] | IO[str], essence: str) -> bytes:
    content = body.read() if hasattr(body, "read") else body
    if isinstance(content, str):
        return content.encode()
    if isinstance(content, bytes | bytearray | memoryview):
        return bytes(content)
    raise InvalidArgument(f"A body of type {essence} must be bytes, a text or an open file.")
