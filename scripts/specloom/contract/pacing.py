"""Keep within the vendor's own quotas, by the same pacing as the generated clients."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import attrs
import httpx

from ..mock.routing import Route, Router
from ..runtime.budget import Budget, Ticket
from ..runtime.commands import Sleep
from ..runtime.pacing import Policy, Quota
from ..runtime.rate_headers import told_by
from ..spec import Operation, Spec

Sleeping = Callable[[float], None]


@attrs.define
class Pace:
    """Gives requests their turn; `waiting` is told the seconds of each wait before it begins."""

    spec: Spec
    router: Router
    sleep: Sleeping
    waiting: Callable[[float], None]
    clock: Callable[[], float]
    wall_clock: Callable[[], float]
    budget: Budget = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Begin with untouched quotas, as a simulator does that was reset."""
        policies = (
            Policy(p.name, tuple(Quota(q.quota, q.window, q.overflow) for q in p.quotas), p.partition)
            for p in self.spec.policies
        )
        self.budget = Budget(policies, clock=self.clock)

    @contextmanager
    def turn(self, request: httpx.Request) -> Iterator[Callable[[httpx.Response], None]]:
        """Wait until the quotas have room for a request; what is yielded learns from the answer."""
        ticket, answers = self._ticket(request), list[httpx.Response]()
        try:
            yield answers.append
        finally:
            told = None
            for response in answers:
                told = told_by(response.headers, self.spec.rate_headers, self.wall_clock())
            self.budget.complete(ticket, self.clock(), told)

    def _ticket(self, request: httpx.Request) -> Ticket:
        steps = self.budget.turn(self._costs(request), self.clock)
        while True:
            try:
                step = next(steps)
            except StopIteration as done:
                ticket: Ticket = done.value
                return ticket
            if isinstance(step, Sleep):
                self.waiting(step.seconds)
                self.sleep(step.seconds)

    def _costs(self, request: httpx.Request) -> tuple[tuple[str, float], ...]:
        """Return what a request draws: what its operation draws, or on every policy where it has none."""
        operation = operation_of(self.router, request)
        policies = operation.policies if operation else self.spec.policies
        return tuple((policy.name, policy.cost(request.method)) for policy in policies)


def operation_of(router: Router, request: httpx.Request) -> Operation | None:
    """Return the operation that a request is for, None when it is for none."""
    path = request.url.raw_path.decode("latin-1").partition("?")[0]
    found = router.find(request.method, path)
    return found.operation if isinstance(found, Route) else None


def pace_for(
    spec: Spec,
    router: Router,
    sleep: Sleeping,
    waiting: Callable[[float], None],
    clock: Callable[[], float] = time.monotonic,
    wall_clock: Callable[[], float] = time.time,
) -> Pace:
    """Return the pace that the spec's `x-rate-limits` set."""
    return Pace(spec, router, sleep, waiting, clock, wall_clock)
