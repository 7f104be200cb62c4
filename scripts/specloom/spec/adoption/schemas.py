"""Write schemas as OpenAPI 3.1 has them, and without what no type can be made of."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs

from ..document import Document
from ..errors import Finding
from ..places import Place
from ..pointers import join

_TYPES = {"string", "integer", "number", "boolean", "array", "object", "null"}
_TEXT_FORMATS = {"date-time", "date", "uuid", "binary", "byte", "email", "uri", "password"}
_MEANT = {"str": "string", "text": "string", "int": "integer", "float": "number", "double": "number"}
_MEANT |= {"bool": "boolean", "list": "array", "dict": "object", "None": "null"}
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems", "enum", "required")
_LIMITS = (
    *(
        "pattern",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minContains",
        "maxContains",
    ),
    *("minProperties", "maxProperties", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    "multipleOf",
)
_KEPT_OUTSIDE = ("description", "title", "readOnly", "writeOnly", "deprecated", "default")


def mend_schema(document: Document, place: Place) -> Iterator[Finding]:
    """Bring one schema into the form of OpenAPI 3.1; those in it come later."""
    schema = place.value
    yield from _mend_type(document, place)
    _mend_members(schema)
    _mend_limits(schema)
    yield from _drop_unusable(document, place)
    if schema.pop("nullable", None) is True:
        _allow_null(schema)


def _mend_type(document: Document, place: Place) -> Iterator[Finding]:
    schema = place.value
    if "type" not in schema:
        schema |= _implied(schema)
        return
    named = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "file" in named:
        schema["format"] = "binary"
    meant = [_MEANT.get(str(name).lower(), str(name).lower()) for name in named]
    known = [kind for kind in dict.fromkeys("string" if k == "file" else k for k in meant) if kind in _TYPES]
    if len(known) < len(set(meant)):
        yield document.finding(
            "type", f"the type {schema['type']} does not exist; anything is taken", place.pointer
        )
        del schema["type"]
    else:
        schema["type"] = known[0] if len(known) == 1 else known


def _implied(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the type that a schema means but does not say."""
    if not {"$ref", "enum", "const", "allOf", "anyOf", "oneOf"}.isdisjoint(schema):
        return {}
    if isinstance(schema.get("properties"), dict) or isinstance(schema.get("additionalProperties"), dict):
        return {"type": "object"}
    if "items" in schema or "prefixItems" in schema:
        return {"type": "array"}
    return {"type": "string"} if schema.get("format") in _TEXT_FORMATS else {}


def mend_lists(schema: dict[str, Any]) -> None:
    """Drop lists that are none or empty, and call the items of a tuple as OpenAPI 3.1 does."""
    for key in _LISTS:
        if key in schema and (not isinstance(schema[key], list) or not schema[key]):
            del schema[key]
    if isinstance(schema.get("items"), list):
        schema["prefixItems"] = schema.pop("items")
    if "required" in schema:
        schema["required"] = list(dict.fromkeys(name for name in schema["required"] if isinstance(name, str)))
    if not isinstance(schema.get("format", ""), str):
        del schema["format"]


def _mend_members(schema: dict[str, Any]) -> None:
    """Write a schema that is true or false as one that says nothing: no type can be made of either."""
    for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
        if key in schema:
            schema[key] = [{} if isinstance(member, bool) else member for member in schema[key]]
    for name, member in schema.get("properties", {}).items():
        if isinstance(member, bool):
            schema["properties"][name] = {}
    if isinstance(schema.get("items"), bool):
        schema["items"] = {}
    if isinstance(schema.get("discriminator"), str):
        schema["discriminator"] = {"propertyName": schema["discriminator"]}


def _mend_limits(schema: dict[str, Any]) -> None:
    """Write an exclusive limit of OpenAPI 3.0 as the limit itself."""
    for exclusive, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(schema.get(exclusive), bool):
            is_exclusive = schema.pop(exclusive)
            if is_exclusive and limit in schema:
                schema[exclusive] = schema.pop(limit)


def _drop_unusable(document: Document, place: Place) -> Iterator[Finding]:
    """Drop the limits of which no validator can be made: with one, nothing of a body could be checked."""
    schema, named = place.value, place.value.get("patternProperties", {})
    unusable = [key for key in _LIMITS if key in schema and not _is_usable(key, schema[key])]
    for key in unusable:
        message = f"{key} is {schema.pop(key)!r}, which cannot be checked; it is left out"
        yield document.finding("limit", message, join(place.pointer, key))
    for pattern in [pattern for pattern in named if not _is_usable("pattern", pattern)]:
        del named[pattern]
        message = f"the pattern {pattern!r} cannot be checked; what it names is left out"
        yield document.finding("limit", message, join(place.pointer, "patternProperties"))


def _is_usable(keyword: str, value: Any) -> bool:
    return isinstance(value, str | int | float) and _compiles(keyword, value)


@lru_cache(typed=True)
def _compiles(keyword: str, value: str | float) -> bool:
    try:
        jsonschema_rs.Draft202012Validator({keyword: value})
    except ValueError:
        return False
    return True


def _allow_null(schema: dict[str, Any]) -> None:
    kinds = schema.get("type")
    if None not in schema.get("enum", [None]):
        schema["enum"] = [*schema["enum"], None]
    if kinds:
        listed = kinds if isinstance(kinds, list) else [kinds]
        schema["type"] = listed if "null" in listed else [*listed, "null"]
    if not {"$ref", "allOf", "anyOf", "oneOf"}.isdisjoint(schema):
        outside = {key: schema.pop(key) for key in _KEPT_OUTSIDE if key in schema}
        inside = dict(schema)
        schema.clear()
        schema |= outside | {"anyOf": [inside, {"type": "null"}]}
