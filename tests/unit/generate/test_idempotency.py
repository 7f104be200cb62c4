"""A call with a key is sent under it, and may be repeated."""

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    x-idempotency-key: {header: X-Token}
    paths:
      /plain: {post: {operationId: orders_add, tags: [orders], responses: {"200": {}}}}
      /declared:
        post:
          operationId: orders_pay
          tags: [orders]
          parameters:
            - {name: idempotency_key, in: header, schema: {type: string}}
            - {name: page, in: query, schema: {type: string}}
          responses: {"200": {}}
      /needed:
        post:
          operationId: orders_book
          tags: [orders]
          parameters: [{name: Idempotency-Key, in: header, required: true, schema: {type: string}}]
          responses: {"200": {}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("keyed")) as package:
        yield package


class Shop:
    """Fail the first time that a call comes, and keep the headers of all requests."""

    def __init__(self) -> None:
        self.seen: list[httpx.Headers] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request.headers)
        return httpx.Response(503 if len(self.seen) == 1 else 200, json="done")


def client(sdk: ModuleType, shop: Shop) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(shop), sleep=lambda seconds: None)


def test_a_post_without_a_key_is_not_repeated_after_a_server_error(sdk: ModuleType) -> None:
    shop = Shop()

    with pytest.raises(sdk.errors.ServerError):
        client(sdk, shop).orders.add()

    assert len(shop.seen) == 1


def test_a_post_with_a_key_is_repeated_under_the_same_key(sdk: ModuleType) -> None:
    shop = Shop()

    assert client(sdk, shop).orders.add(idempotency_key="k-1") == "done"
    assert [headers["X-Token"] for headers in shop.seen] == ["k-1", "k-1"]


def test_the_asynchronous_client_sends_the_key_too(sdk: ModuleType) -> None:
    shop = Shop()

    async def add() -> Any:
        async def sleep(seconds: float) -> None: ...

        async with sdk.AsyncShopClient(transport=httpx.MockTransport(shop), sleep=sleep) as client:
            return await client.orders.add(idempotency_key="k-1")

    assert asyncio.run(add()) == "done"
    assert [headers["X-Token"] for headers in shop.seen] == ["k-1", "k-1"]


def test_a_header_that_the_operation_declares_for_the_key_carries_it(sdk: ModuleType) -> None:
    shop = Shop()

    client(sdk, shop).orders.pay(page="a", idempotency_key="k-2")

    assert shop.seen[0]["idempotency_key"] == "k-2"
    assert "X-Token" not in shop.seen[0]


def test_a_key_that_the_vendor_needs_is_drawn_and_kept_for_the_repeats(sdk: ModuleType) -> None:
    shop = Shop()
    shop_client = client(sdk, shop)
    shop_client.orders.book()
    shop_client.orders.book()

    first, again, other = (headers["Idempotency-Key"] for headers in shop.seen)

    assert first == again
    assert first != other


def test_a_key_that_a_header_cannot_hold_is_refused(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match="X-Token cannot hold"):
        client(sdk, Shop()).orders.add(idempotency_key="a\r\nX-Evil: 1")
