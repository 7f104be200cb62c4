"""Turn Python values into what can stand in a URL, a header or a JSON body."""

import enum
import json
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from .defaults import NotGiven
from .errors import InvalidArgument


def plain(value: Any) -> Any:
    """Return the value made of JSON types only; models, enumerations and dates at any depth are converted.

    Of a model, what the vendor alone sets is left out. What is not convertible is returned as it is, for
    `json_bytes` to refuse.

    Raises:
        InvalidArgument: A time has no zone.
    """
    if isinstance(value, enum.Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | float | str | bytes):
        return value
    if hasattr(value, "set_members"):
        value = value.set_members(whole=False)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items() if not isinstance(item, NotGiven)}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return _plain_scalar(value)


def _plain_scalar(value: Any) -> Any:
    match value:
        case datetime():
            return _moment(value)
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
    return value


def _moment(value: datetime) -> str:
    """Return a time as RFC 3339 writes it; whose clock shows a time without a zone, nobody can tell."""
    if value.tzinfo is None:
        raise InvalidArgument(
            f"{value.isoformat()} has no time zone; give it one (datetime.UTC, for example), or give a text."
        )
    return value.isoformat()


def json_bytes(value: Any) -> bytes:
    """Return the value as compact JSON.

    Raises:
        InvalidArgument: The value, or one in it, has no JSON form.
    """
    try:
        text = json.dumps(plain(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode()
    except InvalidArgument:
        raise
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgument(
            f"The value cannot be sent as JSON ({error}); give numbers, texts, dates, lists and mappings."
        ) from error


def text_of(value: Any) -> str:
    """Return one plain value as it stands in a URL or a header."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return ""
        case dict() | list():
            return json_bytes(value).decode()
        case bytes():
            return value.decode()
    return str(value)
