"""Say what a change of one keyword does to the values that a schema allows."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .roles import Effect

LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"})
UPPER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"})
LIMITS: Mapping[str, str] = {
    "minimum": "at least {}",
    "exclusiveMinimum": "more than {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
    "minLength": "a length of at least {}",
    "maxLength": "a length of at most {}",
    "minItems": "{} items at least",
    "maxItems": "{} items at most",
    "minProperties": "{} members at least",
    "maxProperties": "{} members at most",
    "minContains": "{} fitting items at least",
    "maxContains": "{} fitting items at most",
    "multipleOf": "multiples of {}",
    "uniqueItems": "",
}
TYPES = ("string", "integer", "number", "boolean", "array", "object")


def effect_of_limit(key: str, old: Any, new: Any) -> Effect | None:
    """Compare two limits; None is for no limit."""
    if old == new or (key == "uniqueItems" and bool(old) == bool(new)):
        return None
    if old is None or new is None or key == "uniqueItems":
        return "narrows" if not old else "widens"
    if not all(isinstance(value, int | float) for value in (old, new)):
        return "differs"
    if key == "multipleOf":
        return _effect_of_step(old, new)
    return "narrows" if (new > old) == (key in LOWER) else "widens"


def _effect_of_step(old: float, new: float) -> Effect:
    if old and new % old == 0:
        return "narrows"
    return "widens" if new and old % new == 0 else "differs"


def types_of(named: Any) -> frozenset[str]:
    """Return the types that `type` names, all when it names none."""
    listed = [named] if isinstance(named, str) else named if isinstance(named, list) else [*TYPES, "null"]
    found = {str(name) for name in listed}
    return frozenset(found | {"integer"}) if "number" in found else frozenset(found)


def effect_of_sets(old: frozenset[str] | None, new: frozenset[str] | None) -> Effect | None:
    """Compare two sets of what is allowed; None is for everything."""
    if old == new:
        return None
    if old is None or (new is not None and new < old):
        return "narrows"
    return "widens" if new is None or old < new else "differs"


def canonical(value: Any) -> str:
    """Return the one text that equal values have, whatever the order of their keys."""
    return json.dumps(value, sort_keys=True, default=str)


def without(value: Any, drop: Callable[[str], bool]) -> Any:
    """Return a value without the keys that are dropped, at any depth of schemas."""
    if isinstance(value, Mapping):
        return {key: without(inner, drop) for key, inner in value.items() if not drop(key)}
    return [without(inner, drop) for inner in value] if isinstance(value, list) else value


def texts(values: Iterable[Any]) -> dict[str, Any]:
    """Return values by their canonical text, null left out: `type` tells of it."""
    return {canonical(value): value for value in values if value is not None}
