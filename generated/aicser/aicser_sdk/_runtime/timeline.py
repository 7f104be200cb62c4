"""Make a time that never goes back of a clock that may."""

import math
from typing import Final

import attrs

_JUMP: Final = 1.0  # seconds back at which a clock was set, rather than read out of order


@attrs.define
class Timeline:
    """Count seconds; when the clock is set back, go on from the latest moment that was seen."""

    latest: float = -math.inf
    behind: float = 0.0

    def moment(self, clock: float) -> float:
        """Return the time for what the clock shows."""
        now = clock + self.behind
        if now < self.latest:
            if self.latest - now > _JUMP:
                self.behind += self.latest - now
            return self.latest
        self.latest = now
        return now
