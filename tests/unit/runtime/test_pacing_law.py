"""The law of pacing: no vendor, however it counts, ever has a reason to refuse a call."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.runtime.vendor_world import SLIDING, TICK, Arrival, Counting, Plan, refused, saturate, travel

from specloom.runtime.pacing import Policy, Quota

countings = st.one_of(st.just(SLIDING), st.builds(Counting, st.just(True), st.integers(0, 319)))
regular_quotas = st.builds(Quota, st.integers(3, 25), st.sampled_from([0.5, 1, 2]))
overflow_quotas = st.builds(Quota, st.integers(1, 60), st.sampled_from([2, 4, 5]), st.just(True))


@st.composite
def policies(draw: st.DrawFn, name: str = "policy") -> Policy:
    regular = draw(st.lists(regular_quotas, min_size=1, max_size=2))
    overflow = draw(st.lists(overflow_quotas, max_size=1))
    return Policy(name, (*regular, *overflow))


@st.composite
def schedules(draw: st.DrawFn, most: float, calls: int = 40) -> list[Plan]:
    costs = draw(st.sampled_from([[10], [1], [1, 10], [3, 7], [2, 5, 9]]))
    ticks = st.integers(0, draw(st.sampled_from([0, 5, 40, 150])))
    span = draw(st.sampled_from([1, 64, 640]))
    sendable = [cost for cost in costs if cost <= most] or [1]
    plan = st.builds(Plan, st.integers(0, span), st.sampled_from(sendable), ticks, ticks)
    return draw(st.lists(plan, min_size=2, max_size=calls))


@given(st.data())
@settings(max_examples=200)
def test_no_vendor_refuses_a_paced_call_in_whatever_windows_it_counts(data: st.DataObject) -> None:
    policy = data.draw(policies())
    arrivals = travel([policy], data.draw(schedules(policy.most())))
    regular, overflow = data.draw(countings), data.draw(countings)

    assert refused(policy, arrivals, regular, overflow) == []


@given(st.data())
@settings(max_examples=100)
def test_no_vendor_refuses_a_call_that_several_policies_must_admit(data: st.DataObject) -> None:
    both = [data.draw(policies("key")), data.draw(policies("account"))]
    arrivals = travel(both, data.draw(schedules(min(policy.most() for policy in both), calls=16)))
    counting = data.draw(countings)

    assert [refused(policy, arrivals, counting, counting) for policy in both] == [[], []]


@given(st.data())
@settings(max_examples=50)
def test_every_call_is_sent_in_the_end_and_equal_calls_in_the_order_they_were_made(
    data: st.DataObject,
) -> None:
    policy = data.draw(policies())
    starts = sorted(data.draw(st.lists(st.integers(0, 640), min_size=1, max_size=30)))
    arrivals = travel([policy], [Plan(start, 1, 0, 3) for start in starts])

    assert [arrival.order for arrival in arrivals] == list(range(len(starts)))


def test_the_law_would_notice_a_client_that_does_not_pace_itself() -> None:
    policy = Policy("policy", (Quota(25, 1), Quota(150, 60, overflow=True)))
    arrivals = [Arrival(number * TICK, number, 10) for number in range(18)]

    assert len(refused(policy, arrivals, SLIDING, SLIDING)) == 1


def test_a_simulated_hour_uses_the_quota_to_99_percent_and_meets_no_refusal() -> None:
    policy = Policy("policy", (Quota(25, 1), Quota(150, 60, overflow=True)))
    arrivals = saturate([policy], Plan(0, 10, 0, 0), 3600.0, workers=17)

    assert len(arrivals) >= 0.99 * (2 * 3600 + 15 * 60)
    assert refused(policy, arrivals, SLIDING, SLIDING) == []


@pytest.mark.parametrize("latency", [0, 3])
def test_small_calls_of_a_large_quota_use_it_nearly_whole(latency: int) -> None:
    policy = Policy("policy", (Quota(600, 12),))
    arrivals = saturate([policy], Plan(0, 1, latency, latency), 60.0, workers=60)

    assert len(arrivals) >= 0.98 * 600 * 5
    assert refused(policy, arrivals, SLIDING, SLIDING) == []
