"""Turn Python values into what can stand in a URL, a header or a JSON body."""

import enum
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from .defaults import NotGiven
from .errors import InvalidArgument
from .operation import Path


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


def without_all(value: Any, paths: Sequence[Path], loops: Sequence[tuple[Path, Path]] = ()) -> Any:
    """Return the value without what stands at the paths; a loop is a path where another one recurs.

    In a path, "*" stands for every item.
    """
    for path in paths:
        value = without(value, path)
    for path, start in loops:
        again = [each[len(start) :] for each in paths if each[: len(start)] == start]
        nested = [(p[len(start) :], s[len(start) :]) for p, s in loops if s[: len(start)] == start]
        value = _changed(value, path, partial(without_all, paths=again, loops=nested))
    return value


def without(value: Any, path: Path) -> Any:
    """Return the value without what stands at the path."""
    *holder, name = path
    return _changed(value, tuple(holder), lambda found: _dropped(found, name))


def _dropped(value: Any, name: str) -> Any:
    value = value.to_dict() if hasattr(value, "to_dict") else value
    return {key: item for key, item in value.items() if key != name} if isinstance(value, Mapping) else value


def _changed(value: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """Return the value with what stands at the path changed."""
    if not path:
        return change(value)
    value = value.to_dict() if hasattr(value, "to_dict") else value
    name, rest = path[0], path[1:]
    if name == "*" and isinstance(value, list | tuple):
        return [_changed(item, rest, change) for item in value]
    if not isinstance(value, Mapping):
        return value
    if name == "*":
        return {key: _changed(item, rest, change) for key, item in value.items()}
    return {**value, name: _changed(value[name], rest, change)} if name in value else value


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
