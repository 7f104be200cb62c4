"""Share rate limits between all calls of a process, in threads and tasks, first come, first served."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import attrs

from .commands import Steps
from .memory import Memory
from .meters import Marks, Meter
from .pacing import Policy
from .prices import FREE, Price
from .rate_headers import Told, places
from .turns import LEAST_WAIT, Allowance, Costs, OnWait, queue, unaffordable

_MOST_PRICES: Final = 1024  # that are remembered


@attrs.define(eq=False)
class Ticket:
    """Stand for one attempt of a call, in the queue and then in flight.

    `extras` tell of each of its draws whether it is one on the overflow; none of them if they are left out.
    """

    price: Price
    admitted: bool = False
    extras: Sequence[bool] = ()
    marks: Sequence[Marks] = ()


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
        self._prices: dict[Costs, Price] = {}
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
        price = self._prices.get(costs) or self._price(costs)
        ticket, memory = Ticket(price, True), self._memory
        memory.lock.acquire()
        try:
            now = memory.moment(clock)
            if not price.is_drawn_at_once(now):
                if price.must_wait(now):
                    return None
                ticket.extras = price.draw(now)
            if self._listens:
                ticket.marks = price.marks()
        finally:
            memory.lock.release()
        return ticket

    def enter(self, costs: Costs) -> Ticket:
        """Return a ticket at the end of the queue.

        Raises:
            CallTooCostly: The policy never has room for the call.
        """
        price = self._prices.get(costs) or self._price(costs)
        for meter, cost in price.draws:
            if cost > meter.most:
                raise unaffordable(meter.policy.name, cost, meter.most)
        ticket = Ticket(price, not price.draws)
        with self._memory.lock:
            for meter in price.meters:
                meter.line[ticket] = None
        return ticket

    def wait(self, ticket: Ticket, clock: float) -> float:
        """Return 0 if the call is to be sent now, or else the seconds until that may be possible."""
        memory = self._memory
        with memory.lock:
            if ticket.admitted:
                return 0.0
            now = memory.moment(clock)
            for meter in ticket.price.meters:
                self._admit(meter, now)
                if ticket.admitted:
                    return 0.0
            return max(_wait_in_line(ticket, meter, cost, now) for meter, cost in ticket.price.draws)

    def complete(self, ticket: Ticket, clock: float, told: Told | None = None) -> None:
        """Note that the call was answered, failed or was given up, and what the answer told."""
        memory = self._memory
        memory.lock.acquire()
        try:
            price, ticket.price = ticket.price, FREE
            if ticket.admitted:
                now = memory.moment(clock)
                if told is not None:
                    _learn(price, ticket.marks, told, now)
                price.complete(ticket.extras, now)
            else:
                for meter in price.meters:
                    meter.line.pop(ticket, None)
        finally:
            memory.lock.release()

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

    async def present_async(self) -> dict[str, Allowance]:
        """Return what `present` is, as budgets do that have to ask others for it."""
        return self.present

    def _price(self, costs: Costs) -> Price:
        """Find out what all calls of these costs draw."""
        draws = [(self._meter(name, cost), cost) for name, cost in costs if cost > 0]
        with self._memory.lock:
            if len(self._prices) >= _MOST_PRICES:
                self._prices.clear()
            return self._prices.setdefault(costs, Price(draws))

    def _meter(self, name: str, cost: float) -> Meter:
        meter = self._meters.get(name)
        if meter is None:
            raise unaffordable(name, cost, None)
        return meter

    def _admit(self, meter: Meter, now: float) -> None:
        """Admit all in the line for whom there is room, in turn: who asks first does not overtake."""
        line = meter.line
        while line:
            ticket: Ticket = next(iter(line))
            for other, cost in ticket.price.draws:
                if other.wait(cost, now) or next(iter(other.line)) is not ticket:
                    return
            for other in ticket.price.meters:
                del other.line[ticket]
            ticket.admitted = True
            ticket.extras = ticket.price.draw(now)
            if self._listens:
                ticket.marks = ticket.price.marks()


def _known(wait: float) -> Steps[float]:
    yield from ()
    return wait


def _learn(price: Price, marks: Sequence[Marks], told: Told, now: float) -> None:
    drawn = zip(price.draws, marks, strict=False)  # a call that has ended draws nothing
    by_name = {meter.policy.name: (meter, cost, mark) for (meter, cost), mark in drawn}
    for name, place in places([meter.policy for meter in price.meters], told):
        meter, cost, mark = by_name[name]
        meter.learn(place, told, cost, mark, now)


def _wait_in_line(ticket: Ticket, meter: Meter, cost: float, now: float) -> float:
    """Return the seconds until the policy may have room for the call, and for the first in its line."""
    first: Ticket = next(iter(meter.line))
    waits = [meter.wait(cost, now)]
    if first is not ticket:
        waits += [ahead.wait(points, now) for ahead, points in first.price.draws]
    return max(*waits, LEAST_WAIT)
