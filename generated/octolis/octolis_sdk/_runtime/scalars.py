"""Decode plain values: texts, numbers, truth values, times, ids, and null.

Nothing is coerced: a number in a text is no number.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, Final
from uuid import UUID, SafeUUID

from .defaults import NOT_GIVEN
from .misfits import Misfit, wrong

Decoder = Callable[[Any], Any]

_LEAP: Final = re.compile(r":60(?![0-9:])")
"""The leap second, which RFC 3339 allows for and `datetime` does not; like small letters, it is rare."""

_read_time = dt.datetime.fromisoformat
_read_day = dt.date.fromisoformat
_new = object.__new__
_set_number = vars(UUID)["int"].__set__
_set_safety = vars(UUID)["is_safe"].__set__
_UNKNOWN: Final = SafeUUID.unknown  # to look it up takes as long as all the rest of a UUID


def anything(value: Any) -> Any:
    """Leave a value as it is."""
    return value


def text(value: Any) -> Any:
    """Take a string."""
    if value.__class__ is str:
        return value
    raise wrong("a string", value)


def boolean(value: Any) -> Any:
    """Take true or false."""
    if value.__class__ is bool:
        return value
    raise wrong("a boolean", value)


def null(value: Any) -> Any:
    """Take null."""
    if value is not None:
        raise wrong("null", value)
    return value


def integer(value: Any) -> Any:
    """Take a whole number, however it is written: in JSON Schema, 3.0 is one."""
    if value.__class__ is int:
        return value
    if value.__class__ is float and value.is_integer():
        return int(value)
    raise wrong("an integer", value)


def number(value: Any) -> Any:
    """Take a number; a whole one stays an int, which loses no digit."""
    if value.__class__ is float or value.__class__ is int:
        return value
    raise wrong("a number", value)


def date_time(value: Any) -> dt.datetime:
    """Take a time, with or without an offset."""
    try:
        return _read_time(value)
    except (TypeError, ValueError):
        pass
    try:
        return _read_time(_LEAP.sub(":59", value.upper()))
    except (AttributeError, ValueError):
        raise _unreadable(value, "a date and time") from None


def date(value: Any) -> dt.date:
    """Take a day."""
    try:
        return _read_day(value)
    except (TypeError, ValueError):
        raise _unreadable(value, "a date") from None


def uuid(value: Any) -> UUID:
    """Take a UUID; its own constructor, which knows five ways to write one, takes thrice as long.

    Its slots are set through their descriptors, since a UUID refuses assignment.
    """
    try:
        digits = value.replace("-", "")
        if len(digits) != 32:
            return UUID(value)
        found = _new(UUID)
        _set_number(found, int(digits, 16))
        _set_safety(found, _UNKNOWN)
        return found
    except (AttributeError, TypeError, ValueError):
        raise _unreadable(value, "a UUID") from None


def _unreadable(value: Any, expected: str) -> Misfit:
    return Misfit(f"is a string that is not {expected}") if type(value) is str else wrong(expected, value)


def constant(*values: Any) -> Decoder:
    """Take one of these values and no other: true is not 1."""

    def decode(value: Any) -> Any:
        if any(value == each and isinstance(value, bool) == isinstance(each, bool) for each in values):
            return value
        raise Misfit(f"is not {' or '.join(map(repr, values))}")

    return decode


def nullable(decoder: Decoder) -> Decoder:
    """Take null as well."""

    def decode(value: Any) -> Any:
        return None if value is None else decoder(value)

    return decode


def optional(decoder: Decoder) -> Decoder:
    """Take null for a field that is left out, as many vendors send it."""

    def decode(value: Any) -> Any:
        return NOT_GIVEN if value is None else decoder(value)

    return decode


optional_text = optional(text)
optional_boolean = optional(boolean)
optional_integer = optional(integer)
optional_number = optional(number)
