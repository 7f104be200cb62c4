"""Write a report as one HTML page that stands alone: nothing is loaded, and it reads without scripts."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache

import attrs
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ..report import Finding, Report
from .groups import groups
from .matrix import Matrix, Row, State, matrix, state_of
from .words import effort, known_words, often, outcome, party, sentence, shortcomings, spot, title, uncalled

_SYMBOLS: dict[State, str] = {"held": "✓", "found": "✗", "news": "!", "known": "≈", "": ""}
_OPEN = 20
"""Findings that are unfolded when the page opens."""
Cell = tuple[State, str, int | None]


@attrs.frozen
class Told:
    """Findings about one fact as the page shows them: numbered, the first whole and the `others` in short.

    `patch` are its lines, each with what becomes of it.
    """

    number: int
    finding: Finding
    others: tuple[Finding, ...]
    state: State
    party: str
    often: str
    patch: tuple[tuple[str, str], ...]

    @property
    def unfolded(self) -> bool:
        """Tell whether it is open when the page opens."""
        return self.number <= _OPEN and self.state != "known"


def html_page(report: Report, coverage: str = "") -> bytes:
    """Return the page; `coverage` is a section of HTML on what of the spec was seen."""
    environment = _environment()
    told = tuple(_told(report))
    found = matrix(report)
    style, script = (_source(environment, name) for name in ("report.css", "report.js"))
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'"
    page = environment.get_template("report.html.jinja").render(
        report=report,
        effort=effort(report),
        outcome=outcome(report),
        matrix=found,
        rows=tuple(_rows(found, told)),
        told=told,
        lacks=tuple(shortcomings(report)),
        never=uncalled(report),
        symbols=_SYMBOLS,
        coverage=Markup(coverage),  # noqa: S704 - escaped where it is made
        policy=policy,
    )
    return page.encode(errors="replace")


def _told(report: Report) -> Iterator[Told]:
    for number, group in enumerate(groups(report.findings), start=1):
        finding, *others = group.findings
        who = party(finding, simulated=report.simulated)
        patch = finding.verdict.patch if finding.verdict else ""
        lines = tuple((_change(line), line) for line in patch.splitlines())
        yield Told(number, finding, tuple(others), state_of(finding), who, often(finding), lines)


def _change(line: str) -> str:
    """Return what becomes of a line of a unified diff."""
    if line.startswith(("+++", "---", "@@")):
        return "where"
    return {"+": "added", "-": "removed"}.get(line[:1], "kept")


def _rows(found: Matrix, told: tuple[Told, ...]) -> Iterator[tuple[Row, tuple[Cell, ...]]]:
    """Yield each row with the state of each check, and the number of the finding that it leads to."""
    numbers: dict[tuple[str, str], int] = {}
    for each in told:
        for finding in (each.finding, *each.others):
            numbers.setdefault((finding.operation, finding.found_by or finding.check), each.number)
    for row in found.rows:
        states = zip(found.checks, row.states, strict=True)
        yield (
            row,
            tuple((state, _SYMBOLS[state], numbers.get((row.operation, check))) for check, state in states),
        )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("specloom.contract.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "breakable": _breakable,
        "known_words": known_words,
        "sentence": sentence,
        "spot": spot,
        "title": title,
    }
    return environment


def _breakable(name: str) -> Markup:
    """Let a long name be broken where its words end."""
    return Markup(re.sub("([_/])", r"\1<wbr>", str(escape(name))))  # noqa: S704 - escaped just there


def _source(environment: Environment, name: str) -> str:
    """Return one of our own files as it is included."""
    return environment.get_template(name).render()


def _hash(content: str) -> str:
    """Name a text as a content security policy does (CSP level 3, section 2.3.1)."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
