from typing import Any

import pytest

from specloom.publish.status import UNREADABLE, Status, contract_status, mutants_status


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ({"findings": [], "cases": 2915}, Status("good", "no finding in 2,915 requests to the simulator")),
        (
            {"findings": [{"known": None}], "cases": 9, "simulated": False},
            Status("bad", "1 finding in 9 requests to the vendor's server"),
        ),
        (
            {"findings": [{"known": "Told."}], "cases": 9},
            Status("good", "no finding in 9 requests to the simulator"),
        ),
        (
            {"findings": [], "cases": 9, "ended": "budget used up"},
            Status("partial", "ended early after 9 requests to the simulator: budget used up"),
        ),
    ],
)
def test_a_contract_run_is_told_in_a_line(report: dict[str, Any], status: Status) -> None:
    assert contract_status(report) == status


def test_a_mutants_run_is_told_of_the_vendor_alone() -> None:
    outcomes = [
        {"vendor": "acme", "check": "pages"},
        {"vendor": "acme", "check": None},
        {"vendor": "beta", "check": None},
    ]
    alarms = [{"vendor": "acme", "found": ["pages"]}, {"vendor": "beta", "found": []}]

    told = mutants_status({"outcomes": outcomes, "alarms": alarms}, "acme")

    assert told == Status("partial", "1 of 2 seeded defects noticed, 1 false alarm")


def test_what_was_not_run_has_no_status() -> None:
    assert contract_status(None) is None
    assert mutants_status(None, "acme") is None
    assert mutants_status({"outcomes": [], "alarms": []}, "acme") is None


def test_a_report_that_cannot_be_read_is_told_as_such() -> None:
    closed = Status("partial", "the report cannot be read")

    assert contract_status(UNREADABLE) == mutants_status(UNREADABLE, "acme") == closed
