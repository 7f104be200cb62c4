"""Turn values into what they are compared and sorted by: moments as text in UTC, numbers, texts."""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

Comparable = int | float | str | bytes
"""What SQLite sorts in this order: numbers, texts, and last the empty bytes that stand for null."""

NOTHING = b""
_DATE = re.compile(r"\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?([Zz]|[-+]\d\d:?\d\d)?)?", re.ASCII)
_LARGEST = 2**63


def comparable(value: Any) -> Comparable:
    """Return what a JSON value is compared by; a date and time is its moment, whatever its offset."""
    if value is None or isinstance(value, dict | list):
        return NOTHING
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value if -_LARGEST <= value < _LARGEST else _wide(value)
    return _moment(value) if isinstance(value, str) and _DATE.fullmatch(value) else value


def comparables(document: Any, path: tuple[str, ...]) -> tuple[Comparable, ...]:
    """Return what a document has at a path, each item of a list by itself."""
    for name in path:
        document = document.get(name) if isinstance(document, Mapping) else None
    items = document if isinstance(document, list) else [document]
    return tuple(dict.fromkeys(map(comparable, items))) or (NOTHING,)


def readings(value: Any) -> Iterator[Comparable]:
    """Yield what a value that was asked for may mean: itself, and the number or text that looks alike."""
    first = comparable(value)
    yield first
    if isinstance(first, str):
        try:
            yield comparable(int(first)) if first.isascii() and first.isdigit() else float(first)
        except ValueError:
            return
    elif isinstance(first, int | float):
        yield str(value)


def _wide(number: int) -> float:
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text.replace(",", "."))
    except ValueError:
        return text
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError:
        return text
