"""What replies show of an object."""

from ..simulating import ask, simulate
from .settings import CLOSED, SETTINGS

TOLD = """
/pets/told:
  post:
    operationId: pets_tell
    x-resource: {name: pet, action: upsert, key: id}
    requestBody:
      required: true
      content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}
    responses:
      "200":
        description: Thanks.
        content:
          application/json:
            schema: {type: object, required: [status], properties: {status: {type: string}}}
            examples: {thanks: {value: {status: thanks}}}
"""


def test_a_reply_shows_no_member_that_its_schema_forbids() -> None:
    simulator = simulate(SETTINGS, CLOSED)
    ask(simulator, "PUT /v1/settings", {"id": "a", "colour": "red", "size": 1})

    assert ask(simulator, "GET /v1/settings").json() == {"id": "a", "colour": "red"}


def test_a_reply_that_does_not_show_the_object_is_the_printed_one() -> None:
    simulator = simulate(TOLD)

    assert ask(simulator, "POST /v1/pets/told", {"id": 7}).json() == {"status": "thanks"}


WRAPPED = """
/cats:
  post:
    operationId: cats_create
    x-resource: {name: cat, action: create, key: id}
    requestBody:
      required: true
      content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
    responses:
      "201":
        description: Made.
        content:
          application/json:
            schema:
              type: object
              properties:
                ok: {type: boolean}
                mood: {type: string}
                hints: {type: array, items: {type: string}}
                cat: {type: object, properties: {id: {type: integer}, name: {type: string}}}
            examples:
              tom: {value: {ok: true, mood: good, hints: [none], cat: {id: 1, name: Tom}}}
              kit: {value: {ok: true, mood: bad, hints: [none], cat: {id: 2, name: Kit}}}
"""


def test_what_every_example_shows_beside_the_object_stands_beside_any() -> None:
    simulator = simulate(WRAPPED)

    assert ask(simulator, "POST /v1/cats", {"name": "Ada"}).json() == {
        "ok": True,
        "cat": {"id": 3, "name": "Ada"},
    }


DELETED = """
/dogs/{dogId}:
  parameters: [{name: dogId, in: path, required: true, schema: {type: string}}]
  put:
    operationId: dogs_upsert
    x-resource: {name: dog, action: upsert, key: id}
    requestBody:
      required: true
      content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
    responses: {"204": {description: Done.}}
  delete:
    operationId: dogs_delete
    x-resource: {name: dog, action: delete, key: id}
    responses:
      "200":
        description: Gone.
        content:
          application/json:
            schema: {type: object, properties: {id: {type: string}, deleted: {type: boolean}}}
            examples: {gone: {value: {id: x, deleted: true}}}
"""


def test_what_tells_of_a_deletion_in_words_of_its_own_shows_no_object_but_its_key() -> None:
    simulator = simulate(DELETED)
    ask(simulator, "PUT /v1/dogs/rex", {"name": "Rex"})

    assert ask(simulator, "DELETE /v1/dogs/rex").json() == {"id": "rex", "deleted": True}
