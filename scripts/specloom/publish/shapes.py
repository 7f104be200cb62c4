"""Describe a type in words: what it is, what it may hold, where it is told in full."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs

from ..spec import Document
from ..spec.pointers import split
from ..spec.references import resolve

_LIMITS = {
    "format": "format {}",
    "const": "always {}",
    "minimum": "at least {}",
    "exclusiveMinimum": "more than {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "pattern": "matches {}",
}
_COUNTS = {
    "minLength": ("at least", "character"),
    "maxLength": ("at most", "character"),
    "minItems": ("at least", "item"),
    "maxItems": ("at most", "item"),
    "minProperties": ("at least", "member"),
    "maxProperties": ("at most", "member"),
}
_MARKS = {
    "readOnly": "read only",
    "writeOnly": "write only",
    "deprecated": "deprecated",
    "uniqueItems": "no two alike",
}


@attrs.frozen
class Shape:
    """A type in words; `link` is the component that it names, None when it is told here."""

    text: str
    link: str | None
    limits: tuple[str, ...]
    enum: tuple[str, ...]
    default: str | None


def shape_of(document: Document, schema: Any) -> Shape:
    """Describe a schema; what it refers to is named, its limits are told."""
    own = schema if isinstance(schema, Mapping) else {}
    target = resolve(document, own, "").value
    body = target if isinstance(target, Mapping) else {}
    merged = {**body, **{key: value for key, value in own.items() if key != "$ref"}}
    return Shape(
        text=_type_text(own),
        link=_component(document, own),
        limits=tuple(_limits(merged)),
        enum=_enum(merged),
        default=json_text(merged["default"]) if "default" in merged else None,
    )


def _component(document: Document, schema: Mapping[str, Any]) -> str | None:
    """Return the name of the component that a schema, or its items, refers to."""
    reference = schema.get("$ref") or _items(schema).get("$ref")
    tokens = split(unquote(reference[1:])) if isinstance(reference, str) else ()
    known = document.root.get("components", {}).get("schemas", {})
    is_told = tokens[:2] == ("components", "schemas") and len(tokens) == 3
    return tokens[2] if is_told and isinstance(known.get(tokens[2]), Mapping) else None


def _items(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    items = schema.get("items")
    return items if isinstance(items, Mapping) else {}


def _enum(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the values that a schema, or the items of an array, may have."""
    return tuple(json_text(value) for value in schema.get("enum") or _items(schema).get("enum") or ())


def _type_text(schema: Any) -> str:
    if not isinstance(schema, Mapping):
        return "anything"
    if "$ref" in schema:
        return split(unquote(str(schema["$ref"])))[-1]
    for keyword, word in (("anyOf", " or "), ("oneOf", " or "), ("allOf", " and ")):
        if keyword in schema:
            return word.join(_type_text(member) for member in schema[keyword])
    kinds = schema.get("type", ())
    names = [kinds] if isinstance(kinds, str) else list(kinds)
    if "array" in names and "items" in schema:
        names[names.index("array")] = f"array of {_type_text(schema['items'])}"
    return " or ".join(names) or "anything"


def _limits(schema: Mapping[str, Any]) -> Iterator[str]:
    for keyword, words in _LIMITS.items():
        if keyword in schema:
            value = schema[keyword]
            yield words.format(value if isinstance(value, str) else json_text(value))
    for keyword, (bound, thing) in _COUNTS.items():
        if keyword in schema:
            number = schema[keyword]
            yield f"{bound} {number} {thing}{'' if number == 1 else 's'}"
    yield from (words for keyword, words in _MARKS.items() if schema.get(keyword) is True)


def json_text(value: Any) -> str:
    """Write a value as a person would: a text bare, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def described(document: Document, schema: Any) -> str:
    """Return the description of a schema, or of what it refers to."""
    if not isinstance(schema, Mapping):
        return ""
    found = schema.get("description") or resolve(document, schema, "").value.get("description", "")
    return str(found)
