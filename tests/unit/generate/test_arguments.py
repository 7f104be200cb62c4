import textwrap

import pytest

from specloom.generate.arguments import arguments_of, body_forms
from specloom.generate.calls import Argument
from specloom.generate.models import ModelNames
from specloom.generate.schemas import Schemas
from specloom.generate.variants import variants_of

from .shop import operation_of, spec_of


def arguments(text: str) -> tuple[Argument, ...]:
    spec, operation = operation_of(text)
    variant = next(variants_of(operation))
    schemas = Schemas(spec.document, ModelNames({}, {}))
    return arguments_of(variant, body_forms(variant, schemas), schemas, "sys_")


def body(schema: str, media: str = "application/json", required: str = "true") -> str:
    return f"""
        /a:
          post:
            operationId: a_b
            requestBody:
              required: {required}
              description: The thing.
              content: {{{media}: {{schema: {schema}}}}}
    """


def outlines(text: str) -> list[str]:
    return [argument.outline for argument in arguments(text)]


def test_path_parameters_come_in_the_order_of_the_path() -> None:
    text = """
        /a/{one}/b/{two}:
          get:
            operationId: a_b
            parameters:
              - {name: page, in: query, schema: {type: integer}}
              - {name: two, in: path, required: true, schema: {type: string, format: uuid}}
              - {name: one, in: path, required: true, schema: {type: string}}
    """

    assert outlines(text) == ["one: str", "two: str | UUID", "page: int = …"]


def test_the_three_headers_that_openapi_ignores_are_not_offered() -> None:
    headers = ["Accept", "content-type", "Authorization", "X-Trace"]
    listed = [f"- {{name: {name}, in: header, schema: {{type: string}}}}" for name in headers]
    text = "/a:\n  get:\n    operationId: a_b\n    parameters:\n" + textwrap.indent("\n".join(listed), "    ")

    assert outlines(text) == ["x_trace: str = …"]


def test_a_default_is_told() -> None:
    text = """
        /a:
          get:
            operationId: a_b
            parameters:
              - {name: size, in: query, description: How many., schema: {type: integer, default: 10}}
    """

    assert arguments(text)[0].description == "How many. Left out, it is 10."


def test_an_object_body_becomes_one_argument_for_each_property() -> None:
    schema = "{type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}"

    assert outlines(body(schema)) == ["a: str", "b: int = …"]


def test_a_property_that_may_only_be_read_is_not_offered() -> None:
    schema = "{type: object, properties: {a: {type: string}, id: {type: string, readOnly: true}}}"

    assert outlines(body(schema)) == ["a: str = …"]


def test_a_composed_body_has_the_properties_of_all_its_parts() -> None:
    schema = "{allOf: [{properties: {a: {type: string}}}, {required: [b], properties: {b: {type: integer}}}]}"

    assert outlines(body(schema)) == ["a: str = …", "b: int"]


def test_a_body_composed_of_itself_has_its_own_properties() -> None:
    text = body('{$ref: "#/components/schemas/Loop"}')
    loop = """
    components:
      schemas:
        Loop: {allOf: [{$ref: "#/components/schemas/Loop"}], properties: {a: {type: string}}}
    """
    spec = spec_of("paths:\n" + textwrap.indent(textwrap.dedent(text), "  ") + textwrap.dedent(loop))
    variant = next(variants_of(spec.operations[0]))

    schemas = Schemas(spec.document, ModelNames({}, {}))
    made = arguments_of(variant, body_forms(variant, schemas), schemas, "")

    assert [argument.name for argument in made] == ["a"]


def test_a_free_form_body_is_one_argument() -> None:
    schema = "{type: object, additionalProperties: {type: integer}}"

    assert outlines(body(schema)) == ["body: Mapping[str, int]"]


def test_a_body_with_further_properties_is_one_argument() -> None:
    schema = "{type: object, properties: {a: {type: string}}, additionalProperties: true}"

    assert outlines(body(schema)) == ["body: Mapping[str, Any]"]


def test_an_array_body_is_one_argument() -> None:
    assert outlines(body("{type: array, items: {type: string}}")) == ["body: Sequence[str]"]


def test_the_fields_of_a_body_that_may_be_left_out_may_be_left_out() -> None:
    schema = "{type: object, required: [a], properties: {a: {type: string}}}"

    assert outlines(body(schema, required="false")) == ["a: str = …"]


@pytest.mark.parametrize(
    "schema",
    [
        "{type: [object, 'null'], properties: {a: {type: string}}}",
        "{type: object, properties: {a: {}}, oneOf: [{properties: {b: {}}}, {properties: {c: {}}}]}",
    ],
)
def test_a_body_that_is_more_than_its_fields_is_one_argument(schema: str) -> None:
    assert outlines(body(schema))[0].startswith("body: ")


def test_a_rule_on_which_fields_are_given_leaves_them_arguments() -> None:
    schema = "{type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}]}"

    assert outlines(body(schema)) == ["a: str = …", "b: str = …"]


def test_bodies_that_are_not_json_are_text_or_bytes() -> None:
    assert outlines(body("{type: string}", "text/csv")) == ["body: str | FileContent"]
    assert outlines(body("{type: string}", "application/xml")) == ["body: str | FileContent"]
    assert outlines(body("{type: string}", "image/png")) == ["body: FileContent"]


def test_a_body_without_content_is_not_offered() -> None:
    text = "/a: {post: {operationId: a_b, requestBody: {content: {}}}}"

    assert outlines(text) == []


def test_a_property_and_a_parameter_of_one_name_are_told_apart() -> None:
    text = """
        /a:
          post:
            operationId: a_b
            parameters: [{name: id, in: query, required: true, schema: {type: string}}]
            requestBody:
              required: true
              content: {application/json: {schema: {required: [id], properties: {id: {type: integer}}}}}
    """

    assert outlines(text) == ["id: int", "id_: str"]
