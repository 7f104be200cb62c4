"""Hold one loaded document and the line of everything in it."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from .errors import Finding
from .pointers import split

if TYPE_CHECKING:
    from .json_text import Lines


@attrs.frozen
class Document:
    """A loaded document: plain dicts, lists and scalars, and where they stood.

    `lines` maps the identity of each container to the line of each of its entries.
    `unquoted_keys` are keys that YAML would read as a number, boolean or null, with their lines.
    `text` is kept of a JSON document, whose lines are counted when the first one is asked for.
    """

    path: Path
    root: dict[str, Any] = attrs.field(repr=False)
    lines: Mapping[int, Mapping[str | int, int]] = attrs.field(repr=False, factory=dict)
    unquoted_keys: tuple[tuple[str, int], ...] = ()
    text: str = attrs.field(repr=False, default="")

    def line(self, pointer: str) -> int | None:
        """Return the line of the deepest part of the pointer that the document has."""
        if self.text:
            return self._line_in_json(pointer)
        value: Any = self.root
        found = None
        for token in split(pointer):
            key = int(token) if isinstance(value, list) and token.isdigit() else token
            found = self.lines.get(id(value), {}).get(key, found)
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                break
        return found

    def _line_in_json(self, pointer: str) -> int | None:
        lines, found = self._json_lines, None
        for token in split(pointer):
            key = int(token) if token.isdecimal() and int(token) in lines.own else token
            if key not in lines.own:
                break
            found = lines.own[key]
            if key not in lines.inner:
                break
            lines = lines.inner[key]
        return found

    @cached_property
    def _json_lines(self) -> "Lines":
        from .json_text import lines_of

        return lines_of(self.text)

    def finding(self, rule: str, message: str, pointer: str = "") -> Finding:
        """Make a finding about a place in this document."""
        return Finding(rule, message, self.path, pointer, self.line(pointer))
