"""What a collection says by its own fields, whether or not it carries the document."""

import json
from pathlib import Path
from typing import Any

import pytest

from specloom.publish.postman import collection_of, collection_text
from specloom.sealing import unsealed
from specloom.spec import Document, Spec, parse_document, read_spec

HEAD = "openapi: 3.1.0\ninfo: {title: Shop, version: '1', description: Sells.}\n"
ORDERS = """
servers: [{url: "https://{host}/v1", variables: {host: {default: shop.example}}}]
tags: [{name: orders, description: What was bought.}]
security: [{key: []}]
paths:
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, description: Its number., schema: {type: integer}, example: 7}
    get:
      operationId: orders_get
      summary: Get an order
      description: All of it.
      tags: [orders]
      parameters:
        - {name: expand, in: query, schema: {type: array, items: {type: string}}, example: [lines, customer]}
        - {name: X-Shop, in: header, required: true, schema: {type: string}, example: main}
      responses:
        "200":
          description: The order.
          headers: {X-Left: {schema: {type: integer}, example: 3, description: Calls left.}}
          content:
            application/json:
              schema: {type: object}
              examples: {order_7: {value: {id: 7}}, order_8: {value: {id: 8}}}
        "404": {description: There is none.}
        "5XX": {description: Later.}
    put:
      operationId: orders_put
      tags: [orders]
      security: []
      requestBody:
        content:
          application/json:
            examples: {a: {value: {name: A}}, b: {value: {name: B}}}
      responses: {"204": {description: Done.}, "400": {description: No.}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
"""


def spec_of(text: str) -> Spec:
    return read_spec(parse_document(HEAD + text, Path("openapi.yaml")), "shop")


def items(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = collection_of(spec_of(text))["item"][0]["item"]
    return found


def one(operation: str, components: str = "") -> dict[str, Any]:
    """Return the request of an operation that is written in one line."""
    paths = f"servers: [{{url: 'https://a.example'}}]\npaths: {{/a: {{post: {operation}}}}}\n{components}"
    found: dict[str, Any] = items(paths)[0]["request"]
    return found


def test_a_tag_is_a_folder_and_an_operation_a_request() -> None:
    collection = collection_of(spec_of(ORDERS))

    assert collection["info"]["name"] == "Shop"
    assert collection["info"]["description"] == "Sells."
    assert [(folder["name"], folder["description"]) for folder in collection["item"]] == [
        ("orders", "What was bought.")
    ]
    assert [(item["name"], item["request"]["method"]) for item in collection["item"][0]["item"]] == [
        ("Get an order", "GET"),
        ("orders_put", "PUT"),
    ]


def test_the_address_is_told_by_its_parts() -> None:
    url = items(ORDERS)[0]["request"]["url"]

    assert url["raw"] == "{{baseUrl}}/orders/:id"
    assert url["path"] == ["orders", ":id"]
    assert url["variable"] == [{"key": "id", "value": "7", "description": "Its number."}]


def test_what_may_be_left_out_is_switched_off() -> None:
    request = items(ORDERS)[0]["request"]

    assert request["url"]["query"] == [
        {"key": "expand", "value": "lines", "disabled": True},
        {"key": "expand", "value": "customer", "disabled": True},
    ]
    assert request["header"] == [{"key": "X-Shop", "value": "main"}]


def test_servers_and_credentials_are_variables_and_no_secret_is_told() -> None:
    assert collection_of(spec_of(ORDERS))["variable"] == [
        {"key": "baseUrl", "value": "https://{{host}}/v1", "type": "string"},
        {"key": "host", "value": "shop.example", "type": "string"},
        {"key": "key", "value": "", "type": "string"},
    ]


def test_each_example_of_a_reply_is_saved_with_its_request() -> None:
    replies = items(ORDERS)[0]["response"]

    assert [(reply["name"], reply["code"], reply["status"]) for reply in replies] == [
        ("The order. (order_7)", 200, "OK"),
        ("The order. (order_8)", 200, "OK"),
        ("There is none.", 404, "Not Found"),
    ]
    assert json.loads(replies[1]["body"]) == {"id": 8}
    assert replies[0]["header"] == [
        {"key": "Content-Type", "value": "application/json"},
        {"key": "X-Left", "value": "3", "description": "Calls left."},
    ]
    assert replies[0]["originalRequest"]["url"]["raw"] == "{{baseUrl}}/orders/:id"


def test_a_file_that_no_text_shows_is_told_by_its_header() -> None:
    shown = "{'200': {description: A page., content: {application/pdf: {}, text/html: {example: '<p>'}}}}"
    (item,) = items(f"paths: {{/a: {{get: {{operationId: a_b, tags: [a], responses: {shown}}}}}}}")

    assert [(reply["name"], reply["body"]) for reply in item["response"]] == [
        ("A page. (application/pdf)", ""),
        ("A page. (example)", "<p>"),
    ]


def test_further_examples_of_a_body_stand_in_the_saved_requests() -> None:
    item = items(ORDERS)[1]
    bodies = [json.loads(reply["originalRequest"]["body"]["raw"]) for reply in item["response"]]

    assert json.loads(item["request"]["body"]["raw"]) == {"name": "A"}
    assert bodies == [{"name": "A"}, {"name": "B"}]


def test_a_call_without_credential_says_so() -> None:
    collection = collection_of(spec_of(ORDERS))

    assert collection["auth"]["type"] == "bearer"
    assert "auth" not in collection["item"][0]["item"][0]["request"]
    assert collection["item"][0]["item"][1]["request"]["auth"] == {"type": "noauth"}


@pytest.mark.parametrize(
    ("scheme", "auth"),
    [
        ("{type: apiKey, in: query, name: k}", {"key": "k", "value": "{{s}}", "in": "query"}),
        ("{type: apiKey, in: header, name: K}", {"key": "K", "value": "{{s}}", "in": "header"}),
        ("{type: http, scheme: basic}", {"username": "{{username}}", "password": "{{password}}"}),
        ("{type: http, scheme: bearer}", {"token": "{{s}}"}),
        (
            "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {}}}}",
            {
                "accessToken": "{{s}}",
                "addTokenTo": "header",
                "grant_type": "client_credentials",
                "accessTokenUrl": "https://a.example/t",
            },
        ),
    ],
)
def test_every_way_to_sign_a_call_has_its_auth(scheme: str, auth: dict[str, str]) -> None:
    request = one(
        "{operationId: a_b, tags: [a], security: [{s: []}], responses: {'200': {description: ok}}}",
        f"components: {{securitySchemes: {{s: {scheme}}}}}",
    )
    kind = request["auth"]["type"]

    assert {each["key"]: each["value"] for each in request["auth"][kind]} == auth


def test_a_second_credential_is_sent_by_hand() -> None:
    request = one(
        "{operationId: a_b, tags: [a], security: [{s: [], t: [], u: []}],"
        " responses: {'200': {description: ok}}}",
        """components: {securitySchemes: {s: {type: http, scheme: basic},
          t: {type: apiKey, in: header, name: T}, u: {type: apiKey, in: cookie, name: U}}}""",
    )

    assert request["auth"]["type"] == "basic"
    assert request["header"] == [
        {"key": "T", "value": "{{t}}"},
        {"key": "Cookie", "value": "U={{u}}"},
    ]


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (
            """application/x-www-form-urlencoded: {example: {a: x},
              schema: {properties: {a: {type: string}, b: {}}, required: [a]}}""",
            {
                "mode": "urlencoded",
                "urlencoded": [
                    {"key": "a", "value": "x", "type": "text"},
                    {"key": "b", "value": "", "type": "text", "disabled": True},
                ],
            },
        ),
        (
            """multipart/form-data: {example: {f: x},
              schema: {properties: {f: {contentMediaType: image/png, description: An f.}}}}""",
            {
                "mode": "formdata",
                "formdata": [{"key": "f", "type": "file", "src": None, "description": "An f."}],
            },
        ),
        ("application/octet-stream: {}", {"mode": "file", "file": {"src": None}}),
        (
            "text/csv: {example: 'a;b'}",
            {"mode": "raw", "raw": "a;b", "options": {"raw": {"language": "text"}}},
        ),
    ],
)
def test_every_kind_of_body_has_its_mode(content: str, body: dict[str, Any]) -> None:
    request = one(
        "{operationId: a_b, tags: [a], requestBody: {content: {" + content + "}},"
        " responses: {'200': {description: ok}}}"
    )

    assert request["body"] == body


def test_a_part_of_a_segment_is_a_variable_of_the_collection() -> None:
    operation = "{operationId: a_b, tags: [a], responses: {'200': {description: ok}}"
    parameter = "parameters: [{name: n, in: path, required: true, schema: {type: string}, example: x}]}"
    collection = collection_of(spec_of(f"paths: {{'/f/{{n}}.csv': {{get: {operation}, {parameter}}}}}"))

    assert collection["item"][0]["item"][0]["request"]["url"]["path"] == ["f", "{{n}}.csv"]
    assert {"key": "n", "value": "x", "type": "string"} in collection["variable"]


def test_the_same_spec_gives_the_same_bytes() -> None:
    assert collection_text(spec_of(ORDERS)) == collection_text(spec_of(ORDERS))


@pytest.mark.parametrize(
    "text", ["</script>", "{{x}} ' \" \\", "\u202ertl", "\ud800", "a\nb", "javascript:1", ".."]
)
def test_hostile_texts_stay_texts(text: str) -> None:
    responses = {"200": {"description": text, "content": {"text/plain": {"example": text}}}}
    parameters = [{"name": text, "in": "query", "required": True, "schema": {}, "example": text}]
    operation = {"operationId": "a_b", "tags": [text], "summary": text, "description": text}
    document = {
        "openapi": "3.1.0",
        "info": {"title": text, "version": "1"},
        "paths": {"/a": {"get": {**operation, "parameters": parameters, "responses": responses}}},
    }
    spec = read_spec(Document(Path("openapi.yaml"), document), "shop")
    collection = json.loads(collection_text(spec))

    assert collection["info"]["name"] == collection["item"][0]["name"] == text
    assert collection["item"][0]["item"][0]["request"]["url"]["query"][0]["value"] == text
    assert unsealed(collection) == (document, True)
