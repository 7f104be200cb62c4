"""Let the schema of what replies show of a resource take all that its requests may send.

What a source shows of both may differ: a date where the other has any text, null where there is a number.
A simulator keeps what it is sent, so what may be sent must be fit to be shown.
"""

from collections.abc import Iterable
from typing import Any

from .context import Context
from .examples import copied

Schema = dict[str, Any]

_SCALARS = frozenset({"string", "integer", "number", "boolean", "null"})


def widen(context: Context, shown: Schema, sent: Schema) -> None:
    """Make what is shown, an object, take every member that is sent."""
    waiting, seen = [(shown, sent)], set[tuple[int, int]]()
    while waiting:
        one, other = (context.named_schema(each) for each in waiting.pop())
        if one is not other and (id(one), id(other)) not in seen:
            seen.add((id(one), id(other)))
            waiting += _widen_members(one, other)


def _widen_members(shown: Schema, sent: Schema) -> Iterable[tuple[Schema, Schema]]:
    """Widen the members of an object; yield those pairs of objects that are to be looked into."""
    members, taken = shown.get("properties", {}), sent.get("properties", {})
    for name in members.keys() & taken.keys():
        if members[name] != taken[name]:
            yield from _widen_member(members, taken, name)


def _widen_member(
    members: dict[str, Schema], taken: dict[str, Schema], name: str
) -> Iterable[tuple[Schema, Schema]]:
    shown, sent = members[name], taken[name]
    if not _says_anything(sent):
        members[name] = _or_null(shown)
        taken[name] = copied(members[name])
    elif not _says_anything(shown):
        members[name] = {}
    elif "$ref" in shown and "$ref" in sent:
        yield shown, sent
    elif shown.get("type") == sent.get("type") == "array":
        yield from _widen_items(shown, sent)
    elif _is_scalar(shown) and _is_scalar(sent):
        members[name] = _both(shown, sent)
    else:
        members[name] = {"anyOf": _distinct([*_alternatives(shown), *copied(_alternatives(sent))])}


def _widen_items(shown: Schema, sent: Schema) -> Iterable[tuple[Schema, Schema]]:
    """Widen the items of a list as if they were a member."""
    if not _says_anything(sent.get("items", {})):
        sent |= {"items": copied(shown["items"])} if "items" in shown else {}
    elif "items" in shown and shown["items"] != sent["items"]:
        yield from _widen_member(shown, sent, "items")


def _is_scalar(schema: Schema) -> bool:
    return "type" in schema and _kinds(schema) <= _SCALARS


def _alternatives(schema: Schema) -> list[Schema]:
    return list(schema["anyOf"]) if "anyOf" in schema else [schema]


def _distinct(schemas: list[Schema]) -> list[Schema]:
    return [schema for index, schema in enumerate(schemas) if schema not in schemas[:index]]


def _says_anything(schema: Schema) -> bool:
    return bool(_kinds(schema) - {"null"}) or bool({"$ref", "anyOf"} & schema.keys())


def _kinds(schema: Schema) -> set[str]:
    told = schema.get("type", [])
    return {told} if isinstance(told, str) else {*told}


def _or_null(schema: Schema) -> Schema:
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]} if schema else {}
    return {**schema, "type": sorted({*_kinds(schema), "null"}, key=lambda kind: kind == "null")}


def _both(shown: Schema, sent: Schema) -> Schema:
    kinds = _kinds(shown) | _kinds(sent)
    kinds -= {"integer"} if "number" in kinds else set()
    listed = sorted(kinds, key=lambda kind: (kind == "null", kind))
    rest = {key: value for key, value in shown.items() if key != "format" or value == sent.get("format")}
    return {**rest, "type": listed if len(listed) > 1 else listed[0]}
