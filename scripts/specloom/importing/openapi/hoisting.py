"""Move the objects that stand inside others to the components, each under a name that can be read."""

from collections.abc import Iterator
from typing import Any

import attrs

from ...spec.places import GRAMMAR
from ..schemas import Components
from ..schemas.names import names_within, pascal
from .grammar import members
from .operations import Operation
from .tracing import Trace

_HOLDERS = ("media-type", "schema", "property")
_SCHEMAS = ("schema", "property")
_LONGEST_TITLE = 50


@attrs.frozen
class _Inline:
    """An object that stands in another one: what holds it, under which key, and what it may be called."""

    holder: Any = attrs.field(repr=False)
    key: str | int
    names: tuple[str, ...]


@attrs.frozen
class _Visit:
    """A place to look for objects at; `top` is whether parts of an allOf may stand there."""

    kind: str
    value: Any = attrs.field(repr=False)
    name: str
    top: bool = False


def hoist_objects(root: dict[str, Any], operations: list[Operation], trace: Trace) -> None:
    """Make a component of every object that stands in a body, a property or another schema."""
    schemas = root["components"].setdefault("schemas", {})
    components = Components(schemas, {name.lower() for name in schemas})
    before = len(schemas)
    found = list(_inline(root, operations))
    for inline in reversed(found):
        _hoist(inline, components, trace)
    hoisted = list(schemas.items())[before:]
    for name, schema in reversed(hoisted):
        del schemas[name]
        schemas[name] = schema


def _hoist(inline: _Inline, components: Components, trace: Trace) -> None:
    schema = inline.holder[inline.key]
    reference: dict[str, Any] = components.add(schema, *inline.names)
    kept = components.schemas[reference["$ref"].rpartition("/")[2]]
    if kept is not schema:
        trace.merge(schema, kept)
        if "description" in schema and schema["description"] != kept.get("description"):
            reference["description"] = schema["description"]
            trace.carry(trace.place(schema, "description"), reference, "description")
    inline.holder[inline.key] = reference


def _inline(root: dict[str, Any], operations: list[Operation]) -> Iterator[_Inline]:
    """Yield the objects that stand inside others, those that hold others first."""
    waiting = list(reversed(list(_beginnings(root, operations))))
    seen: set[int] = set()
    while waiting:
        visit = waiting.pop()
        if id(visit.value) in seen:
            continue
        seen.add(id(visit.value))
        inner = []
        for member in members(GRAMMAR, visit.kind, visit.value):
            names = tuple(_names(visit, member.keys, member.value))
            is_part = visit.top and member.keys[0] == "allOf"
            hoisted = (
                visit.kind in _HOLDERS
                and member.kind in _SCHEMAS
                and not is_part
                and _needs_name(member.value)
            )
            if hoisted:
                yield _Inline(member.holder, member.keys[-1], names)
            inner.append(_Visit(member.kind, member.value, names[0] if not is_part else visit.name, hoisted))
        waiting.extend(reversed(inner))


def _beginnings(root: dict[str, Any], operations: list[Operation]) -> Iterator[_Visit]:
    """Yield where to begin: with the components, and with each operation under its name."""
    for section, components in root["components"].items():
        kind = GRAMMAR["components"].get(section, "").strip("{}")
        for name, component in components.items() if kind else ():
            yield _Visit(kind, component, pascal(name) or "Value", kind == "schema")
    for operation in operations:
        yield _Visit("operation", operation.node, pascal(operation.node["operationId"]) or "Call")
    for operation in operations:
        yield _Visit("path", operation.holder, pascal(operation.node["operationId"]) or "Call")


def _names(visit: _Visit, keys: tuple[str | int, ...], value: Any) -> Iterator[str]:
    """Yield what an object may be called, by what it is to that which it stands in."""
    title = value.get("title") if isinstance(value, dict) else None
    if isinstance(title, str) and len(title) <= _LONGEST_TITLE and pascal(title):
        yield pascal(title)
    key, last = str(keys[0]), keys[-1]
    if key == "properties":
        yield from names_within(visit.name, str(last), item=False)
    elif key in _SUFFIXES:
        number = str(last + 1) if isinstance(last, int) and last else ""
        yield f"{visit.name}{_SUFFIXES[key]}{number}"
    elif visit.kind == "responses":
        yield f"{visit.name}{'Response' if key.startswith('2') else 'Error'}"
    else:
        yield f"{visit.name}{pascal(str(last))}"


_SUFFIXES = {
    "requestBody": "Request",
    "items": "Item",
    "prefixItems": "Item",
    "additionalProperties": "Value",
    "unevaluatedProperties": "Value",
    "patternProperties": "Value",
    "oneOf": "Option",
    "anyOf": "Option",
    "allOf": "Part",
    "parameters": "Parameter",
    "schema": "",
    "content": "",
    "responses": "",
}
"""What a name is followed by for what stands under each key."""


def _needs_name(schema: Any) -> bool:
    """Tell whether a schema is an object, or is composed of one that would stand in it."""
    if not isinstance(schema, dict):
        return False
    parts = schema.get("allOf")
    inline = (part for part in parts if isinstance(part, dict)) if isinstance(parts, list) else ()
    return _is_object(schema) or any(map(_is_object, inline))


def _is_object(schema: dict[str, Any]) -> bool:
    kinds = schema.get("type")
    return "properties" in schema or kinds == "object" or (isinstance(kinds, list) and "object" in kinds)
