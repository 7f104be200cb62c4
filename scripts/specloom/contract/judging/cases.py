"""Hold what is to be judged, and what a witness says of it."""

from collections.abc import Callable

import attrs

from ..findings import Reply
from ..report import Deviation, Finding
from .evidence import Evidence
from .facts import Fact

SPEC, SERVER, ENVIRONMENT = "spec", "server", "environment"


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


Witness = Callable[[Case], Testimony | None]
