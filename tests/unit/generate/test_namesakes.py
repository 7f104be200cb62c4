"""Parameters of one name in several places, and fields of several forms, each reach their own place."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    paths:
      /orders/{id}:
        get:
          operationId: orders_get
          tags: [orders]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: id, in: query, schema: {type: string}}
            - {name: id, in: header, schema: {type: string}}
          responses: {"204": {}}
      /orders:
        post:
          operationId: orders_add
          tags: [orders]
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema: {type: object, required: [sku], properties: {sku: {type: string}}}
              application/json:
                schema:
                  type: object
                  required: [lines]
                  properties: {lines: {type: array}, sku: {type: string}}
          responses: {"204": {}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("namesakes")) as package:
        yield package


def sent(sdk: ModuleType, method: str, *arguments: Any, **keywords: Any) -> httpx.Request:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    transport = httpx.MockTransport(answer)
    getattr(sdk.ShopClient(transport=transport).orders, method)(*arguments, **keywords)
    return seen[0]


def test_namesakes_are_told_apart_by_their_places(sdk: ModuleType) -> None:
    request = sent(sdk, "get", "p", id="q", id_in_header="h")

    assert (request.url.path, request.url.query, request.headers["id"]) == ("/v1/orders/p", b"id=q", "h")


@pytest.mark.parametrize(
    ("fields", "content"),
    [({"sku": "a"}, b"sku=a"), ({"lines": []}, b'{"lines":[]}'), ({"sku": "a", "lines": []}, None)],
)
def test_a_body_is_sent_as_the_media_type_whose_fields_are_given(
    sdk: ModuleType, fields: dict[str, Any], content: bytes | None
) -> None:
    request = sent(sdk, "add", **fields)

    assert request.content == content or request.headers["Content-Type"] == "application/json"
