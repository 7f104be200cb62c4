"""Lay out what was held: operations x checks."""

from collections.abc import Iterable
from typing import Literal, get_args

import attrs

from ..aspects import ASPECTS
from ..report import Finding, Report
from .groups import is_news

State = Literal["found", "news", "known", "held", ""]
"""What one check says of one operation, the worst first; empty where it had nothing to say."""
_WORST = get_args(State)


@attrs.frozen
class Row:
    """One operation: how many requests it got, and its state by check."""

    operation: str
    call: str
    requests: int
    states: tuple[State, ...]

    @property
    def worst(self) -> State:
        """Return the worst of its states."""
        return min(self.states, key=_WORST.index, default="")


@attrs.frozen
class Matrix:
    """The rows of a report; `checks` are those that were held to anything."""

    checks: tuple[str, ...]
    rows: tuple[Row, ...]

    def count(self, *states: State) -> int:
        """Return how many cells have one of the states."""
        return sum(row.states.count(state) for row in self.rows for state in states)


def matrix(report: Report) -> Matrix:
    """Return the operations of the spec, called or not, and all that were found in something else."""
    states = _states(report)
    checks = _in_order(check for _, check in states)
    requests = _requests(report)
    operations = dict.fromkeys((*report.operations, *(operation for operation, _ in states)))
    return Matrix(
        checks,
        tuple(
            Row(
                operation,
                report.operations.get(operation, ""),
                requests.get(operation, 0),
                tuple(states.get((operation, check), "") for check in checks),
            )
            for operation in operations
        ),
    )


def state_of(finding: Finding) -> State:
    """Return what a finding makes of its cell."""
    if finding.known is not None:
        return "known"
    return "news" if is_news(finding) else "found"


def _states(report: Report) -> dict[tuple[str, str], State]:
    states: dict[tuple[str, str], State] = {(held.operation, held.check): "held" for held in report.held}
    for finding in report.findings:
        cell = finding.operation, finding.found_by or finding.check
        states[cell] = min(states.get(cell, ""), state_of(finding), key=_WORST.index)
    return states


def _requests(report: Report) -> dict[str, int]:
    found: dict[str, int] = {}
    for count in report.counts:
        found[count.operation] = found.get(count.operation, 0) + count.cases
    return found


def _in_order(checks: Iterable[str]) -> tuple[str, ...]:
    """Put what every reply is held to first, then the checks as they ran."""
    found = dict.fromkeys(checks)
    every = [aspect for aspect in dict.fromkeys(ASPECTS.values()) if aspect in found]
    return tuple(dict.fromkeys((*every, *found)))
