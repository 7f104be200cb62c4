"""Look into the schemas of bodies: what members an object has, and where a body holds an object or a list."""

from collections.abc import Iterator
from typing import Any

from .contents import is_json
from .desk import Desk

_DEPTH = 2
"""Levels of a body in which the object is looked for that it is about."""

Place = tuple[str, ...]


def json_schema(desk: Desk, holder: Any) -> dict[str, Any] | None:
    """Return the schema of the JSON that a body or response holds, None where it holds none."""
    content = desk.resolve(holder).get("content", {}) if holder else {}
    schema = next((media.get("schema") for name, media in content.items() if is_json(name)), None)
    return schema if isinstance(schema, dict) else None


def success(operation: dict[str, Any]) -> tuple[str, Any] | None:
    """Return the first status of success of an operation, and the response."""
    responses = operation.get("responses", {})
    return next(((s, responses[s]) for s in responses if s.startswith("2")), None)


def properties(desk: Desk, schema: Any) -> dict[str, Any]:
    """Return the members that an object schema has, those of its allOf included."""
    found: dict[str, Any] = {}
    for part in _parts(desk, schema):
        found = {**part.get("properties", {}), **found}
    return found


def required(desk: Desk, schema: Any) -> set[str]:
    """Return the members that an object schema requires, those of its allOf included."""
    return {name for part in _parts(desk, schema) for name in part.get("required", ())}


def _parts(desk: Desk, schema: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [schema], set[int]()
    while waiting:
        part = desk.resolve(waiting.pop())
        if isinstance(part, dict) and id(part) not in seen:
            seen.add(id(part))
            yield part
            waiting.extend(part.get("allOf", ()))


def object_with(desk: Desk, schema: Any, key: str) -> Place | None:
    """Return where a body holds an object that has such a member; None where it does not."""
    return next((place for place, inner in _levels(desk, schema) if key in properties(desk, inner)), None)


def list_with(desk: Desk, schema: Any, key: str) -> Place | None:
    """Return where a body holds a list of objects that have such a member; None where it does not."""
    lists = ((place, desk.resolve(inner)) for place, inner in _levels(desk, schema))
    return next(
        (p for p, inner in lists if "items" in inner and key in properties(desk, inner["items"])), None
    )


def _levels(desk: Desk, schema: Any) -> Iterator[tuple[Place, Any]]:
    """Yield a schema, then those of its members, then those of theirs, with their places."""
    level: list[tuple[Place, Any]] = [((), schema)]
    for _ in range(_DEPTH):
        yield from level
        members = [(place, properties(desk, inner)) for place, inner in level]
        level = [((*place, name), member) for place, each in members for name, member in each.items()]
