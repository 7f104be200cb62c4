"""Lists are fetched page by page, and can be gone on with later."""

import asyncio
import json
from collections.abc import Iterator
from itertools import islice
from types import ModuleType
from typing import Any

import attrs
import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    components:
      schemas:
        Page:
          type: object
          properties:
            items: {type: array, items: {type: integer}}
            next: {type: [string, "null"]}
            total: {type: integer}
    paths:
      /numbered:
        get:
          operationId: lists_numbered
          tags: [lists]
          x-pagination: {style: page, request: "page[number]", size: size, items: items, total: total}
          parameters:
            - {name: "page[number]", in: query, schema: {type: integer}}
            - {name: size, in: query, schema: {type: integer, default: 2}}
            - {name: kind, in: query, schema: {type: string}}
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
      /offset:
        get:
          operationId: lists_offset
          tags: [lists]
          x-pagination: {style: offset, request: skip, items: items, total: total}
          parameters: [{name: skip, in: query, schema: {type: integer}}]
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
      /cursor:
        post:
          operationId: lists_cursor
          tags: [lists]
          x-pagination: {style: cursor, request: cursor, items: items, next: next}
          x-idempotent: true
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: object, properties: {cursor: {type: string}, kind: {type: string}}}
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
"""

NUMBERS = [1, 2, 3, 4]


@attrs.define
class Shop:
    """Answer with two of four numbers at a time, and fail once at the page that is told."""

    fails_at: int | None = None
    seen: list[int] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        start = self._start(request)
        self.seen.append(start)
        if start == self.fails_at:
            self.fails_at = None
            return httpx.Response(503)
        after = start + 2
        page = {"items": NUMBERS[start:after], "total": 4, "next": str(after) if after < 4 else None}
        return httpx.Response(200, json=page)

    def _start(self, request: httpx.Request) -> int:
        query = request.url.params
        if request.content:
            return int(json.loads(request.content).get("cursor") or 0)
        return (int(query.get("page[number]", 1)) - 1) * 2 if "numbered" in request.url.path else _skip(query)


def _skip(query: httpx.QueryParams) -> int:
    return int(query.get("skip", 0))


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("lists")) as package:
        yield package


def lists(sdk: ModuleType, shop: Shop) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(shop), sleep=lambda seconds: None).lists


every = pytest.mark.parametrize("method", ["numbered", "offset", "cursor"])


@every
def test_every_item_comes_once_and_no_page_is_asked_for_in_vain(sdk: ModuleType, method: str) -> None:
    shop = Shop()

    assert list(getattr(lists(sdk, shop), method)()) == NUMBERS
    assert shop.seen == [0, 2]


@every
def test_a_page_is_fetched_only_when_it_is_reached(sdk: ModuleType, method: str) -> None:
    shop = Shop()

    assert list(islice(getattr(lists(sdk, shop), method)(), 2)) == [1, 2]
    assert shop.seen == [0]


@every
def test_a_list_is_gone_on_with_where_it_was_left(sdk: ModuleType, method: str) -> None:
    shop = Shop()
    pages = getattr(lists(sdk, shop), method)().pages()
    next(pages)
    written_down = json.dumps(pages.next_arguments)

    resumed = getattr(lists(sdk, shop), method)(**json.loads(written_down))

    assert list(resumed) == [3, 4]
    assert shop.seen == [0, 2]


@every
def test_after_the_last_page_there_is_nothing_to_go_on_with(sdk: ModuleType, method: str) -> None:
    pages = getattr(lists(sdk, Shop()), method)().pages()

    assert [page.items for page in pages] == [[1, 2], [3, 4]]
    assert pages.next_arguments is None


@every
def test_a_page_that_fails_once_repeats_no_item(sdk: ModuleType, method: str) -> None:
    shop = Shop(fails_at=2)

    assert list(getattr(lists(sdk, shop), method)()) == NUMBERS
    assert shop.seen == [0, 2, 2]


@every
def test_a_page_that_failed_can_be_asked_for_again(sdk: ModuleType, method: str) -> None:
    pages = getattr(lists(sdk, Shop(fails_at=2)), method)(retries=0).pages()
    next(pages)
    with pytest.raises(sdk.errors.ServerError):
        next(pages)

    assert next(pages).items == [3, 4]


def test_the_first_item_takes_one_page(sdk: ModuleType) -> None:
    shop = Shop()

    assert lists(sdk, shop).numbered().first() == 1
    assert lists(sdk, shop).offset(skip=4).first() is None
    assert shop.seen == [0, 4]


@every
def test_the_asynchronous_client_does_the_same(sdk: ModuleType, method: str) -> None:
    shop = Shop()

    async def walk() -> tuple[list[int], Any, list[int]]:
        async with sdk.AsyncShopClient(transport=httpx.MockTransport(shop)) as client:
            pages = getattr(client.lists, method)().pages()
            page = await anext(pages)
            rest = getattr(client.lists, method)(**pages.next_arguments)
            first = await getattr(client.lists, method)().first()
            return page.items, first, [item async for item in rest]

    assert asyncio.run(walk()) == ([1, 2], 1, [3, 4])
    assert shop.seen == [0, 0, 2]
