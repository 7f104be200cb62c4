"""Run one call from start to end without doing any I/O.

The flow yields commands and is sent what came of them. Who obeys is a caller: in threads.py for threads, in
tasks.py for tasks.
"""

from collections.abc import Mapping

import attrs
import httpx

from .commands import Flow, Send, Sleep, Steps
from .decoding import succeeded
from .errors import SdkError
from .instruments import Instruments
from .keyring import Keyring
from .operation import Operation
from .outcomes import failure
from .rate_headers import told_by
from .redaction import Secret
from .retrying import Backoff, Outcome, wait_before_repeat
from .streams import Held
from .turns import OnWait, Turns
from .waiting import NO_HINTS, Hints, asked_wait


@attrs.frozen
class Call:
    """Hold one call, ready to be sent; `schemes` names what signs it.

    A body that is read as it is sent can be sent only once: such a call is never repeated. `held` keeps the
    answer open whose body is read later.

    It waits for its turn for at most `max_wait` seconds, and `on_wait` is told that it waits.
    The errors of a confidential call do not hold its request, in whose body there are secrets.
    """

    operation: Operation
    request: httpx.Request
    retries: int
    backoff: Backoff
    request_id_headers: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    is_confidential: bool = False
    can_resend: bool = True
    hints: Hints = NO_HINTS
    max_wait: float | None = None
    on_wait: OnWait | None = None
    held: Held | None = None


def run(call: Call, budget: Turns, instruments: Instruments, keyring: Keyring) -> Flow:
    """Pace, send and repeat the call until it succeeds; return the successful response.

    Raises:
        SdkError: The call failed and is not, or no longer, repeated.
    """
    attempt, is_renewed, began = 0, False, None
    retries = call.retries if call.can_resend else 0
    secrets = yield from keyring.secrets(call.schemes)
    while True:
        outcome, sent = yield from _attempt(call, secrets, budget, instruments)
        began = sent if began is None else began
        if isinstance(outcome, httpx.Response) and succeeded(call.operation, outcome.status_code):
            return outcome
        if _is_unauthorized(outcome) and call.can_resend and not is_renewed:
            is_renewed = True
            if others := (yield from keyring.others(secrets)):
                secrets = others
                continue
        wait = _wait(call, outcome, attempt, instruments)
        if isinstance(outcome, httpx.Response) and outcome.status_code == 429:
            closed_for = call.backoff.longest_wait if wait is None else wait
            budget.penalise(call.operation.costs, instruments.clock(), closed_for)
            yield from budget.settle()
        elapsed = instruments.clock() - began
        if wait is None or attempt >= retries or not call.backoff.allows(wait, elapsed):
            raise _failure(call, outcome, keyring, instruments) from _cause(outcome)
        yield Sleep(wait)
        attempt += 1
        secrets = yield from keyring.secrets(call.schemes)


def _attempt(
    call: Call, secrets: Mapping[str, Secret], budget: Turns, instruments: Instruments
) -> Steps[tuple[Outcome, float]]:
    """Send the call once it is its turn; return what came of it, and when it was sent."""
    clock, told = instruments.clock, None
    ticket = yield from budget.turn(call.operation.costs, clock, max_wait=call.max_wait, on_wait=call.on_wait)
    sent = clock()
    try:
        outcome: Outcome | None = yield Send(call.request, secrets, call.held)
        if isinstance(outcome, httpx.Response) and call.hints.rate_headers:
            told = told_by(outcome.headers, call.hints.rate_headers, instruments.wall_clock())
    finally:
        budget.complete(ticket, clock(), told)
    yield from budget.settle()
    if outcome is None:
        raise RuntimeError("A Send must be answered by a response or an error.")
    return outcome, sent


def _wait(call: Call, outcome: Outcome, attempt: int, instruments: Instruments) -> float | None:
    return wait_before_repeat(
        call.operation,
        outcome,
        attempt,
        backoff=call.backoff,
        hints=call.hints,
        instruments=instruments,
    )


def _is_unauthorized(outcome: Outcome) -> bool:
    """Tell whether the credentials were refused, before anything was done (RFC 9110, section 15.5.2)."""
    return isinstance(outcome, httpx.Response) and outcome.status_code == 401


def _failure(call: Call, outcome: Outcome, keyring: Keyring, instruments: Instruments) -> SdkError:
    request, wait = call.request, None
    if isinstance(outcome, httpx.Response):
        wait = asked_wait(call.operation, outcome, call.hints, instruments.wall_clock())
    if call.is_confidential:
        request = outcome.request = httpx.Request(request.method, request.url)
    return failure(
        call.operation,
        request,
        outcome,
        secrets=keyring.known(),
        request_id_headers=call.request_id_headers,
        wait=wait,
    )


def _cause(outcome: Outcome) -> httpx.RequestError | None:
    return outcome if isinstance(outcome, httpx.RequestError) else None
