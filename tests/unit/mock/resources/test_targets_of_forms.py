"""What a form says beyond what the spec knows of a resource is not kept."""

from ..simulating import ask, simulate

DOGS = """
/dogs:
  post:
    operationId: dogs_create
    x-resource: {name: dog, action: create, key: id}
    requestBody:
      required: true
      content:
        application/x-www-form-urlencoded: {schema: {type: object, properties: {name: {type: string}}}}
    responses:
      "201":
        description: Made.
        content:
          application/json:
            schema: {type: object, properties: {id: {type: integer}, name: {type: string}}}
"""


def test_a_field_that_the_spec_does_not_know_is_not_stored() -> None:
    form = "application/x-www-form-urlencoded"
    reply = ask(simulate(DOGS), "POST /v1/dogs", b"name=Rex&colour=red", content_type=form)

    assert reply.json().keys() == {"id", "name"}
