"""Keep the account of one policy: what occupies its quotas, and whether a call may be sent."""

import math
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, Final

from .pacing import Policy, Quota, Stream, Traffic, Window, wait_for_room
from .rate_headers import Told

_GLANCE: Final = 0.01  # seconds until calls in flight are looked at again

Marks = tuple[float, ...]
"""What had left each regular quota when a call was sent."""


class Meter:
    """Keep the account of one policy: `wait` decides and changes nothing, the rest notes what happened.

    `regular` are the windows of the regular quotas, each beside the one of `extra` that has for as long what
    was drawn on the overflow instead: the vendor may have drawn another call than we did.
    """

    __slots__ = (
        "__weakref__",
        "_longest",
        "closed_until",
        "extra",
        "line",
        "most",
        "overflow",
        "policy",
        "regular",
        "traffic",
    )

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.line: OrderedDict[Any, None] = OrderedDict()
        self._longest = max(quota.window for quota in policy.regular())
        self.regular = _windows(policy.regular())
        self.extra = _windows(policy.regular())
        self.overflow = _windows(policy.overflow(), held=self._longest)
        self.traffic = Traffic()
        self.closed_until = -math.inf
        self.most = policy.most()

    def wait(self, cost: float, now: float) -> float:
        """Return 0 if the call may be sent now, or else the seconds until it may be possible."""
        if now < self.closed_until:
            return self.closed_until - now
        wait = self._regular_wait(cost, now)
        if wait and self.overflow:
            return min(wait, self._overflow_wait(cost, now))
        return wait

    def draw(self, cost: float, now: float) -> bool:
        """Count the call as sent; return whether it draws on the overflow."""
        is_extra = bool(self.overflow) and self._regular_wait(cost, now) > 0
        for window in self.occupied(is_extra=is_extra):
            window.used += cost
        if self.overflow:
            self.traffic.stream(cost).flying += 1
        return is_extra

    def complete(self, cost: float, now: float, *, extra: bool) -> None:
        """Count the call as answered, or as failed."""
        for window in self.occupied(is_extra=extra):
            window.release(cost, now + window.seconds, now)
        if self.overflow:
            self.traffic.stream(cost).answer(now)

    def occupied(self, *, is_extra: bool) -> list[Window]:
        """Return the windows in which a call counts."""
        return self.extra + self.overflow if is_extra else self.regular

    def close(self, until: float) -> None:
        """Admit nothing until then."""
        self.closed_until = max(self.closed_until, until)

    def marks(self) -> Marks:
        """Return what has left each regular quota so far."""
        return tuple([window.departed + extra.departed for window, extra in self.pairs()])

    def learn(self, place: int, told: Told, cost: float, marks: Marks, now: float) -> None:
        """Note what the vendor counts on a regular quota, which others may draw on as well.

        Of ours, the vendor can have counted no more than what occupied the quota at some moment since the
        call was sent. What it counts beyond that was drawn by others, and leaves with the vendor's reset or
        in one window. A limit that has no room for the call that it was told for cannot be meant.
        """
        window, extra = self.regular[place], self.extra[place]
        if told.limit is not None and told.limit >= cost and len(self.policy.quotas) == 1:
            window.points = self.most = told.limit  # the vendor knows the plan better than the specification
        taken = told.taken(window.points)
        ours = window.used + window.departed + extra.used + extra.departed - marks[place]
        others = 0.0 if taken is None else taken - ours
        if others > 0:
            window.used += others
            window.release(others, now + min(window.seconds, told.reset), now)

    def remaining(self, now: float) -> float:
        """Return the units that calls may still draw now."""
        if now < self.closed_until:
            return 0.0
        room = min(w.points - w.occupied(now) - extra.occupied(now) for w, extra in self.pairs())
        spare = min((window.points - window.occupied(now) for window in self.overflow), default=0.0)
        return max(0.0, room + spare)

    def is_idle(self, now: float) -> bool:
        """Tell whether nothing is remembered that could keep a call waiting."""
        return now >= self.closed_until and all(window.occupied(now) <= 0 for window in self._windows())

    def state(self) -> list[Any]:
        """Return the account as plain values, to be kept outside the process."""
        return [
            self.closed_until,
            [[cost, stream.flying, stream.answered] for cost, stream in self.traffic.streams.items()],
            [[w.points, w.used, w.departed, w.open_until, list(w.leaving)] for w in self._windows()],
        ]

    def restore(self, state: list[Any]) -> None:
        """Take over the account that another process left."""
        closed_until, streams, kept = state
        self.closed_until = float(closed_until)
        self.traffic.streams = {float(cost): Stream(int(flying), float(at)) for cost, flying, at in streams}
        for window, (*numbers, leaving) in zip(self._windows(), kept, strict=True):
            window.points, window.used, window.departed, window.open_until = map(float, numbers)
            window.leaving.extend((float(moment), float(cost)) for moment, cost in leaving)
        if len(self.policy.quotas) == 1:
            self.most = self.regular[0].points

    def abandon(self, now: float) -> None:
        """Count all calls in flight as answered, because their answers will never be seen here."""
        self.line.clear()
        for window in self._windows():
            window.release(window.flying(), now + window.seconds, now)
        self.traffic.abandon(now)

    def pairs(self) -> Iterator[tuple[Window, Window]]:
        """Return the windows of each regular quota: of what is drawn on it, and on the overflow instead."""
        return zip(self.regular, self.extra, strict=True)

    def _windows(self) -> list[Window]:
        return self.regular + self.extra + self.overflow if self.overflow else self.regular

    def _regular_wait(self, cost: float, now: float) -> float:
        """Draws on the overflow count here only while calls of different costs could change places."""
        wait = max(wait_for_room(cost, pair, now) for pair in self.pairs())
        if not wait or not self.overflow:
            return wait
        mixed = self.traffic.mixed_for(cost, self._longest, now)
        if mixed >= wait:
            return wait
        alone = max(wait_for_room(cost, [window], now) for window in self.regular)
        return min(wait, max(alone, mixed))

    def _overflow_wait(self, cost: float, now: float) -> float:
        wait = max(wait_for_room(cost, [window], now) for window in self.overflow)
        return _GLANCE if not wait and self.traffic.mixed_with(cost) else wait


def _windows(quotas: list[Quota], held: float = 0.0) -> list[Window]:
    return [Window(quota.points, quota.window + held) for quota in quotas]
