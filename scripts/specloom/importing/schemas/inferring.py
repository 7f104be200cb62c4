"""Infer the schema of what several samples show, and nothing that they do not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import attrs

from .components import OWN, Components
from .folding import fold
from .names import names_of_items, names_within, pascal
from .seen import Seen, gather, merged

_TYPES = ("string", "integer", "number", "boolean", "array", "null")
_OPEN = {"description": "What is nested as deeply as this was not looked at."}
_KEYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        r"\d{4}-\d\d-\d\d([T ].*)?",
        r"[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}",
        r"\d+",
    )
)
"""How keys look that are ids, dates or hashes rather than names of members."""
_MANY, _TOO_MANY = 100, 1000


@attrs.frozen
class _Names:
    """Names for the objects of a place, the best first: for one that stands there, for those in a list there.

    `outer` are the names of the objects around it, the innermost last.
    """

    own: tuple[str, ...]
    items: tuple[str, ...]
    outer: tuple[str, ...] = ()

    def inside(self) -> "_Names":
        """Return the names for what is in the list."""
        return attrs.evolve(self, own=self.items)

    def of_values(self) -> "_Names":
        """Return the names for what is in the map, which has the name of the place itself."""
        others = tuple(name for name in self.items if name not in self.own) or (f"{self.own[0]}Value",)
        return attrs.evolve(self, own=others, items=others)

    def of_member(self, name: str) -> "_Names":
        """Return the names for what is in a member of the object that stands there."""
        outer = (*self.outer, self.own[0])
        own, items = (tuple(names_within(outer, name, item=item)) for item in (False, True))
        return _Names(own, items, outer)


def schema_of(
    samples: Sequence[Any], name: str, components: Components, source: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Return the schema of what all samples are; its objects are added to the components.

    An object is returned as a reference to the component of that name, or of one like it. `source` becomes
    the x-source of each component that is new.
    """
    known = len(components.schemas)
    own = pascal(name) or "Value"
    seen = gather(samples)
    fold(seen)
    schema = _schema(seen, _Names((own,), tuple(names_of_items(own))), components)
    new = list(islice(components.schemas, known, None))
    _parents_first(schema, new, components)
    for each in new if source else ():
        _put_first(components.schemas[each], "x-source", dict(source or {}))
    return schema


def _put_first(schema: dict[str, Any], key: str, value: Any) -> None:
    members = dict(schema)
    schema.clear()
    schema.update({key: value, **members})


def _schema(seen: Seen, names: _Names, components: Components) -> dict[str, Any]:
    if seen.cut:
        return dict(_OPEN)
    if not seen.kinds - {"null"} or (seen.repeats and seen.objects):
        return {}
    covered = {"integer"} if "number" in seen.kinds else set[str]()
    kinds = [kind for kind in _TYPES if kind in seen.kinds - covered]
    if "object" not in seen.kinds:
        return _of_types(kinds, seen, names, components)
    reference = _object(seen, names, components)
    others = [_of_types([kind], seen, names, components) for kind in kinds]
    return {"anyOf": [reference, *others]} if others else reference


def _of_types(kinds: list[str], seen: Seen, names: _Names, components: Components) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": kinds if len(kinds) > 1 else kinds[0]}
    if "string" in kinds and seen.formats and seen.kinds <= {"string", "null", "object"}:
        schema["format"] = seen.formats[0]
    if "array" in kinds and seen.items:
        schema["items"] = _schema(seen.items, names.inside(), components)
    return schema


def _object(seen: Seen, names: _Names, components: Components) -> dict[str, str]:
    if seen.repeats:
        return {"$ref": OWN}
    schema: dict[str, Any] = {"type": "object"}
    if _is_map(seen):
        values = merged(seen.members.values())
        schema["additionalProperties"] = _schema(values, names.of_values(), components)
        return components.add(schema, *names.own)
    properties = {
        name: _schema(member, names.of_member(name), components) for name, member in seen.members.items()
    }
    if properties:
        schema["properties"] = properties
    return components.add(schema, *names.own, tally=seen.tally)


def _is_map(seen: Seen) -> bool:
    """Tell whether the keys of an object are data: ids, dates, or far too many of the same sort."""
    names, places = seen.members.keys(), seen.members.values()
    if len(names) > _MANY and all(place.kinds == {"object"} for place in places):
        return True
    if len(names) > _TOO_MANY:
        return True
    *ids, digits = _KEYS
    if names and any(all(pattern.fullmatch(name) for name in names) for pattern in ids):
        return True
    return len(names) > 1 and all(digits.fullmatch(name) for name in names)


def _parents_first(schema: dict[str, Any], new: Iterable[str], components: Components) -> None:
    """Move what is new so that each component stands after the one that it was met in."""
    places = {name: components.schemas.pop(name) for name in new}
    waiting = list(_referred(schema))[::-1]
    while waiting:
        name = waiting.pop()
        if name in places:
            components.schemas[name] = places.pop(name)
            waiting += list(_referred(components.schemas[name]))[::-1]


def _referred(schema: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the components that a schema refers to."""
    waiting: list[Any] = [schema]
    while waiting:
        value = waiting.pop()
        reference = value.get("$ref") if isinstance(value, dict) else None
        if isinstance(reference, str):
            yield reference.removeprefix("#/components/schemas/")
        elif isinstance(value, dict | list):
            waiting += list(value.values() if isinstance(value, dict) else value)[::-1]
