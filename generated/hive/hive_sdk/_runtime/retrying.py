"""Decide whether a call is repeated, and after how many seconds.

What is repeated, at most `retries` times and only while `max_elapsed` allows:

- what was refused before anything was done: 429, 425 (RFC 8470, section 5.2), the statuses of x-retry, and
  a request that never left, for every operation;
- what may have been done: 408, 5xx but for 501 and 505, and a lost connection, only where doing it twice is
  the same as once (RFC 9110, section 9.2.2), which an idempotency key makes true of every operation.
"""

from collections.abc import Callable
from typing import Final

import attrs
import httpx

from .instruments import Instruments
from .operation import Operation
from .waiting import Hints, asked_wait

Outcome = httpx.Response | httpx.RequestError
"""What became of one attempt."""

_REFUSED: Final = frozenset({425, 429})
_FINAL: Final = frozenset({501, 505})  # the server will never do what it is asked

_UNSENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError)


@attrs.frozen
class Backoff:
    """Wait a random time below a bound that doubles with every attempt, in seconds.

    `longest_wait` bounds what the vendor may ask for: a longer wait is left to the caller. No wait ends later
    than `max_elapsed` after the call was first sent.
    """

    first: float = 0.5
    most: float = 8.0
    longest_wait: float = 120.0
    max_elapsed: float | None = None

    def seconds(self, attempt: int, draw: Callable[[], float]) -> float:
        """Return the wait after the attempt, counted from 0; `draw` gives a number from 0 to 1."""
        return min(self.most, self.first * 2.0 ** min(attempt, 32)) * draw()

    def allows(self, wait: float, elapsed: float) -> bool:
        """Tell whether a call that was first sent so many seconds ago may wait and be repeated."""
        return self.max_elapsed is None or elapsed + wait <= self.max_elapsed


def was_sent(error: httpx.RequestError) -> bool:
    """Tell whether the request may have reached the vendor."""
    return not isinstance(error, _UNSENT)


def is_repeatable(operation: Operation, outcome: Outcome) -> bool:
    """Tell whether the attempt failed in a way after which the call may be sent again."""
    if isinstance(outcome, httpx.RequestError):
        if isinstance(outcome, _HOPELESS):
            return False
        return operation.idempotent or not was_sent(outcome)
    status = outcome.status_code
    if status in _REFUSED or (operation.retry is not None and status in operation.retry.statuses):
        return True
    return operation.idempotent and (status == 408 or (status >= 500 and status not in _FINAL))


def wait_before_repeat(
    operation: Operation,
    outcome: Outcome,
    attempt: int,
    *,
    backoff: Backoff,
    hints: Hints,
    instruments: Instruments,
) -> float | None:
    """Return the seconds to wait before the next attempt, or None to give up.

    `attempt` counts from 0.
    """
    if not is_repeatable(operation, outcome):
        return None
    asked = None
    if isinstance(outcome, httpx.Response):
        asked = asked_wait(operation, outcome, hints, instruments.wall_clock())
    if asked is None:
        return backoff.seconds(attempt, instruments.draw)
    return asked if asked <= backoff.longest_wait else None
