"""Encode the bodies of forms; equal fields give equal bytes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import product
from typing import Any
from urllib.parse import urlencode

import httpx
from schemathesis.transport import BaseTransport
from schemathesis.transport.requests import REQUESTS_TRANSPORT
from schemathesis.transport.serialization import Binary
from schemathesis.transport.wsgi import WSGI_TRANSPORT

from ..mock.resources.envelopes import properties_of
from ..spec import Document
from ..spec.references import resolve

_MULTIPART = "multipart/form-data"
_TRANSPORTS: tuple[BaseTransport[Any], ...] = (WSGI_TRANSPORT, REQUESTS_TRANSPORT)
"""What sends bodies, and what writes them into the commands that repeat a call."""

Part = tuple[str, tuple[str | None, bytes]]


# Schemathesis' own encoder for WSGI applications writes bytes in a text field as nothing, without a line end.
@WSGI_TRANSPORT.serializer(_MULTIPART)
def _serialize(_context: Any, value: Any) -> dict[str, Any]:
    return form_body(value)


def form_body(value: Any) -> dict[str, Any]:
    """Return a body and its content type as a WSGI client takes them; what is no form goes as JSON."""
    if not isinstance(value, dict):
        return {"data": json.dumps(without_files(value)).encode(), "content_type": _MULTIPART}
    request = encode_form(_MULTIPART, value)
    return {"data": request.read(), "content_type": request.headers["Content-Type"]}


def take_as_text(media_types: Iterable[str]) -> None:
    """Let Schemathesis send bodies of these media types, as text where it knows no other way."""
    for transport, media_type in product(_TRANSPORTS, tuple(media_types)):
        if transport.get_first_matching_media_type(media_type) is None:
            transport.serializer(media_type)(_as_text)


def _as_text(_context: Any, value: Any) -> dict[str, Any]:
    if isinstance(value, Binary | bytes):
        return {"data": value.data if isinstance(value, Binary) else value}
    text = value if isinstance(value, str) else json.dumps(without_files(value))
    return {"data": text.encode(errors="surrogatepass")}


def encode_form(media_type: str, fields: Mapping[str, Any]) -> httpx.Request:
    """Return a request whose body is the form; bytes are a file, a list is its items one by one."""
    parts = [part for name, value in fields.items() for part in _parts(name, value)]
    if media_type != _MULTIPART:
        pairs = urlencode([(name, value) for name, (_, value) in parts])
        return httpx.Request("POST", "http://localhost", content=pairs, headers={"Content-Type": media_type})
    boundary = sha256(repr(parts).encode(errors="replace")).hexdigest()[:32]
    headers = {"Content-Type": f"{_MULTIPART}; boundary={boundary}"}
    return httpx.Request("POST", "http://localhost", files=parts or [("", (None, b""))], headers=headers)


def with_files(document: Document, schema: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields with bytes for each text that stands for a file."""
    members = properties_of(document, schema or {})
    return {name: _with_file(document, members.get(name, {}), value) for name, value in fields.items()}


def _with_file(document: Document, schema: Any, value: Any) -> Any:
    schema = resolve(document, schema, "").value
    if isinstance(value, list):
        return [_with_file(document, schema.get("items", {}), item) for item in value]
    return value.encode() if isinstance(value, str) and _is_file(schema) else value


def without_files(value: Any) -> Any:
    """Return a generated value with an empty text in place of what JSON cannot hold."""
    if isinstance(value, dict):
        return {str(name): without_files(item) for name, item in value.items()}
    if isinstance(value, list):
        return [without_files(item) for item in value]
    return "" if isinstance(value, Binary | bytes) else value


def _is_file(schema: Mapping[str, Any]) -> bool:
    return schema.get("format") == "binary" or "contentMediaType" in schema


def _parts(name: str, value: Any) -> Iterator[Part]:
    if isinstance(value, list):
        for item in value:
            yield from _parts(name, item)
    elif isinstance(value, Binary | bytes):
        yield name, ("file", value.data if isinstance(value, Binary) else value)
    else:
        text = value if isinstance(value, str) else json.dumps(without_files(value))
        yield name, (None, text.encode(errors="surrogatepass"))
