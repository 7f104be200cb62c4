"""Write the examples of responses as the responses that Postman saves with a request."""

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from itertools import count
from typing import Any

import attrs

from ...spec import Header, MediaType, Operation, Response, Spec
from ...spec.pointers import lookup
from .bodies import essence, is_text, language, written
from .values import sampled, text

Json = dict[str, Any]


@attrs.frozen
class _Shown:
    """One example of a response; `media` is None where it has no body."""

    name: str
    media: MediaType | None
    value: Any


def replies_of(spec: Spec, operation: Operation, requests: Sequence[Json]) -> Iterator[Json]:
    """Yield a response for each example of each status, and one for a status without any.

    Postman has a code for each response, so that ranges and the default stay out.
    """
    numbers = count()
    for response in operation.responses:
        if response.status.isdecimal():
            examples = _examples(response)
            for shown in examples:
                name = _name(response, shown if len(examples) > 1 else None)
                request = requests[min(next(numbers), len(requests) - 1)]
                yield {"name": name} | _reply(spec, response, shown, request)


def _examples(response: Response) -> list[_Shown]:
    found: list[_Shown] = []
    for media in response.content:
        found += [_Shown(name, media, value) for name, value in media.examples.items()]
        found += [] if media.examples else [_Shown("", media, None)]
    return found or [_Shown("", None, None)]


def _name(response: Response, shown: _Shown | None) -> str:
    """Return what a saved response is called: what it means, and which example it is where there are more."""
    told = response.description.strip() or _phrase(int(response.status))
    which = shown and (shown.name or (shown.media and shown.media.media_type))
    return f"{told} ({which})" if which else told


def _reply(spec: Spec, response: Response, shown: _Shown, request: Json) -> Json:
    code = int(response.status)
    name = essence(shown.media.media_type) if shown.media else ""
    headers = [{"key": "Content-Type", "value": shown.media.media_type}] if shown.media else []
    return {
        "originalRequest": {key: value for key, value in request.items() if key != "description"},
        "status": _phrase(code),
        "code": code,
        "_postman_previewlanguage": language(name),
        "header": headers + [_header(spec, header) for header in response.headers],
        "cookie": [],
        "body": _body(spec, shown, name),
    }


def _body(spec: Spec, shown: _Shown, name: str) -> str:
    """Return the body; one that no example shows is made up, for what is empty shows nothing."""
    if shown.media is None or not is_text(name):
        return ""
    value = shown.value if shown.name else sampled(spec, shown.media.schema)
    return "" if value is None and not shown.name else written(value, name)


def _header(spec: Spec, header: Header) -> Json:
    said = {"description": header.description} if header.description else {}
    return {"key": header.name, "value": text(_shown_value(spec, header)), **said}


def _shown_value(spec: Spec, header: Header) -> Any:
    body = lookup(spec.document.root, header.schema_pointer.rpartition("/")[0])
    if "example" in body:
        return body["example"]
    named = [each["value"] for each in body.get("examples", {}).values() if "value" in each]
    return named[0] if named else sampled(spec, header.schema)


def _phrase(code: int) -> str:
    try:
        return HTTPStatus(code).phrase
    except ValueError:
        return str(code)
