"""Find the members of JSON bodies of which the schema promises something, and change them."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

import attrs
import orjson

from ...mock import Request, Response
from ...spec import MediaType
from ..conformance import Schemas, matching
from .changed import rewritten
from .mutant import Defect, Sample, Subject

EACH: Final = None
"""In a place: every item of the list there."""

Place = tuple[str | None, ...]
Edit = Callable[[dict[str, Any], str], dict[str, Any]]
"""Return an object in which one member is otherwise."""
Told = Mapping[str, str]
"""The keywords that a value breaks, and for `format` which one."""

Message = TypeVar("Message", Request, Response)

_MOST = 3
_MISSING: Final = object()


@attrs.frozen
class Member:
    """A member of the objects at one place of a body, and a value that it had."""

    place: Place
    name: str
    value: Any = attrs.field(eq=False, hash=False)

    def __str__(self) -> str:
        return "/".join(("", *("*" if step is EACH else step for step in self.place), self.name))


@attrs.frozen
class Shown:
    """A JSON body that came, and the media type that it was declared as."""

    content: MediaType
    body: Any


def decoded(body: bytes) -> Any:
    """Return a JSON value, or MISSING where there is none."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return _MISSING


def is_json_value(value: Any) -> bool:
    """Tell whether `decoded` found a value."""
    return value is not _MISSING


def with_json(message: Message, value: Any) -> Message:
    """Return a request or response with another JSON body; its integers may be of any size."""
    try:
        body = orjson.dumps(value)
    except TypeError:  # orjson writes none beyond 64 bits, which a changed bound may be
        body = json.dumps(value).encode()
    return attrs.evolve(message, body=body)


def rewrite_json(response: Response, change: Callable[[Any], Any]) -> Response:
    """Return a response with its JSON body changed; any other body stays."""
    value = decoded(response.body)
    return with_json(response, change(value)) if is_json_value(value) else response


def successes(subject: Subject) -> tuple[Sample, ...]:
    """Return the samples that succeeded."""
    return tuple(s for s in subject.samples if 200 <= s.response.status < 300)


def shown(subject: Subject, samples: tuple[Sample, ...]) -> tuple[Shown, ...]:
    """Return a few declared JSON bodies among the samples, those with the most members."""
    found = [body for sample in samples if (body := _shown(subject, sample))]
    found.sort(key=lambda each: -len(members(each.body)))
    return tuple(found[:_MOST])


def _shown(subject: Subject, sample: Sample) -> Shown | None:
    declared = subject.operation.response(sample.response.status)
    received = sample.response.header("content-type") or ""
    content = matching(declared.content, received) if declared else None
    value = decoded(sample.response.body)
    if content is None or content.schema is None or "json" not in received or not is_json_value(value):
        return None
    return Shown(content, value)


def members(body: Any) -> tuple[Member, ...]:
    """Return the members of every object in a body, those of the items of a list once."""
    return tuple(dict.fromkeys(_members(body, ())))


def _members(value: Any, place: Place) -> Iterator[Member]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield Member(place, name, inner)
            yield from _members(inner, (*place, name))
    elif isinstance(value, list):
        for item in value:
            yield from _members(item, (*place, EACH))


def edited(value: Any, place: Place, edit: Callable[[Any], Any], *, last: bool = False) -> Any:
    """Return a body with what is at a place edited: in every item of a list, or in the last alone."""
    if not place:
        return edit(value)
    step, rest = place[0], place[1:]
    if step is EACH and isinstance(value, list):
        spared = value[:-1] if last else []
        return spared + [edited(item, rest, edit, last=last) for item in value[len(spared) :]]
    if isinstance(value, dict) and step in value:
        return {**value, step: edited(value[step], rest, edit, last=last)}
    return value


def editing(member: Member, edit: Edit) -> Callable[[Any], Any]:
    """Return what edits one member of an object that has it."""

    def change(value: Any) -> Any:
        return edit(value, member.name) if isinstance(value, dict) and member.name in value else value

    return change


def broken(schemas: Schemas, content: MediaType, body: Any) -> dict[str, str]:
    """Return the keywords that a body breaks, with the format for `format`."""
    found = {}
    for message, deviation in schemas.complaints(content.schema_pointer, body):
        found[deviation.keyword] = message if deviation.keyword == "format" else ""
    if not found:
        found = {deviation.keyword: "" for deviation in schemas.undocumented(content.schema_pointer, body)}
    return found


def member_defects(
    subject: Subject,
    samples: tuple[Sample, ...],
    edit: Edit,
    breaks: Callable[[Told], bool],
    says: str,
    *,
    last: bool = False,
) -> Iterator[Defect]:
    """Yield the defect of one member, any of those that break the schema in a wanted way when edited."""
    for each in shown(subject, samples):
        choices = [m for m in members(each.body) if not last or EACH in m.place]
        subject.random.shuffle(choices)
        for member in choices:
            changed = edited(each.body, member.place, editing(member, edit), last=last)
            if changed != each.body and breaks(broken(subject.schemas, each.content, changed)):
                yield _member_defect(subject, member, edit, f"{member} {says}", last=last)
                return


def _member_defect(subject: Subject, member: Member, edit: Edit, says: str, *, last: bool) -> Defect:
    def rewrite(_request: Request, response: Response) -> Response:
        change = editing(member, edit)
        return rewrite_json(response, lambda body: edited(body, member.place, change, last=last))

    return rewritten(subject, says, rewrite)
