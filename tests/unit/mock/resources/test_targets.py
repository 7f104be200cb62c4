"""Which object a call is about."""

import pytest

from specloom.mock import Response, Simulator

from ..simulating import ask, simulate
from .settings import CLOSED, SETTINGS

OWNED = """
/owners:
  post:
    operationId: owners_create
    x-resource: {name: owner, action: create, key: id}
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Id"}}}}
/owners/{owner_id}:
  get:
    operationId: owners_get
    x-resource: {name: owner, action: get, key: id}
    parameters: [{name: owner_id, in: path, required: true, schema: {type: integer}}]
    responses:
      "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Id"}}}}
      "404": {description: None.}
/owners/{owner}/pets:
  parameters: [{name: owner, in: path, required: true, schema: {type: integer}}]
  get:
    operationId: owners_pets
    x-resource: {name: pet, action: list}
    responses:
      "200": {description: P., content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}
      "404": {description: None.}
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Id"}}}}
      "404": {description: None.}
/owners/{owner}/pets/{pet}:
  get:
    operationId: owners_pet
    x-resource: {name: pet, action: get, key: id}
    parameters:
      - {name: owner, in: path, required: true, schema: {type: integer}}
      - {name: pet, in: path, required: true, schema: {type: integer}}
    responses:
      "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Id"}}}}
      "404": {description: None.}
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list}
    responses:
      "200": {description: P., content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}
/pets/{pet}:
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    parameters: [{name: pet, in: path, required: true, schema: {type: integer}}]
    responses:
      "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Id"}}}}
      "404": {description: None.}
"""
IDS = """
components:
  schemas:
    Id: {type: object, required: [id], properties: {id: {type: integer}, owner: {type: integer}}}
    Pets: {type: array, items: {$ref: "#/components/schemas/Id"}}
"""


@pytest.fixture
def owned() -> Simulator:
    simulator = simulate(OWNED, IDS)
    for _ in range(2):
        ask(simulator, "POST /v1/owners", {})
    for owner in (1, 2, 2):
        ask(simulator, f"POST /v1/owners/{owner}/pets", {})
    return simulator


def found(response: Response) -> list[tuple[int, int]]:
    return [(pet["id"], pet["owner"]) for pet in response.json()]


def test_what_belongs_to_something_is_listed_with_it_and_with_all(owned: Simulator) -> None:
    assert found(ask(owned, "GET /v1/owners/2/pets")) == [(2, 2), (3, 2)]
    assert found(ask(owned, "GET /v1/pets")) == [(1, 1), (2, 2), (3, 2)]


def test_what_belongs_to_something_is_found_with_it_and_by_itself_and_nowhere_else(owned: Simulator) -> None:
    paths = ("owners/2/pets/3", "pets/3", "owners/1/pets/3")

    assert [ask(owned, f"GET /v1/{path}").status for path in paths] == [200, 200, 404]


@pytest.mark.parametrize("call", ["GET /v1/owners/9/pets", "POST /v1/owners/9/pets"])
def test_nothing_is_found_under_what_there_is_not(owned: Simulator, call: str) -> None:
    assert ask(owned, call, {} if call.startswith("POST") else None).status == 404


def test_what_has_no_name_is_the_only_one_of_its_kind() -> None:
    simulator = simulate(SETTINGS, CLOSED)
    before = ask(simulator, "GET /v1/settings").status
    for colour in ("red", "blue"):
        ask(simulator, "PUT /v1/settings", {"colour": colour, "size": 1})

    assert before == 404
    assert ask(simulator, "GET /v1/settings").json()["colour"] == "blue"
