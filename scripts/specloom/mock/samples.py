"""Make up an error body from its schema alone, for a vendor that prints no example of it."""

from collections.abc import Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.references import resolve
from .rules import Failure

_DEPTH = 8
_TEXTS = {
    "date-time": "1970-01-01T00:00:00Z",
    "date": "1970-01-01",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "about:blank",
    "email": "nobody@example.com",
}


@attrs.frozen
class Sampler:
    """What a sample is made from: texts become the failure's detail, whole numbers its status."""

    document: Document
    failure: Failure

    def sample(self, schema: Any, depth: int = 0) -> Any:
        """Make a value of a schema; what its keywords beyond type, format and range demand is not tried."""
        schema = self._resolved(schema)
        for keyword in ("const", "default"):
            if keyword in schema:
                return schema[keyword]
        for keyword in ("examples", "enum"):
            if schema.get(keyword):
                return schema[keyword][0]
        return self._typed(schema, depth)

    def _resolved(self, schema: Any) -> Mapping[str, Any]:
        found = resolve(self.document, schema, "").value
        value: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
        branches = [*value.get("allOf", ()), *value.get("oneOf", ())[:1], *value.get("anyOf", ())[:1]]
        for branch in map(self._resolved, branches):
            value = _merged(value, branch)
        return value

    def _typed(self, schema: Mapping[str, Any], depth: int) -> Any:
        kinds = schema.get("type", "object" if "properties" in schema else "string")
        kind = kinds[0] if isinstance(kinds, list) else kinds
        match kind:
            case "object":
                return self._members(schema, depth)
            case "array":
                return [
                    self.sample(schema.get("items", {}), depth + 1) for _ in range(schema.get("minItems", 0))
                ]
            case "integer" | "number":
                return self._number(schema)
            case "boolean":
                return False
            case "null":
                return None
        return _TEXTS.get(schema.get("format", ""), self.failure.detail)

    def _members(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        properties, required = schema.get("properties", {}), schema.get("required", ())
        kept = required if depth >= _DEPTH else dict.fromkeys((*properties, *required))
        return {name: self.sample(properties.get(name, {}), depth + 1) for name in kept}

    def _number(self, schema: Mapping[str, Any]) -> Any:
        status = self.failure.status
        return (
            schema["minimum"]
            if status < schema.get("minimum", status)
            else min(schema.get("maximum", status), status)
        )


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = {**one.get("properties", {}), **other.get("properties", {})}
    required = [*one.get("required", ()), *other.get("required", ())]
    return {**one, **other, **({"properties": properties} if properties else {}), "required": required}
