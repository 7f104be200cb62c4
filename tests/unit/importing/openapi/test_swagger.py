from collections.abc import Callable
from typing import Any

import pytest

from specloom.importing.account import UNACCOUNTED
from specloom.importing.drafted import Draft

Drafting = Callable[..., Draft]
Findings = Callable[[Draft], list[str]]

SHOP = """
swagger: "2.0"
info: {title: Shop, version: "1"}
host: api.shop.example
basePath: /v2/
schemes: [http, https]
consumes: [application/json]
produces: [application/json, application/xml]
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
  basic: {type: basic}
  oauth:
    type: oauth2
    flow: accessCode
    authorizationUrl: https://shop.example/a
    tokenUrl: https://shop.example/t
    scopes: {read: To read.}
security: [{key: []}]
parameters:
  Order: {name: body, in: body, required: true, schema: {$ref: "#/definitions/order"}}
  Page: {name: page, in: query, type: integer}
responses:
  Failed: {description: No., schema: {$ref: "#/definitions/error"}}
paths:
  /orders:
    parameters: [{$ref: "#/parameters/Page"}]
    get:
      tags: [orders]
      parameters:
        - {name: ids, in: query, type: array, items: {type: integer}, collectionFormat: multi}
        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: names, in: query, type: array, items: {type: string}}
      responses:
        "200":
          description: Orders.
          schema: {type: array, items: {$ref: "#/definitions/order"}}
          headers: {X-Total: {type: integer, description: How many.}}
          examples: {application/json: [{id: 1, kind: big}]}
        "404": {$ref: "#/responses/Failed"}
    post:
      tags: [orders]
      parameters: [{$ref: "#/parameters/Order"}]
      responses: {"201": {description: Made., schema: {$ref: "#/definitions/order"}}}
  /orders/{id}/photo:
    post:
      tags: [orders]
      consumes: [multipart/form-data]
      parameters:
        - {name: id, in: path, type: string}
        - {name: photo, in: formData, type: file, required: true}
        - {name: title, in: formData, type: string, description: What it is called.}
      produces: [image/png]
      responses: {"200": {description: The photo., schema: {type: file}}}
definitions:
  order:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      id: {type: integer, x-nullable: true}
      kind: {type: string}
  big_order: {allOf: [{$ref: "#/definitions/order"}, {type: object, properties: {size: {type: integer}}}]}
  error: {type: object, properties: {message: {type: string}}}
"""


@pytest.fixture
def shop(drafted: Drafting) -> dict[str, Any]:
    root: dict[str, Any] = drafted(SHOP).root
    return root


def test_a_document_of_openapi_2_lints_clean_and_loses_nothing_silently(
    drafted: Drafting, findings: Findings
) -> None:
    draft = drafted(SHOP)

    assert findings(draft) == []
    assert [line.fact for line in draft.lines if line.reason == UNACCOUNTED] == []


def test_host_base_path_and_schemes_are_servers(shop: dict[str, Any]) -> None:
    assert [server["url"] for server in shop["servers"]] == [
        "https://api.shop.example/v2",
        "http://api.shop.example/v2",
    ]


def test_a_body_parameter_is_a_request_body(shop: dict[str, Any]) -> None:
    body = shop["paths"]["/orders"]["post"]["requestBody"]

    assert body["required"] is True
    assert body["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Order"}


def test_form_parameters_are_the_members_of_a_form(shop: dict[str, Any]) -> None:
    operation = shop["paths"]["/orders/{id}/photo"]["post"]
    name = operation["requestBody"]["content"]["multipart/form-data"]["schema"]["$ref"].rpartition("/")[2]
    form = shop["components"]["schemas"][name]

    assert form["required"] == ["photo"]
    assert form["properties"]["photo"] == {"type": "string", "format": "binary"}
    assert form["properties"]["title"]["description"] == "What it is called."


def test_the_formats_of_lists_are_styles(shop: dict[str, Any]) -> None:
    parameters = shop["paths"]["/orders"]["get"]["parameters"]

    assert {p["name"]: (p["style"], p["explode"]) for p in parameters} == {
        "ids": ("form", True),
        "tags": ("pipeDelimited", False),
        "names": ("form", False),
    }


def test_schemas_headers_and_examples_of_responses_are_content(shop: dict[str, Any]) -> None:
    response = shop["paths"]["/orders"]["get"]["responses"]["200"]

    assert response["content"]["application/json"]["examples"]["shown"]["value"] == [{"id": 1, "kind": "big"}]
    assert list(response["content"]) == ["application/json", "application/xml"]
    assert response["headers"]["X-Total"]["schema"] == {"type": "integer"}


def test_flows_are_named_as_in_openapi_3(shop: dict[str, Any], drafted: Drafting) -> None:
    draft = drafted(SHOP.replace("security: [{key: []}]", "security: [{oauth: [read]}, {basic: []}]"))
    schemes = draft.root["components"]["securitySchemes"]

    assert schemes["oauth"]["flows"]["authorizationCode"]["scopes"] == {"read": "To read."}
    assert schemes["basic"]["scheme"] == "basic"


def test_values_of_a_discriminator_stand_for_schemas_whose_names_changed(shop: dict[str, Any]) -> None:
    order = shop["components"]["schemas"]["Order"]

    assert order["discriminator"] == {
        "propertyName": "kind",
        "mapping": {"big_order": "#/components/schemas/BigOrder"},
    }
    assert order["properties"]["id"]["type"] == ["integer", "null"]
