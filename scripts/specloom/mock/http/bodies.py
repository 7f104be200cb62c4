"""Decode request bodies by their media type."""

from collections.abc import Sequence
from typing import Any

import attrs
import orjson

from ...spec import Document, MediaType, Operation
from ..messages import Request, is_json, media_type_of
from ..schemas import Violation
from .forms import FORMS, read_form

DEPTH_LIMIT = 200
"""Levels of nesting that a body may have; the JSON writer fails not far above."""


@attrs.frozen
class Invalid:
    """What is wrong with a request, the statuses that say so (best first), and the body if readable."""

    statuses: tuple[int, ...]
    detail: str
    violations: Sequence[Violation] = ()
    value: Any = None


BAD = (400, 422, 404)
_WRONG_MEDIA = (415, 400, 422)


def decode_body(
    document: Document, operation: Operation, request: Request
) -> tuple[MediaType | None, Any] | Invalid:
    """Decode a request's body as the declared media type that it names."""
    if operation.body is None:
        return None, None
    if not request.body:
        return Invalid(BAD, "the request has no body") if operation.body.required else (None, None)
    content_type = request.header("content-type")
    media = choose_media(operation.body.content, content_type)
    if media is None:
        accepted = ", ".join(content.media_type for content in operation.body.content)
        return Invalid(_WRONG_MEDIA, f"the body is {content_type}; send {accepted}")
    return _parse(document, media, content_type or media.media_type, request.body)


def choose_media(content: tuple[MediaType, ...], content_type: str | None) -> MediaType | None:
    """Return the declared media type that a Content-Type header names; without one, the first declared.

    Of a range it is the named type that is returned.
    """
    if not content_type:
        return next(iter(content), None)
    if len(content) == 1 and content[0].media_type == content_type:
        return content[0]
    sent = media_type_of(content_type)
    ranges = (sent, f"{sent.partition('/')[0]}/*", "*/*")
    declared = {media_type_of(media.media_type): media for media in content}
    found = next((declared[name] for name in ranges if name in declared), None)
    return attrs.evolve(found, media_type=sent) if found and "*" in found.media_type else found


def _parse(
    document: Document, media: MediaType, content_type: str, body: bytes
) -> tuple[MediaType, Any] | Invalid:
    try:
        value = _read(document, media, content_type, body)
    except ValueError as error:
        return Invalid(BAD, f"the body is not {media.media_type}: {error}")
    if body.count(b"[") + body.count(b"{") > DEPTH_LIMIT and depth_exceeds(value, DEPTH_LIMIT):
        return Invalid(BAD, f"the body nests deeper than {DEPTH_LIMIT} levels")
    return media, value


def _read(document: Document, media: MediaType, content_type: str, body: bytes) -> Any:
    media_type = media_type_of(media.media_type)
    if is_json(media_type):
        return orjson.loads(body)
    if media_type in FORMS:
        return read_form(document, media, content_type, body)
    return body.decode() if media_type.startswith("text/") else body


def is_structured(media_type: str) -> bool:
    """Say whether bodies of a media type are held against their schema."""
    return is_json(media_type) or media_type in FORMS


def depth_exceeds(value: Any, limit: int) -> bool:
    """Say whether a JSON value nests deeper than a limit, without recursion."""
    level = [value]
    for _ in range(limit + 1):
        level = [child for item in level for child in _children(item)]
        if not level:
            return False
    return True


def _children(value: Any) -> Any:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
