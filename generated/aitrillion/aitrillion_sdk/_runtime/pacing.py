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
from bisect import bisect
from collections import deque
from collections.abc import Sequence
from heapq import merge
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
    of entries, however small its calls are; what leaves up to `open_until` is put to the last of them.
    """

    __slots__ = ("_grain", "departed", "leaving", "open_until", "points", "seconds", "used")

    def __init__(self, points: float, seconds: float) -> None:
        self.points = points
        self.seconds = seconds
        self.used = 0.0
        self.departed = 0.0
        self.leaving: deque[tuple[float, float]] = deque()
        self.open_until = -math.inf
        self._grain = seconds / 256

    def release(self, cost: float, moment: float, now: float) -> None:
        """Let points leave at a moment, or with the last that leave; drop what has left by now."""
        leaving = self.leaving
        if moment > self.open_until or not leaving:
            leaving.append((moment, cost))
            self.open_until = moment + self._grain
        elif moment < leaving[-1][0] - self._grain:
            self._join(cost, moment)
        else:
            last, points = leaving[-1]
            leaving[-1] = (max(last, moment), points + cost)
        while leaving and leaving[0][0] <= now:
            points = leaving.popleft()[1]
            self.used -= points
            self.departed += points

    def _join(self, cost: float, moment: float) -> None:
        """Let points leave long before the last, as a vendor's reset may: alone or with the next."""
        place = bisect(self.leaving, (moment, 0.0))
        at, points = self.leaving[place]
        if at - moment > self._grain:
            self.leaving.insert(place, (moment, cost))
        else:
            self.leaving[place] = (at, points + cost)

    def occupied(self, now: float) -> float:
        """Return the points that have not left by now."""
        return self.used - sum(points for _, points in takewhile(lambda entry: entry[0] <= now, self.leaving))

    def flying(self) -> float:
        """Return the points whose moment of leaving is not known yet."""
        return self.used - sum(points for _, points in self.leaving)


def wait_for_room(cost: float, windows: Sequence[Window], now: float) -> float:
    """Return 0 if there is room for the cost, or else the seconds until there may be; change nothing.

    The windows count what occupies the quota of the first of them, and are equally long.
    """
    excess = sum([window.used for window in windows]) + cost - windows[0].points
    if excess <= _TOLERANCE:
        return 0.0
    leaving = [window.leaving for window in windows if window.leaving]
    for moment, points in leaving[0] if len(leaving) == 1 else merge(*leaving):
        excess -= points
        if excess <= _TOLERANCE:
            return max(0.0, moment - now)
    return windows[0].seconds  # whatever is in flight leaves no sooner than one window from now


class Stream:
    """Count the calls of one cost that are in flight, and note when the last of the others was answered."""

    __slots__ = ("answered", "flying")

    def __init__(self, flying: int = 0, answered: float = -math.inf) -> None:
        self.flying = flying
        self.answered = answered

    def answer(self, now: float) -> None:
        """Count a call as answered."""
        self.flying -= 1
        self.answered = now


class Traffic:
    """Remember which costs are in flight, and since when the others are not."""

    def __init__(self) -> None:
        self.streams: dict[float, Stream] = {}

    def stream(self, cost: float) -> Stream:
        """Return what is known of the calls of this cost."""
        return self.streams.setdefault(cost, Stream())

    def abandon(self, now: float) -> None:
        """Count all calls in flight as answered."""
        for stream in self.streams.values():
            if stream.flying:
                stream.flying, stream.answered = 0, now

    def mixed_with(self, cost: float) -> bool:
        """Tell whether calls of other costs are in flight."""
        return any(stream.flying for other, stream in self.streams.items() if other != cost)

    def mixed_for(self, cost: float, seconds: float, now: float) -> float:
        """Return for how long calls of other costs still lie within so many seconds; at least so long."""
        if self.mixed_with(cost):
            return seconds
        others = [stream.answered for other, stream in self.streams.items() if other != cost]
        return max(0.0, max(others, default=-math.inf) + seconds - now)
