"""What belongs to an object and is only shown."""

from ..simulating import ask, simulate

VIEWS = """
/pets:
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "200":
        description: Saved.
        content: {application/json: {schema: {properties: {status: {const: ok}}, required: [status]}}}
/pets/{petId}:
  parameters: [{name: petId, in: path, required: true, schema: {type: string}, example: rex}]
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    responses:
      "200":
        description: A pet.
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}, example: {id: rex, age: 3}}}
      "404": {description: None.}
/pets/{petId}/report:
  parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
  get:
    operationId: pets_report
    x-resource: {name: pet, action: view, key: id}
    responses:
      "200":
        description: A report.
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}, example: {id: x, visits: 4}}}
      "404": {description: None.}
"""
PET = "components: {schemas: {Pet: {properties: {id: {type: string}}}}}"


def test_a_view_shows_its_example_under_the_id_that_was_asked_for() -> None:
    simulator = simulate(VIEWS, PET)
    ask(simulator, "POST /v1/pets", {"id": "tom"})

    assert ask(simulator, "GET /v1/pets/tom/report").json() == {"id": "tom", "visits": 4}


NESTED = """
/owners/{owner}/pets:
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: number}
    parameters: [{name: owner, in: path, required: true, schema: {type: integer}}]
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "200": {description: Saved., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
/owners/{owner}/pets/{number}/report:
  get:
    operationId: pets_report
    x-resource: {name: pet, action: view, key: number}
    parameters:
      - {name: owner, in: path, required: true, schema: {type: integer}}
      - {name: number, in: path, required: true, schema: {type: integer}}
    responses:
      "200":
        description: A report.
        content:
          application/json:
            schema: {properties: {data: {$ref: "#/components/schemas/Pet"}}}
            example: {data: {number: 99, visits: 4}}
      "404": {description: None.}
"""
NUMBERED = "components: {schemas: {Pet: {properties: {number: {type: integer}}, required: [number]}}}"


def test_a_view_below_other_paths_has_the_number_that_was_asked_for() -> None:
    simulator = simulate(NESTED, NUMBERED)
    ask(simulator, "POST /v1/owners/7/pets", {})
    made = ask(simulator, "POST /v1/owners/7/pets", {}).json()

    assert made == {"number": 2}
    assert ask(simulator, "GET /v1/owners/7/pets/2/report").json() == {"data": {"number": 2, "visits": 4}}
    assert ask(simulator, "GET /v1/owners/8/pets/2/report").status == 404


def test_a_view_of_what_is_not_there_is_404() -> None:
    assert ask(simulate(VIEWS, PET), "GET /v1/pets/nobody/report").status == 404


def test_the_example_of_a_view_is_no_resource_to_begin_with() -> None:
    assert ask(simulate(VIEWS, PET), "GET /v1/pets/rex").json() == {"id": "rex", "age": 3}


def test_a_reply_without_the_object_still_stores_it() -> None:
    simulator = simulate(VIEWS, PET)

    assert ask(simulator, "POST /v1/pets", {"id": "tom", "age": 1}).json() == {"status": "ok"}
    assert ask(simulator, "GET /v1/pets/tom").json() == {"id": "tom", "age": 1}
