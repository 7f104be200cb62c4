"""Redis holds the accounts of all machines; when it is gone, that is said, or made do without."""

import asyncio
from bisect import bisect_right
from collections.abc import Callable, Iterator
from threading import Thread
from time import monotonic, sleep

import attrs
import httpx
import pytest
import redis
from tests.unit.runtime.redis_server import RedisServer, running_redis
from tests.unit.runtime.stand_ins import POST, FakeTime, ok, settings
from tests.unit.runtime.vendor_world import obey

from specloom.runtime import BudgetUnavailable, Policy, Quota, SyncCaller
from specloom.runtime.redis_store import RedisStore
from specloom.runtime.shared_budget import SharedBudget

pytestmark = pytest.mark.redis

KEY = Policy("key", (Quota(10, 60),))
COSTS = (("key", 10.0),)


@pytest.fixture
def server() -> Iterator[RedisServer]:
    with running_redis() as server:
        yield server


def budget_at(server: RedisServer, time: FakeTime | None = None, *, fallback: bool = False) -> SharedBudget:
    return SharedBudget(
        [KEY], RedisStore(server.url, fallback=fallback, clock=None if time is None else time.clock)
    )


def remaining(budget: SharedBudget) -> float:
    return budget.present["key"].remaining


def spend(budget: SharedBudget) -> None:
    place, _ = obey(budget.turn(COSTS, lambda: 0.0))
    budget.complete(place, 0.0)
    obey(budget.settle())


def test_the_time_is_the_servers_own(server: RedisServer) -> None:
    spend(budget_at(server))
    allowance = budget_at(server).present["key"]

    assert allowance.remaining == 0
    assert allowance.wait == pytest.approx(60.0, abs=1.0)


def test_a_clock_that_is_set_back_does_not_stop_everything(server: RedisServer) -> None:
    time = FakeTime(1_000_000.0)
    budget = budget_at(server, time)
    spend(budget)
    time.now = 5.0

    assert remaining(budget) == 0
    time.now = 65.0
    assert remaining(budget) == 10


def test_the_script_is_loaded_again_when_the_server_has_forgotten_it(server: RedisServer) -> None:
    budget = budget_at(server)
    spend(budget)
    with redis.Redis.from_url(server.url) as client:
        client.script_flush()

    assert remaining(budget) == 0


def test_accounts_that_nobody_uses_expire(server: RedisServer) -> None:
    spend(budget_at(server))
    with redis.Redis.from_url(server.url) as client:
        assert 60 < client.ttl("key") < 180


def test_without_redis_a_call_is_not_sent_and_the_error_says_what_to_do(server: RedisServer) -> None:
    budget = budget_at(server)
    spend(budget)
    server.kill()

    with pytest.raises(BudgetUnavailable, match=r"see to it that redis://127.0.0.1.* can be reached"):
        spend(budget)


def test_without_redis_a_task_gets_the_same_error(server: RedisServer) -> None:
    budget = budget_at(server)

    async def work() -> None:
        await budget.present_async()
        server.kill()
        with pytest.raises(BudgetUnavailable):
            await budget.present_async()

    asyncio.run(work())


def test_when_redis_is_back_calls_are_sent_again(server: RedisServer) -> None:
    budget = budget_at(server)
    spend(budget)
    server.kill()
    with pytest.raises(BudgetUnavailable):
        spend(budget)
    server.start_again()

    assert remaining(budget) == 10


def test_a_fallback_goes_on_with_accounts_of_its_own(server: RedisServer) -> None:
    budget = budget_at(server, fallback=True)
    server.kill()
    spend(budget)

    assert remaining(budget) == 0
    assert asyncio.run(budget.present_async())["key"].remaining == 0


def test_connections_of_one_event_loop_are_not_used_by_the_next(server: RedisServer) -> None:
    budget = budget_at(server)

    assert [asyncio.run(budget.present_async())["key"].remaining for _ in range(2)] == [10, 10]


def test_no_password_is_shown() -> None:
    store = RedisStore("redis://user:very-secret@127.0.0.1:1/0")

    assert repr(store) == "redis://127.0.0.1:1/0"
    with pytest.raises(BudgetUnavailable) as raised:
        SharedBudget([KEY], store).present  # noqa: B018  asking is what fails
    assert "very-secret" not in str(raised.value)


SOON = Policy("soon", (Quota(20, 0.25),))
WRITE = attrs.evolve(POST, costs=(("soon", 1.0),))


def work_for(caller: SyncCaller, seconds: float, faults: list[str]) -> None:
    """Call as often as the budget admits; note what it cannot tell, and go on."""
    deadline = monotonic() + seconds
    while monotonic() < deadline:
        try:
            caller.call(WRITE, {}, body={})
        except BudgetUnavailable as error:
            faults.append(str(error))
            sleep(0.01)


def worked_while(budget: SharedBudget, happens: Callable[[], None]) -> tuple[list[float], list[str]]:
    """Return when four threads made calls while something happened, and what they were told instead."""
    sent, faults = list[float](), list[str]()

    def vendor(_: httpx.Request) -> httpx.Response:
        sent.append(monotonic())
        return ok()

    caller = SyncCaller(settings(policies=(SOON,)), transport=httpx.MockTransport(vendor), budget=budget)
    threads = [Thread(target=work_for, args=(caller, 1.2, faults)) for _ in range(4)]
    for thread in threads:
        thread.start()
    sleep(0.3)
    happens()
    for thread in threads:
        thread.join()
    return sorted(sent), faults


def busiest(sent: list[float]) -> int:
    return max(number - bisect_right(sent, moment - 0.249) + 1 for number, moment in enumerate(sent))


def killed_and_started(server: RedisServer) -> None:
    server.kill()
    sleep(0.2)
    server.start_again()


def test_threads_at_work_go_on_when_redis_is_back_and_were_told_meanwhile(server: RedisServer) -> None:
    budget = SharedBudget([SOON], RedisStore(server.url))
    sent, faults = worked_while(budget, lambda: killed_and_started(server))

    assert faults
    assert all("was not sent; see to it" in fault for fault in faults)
    assert max(sent) - min(sent) > 0.9
    assert busiest(sent) <= 2 * 20  # Redis forgot what was sent before
    sleep(0.26)
    assert budget.present["soon"].remaining == 20


def test_with_a_fallback_threads_at_work_notice_nothing(server: RedisServer) -> None:
    budget = SharedBudget([SOON], RedisStore(server.url, fallback=True))
    sent, faults = worked_while(budget, lambda: killed_and_started(server))

    assert faults == []
    assert busiest(sent) <= 2 * 20  # Redis and this process each have accounts of their own


def test_a_script_that_is_forgotten_while_threads_are_at_work_changes_nothing(server: RedisServer) -> None:
    budget = SharedBudget([SOON], RedisStore(server.url))

    def forget() -> None:
        with redis.Redis.from_url(server.url) as client:
            client.script_flush()

    sent, faults = worked_while(budget, forget)

    assert faults == []
    assert busiest(sent) <= 20
