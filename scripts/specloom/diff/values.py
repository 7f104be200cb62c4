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
BOUNDS = frozenset({"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"})
Bound = tuple[str, Any]
"""A keyword that limits numbers, and its value."""
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


def bounds_of(upper: bool) -> tuple[str, str]:
    """Return the keywords that limit numbers on one side."""
    return ("maximum", "exclusiveMaximum") if upper else ("minimum", "exclusiveMinimum")


def bound(keywords: Mapping[str, Any], upper: bool) -> Bound | None:
    """Return the keyword that limits numbers most on one side, and its value; None for no limit."""
    named = [(key, keywords[key]) for key in bounds_of(upper) if is_number(keywords.get(key))]
    return (min if upper else max)(named, key=_strictness, default=None)


def _strictness(limit: Bound, whole: bool = False) -> tuple[Any, int]:
    """Order limits of one side: by value, and where these are equal the exclusive one limits more.

    Among whole numbers, more than 0 is at least 1.
    """
    key, value = limit
    step = {"exclusiveMaximum": -1, "exclusiveMinimum": 1}.get(key, 0)
    return (value + step, 0) if whole and value % 1 == 0 else (value, step)


def effect_of_bounds(upper: bool, old: Bound | None, new: Bound | None, *, whole: bool) -> Effect | None:
    """Compare two limits of numbers, or whole numbers, on one side; None is for no limit."""
    if old is None or new is None:
        return None if old is new else "narrows" if old is None else "widens"
    before, after = _strictness(old, whole), _strictness(new, whole)
    if before == after:
        return None
    return "narrows" if (after < before) == upper else "widens"


def is_number(value: Any) -> bool:
    """Say whether a value is a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


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
    return {canonical(_number(value)): value for value in values if value is not None}


def _number(value: Any) -> Any:
    """Return a number as the one value that it is: 1.0 is 1."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
