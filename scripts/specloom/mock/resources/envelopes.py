"""Fit stored objects into the replies that the spec describes."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Document
from ...spec.references import resolve
from ..http.parameters import kinds_of

_DEPTH = 3
"""Levels of a reply in which the object is looked for that it is about."""


def properties_of(document: Document, schema: Any) -> dict[str, Any]:
    """Return the properties of an object schema; one in several branches of `allOf` is all of them."""
    found: dict[str, list[Any]] = {}
    for part in parts_of(document, schema):
        for name, value in part.get("properties", {}).items():
            found.setdefault(name, []).append(value)
    return {name: each[0] if len(each) == 1 else {"allOf": each} for name, each in found.items()}


def required_of(document: Document, schema: Any) -> tuple[str, ...]:
    """Return the properties that an object schema requires, those of its `allOf` branches included."""
    return tuple(name for part in parts_of(document, schema) for name in part.get("required", ()))


def closed_members(document: Document, schema: Any) -> frozenset[str] | None:
    """Return the only members that an object of a schema may have, None where it may have any."""
    closed = resolve(document, schema, "").value.get("additionalProperties") is False
    return frozenset(properties_of(document, schema)) if closed else None


def is_read_only(document: Document, schema: Any) -> bool:
    """Tell whether only the vendor writes a property."""
    return any(part.get("readOnly") for part in parts_of(document, schema))


def is_write_only(document: Document, schema: Any) -> bool:
    """Tell whether replies never repeat a property."""
    return any(part.get("writeOnly") for part in parts_of(document, schema))


def is_hidden(document: Document, schema: Any) -> bool:
    """Tell whether replies do not repeat what a request says of a property: it is write-only or read-only."""
    return is_read_only(document, schema) or is_write_only(document, schema)


def parts_of(document: Document, schema: Any) -> Iterator[Mapping[str, Any]]:
    """Yield a schema, what it refers to, the branches of its `allOf`, and a branch beside null, each once."""
    waiting, seen = [schema], set[int]()
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict) and id(part) not in seen:
            seen.add(id(part))
            yield part
            waiting.extend(reversed((*part.get("allOf", ()), *_beside_null(part))))
            if "$ref" in part:
                waiting.append(resolve(document, part, "").value)


def _beside_null(schema: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the branch of an `anyOf` or `oneOf` whose only other branch is null."""
    for branches in (schema.get("anyOf", ()), schema.get("oneOf", ())):
        others = [branch for branch in branches if branch != {"type": "null"}]
        if len(others) == 1:
            return tuple(others)
    return ()


def place_of(path: str) -> tuple[str, ...]:
    """Split a dotted path of members; a slash stands for the body itself."""
    return () if path == "/" else tuple(path.split("."))


def place_of_object(document: Document, schema: Any, key: str, name: str = "") -> tuple[str, ...] | None:
    """Return where a reply holds an object that has this key: at its top or in a member; None if nowhere.

    A member called as the object, or `data`, is more likely than others.
    """
    likely = (name, "data")
    for level in _levels(document, schema):
        places = [place for place, inner in level if key in properties_of(document, inner)]
        if places:
            return min(places, key=lambda place: [part not in place[-1:] for part in likely])
    return None


def place_of_kind(document: Document, schema: Any, kind: str) -> tuple[str, ...]:
    """Return where a reply holds a list or a number: at its top, or in the first member of this type."""
    places = (
        place
        for level in _levels(document, schema)
        for place, inner in level
        if kind in kinds_of(document, inner)
    )
    return next(places, ())


def _levels(document: Document, schema: Any) -> Iterator[list[tuple[tuple[str, ...], Any]]]:
    """Yield a schema, then those of its members, then those of theirs, with their places."""
    level: list[tuple[tuple[str, ...], Any]] = [((), schema)]
    for _ in range(_DEPTH):
        yield level
        members = [(place, properties_of(document, inner)) for place, inner in level]
        level = [((*place, name), member) for place, each in members for name, member in each.items()]


def put_at(body: Any, place: tuple[str, ...], value: Any) -> Any:
    """Return a body with a value at a place in it."""
    if not place:
        return value
    inner = body if isinstance(body, dict) else {}
    if len(place) == 1:
        return {**inner, place[0]: value}
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
