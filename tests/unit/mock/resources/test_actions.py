from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Response, Simulator

from ..simulating import ask, simulate

PATHS = """
/shops/{shop}/pets:
  parameters: [{name: shop, in: path, required: true, schema: {type: string}, example: main}]
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {required: true, content: {application/json: {}}}
    responses:
      "201": {$ref: "#/components/responses/Pet"}
      "400": {description: Bad.}
      "409": {description: Taken.}
  put:
    operationId: pets_upsert
    x-resource: {name: pet, action: upsert, key: id}
    requestBody: {required: true, content: {application/json: {}}}
    responses: {"200": {$ref: "#/components/responses/Pet"}}
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    x-pagination: {style: page, request: page, size: size, items: data.pets, pages: data.pages}
    parameters:
      - {name: name, in: query, schema: {type: string}}
      - {name: page, in: query, schema: {type: integer}}
      - {name: size, in: query, schema: {type: integer}}
    responses:
      "200":
        description: Pets.
        content:
          application/json:
            schema: {$ref: "#/components/schemas/PetPage"}
            example: {data: {pets: [{id: 7, name: Rex, kind: dog}, {kind: cat}], pages: 1}, ok: true}
/shops/{shop}/pets/count:
  parameters: [{name: shop, in: path, required: true, schema: {type: string}}]
  get:
    operationId: pets_count
    x-resource: {name: pet, action: count, key: id}
    responses:
      "200": {description: N., content: {application/json: {schema: {properties: {n: {type: integer}}}}}}
/shops/{shop}/pets/{petId}:
  parameters:
    - {name: shop, in: path, required: true, schema: {type: string}}
    - {name: petId, in: path, required: true, schema: {type: integer}}
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    responses:
      "200": {$ref: "#/components/responses/Pet"}
      "404": {description: None.}
  patch:
    operationId: pets_update
    x-resource: {name: pet, action: update, key: id}
    requestBody: {required: true, content: {application/json: {}}}
    responses:
      "200": {$ref: "#/components/responses/Pet"}
      "404": {description: None.}
  put:
    operationId: pets_replace
    x-resource: {name: pet, action: replace, key: id}
    requestBody: {required: true, content: {application/json: {}}}
    responses:
      "200": {$ref: "#/components/responses/Pet"}
      "404": {description: None.}
  delete:
    operationId: pets_delete
    x-resource: {name: pet, action: delete, key: id}
    responses: {"204": {description: Gone.}, "404": {description: None.}}
"""
SCHEMAS = """
components:
  responses:
    Pet: {description: A pet., content: {application/json: {schema: {$ref: "#/components/schemas/PetReply"}}}}
  schemas:
    Pet:
      type: object
      required: [id, kind]
      properties: {id: {type: integer}, name: {type: string}, kind: {type: string, enum: [cat, dog]}}
    PetReply:
      type: object
      required: [ok, pet]
      properties: {ok: {type: boolean, default: true}, pet: {$ref: "#/components/schemas/Pet"}}
    PetPage:
      type: object
      required: [ok, data]
      properties:
        ok: {const: true}
        data:
          type: object
          required: [pets, pages]
          properties: {pages: {type: integer}, pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}
"""


@pytest.fixture
def simulator() -> Simulator:
    return simulate(PATHS, SCHEMAS, empty=True)


def pets(simulator: Simulator, target: str, body: Any = None) -> Response:
    method, _, rest = target.partition(" ")
    return ask(simulator, f"{method} /v1/shops/main/pets{rest}", body)


def test_a_created_object_is_found_by_the_id_that_it_got(simulator: Simulator) -> None:
    created = pets(simulator, "POST", {"name": "Zoë"})
    assert (created.status, created.json()) == (
        201,
        {"ok": True, "pet": {"id": 1, "name": "Zoë", "kind": "cat"}},
    )
    assert pets(simulator, "GET /1").json() == created.json()


def test_an_id_that_is_taken_is_passed_over(simulator: Simulator) -> None:
    pets(simulator, "POST", {"id": 2, "kind": "dog"})
    assert pets(simulator, "POST", {}).json()["pet"]["id"] == 3


def test_an_object_cannot_be_created_twice(simulator: Simulator) -> None:
    assert [pets(simulator, "POST", {"id": 2}).status for _ in range(2)] == [201, 409]


def test_a_body_that_is_no_object_is_refused(simulator: Simulator) -> None:
    assert pets(simulator, "POST", [1]).status == 400


def test_objects_under_another_parent_are_apart(simulator: Simulator) -> None:
    pets(simulator, "POST", {})
    assert ask(simulator, "GET /v1/shops/other/pets/1").status == 404


def test_an_update_changes_what_it_names(simulator: Simulator) -> None:
    pets(simulator, "POST", {"name": "Rex", "kind": "dog"})
    updated = pets(simulator, "PATCH /1", {"name": "Max", "id": 5})
    assert updated.json()["pet"] == {"id": 1, "name": "Max", "kind": "dog"}
    assert pets(simulator, "GET /1").json() == updated.json()


def test_a_replacement_leaves_nothing_of_the_old(simulator: Simulator) -> None:
    pets(simulator, "POST", {"name": "Rex", "kind": "dog"})
    assert pets(simulator, "PUT /1", {}).json()["pet"] == {"id": 1, "kind": "cat"}


def test_an_upsert_creates_and_then_updates(simulator: Simulator) -> None:
    assert pets(simulator, "PUT", {"id": 4, "kind": "dog"}).json()["pet"] == {"id": 4, "kind": "dog"}
    assert pets(simulator, "PUT", {"id": 4, "name": "Max"}).json()["pet"]["kind"] == "dog"


def test_a_deleted_object_is_gone(simulator: Simulator) -> None:
    pets(simulator, "POST", {})
    deleted = pets(simulator, "DELETE /1")
    assert (deleted.status, deleted.body, pets(simulator, "GET /1").status) == (204, b"", 404)


@pytest.mark.parametrize("target", ["GET /1", "PATCH /1", "PUT /1", "DELETE /1"])
def test_what_is_not_there_is_answered_404(simulator: Simulator, target: str) -> None:
    assert pets(simulator, target, None if target[0] in "GD" else {}).status == 404


def test_a_list_is_filtered_by_equality(simulator: Simulator) -> None:
    for name in ("Rex", "Max", "Rex"):
        pets(simulator, "POST", {"name": name})
    page = pets(simulator, "GET ?name=Rex").json()
    assert [pet["id"] for pet in page["data"]["pets"]] == [1, 3]


def test_the_examples_of_the_spec_work_as_printed() -> None:
    simulator = simulate(PATHS, SCHEMAS)
    assert pets(simulator, "GET /7").json()["pet"] == {"id": 7, "name": "Rex", "kind": "dog"}
    assert pets(simulator, "GET").json() == {
        "ok": True,
        "data": {"pets": [{"id": 7, "name": "Rex", "kind": "dog"}], "pages": 1},
    }


@given(st.integers(0, 12), st.integers(1, 5))
def test_all_pages_together_are_what_count_says(number: int, size: int) -> None:
    simulator = simulate(PATHS, SCHEMAS, empty=True)
    for _ in range(number):
        pets(simulator, "POST", {})
    found: list[int] = []
    for page in range(1, 15):
        reply = pets(simulator, f"GET ?page={page}&size={size}").json()["data"]
        assert len(reply["pets"]) <= size
        assert reply["pages"] == -(-number // size)
        found += [pet["id"] for pet in reply["pets"]]
    assert found == list(range(1, number + 1))
    assert pets(simulator, "GET /count").json() == {"n": number}


PLAIN = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list}
    responses: {"200": {description: P., content: {application/json: {schema: {type: array}}}}}
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create}
    requestBody: {content: {application/json: {}}}
    responses: {"201": {description: Made.}}
  put:
    operationId: pets_batch
    x-resource: {name: pet, action: create}
    x-batch: {items: /, max: 5}
    responses: {"200": {description: Done., content: {application/json: {example: [1]}}}}
"""


def test_a_plain_list_has_everything_and_ids_are_uuids() -> None:
    simulator = simulate(PLAIN)
    created = ask(simulator, "POST /v1/pets", {"name": "Rex"})
    (pet,) = ask(simulator, "GET /v1/pets").json()
    assert (created.status, created.body, pet["name"], len(pet["id"])) == (201, b"", "Rex", 36)


def test_a_batch_whose_reply_has_no_results_answers_as_the_example() -> None:
    assert ask(simulate(PLAIN), "PUT /v1/pets").json() == [1]
