from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from specloom.spec import parse_document
from specloom.spec.sampling import Sampler

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
    return Sampler(document, "no such pet", 404, items=0).sample(yaml.safe_load(schema))


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
    assert Sampler(document).sample({"$ref": "#/components/schemas/Node"}) == {}


@pytest.mark.parametrize(
    "schema",
    [
        "{type: string, pattern: '^[A-Z]{3}-\\d{2,}$'}",
        "{type: string, pattern: '^(ab|cd)+[^a-z]?.x\\s\\w$', minLength: 20}",
        "{type: string, pattern: '[^a\\d]'}",
        "{type: string, pattern: '^\\p{Lu}\\p{N}+$'}",
        "{type: string, format: json-pointer}",
        "{type: string, minLength: 12, maxLength: 12}",
        "{type: string, maxLength: 2}",
        "{type: string, format: ipv4}",
        "{type: integer, exclusiveMinimum: 3}",
        "{type: integer, minimum: 7, multipleOf: 5}",
        "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}",
        "{type: integer, maximum: -4}",
        "{type: array, minItems: 3, uniqueItems: true, items: {type: integer}}",
        "{type: array, minItems: 2, uniqueItems: true, items: {enum: [a, b, c]}}",
        "{type: array, maxItems: 0, items: {type: integer}}",
        "{type: array, prefixItems: [{type: integer}, {type: boolean}], minItems: 2}",
        "{type: object, minProperties: 2, additionalProperties: {type: integer}}",
        "{allOf: [{type: object, properties: {a: {type: string}}}, {properties: {a: {maxLength: 1}}}]}",
    ],
)
def test_a_sample_keeps_to_what_its_schema_demands(schema: str) -> None:
    value = Sampler(parse_document(COMPONENTS, Path("openapi.yaml"))).sample(yaml.safe_load(schema))
    jsonschema_rs.Draft202012Validator(yaml.safe_load(schema), validate_formats=True).validate(value)


def test_of_alternatives_one_is_given_that_has_an_end() -> None:
    text = """
    openapi: 3.1.0
    components:
      schemas:
        Term: {oneOf: [{$ref: "#/components/schemas/Sum"}, {$ref: "#/components/schemas/Leaf"}]}
        Sum:
          type: object
          required: [terms]
          properties: {terms: {type: array, minItems: 1, items: {$ref: "#/components/schemas/Term"}}}
        Leaf:
          type: object
          required: [value]
          properties:
            value: {type: integer}
            below: {type: array, items: {$ref: "#/components/schemas/Term"}}
    """
    document = parse_document(text, Path("openapi.yaml"))
    value = Sampler(document).sample({"$ref": "#/components/schemas/Term"})

    assert value == {"terms": [{"value": 0, "below": []}]}


def test_what_only_a_caller_sends_is_not_in_a_sample() -> None:
    document = parse_document(COMPONENTS, Path("openapi.yaml"))
    schema = {"properties": {"password": {"type": "string", "writeOnly": True}, "n": {"type": "integer"}}}

    assert Sampler(document).sample(schema) == {"n": 0}


def test_a_discriminator_names_the_alternative_that_is_given() -> None:
    document = parse_document(
        """
        openapi: 3.1.0
        components:
          schemas:
            Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
            Dog: {type: object, required: [kind], properties: {kind: {enum: [hound]}}}
        """,
        Path("openapi.yaml"),
    )
    cat, dog = ({"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog"))
    mapped = {"propertyName": "kind", "mapping": {"tom": "#/components/schemas/Cat"}}

    assert Sampler(document).sample({"oneOf": [cat, dog], "discriminator": mapped}) == {"kind": "tom"}
    assert Sampler(document).sample({"oneOf": [dog, cat], "discriminator": mapped}) == {"kind": "hound"}


@pytest.mark.parametrize(
    ("schema", "size"),
    [
        ("{type: string, minLength: 1000000000000}", 2**20),
        ("{type: array, minItems: 1000000000000, items: {type: integer}}", 1000),
        ("{type: object, minProperties: 1000000000000}", 1000),
    ],
)
def test_a_sample_has_a_size_that_can_be_borne(schema: str, size: int) -> None:
    assert len(sample(schema)) == size
