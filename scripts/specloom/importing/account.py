"""Keep account of a source: each of its facts went somewhere in the draft, or there is a reason why not."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..spec.pointers import join

KINDS = (
    "server",
    "tag",
    "request",
    "webhook",
    "callback",
    "original request",
    "parameter",
    "header",
    "cookie",
    "field",
    "body",
    "response",
    "media type",
    "link",
    "example",
    "schema",
    "property",
    "auth",
    "auth setting",
    "variable",
    "description",
    "script",
    "folder",
    "extension",
    "setting",
)
"""The kinds of facts of a source, in the order in which they are reported.

`original request` is what a saved response was an answer to, `field` one of a form, `media type` one that a
body may have, `extension` what begins with `x-`, `setting` whatever else a source says, such as how its tool
shall work.
"""
UNACCOUNTED = "nothing took it up: this is a defect of specloom"


@attrs.frozen
class SourceFact:
    """One thing that a source says: what it is, where it stands, and its name, which is never a secret."""

    kind: str
    at: str
    name: str = ""


@attrs.frozen
class Line:
    """What became of a fact: the JSON pointers in the draft where it went, or the reason why it went nowhere.

    `note` says what is not as in the source though it was carried.
    """

    fact: SourceFact
    pointers: tuple[str, ...] = ()
    reason: str = ""
    note: str = ""

    @property
    def carried(self) -> bool:
        """Tell whether the fact is in the draft."""
        return bool(self.pointers)


@attrs.define
class Account:
    """What is known so far of where the facts of a source went; settled when the draft is whole."""

    facts: tuple[SourceFact, ...]
    _carried: dict[tuple[str, str], list[tuple[Any, tuple[str | int, ...]]]] = attrs.field(factory=dict)
    _reasons: dict[tuple[str, str], str] = attrs.field(factory=dict)
    _notes: dict[tuple[str, str], str] = attrs.field(factory=dict)

    def carry(self, kind: str, at: str, node: Any, *keys: str | int, note: str = "") -> None:
        """Note that a fact went into an object of the draft, or into a member of it.

        The object is known by its identity until the draft is settled: put this one into the draft, no copy.
        """
        self._carried.setdefault((kind, at), []).append((node, keys))
        if note:
            self._notes[kind, at] = note

    def leave(self, kind: str, at: str, reason: str) -> None:
        """Note why a fact goes nowhere; it counts only where nothing carries the fact."""
        self._reasons.setdefault((kind, at), reason)

    def settle(self, root: Mapping[str, Any]) -> tuple[Line, ...]:
        """Return what became of each fact, now that the draft is whole."""
        pointers = dict(containers(root))
        return tuple(self._line(fact, pointers) for fact in self.facts)

    def _line(self, fact: SourceFact, pointers: Mapping[int, str]) -> Line:
        key = (fact.kind, fact.at)
        places = (
            join(pointers[id(node)], *keys)
            for node, keys in self._carried.get(key, ())
            if id(node) in pointers and _has(node, keys)
        )
        found = tuple(dict.fromkeys(places))
        reason = "" if found else self._reasons.get(key, UNACCOUNTED)
        return Line(fact, found, reason, self._notes.get(key, ""))


def counts(lines: Iterable[Line]) -> dict[str, tuple[int, int]]:
    """Return for each kind of fact how many were carried, and how many not."""
    found: dict[str, tuple[int, int]] = {}
    for line in sorted(lines, key=lambda line: KINDS.index(line.fact.kind)):
        carried, left = found.get(line.fact.kind, (0, 0))
        found[line.fact.kind] = (carried + line.carried, left + (not line.carried))
    return found


def _has(node: Any, keys: tuple[str | int, ...]) -> bool:
    for key in keys:
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def containers(root: Any) -> Iterator[tuple[int, str]]:
    """Yield the identity of every object and list of a document, with its pointer."""
    waiting = [(root, "")]
    while waiting:
        value, pointer = waiting.pop()
        yield id(value), pointer
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        waiting += [(inner, join(pointer, key)) for key, inner in pairs if isinstance(inner, dict | list)]
