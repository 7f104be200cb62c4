from collections.abc import Mapping
from typing import Any

import pytest

from specloom.errors import BadInput
from specloom.mock import Rules, Simulator, Store

from ..simulating import ask, simulate

PATHS = """
/pets:
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    responses:
      "201":
        description: Made.
        content: {application/json: {schema: {properties: {id: {type: string}, status: {const: made}}}}}
/pets/{id}:
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      "200": {description: P., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
"""
SCHEMAS = """
components:
  schemas:
    Pet:
      type: object
      additionalProperties: false
      required: [id, name, secret]
      properties:
        id: {type: string}
        name: {type: string, example: Tom}
        age: {type: integer}
        status: {enum: [living, gone]}
        secret: {type: string, writeOnly: true}
"""


def seeded(*pets: dict[str, Any]) -> Simulator:
    return simulate(PATHS, SCHEMAS, seed={"pet": list(pets)})


def test_a_record_that_no_reply_could_show_is_refused_with_its_place_and_what_is_wrong() -> None:
    with pytest.raises(BadInput, match=r"no reply can show pet 'b': pet\[1\]/age must be integer$"):
        seeded({"id": "a"}, {"id": "b", "age": "old"})


def test_a_key_of_another_type_is_refused() -> None:
    with pytest.raises(BadInput, match=r"pet\[0\]/id must be string"):
        seeded({"id": 1})


def test_a_record_is_given_what_replies_require() -> None:
    assert ask(seeded({"id": "a"}), "GET /v1/pets/a").json()["name"] == "Tom"


def test_a_record_may_hold_what_is_not_shown() -> None:
    shown = ask(seeded({"id": "a", "owner": 7, "status": "gone"}), "GET /v1/pets/a").json()
    assert (shown["status"], "owner" in shown) == ("gone", False)


def test_the_admin_path_refuses_such_a_record_and_keeps_what_was_there() -> None:
    simulator = seeded({"id": "a"})
    answer = ask(simulator, "POST /_specloom/seed", {"pet": [{"id": "b"}, {"id": "c", "age": []}]})
    assert (answer.status, "pet[1]/age must be integer" in answer.json()["detail"]) == (400, True)
    assert [ask(simulator, f"GET /v1/pets/{key}").status for key in "abc"] == [200, 404, 404]


def test_what_a_vendors_own_rules_write_is_held_to_the_same() -> None:
    def seed(store: Store, document: Mapping[str, Any]) -> None:
        for key, value in document.items():
            store.put("pet", key, {"id": key, "secret": "", **value})

    simulator = simulate(PATHS, SCHEMAS, rules=Rules(seed=seed), seed={"a": {"name": "Tom"}})
    with pytest.raises(BadInput, match="no reply can show pet 'b': pet must have required property 'name'"):
        simulator.seed({"b": {}})
    assert [ask(simulator, f"GET /v1/pets/{key}").status for key in "ab"] == [200, 404]


def test_a_reset_to_a_seed_that_cannot_be_written_leaves_everything_as_it_is() -> None:
    simulator = seeded({"id": "a"})
    simulator.backend.seed_document = {"pet": [{"id": "b"}, {"id": "c", "age": []}]}
    simulator.clock.set(2_000_000.0)
    assert ask(simulator, "POST /_specloom/reset").status == 400
    assert [ask(simulator, f"GET /v1/pets/{key}").status for key in "ab"] == [200, 404]
    assert simulator.clock.now() == 2_000_000.0
