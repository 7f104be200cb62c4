"""Give the objects that stand inside bodies names of their own, so that a class can be made of each."""

import re
from collections.abc import Iterator
from typing import Any

from ..document import Document
from ..pointers import join, split
from ..reading import operation_nodes
from ..references import Node, resolve

_CHOICES = ("allOf", "oneOf", "anyOf")
_WORD = re.compile(r"[A-Za-z0-9]+")


def name_bodies(document: Document) -> None:
    """Move every object that is described inside a body to the components, in place."""
    for node in (*operation_nodes(document), *operation_nodes(document, "webhooks")):
        name = pascal(str(node.value.get("operationId") or split(node.pointer)[1]))
        if "requestBody" in node.value:
            body = resolve(document, node.value["requestBody"], "")
            _name_content(document, body, f"{_shared(body) or name}Request")
        for status, response in node.value.get("responses", {}).items():
            found = resolve(document, response, join(node.pointer, "responses", status))
            suffix = "Response" if status in _first_success(node) else f"Response{pascal(status)}"
            _name_content(document, found, f"{_shared(found) or name}{suffix}")


def pascal(name: str) -> str:
    """Return the words of a name joined, each with a capital first letter."""
    return "".join(word[:1].upper() + word[1:] for word in _WORD.findall(name))


def _shared(node: Node) -> str:
    """Return the name of a component that many operations share."""
    tokens = split(node.pointer)
    return pascal(tokens[2]) if len(tokens) == 3 and tokens[0] == "components" else ""


def _first_success(node: Node) -> tuple[str, ...]:
    statuses = [status for status in node.value.get("responses", {}) if status.startswith("2")]
    return tuple(statuses[:1])


def _name_content(document: Document, node: Node, name: str) -> None:
    for media in node.value.get("content", {}).values():
        if isinstance(media.get("schema"), dict):
            media["schema"] = _named(document, media["schema"], name)
        if isinstance(media.get("itemSchema"), dict):
            media["itemSchema"] = _named_item(document, media["itemSchema"], f"{name}Item")


def _named_item(document: Document, schema: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the schema of an item; of an event, its data have the names."""
    found = resolve(document, schema, "").value
    members = (resolve(document, member, "").value for key in _CHOICES for member in found.get(key, ()))
    holders = [
        h for each in (found, *members) if isinstance((h := each.get("properties", {})).get("data"), dict)
    ]
    for holder in holders:
        _name_data(document, holder, f"{name}Data")
    return schema if holders else _named(document, schema, name)


def _name_data(document: Document, fields: dict[str, Any], name: str) -> None:
    data = fields["data"]
    if isinstance(data.get("contentSchema"), dict):
        data["contentSchema"] = _named(document, data["contentSchema"], name)
    else:
        fields["data"] = _named(document, data, name)


def _named(document: Document, schema: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a reference to an object, or a schema in which the objects are references."""
    if "$ref" in schema:
        return schema
    if _is_object(schema):
        return _component(document, schema, name)
    named = dict(schema)
    if isinstance(schema.get("items"), dict):
        named["items"] = _named(document, schema["items"], f"{name}Item")
    for keyword in ("oneOf", "anyOf"):
        if keyword in schema:
            members = enumerate(schema[keyword], 1)
            named[keyword] = [_named(document, member, f"{name}{index}") for index, member in members]
    return named


def _is_object(schema: dict[str, Any]) -> bool:
    kinds = schema.get("type", "object")
    if kinds != "object" or {"oneOf", "anyOf"} & schema.keys():
        return False
    return bool(schema.get("properties")) or len(schema.get("allOf", ())) > 1


def _component(document: Document, schema: dict[str, Any], name: str) -> dict[str, Any]:
    schemas = document.root.setdefault("components", {}).setdefault("schemas", {})
    free = next(each for each in _numbered(name) if each not in schemas)
    schemas[free] = schema
    return {"$ref": f"#/components/schemas/{free}"}


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}{number}"
        number += 1
