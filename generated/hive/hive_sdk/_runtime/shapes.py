"""Decode parsed JSON by its shape.

A decoder takes a value and returns what it stands for, or raises a Misfit that names the place. Nothing is
coerced: a number in a text is no number. Unknown fields and unknown values of an enumeration are kept; null
counts as left out where a field is optional, and is a misfit wherever else nothing allows it.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, SafeUUID

from .defaults import NOT_GIVEN
from .misfits import Misfit, missing, name_of, wrong

Decoder = Callable[[Any], Any]

_read_time = dt.datetime.fromisoformat
_read_day = dt.date.fromisoformat
_new = object.__new__
_set_number = vars(UUID)["int"].__set__
_set_safety = vars(UUID)["is_safe"].__set__

_DECODERS: dict[type, Decoder] = {}


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


def null(value: Any) -> None:
    """Take null."""
    if value is not None:
        raise wrong("null", value)


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
        _set_safety(found, SafeUUID.unknown)
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


def array(item: Decoder = anything) -> Decoder:
    """Take an array, and decode its items."""
    if item is anything:
        return _kept(list, "an array")
    fitting = _kept_by(item)

    def decode(value: Any) -> list[Any]:
        if value.__class__ is not list:
            raise wrong("an array", value)
        if fitting and fitting.issuperset(map(type, value)):
            kept: list[Any] = value
            return kept
        items: list[Any] = []
        add = items.append
        try:
            for each in value:
                add(item(each))
        except Misfit as misfit:
            raise misfit.under(len(items)) from None
        return items

    return decode


def row(*items: Decoder, rest: Decoder = anything) -> Decoder:
    """Take an array whose first items each have a shape of their own."""

    def decode(value: Any) -> list[Any]:
        if value.__class__ is not list:
            raise wrong("an array", value)
        index, found = 0, []
        try:
            for index, each in enumerate(value):
                found.append((items[index] if index < len(items) else rest)(each))
        except Misfit as misfit:
            raise misfit.under(index) from None
        return found

    return decode


def mapping(values: Decoder = anything) -> Decoder:
    """Take an object whose keys are free, and decode its values."""
    if values is anything:
        return _kept(dict, "an object")
    fitting = _kept_by(values)

    def decode(value: Any) -> dict[str, Any]:
        if value.__class__ is not dict:
            raise wrong("an object", value)
        if fitting and fitting.issuperset(map(type, value.values())):
            kept: dict[str, Any] = value
            return kept
        name, found = "", {}
        try:
            for name, each in value.items():
                found[name] = values(each)
        except Misfit as misfit:
            raise misfit.under(name) from None
        return found

    return decode


def _kept(kind: type, expected: str) -> Decoder:
    def decode(value: Any) -> Any:
        if value.__class__ is kind:
            return value
        raise wrong(expected, value)

    return decode


class Among:
    """Take a value of some plain types, None for null; one of another type is left to `otherwise`."""

    __slots__ = ("kinds", "otherwise")

    def __init__(self, *kinds: type | None, otherwise: Decoder | None = None) -> None:
        self.kinds = frozenset(type(None) if kind is None else kind for kind in kinds)
        self.otherwise = otherwise

    def __call__(self, value: Any) -> Any:
        """Return the value."""
        if value.__class__ in self.kinds:
            return value
        if value.__class__ is float and int in self.kinds and value.is_integer():
            return int(value)
        if self.otherwise:
            return self.otherwise(value)
        raise wrong(" or ".join(sorted(map(name_of, self.kinds))), value)


def _kept_by(decoder: Decoder) -> frozenset[type]:
    """Return the classes whose values a decoder leaves as they are."""
    if isinstance(decoder, Among):
        return decoder.kinds
    return _KEPT.get(decoder, frozenset())


_KEPT: Mapping[Decoder, frozenset[type]] = {
    text: frozenset({str}),
    boolean: frozenset({bool}),
    integer: frozenset({int}),
    number: frozenset({int, float}),
}


def one(model: Callable[[], type[Any]]) -> Decoder:
    """Take an object, and make a model of it; the model is loaded when the first one comes."""
    decode: Decoder | None = None

    def decode_lazily(value: Any) -> Any:
        nonlocal decode
        if value.__class__ is not dict:
            raise wrong("an object", value)
        if decode is None:
            decode = decoder_of(model())
        return decode(value)

    return decode_lazily


def decoder_of(model: type[Any]) -> Decoder:
    """Return the decoder of a model, which is made once."""
    found = _DECODERS.get(model)
    if found is None:
        found = _DECODERS[model] = model.make_decoder()
    return found


def either(*decoders: Decoder) -> Decoder:
    """Take what one of the decoders takes: the first one, or of several models the one that knows most of it.

    When none does, the misfit tells of each of them why.
    """

    def decode(value: Any) -> Any:
        fitting, misfits = [], []
        for decoder in decoders:
            try:
                found = decoder(value)
            except Misfit as misfit:
                misfits.append(str(misfit))
                continue
            if not _unknown(found):
                return found
            fitting.append(found)
        if not fitting:
            raise Misfit(f"fits none of the possible shapes ({'; '.join(misfits)})")
        return min(fitting, key=_unknown)

    return decode


def tagged(
    name: str, choices: Mapping[str, Decoder], otherwise: Decoder | None = None, *, optional: bool = False
) -> Decoder:
    """Take an object by the value of its field `name`; one of an unknown kind is `otherwise`.

    So is one without the field where it is optional (`defaultMapping` of OpenAPI 3.2).
    """
    fallback = otherwise or anything

    def decode(value: Any) -> Any:
        if value.__class__ is not dict:
            raise wrong("an object", value)
        if name not in value:
            if optional:
                return fallback(value)
            raise missing(name)
        return choices.get(_tag(value[name]), fallback)(value)

    return decode


def _tag(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _unknown(value: Any) -> int:
    """Return how many fields of a model the specification does not know."""
    return len(getattr(value, "additional_properties", ()))


def unknown(name: str) -> Decoder:
    """Refuse an object whose field `name` tells of no known kind."""

    def decode(value: dict[str, Any]) -> Any:
        raise Misfit(f"is {value[name]!r}, which names no known kind", name)

    return decode
