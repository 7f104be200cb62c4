"""The numbers that vendors state come out, and each safeguard holds on its own."""

import pytest
from tests.unit.runtime.vendor_world import Plan, travel

from specloom.runtime.meters import Meter
from specloom.runtime.pacing import Policy, Quota, Traffic, Window, wait_for_room

POINTS = Policy("api-key", (Quota(25, 1), Quota(150, 60, overflow=True)), "api-key")
ACCOUNT = Policy("account", (Quota(2000, 60),), "account")


def sent(*policies: Policy, calls: int, cost: float = 10) -> list[float]:
    """Return when calls are sent that are all made at once and answered in no time."""
    arrivals = travel(policies, [Plan(0, cost, 0, 0) for _ in range(calls)])
    return [arrival.moment for arrival in arrivals]


def admit(meter: Meter, cost: float, now: float) -> bool:
    """Send a call if the meter admits it, and return whether it drew on the overflow."""
    assert meter.wait(cost, now) == 0
    return meter.draw(cost, now)


def test_a_quota_with_an_overflow_admits_17_writes_at_once_then_2_a_second() -> None:
    assert sent(POINTS, calls=23) == [0.0] * 17 + [1.0] * 2 + [2.0] * 2 + [3.0] * 2


def test_a_quota_with_an_overflow_admits_135_writes_in_the_first_minute() -> None:
    assert sum(moment < 60 for moment in sent(POINTS, calls=200)) == 135


def test_the_overflow_is_there_again_a_minute_and_one_window_later() -> None:
    moments = sent(POINTS, calls=200)

    assert moments.count(60.0) == 2
    assert moments.count(61.0) == 17


def test_reads_of_one_point_get_175_at_once_then_25_a_second() -> None:
    assert sent(POINTS, calls=200, cost=1) == [0.0] * 175 + [1.0] * 25


def test_the_account_cuts_off_what_the_key_would_still_admit() -> None:
    account = Policy("account", (Quota(100, 60),))

    assert sent(POINTS, account, calls=11) == [0.0] * 10 + [60.0]


def test_a_call_in_flight_never_leaves_its_window() -> None:
    meter = Meter(Policy("p", (Quota(10, 1),)))
    admit(meter, 10, 0.0)

    assert meter.wait(10, 500.0) == 1.0


def test_a_call_leaves_its_window_one_window_after_its_answer() -> None:
    meter = Meter(Policy("p", (Quota(10, 1),)))
    extra = admit(meter, 10, 0.0)
    meter.complete(10, 3.0, extra=extra)

    assert meter.wait(10, 3.25) == 0.75
    assert meter.wait(10, 4.0) == 0.0


def test_a_call_is_drawn_on_one_kind_of_quota_whole() -> None:
    meter = Meter(Policy("p", (Quota(15, 1), Quota(15, 60, overflow=True))))

    assert [admit(meter, 10, 0.0), admit(meter, 10, 0.0)] == [False, True]
    assert meter.wait(10, 0.0) > 0


def test_calls_of_other_costs_do_not_draw_on_the_overflow_while_others_are_in_flight() -> None:
    meter = Meter(Policy("p", (Quota(10, 1), Quota(50, 60, overflow=True))))
    extra = admit(meter, 10, 0.0)

    assert 0 < meter.wait(5, 0.0) < 1
    meter.complete(10, 0.25, extra=extra)
    assert admit(meter, 5, 0.25)


def test_draws_on_the_overflow_leave_the_regular_quota_free_for_calls_of_the_same_cost() -> None:
    meter = Meter(Policy("p", (Quota(10, 1), Quota(50, 60, overflow=True))))
    regular = admit(meter, 10, 0.0)
    meter.complete(10, 0.0, extra=regular)
    overflow = admit(meter, 10, 0.5)
    meter.complete(10, 0.5, extra=overflow)

    assert (regular, overflow, admit(meter, 10, 1.0)) == (False, True, False)


def test_draws_on_the_overflow_count_fully_against_calls_of_another_cost() -> None:
    meter = Meter(Policy("p", (Quota(10, 1), Quota(10, 60, overflow=True))))
    for moment in (0.0, 0.5):
        meter.complete(10, moment, extra=admit(meter, 10, moment))

    assert meter.wait(5, 1.0) == 0.5


def test_a_refusal_closes_the_meter_until_the_vendor_says_so() -> None:
    meter = Meter(ACCOUNT)
    meter.close(7.0)
    meter.close(5.0)

    assert [meter.wait(1, 2.0), meter.wait(1, 7.0)] == [5.0, 0.0]


def test_several_overflows_must_all_have_room() -> None:
    meter = Meter(Policy("p", (Quota(1, 1), Quota(9, 60, overflow=True), Quota(2, 3600, overflow=True))))

    assert [admit(meter, 1, 0.0) for _ in range(3)] == [False, True, True]
    assert meter.wait(1, 0.0) > 0


def test_a_window_says_when_enough_points_will_have_left() -> None:
    window = Window(10, 60)
    for moment in (0.0, 1.0, 2.0):
        window.used += 3
        window.release(3, moment + 60, moment)

    assert [wait_for_room(cost, [window], 2.0) for cost in (1, 4, 7)] == [0.0, 58.0, 59.0]


def test_windows_that_count_one_quota_together_say_when_enough_will_have_left_both() -> None:
    windows = [Window(10, 60), Window(10, 60)]
    for moment, window in zip((0.0, 1.0, 2.0), [*windows, windows[0]], strict=True):
        window.used += 3
        window.release(3, moment + 60, moment)

    assert [wait_for_room(cost, windows, 2.0) for cost in (1, 4, 7)] == [0.0, 58.0, 59.0]


def test_a_window_needs_no_more_than_some_hundred_entries() -> None:
    window = Window(1e6, 60)
    for number in range(100_000):
        window.used += 1
        window.release(1, number / 1000 + 60, number / 1000)

    assert len(window.leaving) < 300


def test_a_window_bears_a_clock_that_threads_read_in_another_order() -> None:
    window = Window(10, 60)
    for moment in (1.0, 0.5):
        window.used += 5
        window.release(5, moment + 60, moment)

    assert wait_for_room(10, [window], 0.5) == 60.5


def test_traffic_is_mixed_for_one_window_after_the_last_call_of_another_cost() -> None:
    traffic = Traffic()
    traffic.stream(10).flying += 1
    traffic.stream(10).answer(3.0)

    assert [traffic.mixed_for(10, 1, 3.0), traffic.mixed_for(1, 1, 3.25), traffic.mixed_for(1, 1, 9)] == [
        0,
        0.75,
        0,
    ]


def test_a_policy_admits_at_most_the_larger_of_its_regular_quota_and_its_overflow() -> None:
    assert [Meter(POINTS).most, Meter(ACCOUNT).most] == [150, 2000]


@pytest.mark.parametrize("quota", [(0, 1), (-5, 1), (5, 0)])
def test_a_quota_needs_points_and_a_window(quota: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="must be > 0"):
        Quota(*quota)


@pytest.mark.parametrize("quotas", [(), (Quota(1, 1, overflow=True),)])
def test_a_policy_needs_a_quota_that_is_not_an_overflow(quotas: tuple[Quota, ...]) -> None:
    with pytest.raises(ValueError, match="needs a quota that is not an overflow"):
        Policy("p", quotas)
