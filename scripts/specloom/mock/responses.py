"""Turn replies into responses, and let none out that breaks the spec."""

from collections.abc import Iterator
from typing import Any

import orjson

from ..spec import Operation
from ..spec import Response as Declared
from .bodies import choose_media
from .messages import JSON, Response, is_json, media_type_of
from .parameters import decode_scalar
from .rules import Reply
from .schemas import Schemas


def render(operation: Operation | None, reply: Reply) -> Response:
    """Write a reply as bytes, as its own media type or the first that the spec declares for its status."""
    declared = operation.response(reply.status) if operation else None
    content = declared.content if declared else ()
    default = content[0].media_type if content else JSON
    media_type = reply.media_type or default
    if reply.body is None and not content and reply.media_type is None:
        return Response(reply.status, tuple(reply.headers.items()))
    body = _encode(reply.body, media_type)
    sent = (("content-type", _labelled(media_type, reply.body)), *reply.headers.items())
    return Response(reply.status, sent, body)


def _labelled(media_type: str, body: Any) -> str:
    # Some clients read text without a charset as Latin-1 (RFC 2616, section 3.7.1).
    plain = media_type.startswith("text/") and "charset" not in media_type and not isinstance(body, bytes)
    return f"{media_type}; charset=utf-8" if plain else media_type


def _encode(body: Any, media_type: str) -> bytes:
    if is_json(media_type_of(media_type)):
        return orjson.dumps(body)
    if isinstance(body, bytes):
        return body
    return str("" if body is None else body).encode()


def breaches(schemas: Schemas, operation: Operation, reply: Reply, response: Response) -> tuple[str, ...]:
    """Say what a response breaks of the spec: its status, media type, headers or body."""
    declared = operation.response(response.status)
    if declared is None:
        return (f"{operation.id} declares no response {response.status}; add it to the spec's responses",)
    return (
        *_header_breaches(schemas, declared, response),
        *_body_breaches(schemas, declared, reply, response),
    )


def _header_breaches(schemas: Schemas, declared: Declared, response: Response) -> Iterator[str]:
    for header in declared.headers:
        value = response.header(header.name)
        if value is None and header.required:
            yield f"the required header {header.name} is missing"
        elif value is not None:
            typed = decode_scalar(value, schemas.kinds(header.schema_pointer, header.schema))
            yield from map(str, schemas.check(header.schema_pointer, typed, header.name))


def _body_breaches(schemas: Schemas, declared: Declared, reply: Reply, response: Response) -> Iterator[str]:
    if not declared.content:
        if response.body:
            yield f"the response {declared.status} declares no content, but a body was written"
        return
    sent = media_type_of(response.header("content-type"))
    media = choose_media(declared.content, sent) if sent else None
    if media is None:
        yield f"the media type {sent or 'is missing and'} is not declared for {declared.status}"
    elif media.schema is not None:
        written = reply.body if is_json(sent) else response.body.decode(errors="replace")
        yield from map(str, schemas.check(media.schema_pointer, written, "body"))
