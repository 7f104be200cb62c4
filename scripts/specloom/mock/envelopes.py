"""Fit stored objects into the replies that the spec describes."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..spec import Document
from ..spec.references import resolve
from .clock import iso
from .parameters import kinds_of

_FORMATS = {
    "uuid": "00000000-0000-0000-0000-000000000000",
    "email": "a@example.com",
    "uri": "https://example.com/",
}
_KINDS: Mapping[str, Any] = {
    "string": "",
    "integer": 0,
    "number": 0,
    "boolean": False,
    "array": [],
    "null": None,
}


def properties_of(document: Document, schema: Any) -> dict[str, Any]:
    """Return the properties of an object schema; one in several branches of `allOf` is all of them."""
    found: dict[str, list[Any]] = {}
    for part in _parts(document, schema):
        for name, value in part.get("properties", {}).items():
            found.setdefault(name, []).append(value)
    return {name: each[0] if len(each) == 1 else {"allOf": each} for name, each in found.items()}


def required_of(document: Document, schema: Any) -> tuple[str, ...]:
    """Return the properties that an object schema requires, those of its `allOf` branches included."""
    return tuple(name for part in _parts(document, schema) for name in part.get("required", ()))


def is_hidden(document: Document, schema: Any) -> bool:
    """Tell whether replies do not repeat what a request says of a property: it is write-only or read-only."""
    return any(part.get("writeOnly") or part.get("readOnly") for part in _parts(document, schema))


def _parts(document: Document, schema: Any) -> Iterator[Mapping[str, Any]]:
    """Yield a schema, what it refers to and the branches of its `allOf`, at any depth, each once."""
    waiting, seen = [schema], set[int]()
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict) and id(part) not in seen:
            seen.add(id(part))
            yield part
            waiting.extend(reversed(part.get("allOf", ())))
            if "$ref" in part:
                waiting.append(resolve(document, part, "").value)


def place_of_object(document: Document, schema: Any, key: str) -> tuple[str, ...] | None:
    """Return where a reply holds an object that has this key: at its top or in a member; None if nowhere."""
    members = properties_of(document, schema)
    if key in members:
        return ()
    holders = (name for name, member in members.items() if key in properties_of(document, member))
    return next(((name,) for name in holders), None)


def place_of_kind(document: Document, schema: Any, kind: str) -> tuple[str, ...]:
    """Return where a reply holds a list or a number: at its top, or in the first member of this type."""
    members = properties_of(document, schema)
    return next(((name,) for name, member in members.items() if kind in kinds_of(document, member)), ())


def put_at(body: Any, place: tuple[str, ...], value: Any) -> Any:
    """Return a body with a value at a place in it."""
    if not place:
        return value
    inner = body if isinstance(body, dict) else {}
    return {**inner, place[0]: put_at(inner.get(place[0]), place[1:], value)}


def get_at(body: Any, place: tuple[str, ...]) -> Any:
    """Return what a body holds at a place, or None."""
    for name in place:
        body = body.get(name) if isinstance(body, dict) else None
    return body


def schema_at(document: Document, schema: Any, place: tuple[str, ...]) -> Any:
    """Return the schema of what a body holds at a place."""
    for name in place:
        schema = properties_of(document, schema).get(name, {})
    return schema


def fill(document: Document, schema: Any, value: Any, now: float) -> Any:
    """Return a value with the required members that it lacks, made of defaults, examples and types."""
    if not isinstance(value, dict):
        return value
    members = properties_of(document, schema)
    lacking = {name for name in required_of(document, schema) if name not in value}
    made = {name: _sample(document, members.get(name, {}), now) for name in members if name in lacking}
    return {
        name: fill(document, members.get(name, {}), member, now) for name, member in {**value, **made}.items()
    }


def _sample(document: Document, schema: Any, now: float) -> Any:
    """Make a value: what must stand there, else now where it is a time, else what is printed or fits."""
    parts = tuple(_parts(document, schema))
    moments = {"date-time": iso(now), "date": iso(now)[:10]}
    made = [part[word] for word in ("const", "default") for part in parts if word in part]
    made += [moments[part["format"]] for part in parts if part.get("format") in moments]
    made += [part["example"] for part in parts if "example" in part]
    made += [values[0] for word in ("examples", "enum") for part in parts if (values := part.get(word))]
    kinds = kinds_of(document, schema)
    made += [
        _FORMATS[part["format"]] for part in parts if part.get("format") in _FORMATS and "string" in kinds
    ]
    made += [value for kind, value in _KINDS.items() if kind in kinds]
    return made[0] if made else {}
