"""Read what the vendor's answers tell about the quota that is nearest to its end (x-rate-limit-headers)."""

import math
from collections.abc import Mapping, Sequence

import attrs

from .http_dates import epoch_of
from .pacing import Policy


@attrs.frozen
class Told:
    """Hold what an answer tells: units left, used, and in all; and seconds until the quota is whole again."""

    remaining: float | None = None
    used: float | None = None
    limit: float | None = None
    reset: float = math.inf

    def taken(self, points: float) -> float | None:
        """Return the units that the vendor counts as used of a quota of so many points."""
        if self.used is not None:
            return self.used
        return None if self.remaining is None else max(0.0, points - self.remaining)


def told_by(headers: Mapping[str, str], meanings: Mapping[str, str], now: float) -> Told | None:
    """Return what the headers tell, or None if that is nothing; `now` is seconds since the epoch."""
    numbers = _told_numbers(headers, meanings)
    if not numbers.keys() & {"remaining", "used", "limit"}:
        return None
    reset = _reset(numbers, headers, now)
    return Told(numbers.get("remaining"), numbers.get("used"), numbers.get("limit") or None, reset)


def wait_told(
    headers: Mapping[str, str], meanings: Mapping[str, str], now: float, *, is_refusal: bool
) -> float | None:
    """Return the seconds until the quota is whole again, where that is told and nothing is left of it."""
    numbers = _told_numbers(headers, meanings)
    is_empty = numbers.get("remaining") == 0 or 0 < numbers.get("limit", 0) <= numbers.get("used", -1)
    reset = _reset(numbers, headers, now)
    return reset if (is_refusal or is_empty) and math.isfinite(reset) else None


def places(policies: Sequence[Policy], told: Told) -> list[tuple[str, int]]:
    """Return which quotas are meant, as the name of the policy and the place among its regular quotas.

    These are the quotas of the size that is told; or else the only quota; or else, because it is corrected
    soonest, the one with the shortest window that can have so much left.
    """
    quotas = [
        (policy.name, place, quota) for policy in policies for place, quota in enumerate(policy.regular())
    ]
    same = [(name, place) for name, place, quota in quotas if quota.points == told.limit]
    if same or len(quotas) == 1:
        return same or [(name, place) for name, place, _ in quotas]
    able = [entry for entry in quotas if entry[2].points >= max(told.remaining or 0, told.used or 0)]
    return [(name, place) for name, place, _ in sorted(able, key=lambda entry: entry[2].window)[:1]]


def _told_numbers(headers: Mapping[str, str], meanings: Mapping[str, str]) -> dict[str, float]:
    numbers: dict[str, float] = {}
    for name, meaning in meanings.items():
        value = headers.get(name)
        if value is not None:
            numbers |= _numbers(meaning, value)
    return numbers


def _numbers(meaning: str, value: str) -> dict[str, float]:
    """Return the numbers of one header by what they mean; none if they are not numbers."""
    meanings, values = meaning.split("/"), value.partition(",")[0].partition(";")[0].split("/")
    if len(meanings) != len(values):
        return {}
    try:
        numbers = [float(text) for text in values]
    except ValueError:
        return {}
    if not all(math.isfinite(number) and number >= 0 for number in numbers):
        return {}
    return dict(zip(meanings, numbers, strict=True))


def _reset(numbers: Mapping[str, float], headers: Mapping[str, str], now: float) -> float:
    """Count from the answer's own Date where there is one, so that wrong clocks do no harm."""
    after = numbers.get("reset-after")
    if after is None and "reset-at" in numbers:
        after = numbers["reset-at"] - (epoch_of(headers.get("Date", "")) or now)
    return after if after is not None and after > 0 else math.inf
