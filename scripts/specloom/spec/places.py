"""Walk a document along the grammar of OpenAPI 3, so that data is never taken for structure."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from .document import Document
from .operations import METHODS
from .pointers import join, split

SCHEMA_KINDS = frozenset({"schema", "property", "condition"})

_PARAMETER = {"schema": "schema", "content": "{media-type}", "examples": "{example}"}
_SCHEMA = {
    "properties": "{property}",
    **dict.fromkeys(("patternProperties", "$defs"), "{schema}"),
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
    **dict.fromkeys(("items", "additionalProperties", "contentSchema"), "schema"),
    **dict.fromkeys(("unevaluatedItems", "unevaluatedProperties"), "schema"),
    **dict.fromkeys(("contains", "propertyNames", "not", "if", "then", "else"), "condition"),
    "dependentSchemas": "{condition}",
    "externalDocs": "external-docs",
    "discriminator": "discriminator",
    "xml": "xml",
}
_CONDITION = {key: kind.replace("schema", "condition") for key, kind in _SCHEMA.items()}
GRAMMAR: Mapping[str, Mapping[str, str]] = {
    "root": {
        "info": "info",
        "servers": "[server]",
        "tags": "[tag]",
        "paths": "paths",
        "webhooks": "{path}",
        "components": "components",
        "externalDocs": "external-docs",
    },
    "info": {"contact": "contact", "license": "license"},
    "server": {"variables": "{server-variable}"},
    "tag": {"externalDocs": "external-docs"},
    "paths": {"*": "path"},
    "path": {
        **dict.fromkeys(METHODS, "operation"),
        "additionalOperations": "{operation}",
        "parameters": "[parameter]",
        "servers": "[server]",
    },
    "operation": {
        "parameters": "[parameter]",
        "requestBody": "request-body",
        "responses": "responses",
        "callbacks": "{callback}",
        "servers": "[server]",
        "externalDocs": "external-docs",
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "request-body": {"content": "{media-type}"},
    "media-type": {
        "schema": "schema",
        "itemSchema": "schema",
        "examples": "{example}",
        "encoding": "{encoding}",
    },
    "encoding": {"headers": "{header}"},
    "responses": {"*": "response"},
    "response": {"headers": "{header}", "content": "{media-type}", "links": "{link}"},
    "callback": {"*": "path"},
    "link": {"server": "server"},
    "schema": _SCHEMA,
    "property": _SCHEMA,
    "condition": _CONDITION | {"properties": "{condition}"},
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{request-body}",
        "headers": "{header}",
        "securitySchemes": "{security-scheme}",
        "links": "{link}",
        "callbacks": "{callback}",
        "pathItems": "{path}",
        "mediaTypes": "{media-type}",
    },
    "security-scheme": {"flows": "flows"},
    "flows": {"*": "flow"},
}
_NOTHING: Mapping[str, str] = {}


@attrs.frozen
class Place:
    """One object of a document: what it is, where it stands, and what it holds.

    `kind` is the OpenAPI name in lower case with hyphens (`request-body`); a schema under `properties` is a
    `property`; one that only restricts (under `if`, `not`, `contains`, …) is a `condition`.
    `holder` is the pointer of the object that it stands in.
    """

    kind: str
    pointer: str
    value: Any = attrs.field(repr=False)
    holder: str = ""

    @property
    def name(self) -> str:
        """Return the last token of the pointer: the key or index under which this stands."""
        return split(self.pointer)[-1]

    @property
    def reference(self) -> str | None:
        """Return what `$ref` says, where this is a reference."""
        reference = self.value.get("$ref") if isinstance(self.value, Mapping) else None
        return reference if isinstance(reference, str) else None


def places(document: Document) -> Iterator[Place]:
    """Yield every object of a document, parents first, in document order; references are not followed."""
    stack = [Place("root", "", document.root)]
    while stack:
        place = stack.pop()
        yield place
        stack.extend(reversed(list(_children(place))))


def _children(place: Place) -> Iterator[Place]:
    if not isinstance(place.value, Mapping):
        return
    grammar = GRAMMAR.get(place.kind, _NOTHING)
    for key, value in place.value.items():
        kind = grammar.get(key) or ("" if key.startswith("x-") else grammar.get("*"))
        if kind:
            yield from _expand(kind, join(place.pointer, key), value, place.pointer)


def _expand(kind: str, pointer: str, value: Any, holder: str) -> Iterator[Place]:
    name = kind.strip("{}[]")
    if kind.startswith("{"):
        for key in value if isinstance(value, Mapping) else ():
            yield Place(name, join(pointer, key), value[key], holder)
    elif kind.startswith("["):
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield Place(name, join(pointer, index), item, holder)
    else:
        yield Place(name, pointer, value, holder)
