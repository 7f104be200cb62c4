from typing import Any

import pytest

from specloom.mock import Simulator
from specloom.mock.admin.requests import contains
from specloom.mock.messages import Pending

from ..simulating import Moment, ask, simulate

PATHS = """
/pets:
  get: {operationId: pets_list, responses: {"200": {description: Pets.}}}
  post:
    operationId: pets_create
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses: {"200": {description: A pet.}, "400": {description: No.}}
"""


@pytest.fixture(name="moment")
def _moment() -> Moment:
    return Moment(1000.0)


@pytest.fixture(name="simulator")
def _simulator(moment: Moment) -> Simulator:
    simulator = simulate(PATHS, clock=moment)
    ask(simulator, "GET /v1/pets?color=dark%20red&size=1", x_trace="t1")
    moment.now = 2000.0
    ask(simulator, "POST /v1/pets", {"name": "Rex", "tags": ["a"], "owner": {"id": 5, "name": "Ada"}})
    ask(simulator, "POST /v1/pets", b"{")
    ask(simulator, "GET /v1/none")
    return simulator


def numbers(simulator: Simulator, query: str) -> list[int]:
    found = ask(simulator, f"GET /_specloom/requests?{query}").json()["requests"]
    return [entry["number"] for entry in found]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [1, 2, 3, 4]),
        ("operation=pets_create", [2, 3]),
        ("method=get", [1, 4]),
        ("path=/v1/pets&method=GET", [1]),
        ("status=400", [3]),
        ("status=4xx", [3, 4]),
        ("since=1500", [2, 3, 4]),
        ("since=1970-01-01T00:33:20Z", [2, 3, 4]),
        ("after=3", [4]),
        ("after=4", []),
        ("limit=2", [3, 4]),
        ("operation=pets_create&limit=1", [3]),
    ],
)
def test_requests_are_found_by_what_they_are(simulator: Simulator, query: str, found: list[int]) -> None:
    assert numbers(simulator, query) == found


@pytest.mark.parametrize(
    "query", ["operation=pets_eat", "status=9", "since=soon", "limit=0", "after=x", "wait=61"]
)
def test_a_search_that_makes_no_sense_is_refused(simulator: Simulator, query: str) -> None:
    assert ask(simulator, f"GET /_specloom/requests?{query}").status == 400


def test_requests_are_counted(simulator: Simulator) -> None:
    assert ask(simulator, "GET /_specloom/requests/count?status=4XX").json() == {"count": 2}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 4),
        ({"body": {"name": "Rex"}}, 1),
        ({"body": {"owner": {"id": 5}, "tags": ["a"]}}, 1),
        ({"body": {"owner": {"id": 6}}}, 0),
        ({"query": {"color": "dark red"}}, 1),
        ({"query": {"color": "red"}}, 0),
        ({"headers": {"X-Trace": "t1"}}, 1),
        ({"status": 400, "operation": "pets_create"}, 1),
        ({"status": "4XX", "since": 1500}, 2),
    ],
)
def test_requests_are_verified(simulator: Simulator, wanted: Any, count: int) -> None:
    answer = ask(simulator, "POST /_specloom/requests/verify", wanted).json()
    assert answer == {"verified": count > 0, "count": count}


@pytest.mark.parametrize(
    ("bounds", "verified"),
    [
        ({"times": 2}, True),
        ({"times": 3}, False),
        ({"at_least": 2}, True),
        ({"at_least": 3}, False),
        ({"at_most": 2}, True),
        ({"at_most": 1}, False),
        ({"at_least": 1, "at_most": 3}, True),
    ],
)
def test_it_is_verified_how_often_a_request_came(simulator: Simulator, bounds: Any, verified: bool) -> None:
    answer = ask(simulator, "POST /_specloom/requests/verify", {"method": "POST", **bounds}).json()
    assert answer["verified"] is verified


def test_a_secret_may_be_verified_that_is_not_shown() -> None:
    simulator = simulate(PATHS)
    ask(simulator, "GET /v1/pets", authorization="Bearer sesame")
    wanted = {"headers": {"authorization": "Bearer sesame"}}
    assert ask(simulator, "POST /_specloom/requests/verify", wanted).json()["verified"]


def test_requests_are_forgotten_and_their_numbers_not_given_again(simulator: Simulator) -> None:
    ask(simulator, "DELETE /_specloom/requests")
    assert ask(simulator, "GET /_specloom/requests").json() == {"requests": [], "latest": 4}
    ask(simulator, "GET /v1/pets")
    assert numbers(simulator, "") == [5]


def test_who_waits_for_a_request_may_ask_again(simulator: Simulator) -> None:
    waiting = ask(simulator, "GET /_specloom/requests?after=4&wait=2")
    assert isinstance(waiting, Pending)
    assert (waiting.status, waiting.patience) == (200, 2)
    assert not isinstance(ask(simulator, "GET /_specloom/requests?after=3&wait=2"), Pending)


@pytest.mark.parametrize(
    ("value", "wanted", "held"),
    [
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"a": 1}, {"a": 1, "b": None}, False),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}, True),
        ([1, 2], [1], False),
        (1, True, False),
        (1, 1.0, True),
    ],
)
def test_a_value_contains_what_is_wanted(value: Any, wanted: Any, held: bool) -> None:
    assert contains(value, wanted) is held
