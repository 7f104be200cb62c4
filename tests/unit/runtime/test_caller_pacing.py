"""However many threads, tasks and clients call, the vendor's numbers come out."""

import asyncio
import threading

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import (
    GET,
    POST,
    FakeTime,
    SharedTime,
    answering,
    async_caller,
    ok,
    refusal,
    settings,
    sync_caller,
)

from specloom.runtime import (
    AsyncCaller,
    Budget,
    CallOptions,
    Policy,
    Quota,
    QuotaExhausted,
    RateLimited,
    SyncCaller,
    Waiting,
)

POINTS = Policy("key", (Quota(25, 1), Quota(150, 60, overflow=True)))
MINUTE = Policy("key", (Quota(10, 60),))
POINTS_A_MINUTE = Policy("key", (Quota(100, 60),))
READ = attrs.evolve(GET, costs=(("key", 1.0),))
WRITE = attrs.evolve(POST, costs=(("key", 10.0),))


def test_one_thread_gets_the_vendors_numbers() -> None:
    clock, moments = FakeTime(), list[float]()

    def vendor(_: httpx.Request) -> httpx.Response:
        moments.append(clock.now)
        return ok()

    caller = sync_caller(vendor, clock, policies=(POINTS,))
    for _ in range(21):
        caller.call(WRITE, {}, body={})

    assert moments == [0.0] * 17 + [1.0] * 2 + [2.0] * 2


def test_many_threads_on_one_caller_get_the_same_numbers() -> None:
    threads, shared, moments = 25, SharedTime(25), list[float]()

    def vendor(_: httpx.Request) -> httpx.Response:
        moments.append(shared.now)
        shared.sleep(0.0625)
        return ok()

    caller = SyncCaller(
        settings(policies=(POINTS,)),
        transport=httpx.MockTransport(vendor),
        clock=shared.clock,
        sleep=shared.sleep,
    )

    def work() -> None:
        try:
            for _ in range(2):
                caller.call(WRITE, {}, body={})
        finally:
            shared.leave()

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)

    per_cycle = [0.0] * 17 + [1.0625 * cycle for cycle in range(1, 17) for _ in range(2)]
    assert sorted(moments) == [*per_cycle, 1.0625 * 17]


def test_many_tasks_on_one_caller_get_the_same_numbers() -> None:
    clock, moments = FakeTime(), list[float]()

    def vendor(_: httpx.Request) -> httpx.Response:
        moments.append(clock.now)
        return ok()

    async def work() -> None:
        async with async_caller(vendor, clock, policies=(POINTS,)) as caller:
            await asyncio.gather(*(caller.call(WRITE, {}, body={}) for _ in range(19)))

    asyncio.run(work())
    assert moments[:17] == [0.0] * 17
    assert all(moment >= 1.0 for moment in moments[17:])


def test_a_cancelled_task_gives_back_its_place() -> None:
    clock, budget = FakeTime(), Budget([Policy("key", (Quota(10, 1),))])

    class Never(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await asyncio.Event().wait()
            raise AssertionError

    async def work() -> None:
        caller = AsyncCaller(settings(), transport=Never(), budget=budget, clock=clock.clock)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(caller.call(WRITE, {}, body={}), 0.01)

    asyncio.run(work())
    assert budget.wait(budget.enter(WRITE.costs), clock.now + 1.0) == 0


def test_a_call_that_may_not_wait_is_not_sent_and_says_how_long_it_would_have_to() -> None:
    clock, vendor = FakeTime(), answering(ok())
    caller = sync_caller(vendor, clock, policies=(MINUTE,))
    caller.call(WRITE, {}, body={})

    with pytest.raises(QuotaExhausted, match=r"only in about 60 s \(key\)") as raised:
        caller.call(WRITE, {}, body={}, options=CallOptions(max_wait=0))
    assert (raised.value.retry_after, len(vendor.requests), clock.naps) == (60.0, 1, [])


def test_a_call_waits_for_no_longer_than_the_client_says() -> None:
    clock = FakeTime()
    caller = sync_caller(answering(ok()), clock, policies=(MINUTE,)).with_options(max_wait=59.0)
    caller.call(WRITE, {}, body={})

    with pytest.raises(QuotaExhausted):
        caller.call(WRITE, {}, body={})
    clock.now = 1.0
    assert caller.call(WRITE, {}, body={}) == "done"
    assert clock.now == 60.0


def test_who_made_the_client_is_told_when_a_call_waits() -> None:
    told = list[Waiting]()
    caller = attrs.evolve(sync_caller(answering(ok()), FakeTime(), policies=(MINUTE,)), on_wait=told.append)
    for _ in range(2):
        caller.call(WRITE, {}, body={})

    assert told == [Waiting(("key",), 60.0)]


def test_the_budget_follows_what_the_vendors_headers_tell() -> None:
    clock, answer = FakeTime(), refusal(200, "done", X_Left="1")
    caller = sync_caller(
        answering(answer), clock, policies=(POINTS_A_MINUTE,), rate_headers={"X-Left": "remaining"}
    )
    caller.call(READ, {})

    assert caller.budget.present["key"].remaining == 1


def test_a_refusal_that_comes_anyway_stops_all_who_share_until_the_vendor_says() -> None:
    clock = FakeTime()
    budget = Budget([POINTS_A_MINUTE], clock=clock.clock)
    refused = answering(refusal(429, Retry_After="7.5"), ok())
    one = attrs.evolve(sync_caller(refused, clock), budget=budget)
    two = attrs.evolve(sync_caller(answering(ok()), clock), budget=budget, options=CallOptions(max_wait=0))
    with pytest.raises(RateLimited):
        one.call(READ, {}, options=CallOptions(retries=0))

    with pytest.raises(QuotaExhausted) as raised:
        two.call(READ, {})
    assert raised.value.retry_after == 7.5


def test_clients_with_the_same_quota_may_share_a_budget() -> None:
    clock, budget = FakeTime(), Budget([POINTS])
    one, two = (
        attrs.evolve(sync_caller(answering(ok()), clock), budget=budget, settings=settings())
        for _ in range(2)
    )
    for _ in range(9):
        one.call(WRITE, {}, body={})
        two.call(WRITE, {}, body={})

    assert clock.now == 1.0
