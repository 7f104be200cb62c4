"""Share rate limits with other processes and machines, through a store that all of them can reach."""

import math
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count, islice
from typing import Final

import attrs

from .commands import Consult, Steps, Store
from .forks import tell_of_forks
from .ledger import LONGEST_NAP, UNHEARD, Answer, Bid, End, Lesson, Message
from .owners import new_owner
from .pacing import Policy
from .rate_headers import Told, places
from .turns import Allowance, Costs, OnWait, queue, unaffordable

_MOST_BIDS: Final = 64  # in one message; who comes later waits for the answer to these
_MOST_UNHEARD: Final = 256  # ends that are told again; the others are noticed when their lease is over
_GLANCE: Final = 0.002  # seconds until the answer to another call's question is looked at


@attrs.define(eq=False)
class Place:
    """Stand for one attempt of a call, in the line of this process and then in flight.

    Until when it may have to wait is known for a while; then the store is to be asked again.
    """

    bid: Bid
    admitted: bool = False
    until: float = -math.inf
    again: float = -math.inf


class SharedBudget:
    """Admit calls within the policies, as the store decides for all who share it.

    Whoever asks the store asks for all who wait here, first come, first served. What happened to a call is
    told after its answer; what could not be told, as when a task is cancelled, goes with the next question.
    """

    def __init__(
        self,
        policies: Iterable[Policy],
        store: Store,
        *,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """Keep the account of each policy in the store under a name, which is its own when left out."""
        self.policies = {policy.name: policy for policy in policies}
        self._names = {name: (names or {}).get(name, name) for name in self.policies}
        self._accounts = {self._names[name]: policy for name, policy in self.policies.items()}
        self._store = store
        self._ids = count()
        self.start_anew()
        tell_of_forks(self)

    def start_anew(self) -> None:
        """Begin without any calls, under a name of its own."""
        self._owner = new_owner()
        self._lock = threading.Lock()
        self._line: OrderedDict[str, Place] = OrderedDict()
        self._ends: list[End] = []
        self._closed: list[tuple[str, float]] = []
        self._asking = False

    def turn(
        self,
        costs: Costs,
        clock: Callable[[], float],
        *,
        max_wait: float | None = None,
        on_wait: OnWait | None = None,
    ) -> Steps[Place]:
        """Wait until the call may be sent; whoever gets the place completes it.

        Raises:
            QuotaExhausted: The call would have to wait for longer than `max_wait` seconds.
            CallTooCostly: The policy never has room for the call.
            BudgetUnavailable: The store cannot be asked.
        """
        place = self._enter(costs)
        try:
            yield from queue(lambda now: self._wait(place, now, max_wait), costs, clock, max_wait, on_wait)
        except BaseException:
            self.complete(place, clock())
            raise
        return place

    def complete(self, place: Place, _: float, told: Told | None = None) -> None:
        """Note that the call was answered, failed or was given up, and what the answer told."""
        if not place.bid.draws:
            return
        with self._lock:
            self._line.pop(place.bid.id, None)
            self._ends.append(End(place.bid, self._lessons(place, told)))

    def settle(self) -> Steps[None]:
        """Tell others what was completed, if the store can be reached."""
        if self._ends or self._closed:
            yield from self._consult(())

    def penalise(self, costs: Costs, _: float, seconds: float) -> None:
        """Admit nothing on these policies for so long, because the vendor refused a call."""
        with self._lock:
            self._closed += [(self._names[name], seconds) for name, _ in costs]

    @property
    def present(self) -> dict[str, Allowance]:
        """What calls may still draw on each policy, and the seconds until there is room for one more unit."""
        return self._allowances(self._store.answer(Message(self._owner, self._accounts, looks=True)))

    async def present_async(self) -> dict[str, Allowance]:
        """Return what `present` is, without holding up the event loop."""
        answer = await self._store.answer_async(Message(self._owner, self._accounts, looks=True))
        return self._allowances(answer)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self.policies)}; {self._store!r})"

    def _enter(self, costs: Costs) -> Place:
        draws = tuple((self._name(name, cost), cost) for name, cost in costs if cost > 0)
        place = Place(Bid(f"{self._owner}:{next(self._ids)}", draws), not draws)
        if draws:
            with self._lock:
                self._line[place.bid.id] = place
        return place

    def _name(self, name: str, cost: float) -> str:
        policy = self.policies.get(name)
        if policy is None or cost > policy.most():
            raise unaffordable(name, cost, None if policy is None else policy.most())
        return self._names[name]

    def _wait(self, place: Place, now: float, max_wait: float | None) -> Steps[float]:
        """Return the seconds to wait; of all who wait here, the first to wake asks for all."""
        if place.admitted:
            return 0.0
        if now >= place.again:
            if self._asking and (max_wait is None or max_wait > _GLANCE):
                return _GLANCE
            self._asking = True
            try:
                yield from self._ask(place, now)
            finally:
                self._asking = False
        return 0.0 if place.admitted else max(place.until - now, _GLANCE)

    def _ask(self, place: Place, now: float) -> Steps[None]:
        with self._lock:
            first = list(islice(self._line.values(), _MOST_BIDS))
        if place not in first:
            first.append(place)
        answer = yield from self._consult([waiting.bid for waiting in first])
        longest = max(answer.waits.values())
        with self._lock:
            for waiting in first:
                wait = answer.waits[waiting.bid.id]
                waiting.admitted = wait == 0
                if waiting.admitted and self._line.pop(waiting.bid.id, None) is None:
                    self._ends.append(End(waiting.bid))  # it was given up meanwhile
                waiting.until, waiting.again = now + wait, now + min(wait, LONGEST_NAP)
            for waiting in islice(self._line.values(), _MOST_BIDS, None):
                waiting.until, waiting.again = now + longest, now + min(longest, LONGEST_NAP)

    def _consult(self, bids: Sequence[Bid]) -> Steps[Answer]:
        """Return the answer; what was perhaps not heard is told again."""
        with self._lock:
            ends, self._ends = self._ends, []
            closed, self._closed = self._closed, []
        answer: Answer = UNHEARD
        try:
            answer = yield Consult(self._store, Message(self._owner, self._accounts, bids, ends, closed))
        finally:
            if not answer.heard:
                with self._lock:
                    self._ends[:0], self._closed[:0] = ends[-_MOST_UNHEARD:], closed[-_MOST_UNHEARD:]
        return answer

    def _lessons(self, place: Place, told: Told | None) -> tuple[Lesson, ...]:
        if told is None:
            return ()
        policies = {name: self._accounts[name] for name, _ in place.bid.draws}
        return tuple(
            Lesson(self._names[name], at, told) for name, at in places(list(policies.values()), told)
        )

    def _allowances(self, answer: Answer) -> dict[str, Allowance]:
        return {name: Allowance(*answer.allowances[account]) for name, account in self._names.items()}
