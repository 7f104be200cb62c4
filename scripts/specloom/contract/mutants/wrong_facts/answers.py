"""Get wrong how an operation answers: its statuses, media types and headers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ....spec import Response
from ....spec.pointers import join, lookup
from ....spec.references import resolve
from ..mutant import CONTENT, HEADER, STATUS, Defect, Kind, Rewrite, Subject
from .choosing import Makes, fact, wrong
from .edits import drop, put, rename
from .seen import statuses

_SUCCESSES = {"200": "201", "201": "200", "202": "200", "204": "200"}
_REFUSALS = {"400": "422", "422": "400", "401": "407", "403": "405", "404": "410", "409": "412", "423": "503"}
_MEDIA = "application/vnd.wrong"
_HEADER = "X-Wrong-Header"
_KINDS = {"integer": "boolean", "number": "boolean", "boolean": "integer", "string": "integer"}


def _declared(subject: Subject) -> Iterator[Response]:
    """Yield the responses that are declared by number, and were seen."""
    came = {str(status) for status in statuses(subject)}
    yield from (r for r in subject.operation.responses if r.status in came)


def _free(subject: Subject, status: str) -> bool:
    """Tell whether no response takes a status in."""
    return subject.operation.response(int(status)) is None


def _place(subject: Subject, response: Response) -> str:
    return join(subject.operation.pointer, "responses", response.status)


def _swapped(others: Mapping[str, str]) -> Makes:
    def makes(subject: Subject) -> Iterator[Defect]:
        for response in _declared(subject):
            other = others.get(response.status)
            if other and _free(subject, other):
                place = _place(subject, response)
                yield wrong(f"{place} is declared as {other}", rename(place, other))

    return makes


def _missing(wanted: Iterable[str]) -> Makes:
    """Return what leaves out a refusal that nothing else takes in."""

    def makes(subject: Subject) -> Iterator[Defect]:
        ranges = {response.status.upper() for response in subject.operation.responses}
        for response in _declared(subject):
            if response.status in wanted and not ranges & {"4XX", "DEFAULT"}:
                place = _place(subject, response)
                yield wrong(f"{place} is not declared", drop(place))

    return makes


def _with_response(subject: Subject, response: Response, change: Any) -> Rewrite:
    """Return what declares a response of this operation alone otherwise."""
    whole = lookup(subject.spec.document.root, response.pointer)
    return put(_place(subject, response), change(whole))


def _media_wrong(successes: bool) -> Makes:
    def makes(subject: Subject) -> Iterator[Defect]:
        for response in _declared(subject):
            if response.content and response.status.startswith("2") is successes:
                media = response.content[0].media_type
                changed = rename(join("/content", media), _MEDIA)
                says = f"{_place(subject, response)} comes as {_MEDIA}, not {media}"
                yield wrong(says, _with_response(subject, response, changed))

    return makes


def _body_forgotten(subject: Subject) -> Iterator[Defect]:
    for response in _declared(subject):
        if response.status.startswith("2") and response.content:
            says = f"{_place(subject, response)} has no body"
            yield wrong(says, _with_response(subject, response, drop("/content")))


def _header_imagined(subject: Subject) -> Iterator[Defect]:
    header = {"description": "Nothing.", "required": True, "schema": {"type": "string"}}
    for response in _declared(subject):
        says = f"{_place(subject, response)} has the header {_HEADER}"
        yield wrong(says, _with_response(subject, response, put(f"/headers/{_HEADER}", header)))


def _header_renamed(subject: Subject) -> Iterator[Defect]:
    for response in _declared(subject):
        for header in response.headers:
            if header.required:
                says = f"{_place(subject, response)} calls the header {header.name} {_HEADER}"
                changed = rename(join("/headers", header.name), _HEADER)
                yield wrong(says, _with_response(subject, response, changed))


def _header_of_another_type(subject: Subject) -> Iterator[Defect]:
    for response in _declared(subject):
        for header in response.headers:
            kind = resolve(subject.spec.document, header.schema, "").value.get("type")
            value = next(_header_values(subject, response.status, header.name), None)
            if kind in _KINDS and value is not None and not (kind == "string" and value.isdecimal()):
                changed = put(
                    f"/headers/{header.name}",
                    {"description": "Another.", "schema": {"type": _KINDS[kind]}},
                )
                says = f"{_place(subject, response)} has {_KINDS[kind]} in {header.name}, not {kind}"
                yield wrong(says, _with_response(subject, response, changed))


def _header_values(subject: Subject, status: str, name: str) -> Iterator[str]:
    for sample in subject.samples:
        value = sample.response.header(name)
        if str(sample.response.status) == status and value is not None:
            yield value


KINDS: tuple[Kind, ...] = (
    fact("success swapped", STATUS, "success has another status", _swapped(_SUCCESSES)),
    fact("refusal swapped", STATUS, "a refusal has another status", _swapped(_REFUSALS)),
    fact("invalid forgotten", STATUS, "what is invalid is refused undeclared", _missing({"400", "422"})),
    fact("not found forgotten", STATUS, "what is not there is refused undeclared", _missing({"404", "410"})),
    fact("unauthorized forgotten", STATUS, "who is unknown is refused undeclared", _missing({"401", "403"})),
    fact("conflict forgotten", STATUS, "what clashes is refused undeclared", _missing({"409", "412", "423"})),
    fact("body forgotten", CONTENT, "a body comes where none is declared", _body_forgotten),
    fact("media type wrong", CONTENT, "the reply is of another media type", _media_wrong(True)),
    fact("error media type wrong", CONTENT, "errors are of another media type", _media_wrong(False)),
    fact("header imagined", HEADER, "a required header does not come", _header_imagined),
    fact("header renamed", HEADER, "a required header has another name", _header_renamed),
    fact("header type wrong", HEADER, "a header is of another type", _header_of_another_type),
)
