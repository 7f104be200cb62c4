"""Enforce a vendor's rate limits to the letter.

A window is fixed: it begins with the first request counted in it. A quota serves a request whole or not
at all; an overflow quota serves only when the others have no room. Every policy has to admit a request,
and a refused one takes nothing.
"""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import attrs

from ..spec import Policy

_TICK = 1e-6
"""Seconds by which a window may end early, so that sums of floating-point seconds reach its end."""


class Standing(NamedTuple):
    """How a caller stands with one quota: its units, those used, and when its window ends (epoch seconds)."""

    limit: float
    used: float
    ends: float

    @property
    def remaining(self) -> float:
        """Return the units that are left."""
        return max(self.limit - self.used, 0)


class _Window(NamedTuple):
    """What one quota gives out from `start` until `ends`."""

    start: float
    ends: float
    used: float


_Key = tuple[str, str, int]
_Drawn = tuple[_Key, _Window]
_NONE_USED = _Window(-math.inf, -math.inf, 0.0)
_CROWD = 10_000
"""Windows after which those that have ended are dropped."""


@attrs.define(eq=False, repr=False)
class Limiter:
    """The budgets of all callers."""

    windows: dict[_Key, _Window] = attrs.field(factory=dict)
    _crowd: int = attrs.field(init=False, default=_CROWD)

    def admit(self, policies: Iterable[Policy], owners: Mapping[str, str], method: str, now: float) -> float:
        """Count a request and return 0, or refuse it and return the seconds to wait.

        `owners` names whose budget each partition (api-key, account, ip) draws on.
        """
        drawn = self._draw(policies, owners, method, now)
        if drawn is None:
            return self._wait(tuple(policies), owners, method, now)
        self.windows.update(drawn)
        if len(self.windows) > self._crowd:
            self._drop_ended(now)
        return 0

    def standing(self, policies: Iterable[Policy], owners: Mapping[str, str], now: float) -> Standing | None:
        """Return how a caller stands with the quota that has the fewest units left; None without a quota."""
        least, remaining = None, math.inf
        for policy in policies:
            owner, alone = owners.get(policy.partition, ""), len(policy.quotas) == 1
            for index, quota in enumerate(policy.quotas):
                _, ends, used = self._current((policy.name, owner, index), now)
                left = quota.quota - used
                if left < remaining and (alone or not quota.overflow):
                    least, remaining = (quota, ends, used), left
        if least is None:
            return None
        quota, ends, used = least
        return Standing(quota.quota, used, ends if used else now + quota.window)

    def reset(self) -> None:
        """Forget all that was counted."""
        self.windows.clear()

    def _draw(
        self, policies: Iterable[Policy], owners: Mapping[str, str], method: str, now: float
    ) -> list[_Drawn] | None:
        """Return the windows that a request changes, as they are then; None when it is not admitted."""
        drawn: list[_Drawn] = []
        for policy in policies:
            found = self._draw_on(policy, owners.get(policy.partition, ""), policy.cost(method), now)
            if found is None:
                return None
            drawn += found
        return drawn

    def _draw_on(self, policy: Policy, owner: str, cost: float, now: float) -> list[_Drawn] | None:
        steady: list[_Drawn] = []
        spare: _Drawn | None = None
        full = False
        for index, quota in enumerate(policy.quotas):
            key = (policy.name, owner, index)
            start, ends, used = self._current(key, now)
            if not used:
                start, ends = now, now + quota.window
            if used + cost > quota.quota:
                full = full or not quota.overflow
            elif not quota.overflow:
                steady.append((key, _Window(start, ends, used + cost)))
            else:
                spare = spare or (key, _Window(start, ends, used + cost))
        if steady and not full:
            return steady
        return [spare] if spare else None

    def _current(self, key: _Key, now: float) -> _Window:
        found = self.windows.get(key, _NONE_USED)
        return found if found.start <= now < found.ends - _TICK else _NONE_USED

    def _wait(
        self, policies: tuple[Policy, ...], owners: Mapping[str, str], method: str, now: float
    ) -> float:
        keys = (
            (policy.name, owners.get(policy.partition, ""), index)
            for policy in policies
            for index in range(len(policy.quotas))
        )
        ends = sorted(end for key in keys if (end := self.windows.get(key, _NONE_USED).ends) > now)
        opens = next((end for end in ends if self._draw(policies, owners, method, end) is not None), None)
        if opens is None:
            return max(quota.window for policy in policies for quota in policy.quotas)
        return opens - now

    def _drop_ended(self, now: float) -> None:
        self.windows = {key: window for key, window in self.windows.items() if window.ends > now}
        self._crowd = max(_CROWD, 2 * len(self.windows))
