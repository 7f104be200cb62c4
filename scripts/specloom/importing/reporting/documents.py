"""Write the whole report of an import: as Markdown for people, as JSON for programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...markdown import code, plain
from ..account import Line
from .report import Group, Report, changed, left_out, printable, rows

_MOST_FACTS, _MOST_PLACES = 5_000, 100
"""Beyond these nobody reads on; the JSON has them all."""


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as a JSON value: every fact, and the counts of them."""
    *kinds, whole = rows(report)
    return {
        "source": report.source,
        "vendor": report.vendor,
        "spec": report.spec,
        "counts": {
            row.kind: {"total": row.total, "carried": row.carried, "not_carried": row.left}
            for row in (*kinds, whole)
        },
        "facts": [_fact(line) for line in report.draft.lines],
        "undecided": [
            {"sentence": sentence, "pointer": pointer} for sentence, pointer in report.draft.undecided
        ],
        "findings": [
            {
                "rule": finding.rule,
                "pointer": finding.pointer,
                "line": finding.line,
                "message": finding.message,
            }
            for finding in report.findings
        ],
    }


def _fact(line: Line) -> dict[str, Any]:
    fact = line.fact
    return {
        "kind": fact.kind,
        "at": fact.at,
        "name": fact.name,
        "pointers": list(line.pointers),
        "reason": line.reason,
        "note": line.note,
    }


def markdown(report: Report) -> str:
    """Return the report as Markdown; of very many facts the first, in the order of the source."""
    return "\n".join(_document(report)) + "\n"


def _document(report: Report) -> Iterator[str]:
    yield f"# What became of {code(printable(report.source))}"
    yield ""
    yield f"Drafted into {code(report.spec)}."
    yield from _section("Counts", _counts(report))
    decisions = (f"- {plain(sentence)} {code(pointer)}" for sentence, pointer in report.draft.undecided)
    yield from _section("To decide", tuple(decisions))
    found = (f"- {plain(each.message)} {code(each.pointer)} ({each.rule})" for each in report.findings)
    yield from _section("Found by lint", tuple(found))
    yield from _section("Not carried", tuple(_grouped(left_out(report))))
    yield from _section("Carried, but not as it stands in the source", tuple(_grouped(changed(report))))
    yield from _section("Every fact", tuple(_facts(report)))


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"## {title}", "", *lines)


def _counts(report: Report) -> tuple[str, ...]:
    head = ("| fact | in source | carried | not carried |", "|---|---:|---:|---:|")
    return (*head, *(f"| {row.kind} | {row.total} | {row.carried} | {row.left} |" for row in rows(report)))


def _grouped(groups: Sequence[Group]) -> Iterator[str]:
    for group in groups:
        yield f"- {plain(group.headline)}"
        yield from (f"  - {code(place)}" for place in group.places[:_MOST_PLACES])
        if len(group.places) > _MOST_PLACES:
            yield f"  - and {len(group.places) - _MOST_PLACES:,} more"


def _facts(report: Report) -> Iterator[str]:
    yield from ("| fact | at | name | went to |", "|---|---|---|---|")
    for line in report.draft.lines[:_MOST_FACTS]:
        went = " ".join(map(code, line.pointers)) or f"not carried: {plain(line.reason)}"
        note = f" ({plain(line.note)})" if line.note else ""
        fact = line.fact
        yield f"| {fact.kind} | {code(fact.at)} | {code(printable(fact.name))} | {went}{note} |"
    if len(report.draft.lines) > _MOST_FACTS:
        yield f"\nand {len(report.draft.lines) - _MOST_FACTS:,} more, which the JSON has."
