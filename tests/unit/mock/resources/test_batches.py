from typing import Any

import pytest

from specloom.mock import Simulator

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list}
    responses:
      "200": {description: P., content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}
/pets/batch:
  post:
    operationId: pets_create_many
    x-resource: {name: pet, action: create, key: id, unique: [name]}
    x-batch: {items: pets, max: 3, results: done, record: pet, error: why}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Batch"}}}}
    responses:
      "200": {description: D., content: {application/json: {schema: {$ref: "#/components/schemas/Done"}}}}
  put:
    operationId: pets_upsert_many
    x-resource: {name: pet, action: upsert, key: id, match: name}
    x-batch: {items: /, max: 3}
    requestBody: {content: {application/json: {schema: {type: array, maxItems: 3}}}}
    responses: {"204": {description: Done.}}
  delete:
    operationId: pets_delete_many
    x-resource: {name: pet, action: delete, key: id}
    x-batch: {items: ids, max: 3}
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses: {"204": {description: Done.}, "404": {description: None.}}
"""
SCHEMAS = """
components:
  schemas:
    Pet: {type: object, properties: {id: {type: integer}, name: {type: string}}}
    Pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    Batch: {type: object, properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    Done:
      type: object
      properties: {done: {type: array, items: {$ref: "#/components/schemas/Result"}}}
    Result:
      type: object
      required: [written]
      properties:
        written: {type: boolean}
        pet: {$ref: "#/components/schemas/Pet"}
        why: {type: object, properties: {status: {type: integer}, detail: {type: string}}}
"""


@pytest.fixture
def simulator() -> Simulator:
    simulator = simulate(PATHS, SCHEMAS)
    ask(simulator, "PUT /v1/pets/batch", [{"name": "Rex"}, {"name": "Max"}])
    return simulator


def names(simulator: Simulator) -> list[tuple[int, Any]]:
    return [(pet["id"], pet.get("name")) for pet in ask(simulator, "GET /v1/pets").json()]


def test_each_item_is_told_of_in_its_place_and_one_that_fails_spoils_no_other(simulator: Simulator) -> None:
    pets = [{"name": "Tom"}, {"name": "Rex"}, {"name": "Kim"}]
    done = ask(simulator, "POST /v1/pets/batch", {"pets": pets}).json()["done"]

    assert done == [
        {"written": True, "pet": {"id": 3, "name": "Tom"}},
        {"written": False, "why": {"status": 409, "detail": "there is a pet of these values already"}},
        {"written": True, "pet": {"id": 4, "name": "Kim"}},
    ]
    assert names(simulator) == [(1, "Rex"), (2, "Max"), (3, "Tom"), (4, "Kim")]


def test_items_are_known_by_what_they_match(simulator: Simulator) -> None:
    assert ask(simulator, "PUT /v1/pets/batch", [{"name": "Max"}, {"name": "Tom"}]).status == 204
    assert names(simulator) == [(1, "Rex"), (2, "Max"), (3, "Tom")]


def test_items_may_be_the_ids_alone(simulator: Simulator) -> None:
    assert ask(simulator, "DELETE /v1/pets/batch", {"ids": [1]}).status == 204
    assert names(simulator) == [(2, "Max")]


def test_without_a_result_for_each_an_item_that_fails_spoils_all(simulator: Simulator) -> None:
    assert ask(simulator, "DELETE /v1/pets/batch", {"ids": [1, 9]}).status == 404
    assert names(simulator) == [(1, "Rex"), (2, "Max")]
