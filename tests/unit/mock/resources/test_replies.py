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
