import pytest

from specloom.mock import Simulator

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    x-pagination: {style: page, request: page, size: limit, items: pets, total: total}
    parameters:
      - {name: page, in: query, schema: {type: integer}}
      - {name: limit, in: query, schema: {type: integer}}
    responses:
      "200": {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
/pets/{id}:
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      "404": {description: None., content: {application/json: {}}}
/boxes/{id}:
  get:
    operationId: boxes_get
    x-resource: {name: pet, action: get, key: id}
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      "200":
        description: It.
        content:
          application/json:
            schema: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}}}
"""
SCHEMAS = """
components:
  schemas:
    Pet: {type: object, required: [id], properties: {id: {type: string}, age: {type: integer}}}
    Page:
      type: object
      properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}, total: {type: integer}}
"""
SEED = {"pet": [{"id": f"p{number}", "name": "é", "age": number} for number in range(3)]}


@pytest.fixture
def simulator() -> Simulator:
    return simulate(PATHS, SCHEMAS, seed=SEED)


def test_an_object_goes_out_as_it_is_kept(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/pets/p1").body == '{"id":"p1","name":"é","age":1}'.encode()


def test_an_object_is_put_into_its_envelope(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/boxes/p1").json() == {"pet": SEED["pet"][1]}


def test_a_page_holds_the_objects_as_they_are_kept(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/pets?page=2&limit=2").json() == {"pets": [SEED["pet"][2]], "total": 3}


def test_what_is_not_there_is_refused(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/pets/p9").status == 404


def test_an_object_that_breaks_the_spec_is_held_back_each_time() -> None:
    simulator = simulate(PATHS, SCHEMAS, empty=True)
    simulator.backend.store.put("pet", "p1", {"id": "p1", "age": "old"})
    for target in ("GET /v1/pets/p1", "GET /v1/pets") * 2:
        response = ask(simulator, target)
        assert response.status == 500
        assert "must be integer" in response.json()["errors"][0]
