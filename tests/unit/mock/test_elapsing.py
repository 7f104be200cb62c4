from collections.abc import Iterator

import pytest

from specloom.mock import Call, Delivery, Elapsed, Refused, Reply, Rules, Simulator

from .simulating import Moment, ask, simulate

PATHS = """
/eggs:
  post:
    operationId: eggs_lay
    responses: {"200": {description: Laid., content: {application/json: {}}}}
  get:
    operationId: eggs_list
    responses:
      "200": {description: Eggs., content: {application/json: {}}}
      "409": {description: No., content: {application/json: {}}}
"""
REST = """
webhooks:
  hatched:
    post:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"200": {description: Taken.}}
"""
BREEDING = 100


def lay(call: Call) -> Reply:
    call.store.put("eggs", "1", {"state": "laid", "due": call.now + BREEDING})
    return Reply(200)


def show(call: Call) -> Reply:
    return Reply(200, [egg["state"] for egg in call.store.documents("eggs")])


def refuse(call: Call) -> Reply:
    raise Refused(Reply(409))


def hatch(elapsed: Elapsed) -> Iterator[Delivery]:
    for egg in list(elapsed.store.documents("eggs")):
        if egg["state"] == "laid" and egg["due"] <= elapsed.now:
            elapsed.store.put("eggs", "1", {**egg, "state": "hatched"})
            yield Delivery("outbound", "hatched", "POST", {"at": egg["due"]})


@pytest.fixture
def clock() -> Moment:
    return Moment()


@pytest.fixture
def simulator(clock: Moment) -> Simulator:
    handlers = {"eggs_lay": lay, "eggs_list": show}
    simulator = simulate(PATHS, REST, rules=Rules(handlers, elapse=hatch), clock=clock)
    ask(simulator, "POST /v1/eggs")
    return simulator


def hatched(simulator: Simulator) -> list[float]:
    log = ask(simulator, "GET /_specloom/webhooks").json()["webhooks"]
    return [entry["payload"]["at"] for entry in log if entry["name"] == "hatched"]


def test_what_is_due_happens_before_a_request_is_answered(simulator: Simulator, clock: Moment) -> None:
    assert ask(simulator, "GET /v1/eggs").json() == ["laid"]
    clock.now += BREEDING
    assert ask(simulator, "GET /v1/eggs").json() == ["hatched"]


def test_what_is_due_happens_when_the_clock_is_moved(simulator: Simulator) -> None:
    ask(simulator, "POST /_specloom/clock", {"advance": BREEDING})
    assert hatched(simulator) == [1_000_100]


def test_what_has_happened_does_not_happen_again(simulator: Simulator) -> None:
    for _ in range(3):
        ask(simulator, "POST /_specloom/clock", {"advance": BREEDING})
    assert hatched(simulator) == [1_000_100]


def test_a_request_that_is_refused_does_not_undo_what_time_has_done(clock: Moment) -> None:
    handlers = {"eggs_lay": lay, "eggs_list": refuse}
    simulator = simulate(PATHS, REST, rules=Rules(handlers, elapse=hatch), clock=clock)
    ask(simulator, "POST /v1/eggs")
    clock.now += BREEDING
    assert [ask(simulator, "GET /v1/eggs").status for _ in range(2)] == [409, 409]
    assert hatched(simulator) == [1_000_100]
