import pytest

from specloom.mock import Response
from specloom.mock.loading import compile_vendor

from ..simulating import ask, simulate, spec_of

COMPONENTS = """
components:
  schemas:
    Login:
      type: object
      required: [name, password]
      properties: {name: {type: string, not: {const: string}}, password: {type: string, writeOnly: true}}
"""


def answered(schema: str) -> Response:
    responses = f"{{'200': {{description: It., content: {{application/json: {{schema: {schema}}}}}}}}}"
    return ask(
        simulate(f"/it: {{get: {{operationId: it_get, responses: {responses}}}}}", COMPONENTS), "GET /v1/it"
    )


@pytest.mark.parametrize(
    "schema",
    [
        "{type: string, pattern: '^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$'}",
        "{type: string, pattern: '^(?!a)[a-z]{3}$'}",
        "{type: string, pattern: '^(?!000)\\d{3}-(?<year>\\d{4})$'}",
        "{type: string, format: email, minLength: 40}",
        "{type: string, not: {enum: [string]}}",
        "{not: {type: string}}",
        "{type: integer, not: {const: 0}}",
        "{type: [string, integer], not: {type: string}}",
        "{oneOf: [{type: integer}, {type: number}]}",
        "{oneOf: [{type: string, format: uuid}, {type: string}]}",
        "{properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}",
        "{properties: {a: {type: string}, b: {type: string}}, not: {required: [a, b]}}",
        "{properties: {a: {type: string}}, dependentRequired: {a: [b]}}",
        "{properties: {a: {type: string}}, dependentSchemas: {a: {required: [b]}}}",
        "{properties: {a: {}, b: {}, c: {}}, required: [c], maxProperties: 2}",
        "{properties: {t: {const: x}}, if: {properties: {t: {const: x}}}, then: {required: [z]}}",
        "{properties: {t: {const: x}}, if: {properties: {t: {const: y}}}, else: {required: [z]}}",
        "{propertyNames: {pattern: '^[A-Z]{3}$'}, minProperties: 2}",
        "{patternProperties: {'^x-': {type: integer}}, additionalProperties: false, minProperties: 2}",
        "{type: array, items: {type: integer}, contains: {const: 5}}",
        "{type: array, items: {type: boolean}, minItems: 2, uniqueItems: true}",
        "{type: array, items: {type: string, format: uuid}, minItems: 3, uniqueItems: true}",
        "{type: array, items: {type: string, pattern: '^[a-z]+$'}, minItems: 3, uniqueItems: true}",
        "{type: array, items: {properties: {id: {type: integer}}}, minItems: 3, uniqueItems: true}",
        "{type: array, items: {type: number, multipleOf: 0.5}, minItems: 3, uniqueItems: true}",
        "{type: array, items: {type: integer, maximum: 0}, minItems: 3, uniqueItems: true}",
        "{allOf: [{type: integer, minimum: 10}, {minimum: 3}]}",
        "{type: integer, example: none}",
        "{properties: {deep: {properties: {n: {type: integer, not: {const: 0}}}}}}",
        "{$ref: '#/components/schemas/Login'}",
        "{type: array, items: {$ref: '#/components/schemas/Login'}}",
    ],
)
def test_what_is_made_up_fits_its_schema(schema: str) -> None:
    response = answered(schema)
    assert response.status == 200, response.json()


def test_what_nothing_fits_is_said_to_break_the_spec() -> None:
    assert answered("{type: integer, minimum: 3, maximum: 1}").json()["title"] == "response breaks the spec"


def test_a_search_in_which_nothing_fits_has_an_end() -> None:
    bad = "{type: string, not: {type: string}}"
    worse = f"{{properties: {{a: {bad}, b: {bad}}}, required: [a, b]}}"
    members = {f"p{number}": worse for number in range(20)}
    inner = ", ".join(f"{name}: {schema}" for name, schema in members.items())
    assert answered(f"{{properties: {{{inner}}}, required: [{', '.join(members)}]}}").status == 500


BROKEN = """
/it:
  get:
    operationId: it_get
    responses:
      "200":
        description: It.
        content:
          application/json:
            schema: {type: object, required: [id], properties: {id: {type: integer}}}
            examples: {old: {value: {}}, text: {value: {id: x}}}
          text/plain: {schema: {type: object}, example: seven}
"""


def test_an_example_that_breaks_its_schema_is_passed_over_in_a_document_that_stands_alone() -> None:
    compiled = compile_vendor(spec_of(BROKEN), strict=True)
    assert ask(compiled.start(), "GET /v1/it").json() == {"id": 0}
    assert ask(compiled.start(), "GET /v1/it", accept="text/plain").body == b"seven"

    another = BROKEN.replace("{id: x}", "{id: 7}")
    assert ask(compile_vendor(spec_of(another), strict=True).start(), "GET /v1/it").json() == {"id": 7}


def test_an_example_that_breaks_its_schema_is_told_of_where_somebody_can_mend_it() -> None:
    assert ask(simulate(BROKEN), "GET /v1/it").json()["title"] == "response breaks the spec"


def test_an_example_whose_schema_nothing_fits_is_told_of() -> None:
    impossible = BROKEN.replace("type: integer", "type: integer, minimum: 3, maximum: 1")
    shown = ask(compile_vendor(spec_of(impossible), strict=True).start(), "GET /v1/it")
    assert shown.json()["errors"] == ["body must have required property 'id'"]
