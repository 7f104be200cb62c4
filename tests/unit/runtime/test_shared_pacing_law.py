"""The same law for those who share a quota from several processes: together they never go beyond it."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.runtime.redis_server import RedisServer
from tests.unit.runtime.stand_ins import FakeTime
from tests.unit.runtime.test_pacing_law import countings, policies, schedules
from tests.unit.runtime.vendor_world import Plan, refused, travel

from specloom.runtime.commands import Store
from specloom.runtime.ledger import Bid, End, Lesson, LocalStore, Message
from specloom.runtime.pacing import Policy, Quota
from specloom.runtime.rate_headers import Told
from specloom.runtime.redis_store import RedisStore
from specloom.runtime.shared_budget import SharedBudget
from specloom.runtime.sqlite_store import SqliteStore
from specloom.runtime.turns import Turns

SHARERS = 3
numbers = count()

StoreOf = Callable[[Callable[[], float]], Store]
OCTOLIS = (
    Policy("key", (Quota(25, 1), Quota(150, 60, overflow=True))),
    Policy("account", (Quota(2000, 60),)),
)


@pytest.fixture(params=["memory", "sqlite", pytest.param("redis", marks=pytest.mark.redis)])
def store_of(request: pytest.FixtureRequest, tmp_path: Path) -> StoreOf:
    if request.param == "memory":
        return LocalStore
    if request.param == "sqlite":
        return lambda clock: SqliteStore(str(tmp_path / f"{next(numbers)}.db"), clock)
    server: RedisServer = request.getfixturevalue("redis_server")
    return lambda clock: RedisStore(server.url, clock=clock)


def shared_by(sharers: int, store_of: StoreOf) -> Callable[..., Sequence[Turns]]:
    """Return how to make budgets for so many processes, on accounts that nobody had before."""

    def budgets(policies: Sequence[Policy], clock: Callable[[], float]) -> list[Turns]:
        store, run = store_of(clock), next(numbers)
        names = {policy.name: f"{{run {run}}}:{policy.name}" for policy in policies}
        return [SharedBudget(policies, store, names=names) for _ in range(sharers)]

    return budgets


@given(st.data())
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_vendor_refuses_a_call_of_any_who_share_the_quota(store_of: StoreOf, data: st.DataObject) -> None:
    both = [data.draw(policies("key")), data.draw(policies("account"))]
    plans = data.draw(schedules(min(policy.most() for policy in both)))
    arrivals = travel(both, plans, shared_by(SHARERS, store_of))
    counting = data.draw(countings)

    assert [refused(policy, arrivals, counting, counting) for policy in both] == [[], []]
    assert len(arrivals) == len(plans)


def test_together_they_get_the_vendors_numbers(store_of: StoreOf) -> None:
    moments = [
        arrival.moment for arrival in travel(OCTOLIS, [Plan(0, 10, 0, 0)] * 140, shared_by(SHARERS, store_of))
    ]

    assert moments[:23] == [0.0] * 17 + [1.0] * 2 + [2.0] * 2 + [3.0] * 2
    assert sum(moment < 60 for moment in moments) == 135


def test_each_who_shares_gets_its_part(store_of: StoreOf) -> None:
    policy = Policy("key", (Quota(6, 1),))
    arrivals = travel([policy], [Plan(0, 1, 0, 0)] * 180, shared_by(SHARERS, store_of))
    first = [arrival.order % SHARERS for arrival in arrivals if arrival.moment < 15]

    assert [first.count(sharer) for sharer in range(SHARERS)] == pytest.approx([30] * 3, abs=6)


def test_a_cheap_call_of_one_does_not_overtake_a_costly_one_of_another(store_of: StoreOf) -> None:
    policy = Policy("key", (Quota(10, 1),))
    plans = [Plan(0, 6, 0, 0), Plan(1, 10, 0, 0), *(Plan(2 + tick, 1, 0, 0) for tick in range(60))]
    arrivals = travel([policy], plans, shared_by(len(plans), store_of))

    assert [arrival.order for arrival in arrivals][:2] == [0, 1]


def test_what_others_used_is_free_with_the_reset_although_what_these_used_is_not(store_of: StoreOf) -> None:
    store, time = store_of(lambda: time.now), FakeTime()
    account, policy = f"{{run {next(numbers)}}}:minute", Policy("minute", (Quota(10, 60),))
    for moment, told in [(0.0, None), (1.0, Told(remaining=2, reset=20)), (2.0, Told(remaining=0, reset=19))]:
        time.now = moment
        bid = Bid(f"call at {moment}", ((account, 1.0),))
        lessons = (Lesson(account, 0, told),) if told else ()
        store.answer(Message("owner", {account: policy}, [bid]))
        store.answer(Message("owner", {account: policy}, ends=[End(bid, lessons)]))

    looks = Message("owner", {account: policy}, looks=True)
    full = store.answer(looks).allowances[account]
    time.now = 22.0

    assert full == pytest.approx((0.0, 19.0))
    assert store.answer(looks).allowances[account] == pytest.approx((7.0, 0.0))
