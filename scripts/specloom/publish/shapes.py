"""Describe JSON schemas in words that fit into a table."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs

from ..spec import Document
from ..spec.pointers import join, split
from ..spec.references import resolve
from .prose import Html, line, prose
from .sources import Badge, Sources

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


@attrs.frozen
class Shape:
    """A type in words; `link` is the component that it names, None when it is told here."""

    text: str
    link: str | None
    limits: tuple[str, ...]
    enum: tuple[str, ...]
    default: str | None


@attrs.frozen
class Row:
    """One named value: a parameter, a header, a property."""

    name: str
    shape: Shape
    required: bool
    description: Html
    badge: Badge | None
    place: str = ""
    examples: tuple[str, ...] = ()


@attrs.frozen
class SchemaView:
    """One component schema."""

    name: str
    shape: Shape
    description: Html
    badge: Badge | None
    rows: tuple[Row, ...]
    others: str | None

    @property
    def search_text(self) -> str:
        """Return what the search box looks in."""
        return " ".join((self.name, "schema", *(row.name for row in self.rows))).lower()


def shape_of(document: Document, schema: Any) -> Shape:
    """Describe a schema; what it refers to is named, its limits are told."""
    own = schema if isinstance(schema, Mapping) else {}
    target = resolve(document, own, "").value
    body = target if isinstance(target, Mapping) else {}
    merged = {**body, **{key: value for key, value in own.items() if key != "$ref"}}
    return Shape(
        text=_type_text(own),
        link=_component(own),
        limits=tuple(_limits(merged)),
        enum=tuple(_json(value) for value in merged.get("enum", ())),
        default=_json(merged["default"]) if "default" in merged else None,
    )


def _component(schema: Mapping[str, Any]) -> str | None:
    """Return the name of the component that a schema, or its items, refers to."""
    reference = schema.get("$ref") or _items(schema).get("$ref")
    return _named(reference) if isinstance(reference, str) else None


def _named(reference: str) -> str:
    return split(unquote(reference))[-1]


def _items(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    items = schema.get("items")
    return items if isinstance(items, Mapping) else {}


def _type_text(schema: Any) -> str:
    if not isinstance(schema, Mapping):
        return "anything"
    if "$ref" in schema:
        return _named(str(schema["$ref"]))
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
            yield words.format(value if isinstance(value, str) else _json(value))
    for keyword, (bound, thing) in _COUNTS.items():
        if keyword in schema:
            number = schema[keyword]
            yield f"{bound} {number} {thing}{'' if number == 1 else 's'}"


def _json(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def schema_views(document: Document, sources: Sources) -> tuple[SchemaView, ...]:
    """Describe every component schema, in document order."""
    schemas = document.root.get("components", {}).get("schemas", {})
    return tuple(
        _schema_view(document, sources, name, schema)
        for name, schema in schemas.items()
        if isinstance(schema, Mapping)
    )


def _schema_view(document: Document, sources: Sources, name: str, schema: Mapping[str, Any]) -> SchemaView:
    pointer = join("/components/schemas", name)
    required = schema.get("required", ())
    badge = sources.badge(pointer)
    rows = tuple(
        Row(
            name=key,
            shape=shape_of(document, value),
            required=key in required,
            description=line(described(document, value)),
            badge=_own(sources.badge(join(pointer, "properties", key)), badge),
        )
        for key, value in schema.get("properties", {}).items()
    )
    shape = shape_of(document, schema)
    return SchemaView(name, shape, prose(schema.get("description", "")), badge, rows, _others(schema))


def _own(badge: Badge | None, above: Badge | None) -> Badge | None:
    """Return a badge where it says something that the one above it does not."""
    return None if badge == above else badge


def described(document: Document, schema: Any) -> str:
    """Return the description of a schema, or of what it refers to."""
    if not isinstance(schema, Mapping):
        return ""
    found = schema.get("description") or resolve(document, schema, "").value.get("description", "")
    return str(found)


def _others(schema: Mapping[str, Any]) -> str | None:
    """Say which other members an object may have, None when nothing is said."""
    extra = schema.get("additionalProperties")
    if isinstance(extra, Mapping):
        return f"Any other member holds {_type_text(extra)}."
    if extra is None:
        return None
    return "Other members are allowed." if extra else "No other members."
