from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest

from specloom.mock import Simulator

from ..simulating import Moment, ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    responses:
      "200":
        description: Pets.
        content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
      "401": {description: No.}
      "429": {description: Slow.}
      "503": {description: Busy.}
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
    responses:
      "200":
        description: A pet.
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      "401": {description: No.}
      "429": {description: Slow.}
"""
REST = """
security: [{key: []}]
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet: {type: object, properties: {id: {type: string, format: uuid, readOnly: true}, name: {type: string}}}
x-rate-limits: {calls: {partition: api-key, quotas: [{quota: 5, window: 60}]}}
"""


@pytest.fixture(name="moment")
def _moment() -> Moment:
    return Moment()


@pytest.fixture(name="simulator")
def _simulator(moment: Moment) -> Simulator:
    return simulate(PATHS, REST, clock=moment)


def admin(simulator: Simulator, target: str, body: Any = None) -> Any:
    method, path = target.split()
    return ask(simulator, f"{method} /_specloom/{path}", body).json()


def create(simulator: Simulator, name: str, key: str = "test") -> Any:
    return ask(simulator, "POST /v1/pets", {"name": name}, x_key=key).json()


def names(simulator: Simulator, key: str = "test") -> list[str]:
    return [pet["name"] for pet in ask(simulator, "GET /v1/pets", x_key=key).json()]


def test_a_snapshot_brings_the_data_back(simulator: Simulator) -> None:
    create(simulator, "Rex")
    admin(simulator, "PUT snapshots/one")
    create(simulator, "Tom")
    admin(simulator, "POST snapshots/one/restore")
    assert names(simulator) == ["Rex"]


def test_a_snapshot_may_be_restored_again_and_again(simulator: Simulator) -> None:
    admin(simulator, "PUT snapshots/one")
    for _ in range(2):
        create(simulator, "Tom")
        admin(simulator, "POST snapshots/one/restore")
        assert names(simulator) == []


def test_a_snapshot_brings_time_and_budgets_back(simulator: Simulator, moment: Moment) -> None:
    for _ in range(4):
        names(simulator)
    admin(simulator, "PUT snapshots/one")
    names(simulator)
    moment.now += 3600
    admin(simulator, "POST snapshots/one/restore")
    assert admin(simulator, "GET clock")["now"] == 1_000_000
    statuses = [ask(simulator, "GET /v1/pets", x_key="test").status for _ in range(2)]
    assert statuses == [200, 429]
    moment.now += 60
    assert ask(simulator, "GET /v1/pets", x_key="test").status == 200


@pytest.mark.parametrize("frozen", [True, False])
def test_a_snapshot_knows_whether_the_clock_stood(simulator: Simulator, frozen: bool) -> None:
    admin(simulator, "POST clock", {"freeze": frozen})
    admin(simulator, "PUT snapshots/one")
    admin(simulator, "POST clock", {"freeze": not frozen, "advance": 5})
    admin(simulator, "POST snapshots/one/restore")
    assert admin(simulator, "GET clock") == {
        "now": 1_000_000,
        "iso": "1970-01-12T13:46:40.000Z",
        "frozen": frozen,
    }


def test_a_snapshot_brings_faults_and_credentials_back(simulator: Simulator) -> None:
    admin(simulator, "POST credentials", {"value": "early"})
    admin(simulator, "POST faults", {"status": 503, "count": 1})
    admin(simulator, "PUT snapshots/one")
    admin(simulator, "DELETE faults")
    admin(simulator, "POST credentials", {"value": "late"})
    admin(simulator, "POST snapshots/one/restore")
    statuses = [ask(simulator, "GET /v1/pets", x_key=key).status for key in ("early", "early", "late")]
    assert statuses == [503, 200, 401]


def test_after_a_restoration_the_same_ids_are_made(simulator: Simulator) -> None:
    admin(simulator, "PUT snapshots/one")
    first = create(simulator, "Rex")
    admin(simulator, "POST snapshots/one/restore")
    assert create(simulator, "Rex") == first


def test_true_randomness_is_not_brought_back() -> None:
    simulator = simulate(PATHS, REST, random=SystemRandom)
    admin(simulator, "PUT snapshots/one")
    first = create(simulator, "Rex")
    admin(simulator, "POST snapshots/one/restore")
    assert create(simulator, "Rex") != first


def test_the_journal_goes_on(simulator: Simulator) -> None:
    admin(simulator, "PUT snapshots/one")
    names(simulator)
    admin(simulator, "POST snapshots/one/restore")
    assert admin(simulator, "GET requests")["latest"] == 1


def test_snapshots_are_listed_and_deleted(simulator: Simulator) -> None:
    taken = admin(simulator, "PUT snapshots/two%20words")
    assert (taken["name"], taken["at"]) == ("two words", "1970-01-12T13:46:40.000Z")
    assert taken["bytes"] > 0
    assert admin(simulator, "GET snapshots") == {"snapshots": [taken]}
    admin(simulator, "DELETE snapshots/two%20words")
    assert admin(simulator, "GET snapshots") == {"snapshots": []}


@pytest.mark.parametrize("target", ["POST snapshots/none/restore", "DELETE snapshots/none"])
def test_a_snapshot_that_is_not_there_is_not_found(simulator: Simulator, target: str) -> None:
    answer = admin(simulator, target)
    assert (answer["status"], "no snapshot 'none'" in answer["detail"]) == (404, True)


def test_a_snapshot_outlives_a_reset(simulator: Simulator) -> None:
    create(simulator, "Rex")
    admin(simulator, "PUT snapshots/one")
    admin(simulator, "POST reset")
    admin(simulator, "POST snapshots/one/restore")
    assert names(simulator) == ["Rex"]


def test_no_more_snapshots_are_kept_than_there_is_room_for(simulator: Simulator) -> None:
    for number in range(100):
        admin(simulator, f"PUT snapshots/{number}")
    assert admin(simulator, "PUT snapshots/one-more")["status"] == 400
    assert admin(simulator, "PUT snapshots/99")["name"] == "99"


def test_what_is_restored_is_in_the_state_file(tmp_path: Path) -> None:
    again = partial(simulate, PATHS, REST, state=tmp_path / "state.db", random=partial(Random, 1))
    simulator = again()
    create(simulator, "Rex")
    kept = simulator.snapshot()
    create(simulator, "Tom")
    simulator.restore(kept)
    create(simulator, "Kim")
    simulator.close()
    assert names(again()) == ["Rex", "Kim"]
