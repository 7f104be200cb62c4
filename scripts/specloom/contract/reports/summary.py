"""Say in a few readable lines what a contract run found."""

from collections.abc import Iterator

import attrs

from ..report import Finding, Report
from .groups import Group, groups, is_news
from .matrix import matrix
from .words import effort, known_words, listed, often, outcome, party, place, plural, shortcomings, uncalled


@attrs.frozen
class Line:
    """A line of text, and how it looks where there are colours."""

    text: str = ""
    style: str = ""


def summary_lines(report: Report) -> tuple[Line, ...]:
    """Return the summary."""
    return tuple(_lines(report))


def _lines(report: Report) -> Iterator[Line]:
    yield Line(f"{report.vendor}: {effort(report)}", "bold")
    if report.waited:
        yield Line(f"  {report.waited:.0f} s of it were waits for the server's quotas")
    yield Line("  " + ", ".join(f"{phase} {cases}" for phase, cases in report.phases().items()))
    yield from _reach(report)
    yield from (Line(f"  {line}", "yellow") for line in shortcomings(report))
    yield Line()
    yield Line(f"  {outcome(report)}", "bold red" if report.failing else "bold green")
    for number, group in enumerate(groups(report.failing), start=1):
        yield Line()
        told = finding_lines(group.first, f"{number}. ", simulated=report.simulated)
        yield from (attrs.evolve(line, text=f"  {line.text}") for line in (*told, *_others(group)))
    yield from _baseline_lines(report)


def _reach(report: Report) -> Iterator[Line]:
    """Yield what was looked at, and what was not."""
    found = matrix(report)
    if not found.checks:
        return
    cells = found.count("held", "found", "news", "known")
    operations = f"{len(found.rows)} operations x {len(found.checks)} checks"
    yield Line(f"  {operations}: {found.count('held')} of {cells} hold")
    never = uncalled(report)
    if never:
        yield Line(f"  never called: {listed(never)}", "yellow")


def finding_lines(finding: Finding, number: str = "", *, simulated: bool = True) -> Iterator[Line]:
    """Yield one finding: what, who is wrong and why, where, and what shows and mends it."""
    status = f", answered {finding.status}" if finding.status else ""
    who = f": {party(finding, simulated=simulated)}" if finding.verdict else ""
    news = "news, " if is_news(finding) else ""
    headline = f"{number}{finding.operation}: {finding.check} ({news}{finding.phase}{status}){who}"
    yield Line(headline, "bold yellow" if news else "bold red")
    yield from (Line(f"   {line}") for line in finding.message.splitlines() if line)
    if finding.verdict:
        yield Line(f"   {finding.verdict.why}")
    yield from _facts(finding)
    yield from _block("Reproduce with:", "\n".join((*finding.steps, finding.curl)))
    yield from _block("Make the spec right with:", finding.verdict.patch if finding.verdict else "")


def _others(group: Group) -> Iterator[Line]:
    """Yield where else the same fact is broken."""
    others = tuple(operation for operation in group.operations if operation != group.first.operation)
    if others:
        yield Line(f"   Likewise in {listed(others)}")


def _facts(finding: Finding) -> Iterator[Line]:
    if place(finding):
        yield Line(f"   at {place(finding)}", "cyan")
    if often(finding):
        yield Line(f"   in {often(finding)}", "dim")


def _block(title: str, text: str) -> Iterator[Line]:
    if text.strip():
        yield Line(f"   {title}")
        yield from (Line(f"     {line}", _diff_style(line)) for line in text.strip().splitlines())


def _diff_style(line: str) -> str:
    return {"+": "green", "-": "red", "@": "cyan"}.get(line[:1], "")


def _baseline_lines(report: Report) -> Iterator[Line]:
    known = groups(finding for finding in report.findings if finding.known is not None)
    if known:
        yield Line()
        yield Line(f"  Known ({plural(len(known), 'finding')} of the baseline, none a failure):")
    for group in known:
        reason = f": {group.first.known}" if group.first.known else ""
        yield Line(f"     {listed(group.operations)}: {group.first.check}{reason}", "dim")
    if report.fixed:
        yield Line()
        yield Line("  No longer found; --update-baseline takes them out of the baseline:", "green")
    yield from (Line(f"     {known_words(entry)}", "green") for entry in report.fixed)
