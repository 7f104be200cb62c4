from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.limits import Limiter, Standing
from specloom.spec import Policy, Quota

from .simulating import Moment, ask, simulate

KEY = Policy("key", "api-key", (Quota(25, 1), Quota(150, 60, overflow=True)), read=1, write=10)
ACCOUNT = Policy("account", "account", (Quota(2000, 60),), read=1, write=10)
OWNERS = {"api-key": "k", "account": "a", "ip": "127.0.0.1"}

moments = st.lists(st.integers(0, 130 * 8).map(lambda eighths: eighths / 8), max_size=300).map(sorted)


def admitted(times: Iterable[float], method: str = "POST") -> list[float]:
    limiter = Limiter()
    return [now for now in times if limiter.admit([KEY, ACCOUNT], OWNERS, method, now) == 0]


def tries(limiter: Limiter, now: float, count: int, key: str = "k", method: str = "POST") -> int:
    owners = {**OWNERS, "api-key": key}
    return sum(limiter.admit([KEY, ACCOUNT], owners, method, now) == 0 for _ in range(count))


def test_17_writes_pass_in_the_first_second() -> None:
    assert tries(Limiter(), 0.0, 100) == 17


def test_2_writes_pass_in_each_second_after_the_burst() -> None:
    limiter = Limiter()
    assert [tries(limiter, float(second), 100) for second in range(60)] == [17, *[2] * 59]


def test_135_writes_pass_in_the_first_minute_wherever_it_begins() -> None:
    limiter = Limiter()
    assert sum(tries(limiter, 1_695_312_345.678 + second, 100) for second in range(60)) == 135


def test_the_burst_is_there_again_after_a_minute() -> None:
    limiter = Limiter()
    tries(limiter, 0.0, 100)
    assert tries(limiter, 60.0, 100) == 17


def test_175_reads_pass_in_the_first_second() -> None:
    assert tries(Limiter(), 0.0, 300, method="GET") == 175


def test_a_request_is_never_split_over_two_quotas() -> None:
    limiter = Limiter()
    tries(limiter, 0.0, 17)
    assert tries(limiter, 0.0, 100, method="GET") == 5


def test_the_keys_of_an_account_share_its_budget() -> None:
    limiter = Limiter()
    passed = {"a": 0, "b": 0}
    for second in range(60):
        for key in passed:
            passed[key] += tries(limiter, float(second), 20, key)
    assert passed["a"] + passed["b"] == 200
    assert passed["a"] < 135


def test_a_tenth_of_a_second_ten_times_is_a_second() -> None:
    limiter = Limiter()
    now, passed = 0.0, 0
    for _ in range(600):
        passed += tries(limiter, now, 3)
        now += 0.1
    assert passed == 135


def test_a_clock_moved_back_opens_a_new_window() -> None:
    limiter = Limiter()
    tries(limiter, 100.0, 100)
    assert tries(limiter, 50.0, 100) == 17


def test_a_request_that_no_quota_can_hold_waits_for_the_longest_window() -> None:
    policy = Policy("key", "api-key", (Quota(5, 1), Quota(8, 30)), write=10)
    assert Limiter().admit([policy], OWNERS, "POST", 0.0) == 30


def test_every_quota_that_is_no_overflow_has_to_hold_the_request() -> None:
    policy = Policy("key", "api-key", (Quota(2, 1), Quota(3, 60)))
    limiter = Limiter()
    passed = [limiter.admit([policy], OWNERS, "GET", now) for now in (0.0, 0.0, 0.0, 1.0, 1.0)]
    assert passed == [0, 0, 1, 0, 59]


def test_a_policy_of_overflow_alone_is_drawn_on() -> None:
    policy = Policy("key", "api-key", (Quota(1, 60, overflow=True),))
    limiter = Limiter()
    assert [limiter.admit([policy], OWNERS, "GET", 0.0) for _ in range(2)] == [0, 60]


def test_a_reset_limiter_has_all_its_budgets() -> None:
    limiter = Limiter()
    tries(limiter, 0.0, 100)
    limiter.reset()
    assert tries(limiter, 0.0, 100) == 17


@given(moments)
def test_no_schedule_gets_more_than_the_quotas(times: list[float]) -> None:
    passed = admitted(times)
    for start in passed[:1]:
        assert sum(now < start + 1 for now in passed) <= 17
        assert sum(now < start + 60 for now in passed) <= 135


@given(moments, st.integers(1, 9))
def test_no_minute_ever_holds_more_than_two_windows_worth(times: list[float], count: int) -> None:
    passed = admitted(now for now in times for _ in range(count))
    for start in passed:
        assert sum(start <= now < start + 60 for now in passed) <= 2 * 15 + 2 * 61


@given(moments)
def test_a_refused_request_takes_nothing(times: list[float]) -> None:
    passed = admitted(times)
    assert admitted(passed) == passed


@given(moments, st.sampled_from(["GET", "POST"]))
def test_retry_after_is_the_smallest_whole_wait_that_suffices(times: list[float], method: str) -> None:
    limiter = Limiter()
    for now in times:
        tries(limiter, now, 5)
        before = dict(limiter.windows)
        wait = limiter.admit([KEY, ACCOUNT], OWNERS, method, now)
        if wait:
            assert Limiter(dict(before)).admit([KEY, ACCOUNT], OWNERS, method, now + wait) == 0
            if wait > 1:
                assert Limiter(dict(before)).admit([KEY, ACCOUNT], OWNERS, method, now + wait - 1) > 0


PATHS = """
/pets:
  get:
    operationId: pets_list
    responses:
      "200": {description: Pets.}
      "429": {description: Slow., headers: {Retry-After: {required: true, schema: {type: integer}}}}
"""
TWO_A_MINUTE = "x-rate-limits: {calls: {partition: ip, quotas: [{quota: 2, window: 60}]}}"


def test_a_caller_over_the_limit_is_told_when_to_come_back() -> None:
    clock = Moment()
    simulator = simulate(PATHS, TWO_A_MINUTE, clock=clock)
    first = [ask(simulator, "GET /v1/pets").status for _ in range(2)]
    clock.now += 20.5
    refused = ask(simulator, "GET /v1/pets")
    clock.now += 40
    assert (first, refused.status, refused.header("retry-after")) == ([200, 200], 429, "40")
    assert ask(simulator, "GET /v1/pets").status == 200


def test_callers_from_other_addresses_have_budgets_of_their_own() -> None:
    simulator = simulate(PATHS, TWO_A_MINUTE)
    statuses = [ask(simulator, "GET /v1/pets", client=client).status for client in ("a", "a", "a", "b")]
    assert statuses == [200, 200, 429, 200]


def test_limits_can_be_switched_off() -> None:
    simulator = simulate(PATHS, TWO_A_MINUTE, limits=False)
    assert [ask(simulator, "GET /v1/pets").status for _ in range(3)] == [200, 200, 200]


def test_a_caller_stands_with_the_quota_that_has_least_left() -> None:
    small = Policy("small", "api-key", (Quota(3, 60),))
    limiter = Limiter()
    limiter.admit([ACCOUNT, small], OWNERS, "GET", 100.0)

    assert limiter.standing([ACCOUNT, small], OWNERS, 130.0) == Standing(3, 1, 160.0)


def test_a_caller_who_has_used_nothing_has_a_whole_window_ahead() -> None:
    standing = Limiter().standing([ACCOUNT], OWNERS, 100.0)

    assert standing == Standing(2000, 0, 160.0)
    assert standing.remaining == 2000


def test_without_a_quota_there_is_nothing_to_tell() -> None:
    assert Limiter().standing([], OWNERS, 0.0) is None


@given(moments)
def test_what_is_used_is_what_was_admitted_in_the_window(times: list[float]) -> None:
    policy = Policy("key", "api-key", (Quota(7, 30),))
    limiter, passed = Limiter(), []
    for now in times:
        passed += [now] if limiter.admit([policy], OWNERS, "GET", now) == 0 else []
        standing = limiter.standing([policy], OWNERS, now)
        assert standing is not None
        assert standing.used == sum(standing.ends - 30 <= then <= now for then in passed)
        assert 0 <= standing.remaining <= 7
