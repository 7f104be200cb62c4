"""A list holds what its filters ask for, in the order that is told."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from specloom.contract.checks.filtering import filters_ask_for_what_fits, lists_are_in_their_order
from specloom.contract.checks.reading import fill
from specloom.mock import Handles, Request, Response

from ..depot import TEXT, answering, depot, findings, found, session, spec_of

CHECK = filters_ask_for_what_fits


@attrs.frozen
class Asked:
    """A simulator that is asked something else than was sent."""

    inner: Handles
    change: Callable[[str], str]

    def handle(self, request: Request) -> Response:
        return self.inner.handle(attrs.evolve(request, query=self.change(request.query)))


def without(name: str) -> Asked:
    """Make a simulator that ignores a parameter."""
    return Asked(depot(), lambda query: "&".join(p for p in query.split("&") if not p.startswith(f"{name}=")))


@pytest.mark.parametrize("check", [filters_ask_for_what_fits, lists_are_in_their_order])
def test_a_right_server_is_not_accused(check: Any) -> None:
    assert found(depot(), check) == set()


@pytest.mark.parametrize("name", ["state", "heavier", "q"])
def test_a_filter_that_is_ignored_is_found(name: str) -> None:
    assert found(without(name), filters_ask_for_what_fits) == {"filter"}


@pytest.mark.parametrize("name", ["state", "heavier", "q"])
def test_a_filter_that_loses_what_fits_is_found(name: str) -> None:
    def lose(page: Any) -> Any:
        return page | {"crates": page["crates"][1:]}

    wrong = answering("crates_list", lose, when=lambda request: f"{name}=" in request.query)

    assert found(wrong, filters_ask_for_what_fits) == {"filter"}


def test_a_filter_that_leaves_nothing_is_found_where_all_items_are_alike() -> None:
    alike = spec_of(text=TEXT.replace("weight: 8, state: closed", "weight: 3, state: closed"))
    wrong = answering(
        "crates_list", lambda page: page | {"crates": []}, alike, lambda request: "heavier=" in request.query
    )

    assert found(wrong, filters_ask_for_what_fits, spec=alike) == {"filter"}


def test_a_filter_by_what_no_item_shows_is_found_where_it_lets_all_through() -> None:
    hidden = spec_of(text=TEXT.replace("q: {property: [label]", "q: {property: [secret]"))

    assert found(without("q"), filters_ask_for_what_fits, spec=hidden) == {"filter"}


def test_a_filter_by_what_no_item_shows_may_leave_nothing() -> None:
    hidden = spec_of(text=TEXT.replace("q: {property: [label]", "q: {property: [secret]"))
    right = answering(
        "crates_list", lambda page: page | {"crates": []}, hidden, lambda request: "q=" in request.query
    )

    assert found(right, filters_ask_for_what_fits, spec=hidden) == set()


@pytest.mark.parametrize("name", ["sort", "way"])
def test_an_order_that_is_ignored_is_found(name: str) -> None:
    assert found(without(name), lists_are_in_their_order) == {"order"}


def test_a_list_in_another_order_than_told_is_found() -> None:
    wrong = answering("crates_list", lambda page: page | {"crates": page["crates"][::-1]})

    assert found(wrong, lists_are_in_their_order) == {"order"}


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("heavier", "{property: weight, op: gt}", "{property: weight, op: lt}"),
        ("heavier", "{property: weight, op: gt}", "{property: id, op: gt}"),
        ("heavier", "{property: weight, op: gt}", "{property: label, op: gt}"),
        ("q", "{property: [label], op: contains}", "{property: [label]}"),
        ("q", "{property: [label], op: contains}", "{property: [id], op: contains}"),
    ],
)
def test_a_filter_that_is_told_otherwise_is_found(name: str, right: str, wrong: str) -> None:
    spec = spec_of(text=TEXT.replace(right, wrong))
    places = {f.deviation and f.deviation.place for f in findings(depot(), CHECK, spec=spec)}

    assert places == {f"/paths/~1crates/get/x-resource/filters/{name}"}


@pytest.mark.parametrize(("how", "names"), [("", set()), ("explode: false, ", {"filter"})])
def test_lists_of_values_are_written_as_the_server_takes_them_apart(how: str, names: set[str]) -> None:
    one = 'in: query, schema: {$ref: "#/components/schemas/State"}}'
    several = "in: query, HOWschema: {type: array, items: {type: string}}}"
    served, told = (spec_of(text=TEXT.replace(one, several.replace("HOW", words))) for words in ("", how))

    assert found(depot(served), CHECK, spec=told) == names


AT = "{type: string, format: date-time}"
SINCE = f"        - {{name: since, in: query, schema: {AT}}}\n"
TIMED = (
    TEXT.replace("action: create, key: id}", "action: create, key: id, stamps: [made]}")
    .replace("          heavier: {", "          since: {property: made, op: gte}\n          heavier: {")
    .replace("        - {name: heavier", f"{SINCE}        - {{name: heavier")
    .replace("        id: {type: integer}\n", f"        id: {{type: integer}}\n        made: {AT}\n")
)


def test_a_filter_that_takes_each_time_for_one_of_greenwich_is_found() -> None:
    timed = spec_of(text=TIMED)
    careless = Asked(depot(timed), lambda query: query.replace("%2B05:30", "Z"))

    assert found(careless, filters_ask_for_what_fits, spec=timed) == {"filter"}
    assert found(depot(timed), filters_ask_for_what_fits, spec=timed) == set()


def test_what_fits_must_be_on_the_first_page_of_a_list_that_is_too_long_to_be_read_whole() -> None:
    unsized = spec_of(text=TEXT.replace("size: limit, ", ""))
    lost = answering(
        "crates_list",
        lambda page: page | {"crates": page["crates"][1:]},
        unsized,
        lambda r: "heavier=" in r.query,
    )
    watched = session(lost, unsized)
    for _ in range(4):
        fill(watched)

    filters_ask_for_what_fits(watched)

    assert {finding.check for finding in watched.findings.found} == {"filter"}


@pytest.mark.parametrize("time", ["9999-12-31T23:59:59Z", "2016-12-31T23:59:60Z"])
def test_a_time_that_cannot_be_told_in_another_offset_is_asked_for_as_it_is(time: str) -> None:
    timed = spec_of(text=TIMED)

    def never(page: Any) -> Any:
        return page | {"crates": [crate | {"made": time} for crate in page["crates"]]}

    told = answering("crates_list", never, timed)

    assert found(told, filters_ask_for_what_fits, spec=timed) <= {"filter"}
