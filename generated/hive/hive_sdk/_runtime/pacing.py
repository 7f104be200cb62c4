"""Decide when a rate limit admits a call, so that the vendor never has to refuse one.

The decision is safe against every server that counts a quota in windows of the stated length, sliding or
fixed, in whatever phase, however long requests and answers travel:

- A call occupies a window from the moment of sending, and leaves it one window after its answer arrived:
  the server counted it at some moment between the two.
- A server may draw on the overflow for another call than we would, because its windows began at other
  moments or because calls overtook each other. Which call is drawn can differ by at most one regular
  window, so a draw on the overflow is held for that much longer; and calls of different costs do not
  travel together while the overflow is in use, so that any exchange is of equal costs.
"""

import math
from collections import deque
from itertools import takewhile
from typing import Final

import attrs

_TOLERANCE: Final = 1e-9


@attrs.frozen
class Quota:
    """Allow so many points in any window of so many seconds; an overflow is for what exceeds the others."""

    points: float = attrs.field(validator=attrs.validators.gt(0))
    window: float = attrs.field(validator=attrs.validators.gt(0))
    overflow: bool = False


@attrs.frozen
class Policy:
    """Name quotas that belong together; `partition` says whose budget they are."""

    name: str
    quotas: tuple[Quota, ...] = attrs.field()
    partition: str = ""

    @quotas.validator
    def _some_quota_is_regular(self, _: object, quotas: tuple[Quota, ...]) -> None:
        if all(quota.overflow for quota in quotas):
            raise ValueError(f"The policy {self.name} needs a quota that is not an overflow.")

    def regular(self) -> list[Quota]:
        """Return the quotas that are drawn on first."""
        return [quota for quota in self.quotas if not quota.overflow]

    def overflow(self) -> list[Quota]:
        """Return the quotas that are drawn on when a regular one lacks room."""
        return [quota for quota in self.quotas if quota.overflow]

    def most(self) -> float:
        """Return the cost above which no call is ever admitted."""
        overflow = min((quota.points for quota in self.overflow()), default=0.0)
        return max(overflow, min(quota.points for quota in self.regular()))


class Window:
    """Count the points that occupy one quota: of calls in flight, and those that leave at a known moment.

    What leaves within a 256th of the window leaves together, so that no quota needs more than some hundreds
    of entries, however small its calls are.
    """

    __slots__ = ("_grain", "departed", "leaving", "points", "seconds", "used")

    def __init__(self, points: float, seconds: float) -> None:
        self.points = points
        self.seconds = seconds
        self.used = 0.0
        self.departed = 0.0
        self.leaving: deque[tuple[float, float]] = deque()
        self._grain = seconds / 256

    def wait(self, cost: float, now: float) -> float:
        """Return 0 if there is room for the cost, or else the seconds until there may be; change nothing."""
        excess = self.used + cost - self.points
        if excess <= _TOLERANCE:
            return 0.0
        for moment, points in self.leaving:
            excess -= points
            if excess <= _TOLERANCE:
                return max(0.0, moment - now)
        return self.seconds  # whatever is in flight leaves no sooner than one window from now

    def release(self, cost: float, moment: float, now: float) -> None:
        """Let points leave at a moment, or with the last that leave; drop what has left by now."""
        leaving = self.leaving
        if leaving:
            last, points = leaving[-1]
            if moment <= last:  # threads read the clock in no certain order
                leaving[-1] = (last, points + cost)
            elif len(leaving) > 1 and moment - leaving[-2][0] <= self._grain:
                leaving[-1] = (moment, points + cost)
            else:
                leaving.append((moment, cost))
            while leaving and leaving[0][0] <= now:
                points = leaving.popleft()[1]
                self.used -= points
                self.departed += points
        else:
            leaving.append((moment, cost))

    def room(self, now: float) -> float:
        """Return the points that are not occupied now."""
        left = sum(points for moment, points in takewhile(lambda entry: entry[0] <= now, self.leaving))
        return self.points - self.used + left

    def flying(self) -> float:
        """Return the points whose moment of leaving is not known yet."""
        return self.used - sum(points for _, points in self.leaving)


class Traffic:
    """Remember which costs are in flight, and since when the others are not."""

    __slots__ = ("answered", "flying")

    def __init__(self) -> None:
        self.flying: dict[float, int] = {}
        self.answered: dict[float, float] = {}

    def send(self, cost: float) -> None:
        """Count a call as in flight."""
        self.flying[cost] = self.flying.get(cost, 0) + 1

    def answer(self, cost: float, now: float) -> None:
        """Count a call as answered."""
        self.flying[cost] -= 1
        self.answered[cost] = now

    def abandon(self, now: float) -> None:
        """Count all calls in flight as answered."""
        self.answered |= {cost: now for cost, count in self.flying.items() if count}
        self.flying.clear()

    def mixed_with(self, cost: float) -> bool:
        """Tell whether calls of other costs are in flight."""
        return any(count for other, count in self.flying.items() if other != cost)

    def mixed_for(self, cost: float, seconds: float, now: float) -> float:
        """Return for how long calls of other costs still lie within so many seconds; at least so long."""
        if self.mixed_with(cost):
            return seconds
        others = [moment for other, moment in self.answered.items() if other != cost]
        return max(0.0, max(others, default=-math.inf) + seconds - now)
