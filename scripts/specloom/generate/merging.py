"""Merge the schemas that a value has to meet all at once into one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from typing import Any

Schema = Mapping[str, Any]
Follow = Callable[[Schema], Schema]

_STRUCTURE = frozenset(
    {"$ref", "type", "enum", "const", "properties", "additionalProperties", "required", "items"}
) | {"prefixItems", "allOf", "anyOf", "oneOf", "format"}


def has_structure(schema: Schema) -> bool:
    """Tell whether a schema says anything that shapes a type."""
    return not _STRUCTURE.isdisjoint(schema)


def sole_reference(schema: Schema) -> str | None:
    """Return the reference that a schema amounts to: its own, or the only part of its allOf."""
    if isinstance(schema.get("$ref"), str):
        return str(schema["$ref"])
    whole = schema.get("allOf", ())
    if whole and not has_structure({key: value for key, value in schema.items() if key != "allOf"}):
        parts = [part for part in whole if has_structure(part)]
        return sole_reference(parts[0]) if len(parts) == 1 else None
    return None


def merged(schema: Schema, follow: Follow) -> Schema:
    """Return one schema without allOf that says what all parts of a schema say; what comes later wins."""
    return reduce(_both, _parts(schema, follow, ())) if "allOf" in schema else schema


def _parts(schema: Schema, follow: Follow, seen: tuple[str, ...]) -> Iterator[Schema]:
    reference = schema.get("$ref")
    if reference in seen:
        return
    if isinstance(reference, str):
        base = follow(schema)
        # A base that lists its own heirs would make each of them hold all the others.
        heirs = {"oneOf", "anyOf"} if "discriminator" in base else set()
        base = {key: value for key, value in base.items() if key not in heirs}
        yield from _parts(base, follow, (*seen, reference))
        return
    for part in schema.get("allOf", ()):
        yield from _parts(part, follow, seen)
    yield {key: value for key, value in schema.items() if key != "allOf"}


def _both(one: Schema, other: Schema) -> Schema:
    found = {**one, **other}
    for key, combine in _COMBINED.items():
        if key in one and key in other:
            found[key] = combine(one[key], other[key])
    kinds = _common_kinds(one, other)
    if kinds:
        found["type"] = kinds[0] if len(kinds) == 1 else list(kinds)
    elif "type" in one and "type" in other:
        return other
    if "oneOf" in one and "oneOf" in other and "anyOf" not in found:
        found |= {"oneOf": one["oneOf"], "anyOf": other["oneOf"]}
    return found


def _common_kinds(one: Schema, other: Schema) -> tuple[str, ...]:
    if "type" not in one or "type" not in other:
        return ()
    kinds, others = _listed(one["type"]), _listed(other["type"])
    if "number" in kinds and "integer" in others:
        kinds += ("integer",)
    if "number" in others and "integer" in kinds:
        others += ("integer",)
    common = tuple(kind for kind in dict.fromkeys(kinds) if kind in others)
    return tuple(kind for kind in common if not (kind == "number" and "integer" in common))


def _listed(kinds: Any) -> tuple[str, ...]:
    return (kinds,) if isinstance(kinds, str) else tuple(kinds)


def _properties(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    return {**one, **{name: _one_of_two(one.get(name, {}), value) for name, value in other.items()}}


def _one_of_two(one: Any, other: Any) -> Any:
    if one == other or not has_structure(one):
        return other
    return {"allOf": [one, other]} if has_structure(other) else {**one, **other}


def _additional(one: Any, other: Any) -> Any:
    described = [value for value in (one, other) if isinstance(value, Mapping)]
    return described[-1] if described else one is not False or other is not False


def _common_values(one: Iterable[Any], other: Iterable[Any]) -> list[Any]:
    values = list(other)
    return [value for value in one if value in values] or values


_COMBINED: Mapping[str, Callable[[Any, Any], Any]] = {
    "properties": _properties,
    "required": lambda one, other: list(dict.fromkeys([*one, *other])),
    "enum": _common_values,
    "items": _one_of_two,
    "additionalProperties": _additional,
}
