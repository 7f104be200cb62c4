"""Pages lead from one to the next, and tell the truth."""

import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from specloom.contract.checks.lists import large_pages_are_whole
from specloom.contract.checks.paging import pages_lead_from_one_to_the_next
from specloom.contract.checks.reading import fill, is_whole
from specloom.mock import Request

from ..depot import TEXT, answering, depot, findings, found, session, spec_of
from ..shelf import session as shelf_session
from ..shelf import shelf

STYLES = ["page", "offset", "cursor"]


def is_later(request: Request) -> bool:
    return "at=" in request.query


def is_small(request: Request) -> bool:
    return "limit=2" in request.query


@pytest.mark.parametrize("style", STYLES)
def test_a_right_server_is_not_accused(style: str) -> None:
    spec = spec_of(style)

    assert found(depot(spec), pages_lead_from_one_to_the_next, spec=spec) == set()


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "change",
    [
        lambda page: page | {"crates": page["crates"][1:]},
        lambda page: page | {"crates": page["crates"] + page["crates"][:1]},
        lambda page: page | {"crates": page["crates"][::-1]},
        lambda page: page | {"total": page["total"] + 1},
        lambda page: page | {"more": not page["more"]},
        lambda page: page | {"next": None},
    ],
)
def test_pages_that_do_not_fit_together_are_found(style: str, change: Callable[[Any], Any]) -> None:
    spec = spec_of(style)
    wrong = answering("crates_list", change, spec, is_small)

    assert found(wrong, pages_lead_from_one_to_the_next, spec=spec) == {"pages"}


@pytest.mark.parametrize("style", STYLES)
def test_a_page_that_comes_again_is_found(style: str) -> None:
    spec, first = spec_of(style), list[Any]()

    def repeat(page: Any) -> Any:
        first.append(page["crates"])
        return page | {"crates": first[0]}

    wrong = answering("crates_list", repeat, spec, is_small)

    assert found(wrong, pages_lead_from_one_to_the_next, spec=spec) == {"pages"}


def test_a_list_longer_than_its_largest_page_is_not_held_to_what_was_read_of_it() -> None:
    watched = session(depot())
    for _ in range(9):
        fill(watched)

    large_pages_are_whole(watched)

    assert watched.findings.found == []


def test_a_wrong_total_of_a_long_list_is_found_on_a_server_that_is_not_reset() -> None:
    wrong = answering("crates_list", lambda page: page | {"total": page["total"] + 1})
    watched = session(wrong)
    watched.connection = attrs.evolve(watched.connection, simulated=False)
    for _ in range(12):
        fill(watched)

    pages_lead_from_one_to_the_next(watched)

    assert {finding.check for finding in watched.findings.found} == {"pages"}


def test_counts_are_compared_with_long_lists_on_a_server_that_is_not_reset() -> None:
    watched = shelf_session(shelf())
    written = watched.spec.operation("books_list")
    lasting = attrs.evolve(watched, connection=attrs.evolve(watched.connection, simulated=False))

    assert not is_whole(watched, written, ["book"] * 45)
    assert is_whole(lasting, written, ["book"] * 45)


def test_a_member_that_is_named_and_no_page_has_is_found() -> None:
    spec = spec_of(text=TEXT.replace("total: total, more", "total: all, more"))

    told = findings(depot(), pages_lead_from_one_to_the_next, spec=spec)

    assert {finding.message for finding in told} == {"no page says its total as all"}


def test_a_list_on_one_page_need_not_say_that_there_is_no_more() -> None:
    brief = answering("crates_list", lambda page: {"crates": page["crates"][:1], "total": 1})

    assert found(brief, pages_lead_from_one_to_the_next) == set()


def test_a_long_list_is_not_walked_through_in_large_pages() -> None:
    asked: list[str] = []

    def heard(request: Request) -> bool:
        asked.append(request.query)
        return True

    spec = spec_of(text=TEXT.replace("minimum: 1, maximum: 20, default: 20", "minimum: 1"))
    long = answering("crates_list", lambda page: page | {"total": 200_000}, spec, heard)
    found(long, pages_lead_from_one_to_the_next, spec=spec)

    assert {size for query in asked for size in re.findall("limit=([0-9]+)", query)} == {"2", "40"}
