"""However many threads, tasks and clients call, the vendor's numbers come out."""

import asyncio
import threading

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import (
    POST,
    FakeTime,
    SharedTime,
    answering,
    async_caller,
    ok,
    settings,
    sync_caller,
)

from specloom.runtime import AsyncCaller, Budget, Policy, Quota, SyncCaller

POINTS = Policy("key", (Quota(25, 1), Quota(150, 60, overflow=True)))
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
