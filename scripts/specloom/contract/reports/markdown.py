"""Write a report as Markdown for a comment on a pull request, within what one may hold."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from ...markdown import code, plain
from ..report import Report
from .groups import Group, groups
from .matrix import state_of
from .words import effort, known_words, outcome, party, place, plural, shortcomings, spot, title

LONGEST = 60_000
"""Characters at most, details and all: GitHub takes 65,536 in a comment."""
_LONGEST_PART = 4_000
_COLUMNS = "| | operation | check | who is wrong | where |\n|---|---|---|---|---|\n"
_LEFT = "\nThe report has {} more.\n"
_STATES = {"found": "new", "news": "news", "known": "known", "held": "", "": ""}


def markdown(report: Report) -> str:
    """Return the report; what finds no room is counted."""
    found = groups(report.findings)
    head = f"{_head(report)}\n"
    rows = _within((_row(report, group) for group in found), LONGEST // 4, "| | {} more | | | |\n")
    table = f"{_COLUMNS}{rows}\n" if found else ""
    fixed = _within(_fixed(report), LONGEST // 8, "- {} more\n")
    room = LONGEST - len(head) - len(table) - len(fixed)
    return head + table + _within((_details(report, group) for group in found), room, _LEFT) + fixed


def _within(texts: Iterable[str], room: int, left: str) -> str:
    """Return the texts that find room, and say how many do not."""
    every = tuple(texts)
    ends = tuple(accumulate(map(len, every)))
    shown = sum(end + len(left) + 10 <= room for end in ends)
    more = len(every) - shown
    return "".join(every[:shown]) + (left.format(more) if more else "")


def _head(report: Report) -> str:
    mark = "❌" if report.failing else "✅"
    told = f"### {mark} {plain(report.vendor)}: {plain(outcome(report))}\n\n{plain(effort(report))}.\n"
    lacks = "".join(f"\n- {plain(_bounded(words, 500))}\n" for words in shortcomings(report))
    return _bounded(told + lacks, _LONGEST_PART)


def _row(report: Report, group: Group) -> str:
    finding = group.first
    who = plain(party(finding, simulated=report.simulated))
    what = plain(_bounded(title(finding), 200))
    where = code(_bounded(spot(finding), 200))
    return f"| {_STATES[state_of(finding)]} | {_operations(group)} | {what} | {who} | {where} |\n"


def _operations(group: Group) -> str:
    others = len(group.operations) - 1
    return code(_bounded(group.first.operation, 200)) + (f" and {plural(others, 'other')}" if others else "")


def _details(report: Report, group: Group) -> str:
    finding, verdict = group.first, group.first.verdict
    headline = f"{_STATES[state_of(finding)]}: {', '.join(group.operations)}: {title(finding)}"
    parts = [f"<details><summary>{plain(_bounded(headline, 300))}</summary>\n", _fenced(finding.message)]
    if verdict:
        parts.append(
            f"{plain(party(finding, simulated=report.simulated))}: {plain(_bounded(verdict.why, 500))}\n"
        )
        parts.append(f"{plain(_bounded(place(finding), 500))}\n")
    if finding.known:
        parts.append(f"Known: {plain(_bounded(finding.known, 500))}\n")
    if finding.curl:
        parts.append(_fenced("\n".join((*finding.steps, finding.curl)), "sh"))
    if verdict and verdict.patch:
        parts.append(_fenced(verdict.patch, "diff"))
    return "\n".join([*parts, "</details>\n"]) + "\n"


def _fixed(report: Report) -> Iterator[str]:
    if report.fixed:
        yield "\nNo longer found; `--update-baseline` takes them out of the baseline:\n\n"
        yield from (f"- {plain(_bounded(known_words(entry), 300))}\n" for entry in report.fixed)


def _bounded(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest] + "…"


def _fenced(text: str, language: str = "text") -> str:
    """Fence a text with more backticks than it has in a row (CommonMark, section 4.5)."""
    text = _bounded(text.strip("\n"), _LONGEST_PART)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}\n"
