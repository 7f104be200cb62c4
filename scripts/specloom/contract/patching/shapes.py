"""Describe a value that came by a schema."""

import re
from typing import Any

_FORMATS = {
    "date-time": re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    "uri": re.compile(r"https?://[^\s/]+\S*"),
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
}


def schema_of(value: Any) -> dict[str, Any]:
    """Return a schema that says what a value shows, and no more; nothing of null, which shows nothing."""
    if value is None:
        return {}
    if isinstance(value, dict):
        members = {name: schema_of(inner) for name, inner in value.items()}
        return {"type": "object", "properties": members} if members else {"type": "object"}
    if isinstance(value, list):
        items = [schema_of(item) for item in value]
        alike = items and all(item == items[0] for item in items)
        return {"type": "array", "items": items[0]} if alike else {"type": "array"}
    named = {"format": found} if isinstance(value, str) and (found := format_of(value)) else {}
    return {"type": type_of(value), **named}


def type_of(value: Any) -> str:
    """Return the JSON Schema type of a value."""
    if isinstance(value, bool):
        return "boolean"
    names = {int: "integer", float: "number", str: "string", dict: "object", list: "array"}
    return names.get(type(value), "null")


def format_of(text: str) -> str | None:
    """Return the format that a text has, None when it has none that is known here."""
    return next((name for name, pattern in _FORMATS.items() if pattern.fullmatch(text)), None)
