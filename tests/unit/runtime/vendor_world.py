"""Play a vendor that counts a rate limit in its own way, and a client whose calls travel for a while."""

import heapq
import math
from collections.abc import Iterable, Sequence

import attrs

from specloom.runtime.budget import Budget, Ticket
from specloom.runtime.pacing import Policy, Quota

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


def travel(policies: Sequence[Policy], plans: Sequence[Plan]) -> list[Arrival]:
    """Return the arrivals of all calls at the vendor, each sent when the budget admits it."""
    budget = Budget(policies)
    tickets: dict[int, Ticket] = {}
    arrivals = []
    events = [(plan.at * TICK, number, False) for number, plan in enumerate(plans)]
    heapq.heapify(events)
    while events:
        now, number, answered = heapq.heappop(events)
        plan = plans[number]
        if answered:
            budget.complete(tickets[number], now)
            continue
        if number not in tickets:
            tickets[number] = budget.enter([(policy.name, plan.cost) for policy in policies])
        if wait := budget.wait(tickets[number], now):
            heapq.heappush(events, (math.ceil((now + wait) / TICK) * TICK, number, False))
            continue
        arrivals.append(Arrival(now + plan.out * TICK, number, plan.cost))
        heapq.heappush(events, (now + (plan.out + plan.back) * TICK, number, True))
    return sorted(arrivals)


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
    arrivals: list[Arrival] = attrs.field(factory=list)

    def has_room(self, arrival: Arrival) -> bool:
        """Tell whether the arrival fits whole."""
        begin = self.counting.begin(arrival.moment, self.quota.window)
        used = sum(past.cost for past in self.arrivals if past.moment > begin)
        return used + arrival.cost <= self.quota.points


def _booked(books: list[Book], arrival: Arrival) -> bool:
    if not all(book.has_room(arrival) for book in books):
        return False
    for book in books:
        book.arrivals.append(arrival)
    return True
