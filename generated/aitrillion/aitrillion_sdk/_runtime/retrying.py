"""Decide whether a call is repeated, and after how many seconds."""

import math
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Final

import attrs
import httpx

from .operation import Operation

Outcome = httpx.Response | httpx.RequestError
"""What became of one attempt."""

_FINAL: Final = frozenset({501, 505})  # the server will never do what it is asked

_UNSENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError)


@attrs.frozen
class Backoff:
    """Wait a random time below a bound that doubles with every attempt, in seconds.

    `longest_wait` bounds what the vendor may ask for: a longer wait is left to the caller.
    """

    first: float = 0.5
    most: float = 8.0
    longest_wait: float = 120.0

    def seconds(self, attempt: int, draw: Callable[[], float]) -> float:
        """Return the wait after the attempt, counted from 0; `draw` gives a number from 0 to 1."""
        return min(self.most, self.first * 2.0 ** min(attempt, 32)) * draw()


def was_sent(error: httpx.RequestError) -> bool:
    """Tell whether the request may have reached the vendor."""
    return not isinstance(error, _UNSENT)


def is_repeatable(operation: Operation, outcome: Outcome) -> bool:
    """Tell whether the attempt failed in a way after which the call may be sent again.

    A request that never left, a 429 and the statuses of x-retry are safe for every operation;
    server errors and lost connections only where the operation is idempotent.
    """
    if isinstance(outcome, httpx.RequestError):
        if isinstance(outcome, _HOPELESS):
            return False
        return operation.idempotent or not was_sent(outcome)
    status = outcome.status_code
    if status == 429 or (operation.retry is not None and status in operation.retry.statuses):
        return True
    return operation.idempotent and status >= 500 and status not in _FINAL


def wait_before_repeat(
    operation: Operation,
    outcome: Outcome,
    attempt: int,
    *,
    backoff: Backoff,
    now: float,
    draw: Callable[[], float],
) -> float | None:
    """Return the seconds to wait before the next attempt, or None to give up.

    `attempt` counts from 0; `now` is seconds since the epoch; `draw` gives a number from 0 to 1.
    """
    if not is_repeatable(operation, outcome):
        return None
    asked = asked_wait(operation, outcome, now) if isinstance(outcome, httpx.Response) else None
    if asked is None:
        return backoff.seconds(attempt, draw)
    return asked if asked <= backoff.longest_wait else None


def asked_wait(operation: Operation, response: httpx.Response, now: float) -> float | None:
    """Return the seconds to wait that the answer names, or else the specification (x-retry)."""
    named = retry_after(response.headers, now)
    retry = operation.retry
    if named is None and retry is not None and response.status_code in retry.statuses:
        return retry.after
    return named


def retry_after(headers: httpx.Headers, now: float) -> float | None:
    """Return the seconds of a Retry-After header: whole, fractional, or until a date.

    A date counts from the answer's own Date where there is one, so that wrong clocks do no harm.
    """
    value = headers.get("Retry-After", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        moment = _epoch(value)
        return None if moment is None else max(0.0, moment - (_epoch(headers.get("Date", "")) or now))
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _epoch(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError, OverflowError):
        return None
