"""Decode values that may have one of several shapes: told by a field where there is one, else by trial."""

from collections.abc import Mapping
from typing import Any

from .misfits import Misfit, missing, wrong
from .scalars import Decoder, anything


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
