"""A budget is shared: in turn, all or nothing, and nothing is lost when a call fails."""

import tracemalloc
from contextlib import suppress

import pytest
from tests.unit.runtime.stand_ins import FakeTime

from specloom.runtime import Budget, CallTooCostly, Policy, Quota
from specloom.runtime.commands import Sleep
from specloom.runtime.turns import Costs

KEY = Policy("key", (Quota(10, 1),))
ACCOUNT = Policy("account", (Quota(15, 60),))
BOTH = (("key", 10.0), ("account", 10.0))


def test_a_call_is_admitted_by_all_its_policies_or_draws_on_none() -> None:
    budget = Budget([KEY, ACCOUNT])
    first, second = budget.enter(BOTH), budget.enter(BOTH)
    assert budget.wait(first, 0.0) == 0
    budget.complete(first, 0.0)

    assert budget.wait(second, 1.0) > 0
    budget.complete(second, 1.0)
    assert budget.wait(budget.enter((("key", 10.0),)), 1.0) == 0


def test_who_asks_first_does_not_overtake_who_came_first() -> None:
    budget = Budget([KEY])
    early, late = budget.enter((("key", 10.0),)), budget.enter((("key", 10.0),))

    assert budget.wait(late, 0.0) > 0
    assert budget.wait(early, 0.0) == 0


def test_a_cheap_call_does_not_overtake_a_costly_one_that_waits() -> None:
    budget = Budget([KEY])
    for cost in (5.0, 10.0):
        budget.wait(budget.enter((("key", cost),)), 0.0)

    assert budget.wait(budget.enter((("key", 1.0),)), 0.0) > 0


def test_a_call_does_not_wait_for_calls_that_need_other_policies() -> None:
    budget = Budget([KEY, ACCOUNT])
    for _ in range(2):
        budget.wait(budget.enter((("key", 10.0),)), 0.0)

    assert budget.wait(budget.enter((("account", 1.0),)), 0.0) == 0


def naps(budget: Budget, costs: Costs, time: FakeTime) -> list[float]:
    """Return for how long a call sleeps before its turn."""
    turn = budget.turn(costs, time.clock)
    with suppress(StopIteration):
        while True:
            command = next(turn)
            assert isinstance(command, Sleep)
            time.sleep(command.seconds)
    return time.naps


def test_a_call_that_waits_looks_again_at_least_every_second() -> None:
    budget, time = Budget([ACCOUNT]), FakeTime()
    first = budget.enter((("account", 15.0),))
    budget.wait(first, 0.0)
    budget.complete(first, 0.0)

    assert naps(budget, (("account", 15.0),), time) == [1.0] * 60


def test_a_call_that_waits_never_spins() -> None:
    budget, time = Budget([KEY]), FakeTime(1.0 - 1e-12)
    first = budget.enter((("key", 10.0),))
    budget.wait(first, 0.0)
    budget.complete(first, 0.0)

    assert naps(budget, (("key", 10.0),), time) == [1e-4]


def test_a_call_given_up_while_waiting_makes_room_for_the_next() -> None:
    budget = Budget([KEY])
    for _ in range(2):
        costly = budget.enter((("key", 8.0),))
        budget.wait(costly, 0.0)
    cheap = budget.enter((("key", 1.0),))
    assert budget.wait(cheap, 0.0) > 0

    budget.complete(costly, 0.0)
    assert budget.wait(cheap, 0.0) == 0


def test_a_failed_call_leaves_its_window_like_any_other() -> None:
    budget = Budget([KEY])
    failed = budget.enter((("key", 10.0),))
    budget.wait(failed, 0.0)
    budget.complete(failed, 0.5)
    budget.complete(failed, 9.9)

    assert budget.wait(budget.enter((("key", 10.0),)), 1.5) == 0


def test_a_call_that_costs_nothing_is_admitted_at_once() -> None:
    budget = Budget([KEY])

    assert budget.wait(budget.enter((("key", 0.0),)), 0.0) == 0
    assert budget.wait(budget.enter(()), 0.0) == 0


def test_a_refusal_by_the_vendor_stops_everybody_on_the_same_policies() -> None:
    budget = Budget([KEY, ACCOUNT])
    budget.penalise((("key", 1.0),), 0.0, 0.5)

    assert budget.wait(budget.enter((("key", 1.0),)), 0.0) == 0.5
    assert budget.wait(budget.enter((("account", 1.0),)), 0.0) == 0


def test_a_call_that_can_never_be_admitted_is_refused_at_once() -> None:
    with pytest.raises(CallTooCostly, match="costs 11 points, but key never admits more than 10"):
        Budget([KEY]).enter((("key", 11.0),))


def test_a_policy_that_the_budget_does_not_know_is_a_mistake_of_the_client() -> None:
    with pytest.raises(ValueError, match="has no policy 'other'"):
        Budget([KEY]).enter((("other", 1.0),))


def test_memory_does_not_grow_with_the_calls_that_were_made() -> None:
    budget = Budget([Policy("key", (Quota(25, 1), Quota(150, 60, overflow=True)))])

    def size_after_calls(first: int, last: int) -> int:
        for second in range(first, last):
            ticket = budget.enter((("key", 10.0),))
            assert budget.wait(ticket, float(second)) == 0
            budget.complete(ticket, float(second))
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    before = size_after_calls(0, 3000)
    after = size_after_calls(3000, 6000)
    tracemalloc.stop()

    assert after - before < 20_000


def test_a_budget_shows_its_policies() -> None:
    assert repr(Budget([KEY, ACCOUNT])) == "Budget(key, account)"


def test_calls_of_any_number_of_costs_are_counted_on_one_account() -> None:
    budget = Budget([Policy("key", (Quota(1e9, 60),))], clock=lambda: 0.0)
    for cost in range(3000):
        assert budget.take((("key", cost / 2),), 0.0) is not None

    assert budget.present["key"].remaining == 1e9 - sum(range(3000)) / 2


def test_room_that_came_of_itself_is_seen_at_once() -> None:
    budget = Budget([KEY])
    first = budget.take((("key", 10.0),), 0.0)
    assert first is not None
    budget.complete(first, 0.0)

    assert budget.take((("key", 10.0),), 1.0) is not None
