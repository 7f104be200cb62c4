"""Bring a schema into one form: no allOf, no boolean schemas, no members that are mere conditions.

What is left is a reference, or says by `type`, `enum`, `const`, `properties`, `items`, `anyOf` and their like
what a value looks like. Where parts contradict each other, the last one wins: no schema is dropped.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any

import attrs

Schema = dict[str, Any]
Lookup = Callable[[str], Schema]
"""Return the schema that a reference leads to, in the same form."""

_ORIGIN = "x-origin"


@attrs.frozen
class Origin:
    """Mark a member of a union that was completed; no document can hold one."""

    reference: str


REMARKS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "nullable",
    }
)
SHAPING = frozenset(
    {"$ref", "type", "enum", "const", "format", "properties", "additionalProperties", "items", "prefixItems"}
    | {"allOf", "anyOf", "oneOf", "required", "discriminator", "nullable"}
)
_KEPT = SHAPING | REMARKS
_ALONE = frozenset({"required", "not", "minProperties", "maxProperties", "dependentRequired", "type"})


_UNSETTLED = frozenset({"allOf", "anyOf", "oneOf", "nullable"})


def merged(node: Any, lookup: Lookup) -> Schema:
    """Return one schema in the one form; the schemas inside it are left as they are."""
    if not isinstance(node, Mapping):
        return {}
    if "patternProperties" in node and isinstance(node.get("additionalProperties"), Mapping):
        node = _with_patterns(node)
    if not node.keys() & _UNSETTLED:
        return dict(node)
    schema = {key: value for key, value in node.items() if key in _KEPT}
    parts = [part for part in _parts(schema) if part.keys() & (SHAPING - {"nullable"})]
    if len(parts) == 1 and "$ref" in parts[0]:
        return _nullable({**parts[0], **_remarks(schema)}, schema)
    opened = [_opened(part, lookup) for part in parts]
    whole = reduce(_both, opened, Schema()) | _remarks(schema)
    if "discriminator" not in schema:
        whole.pop("discriminator", None)
    return _nullable(_spread(whole, lookup), schema)


def kinds_of(schema: Schema) -> tuple[str, ...]:
    """Return the JSON types that a schema allows, told or implied; none when it allows all."""
    kinds = schema.get("type")
    if isinstance(kinds, str):
        return (kinds,)
    if isinstance(kinds, list):
        return tuple(kind for kind in dict.fromkeys(map(str, kinds)))
    if schema.keys() & {"properties", "additionalProperties", "required"}:
        return ("object",)
    if schema.keys() & {"items", "prefixItems"}:
        return ("array",)
    return ("string",) if isinstance(schema.get("format"), str) and schema["format"] in _OF_TEXTS else ()


_OF_TEXTS = frozenset({"date", "date-time", "uuid", "uri", "email", "byte", "binary", "password"})


def _with_patterns(node: Mapping[str, Any]) -> Schema:
    """Say of the fields without a name that each is as any of the patterns says, or as all others are."""
    told = [node["additionalProperties"], *node["patternProperties"].values()]
    form = {key: value for key, value in node.items() if key != "patternProperties"}
    return {**form, "additionalProperties": {"anyOf": told}}


def _parts(schema: Schema) -> Iterable[Schema]:
    own = {key: value for key, value in schema.items() if key not in {"allOf", *REMARKS}}
    if "$ref" in own and own.keys() & SHAPING != {"$ref"}:
        yield {"$ref": own.pop("$ref")}
    for part in schema.get("allOf", ()):
        if isinstance(part, Mapping):
            yield dict(part)
    if own:
        yield own


def _opened(part: Schema, lookup: Lookup) -> Schema:
    """Return a part in the one form, without a reference."""
    form = lookup(part["$ref"]) if "$ref" in part else part
    if "allOf" in form or "$ref" in form:
        form = merged(form, lookup)
    return _opened(form, lookup) if "$ref" in form else form


def _remarks(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key in REMARKS}


def _nullable(form: Schema, source: Schema) -> Schema:
    """Say null as OpenAPI 3.1 does."""
    form.pop("nullable", None)
    if source.get("nullable") is not True:
        return form
    if "$ref" in form or "anyOf" in form or "oneOf" in form:
        keyword = "oneOf" if "oneOf" in form else "anyOf"
        members = form.pop(keyword, None) or [{"$ref": form.pop("$ref")}]
        return {**form, keyword: [*members, {"type": "null"}]}
    if "enum" in form:
        form["enum"] = [*form["enum"], *([] if None in form["enum"] else [None])]
    kinds = kinds_of(form)
    return {**form, "type": [*kinds, "null"]} if kinds and "null" not in kinds else form


def _both(one: Schema, other: Schema) -> Schema:
    """Return the schema of what fits both."""
    form = {**one, **other}
    if "properties" in one and "properties" in other:
        form["properties"] = _properties(one["properties"], other["properties"])
    if "required" in one and "required" in other:
        form["required"] = list(dict.fromkeys([*one["required"], *other["required"]]))
    for keyword in ("oneOf", "anyOf"):
        if keyword in one and keyword in other:
            form[keyword] = [{"allOf": [a, b]} for a in one[keyword] for b in other[keyword]]
    if "enum" in one and "enum" in other:
        common = [value for value in one["enum"] if value in other["enum"]]
        form["enum"] = common or other["enum"]
    return _of_kind(form, other, kinds_of(one), kinds_of(other))


def _properties(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    twice = {n: {"allOf": [one[n], other[n]]} for n in one if n in other and one[n] != other[n]}
    return {**one, **other, **twice}


def _of_kind(form: Schema, last: Schema, one: tuple[str, ...], other: tuple[str, ...]) -> Schema:
    """Return the form with the types that both allow; where there are none, the last part wins."""
    if not one or not other:
        return form
    kinds = [kind for kind in one if kind in other or (kind == "integer" and "number" in other)]
    kinds += [kind for kind in other if kind == "integer" and "number" in one and kind not in kinds]
    return {**form, "type": kinds[0] if len(kinds) == 1 else kinds} if kinds else dict(last)


def _spread(form: Schema, lookup: Lookup) -> Schema:
    """Give what stands beside oneOf or anyOf to each member; members that are mere conditions go."""
    keyword = next((keyword for keyword in ("oneOf", "anyOf") if keyword in form), None)
    if keyword is None:
        return form
    members = [member for member in form[keyword] if not _is_condition(member, form)]
    beside: Schema = {
        key: form[key] for key in ("properties", "required", "additionalProperties") if key in form
    }
    rest = {key: value for key, value in form.items() if key not in {"oneOf", "anyOf"}}
    if not members:
        return rest
    if "properties" in beside:
        members = [_completed(member, beside, lookup) for member in members]
    rest = {key: value for key, value in rest.items() if key in REMARKS or key == "discriminator"}
    return {**rest, keyword: members}


def _is_condition(member: Any, form: Schema) -> bool:
    if not isinstance(member, Mapping):
        return member is False
    shaping = member.keys() - REMARKS
    return (
        bool(shaping)
        and bool(shaping & _ALONE)
        and shaping <= _ALONE
        and bool(kinds_of(form))
        and ("type" not in member or "properties" in form)
    )


def _completed(member: Any, beside: Schema, lookup: Lookup) -> Schema:
    """Return a member with the properties beside the union, unless it has them all or is null."""
    own = _opened(merged(member, lookup), lookup)
    if kinds_of(own) == ("null",) or beside["properties"].keys() <= own.get("properties", {}).keys():
        return dict(member)
    of = {_ORIGIN: Origin(member["$ref"])} if "$ref" in member else {}
    return {"allOf": [{"type": "object", **beside}, member], **of}


def origin_of(node: Any) -> str:
    """Return the reference that a completed member of a union was before; empty where there is none."""
    origin = node.get(_ORIGIN) if isinstance(node, Mapping) else None
    return origin.reference if isinstance(origin, Origin) else ""


def with_origin(found: Schema, node: Any) -> Schema:
    """Return what became of a member of a union, with what it was before."""
    return {**found, _ORIGIN: node[_ORIGIN]} if origin_of(node) else found
