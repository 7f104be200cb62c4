"""Read what the values of parameters and form fields show of their types: all that is sent is text."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ..schemas.formats import FORMATS, is_of_format

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_PLACEHOLDER = re.compile(r"<(\w+(?:-\w+)?)>")
_TOLD: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "long": {"type": "integer"},
    "number": {"type": "number"},
    "float": {"type": "number"},
    "double": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "date-time": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "email": {"type": "string", "format": "email"},
    "uri": {"type": "string", "format": "uri"},
}
_TEXTUAL = re.compile(r"(?i)phone|mobile|zip|postal|postcode")


def schema_of_texts(texts: Sequence[str], name: str = "") -> dict[str, Any]:
    """Return the schema that all texts agree on; a placeholder such as `<integer>` says its type."""
    shown = [text for text in texts if text and not is_placeholder(text)]
    told = [_TOLD[match[1].lower()] for text in texts if is_placeholder(text) and (match := _match(text))]
    found = _schema(shown, name) if shown else {}
    first = told[0] if told else found
    if any(schema != first for schema in told) or (found and told and found != first):
        return {"type": "string"}
    return dict(first) or {"type": "string"}


def is_placeholder(text: str) -> bool:
    """Tell whether a text is no value but says of which type the value is."""
    match = _match(text)
    return match is not None and match[1].lower() in _TOLD


def typed(text: str, schema: dict[str, Any]) -> Any:
    """Return the value that a text stands for."""
    kind = schema.get("type")
    if kind == "integer":
        return int(text)
    if kind == "number":
        return float(text)
    return text == "true" if kind == "boolean" else text


def is_of(text: str, schema: dict[str, Any]) -> bool:
    """Tell whether a text may stand for a value of a schema."""
    kind = schema.get("type")
    if kind == "string":
        form = schema.get("format")
        return form is None or (form in FORMATS and is_of_format(text, form))
    tests = {"integer": (_INTEGER,), "number": (_INTEGER, _NUMBER)}.get(str(kind), ())
    return text in ("true", "false") if kind == "boolean" else any(t.fullmatch(text) for t in tests)


def _match(text: str) -> re.Match[str] | None:
    return _PLACEHOLDER.fullmatch(text)


def _schema(shown: Sequence[str], name: str) -> dict[str, Any]:
    if not _TEXTUAL.search(name):
        for kind in ("integer", "number", "boolean"):
            if all(is_of(text, {"type": kind}) for text in shown):
                return {"type": kind}
    return {"type": "string"} | _format(shown)


def _format(shown: Iterable[str]) -> dict[str, Any]:
    texts = list(shown)
    return next(({"format": name} for name in FORMATS if all(is_of_format(t, name) for t in texts)), {})
