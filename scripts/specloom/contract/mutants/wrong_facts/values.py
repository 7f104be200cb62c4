"""Get the values in replies wrong: their types, formats, enums and bounds."""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import jsonschema_rs

from ....spec.pointers import lookup
from ..mutant import SCHEMA, Defect, Kind, Subject
from .breaking import replies_break_it
from .choosing import Makes, fact, wrong
from .edits import put
from .seen import seen

Schema = Mapping[str, Any]
Other = Callable[[Schema, tuple[Any, ...]], Schema | None]
"""Says a schema otherwise, given the values that it was seen to take; None where that is not possible."""

_TYPES = {
    "string": "integer",
    "integer": "string",
    "number": "string",
    "boolean": "string",
    "array": "object",
    "object": "array",
}
_OF_TYPE = ("enum", "const", "format", "pattern", "items", "properties", "required")
"""Keywords that mean nothing beside another type."""
_FORMATS = ("date-time", "uuid", "email", "date", "uri")
_PATTERNS = ("^[0-9]+$", "^[a-z]+$", "^[A-Z_]+$")
_SURPRISE = "something-else"


def _kind(schema: Schema) -> str:
    """Return the type of the values of a schema that are not null."""
    types = schema.get("type", "")
    return next((t for t in types if t != "null"), "") if isinstance(types, list) else str(types)


def _with_kind(schema: Schema, kind: str) -> dict[str, Any]:
    kept = {name: value for name, value in schema.items() if name not in _OF_TYPE}
    nullable = isinstance(schema.get("type"), list) and "null" in schema["type"]
    return {**kept, "type": [kind, "null"] if nullable else kind}


def _takes(schema: Schema, value: Any) -> bool:
    return jsonschema_rs.Draft202012Validator(dict(schema), validate_formats=True).is_valid(value)


def _of_another_type(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    kind = _kind(schema)
    known = kind in _TYPES and any(value is not None for value in values)
    return _with_kind(schema, _TYPES[kind]) if known else None


def _whole(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    broken = any(isinstance(value, float) and value % 1 for value in values)
    return _with_kind(schema, "integer") if _kind(schema) == "number" and broken else None


def _of_a_format(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    if _kind(schema) != "string" or schema.keys() & {"format", "enum", "const"}:
        return None
    return _first_broken(schema, "format", _FORMATS, values)


def _of_another_format(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    others = (name for name in _FORMATS if name != schema.get("format"))
    return _first_broken(schema, "format", others, values) if "format" in schema else None


def _of_a_pattern(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    usable = _kind(schema) == "string" and not schema.keys() & {"format", "enum", "const", "pattern"}
    return _first_broken(schema, "pattern", _PATTERNS, values) if usable else None


def _first_broken(schema: Schema, keyword: str, offers: Any, values: tuple[Any, ...]) -> Schema | None:
    texts = [value for value in values if isinstance(value, str)]
    for offer in offers:
        if any(not _takes({"type": "string", keyword: offer}, text) for text in texts):
            return {**schema, keyword: offer}
    return None


def _lacking_a_value(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    """Leave a value out of an enum that came."""
    came = [value for value in schema.get("enum", ()) if value in values and value is not None]
    if not came or len(schema["enum"]) < 2:
        return None
    return {**schema, "enum": [value for value in schema["enum"] if value != came[0]]}


def _enumerated(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    """Take all values but the first that came for all that there are."""
    texts = list(dict.fromkeys(value for value in values if isinstance(value, str)))
    usable = _kind(schema) == "string" and not schema.keys() & {"format", "enum", "const"}
    return {**schema, "enum": [*texts[1:], _SURPRISE]} if usable and texts else None


def _constant(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    return {**schema, "const": _SURPRISE} if "const" in schema and values else None


def _never_null(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
    types = schema.get("type")
    nullable = isinstance(types, list) and "null" in types and None in values
    return {**schema, "type": [t for t in types if t != "null"]} if nullable and types else None


def _bounded(keyword: str, measure: Callable[[Any], Any], step: int) -> Other:
    """Return what sets a bound one step short of the first value that came."""

    def other(schema: Schema, values: tuple[Any, ...]) -> Schema | None:
        sizes = [size for value in values if (size := measure(value)) is not None]
        least = 0 if measure is not _number and step < 0 else -sys.maxsize
        size = next((size for size in sizes if size + step >= least), None)
        return {**schema, keyword: size + step} if size is not None else None

    return other


def _number(value: Any) -> Any:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _length(value: Any) -> int | None:
    return len(value) if isinstance(value, str) else None


def _count(value: Any) -> int | None:
    return len(value) if isinstance(value, list) else None


def _in_replies(other: Other) -> Makes:
    def makes(subject: Subject) -> Iterator[Defect]:
        for pointer, values in seen(subject).successes.items():
            schema = lookup(subject.spec.document.root, pointer)
            new = other(schema, values)
            if new is not None:
                yield wrong(f"{pointer} says {_difference(schema, new)}", put(pointer, dict(new)))

    return makes


def _difference(schema: Schema, new: Schema) -> str:
    told = {name: value for name, value in new.items() if schema.get(name) != value}
    return ", ".join(f"{name}: {value}" for name, value in told.items())


OTHERS: tuple[tuple[str, str, Other], ...] = (
    ("type wrong", "values are of another type", _of_another_type),
    ("whole numbers only", "numbers have a fraction", _whole),
    ("format imagined", "texts are not of the format", _of_a_format),
    ("format wrong", "texts are of another format", _of_another_format),
    ("pattern imagined", "texts do not fit the pattern", _of_a_pattern),
    ("enum value missing", "a value comes that the enum does not have", _lacking_a_value),
    ("enum imagined", "values come that are none of the enum", _enumerated),
    ("const wrong", "another constant comes", _constant),
    ("null forgotten", "null comes where it may not", _never_null),
    ("maximum too low", "a number is above the maximum", _bounded("maximum", _number, -1)),
    ("minimum too high", "a number is below the minimum", _bounded("minimum", _number, 1)),
    ("maxLength too low", "a text is longer than it may be", _bounded("maxLength", _length, -1)),
    ("minLength too high", "a text is shorter than it may be", _bounded("minLength", _length, 1)),
    ("maxItems too low", "a list is longer than it may be", _bounded("maxItems", _count, -1)),
    ("minItems too high", "a list is shorter than it may be", _bounded("minItems", _count, 1)),
)

KINDS: tuple[Kind, ...] = tuple(
    fact(name, SCHEMA, says, _in_replies(other), replies_break_it) for name, says, other in OTHERS
)
