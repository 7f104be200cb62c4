"""Answer from what the spec prints: examples of successes and of errors."""

from typing import Any

from ..spec import Document, MediaType, Operation
from .envelopes import get_at, place_of
from .messages import is_json, media_type_of
from .paging import pager_of
from .placeholders import placeholder
from .rules import Call, Failure, Reply
from .samples import Sampler


def example_reply(call: Call) -> Reply | None:
    """Answer with the first example of the first 2xx response; None when the spec prints none."""
    success = call.operation.success
    if success is None:
        return None
    status = status_number(success.status)
    if not success.content:
        return Reply(status)
    media = _chosen(call, success.content)
    if media.examples:
        return Reply(status, _shown(call, media, next(iter(media.examples.values()))), media.media_type)
    file = placeholder(media_type_of(media.media_type))
    return Reply(status, file, media.media_type) if file else None


def _shown(call: Call, media: MediaType, example: Any) -> Any:
    """Return an example, of a list that is read page by page the page that was asked for."""
    paging = call.operation.pagination
    items = get_at(example, place_of(paging.items)) if paging else None
    if paging is None or not isinstance(items, list):
        return example
    pager = pager_of(call.spec.document, call.operation, paging, media.schema or {})
    window = pager.window(call)
    page = items[window.offset : window.offset + window.size]
    return pager.fill(call, example, window, page, len(items))


def status_number(status: str) -> int:
    """Return a status to send for a declared one: 2XX means 200."""
    return int(status.upper().replace("X", "0"))


def _chosen(call: Call, content: tuple[MediaType, ...]) -> MediaType:
    choice = call.operation.format
    wanted = choice.media.get(call.query.get(choice.parameter, "")) if choice else None
    return next((media for media in content if media.media_type == wanted), content[0])


def error_body(document: Document, failure: Failure) -> Any:
    """Report a failure as the spec's own example does, or its schema, else as a problem (RFC 9457)."""
    content = _error_content(failure.operation, failure.status)
    if content and content.examples:
        return next(iter(content.examples.values()))
    if content and not is_json(media_type_of(content.media_type)):
        return failure.detail
    if content and content.schema:
        return Sampler(document, failure).sample(content.schema)
    wrong = {"errors": [str(violation) for violation in failure.violations]} if failure.violations else {}
    return {"title": "request refused", "status": failure.status, "detail": failure.detail, **wrong}


def _error_content(operation: Operation | None, status: int) -> MediaType | None:
    declared = operation.response(status) if operation else None
    return declared.content[0] if declared and declared.content else None
