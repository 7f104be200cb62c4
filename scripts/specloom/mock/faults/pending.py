"""Keep the faults that were asked for and let them strike; seeded, so that it can be repeated."""

import math
from collections import deque
from collections.abc import Iterable
from random import Random
from typing import TYPE_CHECKING

import attrs

from ...errors import BadInput
from ...spec import Operation

if TYPE_CHECKING:
    from .fault import Fault
    from .strikes import Strike

HEADER = "X-Specloom-Fault"
"""The header in which a request brings faults of its own."""
MOST_PENDING = 1000
"""Faults that may be pending at once."""


@attrs.frozen
class Armed:
    """A fault that was asked for at `since` (epoch seconds): how many requests it saw, how many it struck."""

    id: int
    fault: "Fault"
    since: float
    seen: int = 0
    fired: int = 0

    def left(self, now: float) -> float:
        """Return for how many more seconds it is in force."""
        return math.inf if self.fault.seconds is None else self.since + self.fault.seconds - now

    def is_over(self, now: float) -> bool:
        """Say whether it will strike no more."""
        return self.fired == self.fault.count or self.left(now) <= 0


@attrs.define(eq=False, repr=False)
class Faults:
    """The faults that were asked for, in the order of asking; `initial` ones are there from the start.

    Whether a fault strikes is drawn from the seed, its number, and how many requests it has seen: neither
    other faults nor the requests of other operations change that.
    """

    initial: "tuple[Fault, ...]" = ()
    seed: int = 0
    pending: list[Armed] = attrs.field(factory=list)
    over: deque[Armed] = attrs.field(factory=lambda: deque(maxlen=100))
    _asked: int = 0
    _brought: int = 0

    def add(self, faults: "Iterable[Fault]", now: float) -> None:
        """Take in faults; raise BadInput when they become too many."""
        wanted = list(faults)
        if len(self.pending) + len(wanted) > MOST_PENDING:
            raise BadInput(f"no more than {MOST_PENDING} faults can be pending; clear some")
        for fault in wanted:
            self._asked += 1
            self.pending.append(Armed(self._asked, fault, now))

    def clear(self) -> None:
        """Let nothing more go wrong."""
        self.pending.clear()
        self.over.clear()

    def reset(self, now: float) -> None:
        """Go back to the faults of the start."""
        self.clear()
        self._asked = self._brought = 0
        self.add(self.initial, now)

    def reseed(self, seed: int) -> None:
        """Draw from another seed, and count anew the requests that were seen."""
        self.seed, self._brought = seed, 0
        self.pending = [attrs.evolve(pending, seen=0) for pending in self.pending]

    def strike(self, operation: Operation, now: float) -> "Strike | None":
        """Use up the faults that are due on a request of an operation; None when nothing befalls it."""
        from .strikes import Strike

        self._retire(now)
        strike = Strike()
        for index, pending in enumerate(self.pending):
            if strike.has_room(pending.fault.kind) and pending.fault.fits(operation):
                joined = self._joined(strike, pending, now)
                fired = pending.fired + (joined is not strike)
                self.pending[index] = attrs.evolve(pending, seen=pending.seen + 1, fired=fired)
                strike = joined
        self._retire(now)
        return strike if strike.disturbance.faults else None

    def once(self, faults: "Iterable[Fault]", now: float) -> "Strike | None":
        """Strike one request with the faults that it brings itself."""
        from .strikes import Strike

        self._brought += 1
        strike = Strike()
        for fault in faults:
            if strike.has_room(fault.kind):
                strike = self._joined(strike, Armed(0, fault, now, seen=self._brought), now)
        return strike if strike.disturbance.faults else None

    def _joined(self, strike: "Strike", pending: Armed, now: float) -> "Strike":
        fault = pending.fault
        random = Random(f"{self.seed}/{pending.id}/{pending.seen}")
        if pending.seen < fault.after or random.random() >= fault.probability:
            return strike
        return strike.joined(fault, pending.left(now), random)

    def _retire(self, now: float) -> None:
        if any(pending.is_over(now) for pending in self.pending):
            self.over.extend(pending for pending in self.pending if pending.is_over(now))
            self.pending = [pending for pending in self.pending if not pending.is_over(now)]
