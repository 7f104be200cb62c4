"""Hold what an import has to report, and say in words what is common to every form of it."""

from collections.abc import Iterable, Sequence

import attrs

from ...spec import Finding
from ..account import KINDS, Line, counts
from ..drafted import Draft

_PLURALS = {"body": "bodies", "auth": "auth"}


@attrs.frozen
class Report:
    """What was read, where the draft was written, and what lint finds in it; paths as people know them."""

    source: str
    vendor: str
    spec: str
    draft: Draft
    findings: tuple[Finding, ...] = ()


@attrs.frozen
class Row:
    """How many facts of one kind a source has, and where they are."""

    kind: str
    carried: int
    left: int

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.carried + self.left


@attrs.frozen
class Group:
    """Facts of one kind of which the same is to be said."""

    kind: str
    words: str
    lines: tuple[Line, ...]

    @property
    def headline(self) -> str:
        """Say how many there are, and what of them."""
        return f"{counted(len(self.lines), self.kind)}: {self.words}"

    @property
    def places(self) -> tuple[str, ...]:
        """Return where they stand in the source, and what each is called."""
        return tuple(place(line) for line in self.lines)


def rows(report: Report) -> tuple[Row, ...]:
    """Return how many facts of each kind were carried, and how many not; the last row adds them up."""
    found = [Row(kind, carried, left) for kind, (carried, left) in counts(report.draft.lines).items()]
    return (*found, Row("all", sum(row.carried for row in found), sum(row.left for row in found)))


def left_out(report: Report) -> tuple[Group, ...]:
    """Return what was not carried, by kind and reason, of one kind the most frequent first."""
    lines = [line for line in report.draft.lines if not line.carried]
    return _groups((line.reason, line) for line in lines)


def changed(report: Report) -> tuple[Group, ...]:
    """Return what was carried, though not as it stands in the source."""
    return _groups((line.note, line) for line in report.draft.lines if line.carried and line.note)


def _groups(said: Iterable[tuple[str, Line]]) -> tuple[Group, ...]:
    found: dict[tuple[str, str], list[Line]] = {}
    for words, line in said:
        found.setdefault((line.fact.kind, words), []).append(line)
    groups = [Group(kind, printable(words), tuple(lines)) for (kind, words), lines in found.items()]
    return tuple(sorted(groups, key=lambda group: (KINDS.index(group.kind), -len(group.lines))))


def place(line: Line) -> str:
    """Say where a fact stands, and its name where that does not tell it."""
    is_told = line.fact.at.endswith(line.fact.name)
    name = "" if is_told else f" ({line.fact.name})"
    return printable(f"{line.fact.at}{name}")


def printable(text: str) -> str:
    """Return a text of a source on one line, with nothing in it that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in _line(text))


def _line(text: str) -> str:
    return " ".join(text.split())


def counted(number: int, kind: str) -> str:
    """Count facts of a kind."""
    return f"{number:,} {kind if number == 1 else _PLURALS.get(kind, f'{kind}s')}"


def listed(texts: Sequence[str], most: int) -> str:
    """Join the first of many, and count the others."""
    more = len(texts) - most
    return ", ".join(texts[:most]) + (f" and {more:,} more" if more > 0 else "")
