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
from typing import Final

import attrs

_TOLERANCE: Final = 1e-9
_GLANCE: Final = 0.01  # seconds until calls in flight are looked at again


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
    """Count the points that occupy one quota."""

    __slots__ = ("_leaving", "_points", "_seconds", "_used")

    def __init__(self, points: float, seconds: float) -> None:
        self._points = points
        self._seconds = seconds
        self._used = 0.0
        self._leaving: deque[tuple[float, float]] = deque()

    def add(self, cost: float) -> None:
        """Occupy points from now on."""
        self._used += cost

    def release(self, cost: float, now: float) -> None:
        """Let points leave one window from now."""
        self._forget(now)
        moment = now + self._seconds
        if self._leaving:
            moment = max(moment, self._leaving[-1][0])  # threads read the clock in no certain order
        self._leaving.append((moment, cost))

    def wait(self, cost: float, now: float) -> float:
        """Return 0 if there is room for the cost, or else the seconds until there may be."""
        self._forget(now)
        excess = self._used + cost - self._points
        if excess <= _TOLERANCE:
            return 0.0
        for moment, points in self._leaving:
            excess -= points
            if excess <= _TOLERANCE:
                return moment - now
        return self._seconds  # whatever is in flight leaves no sooner than one window from now

    def _forget(self, now: float) -> None:
        while self._leaving and self._leaving[0][0] <= now:
            self._used -= self._leaving.popleft()[1]


class Traffic:
    """Remember which costs are in flight, and since when the others are not."""

    __slots__ = ("_answered", "_flying")

    def __init__(self) -> None:
        self._flying: dict[float, int] = {}
        self._answered: dict[float, float] = {}

    def send(self, cost: float) -> None:
        """Count a call as in flight."""
        self._flying[cost] = self._flying.get(cost, 0) + 1

    def answer(self, cost: float, now: float) -> None:
        """Count a call as answered."""
        self._flying[cost] -= 1
        self._answered[cost] = now

    def mixed_with(self, cost: float) -> bool:
        """Tell whether calls of other costs are in flight."""
        return any(count for other, count in self._flying.items() if other != cost)

    def mixed_for(self, cost: float, seconds: float, now: float) -> float:
        """Return for how long calls of other costs still lie within so many seconds; at least so long."""
        if self.mixed_with(cost):
            return seconds
        others = [moment for other, moment in self._answered.items() if other != cost]
        return max(0.0, max(others, default=-math.inf) + seconds - now)


class Meter:
    """Keep the account of one policy."""

    def __init__(self, policy: Policy) -> None:
        self.most = policy.most()
        self._longest = max(quota.window for quota in policy.regular())
        self._regular = _windows(policy.regular())
        self._overflow = _windows(policy.overflow(), held=self._longest)
        self._all = _windows(policy.regular()) if self._overflow else self._regular
        self._traffic = Traffic()
        self._closed_until = -math.inf

    def wait(self, cost: float, now: float) -> float:
        """Return 0 if the call may be sent now, or else the seconds until it may be possible."""
        if now < self._closed_until:
            return self._closed_until - now
        wait = self._regular_wait(cost, now)
        if wait and self._overflow:
            return min(wait, self._overflow_wait(cost, now))
        return wait

    def draw(self, cost: float, now: float) -> bool:
        """Count the call as sent; return whether it draws on the overflow."""
        extra = self._regular_wait(cost, now) > 0
        for window in self._occupied(extra=extra):
            window.add(cost)
        self._traffic.send(cost)
        return extra

    def complete(self, cost: float, now: float, *, extra: bool) -> None:
        """Count the call as answered, or as failed."""
        for window in self._occupied(extra=extra):
            window.release(cost, now)
        self._traffic.answer(cost, now)

    def close(self, until: float) -> None:
        """Admit nothing until then."""
        self._closed_until = max(self._closed_until, until)

    def _occupied(self, *, extra: bool) -> list[Window]:
        if not self._overflow:
            return self._regular
        return self._all + (self._overflow if extra else self._regular)

    def _regular_wait(self, cost: float, now: float) -> float:
        """Draws on the overflow count here only while calls of different costs could change places."""
        wait = _longest_wait(self._all, cost, now)
        if not wait or not self._overflow:
            return wait
        mixed = self._traffic.mixed_for(cost, self._longest, now)
        return min(wait, max(mixed, _longest_wait(self._regular, cost, now)))

    def _overflow_wait(self, cost: float, now: float) -> float:
        wait = _longest_wait(self._overflow, cost, now)
        return _GLANCE if not wait and self._traffic.mixed_with(cost) else wait


def _windows(quotas: list[Quota], held: float = 0.0) -> list[Window]:
    return [Window(quota.points, quota.window + held) for quota in quotas]


def _longest_wait(windows: list[Window], cost: float, now: float) -> float:
    longest = 0.0
    for window in windows:
        longest = max(longest, window.wait(cost, now))
    return longest
