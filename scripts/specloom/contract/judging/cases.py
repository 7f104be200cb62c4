"""Hold what is to be judged, and what a witness says of it."""

from collections.abc import Callable

import attrs

from ..findings import Reply
from ..report import Deviation, Finding
from .evidence import Evidence
from .facts import Fact

SPEC, SERVER, ENVIRONMENT, EITHER = "spec", "server", "environment", "either"
"""The parties; `either` where nothing decides between spec and server."""


@attrs.frozen
class Testimony:
    """What one witness says: the party that is wrong, and why, as part of a sentence."""

    party: str
    why: str


@attrs.frozen(eq=False)
class Case:
    """One finding, the fact of the spec that it is about, and the first reply that showed it."""

    evidence: Evidence
    finding: Finding
    about: Deviation
    fact: Fact
    reply: Reply | None = None

    @property
    def always(self) -> bool:
        """Tell whether every reply of the status showed it."""
        return self.finding.shown >= self.finding.of

    @property
    def is_kept_at_times(self) -> bool:
        """Tell whether some reply or printed example keeps to the fact."""
        return bool(self.evidence.keepers.get(self.about.place)) or bool(
            self.evidence.printed.keeping.get(self.about.place)
        )

    @property
    def has_good_replies(self) -> bool:
        """Tell whether the operation gave a reply of the same status that nothing was wrong with."""
        return (self.finding.operation, self.finding.status) in self.evidence.found.good


Witness = Callable[[Case], Testimony | None]
