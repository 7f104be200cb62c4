import pytest

from specloom.mock import Simulator

from .simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-retry: {statuses: [423], after: 4.5}
    responses: &r
      "200": {description: Pets.}
      "423": {description: Busy., headers: {Retry-After: {schema: {type: integer}}}}
      "429": {description: Slow., headers: {retry-after: {required: true, schema: {type: integer}}}}
      5XX: {description: Broken.}
  delete:
    operationId: pets_clear
    responses: {"204": {description: Gone.}, "409": {description: No.}}
""".replace(" &r", "")


@pytest.fixture
def simulator() -> Simulator:
    return simulate(PATHS)


def ask_for(simulator: Simulator, **fault: object) -> int:
    return ask(simulator, "POST /_specloom/faults", fault).status


def statuses(simulator: Simulator, target: str, count: int) -> list[int]:
    return [ask(simulator, target).status for _ in range(count)]


def test_a_fault_in_the_header_is_answered_once(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/pets", x_specloom_fault="423").status == 423
    assert ask(simulator, "GET /v1/pets").status == 200


def test_a_fault_tells_when_to_retry_where_the_spec_declares_it(simulator: Simulator) -> None:
    waits = [
        ask(simulator, "GET /v1/pets", x_specloom_fault=status).header("retry-after")
        for status in ("423", "429", "503")
    ]
    assert waits == ["5", "1", None]


@pytest.mark.parametrize("status", ["404", "200", "abc", "", "4444", "\u0664\u0662\u0663"])
def test_a_fault_that_the_operation_cannot_have_is_refused(simulator: Simulator, status: str) -> None:
    response = ask(simulator, "GET /v1/pets", x_specloom_fault=status)
    assert (response.status, response.json()["title"]) == (400, "no such fault")


def test_the_refusal_of_a_fault_lists_what_is_declared(simulator: Simulator) -> None:
    response = ask(simulator, "GET /v1/pets", x_specloom_fault="404")
    assert response.json()["detail"] == "pets_list does not declare 404; it declares 200, 423, 429, 5XX"


def test_a_fault_is_answered_so_many_times(simulator: Simulator) -> None:
    assert ask_for(simulator, status=423, count=2) == 200
    assert statuses(simulator, "GET /v1/pets", 3) == [423, 423, 200]


def test_a_fault_without_a_count_stays_until_it_is_cleared(simulator: Simulator) -> None:
    ask_for(simulator, status=423)
    assert statuses(simulator, "GET /v1/pets", 3) == [423, 423, 423]
    ask(simulator, "DELETE /_specloom/faults")
    assert statuses(simulator, "GET /v1/pets", 1) == [200]


def test_a_fault_strikes_only_operations_that_declare_it(simulator: Simulator) -> None:
    ask_for(simulator, status=423)
    assert statuses(simulator, "DELETE /v1/pets", 1) == [204]


def test_a_fault_strikes_only_the_operation_that_it_names(simulator: Simulator) -> None:
    ask_for(simulator, status=409, operation="pets_clear", count=1)
    assert statuses(simulator, "GET /v1/pets", 1) == [200]
    assert statuses(simulator, "DELETE /v1/pets", 2) == [409, 204]


def test_the_faults_that_are_pending_are_listed(simulator: Simulator) -> None:
    ask_for(simulator, status=409, operation="pets_clear", count=1)
    pending = [{"status": 409, "operation": "pets_clear", "count": 1}]
    assert ask(simulator, "GET /_specloom/faults").json() == {"faults": pending}


@pytest.mark.parametrize(
    "fault",
    [
        {},
        {"status": "423"},
        {"status": True},
        {"status": 418},
        {"status": 200},
        {"status": 423, "operation": "pets_clear"},
        {"status": 423, "operation": "none"},
        {"status": 423, "op": "pets_list"},
        {"status": 423, "operation": ["pets_list"]},
        {"status": 423, "count": 0},
        {"status": 423, "count": True},
        {"status": 423, "count": "1"},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(simulator: Simulator, fault: dict[str, object]) -> None:
    assert ask_for(simulator, **fault) == 400
    assert ask(simulator, "GET /_specloom/faults").json() == {"faults": []}
