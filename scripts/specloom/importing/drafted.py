"""Hold what comes of an import, whatever the source was."""

from typing import Any

import attrs

from .account import Line


@attrs.frozen
class Draft:
    """A drafted spec as plain dicts and lists in the house's order, and what became of the source's facts.

    `undecided` are sentences on what a person must decide, each with the pointer of its place.
    """

    root: dict[str, Any] = attrs.field(repr=False)
    lines: tuple[Line, ...] = ()
    undecided: tuple[tuple[str, str], ...] = ()
