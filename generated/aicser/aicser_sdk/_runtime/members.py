"""Look for a member of an answer's body that a specification names by its path."""

import json
from collections.abc import Iterable
from typing import Any

import httpx


def json_of(response: httpx.Response) -> Any:
    """Return the parsed body, whatever its Content-Type says; None if it is no JSON."""
    try:
        return json.loads(response.content)
    except (ValueError, RecursionError):
        return None


def member_of(value: Any, names: Iterable[str]) -> Any:
    """Return the member to which the names lead; None where they do not lead to any."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value
