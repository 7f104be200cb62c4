"""What is repeated is what may be repeated, and no sooner than the vendor asks."""

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.runtime.stand_ins import GET, POST, refusal

from specloom.runtime import Operation, Retry
from specloom.runtime.instruments import Instruments
from specloom.runtime.retrying import Backoff, Outcome, is_repeatable, wait_before_repeat
from specloom.runtime.waiting import NO_HINTS, Hints, asked_wait, retry_after

LOCKABLE = attrs.evolve(POST, retry=Retry(frozenset({423}), 5.0))
NOON = 1_795_262_400.0  # Saturday 21 November 2026, 12:00 GMT


INSTRUMENTS = Instruments(lambda: 0.0, lambda: NOON, lambda: 1.0)


def wait(operation: Operation, outcome: Outcome, attempt: int = 0, hints: Hints = NO_HINTS) -> float | None:
    return wait_before_repeat(
        operation, outcome, attempt, backoff=Backoff(), hints=hints, instruments=INSTRUMENTS
    )


@pytest.mark.parametrize(
    ("operation", "outcome", "repeated"),
    [
        (POST, refusal(429), True),
        (POST, refusal(425), True),
        (POST, refusal(408), False),
        (GET, refusal(408), True),
        (POST, refusal(409), False),
        (GET, refusal(307), False),
        (POST, refusal(423), False),
        (LOCKABLE, refusal(423), True),
        (POST, refusal(500), False),
        (POST, refusal(503), False),
        (GET, refusal(500), True),
        (GET, refusal(502), True),
        (GET, refusal(503), True),
        (GET, refusal(504), True),
        (GET, refusal(520), True),
        (POST, refusal(520), False),
        (GET, refusal(501), False),
        (GET, refusal(505), False),
        (GET, refusal(404), False),
        (GET, refusal(423), False),
        (attrs.evolve(POST, idempotent=True), refusal(503), True),
        (POST, httpx.ConnectError(""), True),
        (POST, httpx.ConnectTimeout(""), True),
        (POST, httpx.ProxyError("502 Bad Gateway"), True),
        (POST, httpx.PoolTimeout(""), True),
        (POST, httpx.ReadTimeout(""), False),
        (POST, httpx.RemoteProtocolError(""), False),
        (GET, httpx.ReadTimeout(""), True),
        (GET, httpx.RemoteProtocolError(""), True),
        (GET, httpx.UnsupportedProtocol(""), False),
        (GET, httpx.LocalProtocolError(""), False),
        (GET, httpx.DecodingError(""), False),
    ],
)
def test_only_what_is_safe_is_repeated(operation: Operation, outcome: Outcome, repeated: bool) -> None:
    assert is_repeatable(operation, outcome) is repeated
    assert (wait(operation, outcome) is not None) is repeated


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("3", 3.0),
        ("0", 0.0),
        ("0.25", 0.25),
        (" 3.2 ", 3.2),
        ("Sat, 21 Nov 2026 12:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("-1", None),
        ("nan", None),
        ("1e400", None),
        ("Sat, 31 Feb 2026 12:00:00 GMT", None),
        ("inf", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(httpx.Headers({"Retry-After": value}), NOON) == seconds


def test_a_date_counts_from_the_vendors_clock_where_it_shows_it() -> None:
    headers = {"Retry-After": "Sat, 21 Nov 2026 12:00:30 GMT", "Date": "Sat, 21 Nov 2026 12:00:20 GMT"}

    assert retry_after(httpx.Headers(headers), now=0.0) == 10.0


@given(st.text())
def test_no_retry_after_raises_an_error(value: str) -> None:
    seconds = retry_after(httpx.Headers([(b"Retry-After", value.encode())]), NOON)

    assert seconds is None or seconds >= 0


def test_milliseconds_are_more_exact_than_seconds() -> None:
    headers = {"Retry-After": "2", "Retry-After-Ms": "1500"}

    assert retry_after(httpx.Headers(headers), NOON) == 1.5
    assert retry_after(httpx.Headers(headers | {"Retry-After-Ms": "-1"}), NOON) == 2.0


BODY = Hints(members={429: (("wait",), ("error", "retry_after"))})
RESET = Hints(rate_headers={"X-Left": "remaining", "X-Reset": "reset-at", "X-After": "reset-after"})


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        ({"error": {"retry_after": 7}}, 7.0),
        ({"error": {"retry_after": "0.5"}, "wait": None}, 0.5),
        ({"wait": 3, "error": {"retry_after": 7}}, 3.0),
        ({"error": "retry_after"}, None),
        ({"wait": -1}, None),
        ({"wait": "later"}, None),
        ([], None),
    ],
)
def test_a_body_may_ask_to_wait(body: object, seconds: float | None) -> None:
    assert asked_wait(GET, refusal(429, body), BODY, NOON) == seconds


def test_a_body_that_is_not_json_asks_for_nothing() -> None:
    assert asked_wait(GET, httpx.Response(429, text="<html>"), BODY, NOON) is None


def test_a_body_asks_only_with_the_status_that_declares_it() -> None:
    assert asked_wait(GET, refusal(503, {"wait": 3}), BODY, NOON) is None


def test_a_header_goes_before_the_body() -> None:
    assert asked_wait(GET, refusal(429, {"wait": 3}, Retry_After="2"), BODY, NOON) == 2.0


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"X_After": "4.5"}, 4.5),
        (429, {"X_Reset": str(int(NOON) + 30)}, 30.0),
        (503, {"X_After": "4.5"}, None),
        (503, {"X_After": "4.5", "X_Left": "1"}, None),
        (503, {"X_After": "4.5", "X_Left": "0"}, 4.5),
        (429, {"X_Reset": str(int(NOON) - 30)}, None),
        (429, {"X_Reset": str(int(NOON) * 1000)}, None),
        (429, {"X_Reset": "soon"}, None),
        (429, {"X_After": "4.5", "Retry_After": "1"}, 1.0),
    ],
)
def test_the_end_of_a_quota_is_waited_for_once_nothing_is_left_of_it(
    status: int, headers: dict[str, str], seconds: float | None
) -> None:
    assert asked_wait(GET, refusal(status, None, **headers), RESET, NOON) == seconds


def test_a_moment_counts_from_the_vendors_clock_where_it_shows_it() -> None:
    answer = refusal(429, None, X_Reset=str(int(NOON) + 30), Date="Sat, 21 Nov 2026 12:00:20 GMT")

    assert asked_wait(GET, answer, RESET, now=0.0) == 10.0


def test_the_answer_goes_before_the_specification() -> None:
    assert [wait(LOCKABLE, refusal(423, Retry_After="2")), wait(LOCKABLE, refusal(423))] == [2.0, 5.0]


def test_the_wait_of_the_specification_is_for_its_statuses_only() -> None:
    assert wait(LOCKABLE, refusal(429)) == 0.5


def test_a_wait_longer_than_the_bound_is_left_to_the_caller() -> None:
    assert [wait(GET, refusal(429, Retry_After="120")), wait(GET, refusal(429, Retry_After="121"))] == [
        120.0,
        None,
    ]


def test_without_a_word_from_the_vendor_the_wait_doubles_up_to_a_bound() -> None:
    waits = [wait(GET, refusal(503), attempt) for attempt in range(6)]

    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


@given(st.integers(0, 10**9), st.floats(0, 1))
def test_a_wait_is_drawn_from_zero_to_its_bound(attempt: int, number: float) -> None:
    backoff = Backoff(first=0.5, most=8.0)

    assert 0 <= backoff.seconds(attempt, lambda: number) <= 8.0
