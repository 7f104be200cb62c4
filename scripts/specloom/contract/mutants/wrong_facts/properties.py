"""Get the members of replies wrong: their names, whether they come, and in which envelope."""

from collections.abc import Iterator, Mapping
from typing import Any

from ....spec.pointers import join, lookup
from ..mutant import SCHEMA, Defect, Kind, Rewrite, Subject
from .breaking import replies_break_it
from .choosing import Makes, fact, node, wrong
from .edits import at, put, renamed, together
from .seen import Values, seen

_WRONG = "wrongName"
_PATHS = ("x-pagination", "x-batch")
"""Extensions whose members are dotted paths into the body."""


def _objects(subject: Subject, values: Values) -> Iterator[tuple[str, Mapping[str, Any], tuple[Any, ...]]]:
    """Yield the schemas with properties, with the objects that were seen of each."""
    for pointer, found in values.items():
        schema = lookup(subject.spec.document.root, pointer)
        objects = tuple(value for value in found if isinstance(value, dict))
        if objects and isinstance(schema.get("properties"), Mapping):
            yield pointer, schema, objects


def _members(subject: Subject, values: Values) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield each property that came, with the place of its object and that object's schema."""
    for pointer, schema, objects in _objects(subject, values):
        for name in schema["properties"]:
            if any(name in value for value in objects):
                yield pointer, name, schema


def requires(pointer: str, name: str) -> Rewrite:
    """Return what makes a property required."""
    return at(join(pointer, "required"), lambda names: [*(names or ()), name])


def forgets(pointer: str, name: str) -> Rewrite:
    """Return what makes a property optional."""
    return at(join(pointer, "required"), lambda names: [n for n in names or () if n != name])


def renames(pointer: str, name: str, new: str) -> Rewrite:
    """Return what gives a property another name."""

    def rewrite(schema: Mapping[str, Any]) -> dict[str, Any]:
        changed = {**schema, "properties": renamed(schema["properties"], name, new)}
        if "required" in schema:
            changed["required"] = [new if n == name else n for n in schema["required"]]
        return changed

    return at(pointer, rewrite)


def without(pointer: str, name: str) -> Rewrite:
    """Return what leaves a property out of a schema."""
    left = at(join(pointer, "properties"), lambda known: {k: v for k, v in known.items() if k != name})
    return together(left, forgets(pointer, name))


def _required_wrongly(subject: Subject) -> Iterator[Defect]:
    """Require what does not always come."""
    for pointer, schema, objects in _objects(subject, seen(subject).successes):
        for name in schema["properties"]:
            if name not in schema.get("required", ()) and any(name not in value for value in objects):
                yield wrong(f"{pointer} requires {name}", requires(pointer, name))


def _renamed(subject: Subject) -> Iterator[Defect]:
    for pointer, name, _ in _members(subject, seen(subject).successes):
        yield wrong(f"{pointer} calls {name} {_WRONG}", renames(pointer, name, _WRONG))


def _left_out(subject: Subject) -> Iterator[Defect]:
    for pointer, name, schema in _members(subject, seen(subject).successes):
        if len(schema["properties"]) > 1 and not schema.get("additionalProperties"):
            yield wrong(f"{pointer} does not know {name}", without(pointer, name))


def _error_renamed(subject: Subject) -> Iterator[Defect]:
    for pointer, name, schema in _members(subject, seen(subject).failures):
        if name in schema.get("required", ()):
            yield wrong(f"{pointer} calls {name} {_WRONG}", renames(pointer, name, _WRONG))


def _envelope_renamed(subject: Subject) -> Iterator[Defect]:
    """Rename a member that holds objects or lists, wherever the operation names it."""
    for pointer, name, _ in _members(subject, seen(subject).successes):
        inner = seen(subject).successes.get(pointer, ())
        if any(isinstance(value, dict) and isinstance(value.get(name), dict | list) for value in inner):
            yield wrong(
                f"{pointer} calls the envelope {name} {_WRONG}",
                together(renames(pointer, name, _WRONG), *_in_extensions(subject, name)),
            )


def _in_extensions(subject: Subject, name: str) -> Iterator[Rewrite]:
    for extension in _PATHS:
        for key, path in node(subject).get(extension, {}).items():
            if isinstance(path, str) and name in path.split("."):
                new = ".".join(_WRONG if part == name else part for part in path.split("."))
                yield put(join(subject.operation.pointer, extension, key), new)


def _contents(subject: Subject) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the places of the JSON schemas of the success, where one was seen."""
    success = subject.operation.success
    for content in success.content if success and seen(subject).successes else ():
        if "json" in content.media_type and content.schema:
            yield content.schema_pointer, content.schema


def _wrapped(subject: Subject) -> Iterator[Defect]:
    for pointer, schema in _contents(subject):
        envelope = {"type": "object", "required": [_WRONG], "properties": {_WRONG: schema}}
        yield wrong(f"{pointer} puts the reply into an envelope {_WRONG}", put(pointer, envelope))


def _unwrapped(subject: Subject) -> Iterator[Defect]:
    for pointer, schema in _contents(subject):
        yield wrong(f"{pointer} is a list of the replies", put(pointer, {"type": "array", "items": schema}))


def _kind(name: str, says: str, makes: Makes) -> Kind:
    return fact(name, SCHEMA, says, makes, replies_break_it)


KINDS: tuple[Kind, ...] = (
    _kind("property required wrongly", "a property need not come, and is required", _required_wrongly),
    _kind("property renamed", "a property comes under another name", _renamed),
    _kind("property unknown", "a property comes that the schema does not have", _left_out),
    _kind("envelope renamed", "the member that holds the data has another name", _envelope_renamed),
    _kind("envelope imagined", "the reply is not in an envelope", _wrapped),
    _kind("list imagined", "the reply is one object and no list of them", _unwrapped),
    fact("error property renamed", SCHEMA, "a property of an error has another name", _error_renamed),
)
