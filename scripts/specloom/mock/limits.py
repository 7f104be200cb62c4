"""Enforce a vendor's rate limits to the letter.

A window is fixed: it begins with the first request counted in it. A quota serves a request whole or not
at all; an overflow quota serves only when the others have no room. Every policy has to admit a request,
and a refused one takes nothing.
"""

import math
from collections.abc import Iterable, Mapping

import attrs

from ..spec import Policy, Quota

_TICK = 1e-6
"""Seconds by which a window may end early, so that sums of floating-point seconds reach its end."""


@attrs.frozen
class Standing:
    """How a caller stands with one quota: its units, those used, and when its window ends (epoch seconds)."""

    limit: float
    used: float
    ends: float

    @property
    def remaining(self) -> float:
        """Return the units that are left."""
        return max(self.limit - self.used, 0)


@attrs.frozen
class _Window:
    """What one quota has given out since `start`."""

    start: float
    used: float


_Key = tuple[str, str, int]
_NONE_USED = _Window(-math.inf, 0.0)


@attrs.define
class Limiter:
    """The budgets of all callers."""

    windows: dict[_Key, _Window] = attrs.field(factory=dict)

    def admit(self, policies: Iterable[Policy], owners: Mapping[str, str], method: str, now: float) -> float:
        """Count a request and return 0, or refuse it and return the seconds to wait.

        `owners` names whose budget each partition (api-key, account, ip) draws on.
        """
        wanted = [(policy, owners.get(policy.partition, ""), policy.cost(method)) for policy in policies]
        draws = self._draws(wanted, now)
        if draws is None:
            return self._wait(wanted, now)
        for key, cost, window in draws:
            current = self._current(key, window, now)
            self.windows[key] = _Window(current.start if current.used else now, current.used + cost)
        return 0

    def standing(self, policies: Iterable[Policy], owners: Mapping[str, str], now: float) -> Standing | None:
        """Return how a caller stands with the quota that has the fewest units left; None without a quota."""
        found = [
            self._standing(policy.name, owners.get(policy.partition, ""), index, quota, now)
            for policy in policies
            for index, quota in enumerate(policy.quotas)
            if not quota.overflow or len(policy.quotas) == 1
        ]
        return min(found, key=lambda standing: standing.remaining, default=None)

    def _standing(self, name: str, owner: str, index: int, quota: Quota, now: float) -> Standing:
        current = self._current((name, owner, index), quota.window, now)
        start = current.start if current.used else now
        return Standing(quota.quota, current.used, start + quota.window)

    def reset(self) -> None:
        """Forget all that was counted."""
        self.windows.clear()

    def _draws(
        self, wanted: list[tuple[Policy, str, float]], now: float
    ) -> list[tuple[_Key, float, float]] | None:
        draws = []
        for policy, owner, cost in wanted:
            chosen = self._choose(policy, owner, cost, now)
            if chosen is None:
                return None
            draws += [((policy.name, owner, index), cost, policy.quotas[index].window) for index in chosen]
        return draws

    def _choose(self, policy: Policy, owner: str, cost: float, now: float) -> list[int] | None:
        room = [
            self._current((policy.name, owner, index), quota.window, now).used + cost <= quota.quota
            for index, quota in enumerate(policy.quotas)
        ]
        steady = [index for index, quota in enumerate(policy.quotas) if not quota.overflow]
        if steady and all(room[index] for index in steady):
            return steady
        return next(([i] for i, quota in enumerate(policy.quotas) if quota.overflow and room[i]), None)

    def _current(self, key: _Key, window: float, now: float) -> _Window:
        found = self.windows.get(key, _NONE_USED)
        return found if found.start <= now < found.start + window - _TICK else _NONE_USED

    def _wait(self, wanted: list[tuple[Policy, str, float]], now: float) -> float:
        ends = sorted(end for policy, owner, _ in wanted for end in self._ends(policy, owner) if end > now)
        opens = next((end for end in ends if self._draws(wanted, end) is not None), None)
        if opens is None:
            return max(quota.window for policy, _, _ in wanted for quota in policy.quotas)
        return opens - now

    def _ends(self, policy: Policy, owner: str) -> Iterable[float]:
        for index, quota in enumerate(policy.quotas):
            yield self._end((policy.name, owner, index), quota)

    def _end(self, key: _Key, quota: Quota) -> float:
        return self.windows.get(key, _NONE_USED).start + quota.window
