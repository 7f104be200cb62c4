"""Make a plain JSON Schema (2020-12) of a schema of a document, whole in itself."""

import re
from collections.abc import Mapping
from itertools import chain, count
from typing import Any, Literal
from urllib.parse import unquote

import attrs

from ..spec import Document
from ..spec.pointers import lookup, split

Schema = Mapping[str, Any]
Direction = Literal["request", "response"]

_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs"})
_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_SINGLE = frozenset(
    {"items", "additionalProperties", "contains", "propertyNames", "not", "if", "then", "else"}
    | {"unevaluatedItems", "unevaluatedProperties", "contentSchema"}
)
_NO_SCHEMA = frozenset({"discriminator", "xml", "externalDocs", "example"})
"""What OpenAPI adds to JSON Schema."""


@attrs.define
class Definitions:
    """Translate schemas, and collect under `found` what they refer to.

    What the vendor alone sets is left out of requests, what it never tells out of responses.
    """

    document: Document
    direction: Direction
    found: dict[str, Any] = attrs.field(factory=dict, init=False)
    _names: dict[str, str] = attrs.field(factory=dict, init=False)
    _taken: set[str] = attrs.field(factory=set, init=False)
    _waiting: list[tuple[str, str]] = attrs.field(factory=list, init=False)

    def translated(self, schema: Any) -> Any:
        """Return a schema whose references lead to `#/$defs/`."""
        found = self._translated(schema)
        while self._waiting:
            name, reference = self._waiting.pop()
            self.found[name] = self._translated(self._named(reference))
        return found

    def _translated(self, schema: Any) -> Any:
        if not isinstance(schema, Mapping):
            return schema
        hidden = self._hidden(schema)
        plain = {key: value for key, value in schema.items() if key not in _NO_SCHEMA and key[:2] != "x-"}
        found = {key: self._member(key, value, hidden) for key, value in plain.items()}
        if "example" in schema and "examples" not in found:
            found["examples"] = [schema["example"]]
        return found

    def _member(self, key: str, value: Any, hidden: frozenset[str]) -> Any:
        if key == "$ref" and isinstance(value, str):
            return f"#/$defs/{self._defined(value)}"
        if key == "required" and isinstance(value, list):
            return [name for name in value if name not in hidden]
        if key in _MAPS and isinstance(value, Mapping):
            kept = {n: each for n, each in value.items() if key != "properties" or n not in hidden}
            return {name: self._translated(each) for name, each in kept.items()}
        if key in _LISTS and isinstance(value, list):
            return [self._translated(each) for each in value]
        return self._translated(value) if key in _SINGLE else value

    def _defined(self, reference: str) -> str:
        """Return the name of a definition, which is made later: chains of them may be long."""
        if reference not in self._names:
            self._names[reference] = name = _unlike(self._taken, reference)
            self._taken.add(name)
            self._waiting.append((name, reference))
        return self._names[reference]

    def _named(self, reference: str) -> Any:
        return lookup(self.document.root, unquote(reference[1:]))

    def _hidden(self, schema: Schema) -> frozenset[str]:
        """Return the properties that do not travel in this direction, also those of schemas that it joins."""
        flag = "readOnly" if self.direction == "request" else "writeOnly"
        properties = self._properties(schema, frozenset())
        return frozenset(name for name, value in properties.items() if self.resolved(value).get(flag) is True)

    def _properties(self, schema: Any, seen: frozenset[int]) -> dict[str, Any]:
        schema = self.resolved(schema)
        if id(schema) in seen:
            return {}
        own = schema.get("properties")
        found = dict(own) if isinstance(own, Mapping) else {}
        joined = schema.get("allOf")
        for each in joined if isinstance(joined, list) else ():
            found |= self._properties(each, seen | {id(schema)})
        return found

    def resolved(self, schema: Any) -> Schema:
        """Return what a schema leads to; its own words beside the reference go first."""
        seen: set[str] = set()
        while isinstance(schema, Mapping) and isinstance(reference := schema.get("$ref"), str):
            if reference in seen:
                break
            seen.add(reference)
            target = self._named(reference)
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            schema = {**target, **beside} if beside and isinstance(target, Mapping) else target
        return schema if isinstance(schema, Mapping) else {}


def _unlike(taken: set[str], reference: str) -> str:
    """Return the last word of a reference, with a number where another one has it."""
    word = re.sub(r"[^A-Za-z0-9_.-]+", "_", (split(unquote(reference[1:])) or ("Schema",))[-1]) or "Schema"
    others = (f"{word}_{number}" for number in count(2))
    return next(name for name in chain([word], others) if name not in taken)
