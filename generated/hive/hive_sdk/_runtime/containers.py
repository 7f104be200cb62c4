"""Decode arrays, objects with free keys, and objects that models are made of."""

from collections.abc import Callable, Mapping
from operator import length_hint
from typing import Any

from .misfits import Misfit, name_of, wrong
from .scalars import Decoder, anything, boolean, integer, number, text

_DECODERS: dict[type, Decoder] = {}


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
        rest = iter(value)
        try:
            return list(map(item, rest))
        except Misfit as misfit:
            raise misfit.under(len(value) - length_hint(rest) - 1) from None

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
