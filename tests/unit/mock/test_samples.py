from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from specloom.mock import Failure
from specloom.mock.samples import Sampler
from specloom.spec import parse_document

COMPONENTS = """
openapi: 3.1.0
components:
  schemas:
    Error:
      type: object
      required: [message, code]
      properties:
        message: {type: string}
        code: {type: integer}
        causes: {type: array, items: {$ref: "#/components/schemas/Error"}}
"""


def sample(schema: str) -> Any:
    document = parse_document(COMPONENTS, Path("openapi.yaml"))
    return Sampler(document, Failure(404, "no such pet")).sample(yaml.safe_load(schema))


def test_texts_tell_the_detail_and_numbers_the_status() -> None:
    assert sample('{$ref: "#/components/schemas/Error"}') == {
        "message": "no such pet",
        "code": 404,
        "causes": [],
    }


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("{const: failed}", "failed"),
        ("{type: string, default: oops}", "oops"),
        ("{type: string, examples: [gone]}", "gone"),
        ("{enum: [missing, taken]}", "missing"),
        ("{type: [string, 'null']}", "no such pet"),
        ("{type: boolean}", False),
        ("{type: 'null'}", None),
        ("{type: integer, maximum: 9}", 9),
        ("{type: number, minimum: 1000}", 1000),
        ("{type: array, minItems: 2, items: {type: integer}}", [404, 404]),
        ("{type: string, format: uuid}", "00000000-0000-4000-8000-000000000000"),
        ("{properties: {title: {type: string}}}", {"title": "no such pet"}),
        ("{type: object, required: [reason]}", {"reason": "no such pet"}),
        ("{}", "no such pet"),
        ("true", "no such pet"),
        ("{oneOf: [{type: boolean}, {type: string}]}", False),
        (
            "{allOf: [{properties: {a: {type: string}}}, {properties: {b: {type: integer}}, required: [b]}]}",
            {"a": "no such pet", "b": 404},
        ),
    ],
)
def test_each_kind_of_schema_has_a_value(schema: str, value: Any) -> None:
    assert sample(schema) == value
    jsonschema_rs.Draft202012Validator(yaml.safe_load(schema)).validate(value)


def test_a_schema_that_holds_itself_has_an_end() -> None:
    text = """
    openapi: 3.1.0
    components: {schemas: {Node: {type: object, properties: {next: {$ref: "#/components/schemas/Node"}}}}}
    """
    document = parse_document(text, Path("openapi.yaml"))
    value = Sampler(document, Failure(400, "bad")).sample({"$ref": "#/components/schemas/Node"})

    assert str(value).count("next") == 8
