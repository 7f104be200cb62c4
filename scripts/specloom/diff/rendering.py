"""Lay changes out as lines of text, as Markdown and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from .changes import LEVELS, Change, Place

_STYLES = {"breaking": "bold red", "compatible": "green", "evidence": "cyan"}
_HEADINGS = {"breaking": "Breaking", "compatible": "Compatible", "evidence": "Evidence"}
_MOST_OF_A_KIND = 12
"""So many changes of one kind of evidence are told one by one; of more, the rest is counted."""


@attrs.frozen
class Line:
    """A line of text, and how it looks where there are colours."""

    text: str
    style: str = ""


@attrs.frozen
class Comparison:
    """What changed of one vendor; `old` and `new` say what was compared, `version` is the next one."""

    vendor: str
    old: str
    new: str
    changes: tuple[Change, ...]
    version: str | None = None

    def of_level(self, level: str) -> tuple[Change, ...]:
        """Return the changes of one level."""
        return tuple(change for change in self.changes if change.level == level)

    @property
    def summary(self) -> str:
        """Count the changes, and say which version comes next."""
        if not self.changes:
            return "nothing changed"
        counted = ", ".join(f"{len(self.of_level(level))} {level}" for level in LEVELS)
        return f"{counted}: next version {self.version}" if self.version else counted


def text_lines(compared: Sequence[Comparison]) -> Iterator[Line]:
    """Yield the changes as text, vendor by vendor, the worst first."""
    for comparison in compared:
        yield Line(f"{comparison.vendor}: {comparison.old} -> {comparison.new}", "bold")
        for level in LEVELS:
            if changes := comparison.of_level(level):
                yield Line(f"  {level}", _STYLES[level])
                yield from _level_lines(changes)
        yield Line(f"  {comparison.summary}", "bold")


def _level_lines(changes: Sequence[Change]) -> Iterator[Line]:
    shown, rest = _shortened(changes)
    for change in shown:
        yield Line(f"    {change.message}")
        yield Line(f"      {_places(change)} [{change.rule}]", "dim")
    for rule, count in rest.items():
        yield Line(f"    and {count} more of this kind; --json lists them [{rule}]", "dim")


def _shortened(changes: Sequence[Change]) -> tuple[list[Change], dict[str, int]]:
    """Return what is told one by one, and how much more there is of each rule of evidence."""
    shown: list[Change] = []
    counts: dict[str, int] = {}
    for change in changes:
        counts[change.rule] = counts.get(change.rule, 0) + 1
        if change.level != "evidence" or counts[change.rule] <= _MOST_OF_A_KIND:
            shown.append(change)
    evidence = {change.rule for change in changes if change.level == "evidence"}
    return shown, {r: n - _MOST_OF_A_KIND for r, n in counts.items() if r in evidence and n > _MOST_OF_A_KIND}


def _places(change: Change) -> str:
    places = (_place(place) for place in (change.old, change.new))
    before, after = places
    if before and after:
        return f"{before} -> {after}"
    return f"{before} -> gone" if before else f"new -> {after}" if after else ""


def _place(place: Place | None) -> str:
    return f"{place.file}:{place.line}" if place else ""


def markdown_lines(compared: Sequence[Comparison]) -> Iterator[str]:
    """Yield the changes as Markdown that fits into a changelog."""
    for index, comparison in enumerate(compared):
        yield from [""] * (index > 0)
        yield f"## {comparison.vendor}"
        yield from ("", f"{comparison.summary[0].upper()}{comparison.summary[1:]}.")
        for level in LEVELS:
            if changes := comparison.of_level(level):
                yield from ("", f"### {_HEADINGS[level]}", "")
                shown, rest = _shortened(changes)
                yield from (f"- {change.message[0].upper()}{change.message[1:]}." for change in shown)
                yield from (f"- And {count} more of the kind `{rule}`." for rule, count in rest.items())


def as_json(compared: Sequence[Comparison]) -> dict[str, Any]:
    """Return the changes as JSON values; the names of the members stay as they are over versions."""
    return {"vendors": [_comparison_as_json(comparison) for comparison in compared]}


def _comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    return {
        "vendor": comparison.vendor,
        "old": comparison.old,
        "new": comparison.new,
        "counts": {level: len(comparison.of_level(level)) for level in LEVELS},
        "next_version": comparison.version,
        "changes": [change_as_json(change) for change in comparison.changes],
    }


def change_as_json(change: Change) -> Mapping[str, Any]:
    """Return one change as JSON values."""
    return {
        "level": change.level,
        "rule": change.rule,
        "subject": change.subject,
        "message": change.message,
        "calls": list(change.calls),
        "old": attrs.asdict(change.old) if change.old else None,
        "new": attrs.asdict(change.new) if change.new else None,
    }
