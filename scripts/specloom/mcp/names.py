"""Give tools and their arguments names that every agent takes."""

import hashlib
import re
from collections.abc import Iterable
from itertools import chain, count

_LONGEST = 64
"""The most characters that the models' own interfaces take; the protocol itself takes 128."""


def tool_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return names of tools: letters, digits, `_` and `-`, each name once."""
    return _unique(re.sub(r"[^A-Za-z0-9_-]+", "_", name) or "_" for name in wanted)


def argument_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return names of arguments: as they stand on the wire where an agent can say that.

    `created_at[lt]` becomes `created_at_lt`: some models refuse a tool with another name.
    """
    return _unique(map(_sayable, wanted))


def _sayable(name: str) -> str:
    said = re.sub(r"[^A-Za-z0-9_.-]+", "_", name)
    return said if said == name else said.strip("_") or "_"


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    taken: dict[str, None] = {}
    for name in names:
        short = _shortened(name)
        others = (f"{short[: _LONGEST - 6]}_{number}" for number in count(2))
        taken[next(each for each in chain([short], others) if each not in taken)] = None
    return tuple(taken)


def _shortened(name: str) -> str:
    """Return a name that is short enough, its end replaced by what tells it from others."""
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 9]}_{hashlib.sha256(name.encode()).hexdigest()[:8]}"
