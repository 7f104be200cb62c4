"""What only OpenAPI 3.2 can say is sent and read as it says."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import client_of_paths

SPEC = """\
openapi: 3.2.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example/v1"}]
paths:
  /orders:
    parameters:
      - {name: all, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
    get: {operationId: orders_find, tags: [orders], responses: {"204": {}}}
  /queries:
    get:
      operationId: orders_ask
      tags: [orders]
      parameters: [{name: all, in: querystring, content: {application/json: {schema: {type: object}}}}]
      responses: {"204": {}}
  /pet:
    get:
      operationId: orders_pet
      tags: [orders]
      responses: {"200": {content: {application/json: {$ref: "#/components/mediaTypes/Pet"}}}}
components:
  mediaTypes: {Pet: {schema: {$ref: "#/components/schemas/Pet"}}}
  schemas:
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Beast"}]
      discriminator: {propertyName: kind, defaultMapping: "#/components/schemas/Beast"}
    Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
    Beast: {type: object, properties: {kind: {type: string}, legs: {type: integer}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("new")) as package:
        yield package


def asked(sdk: ModuleType, method: str, value: Any) -> bytes:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    transport = httpx.MockTransport(answer)
    getattr(sdk.ShopClient(transport=transport).orders, method)(all=value)
    return seen[0].url.query


def pet(sdk: ModuleType, body: dict[str, Any]) -> Any:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=body))
    return sdk.ShopClient(transport=transport).orders.pet()


def test_a_parameter_may_be_the_whole_query_string(sdk: ModuleType) -> None:
    assert asked(sdk, "find", {"q": "a b&", "id": [1, 2], "none": None}) == b"q=a%20b%26&id=1&id=2&none="
    assert asked(sdk, "ask", {"q": 1}) == b"%7B%22q%22%3A1%7D"


def test_a_media_type_may_stand_among_the_components(sdk: ModuleType) -> None:
    assert pet(sdk, {"kind": "Cat", "lives": 9}) == sdk.models.Cat(kind="Cat", lives=9)


@pytest.mark.parametrize("body", [{"legs": 4}, {"kind": "horse", "legs": 4}])
def test_an_object_of_no_known_kind_is_of_the_default_one(sdk: ModuleType, body: dict[str, Any]) -> None:
    assert pet(sdk, body) == sdk.models.Beast(**body)
