"""Hold what became of mutants, and of simulators without a defect."""

from collections.abc import Sequence
from typing import Any

import attrs

from ..judging.cases import EITHER
from .mutant import CERTAIN, GOAL, SPEC


@attrs.frozen
class Attempt:
    """What another tool reports of a mutant alone, or in `trouble` why it told nothing."""

    tool: str
    found: tuple[str, ...]
    requests: int
    seconds: float
    trouble: str = ""


@attrs.frozen
class Outcome:
    """What a run on one mutant found first: `check` and `phase` are None where it found nothing.

    `requests` and `seconds` are those until then. `message` is what was found, in words, `blamed` who was
    said to be wrong by what was seen until then; `news` that the spec was only guessing. `beside` is what
    other tools made of the same mutant, where they were asked.
    """

    vendor: str
    side: str
    family: str
    kind: str
    operation: str
    says: str
    check: str | None
    phase: str | None
    message: str
    requests: int
    seconds: float
    blamed: str | None = None
    news: bool = False
    beside: tuple[Attempt, ...] = ()

    @property
    def detected(self) -> bool:
        """Tell whether anything was found."""
        return self.check is not None

    @property
    def blames_rightly(self) -> bool:
        """Tell whether the side was blamed that the defect is on, or a guess of the spec called one."""
        return self.detected and (self.blamed == self.side or (self.news and self.side == SPEC))

    @property
    def blames_nobody(self) -> bool:
        """Tell whether it was left open who is wrong."""
        return self.detected and not self.blames_rightly and (self.news or self.blamed == EITHER)


@attrs.frozen
class Alarm:
    """What the same run finds on a simulator without a defect, with one seed; nothing is right.

    `tool` is another one than this, where one was asked; `trouble` says why it told nothing.
    """

    vendor: str
    seed: int
    requests: int
    seconds: float
    found: tuple[str, ...]
    tool: str = ""
    trouble: str = ""


@attrs.frozen
class Absence:
    """Operations of a vendor in which a kind of defect would change nothing that the spec promises."""

    vendor: str
    kind: str
    operations: tuple[str, ...]
    why: str


@attrs.frozen
class Share:
    """How many of the mutants of some family were found; of these, the right side blamed or nobody."""

    family: str
    seeded: int
    detected: int
    blamed_rightly: int = 0
    blamed_nobody: int = 0

    @property
    def goal(self) -> float:
        """Return the share that must be found."""
        return 1.0 if self.family in CERTAIN else GOAL


@attrs.frozen
class Measurement:
    """The whole measurement, of `fitting` mutants that were chosen from.

    `beside` are the alarms of other tools, where they were asked.
    """

    outcomes: tuple[Outcome, ...]
    alarms: tuple[Alarm, ...]
    absences: tuple[Absence, ...] = ()
    beside: tuple[Alarm, ...] = ()
    fitting: int = 0
    seconds: float = attrs.field(default=0.0, eq=False)

    @property
    def survivors(self) -> tuple[Outcome, ...]:
        """Return the mutants in which nothing was found."""
        return tuple(outcome for outcome in self.outcomes if not outcome.detected)

    def shares(self) -> tuple[Share, ...]:
        """Return the share of each family, in the order in which they were seeded."""
        families = dict.fromkeys(outcome.family for outcome in self.outcomes)
        return tuple(_share(family, self.outcomes) for family in families)

    @property
    def behavioural(self) -> Share:
        """Return the share of all families of which not every defect must be found."""
        others = tuple(o for o in self.outcomes if o.family not in CERTAIN)
        return _share_of("behaviour", others)

    @property
    def reaches_goals(self) -> bool:
        """Tell whether enough was found, and nothing where nothing is wrong."""
        certain = all(share.detected == share.seeded for share in self.shares() if share.family in CERTAIN)
        rest = self.behavioural
        enough = rest.detected >= GOAL * rest.seeded
        return certain and enough and not any(alarm.found for alarm in self.alarms)

    def as_json(self) -> dict[str, Any]:
        """Return the measurement as plain JSON values."""
        told = attrs.asdict(self)
        shares = [attrs.asdict(share) | {"goal": share.goal} for share in self.shares()]
        return {"reaches_goals": self.reaches_goals, "families": shares, **told}


def _share(family: str, outcomes: tuple[Outcome, ...]) -> Share:
    return _share_of(family, [outcome for outcome in outcomes if outcome.family == family])


def _share_of(name: str, outcomes: Sequence[Outcome]) -> Share:
    detected = sum(o.detected for o in outcomes)
    rightly, nobody = sum(o.blames_rightly for o in outcomes), sum(o.blames_nobody for o in outcomes)
    return Share(name, len(outcomes), detected, rightly, nobody)
