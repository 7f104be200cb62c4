"""Run one call from start to end without doing any I/O.

The flow yields what is to be done, Send or Sleep, and is sent what came of it. Who does it is a caller: in
threads.py for threads, in tasks.py for tasks.
"""

from collections.abc import Callable, Generator, Iterable

import attrs
import httpx

from .budget import Budget
from .decoding import succeeded
from .errors import SdkError
from .operation import Operation
from .outcomes import failure
from .redaction import Secret
from .retrying import Backoff, Outcome, wait_before_repeat


@attrs.frozen
class Send:
    """Ask for the request to be sent, and for its response or its error."""

    request: httpx.Request


@attrs.frozen
class Sleep:
    """Ask for so many seconds to pass."""

    seconds: float


Flow = Generator[Send | Sleep, Outcome | None, httpx.Response]


@attrs.frozen
class Instruments:
    """Hold the clocks and the dice, so that whoever makes the client may choose them.

    `clock` counts seconds and never goes back; `wall_clock` gives seconds since the epoch; `draw` gives a
    number from 0 to 1.
    """

    clock: Callable[[], float]
    wall_clock: Callable[[], float]
    draw: Callable[[], float]


@attrs.frozen
class Call:
    """Hold one call, ready to be sent."""

    operation: Operation
    request: httpx.Request
    retries: int
    backoff: Backoff
    request_id_headers: tuple[str, ...] = ()


def run(
    call: Call, budget: Budget, instruments: Instruments, secrets: Callable[[], Iterable[Secret]]
) -> Flow:
    """Pace, send and repeat the call until it succeeds; return the successful response.

    Raises:
        SdkError: The call failed and is not, or no longer, repeated.
    """
    attempt = 0
    while True:
        outcome = yield from _attempt(call, budget, instruments.clock)
        if isinstance(outcome, httpx.Response) and succeeded(call.operation, outcome.status_code):
            return outcome
        now = instruments.wall_clock()
        wait = wait_before_repeat(
            call.operation, outcome, attempt, backoff=call.backoff, now=now, draw=instruments.draw
        )
        if isinstance(outcome, httpx.Response) and outcome.status_code == 429:
            closed_for = call.backoff.longest_wait if wait is None else wait
            budget.penalise(call.operation.costs, instruments.clock() + closed_for)
        if wait is None or attempt >= call.retries:
            raise _failure(call, outcome, secrets(), now) from _cause(outcome)
        yield Sleep(wait)
        attempt += 1


def _attempt(
    call: Call, budget: Budget, clock: Callable[[], float]
) -> Generator[Send | Sleep, Outcome | None, Outcome]:
    ticket = budget.enter(call.operation.costs)
    try:
        while wait := budget.wait(ticket, clock()):
            yield Sleep(wait)
        outcome = yield Send(call.request)
    finally:
        budget.complete(ticket, clock())
    if outcome is None:
        raise RuntimeError("A Send must be answered by a response or an error.")
    return outcome


def _failure(call: Call, outcome: Outcome, secrets: Iterable[Secret], now: float) -> SdkError:
    return failure(
        call.operation,
        call.request,
        outcome,
        secrets=secrets,
        request_id_headers=call.request_id_headers,
        now=now,
    )


def _cause(outcome: Outcome) -> httpx.RequestError | None:
    return outcome if isinstance(outcome, httpx.RequestError) else None
