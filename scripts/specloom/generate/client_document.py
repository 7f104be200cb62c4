"""Derive the document that the model generator reads: the schemas, and of each only what shapes a class."""

from collections.abc import Mapping
from typing import Any

from ..spec.pointers import walk

_PLAIN = ("$ref", "type", "format", "const", "required", "description")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")


def client_document(root: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document without paths whose components hold the schemas alone.

    Titles would rename classes, defaults and constraints do nothing for a decoded value, and each of them
    can make the generator drop a whole schema.
    """
    schemas = root.get("components", {}).get("schemas", {})
    cleaned = {name: _schema(schema) for name, schema in schemas.items()}
    for schema in cleaned.values():
        _sort_unions(schema, cleaned)
    return {
        "openapi": "3.1.0",
        "info": {"title": "client", "version": "1"},
        "paths": {},
        "components": {"schemas": cleaned},
    }


def _sort_unions(schema: Any, schemas: Mapping[str, Any]) -> None:
    """Put the most demanding member of a union first: the first model that fits wins."""
    for _, node in walk(schema):
        for keyword in ("anyOf", "oneOf"):
            if isinstance(node, dict) and isinstance(node.get(keyword), list):
                node[keyword].sort(key=lambda member: -_demands(member, schemas))


def _demands(member: Mapping[str, Any], schemas: Mapping[str, Any]) -> int:
    name = str(member.get("$ref", "")).rpartition("/")[2]
    return len(schemas.get(name, member).get("required", ()))


def _schema(schema: Any) -> dict[str, Any]:
    if not isinstance(schema, Mapping):
        return {}
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    kept = {key: schema[key] for key in _PLAIN if key in schema}
    kept |= _enum(schema)
    kept |= {key: [_schema(item) for item in schema[key]] for key in _LISTS if key in schema}
    if "items" in schema or _may_be_array(schema):
        kept["items"] = _schema(schema.get("items", {}))
    if "properties" in schema:
        kept["properties"] = {name: _schema(value) for name, value in schema["properties"].items()}
    if "additionalProperties" in schema:
        kept["additionalProperties"] = _additional(schema["additionalProperties"])
    return kept


def _may_be_array(schema: Mapping[str, Any]) -> bool:
    kinds = schema.get("type")
    is_array = kinds == "array" or (isinstance(kinds, list) and "array" in kinds)
    return is_array and "prefixItems" not in schema


def _additional(value: Any) -> bool | dict[str, Any]:
    return value if isinstance(value, bool) else _schema(value)


def _enum(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Keep an enum of texts or of whole numbers; a class cannot be made of any other."""
    values = schema.get("enum", [])
    kinds = {type(value) for value in values if value is not None}
    return {"enum": values} if kinds in ({str}, {int}) else {}
