"""Share rate limits between all calls of a client, over threads and tasks, first come, first served."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from .errors import CallTooCostly
from .pacing import Meter, Policy

Costs = Sequence[tuple[str, float]]
"""Points by name of policy."""

_LEAST_WAIT: Final = 1e-4
_MOST_WAIT: Final = 1.0  # a call ahead may be given up at any time


@attrs.define
class Draw:
    """Note what a call draws on one policy."""

    meter: Meter
    cost: float
    extra: bool = False


@attrs.define(eq=False)
class Ticket:
    """Stand for one attempt of a call, in the queue and then in flight."""

    draws: tuple[Draw, ...]
    admitted: bool = False
    wait: float = 0.0


class Budget:
    """Admit calls within the policies; a call is admitted by all its policies or draws on none.

    The budget never sleeps and never reads a clock: it is told the time and says how long to wait.
    A call waits only for earlier ones that need a policy which it needs as well.
    """

    def __init__(self, policies: Iterable[Policy] = ()) -> None:
        self._meters = {policy.name: Meter(policy) for policy in policies}
        self._queue: dict[Ticket, None] = {}
        self._lock = threading.Lock()

    def enter(self, costs: Costs) -> Ticket:
        """Return a ticket at the end of the queue.

        Raises:
            CallTooCostly: The policy never has room for the call.
        """
        ticket = Ticket(tuple(Draw(self._meter(name, cost), cost) for name, cost in costs if cost > 0))
        ticket.admitted = not ticket.draws
        if ticket.draws:
            with self._lock:
                self._queue[ticket] = None
        return ticket

    def wait(self, ticket: Ticket, now: float) -> float:
        """Return 0 if the call is to be sent now, or else the seconds to wait before asking again."""
        with self._lock:
            if not ticket.admitted:
                self._admit(ticket, now)
            return 0.0 if ticket.admitted else min(max(ticket.wait, _LEAST_WAIT), _MOST_WAIT)

    def complete(self, ticket: Ticket, now: float) -> None:
        """Note that the call was answered, failed, or was given up before it was sent."""
        with self._lock:
            self._queue.pop(ticket, None)
            if ticket.admitted:
                for draw in ticket.draws:
                    draw.meter.complete(draw.cost, now, extra=draw.extra)
            ticket.draws = ()

    def penalise(self, costs: Costs, until: float) -> None:
        """Admit nothing on these policies until then, because the vendor refused a call."""
        with self._lock:
            for name, _ in costs:
                self._meters[name].close(until)

    def _meter(self, name: str, cost: float) -> Meter:
        meter = self._meters.get(name)
        if meter is None:
            raise ValueError(f"The budget has no policy {name!r}; make it with every policy of the client.")
        if cost > meter.most:
            raise CallTooCostly(
                f"The call costs {cost:g} points, but {name} never admits more than {meter.most:g};"
                " make the call smaller."
            )
        return meter

    def _admit(self, asking: Ticket, now: float) -> None:
        """Admit all for whom there is room, in turn, so that nobody is overtaken by who asks first."""
        blocked: dict[Meter, float] = {}
        admitted = []
        for ticket in self._queue:
            wait = _wait_of(ticket, blocked, now)
            if not wait:
                _send(ticket, now)
                admitted.append(ticket)
                continue
            for draw in ticket.draws:
                blocked[draw.meter] = wait
            if len(blocked) == len(self._meters):
                break
        for ticket in admitted:
            del self._queue[ticket]
        if not asking.admitted:
            asking.wait = max(blocked[draw.meter] for draw in asking.draws if draw.meter in blocked)


def _wait_of(ticket: Ticket, blocked: Mapping[Meter, float], now: float) -> float:
    """Return 0 if all policies have room for the ticket now, or else the seconds to wait."""
    longest = 0.0
    for draw in ticket.draws:
        wait = blocked.get(draw.meter) or draw.meter.wait(draw.cost, now)
        longest = max(longest, wait)
    return longest


def _send(ticket: Ticket, now: float) -> None:
    ticket.admitted = True
    for draw in ticket.draws:
        draw.extra = draw.meter.draw(draw.cost, now)
