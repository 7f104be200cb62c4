"""Recognise the formats of texts, by the validator that examples are later held against."""

import re

import jsonschema_rs

_LIKELY = {
    "date-time": re.compile(r"(?!0000)\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d.*"),
    "date": re.compile(r"(?!0000)\d{4}-\d\d-\d\d"),
    "uuid": re.compile(r"[0-9a-fA-F]{8}-.{27}"),
    "email": re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s/].*|mailto:.+|urn:[^\s:]+:.+"),
}
"""What a text of a format looks like: the standards let more pass than anybody means (`a:b` is a URI)."""
_VALIDATORS = {
    name: jsonschema_rs.Draft202012Validator({"format": name}, validate_formats=True) for name in _LIKELY
}
_LONGEST = 4096
FORMATS = tuple(_LIKELY)


def is_of_format(text: str, name: str) -> bool:
    """Tell whether a text is of a format."""
    return len(text) <= _LONGEST and bool(_LIKELY[name].fullmatch(text)) and _VALIDATORS[name].is_valid(text)
