"""Hold what a contract run found, as frozen values."""

from collections.abc import Iterable
from typing import Any

import attrs

_ALIKE = 3


@attrs.frozen
class Finding:
    """One way in which a server broke its spec, with what reproduces it.

    `status` is the HTTP status of the reply, None when there was none; `curl` has its secrets masked.
    """

    phase: str
    operation: str
    check: str
    message: str
    curl: str
    status: int | None
    seed: int


@attrs.frozen
class Count:
    """How many requests one phase sent to one operation."""

    phase: str
    operation: str
    cases: int


@attrs.frozen
class Report:
    """Everything that one run has to say; its times are not part of its identity.

    `seconds` is how long it took, `waited` how much of it was waiting for the server's quotas.
    """

    vendor: str
    target: str
    seed: int
    counts: tuple[Count, ...]
    findings: tuple[Finding, ...]
    seconds: float = attrs.field(default=0.0, eq=False)
    waited: float = attrs.field(default=0.0, eq=False)

    @property
    def cases(self) -> int:
        """Return the number of requests that were sent."""
        return sum(count.cases for count in self.counts)

    def phases(self) -> dict[str, int]:
        """Return the number of requests of each phase, in the order in which the phases ran."""
        totals: dict[str, int] = {}
        for count in self.counts:
            totals[count.phase] = totals.get(count.phase, 0) + count.cases
        return totals

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain JSON values."""
        return attrs.asdict(self) | {"cases": self.cases, "phases": self.phases()}


def distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep the first few findings of each check, operation and status that do not say the same."""
    kept: dict[tuple[str, str, int | None], dict[str, Finding]] = {}
    for finding in findings:
        alike = kept.setdefault((finding.operation, finding.check, finding.status), {})
        if len(alike) < _ALIKE:
            alike.setdefault(finding.message, finding)
    return tuple(finding for alike in kept.values() for finding in alike.values())
