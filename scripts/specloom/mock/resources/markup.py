"""Write a value as XML, named and nested as the `xml` of its schemas says (OpenAPI 3.1, section 4.8.26)."""

import re
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from ...spec import Document
from .envelopes import parts_of, properties_of

_NOT_IN_A_NAME = re.compile(r"[^\w.:-]|^(?![A-Za-z_])")
_NO_CHARACTER = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold (XML 1.0, section 2.2)."""


def write_xml(document: Document, schema: Any, value: Any) -> str:
    """Return a JSON value as an XML document."""
    root = Element(_label(document, schema, _referred(schema, "root")), _namespace(document, schema))
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
    if said.get("attribute") and not isinstance(value, dict | list):
        element.attrib |= {**_namespace(document, schema), label: _text(value)}
    elif isinstance(value, list) and not said.get("wrapped"):
        _add_items(document, element, label, schema, value)
    else:
        _fill(document, SubElement(element, label, _namespace(document, schema)), schema, value)


def _add_items(document: Document, element: Element, name: str, schema: Any, values: list[Any]) -> None:
    items: Any = next((part["items"] for part in parts_of(document, schema) if "items" in part), {})
    label = _label(document, items, _referred(items, name))
    for value in values:
        _fill(document, SubElement(element, label, _namespace(document, items)), items, value)


def _label(document: Document, schema: Any, name: str) -> str:
    said = _said(document, schema)
    # A prefix that stands for no namespace is one that no reader takes (Namespaces in XML 1.0, section 5).
    prefix = f"{said['prefix']}:" if said.get("prefix") and said.get("namespace") else ""
    return prefix + _NOT_IN_A_NAME.sub("_", said.get("name", name))


def _namespace(document: Document, schema: Any) -> dict[str, str]:
    """Return the attribute that says what namespace a schema's element is in, if one is said."""
    said = _said(document, schema)
    if not said.get("namespace"):
        return {}
    return {f"xmlns:{said['prefix']}" if said.get("prefix") else "xmlns": str(said["namespace"])}


def _said(document: Document, schema: Any) -> Mapping[str, Any]:
    return next((p["xml"] for p in parts_of(document, schema) if isinstance(p.get("xml"), Mapping)), {})


def _referred(schema: Any, otherwise: str) -> str:
    """Return the name of the component that a schema refers to."""
    return schema.get("$ref", "").rpartition("/")[2] or otherwise


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", str(value))
