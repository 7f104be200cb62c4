"""Play a vendor that counts a rate limit in its own way, and a client whose calls travel for a while."""

import heapq
import math
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs
from tests.unit.runtime.stand_ins import FakeTime

from specloom.runtime.budget import Budget
from specloom.runtime.commands import Consult, Sleep, Steps
from specloom.runtime.pacing import Policy, Quota
from specloom.runtime.turns import Turns

TICK = 1 / 64
"""Seconds; all moments are multiples of it, so that comparing them is exact."""


@attrs.frozen
class Plan:
    """Plan one call: when it is made, what it costs, how long request and answer travel, in ticks."""

    at: int
    cost: float
    out: int
    back: int


@attrs.frozen(order=True)
class Arrival:
    """Note when the vendor received which cost; `order` decides between equal moments."""

    moment: float
    order: int
    cost: float = attrs.field(order=False)


@attrs.frozen
class Counting:
    """Say how a quota is counted: in windows that slide, or that begin at fixed moments of some phase."""

    fixed: bool
    phase: int = 0

    def begin(self, moment: float, seconds: float) -> float:
        """Return the moment after which arrivals count together with one now."""
        if not self.fixed:
            return moment - seconds
        phase = self.phase * TICK
        return math.floor((moment - phase) / seconds) * seconds + phase - TICK / 2


SLIDING = Counting(fixed=False)


def one_budget(policies: Sequence[Policy], clock: Callable[[], float]) -> list[Turns]:
    """Return the budget of a process that is alone."""
    return [Budget(policies, clock=clock)]


def travel(
    policies: Sequence[Policy],
    plans: Sequence[Plan],
    budgets_of: Callable[[Sequence[Policy], Callable[[], float]], Sequence[Turns]] = one_budget,
) -> list[Arrival]:
    """Return the arrivals of all calls at the vendor, sent when one of the budgets in turn admits them."""
    time = FakeTime()
    budgets = budgets_of(policies, time.clock)
    calls = [Travel(plan, budgets[number % len(budgets)], policies) for number, plan in enumerate(plans)]
    arrivals = []
    events = [(plan.at * TICK, number) for number, plan in enumerate(plans)]
    heapq.heapify(events)
    while events:
        time.now, number = heapq.heappop(events)
        call = calls[number]
        if (wait := call.go_on(time.clock)) is None:
            continue
        if wait == 0.0:
            arrivals.append(Arrival(time.now + call.plan.out * TICK, number, call.plan.cost))
            wait = (call.plan.out + call.plan.back) * TICK
        heapq.heappush(events, (math.ceil((time.now + wait) / TICK) * TICK, number))
    return sorted(arrivals)


def saturate(
    policies: Sequence[Policy],
    plan: Plan,
    seconds: float,
    budgets_of: Callable[[Sequence[Policy], Callable[[], float]], Sequence[Turns]] = one_budget,
    workers: int = 24,
) -> list[Arrival]:
    """Return the arrivals in so many seconds when every worker makes its next call as soon as it can."""
    time = FakeTime()
    budgets = budgets_of(policies, time.clock)
    calls = [Travel(plan, budgets[number % len(budgets)], policies) for number in range(workers)]
    arrivals = list[Arrival]()
    events = [(0.0, number) for number in range(workers)]
    while events[0][0] < seconds:
        time.now, number = heapq.heappop(events)
        wait = calls[number].go_on(time.clock)
        if wait is None:
            calls[number] = Travel(plan, budgets[number % len(budgets)], policies)
            wait = 0.0
        elif wait == 0.0:
            arrivals.append(Arrival(time.now + plan.out * TICK, len(arrivals), plan.cost))
            wait = (plan.out + plan.back) * TICK
        heapq.heappush(events, (math.ceil((time.now + wait) / TICK) * TICK, number))
    return sorted(arrivals)


class Travel:
    """Take one call through its budget."""

    def __init__(self, plan: Plan, budget: Turns, policies: Sequence[Policy]) -> None:
        self.plan = plan
        self._budget = budget
        self._costs = tuple((policy.name, plan.cost) for policy in policies)
        self._turn: Steps[Any] | None = None
        self._ticket: Any = None

    def go_on(self, clock: Callable[[], float]) -> float | None:
        """Return the seconds to wait, 0 when the call is sent, None when its answer has come."""
        if self._ticket is not None:
            self._budget.complete(self._ticket, clock())
            obey(self._budget.settle())
            return None
        if self._turn is None:
            self._turn = self._budget.turn(self._costs, clock)
        self._ticket, wait = obey(self._turn)
        return wait


def obey(steps: Steps[Any]) -> tuple[Any, float]:
    """Obey until the steps end or ask for a sleep; return their value and the seconds to sleep."""
    answer = None
    while True:
        try:
            command = steps.send(answer)
        except StopIteration as done:
            return done.value, 0.0
        if isinstance(command, Sleep):
            return None, command.seconds
        assert isinstance(command, Consult)
        answer = command.store.answer(command.message)


def refused(
    policy: Policy, arrivals: Iterable[Arrival], regular: Counting, overflow: Counting
) -> list[Arrival]:
    """Return what a vendor that counts in these ways refuses."""
    first = [Book(quota, regular) for quota in policy.quotas if not quota.overflow]
    extra = [Book(quota, overflow) for quota in policy.quotas if quota.overflow]
    return [
        arrival
        for arrival in arrivals
        if not (_booked(first, arrival) or (extra and _booked(extra, arrival)))
    ]


@attrs.frozen
class Book:
    """Keep the arrivals that were counted on one quota."""

    quota: Quota
    counting: Counting
    arrivals: deque[Arrival] = attrs.field(factory=deque)

    def has_room(self, arrival: Arrival) -> bool:
        """Tell whether the arrival fits whole."""
        begin = self.counting.begin(arrival.moment, self.quota.window)
        while self.arrivals and self.arrivals[0].moment <= begin:
            self.arrivals.popleft()
        used = sum(past.cost for past in self.arrivals)
        return used + arrival.cost <= self.quota.points


def _booked(books: list[Book], arrival: Arrival) -> bool:
    if not all(book.has_room(arrival) for book in books):
        return False
    for book in books:
        book.arrivals.append(arrival)
    return True
