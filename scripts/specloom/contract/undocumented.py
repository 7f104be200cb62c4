"""Find the members of objects that no schema says anything about."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..spec.pointers import join, split
from .report import Deviation

_DESCRIBING = ("properties", "patternProperties", "additionalProperties", "unevaluatedProperties")
_TAKING_ANY = _DESCRIBING[2:]


def undocumented_members(details: Iterable[Mapping[str, Any]], value: Any) -> Iterator[Deviation]:
    """Yield the members of a value that were described nowhere, given the output of its evaluation.

    The output is JSON Schema's `list` format. What `additionalProperties` takes in is described: the schema
    says that members of other names come. An object of which no schema names any member holds what it likes.
    """
    described, places = _described(details)
    told: set[tuple[str, str]] = set()
    for pointer, members in _objects(value):
        place = places.get(pointer)
        for name in members if place is not None else ():
            if name not in described[pointer] and (place, name) not in told:
                told.add((str(place), name))
                path = _path(value, join(pointer, name))
                yield Deviation(str(place), "undocumented", path, members[name])


def telling(schema: Any) -> Any:
    """Return a document that takes any further member in words that its evaluation tells of.

    `true` and `{}` take the same values; of what `true` takes, the output says nothing.
    """
    if isinstance(schema, dict):
        return {
            name: {} if inner is True and name in _TAKING_ANY else telling(inner)
            for name, inner in schema.items()
        }
    return [telling(inner) for inner in schema] if isinstance(schema, list) else schema


def _described(details: Iterable[Mapping[str, Any]]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Return by instance location the names that are described, and the schema that describes most."""
    described: dict[str, set[str]] = {}
    places: dict[str, str] = {}
    for unit in details:
        where, keyword = unit["instanceLocation"], unit["evaluationPath"].rpartition("/")[2]
        names = unit.get("annotations")
        if keyword in _DESCRIBING and isinstance(names, list):
            described.setdefault(where, set()).update(names)
            if keyword == "properties":
                schema = unit["schemaLocation"].partition("#")[2].removesuffix("/properties")
                places.setdefault(where, schema)
        elif keyword == "unevaluatedProperties" and where:
            holder, _, name = where.rpartition("/")
            described.setdefault(holder, set()).update(split(f"/{name}"))
    return described, places


def _objects(value: Any, pointer: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield pointer, value
        for name, inner in value.items():
            yield from _objects(inner, join(pointer, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _objects(inner, join(pointer, index))


def _path(value: Any, pointer: str) -> tuple[str | int, ...]:
    found: list[str | int] = []
    for token in split(pointer):
        key = int(token) if isinstance(value, list) else token
        found.append(key)
        value = value[key]
    return tuple(found)
