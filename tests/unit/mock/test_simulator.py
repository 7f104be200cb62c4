import logging
import sqlite3
import threading
from functools import partial
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Call, Credential, Reply, Request, Rules, Simulator

from .simulating import Moment, ask, simulate

PATHS = """
/pets:
  get: {operationId: pets_list, responses: {"200": {description: Pets., content: {application/json: {}}}}}
/pets/{petId}:
  put:
    operationId: pets_put
    parameters:
      - {name: petId, in: path, required: true, schema: {type: string, maxLength: 9}}
      - {name: n, in: query, explode: false, schema: {type: array, items: {type: integer}}}
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "200": {description: Put., content: {application/json: {}}}
      "400": {description: Bad., content: {application/json: {}}}
"""


def put(call: Call) -> Reply:
    call.store.put("pets", call.path["petId"], call.body)
    return Reply(200, call.body)


def broken(call: Call) -> Reply:
    call.store.put("pets", "1", {})
    raise ZeroDivisionError("by zero")


HANDLERS = {"pets_list": lambda call: Reply(200, list(call.store.documents("pets"))), "pets_put": put}


@pytest.fixture(scope="module")
def simulator() -> Simulator:
    return simulate(PATHS, rules=Rules(HANDLERS))


texts = st.text(st.characters(codec="latin-1"))


@given(st.sampled_from(["GET", "PUT", "HEAD", "é"]), texts, texts, st.binary())
def test_no_bytes_ever_make_it_fail(
    simulator: Simulator, method: str, tail: str, query: str, body: bytes
) -> None:
    headers = (("content-type", "application/json"), (tail, query))
    request = Request(method, f"/v1/pets/{tail}", query, headers, body)
    assert simulator.handle(request).status < 500


@given(st.binary(), st.sampled_from(["seed", "clock", "faults", "credentials", "reset", "none", ""]))
def test_no_bytes_ever_make_the_admin_fail(simulator: Simulator, body: bytes, path: str) -> None:
    assert ask(simulator, f"POST /_specloom/{path}", body).status < 500


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda values: (
        st.lists(values, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="utf-8")), values, max_size=3)
    ),
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), json_values))
def test_any_json_object_comes_back_as_it_was_sent(simulator: Simulator, value: dict[str, Any]) -> None:
    assert ask(simulator, "PUT /v1/pets/1", value).json() == value


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "DELETE", "POST", "FOO"])
def test_a_method_that_is_not_declared_is_refused_with_405(simulator: Simulator, method: str) -> None:
    response = ask(simulator, f"{method} /v1/pets/1")
    assert (response.status, response.header("allow")) == (405, "PUT")


def test_a_path_without_the_base_is_told_where_the_api_is(simulator: Simulator) -> None:
    response = ask(simulator, "GET /pets")
    assert (response.status, response.json()["detail"]) == (404, "the API is served under /v1")


def test_a_handler_that_fails_is_a_500_and_leaves_nothing_behind(caplog: pytest.LogCaptureFixture) -> None:
    simulator = simulate(PATHS, rules=Rules({"pets_list": broken}))
    with caplog.at_level(logging.CRITICAL):
        response = ask(simulator, "GET /v1/pets")
    assert (response.status, response.json()["detail"]) == (500, "ZeroDivisionError: by zero")
    assert simulator.backend.store.count("pets") == 0
    assert ask(simulator, "GET /_specloom/requests").json()["requests"][0]["status"] == 500


def test_many_threads_share_one_simulator() -> None:
    simulator = simulate(PATHS, rules=Rules(HANDLERS))

    def write(thread: int) -> None:
        for number in range(20):
            ask(simulator, f"PUT /v1/pets/{thread}-{number}", {})

    threads = [threading.Thread(target=write, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ask(simulator, "GET /v1/pets").json()) == 100


def test_a_reset_goes_back_to_the_start() -> None:
    clock = Moment(0.0)
    seed = {"pets": [{"id": 1}]}
    rules = Rules(
        {**HANDLERS, "pets_list": lambda call: Reply(200, [call.uuid(), call.now, call.store.count("pets")])},
        seed=lambda store, document: store.put("pets", "1", {}),
    )
    simulator = simulate(PATHS, rules=rules, seed=seed, clock=clock, random=partial(Random, 5))
    first = ask(simulator, "GET /v1/pets").json()
    ask(simulator, "PUT /v1/pets/2", {})
    simulator.clock.advance(100)
    simulator.admit(Credential("more"))
    ask(simulator, "POST /_specloom/faults", {"status": 400})
    simulator.reset()
    assert ask(simulator, "GET /v1/pets").json() == first
    assert len(simulator.backend.keyring.known) == 1
    assert simulator.backend.faults.pending == []


def test_a_seed_is_written_beside_what_is_there() -> None:
    simulator = simulate(
        PATHS, rules=Rules(HANDLERS, seed=lambda store, document: store.put("pets", document["id"], {}))
    )
    simulator.seed({"id": "1"})
    simulator.seed({"id": "2"})
    assert simulator.backend.store.count("pets") == 2


def test_the_base_path_is_that_of_the_server(simulator: Simulator) -> None:
    assert (simulator.base_path, simulator.spec.vendor) == ("/v1", "pets")


def test_a_full_disk_is_one_line_in_the_log_for_each_request(caplog: pytest.LogCaptureFixture) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorname = "SQLITE_FULL"

    def write(call: Call) -> Reply:
        raise full

    answer = ask(simulate(PATHS, rules=Rules({**HANDLERS, "pets_list": write})), "GET /v1/pets")
    assert answer.status == 507
    assert [(record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("GET /v1/pets: the disk of the state file is full", None)
    ]
