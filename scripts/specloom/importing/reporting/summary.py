"""Say in a few readable lines what became of a source, however large it was."""

from collections.abc import Iterator, Sequence

import attrs

from .report import Group, Report, changed, counted, left_out, listed, printable, rows

_GROUPS, _PLACES, _SENTENCES = 8, 3, 8
_LONGEST = 160


@attrs.frozen
class Line:
    """A line of text, and how it looks where there are colours."""

    text: str = ""
    style: str = ""


def summary_lines(report: Report, kept: str = "") -> tuple[Line, ...]:
    """Return the summary; `kept` says where the whole report is."""
    return tuple(_lines(report, kept))


def _lines(report: Report, kept: str) -> Iterator[Line]:
    yield Line(f"{report.vendor}: {report.spec} drafted from {printable(report.source)}", "bold")
    yield Line()
    yield from _table(report)
    yield from _grouped("Not carried", left_out(report), "yellow")
    yield from _grouped("Carried, but not as it stands in the source", changed(report), "")
    undecided = [f"{sentence} [{pointer}]" for sentence, pointer in report.draft.undecided]
    yield from _bulleted("To decide", undecided, "yellow")
    yield from _findings(report)
    if kept:
        yield Line()
        yield Line(f"  Every fact, and where it went: {kept}")


def _table(report: Report) -> Iterator[Line]:
    *kinds, whole = rows(report)
    width = max(len(row.kind) for row in (*kinds, whole))
    yield Line(f"  {'':<{width}}  in source  carried  not carried", "dim")
    for row in (*kinds, whole):
        left = f"{row.left:,}" if row.left else ""
        figures = f"{row.total:>9,}  {row.carried:>7,}  {left:>11}".rstrip()
        yield Line(f"  {row.kind:<{width}}  {figures}", "bold" if row is whole else "")


def _grouped(title: str, groups: Sequence[Group], style: str) -> Iterator[Line]:
    if not groups:
        return
    yield Line()
    yield Line(f"  {title}:", style)
    for group in groups[:_GROUPS]:
        yield Line(f"    {_bounded(group.headline)}")
        yield Line(f"      at {_bounded(listed(group.places, _PLACES))}", "dim")
    if len(groups) > _GROUPS:
        rest = sum(len(group.lines) for group in groups[_GROUPS:])
        yield Line(f"    and {rest:,} more, for {len(groups) - _GROUPS:,} other reasons")


def _bulleted(title: str, sentences: Sequence[str], style: str) -> Iterator[Line]:
    if not sentences:
        return
    yield Line()
    yield Line(f"  {title}:", style)
    yield from (Line(f"    {_bounded(printable(sentence))}") for sentence in sentences[:_SENTENCES])
    if len(sentences) > _SENTENCES:
        yield Line(f"    and {len(sentences) - _SENTENCES:,} more")


def _findings(report: Report) -> Iterator[Line]:
    if not report.findings:
        yield Line()
        yield Line("  Lint finds nothing.", "green")
        return
    told = [f"{finding.message} [{finding.pointer}, {finding.rule}]" for finding in report.findings]
    yield from _bulleted(f"Lint has {counted(len(told), 'finding')}", told, "red")


def _bounded(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
