"""List every place of a schema where a value is held against something, each reference followed."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...spec import Document
from ...spec.pointers import join, split
from ...spec.references import resolve

KEYWORDS: Mapping[str, str] = {
    **dict.fromkeys(("allOf", "anyOf", "const", "enum", "if", "not", "oneOf", "type"), ""),
    **dict.fromkeys(("maxLength", "minLength", "pattern"), "string"),
    **dict.fromkeys(("exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"), "number"),
    **dict.fromkeys(
        ("contains", "items", "maxItems", "minItems", "prefixItems", "unevaluatedItems", "uniqueItems"),
        "array",
    ),
    **dict.fromkeys(
        (
            "additionalProperties",
            "dependentRequired",
            "dependentSchemas",
            "maxProperties",
            "minProperties",
            "patternProperties",
            "properties",
            "propertyNames",
            "required",
            "unevaluatedProperties",
        ),
        "object",
    ),
    "format": "scalar",
}
"""The keywords of JSON Schema 2020-12 that values are held against, and which values; empty: any."""
_SINGLE = (
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
)
_NAMED = ("dependentSchemas", "patternProperties", "properties")
_LISTED = ("allOf", "anyOf", "oneOf", "prefixItems")


@attrs.frozen
class Place:
    """One schema at its pointer: the keywords that it has, the values of its `enum`, whether null may come.

    `name` is the property that it describes, empty where it describes none.
    """

    pointer: str
    keywords: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    nullable: bool = False
    name: str = ""

    def about(self, value: Any) -> tuple[str, ...]:
        """Return the keywords that say something of a value."""
        kinds = _kinds(value)
        return tuple(keyword for keyword in self.keywords if KEYWORDS[keyword] in kinds)


def as_text(value: Any) -> str:
    """Write a value as JSON, by which it is told from others."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _kinds(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return "", "string", "scalar"
    if isinstance(value, bool) or value is None:
        return ("",)
    if isinstance(value, int | float):
        return "", "number", "scalar"
    return "", "array" if isinstance(value, list) else "object"


def schema_places(document: Document, pointer: str, schema: Any, apart: str = "") -> Iterator[Place]:
    """Yield every schema that values of one are held against, each once, however it refers to itself.

    Properties that are `apart` (`readOnly` in requests, `writeOnly` in replies) are left out.
    """
    waiting, seen = [(pointer, schema)], set[str]()
    while waiting:
        where, part = waiting.pop()
        if where in seen:
            continue
        seen.add(where)
        yield _place(where, part)
        if isinstance(part, Mapping):
            inner = [*_referred(document, part), *_inner(where, part)]
            waiting += [each for each in reversed(inner) if not _is_apart(document, each[1], apart)]


def _place(pointer: str, schema: Any) -> Place:
    *_, holder, name = ("", "", *split(pointer))
    about = name if holder == "properties" else ""
    if not isinstance(schema, Mapping):
        return Place(pointer, name=about)
    types, choices = schema.get("type"), schema.get("enum")
    return Place(
        pointer,
        tuple(word for word in schema if word in KEYWORDS and schema[word] is not True),
        tuple(map(as_text, choices)) if isinstance(choices, list) else (),
        isinstance(types, list) and "null" in types,
        about,
    )


def _referred(document: Document, schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if isinstance(schema.get("$ref"), str):
        node = resolve(document, {"$ref": schema["$ref"]}, "")
        yield node.pointer, node.value


def _inner(pointer: str, schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for word in _SINGLE:
        if isinstance(schema.get(word), Mapping):
            yield join(pointer, word), schema[word]
    for word in _NAMED:
        for name, inner in (schema.get(word) or {}).items():
            yield join(pointer, word, name), inner
    for word in _LISTED:
        for index, inner in enumerate(schema.get(word) or ()):
            yield join(pointer, word, index), inner


def _is_apart(document: Document, schema: Any, apart: str) -> bool:
    if not apart or not isinstance(schema, Mapping):
        return False
    return bool(schema.get(apart) or ("$ref" in schema and resolve(document, schema, "").value.get(apart)))
