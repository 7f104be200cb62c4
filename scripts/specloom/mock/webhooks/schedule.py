"""Say when a delivery that was not taken is tried again."""

from collections.abc import Sequence

import attrs

WAITS = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
"""Seconds between attempts, where the vendor states none: what Standard Webhooks recommends."""
TIMEOUT = 15.0
"""Seconds that a receiver has for its answer, where the vendor states none."""
GONE = 410
"""The status by which a receiver asks for no more (RFC 9110, section 15.5.11)."""


@attrs.frozen
class Outcome:
    """How one attempt went: the receiver's answer, or why there was none; `duration` is in seconds.

    After one that is `final` there is no other.
    """

    status: int | None = None
    error: str | None = None
    duration: float = 0.0
    answer: str = ""
    retry_after: float | None = None
    final: bool = False

    @property
    def taken(self) -> bool:
        """Tell whether the receiver took the delivery."""
        return self.status is not None and 200 <= self.status < 300


@attrs.frozen
class Schedule:
    """How long a receiver has, and how long is waited after each attempt that failed, in seconds."""

    waits: Sequence[float] = WAITS
    timeout: float = TIMEOUT

    def wait(self, attempts: int, outcome: Outcome) -> float | None:
        """Return the seconds until the next attempt after so many; None when there is none."""
        over = outcome.taken or outcome.final or outcome.status == GONE
        if over or attempts > len(self.waits):
            return None
        return max(self.waits[attempts - 1], outcome.retry_after or 0)
