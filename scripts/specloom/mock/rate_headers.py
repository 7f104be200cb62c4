"""Tell callers in the vendor's headers where they stand with their quota (`x-rate-limit-headers`)."""

import math
from collections.abc import Callable, Mapping

from ..spec import Response as Declared
from .limits import Standing

Teller = Callable[[Standing, float], str]
"""Writes one quantity of a standing; the float is the time, in epoch seconds."""
Tellers = tuple[tuple[str, Teller], ...]
"""What writes each rate header of a response, by name."""


def _plain(units: float) -> str:
    return str(units) if isinstance(units, int) or units % 1 else str(int(units))


_TELLERS: Mapping[str, Teller] = {
    "limit": lambda standing, _: _plain(standing.limit),
    "used": lambda standing, _: _plain(standing.used),
    "remaining": lambda standing, _: _plain(standing.remaining),
    "used/limit": lambda standing, _: f"{_plain(standing.used)}/{_plain(standing.limit)}",
    "reset-at": lambda standing, _: str(math.ceil(standing.ends)),
    "reset-after": lambda standing, now: str(math.ceil(standing.ends - now)),
}


def tellers_of(meanings: Mapping[str, str], declared: Declared | None) -> Tellers:
    """Return what writes each rate header that a response declares; `meanings` are those of the spec."""
    told = {name.lower(): meaning for name, meaning in meanings.items()}
    names = [header.name.lower() for header in declared.headers] if declared else []
    return tuple((name, _TELLERS[told[name]]) for name in names if name in told)


def written_wait(wait: float, kinds: frozenset[str]) -> str:
    """Write a Retry-After: in whole seconds, or in tenths where the spec says that it is a number."""
    if "number" in kinds:
        return f"{math.ceil(round(wait * 10, 3)) / 10:.1f}"
    return str(max(1, math.ceil(round(wait, 5))))
