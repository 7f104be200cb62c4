"""Write a value as XML, named and nested as the `xml` of its schemas says (OpenAPI 3.1, section 4.8.26)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from ...spec import Document
from .envelopes import parts_of, properties_of

_NOT_IN_A_NAME = re.compile(r"[^\w.:-]|^(?![A-Za-z_])")


def write_xml(document: Document, schema: Any, value: Any) -> str:
    """Return a JSON value as an XML document."""
    root = Element(_label(document, schema, _referred(schema, "root")))
    _fill(document, root, schema, value)
    return tostring(root, "unicode")


def _fill(document: Document, element: Element, schema: Any, value: Any) -> None:
    if isinstance(value, dict):
        known = properties_of(document, schema)
        for name, inner in value.items():
            _add_member(document, element, name, known.get(name, {}), inner)
    elif isinstance(value, list):
        _add_items(document, element, element.tag, schema, value)
    else:
        element.text = _text(value)


def _add_member(document: Document, element: Element, name: str, schema: Any, value: Any) -> None:
    said, label = _said(document, schema), _label(document, schema, name)
    if said.get("attribute"):
        element.set(label, _text(value))
    elif isinstance(value, list) and not said.get("wrapped"):
        _add_items(document, element, label, schema, value)
    else:
        _fill(document, SubElement(element, label), schema, value)


def _add_items(document: Document, element: Element, name: str, schema: Any, values: list[Any]) -> None:
    items: Any = next((part["items"] for part in parts_of(document, schema) if "items" in part), {})
    label = _label(document, items, _referred(items, name))
    for value in values:
        _fill(document, SubElement(element, label), items, value)


def _label(document: Document, schema: Any, name: str) -> str:
    said = _said(document, schema)
    prefix = f"{said['prefix']}:" if said.get("prefix") else ""
    return prefix + _NOT_IN_A_NAME.sub("_", said.get("name", name))


def _said(document: Document, schema: Any) -> Mapping[str, Any]:
    said: Iterator[Mapping[str, Any]] = (p["xml"] for p in parts_of(document, schema) if "xml" in p)
    return next(said, {})


def _referred(schema: Any, otherwise: str) -> str:
    """Return the name of the component that a schema refers to."""
    return schema.get("$ref", "").rpartition("/")[2] or otherwise


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
