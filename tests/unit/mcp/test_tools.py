from typing import Any

import jsonschema_rs
import pytest

from specloom.mcp.arguments import checked
from specloom.mcp.errors import Refused
from specloom.mcp.listing import listed
from specloom.mcp.tools import Tool, tools_of
from specloom.spec import Spec

from .agents import WORKSPACE, shop, spec_of

SHOP = """
tags: [{name: orders}]
paths:
  /orders/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}, example: 7}]
    get:
      operationId: orders_get
      summary: Get an order.
      tags: [orders]
      parameters:
        - {name: "created[lt]", in: query, description: Before., schema: {type: string}}
        - {name: Accept, in: header, schema: {type: string}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
    put:
      operationId: orders_replace
      summary: Replace an order.
      tags: [orders]
      x-source: {from: guide, at: "#1", kind: inferred, note: Nobody says it.}
      requestBody:
        required: true
        description: The order.
        content:
          text/plain: {schema: {type: string}}
          application/json:
            schema: {$ref: "#/components/schemas/Order"}
            example: {name: Tea}
      responses: {"204": {description: done}}
    delete: {operationId: orders_delete, tags: [orders], responses: {"204": {description: gone}}}
  /files:
    post:
      operationId: files_send
      tags: [files]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties: {file: {contentMediaType: image/png}, title: {type: string}}
      responses: {"201": {description: kept}}
components:
  schemas:
    Order:
      type: object
      required: [id, name, secret]
      x-source: {from: guide, at: "#2", kind: documented}
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string, example: Tea}
        secret: {type: string, writeOnly: true}
        parent: {$ref: "#/components/schemas/Order"}
x-rate-limits:
  key:
    partition: api-key
    quotas: [{quota: 25, window: 1}, {quota: 150, window: 60, overflow: true}]
    cost: {write: 10}
"""


def tool(name: str, spec: Spec | None = None) -> Tool:
    spec = spec or shop(SHOP)
    return next(each for each in tools_of(spec, spec.operations) if each.operation.id == name)


def test_parameters_are_arguments_with_their_examples() -> None:
    schema = tool("orders_get").input_schema

    assert list(schema["properties"]) == ["id", "created_lt"]
    assert schema["properties"]["id"] == {"type": "integer", "examples": [7]}
    assert schema["properties"]["created_lt"]["description"] == "Before. On the wire: created[lt] (query)."
    assert schema["required"] == ["id"]
    assert schema["examples"] == [{"id": 7}]


def test_a_body_is_one_argument_and_what_it_refers_to_comes_along() -> None:
    schema = tool("orders_replace").input_schema

    assert schema["properties"]["body"] == {"$ref": "#/$defs/Order", "description": "The order."}
    assert schema["$defs"]["Order"]["properties"]["parent"] == {"$ref": "#/$defs/Order"}
    assert schema["examples"] == [{"id": 7, "body": {"name": "Tea"}}]


def test_what_the_vendor_alone_sets_is_not_asked_for() -> None:
    order = tool("orders_replace").input_schema["$defs"]["Order"]

    assert order["required"] == ["name", "secret"]
    assert "id" not in order["properties"]
    assert not {"x-source", "example"} & (order.keys() | order["properties"]["name"].keys())


def test_an_answer_that_departs_from_the_spec_is_allowed_too() -> None:
    schema = tool("orders_get").output_schema

    assert schema
    assert schema["anyOf"][0] == {"$ref": "#/$defs/Order"}
    assert schema["$defs"]["Order"]["required"] == ["id", "name"]
    assert jsonschema_rs.is_valid(schema, {"surprise": 1})


def test_an_answer_without_a_body_has_no_schema() -> None:
    assert tool("orders_delete").output_schema is None


@pytest.mark.parametrize(
    ("name", "hints"),
    [
        ("orders_get", (True, False, True)),
        ("orders_replace", (False, True, True)),
        ("orders_delete", (False, True, True)),
        ("files_send", (False, False, False)),
    ],
)
def test_hints_say_what_a_call_may_do(name: str, hints: tuple[bool, ...]) -> None:
    told = listed(tool(name)).annotations

    assert told
    assert (told.read_only_hint, told.destructive_hint, told.idempotent_hint) == hints
    assert told.open_world_hint


def test_the_description_tells_the_cost_and_what_is_not_certain() -> None:
    assert tool("orders_replace").description == (
        "Replace an order.\n\n"
        "Sends PUT /orders/{id}. This changes data.\n\n"
        "Rate limit per api-key: 25 points per second, and when these are used up 150 points per minute; "
        "this call takes 10.\n\n"
        "Not certain, only inferred:\n- the operation, the request body, response 204: Nobody says it."
    )


@pytest.mark.parametrize("file", ["text", {"base64": "AAE=", "filename": "a.png"}, {"text": "a"}])
def test_a_file_is_given_as_text_or_in_base64(file: Any) -> None:
    checked(tool("files_send").input_schema, {"body": {"file": file, "title": "x"}})


def test_each_problem_names_its_place() -> None:
    with pytest.raises(Refused) as refused:
        checked(tool("orders_replace").input_schema, {"id": "x", "body": {"name": 1, "secret": "s"}, "z": 1})

    told = str(refused.value)
    assert '- id: "x" is not of type "integer"' in told
    assert '- body.name: 1 is not of type "string"' in told
    assert "'z' was unexpected" in told
    assert told.endswith("The tool takes: id, body.")


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_the_schemas_of_every_vendor_are_valid_and_take_their_own_examples(vendor: str) -> None:
    spec = spec_of(vendor)
    for each in tools_of(spec, spec.operations):
        jsonschema_rs.meta.validate(each.input_schema)
        jsonschema_rs.meta.validate(each.output_schema or {})
        checked(each.input_schema, each.example)


def test_long_chains_of_schemas_are_followed_and_an_answer_too_large_to_describe_is_not_described() -> None:
    schemas = "".join(
        f"    S{number}: {{properties: {{next: {{$ref: '#/components/schemas/S{number + 1}'}}}}}}\n"
        for number in range(1500)
    )
    chain = shop(
        "paths: {/a: {post: {operationId: a_b, tags: [a], requestBody: {content: {application/json: "
        "{schema: {$ref: '#/components/schemas/S0'}}}}, responses: {'200': {description: ok, content: "
        "{application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}}\n"
        f"components:\n  schemas:\n{schemas}    S1500: {{type: object}}\n"
    )

    assert len(tool("a_b", chain).input_schema["$defs"]) == 1501
    assert tool("a_b", chain).output_schema is None
