"""Read the segments of a path: what stands in them as it is, and what varies."""

import re
from collections.abc import Sequence
from urllib.parse import quote, unquote

import attrs

from .identifiers import is_identifier, may_be_identifier

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_FILE = re.compile(r"(.+)(\.(?:json|xml|csv|pdf|html|txt|jsonl|xlsx?|zip|png|jpe?g|ics|rss|atom|svg))")
_KEYED = re.compile(r"([A-Za-z_]\w*\()('[^']*'|\d+|[0-9a-fA-F-]{36})(\))")
_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNSAFE = re.compile(r"[^A-Za-z0-9_.$~@-]+")
_PLAIN = "!$&'()*+,;=:@~%"


@attrs.frozen
class Piece:
    """A part of a segment: a text as it is sent, or a variable, its own name and what stands in its place.

    A variable without a name is one that the source does not call one; `value` is what the source writes.
    """

    text: str = ""
    varies: bool = False
    value: str | None = None


Segment = tuple[Piece, ...]


def read_segment(raw: str) -> Segment:
    """Take a segment apart at the variables that the source has in it."""
    pieces, end = list[Piece](), 0
    for match in _VARIABLE.finditer(raw):
        pieces += _literal(raw[end : match.start()])
        pieces.append(Piece(parameter_name(match[1]), varies=True))
        end = match.end()
    return (*pieces, *_literal(raw[end:])) or (Piece(),)


def parameter_name(name: str) -> str:
    """Return the name of a variable as a path can hold it."""
    return _UNSAFE.sub("_", name.strip()).strip("_")[:80] or "id"


def wire(text: str) -> str:
    """Return a text as it stands in an address, what is escaped there already left as it is."""
    return quote(_ESCAPE.sub("%25", text), safe=_PLAIN)


def shape(segment: Segment) -> str:
    """Return a segment with nothing in place of the names of its variables."""
    return "".join("{}" if piece.varies else piece.text for piece in segment)


def is_fixed(segment: Segment) -> bool:
    """Tell whether nothing in a segment varies."""
    return not any(piece.varies for piece in segment)


def identified(segment: Segment, *, beside_variable: bool = False) -> Segment:
    """Return a segment with a variable where it names one thing among many.

    Beside others that have a variable in its place less is enough to show it.
    """
    text = unquote(segment[0].text)
    if not is_fixed(segment) or not text:
        return segment
    stem, ending = _FILE.fullmatch(text), _KEYED.fullmatch(text)
    if ending:
        before, value, after = ending.groups()
        return Piece(wire(before)), Piece("", varies=True, value=value), Piece(wire(after))
    for name, rest in ((text, ""), (stem[1], stem[2]) if stem else ("", "")):
        if name and (is_identifier(name) or (beside_variable and may_be_identifier(name))):
            found = Piece("", varies=True, value=name)
            return (found, Piece(rest)) if rest else (found,)
    return segment


def aligned(segments: Sequence[Segment], pattern: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return a path as an instance of another that has variables, if it is one, else as it is."""
    if len(segments) != len(pattern):
        return tuple(segments)
    pairs = zip(segments, pattern, strict=True)
    found = tuple(_instance(segment, wanted) for segment, wanted in pairs)
    return found if tuple(map(shape, found)) == tuple(map(shape, pattern)) else tuple(segments)


def _instance(segment: Segment, wanted: Segment) -> Segment:
    if is_fixed(segment) and len(wanted) == 1 and wanted[0].varies and segment[0].text:
        return (Piece(wanted[0].text, varies=True, value=unquote(segment[0].text)),)
    return segment


def _literal(text: str) -> list[Piece]:
    return [Piece(wire(text))] if text else []
