from collections.abc import Callable
from typing import Any

import pytest

from specloom.importing.drafted import Draft

Drafting = Callable[..., Draft]
Findings = Callable[[Draft], list[str]]

ORDERS = """
openapi: 3.0.0
info: {title: Orders, version: "1"}
servers: [{url: https://orders.example}]
paths:
  /v1/orders:
    get:
      responses:
        "200":
          description: Orders.
          content:
            application/json:
              schema: {properties: {data: {type: array, items: {$ref: "#/components/schemas/Order"}}}}
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      responses: {"201": {$ref: "#/components/responses/Order"}}
  /v1/orders/{orderId}:
    parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
    get: {responses: {"200": {$ref: "#/components/responses/Order"}}}
    delete: {responses: {"204": {description: Gone.}}}
  /v1/orders/{orderId}/invoice:
    parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
    get: {responses: {"200": {description: A file., content: {application/pdf: {}}}}}
  /v1/status/{name}:
    parameters: [{name: name, in: path, required: true, schema: {type: string}}]
    get:
      responses:
        "200": {description: On or off., content: {application/json: {schema: {type: boolean}}}}
components:
  responses:
    Order: {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
  schemas:
    Order: {type: object, properties: {id: {type: integer}, name: {type: string, example: Tea}}}
"""


@pytest.fixture
def paths(drafted: Drafting) -> dict[str, Any]:
    found: dict[str, Any] = drafted(ORDERS).root["paths"]
    return found


def test_what_paths_and_schemas_show_of_a_resource_lints_clean(drafted: Drafting, findings: Findings) -> None:
    assert findings(drafted(ORDERS)) == []


def test_operations_on_a_resource_say_what_they_do_to_it(paths: dict[str, Any]) -> None:
    told = {
        (path, method): (operation["x-resource"]["action"], operation["x-resource"]["x-source"]["kind"])
        for path, item in paths.items()
        for method, operation in item.items()
        if isinstance(operation, dict) and "x-resource" in operation
    }

    assert told == {
        ("/v1/orders", "get"): ("list", "inferred"),
        ("/v1/orders", "post"): ("create", "inferred"),
        ("/v1/orders/{orderId}", "get"): ("get", "inferred"),
        ("/v1/orders/{orderId}", "delete"): ("delete", "inferred"),
        ("/v1/orders/{orderId}/invoice", "get"): ("view", "inferred"),
    }


def test_a_creation_links_to_what_can_be_done_to_the_new_object(paths: dict[str, Any]) -> None:
    links = paths["/v1/orders"]["post"]["responses"]["201"]["links"]

    assert {name: link["parameters"] for name, link in links.items()} == {
        "get": {"orderId": "$response.body#/id"},
        "delete": {"orderId": "$response.body#/id"},
    }


def test_the_key_in_a_path_is_that_of_an_object_that_is_shown(paths: dict[str, Any]) -> None:
    item = paths["/v1/orders/{orderId}"]
    shown = item["get"]["responses"]["200"]

    assert item["parameters"][0]["example"] == "1"
    assert shown == {"$ref": "#/components/responses/Order"}


def test_a_body_that_is_made_up_to_create_an_object_leaves_its_key_open(paths: dict[str, Any]) -> None:
    body = paths["/v1/orders"]["post"]["requestBody"]["content"]["application/json"]

    assert body["examples"]["made_of_the_schema"]["value"] == {"name": "Tea"}
