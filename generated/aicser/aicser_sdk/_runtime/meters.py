"""Keep the account of one policy: what occupies its quotas, and whether a call may be sent."""

import math
from collections import OrderedDict
from typing import Any, Final

from .pacing import Policy, Quota, Traffic, Window
from .rate_headers import Told

_GLANCE: Final = 0.01  # seconds until calls in flight are looked at again

Marks = tuple[float, ...]
"""What had left each regular quota when a call was sent."""


class Meter:
    """Keep the account of one policy: `wait` decides and changes nothing, the rest notes what happened."""

    __slots__ = (
        "__weakref__",
        "_all",
        "_closed_until",
        "_longest",
        "_occupied",
        "_overflow",
        "_regular",
        "_traffic",
        "line",
        "most",
        "policy",
    )

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.line: OrderedDict[Any, None] = OrderedDict()
        self._longest = max(quota.window for quota in policy.regular())
        self._regular = _windows(policy.regular())
        self._overflow = _windows(policy.overflow(), held=self._longest)
        self._all = _windows(policy.regular()) if self._overflow else self._regular
        self._occupied = (
            (self._all + self._regular, self._all + self._overflow)
            if self._overflow
            else (self._regular, self._regular)
        )
        self._traffic = Traffic()
        self._closed_until = -math.inf
        self.most = policy.most()

    def wait(self, cost: float, now: float) -> float:
        """Return 0 if the call may be sent now, or else the seconds until it may be possible."""
        if now < self._closed_until:
            return self._closed_until - now
        for window in self._all:
            if window.used + cost > window.points:
                return self._wait_for_room(cost, now)
        return 0.0

    def draw(self, cost: float, now: float) -> bool:
        """Count the call as sent; return whether it draws on the overflow."""
        extra = False
        if self._overflow:
            for window in self._all:
                if window.used + cost > window.points:
                    extra = self._regular_wait(cost, now) > 0
                    break
            self._traffic.send(cost)
        for window in self._occupied[extra]:
            window.used += cost
        return extra

    def complete(self, cost: float, now: float, *, extra: bool) -> None:
        """Count the call as answered, or as failed."""
        for window in self._occupied[extra]:
            window.release(cost, now + window.seconds, now)
        if self._overflow:
            self._traffic.answer(cost, now)

    def close(self, until: float) -> None:
        """Admit nothing until then."""
        self._closed_until = max(self._closed_until, until)

    def marks(self) -> Marks:
        """Return what has left each regular quota so far."""
        return tuple([window.departed for window in self._all])

    def learn(self, place: int, told: Told, cost: float, marks: Marks, now: float) -> None:
        """Note what the vendor counts on a regular quota, which others may draw on as well.

        Of ours, the vendor can have counted no more than what occupied the quota at some moment since the
        call was sent. What it counts beyond that was drawn by others, and leaves with the vendor's reset or
        in one window. A limit that has no room for the call that it was told for cannot be meant.
        """
        seen = self._all[place]
        if told.limit is not None and told.limit >= cost and len(self.policy.quotas) == 1:
            seen.points = self.most = told.limit  # the vendor knows the plan better than the specification
        taken = told.taken(seen.points)
        others = 0.0 if taken is None else taken - (seen.used + seen.departed - marks[place])
        if others > 0:
            for window in {seen, self._regular[place]}:
                window.used += others
                window.release(others, now + min(window.seconds, told.reset), now)

    def remaining(self, now: float) -> float:
        """Return the units that calls may still draw now."""
        if now < self._closed_until:
            return 0.0
        room = min(window.room(now) for window in self._all)
        return max(0.0, room + min((window.room(now) for window in self._overflow), default=0.0))

    def is_idle(self, now: float) -> bool:
        """Tell whether nothing is remembered that could keep a call waiting."""
        windows = {*self._all, *self._regular, *self._overflow}
        return now >= self._closed_until and all(window.room(now) >= window.points for window in windows)

    def state(self) -> list[Any]:
        """Return the account as plain values, to be kept outside the process."""
        windows = [*self._all, *self._overflow, *(self._regular if self._overflow else ())]
        return [
            self._closed_until,
            list(self._traffic.flying.items()),
            list(self._traffic.answered.items()),
            [[window.points, window.used, window.departed, list(window.leaving)] for window in windows],
        ]

    def restore(self, state: list[Any]) -> None:
        """Take over the account that another process left."""
        self._closed_until, flying, answered, kept = state
        self._traffic.flying = dict(flying)
        self._traffic.answered = dict(answered)
        windows = [*self._all, *self._overflow, *(self._regular if self._overflow else ())]
        for window, (points, used, departed, leaving) in zip(windows, kept, strict=True):
            window.points, window.used, window.departed = points, used, departed
            window.leaving.extend((moment, cost) for moment, cost in leaving)
        if len(self.policy.quotas) == 1:
            self.most = self._all[0].points

    def abandon(self, now: float) -> None:
        """Count all calls in flight as answered, because their answers will never be seen here."""
        self.line.clear()
        for window in {*self._all, *self._regular, *self._overflow}:
            window.release(window.flying(), now + window.seconds, now)
        self._traffic.abandon(now)

    def _wait_for_room(self, cost: float, now: float) -> float:
        wait = self._regular_wait(cost, now)
        if wait and self._overflow:
            return min(wait, self._overflow_wait(cost, now))
        return wait

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
        if window.used + cost > window.points:
            longest = max(longest, window.wait(cost, now))
    return longest
