"""Share rate limits between all calls of a process, in threads and tasks, first come, first served."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from .commands import Steps
from .memory import Memory
from .meters import Marks, Meter
from .pacing import Policy
from .rate_headers import Told, places
from .turns import LEAST_WAIT, Allowance, Costs, OnWait, queue, unaffordable


@attrs.define(eq=False)
class Draw:
    """Note what a call draws on one policy."""

    meter: Meter
    cost: float
    extra: bool = False
    marks: Marks = ()


@attrs.define(eq=False)
class Ticket:
    """Stand for one attempt of a call, in the queue and then in flight."""

    draws: list[Draw]
    admitted: bool = False


class Budget:
    """Admit calls within the policies; a call is admitted by all its policies or draws on none.

    The budget never sleeps: it says how long to wait. A call waits only for earlier ones that need a policy
    which it needs as well. Budgets on the same memory share the accounts to which they give the same name.
    """

    def __init__(
        self,
        policies: Iterable[Policy] = (),
        *,
        names: Mapping[str, str] | None = None,
        memory: Memory | None = None,
        clock: Callable[[], float] = time.monotonic,
        listens: bool = True,
    ) -> None:
        """Keep the account of each policy under a name, which is the policy's own when left out.

        A budget that listens remembers of every call what it must know to learn from the answer.
        """
        self.policies = {policy.name: policy for policy in policies}
        self._clock = clock
        self._listens = listens
        self._memory = Memory() if memory is None else memory
        names = names or {}
        self._meters = {
            name: self._memory.meter(names.get(name, name), policy) for name, policy in self.policies.items()
        }

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self.policies)})"

    def turn(
        self,
        costs: Costs,
        clock: Callable[[], float],
        *,
        max_wait: float | None = None,
        on_wait: OnWait | None = None,
    ) -> Steps[Ticket]:
        """Wait until the call may be sent; whoever gets the ticket completes it.

        Raises:
            QuotaExhausted: The call would have to wait for longer than `max_wait` seconds.
            CallTooCostly: The policy never has room for the call.
        """
        ticket = self.take(costs, clock()) or self.enter(costs)
        try:
            if not ticket.admitted:
                yield from queue(lambda now: _known(self.wait(ticket, now)), costs, clock, max_wait, on_wait)
        except BaseException:
            self.complete(ticket, clock())
            raise
        return ticket

    def take(self, costs: Costs, clock: float) -> Ticket | None:
        """Return a ticket for a call that nothing and nobody keeps waiting."""
        memory, meters = self._memory, self._meters
        with memory.lock:
            now = memory.moment(clock)
            draws = []
            for name, cost in costs:
                if not cost:
                    continue
                meter = meters.get(name)
                if meter is None or meter.line or meter.wait(cost, now):
                    return None
                draws.append(Draw(meter, cost))
            self._send(draws, now)
        return Ticket(draws, True)

    def enter(self, costs: Costs) -> Ticket:
        """Return a ticket at the end of the queue.

        Raises:
            CallTooCostly: The policy never has room for the call.
        """
        draws = [Draw(self._meter(name, cost), cost) for name, cost in costs if cost > 0]
        ticket = Ticket(draws, not draws)
        with self._memory.lock:
            for draw in draws:
                draw.meter.line[ticket] = None
        return ticket

    def wait(self, ticket: Ticket, clock: float) -> float:
        """Return 0 if the call is to be sent now, or else the seconds until that may be possible."""
        memory = self._memory
        with memory.lock:
            if ticket.admitted:
                return 0.0
            now = memory.moment(clock)
            for draw in ticket.draws:
                self._admit(draw.meter, now)
                if ticket.admitted:
                    return 0.0
            return max(_wait_in_line(ticket, draw, now) for draw in ticket.draws)

    def complete(self, ticket: Ticket, clock: float, told: Told | None = None) -> None:
        """Note that the call was answered, failed or was given up, and what the answer told."""
        memory = self._memory
        draws, ticket.draws = ticket.draws, []
        with memory.lock:
            now = memory.moment(clock)
            if told is not None and ticket.admitted:
                self._learn(draws, told, now)
            for draw in draws:
                if ticket.admitted:
                    draw.meter.complete(draw.cost, now, extra=draw.extra)
                else:
                    draw.meter.line.pop(ticket, None)

    def penalise(self, costs: Costs, clock: float, seconds: float) -> None:
        """Admit nothing on these policies for so long, because the vendor refused a call."""
        memory = self._memory
        with memory.lock:
            until = memory.moment(clock) + seconds
            for name, _ in costs:
                self._meters[name].close(until)

    def settle(self) -> Steps[None]:
        """Tell others what was completed; those in the same memory know it already."""
        yield from ()

    @property
    def present(self) -> dict[str, Allowance]:
        """What calls may still draw on each policy, and the seconds until there is room for one more unit."""
        memory = self._memory
        with memory.lock:
            now = memory.moment(self._clock())
            return {
                name: Allowance(meter.remaining(now), meter.wait(1, now))
                for name, meter in self._meters.items()
            }

    def _admit(self, meter: Meter, now: float) -> None:
        """Admit all in the line for whom there is room, in turn: who asks first does not overtake."""
        line = meter.line
        while line:
            ticket: Ticket = next(iter(line))
            for draw in ticket.draws:
                if draw.meter.wait(draw.cost, now) or next(iter(draw.meter.line)) is not ticket:
                    return
            ticket.admitted = True
            for draw in ticket.draws:
                del draw.meter.line[ticket]
            self._send(ticket.draws, now)

    def _send(self, draws: Sequence[Draw], now: float) -> None:
        if self._listens:
            for draw in draws:
                draw.marks = draw.meter.marks()
        for draw in draws:
            draw.extra = draw.meter.draw(draw.cost, now)

    async def present_async(self) -> dict[str, Allowance]:
        """Return what `present` is, as budgets do that have to ask others for it."""
        return self.present

    def _learn(self, draws: Sequence[Draw], told: Told, now: float) -> None:
        by_name = {draw.meter.policy.name: draw for draw in draws}
        for name, place in places([draw.meter.policy for draw in draws], told):
            draw = by_name[name]
            draw.meter.learn(place, told, draw.cost, draw.marks, now)

    def _meter(self, name: str, cost: float) -> Meter:
        meter = self._meters.get(name)
        if meter is None or cost > meter.most:
            raise unaffordable(name, cost, None if meter is None else meter.most)
        return meter


def _known(wait: float) -> Steps[float]:
    yield from ()
    return wait


def _wait_in_line(ticket: Ticket, draw: Draw, now: float) -> float:
    """Return the seconds until the policy may have room for the call, and for the first in its line."""
    first = next(iter(draw.meter.line))
    waits = [draw.meter.wait(draw.cost, now)]
    if first is not ticket:
        waits += [ahead.meter.wait(ahead.cost, now) for ahead in first.draws]
    return max(*waits, LEAST_WAIT)
