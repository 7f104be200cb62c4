"""The headers that a specification declares are read as what they are declared to be."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    paths:
      /orders:
        get:
          operationId: orders_list
          tags: [orders]
          x-pagination: {style: page, request: page, items: /}
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses:
            "200":
              headers:
                X-Total: {schema: {type: integer}}
                X-Share: {schema: {type: number}}
                X-Last: {schema: {type: boolean}}
                Last-Modified: {schema: {type: string, format: date-time}}
                X-Day: {schema: {type: string, format: date}}
                Allow: {schema: {type: array, items: {type: string}}}
                X-Ids: {schema: {type: array, items: {type: integer}}}
                X-Pair: {schema: {type: object}}
                X-Json: {content: {application/json: {schema: {type: object}}}}
                X-Any: {schema: {type: [string, integer]}}
                Content-Type: {schema: {type: string}}
              content: {application/json: {schema: {type: array, items: {type: integer}}}}
        post:
          operationId: orders_add
          tags: [orders]
          responses:
            "201": {headers: {Location: {schema: {type: string}}}}
            "429": {headers: {X-Left: {schema: {type: integer}}, Retry-After: {schema: {type: integer}}}}
            default: {headers: {X-Trace: {schema: {type: string}}}}
        put: {operationId: orders_put, tags: [orders], responses: {"204": {}}}
"""
HEADERS = {
    "x-total": "12",
    "x-share": "0.5",
    "x-last": "true",
    "last-modified": "Sun, 22 Nov 2026 08:00:00 GMT",
    "x-day": "2026-11-22",
    "allow": "GET, PUT",
    "x-ids": "1, 2",
    "x-pair": "a,1,b,2",
    "x-json": '{"a": [1]}',
    "x-any": "7",
}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("declared")) as package:
        yield package


def orders(sdk: ModuleType, headers: dict[str, str]) -> Any:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, headers=headers, json=[1]))
    return sdk.ShopClient(transport=transport).orders.with_raw_response


def test_each_header_has_the_type_that_is_declared(sdk: ModuleType) -> None:
    response = orders(sdk, HEADERS).list()
    found = response.declared

    assert (found.x_total, found.x_share, found.x_last, found.x_any) == (12, 0.5, True, "7")
    assert found.last_modified == dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)
    assert (found.x_day, found.allow) == (dt.date(2026, 11, 22), ["GET", "PUT"])
    assert (found.x_ids, found.x_pair, found.x_json) == ([1, 2], {"a": "1", "b": "2"}, {"a": [1]})
    assert (response.headers["X-Total"], response.parse()) == ("12", [1])
    assert repr(orders(sdk, {"x-total": "1"}).list().declared) == "ListHeaders(x_total=1)"


def test_a_header_that_did_not_come_is_none(sdk: ModuleType) -> None:
    assert orders(sdk, {}).list().declared.x_total is None
    assert orders(sdk, {}).add().declared.location is None


def test_a_header_that_is_not_what_is_declared_is_named(sdk: ModuleType) -> None:
    response = orders(sdk, {"x-total": "many", "x-last": "no"}).list()

    with pytest.raises(sdk.errors.DecodeError, match="the header X-Total is not what the specification says"):
        _ = response.declared.x_total
    with pytest.raises(sdk.errors.DecodeError, match="neither true nor false"):
        _ = response.declared.x_last
    assert response.parse() == [1]


def test_a_method_without_declared_headers_has_none(sdk: ModuleType) -> None:
    assert not hasattr(orders(sdk, {}).put(), "declared")


def test_the_asynchronous_client_does_the_same(sdk: ModuleType) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, headers=HEADERS, json=[1]))

    async def total() -> Any:
        async with sdk.AsyncShopClient(transport=transport) as client:
            return (await client.orders.with_raw_response.list()).declared.x_total

    assert asyncio.run(total()) == 12


def test_a_failure_has_the_headers_that_failures_declare(sdk: ModuleType) -> None:
    answer = httpx.Response(429, headers={"X-Left": "0", "X-Trace": "t"}, json={})
    client = sdk.ShopClient(transport=httpx.MockTransport(lambda request: answer), retries=0)
    with pytest.raises(sdk.errors.RateLimited) as caught:
        client.orders.add()
    declared = caught.value.declared

    assert (declared.x_left, declared.x_trace, declared.retry_after) == (0, "t", None)


def test_a_failure_whose_headers_nobody_declares_has_none(sdk: ModuleType) -> None:
    client = sdk.ShopClient(transport=httpx.MockTransport(lambda request: httpx.Response(404)))
    with pytest.raises(sdk.errors.NotFound) as caught:
        client.orders.put()

    assert caught.value.declared is None
