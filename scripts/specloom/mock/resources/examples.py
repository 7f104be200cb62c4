"""Answer from what the spec prints: examples of successes and of errors."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...spec import Document, Header, MediaType, Operation, Response, Spec
from ..http.negotiation import acceptable, concrete
from ..messages import BODILESS, is_json, is_xml, media_type_of, write_json
from ..rules import Call, Failure, Reply
from ..schemas import Schemas
from .envelopes import get_at, parts_of, place_of
from .fitting import fitting
from .paging import pager_of
from .placeholders import placeholder

if TYPE_CHECKING:
    from .fitting import Samples

_FEW = 50
"""Parts that are looked at for an error that fits: it is made anew for each."""


class _Unprinted(LookupError):
    """The spec prints no example."""


def example_reply(call: Call) -> Reply | None:
    """Answer with the first example of the response that is meant; None when the spec prints none."""
    try:
        return _answer(call, _first)
    except _Unprinted:
        return None


def declared_reply(call: Call, samples: "Samples") -> Reply | None:
    """Answer with what stands for the response that is meant; None when the spec declares none."""
    return _answer(call, samples.of)


def _first(media: MediaType) -> Any:
    for example in media.examples.values():
        return example
    raise _Unprinted


def _answer(call: Call, find: Callable[[MediaType], Any]) -> Reply | None:
    success = meant_response(call.operation)
    return printed_reply(call, status_number(success.status), success, find) if success else None


def printed_reply(call: Call, status: int, declared: Response, find: Callable[[MediaType], Any]) -> Reply:
    """Answer as a response is declared, with what is found for the media type that is meant."""
    headers = made_up_headers(call.spec, declared)
    if not declared.content or status in BODILESS:
        return Reply(status, headers=headers)
    media, media_type = _chosen(call, declared.content)
    file = None if media.examples else placeholder(media_type_of(media_type))
    if file:
        return Reply(status, file, media_type, headers)
    value = find(media)
    shown = _shown(call, media, value) if media.examples and status < 400 else value
    return Reply(status, _formed(call, media, media_type, shown), media_type, headers)


def meant_response(operation: Operation) -> Response | None:
    """Return the first 2xx response, of an operation without one the default, else where it redirects to."""
    ranked = sorted(operation.responses, key=lambda response: response.status != "default")
    others = (response for response in ranked if response.status[:1] in "d3")
    return operation.success or next(others, None)


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
    """Return a status to send for a declared one: 2XX and the default mean 200."""
    return 200 if status == "default" else int(status.upper().replace("X", "0"))


def _chosen(call: Call, content: tuple[MediaType, ...]) -> tuple[MediaType, str]:
    """Return the content that is meant, and the media type to send it as."""
    choice = call.operation.format
    if choice is None:
        ranked = tuple(sorted(content, key=lambda media: not (media.examples or is_json(media.media_type))))
        media = acceptable(ranked, call.request.header("accept")) or ranked[0]
    else:
        wanted = choice.media.get(call.query.get(choice.parameter, ""))
        media = next((media for media in content if media.media_type == wanted), content[0])
    return media, concrete(media.media_type)


def _formed(call: Call, media: MediaType, media_type: str, value: Any) -> Any:
    """Return a value as XML where that is what is sent, unless it is written already."""
    if isinstance(value, str) or not is_xml(media_type_of(media_type)):
        return value
    from .markup import write_xml

    return write_xml(call.spec.document, media.schema or {}, value)


def shown_headers(document: Document, declared: Response | None) -> dict[str, str]:
    """Return the headers that a response must have and of which the spec shows the value."""
    shown = {header.name.lower(): _shown_values(document, header) for header in _required(declared)}
    return {name: _written(values[0]) for name, values in shown.items() if values}


def made_up_headers(spec: Spec, declared: Response | None) -> dict[str, str]:
    """Return the headers that a response must have and that nothing else tells, as their schemas say."""
    told = {*map(str.lower, spec.rate_headers), *shown_headers(spec.document, declared)}
    lacking = [header for header in _required(declared) if header.name.lower() not in told]
    if not lacking:
        return {}
    from ...spec.sampling import Sampler

    sampler = Sampler(spec.document)
    return {header.name.lower(): _written(sampler.sample(header.schema)) for header in lacking}


def _required(declared: Response | None) -> list[Header]:
    return [header for header in declared.headers if header.required] if declared else []


def _shown_values(document: Document, header: Header) -> list[Any]:
    parts = tuple(parts_of(document, header.schema))
    shown = [part[word] for word in ("const", "default", "example") for part in parts if word in part]
    return shown + [value for word in ("examples", "enum") for part in parts for value in part.get(word, ())]


def _written(value: Any) -> str:
    return value if isinstance(value, str) else write_json(value).decode()


def error_body(schemas: Schemas, failure: Failure) -> Any:
    """Report a failure as the spec's own example does, or its schema, else as a problem (RFC 9457)."""
    content = _error_content(failure.operation, failure.status)
    if content and content.examples:
        return next(iter(content.examples.values()))
    if content and not is_json(media_type_of(content.media_type)):
        return failure.detail
    if content and content.schema:
        from ...spec.sampling import Sampler

        sampler = Sampler(schemas.document, failure.told, failure.status, items=0)
        return fitting(schemas, sampler, content.schema_pointer, content.schema, _FEW)
    wrong = {"errors": [str(violation) for violation in failure.violations]} if failure.violations else {}
    return {"title": "request refused", "status": failure.status, "detail": failure.detail, **wrong}


def _error_content(operation: Operation | None, status: int) -> MediaType | None:
    declared = operation.response(status) if operation else None
    return declared.content[0] if declared and declared.content else None
