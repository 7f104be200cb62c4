"""Make up a value from its schema alone, where a spec prints no example of it."""

import math
from collections.abc import Mapping
from typing import Any

import attrs

from ...spec import Document
from ...spec.references import resolve
from .patterns import text_like

_TEXTS = {
    "date-time": "1970-01-01T00:00:00Z",
    "date": "1970-01-01",
    "time": "00:00:00Z",
    "duration": "PT1H",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.com/",
    "uri-reference": "/",
    "email": "nobody@example.com",
    "hostname": "example.com",
    "iri": "https://example.com/",
    "iri-reference": "/",
    "idn-email": "nobody@example.com",
    "idn-hostname": "example.com",
    "json-pointer": "/0",
    "relative-json-pointer": "0",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "AAAA",
}
_CONSTANTS = {"boolean": False, "null": None}
_SHOWN = ("const", "example", "default")
_LISTED = ("examples", "enum")


@attrs.frozen
class Sampler:
    """What stands in a sample where any text or number would do, and how many items a list usually has."""

    document: Document
    text: str = "string"
    number: int = 0
    items: int = 1

    def sample(self, schema: Any, within: frozenset[int] = frozenset()) -> Any:
        """Make a value of a schema; inside itself, one is given only where it is required."""
        own = self._own(schema)
        whole = self._whole(own, within, frozenset())
        for word in _SHOWN:
            if word in whole:
                return whole[word]
        for word in _LISTED:
            if whole.get(word):
                return whole[word][0]
        if self._again(own, within):
            return None
        return self._typed(whole, within | {id(own), *map(id, self._chosen(own, within))})

    def _own(self, schema: Any) -> Mapping[str, Any]:
        found = resolve(self.document, schema, "").value
        return found if isinstance(found, Mapping) else {}

    def _again(self, schema: Any, within: frozenset[int]) -> bool:
        """Tell whether nothing is left to be given but what holds it already."""
        own = self._own(schema)
        others = _alternatives(own)
        return all(self._again(other, within) for other in others) if others else id(own) in within

    def _chosen(self, schema: Mapping[str, Any], within: frozenset[int]) -> list[Mapping[str, Any]]:
        """Return the first alternative that is not given already, else the first, in a list of its own."""
        others = _alternatives(schema)
        left = (other for other in others if not self._again(other, within))
        return [self._own(next(left, others[0]))] if others else []

    def _whole(
        self, schema: Mapping[str, Any], within: frozenset[int], seen: frozenset[int]
    ) -> Mapping[str, Any]:
        """Return a schema with the branches that hold with it, the chosen alternative among them."""
        value = schema
        for branch in (*map(self._own, schema.get("allOf", ())), *self._chosen(schema, within)):
            if id(branch) not in seen:
                value = _merged(value, self._whole(branch, within, seen | {id(schema)}))
        return self._discriminated(schema, value, within) if "discriminator" in schema else value

    def _discriminated(
        self, schema: Mapping[str, Any], value: Mapping[str, Any], within: frozenset[int]
    ) -> Mapping[str, Any]:
        """Let a member say which alternative is given, by the name it goes by (OpenAPI, 4.8.25)."""
        branch: Mapping[str, Any] = next(
            (each for each in _alternatives(schema) if [self._own(each)] == self._chosen(schema, within)), {}
        )
        name, reference = schema["discriminator"].get("propertyName"), branch.get("$ref")
        known = self._whole(self._own(value.get("properties", {}).get(name, {})), within, frozenset())
        if not name or not reference or {"const", "enum"} & known.keys():
            return value
        mapping = schema["discriminator"].get("mapping", {})
        names = {target.rpartition("/")[2]: word for word, target in mapping.items()}
        own = reference.rpartition("/")[2]
        return _merged(value, {"properties": {name: {"const": names.get(own, own)}}})

    def _typed(self, schema: Mapping[str, Any], within: frozenset[int]) -> Any:
        kind = _kind(schema)
        match kind:
            case "object":
                return self._members(schema, within)
            case "array":
                return self._items(schema, within)
            case "integer" | "number":
                number = self._number(schema)
                return math.ceil(number) if kind == "integer" else number
        return _CONSTANTS[kind] if kind in _CONSTANTS else self._text(schema)

    def _members(self, schema: Mapping[str, Any], within: frozenset[int]) -> dict[str, Any]:
        properties = {
            n: v for n, v in schema.get("properties", {}).items() if not self._own(v).get("writeOnly")
        }
        required = [
            n for n in schema.get("required", ()) if n in properties or n not in schema.get("properties", {})
        ]
        kept = [n for n, inner in properties.items() if n in required or not self._again(inner, within)]
        made = {
            name: self.sample(properties.get(name, {}), within) for name in dict.fromkeys((*kept, *required))
        }
        extra = schema.get("additionalProperties")
        for index in range(schema.get("minProperties", 0) - len(made)):
            made[f"key{index + 1}"] = self.sample(extra if isinstance(extra, Mapping) else {}, within)
        return made

    def _items(self, schema: Mapping[str, Any], within: frozenset[int]) -> list[Any]:
        items = schema.get("items", {})
        again = self._again(items, within)
        most = schema.get("maxItems", math.inf)
        count = max(schema.get("minItems", 0), 0 if again else min(self.items, most))
        first = [self.sample(item, within) for item in schema.get("prefixItems", ())]
        rest = [self.sample(items, within) for _ in range(count - len(first))]
        made = [*first, *rest]
        return _apart(made, self._own(items)) if schema.get("uniqueItems") else made

    def _number(self, schema: Mapping[str, Any]) -> Any:
        step = schema.get("multipleOf") or 1
        low = max(schema.get("minimum", -math.inf), schema.get("exclusiveMinimum", -math.inf) + step)
        high = min(schema.get("maximum", math.inf), schema.get("exclusiveMaximum", math.inf) - step)
        if low > high:
            return (low - step + high + step) / 2
        value = max(low, min(high, self.number))
        return math.ceil(value / step) * step if "multipleOf" in schema else value

    def _text(self, schema: Mapping[str, Any]) -> str:
        least, most = schema.get("minLength", 0), schema.get("maxLength")
        if "pattern" in schema:
            return text_like(schema["pattern"], least)
        text = _TEXTS.get(schema.get("format", ""), self.text)
        return text.ljust(least, ".")[:most]


def _kind(schema: Mapping[str, Any]) -> str:
    kinds = schema.get(
        "type", "object" if "properties" in schema else "array" if "items" in schema else "string"
    )
    kind: str = kinds[0] if isinstance(kinds, list) else kinds
    return kind


def _alternatives(schema: Mapping[str, Any]) -> list[Any]:
    return list(schema.get("oneOf") or schema.get("anyOf") or ())


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> Mapping[str, Any]:
    both, others = one.get("properties", {}), other.get("properties", {})
    shared = {name: {"allOf": [both[name], others[name]]} for name in both.keys() & others.keys()}
    properties = {**both, **others, **shared}
    required = [*one.get("required", ()), *other.get("required", ())]
    return {**one, **other, **({"properties": properties} if properties else {}), "required": required}


def _apart(values: list[Any], schema: Mapping[str, Any]) -> list[Any]:
    """Make values of a list differ, where what differs is known."""
    if schema.get("enum"):
        return list(schema["enum"][: len(values)])
    return [
        value + index
        if isinstance(value, int | float) and not isinstance(value, bool)
        else f"{value}{index}"
        if isinstance(value, str) and index
        else value
        for index, value in enumerate(values)
    ]
