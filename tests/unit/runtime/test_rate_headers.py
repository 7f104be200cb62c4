"""What a vendor's headers tell is read in every form; what is no number is ignored."""

import pytest

from specloom.runtime.pacing import Policy, Quota
from specloom.runtime.rate_headers import Told, places, told_by

NOW = 1_700_000_000.0
MEANINGS = {
    "X-Limit": "limit",
    "X-Remaining": "remaining",
    "X-Used": "used",
    "X-Calls": "used/limit",
    "X-Reset-At": "reset-at",
    "X-Reset-After": "reset-after",
}

MINUTE = Policy("minute", (Quota(100, 60),))
BOTH = Policy("both", (Quota(10, 1), Quota(100, 60)))
SPARE = Policy("spare", (Quota(25, 1), Quota(150, 60, overflow=True)))


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"X-Remaining": "7"}, Told(remaining=7)),
        ({"X-Remaining": "7.5", "X-Limit": "10"}, Told(remaining=7.5, limit=10)),
        ({"X-Used": "3", "X-Limit": "10"}, Told(used=3, limit=10)),
        ({"X-Calls": "1/2"}, Told(used=1, limit=2)),
        ({"X-Remaining": "0", "X-Reset-After": "12.5"}, Told(remaining=0, reset=12.5)),
        ({"X-Remaining": "0", "X-Reset-At": "1700000030"}, Told(remaining=0, reset=30)),
        ({"X-Remaining": "0", "X-Reset-At": "1600000000"}, Told(remaining=0)),
        ({"X-Limit": "100, 100;w=60", "X-Remaining": "50"}, Told(remaining=50, limit=100)),
        ({"X-Limit": "0"}, Told()),
    ],
)
def test_headers_tell_what_they_are_said_to(headers: dict[str, str], told: Told) -> None:
    assert told_by(headers, MEANINGS, NOW) == told


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Other": "1"},
        {"X-Remaining": ""},
        {"X-Remaining": "many"},
        {"X-Remaining": "-1"},
        {"X-Remaining": "nan"},
        {"X-Remaining": "inf"},
        {"X-Calls": "1"},
        {"X-Calls": "1/2/3"},
        {"X-Reset-After": "5"},
    ],
)
def test_headers_that_tell_nothing_are_ignored(headers: dict[str, str]) -> None:
    assert told_by(headers, MEANINGS, NOW) is None


def test_the_moment_of_a_reset_counts_from_the_answers_own_date() -> None:
    headers = {"X-Remaining": "0", "X-Reset-At": "1700003630", "Date": "Tue, 14 Nov 2023 23:13:20 GMT"}

    assert told_by(headers, MEANINGS, NOW) == Told(remaining=0, reset=30)


@pytest.mark.parametrize(
    ("policies", "told", "meant"),
    [
        ([MINUTE], Told(remaining=5), [("minute", 0)]),
        ([MINUTE], Told(remaining=5, limit=300), [("minute", 0)]),
        ([BOTH], Told(remaining=5, limit=100), [("both", 1)]),
        ([BOTH], Told(remaining=5), [("both", 0)]),
        ([BOTH], Told(remaining=50), [("both", 1)]),
        ([BOTH], Told(remaining=500, limit=1000), []),
        ([MINUTE, BOTH], Told(used=5, limit=100), [("minute", 0), ("both", 1)]),
        ([SPARE], Told(remaining=5, limit=25), [("spare", 0)]),
        ([], Told(remaining=5), []),
    ],
)
def test_the_quota_that_is_meant_is_the_one_of_that_size_or_the_shortest_that_it_can_be(
    policies: list[Policy], told: Told, meant: list[tuple[str, int]]
) -> None:
    assert places(policies, told) == meant


def test_used_units_are_told_or_follow_from_those_that_remain() -> None:
    tellings = [Told(used=30), Told(remaining=30), Told(limit=5)]

    assert [told.taken(100) for told in tellings] == [30, 70, None]
