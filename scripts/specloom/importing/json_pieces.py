"""Read JSON piece by piece, mending on the way what people write there instead."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any

import attrs

from .exact_json import ENDLESS, HALVES, REPEATED

NESTING_LIMIT = 100
_PIECE = re.compile(
    r"""(?sx)
    (?P<space>\s++)
    | (?P<comment>//[^\n]*+ | /\*.*?(?:\*/|\Z))
    | (?P<string>"(?:[^"\\]|\\.)*+" | '(?:[^'\\]|\\.)*+')
    | (?P<bare>(?:\{\{[^{}"]{1,200}\}\} | [^\s,:\[\]{}"'/] | /(?![/*]))++)
    | (?P<mark>[,:\[\]{}])
    """
)
_VARIABLE = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_TEMPLATE = re.compile(r"(?:\{\{(?:[#/^!>&][^{}]*|\s*else\b[^{}]*)\}\})+")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_WORDS: dict[str, Any] = {
    "true": True,
    "false": False,
    "null": None,
    "none": None,
    "undefined": None,
    "nan": None,
}
_WORDS |= {"infinity": None, "-infinity": None}
_SURROGATE = re.compile("[\ud800-\udfff]")


class UnreadableJson(ValueError):
    """A text of which no JSON can be made; the message says why."""


@attrs.frozen
class Variable:
    """A variable that stands for a whole value, not in quotes."""

    name: str


@attrs.frozen
class Mended:
    """A JSON value that may hold variables, and what was mended to read it."""

    value: Any
    notes: tuple[str, ...] = ()


def read_pieces(text: str) -> Mended:
    """Return the JSON value of a text; raise UnreadableJson where there is none."""
    return _Reader().read(text)


def holds(value: Any) -> bool:
    """Tell whether a value holds others."""
    return isinstance(value, dict | list)


@attrs.define
class _Level:
    """A container under construction: the key that waits for its value, and whether a comma must follow."""

    container: Any
    key: str | None = None
    colon: bool = False
    full: bool = False
    comma: bool = False


@attrs.define
class _Reader:
    levels: list[_Level] = attrs.field(factory=lambda: [_Level([])])
    notes: dict[str, None] = attrs.field(factory=dict)

    def read(self, text: str) -> Mended:
        for kind, piece in _pieces(text):
            if len(self.levels) == 1 and self.levels[0].full:
                if kind != "comment":
                    self._note("what follows the first value was left out")
                    break
                continue
            self._take(kind, piece)
        self._close_all()
        found = self.levels[0].container
        if not found or not holds(found[0]):
            raise UnreadableJson("it is no JSON")
        return Mended(found[0], tuple(self.notes))

    def _note(self, note: str) -> None:
        self.notes[note] = None

    def _take(self, kind: str, piece: str) -> None:
        if kind == "comment":
            self._note("comments were removed")
        elif kind == "mark":
            self._mark(piece)
        elif kind == "bare" and _TEMPLATE.fullmatch(piece):
            self._note("instructions of a template were removed")
        elif not set(piece) <= {".", "\u2026"}:
            self._scalar(kind, piece)
        else:
            self._note("an ellipsis was removed")

    def _mark(self, piece: str) -> None:
        level = self.levels[-1]
        if piece in "{[":
            self._open({} if piece == "{" else [])
        elif piece in "}]":
            self._close(piece)
        elif piece == ",":
            self._member_of_variable(level)
            if not level.full:
                self._note("commas too many were removed")
            level.full, level.comma = False, True
        elif level.key is None or level.colon:
            raise UnreadableJson("a colon stands where none may")
        else:
            level.colon = True

    def _open(self, container: dict[str, Any] | list[Any]) -> None:
        if len(self.levels) > NESTING_LIMIT:
            raise UnreadableJson(f"it nests deeper than {NESTING_LIMIT} levels")
        self._add(container)
        self.levels.append(_Level(container))

    def _close(self, piece: str) -> None:
        level = self.levels[-1]
        if len(self.levels) == 1 or isinstance(level.container, dict) != (piece == "}"):
            raise UnreadableJson("its brackets do not match")
        self._member_of_variable(level)
        if level.key is not None:
            self._add(None)
            self._note("a member without a value was given null")
        if level.comma and not level.full:
            self._note("commas too many were removed")
        self.levels.pop()

    def _member_of_variable(self, level: _Level) -> None:
        """Leave out a variable that stands where a member should."""
        if level.key is not None and not level.colon:
            if not level.key.startswith("{{"):
                raise UnreadableJson("a name has no value")
            level.key, level.full = None, True
            self._note("a variable that stands for members was left out")

    def _close_all(self) -> None:
        if len(self.levels) > 1:
            self._note("brackets were closed at the end")
        while len(self.levels) > 1:
            self._close("}" if isinstance(self.levels[-1].container, dict) else "]")

    def _scalar(self, kind: str, piece: str) -> None:
        level = self.levels[-1]
        if isinstance(level.container, dict) and level.key is None:
            self._separate(level)
            level.key, level.colon = self._name(kind, piece), False
        else:
            self._add(self._string(piece) if kind == "string" else self._bare(piece))

    def _separate(self, level: _Level) -> None:
        if level.full:
            self._note("missing commas were added")
        level.full = level.comma = False

    def _name(self, kind: str, piece: str) -> str:
        if kind == "string":
            return self._string(piece)
        if not _VARIABLE.fullmatch(piece):
            self._note("names were put in quotes")
        return piece

    def _add(self, value: Any) -> None:
        level = self.levels[-1]
        if isinstance(level.container, list):
            self._separate(level)
            level.container.append(value)
        elif level.key is None or not level.colon:
            raise UnreadableJson("a value has no name")
        else:
            if level.key in level.container:
                self._note(REPEATED)
            level.container[level.key] = value
        level.key, level.colon, level.full, level.comma = None, False, True, False

    def _string(self, piece: str) -> str:
        inner = piece[1:-1]
        if piece[0] == '"' and inner.isprintable() and "\\" not in inner:
            return inner
        if piece[0] == "'":
            self._note("quotes were made double")
            inner = inner.replace("\\'", "'").replace('\\"', '"').replace('"', '\\"')
        try:
            read = str(json.loads(f'"{inner}"', strict=False))
        except ValueError:
            self._note("backslashes were taken as they are")
            read = inner
        whole = _SURROGATE.sub("\ufffd", read)
        if whole != read:
            self._note(HALVES)
        return whole

    def _bare(self, piece: str) -> Any:
        if found := _VARIABLE.fullmatch(piece):
            return Variable(found[1])
        if piece.lower() in _WORDS:
            if piece not in {"true", "false", "null"}:
                self._note("words of other languages were read as JSON")
            return _WORDS[piece.lower()]
        if _NUMBER.fullmatch(piece) and len(piece) < 300:
            return self._number(piece)
        self._note("texts were put in quotes")
        return piece

    def _number(self, piece: str) -> int | float | None:
        if piece.lstrip("+-").isdecimal():
            return int(piece)
        if math.isfinite(number := float(piece)):
            return number
        self._note(ENDLESS)
        return None


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    position = 0
    while position < len(text):
        found = _PIECE.match(text, position)
        if not found:
            raise UnreadableJson("a quote or comment in it does not end")
        position = found.end()
        if found.lastgroup and found.lastgroup != "space":
            yield found.lastgroup, found[0]
