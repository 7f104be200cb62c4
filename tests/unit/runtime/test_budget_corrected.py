"""What the vendor tells goes before what the specification says: somebody else may use the same key."""

import pytest

from specloom.runtime import Budget, CallTooCostly, Policy, Quota
from specloom.runtime.rate_headers import Told

MINUTE = Policy("minute", (Quota(10, 60),))
COSTS = (("minute", 1.0),)


def call(budget: Budget, now: float, told: Told | None = None) -> float:
    """Make a call that is answered at once; return the seconds that it has to wait, 0 if it was made."""
    ticket = budget.enter(COSTS)
    wait = budget.wait(ticket, now)
    budget.complete(ticket, now, told)
    return wait


def remaining(budget: Budget) -> float:
    return budget.present["minute"].remaining


def at(moment: float) -> Budget:
    return Budget([MINUTE], clock=lambda: moment)


def test_what_others_used_is_not_ours_to_use() -> None:
    budget = at(0.0)
    call(budget, 0.0, Told(remaining=3))

    assert remaining(budget) == 3
    assert [call(budget, 0.0) for _ in range(4)] == [0.0, 0.0, 0.0, 60.0]


def test_what_others_used_is_free_again_with_the_vendors_reset() -> None:
    budget = at(0.0)
    call(budget, 0.0, Told(remaining=0, reset=20))

    assert call(budget, 0.0) == 20.0
    assert [call(budget, 20.0) for _ in range(10)] == [0.0] * 9 + [40.0]


def test_what_others_used_is_free_with_the_reset_although_what_we_used_is_not() -> None:
    budget = at(0.0)
    call(budget, 0.0)
    call(budget, 1.0, Told(remaining=2, reset=20))
    call(budget, 2.0, Told(remaining=0, reset=19))

    assert call(budget, 3.0) == 18.0
    assert [call(budget, 22.0) for _ in range(8)] == [0.0] * 7 + [38.0]


def test_what_we_used_ourselves_is_not_counted_twice() -> None:
    budget = at(0.0)
    for left in range(9, 3, -1):
        call(budget, 0.0, Told(remaining=left))

    assert remaining(budget) == 4


def test_calls_in_flight_that_the_vendor_has_not_seen_stay_counted() -> None:
    budget = at(0.0)
    tickets = [budget.enter(COSTS) for _ in range(5)]
    for ticket in tickets:
        budget.wait(ticket, 0.0)
    budget.complete(tickets[0], 0.0, Told(remaining=9))

    assert remaining(budget) == 5


def test_an_old_answer_that_arrives_late_does_not_shrink_the_budget() -> None:
    budget = at(70.0)
    early, late = budget.enter(COSTS), budget.enter(COSTS)
    for ticket in (early, late):
        budget.wait(ticket, 0.0)
    budget.complete(early, 1.0)
    budget.complete(late, 62.0, Told(remaining=8))

    assert remaining(budget) == 9


def test_the_budget_never_grows_because_more_remains() -> None:
    budget = at(0.0)
    call(budget, 0.0, Told(remaining=500))

    assert remaining(budget) == 9


def test_a_larger_plan_is_used_and_a_smaller_one_kept() -> None:
    large, small = at(0.0), at(0.0)
    call(large, 0.0, Told(remaining=99, limit=100))
    call(small, 0.0, Told(remaining=1, limit=2))

    assert [remaining(large), remaining(small)] == [99, 1]


def test_a_call_that_no_longer_fits_the_plan_is_refused() -> None:
    budget = at(0.0)
    call(budget, 0.0, Told(limit=2))

    with pytest.raises(CallTooCostly, match="never admits more than 2"):
        budget.enter((("minute", 5.0),))


def test_a_limit_that_has_no_room_for_the_call_just_made_is_not_believed() -> None:
    budget = at(0.0)
    call(budget, 0.0, Told(limit=0.5))

    assert remaining(budget) == 9


def test_a_quota_among_several_keeps_its_size() -> None:
    budget = Budget([Policy("minute", (Quota(5, 1), Quota(10, 60)))], clock=lambda: 0.0)
    call(budget, 0.0, Told(limit=1000, used=1))

    assert remaining(budget) == 4


def test_a_told_quota_beside_an_overflow_counts_the_draws_on_both() -> None:
    budget = Budget([Policy("minute", (Quota(5, 1), Quota(10, 60, overflow=True)))], clock=lambda: 0.0)
    call(budget, 0.0, Told(remaining=0, limit=5))

    assert remaining(budget) == 10
