"""Get request bodies wrong: what they must have, may have, and of what kind it is."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ....spec.pointers import join, lookup
from ..mutant import CONTENT, VALIDATION, Defect, Kind, Rewrite, Subject
from .breaking import json_body_of, refuses_what_it_takes, takes_what_it_refuses
from .choosing import Makes, fact, wrong
from .edits import at, put, renamed, together
from .properties import forgets, renames, requires
from .seen import Values, seen
from .values import OTHERS, Other

_WRONG = "wrongName"
_FORM = "application/x-www-form-urlencoded"
_TIGHTER = frozenset(
    {"type wrong", "maximum too low", "minimum too high", "maxLength too low", "minLength too high"}
)
_ROOM = 1000
_WIDER: dict[str, Callable[[Any], Any]] = {
    "maximum": lambda bound: bound + _ROOM,
    "maxLength": lambda bound: bound + _ROOM,
    "maxItems": lambda bound: bound + _ROOM,
    "minimum": lambda bound: bound - _ROOM,
    "minLength": lambda bound: max(0, bound - _ROOM),
    "minItems": lambda bound: max(0, bound - _ROOM),
}


def _objects(subject: Subject, values: Values) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for pointer in values:
        schema = lookup(subject.spec.document.root, pointer)
        if isinstance(schema.get("properties"), Mapping):
            yield pointer, schema


def _required_wrongly(subject: Subject) -> Iterator[Defect]:
    for pointer, schema in _objects(subject, seen(subject).taken):
        for name in schema["properties"]:
            if name not in schema.get("required", ()):
                yield wrong(f"{pointer} requires {name}", requires(pointer, name))


def _optional_wrongly(subject: Subject) -> Iterator[Defect]:
    for pointer, schema in _objects(subject, seen(subject).taken):
        for name in schema.get("required", ()):
            yield wrong(f"{pointer} does not require {name}", forgets(pointer, name))


def _renamed(subject: Subject) -> Iterator[Defect]:
    """Rename a member that the server requires, in the examples too."""
    for pointer, schema in _objects(subject, seen(subject).taken):
        for name in schema.get("required", ()):
            rewrite = together(renames(pointer, name, _WRONG), _in_examples(subject, name))
            yield wrong(f"{pointer} calls {name} {_WRONG}", rewrite)


def _in_examples(subject: Subject, name: str) -> Rewrite:
    """Return what renames a member in the examples too, as who got it wrong would have written them."""
    content = json_body_of(subject)
    if content is None:
        return together()
    shown = {key: {"value": _rename_in(value, name)} for key, value in content.examples.items()}
    return at(content.schema_pointer.rpartition("/")[0], lambda media: _with_examples(media, shown))


def _with_examples(media: Mapping[str, Any], shown: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in media.items() if key != "example"} | {"examples": dict(shown)}


def _rename_in(value: Any, name: str) -> Any:
    if isinstance(value, list):
        return [_rename_in(item, name) for item in value]
    if isinstance(value, dict):
        return renamed({key: _rename_in(inner, name) for key, inner in value.items()}, name, _WRONG)
    return value


def _otherwise(other: Other) -> Makes:
    def makes(subject: Subject) -> Iterator[Defect]:
        for pointer, values in seen(subject).taken.items():
            new = other(lookup(subject.spec.document.root, pointer), values)
            if new is not None:
                yield wrong(f"{pointer} takes {dict(new)}", put(pointer, dict(new)))

    return makes


def _bound_too_wide(subject: Subject) -> Iterator[Defect]:
    for pointer in seen(subject).taken:
        schema = lookup(subject.spec.document.root, pointer)
        for keyword, widen in _WIDER.items():
            if keyword in schema:
                bound = widen(schema[keyword])
                yield wrong(f"{pointer} has {keyword} {bound}", put(join(pointer, keyword), bound))


def _null_imagined(subject: Subject) -> Iterator[Defect]:
    for pointer in seen(subject).taken:
        kind = lookup(subject.spec.document.root, pointer).get("type")
        if isinstance(kind, str) and kind != "null":
            yield wrong(f"{pointer} takes null", put(join(pointer, "type"), [kind, "null"]))


def _value_imagined(subject: Subject) -> Iterator[Defect]:
    for pointer in seen(subject).taken:
        values = lookup(subject.spec.document.root, pointer).get("enum")
        if values and seen(subject).refused:
            yield wrong(f"{pointer} takes {_WRONG}", put(join(pointer, "enum"), [*values, _WRONG]))


def _form_imagined(subject: Subject) -> Iterator[Defect]:
    content = json_body_of(subject)
    if content is not None and isinstance(next(iter(content.examples.values()), None), dict):
        media = content.schema_pointer.rpartition("/")[0]
        place, old = media.rpartition("/")[0], content.media_type
        rewrite = at(place, lambda known: renamed(known, old, _FORM))
        yield wrong(f"{place} takes a form, not {old}", rewrite)


def _tighter(name: str, makes: Makes) -> Kind:
    return fact(name, VALIDATION, "the server takes what the spec refuses", makes, takes_what_it_refuses)


def _looser(name: str, makes: Makes) -> Kind:
    return fact(name, VALIDATION, "the server refuses what the spec takes", makes, refuses_what_it_takes)


KINDS: tuple[Kind, ...] = (
    *(_tighter(f"body {name}", _otherwise(other)) for name, _, other in OTHERS if name in _TIGHTER),
    _tighter("body member required wrongly", _required_wrongly),
    _looser("body member optional wrongly", _optional_wrongly),
    _looser("body bound too wide", _bound_too_wide),
    _looser("body null imagined", _null_imagined),
    fact("body value imagined", VALIDATION, "the server refuses a value of the enum", _value_imagined),
    fact("body member renamed", VALIDATION, "the server knows a member by another name", _renamed),
    fact("body media type wrong", CONTENT, "the server takes another media type", _form_imagined),
)
