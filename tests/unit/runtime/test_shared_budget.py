"""A budget that several processes share: its line, what it tells the store, and what gets lost on the way."""

import asyncio
from contextlib import closing

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import POST, FakeTime, ok, settings
from tests.unit.runtime.vendor_world import obey

from specloom.runtime import (
    AsyncCaller,
    BudgetUnavailable,
    CallTooCostly,
    Policy,
    Quota,
    QuotaExhausted,
    SyncCaller,
    Waiting,
)
from specloom.runtime.ledger import LEASE, UNHEARD, Answer, LocalStore, Message
from specloom.runtime.rate_headers import Told
from specloom.runtime.shared_budget import Place, SharedBudget

KEY = Policy("key", (Quota(10, 60),))
COSTS = (("key", 10.0),)
WRITE = attrs.evolve(POST, costs=COSTS)


@attrs.define
class Deaf:
    """Answer as another store does, unless it is deaf."""

    store: LocalStore
    deaf: bool = False

    def answer(self, message: Message) -> Answer:
        if not self.deaf:
            return self.store.answer(message)
        if message.asks:
            raise BudgetUnavailable("nobody is there")
        return UNHEARD

    async def answer_async(self, message: Message) -> Answer:
        await asyncio.sleep(0)
        return self.answer(message)


def admitted(budget: SharedBudget, time: FakeTime, max_wait: float | None = None) -> Place | None:
    """Return the place of a call if it is its turn."""
    with closing(budget.turn(COSTS, time.clock, max_wait=max_wait)) as turn:
        place: Place | None = obey(turn)[0]
        return place


def test_a_call_takes_its_turn_and_gives_it_back() -> None:
    time = FakeTime()
    one, two = (SharedBudget([KEY], store) for store in [LocalStore(time.clock)] * 2)
    place = admitted(one, time)
    assert place is not None
    assert admitted(two, time) is None

    one.complete(place, time.now)
    obey(one.settle())
    time.now = 60.0
    assert admitted(two, time) is not None


def test_what_nobody_completes_is_given_back_after_its_lease() -> None:
    time = FakeTime()
    store = LocalStore(time.clock)
    assert admitted(SharedBudget([KEY], store), time) is not None
    heir = SharedBudget([KEY], store)

    time.now = LEASE
    assert admitted(heir, time) is None
    time.now = LEASE + 60.0
    assert admitted(heir, time) is not None


def test_a_call_that_is_given_up_while_it_waits_leaves_the_line() -> None:
    time = FakeTime()
    budget = SharedBudget([KEY], LocalStore(time.clock))
    place = admitted(budget, time)
    assert place is not None
    assert admitted(budget, time) is None  # and is closed
    budget.complete(place, time.now)
    obey(budget.settle())
    time.now = 60.0

    assert admitted(budget, time) is not None


def test_a_call_that_may_not_wait_is_told_for_how_long_it_would_have_to() -> None:
    time = FakeTime()
    budget = SharedBudget([KEY], LocalStore(time.clock))
    place = admitted(budget, time)
    assert place is not None
    budget.complete(place, time.now)

    with pytest.raises(QuotaExhausted, match="no room for the call within 0 s") as raised:
        admitted(budget, time, max_wait=0)
    assert raised.value.retry_after == 60.0


def test_who_waits_is_told_once() -> None:
    time, told = FakeTime(), list[Waiting]()
    budget = SharedBudget([KEY], LocalStore(time.clock))
    place = admitted(budget, time)
    assert place is not None
    budget.complete(place, time.now)
    turn = budget.turn(COSTS, time.clock, on_wait=told.append)
    while (step := obey(turn))[0] is None:
        time.now += step[1]

    assert told == [Waiting(("key",), 60.0)]
    assert time.now == pytest.approx(60.0)


def test_a_call_that_costs_nothing_does_not_ask() -> None:
    time = FakeTime()
    budget = SharedBudget([KEY], Deaf(LocalStore(time.clock), deaf=True))
    place, wait = obey(budget.turn((("key", 0.0),), time.clock))
    budget.complete(place, time.now)

    assert (place.admitted, wait, obey(budget.settle())) == (True, 0.0, (None, 0.0))


def test_a_call_that_can_never_be_admitted_is_refused_at_once() -> None:
    time = FakeTime()
    budget = SharedBudget([KEY], LocalStore(time.clock))

    with pytest.raises(CallTooCostly, match="never admits more than 10"):
        obey(budget.turn((("key", 11.0),), time.clock))


def test_a_call_is_not_sent_when_the_store_cannot_be_asked() -> None:
    time = FakeTime()
    store = Deaf(LocalStore(time.clock), deaf=True)
    caller = SyncCaller(
        settings(policies=(KEY,)),
        transport=httpx.MockTransport(lambda _: pytest.fail("it was sent")),
        budget=SharedBudget([KEY], store),
    )

    with pytest.raises(BudgetUnavailable, match="nobody is there"):
        caller.call(WRITE, {}, body={})


def test_calls_that_are_not_sent_for_a_long_time_pile_up_nothing() -> None:
    time, told = FakeTime(), list[int]()

    class Recorder(Deaf):
        def answer(self, message: Message) -> Answer:
            told.append(len(message.ends))
            return super().answer(message)

    budget = SharedBudget([KEY], Recorder(LocalStore(time.clock), deaf=True))
    for _ in range(1000):
        with pytest.raises(BudgetUnavailable):
            admitted(budget, time)

    assert max(told) < 300


def test_an_answer_is_not_lost_because_the_store_is() -> None:
    time = FakeTime()
    store = Deaf(LocalStore(time.clock))
    budget = SharedBudget([KEY], store)

    def vendor(_: httpx.Request) -> httpx.Response:
        store.deaf = True
        return ok("written")

    caller = SyncCaller(settings(policies=(KEY,)), transport=httpx.MockTransport(vendor), budget=budget)
    assert caller.call(WRITE, {}, body={}) == "written"

    store.deaf = False
    assert admitted(budget, time) is None  # and this tells of the end
    time.now = 60.0
    assert admitted(budget, time) is not None


def test_a_refusal_by_the_vendor_stops_all_who_share() -> None:
    time = FakeTime()
    one, two = (SharedBudget([KEY], store) for store in [LocalStore(time.clock)] * 2)
    one.penalise(COSTS, time.now, 5.0)
    obey(one.settle())

    assert admitted(two, time) is None
    time.now = 5.0
    assert admitted(two, time) is not None


def test_what_the_vendor_tells_one_holds_for_all() -> None:
    time = FakeTime()
    one, two = (SharedBudget([KEY], store) for store in [LocalStore(time.clock)] * 2)
    place, _ = obey(one.turn((("key", 1.0),), time.clock))
    one.complete(place, time.now, Told(remaining=2))
    obey(one.settle())

    assert two.present["key"].remaining == 2
    assert asyncio.run(two.present_async()) == two.present


def test_tasks_that_are_cancelled_at_any_moment_leak_nothing() -> None:
    time = FakeTime()
    store = Deaf(LocalStore(time.clock))
    budget = SharedBudget([KEY], store)

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return ok()

    async def cancelled_after(steps: int) -> None:
        caller = AsyncCaller(settings(policies=(KEY,)), transport=Slow(), budget=budget)
        task = asyncio.ensure_future(caller.call(WRITE, {}, body={}))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    for steps in range(12):
        asyncio.run(cancelled_after(steps))
        budget.present  # noqa: B018  nothing: what is left to tell goes with the next question
        obey(budget.settle())
        time.now += 60.0
        assert budget.present["key"].remaining == 10, steps


def test_many_tasks_wait_in_one_line_and_ask_together() -> None:
    time, questions = FakeTime(), list[Message]()
    local = LocalStore(time.clock)

    class Counting(Deaf):
        def answer(self, message: Message) -> Answer:
            questions.append(message)
            return super().answer(message)

    policy = Policy("key", (Quota(1000, 1),))
    budget = SharedBudget([policy], Counting(local))

    async def work() -> None:
        caller = AsyncCaller(
            settings(policies=(policy,)), transport=httpx.MockTransport(lambda _: ok()), budget=budget
        )
        await asyncio.gather(*(caller.call(WRITE, {}, body={}) for _ in range(50)))

    asyncio.run(work())
    assert sum(bool(message.bids) for message in questions) <= 3


def test_a_child_of_a_fork_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    time = FakeTime()
    budget = SharedBudget([KEY], LocalStore(time.clock))
    assert admitted(budget, time) is not None
    assert admitted(budget, time) is None
    owner = repr(budget.present), budget.policies
    budget.start_anew()

    assert owner == (repr(budget.present), budget.policies)
    assert obey(budget.settle()) == (None, 0.0)
