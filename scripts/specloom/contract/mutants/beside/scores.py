"""Count what each tool found of the same mutants."""

from collections.abc import Sequence
from statistics import median
from typing import Any

import attrs

from ..outcome import Attempt, Measurement, Outcome

OURS = "specloom"
_ALL = "all"


@attrs.frozen
class Score:
    """How many mutants a tool was tried on, how many of these it found, and how long it takes for one."""

    tool: str
    family: str
    tried: int
    found: int
    requests: float
    seconds: float

    def __str__(self) -> str:
        """Say it in one cell."""
        return f"{self.found} of {self.tried}, {self.seconds:.1f} s" if self.tried else "-"


def scores(measurement: Measurement) -> tuple[Score, ...]:
    """Return the score of each tool, ours first, in each family and in all together."""
    outcomes = measurement.outcomes
    families = [*dict.fromkeys(map(_family, outcomes)), _ALL]
    return tuple(
        _score(tool, family, [o for o in outcomes if family in (_family(o), _ALL)])
        for family in families
        for tool in tools_of(measurement)
    )


def tools_of(measurement: Measurement) -> tuple[str, ...]:
    """Name the tools, ours first; none where no other was asked."""
    others = dict.fromkeys(alarm.tool for alarm in measurement.beside)
    return (OURS, *others) if others else ()


def scores_as_json(measurement: Measurement) -> list[dict[str, Any]]:
    """Return the scores as plain JSON values."""
    return [attrs.asdict(score) for score in scores(measurement)]


def _family(outcome: Outcome) -> str:
    return outcome.family if outcome.side == "server" else f"{outcome.family} ({outcome.side})"


def _score(tool: str, family: str, outcomes: Sequence[Outcome]) -> Score:
    attempts = [attempt for outcome in outcomes for attempt in _attempts(tool, outcome)]
    found = sum(bool(attempt.found) for attempt in attempts)
    requests, seconds = ([getattr(a, name) for a in attempts] or [0] for name in ("requests", "seconds"))
    return Score(tool, family, len(attempts), found, median(requests), median(seconds))


def _attempts(tool: str, outcome: Outcome) -> list[Attempt]:
    """Return what a tool told of a mutant, nothing where it was in trouble."""
    if tool == OURS:
        found = (outcome.check,) if outcome.check else ()
        return [Attempt(OURS, found, outcome.requests, outcome.seconds)]
    return [a for a in outcome.beside if a.tool == tool and not a.trouble]
