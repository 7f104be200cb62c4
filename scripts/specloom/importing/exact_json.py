"""Read strict JSON fast, whole numbers of any size exactly, and tell what of a text is lost."""

import json
import math
import re
from typing import Any

import orjson

HALVES = "halves of characters were replaced"
REPEATED = "of keys that are given twice in one object the last counts"
ENDLESS = "numbers too large to be read were replaced by null"
_LONG = re.compile(r"(?<![\d.])\d{19,}+(?![.eE])")
_KEY = re.compile(r'(?<!\\)"\s{0,20}:')
"""What may be the end of a key: found much faster than all strings."""
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"\s*+(:?)', re.DOTALL)


def read_exact(text: str) -> tuple[Any, tuple[str, ...]]:
    """Return the value of a JSON text, and what is lost of it; raise ValueError for no JSON."""
    value = orjson.loads(text)
    if _LONG.search(text):
        value = _exactly(text, value)
    return finite(value, text)


def finite(value: Any, text: str) -> tuple[Any, tuple[str, ...]]:
    """Return the value of a text with null for endless numbers, and what of the text it does not show."""
    holder: list[Any] = [value]
    waiting: list[Any] = [holder]
    members, endless = 0, False
    while waiting:
        container = waiting.pop()
        members += len(container) if isinstance(container, dict) else 0
        for key, inner in container.items() if isinstance(container, dict) else enumerate(container):
            if isinstance(inner, dict | list):
                waiting.append(inner)
            elif isinstance(inner, float) and not math.isfinite(inner):
                container[key], endless = None, True
    repeated = len(_KEY.findall(text)) > members and _STRING.findall(text).count(":") > members
    return holder[0], (*[REPEATED] * repeated, *[ENDLESS] * endless)


def _exactly(text: str, value: Any) -> Any:
    """Return the value with all whole numbers exact, as it is where they have thousands of digits."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return value
