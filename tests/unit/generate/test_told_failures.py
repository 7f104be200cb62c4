"""A failure that comes with a status of success is raised, wherever the specification tells the two apart."""

import asyncio
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from specloom.generate import generate_client

from .shop import imported, spec_of

SPEC = """
    x-client: {request_id: [X-Request-Id]}
    components:
      schemas:
        Problem: {type: object, required: [error], properties: {error: {type: string}, code: {type: integer}}}
        Remark: {type: object, properties: {remark: {type: string}}}
        Order: {type: object, required: [id], properties: {id: {type: integer}, note: {type: string}}}
        Notes: {type: object, properties: {by: {type: string}}, additionalProperties: {type: string}}
        Sheet: {type: object, properties: {by: {type: string}}, patternProperties: {"^e": {}}}
        Page: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/Order"}}}}
      responses:
        Problem: {content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
        Remark: {content: {application/json: {schema: {$ref: "#/components/schemas/Remark"}}}}
    paths:
      /orders:
        get:
          operationId: orders_list
          tags: [orders]
          x-pagination: {style: page, request: page, items: items}
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
            default: {$ref: "#/components/responses/Problem"}
        post:
          operationId: orders_create
          tags: [orders]
          responses:
            "201": {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
            4XX: {$ref: "#/components/responses/Problem"}
            "500": {$ref: "#/components/responses/Remark"}
      /orders/{id}:
        get:
          operationId: orders_get
          tags: [orders]
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
            "404": {$ref: "#/components/responses/Problem"}
      /remarks:
        get:
          operationId: remarks_get
          tags: [remarks]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
            default: {$ref: "#/components/responses/Remark"}
      /notes:
        get:
          operationId: notes_get
          tags: [notes]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Notes"}}}}
            default: {$ref: "#/components/responses/Problem"}
      /sheet:
        get:
          operationId: sheet_get
          tags: [sheet]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Sheet"}}}}
            default: {$ref: "#/components/responses/Problem"}
      /anything:
        get:
          operationId: anything_get
          tags: [anything]
          responses:
            "200": {content: {application/json: {schema: {type: object}}}}
            default: {$ref: "#/components/responses/Problem"}
"""
FAILED = {"error": "no such order", "code": 7}

Call = Callable[[Any], Any]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("told")
    generate_client(spec_of(SPEC, folder, "shop"), folder / "shop")
    with imported(folder / "shop", "shop_sdk") as package:
        yield package


class Shop:
    """Answer everything alike with success, and count the calls."""

    def __init__(self, value: Any, kind: str = "application/json") -> None:
        self.value, self.kind, self.calls = value, kind, 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.calls += 1
        content = httpx.Response(200, json=self.value).content
        return httpx.Response(
            200, headers={"Content-Type": self.kind, "X-Request-Id": "r-1"}, content=content
        )


def client(sdk: ModuleType, value: Any) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(Shop(value)))


def streamed(shop: Any) -> Any:
    with shop.orders.with_streaming_response.get(1) as answer:
        return answer.parse()


@pytest.mark.parametrize(
    "call",
    [
        lambda shop: shop.orders.get(1),
        lambda shop: shop.orders.create(),
        lambda shop: list(shop.orders.list()),
        lambda shop: next(shop.orders.list().pages()),
        lambda shop: shop.orders.with_raw_response.get(1).parse(),
        streamed,
    ],
    ids=["get", "create", "list", "pages", "raw", "streamed"],
)
def test_a_failure_in_a_success_is_raised_with_its_model(sdk: ModuleType, call: Call) -> None:
    with pytest.raises(
        sdk.errors.StatusError, match="but the body is what the specification says of a failure"
    ) as caught:
        call(client(sdk, FAILED))

    assert caught.value.body == sdk.models.Problem(error="no such order", code=7)
    assert caught.value.status_code == 200
    assert caught.value.response.json() == FAILED
    assert caught.value.request_id == "r-1"


def test_the_asynchronous_client_raises_the_same(sdk: ModuleType) -> None:
    async def get() -> None:
        async with sdk.AsyncShopClient(transport=httpx.MockTransport(Shop(FAILED))) as shop:
            await shop.orders.get(1)

    with pytest.raises(sdk.errors.StatusError) as caught:
        asyncio.run(get())
    assert caught.value.body.error == "no such order"


def test_such_a_failure_is_not_sent_again(sdk: ModuleType) -> None:
    vendor = Shop(FAILED)

    with pytest.raises(sdk.errors.StatusError):
        sdk.ShopClient(transport=httpx.MockTransport(vendor), retries=3).orders.create()
    assert vendor.calls == 1


def test_a_failure_that_demands_nothing_is_told_by_naming_all_that_came(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.StatusError) as caught:
        client(sdk, {"remark": "closed on Sundays"}).orders.create()
    assert caught.value.body == sdk.models.Remark(remark="closed on Sundays")


@pytest.mark.parametrize("value", [{"id": "x"}, {"remark": "a", "name": "b"}, {}, [], None, "text"])
def test_what_is_neither_a_success_nor_a_failure_is_a_misfit(sdk: ModuleType, value: object) -> None:
    with pytest.raises(sdk.errors.DecodeError):
        client(sdk, value).orders.create()


def test_a_success_that_names_something_of_the_body_is_one(sdk: ModuleType) -> None:
    page = next(client(sdk, {"items": [], "error": "none"}).orders.list().pages())

    assert page.additional_properties == {"error": "none"}


def test_a_success_that_demands_nothing_is_no_failure_that_demands_nothing(sdk: ModuleType) -> None:
    assert client(sdk, {"remark": "hello"}).remarks.get().additional_properties == {"remark": "hello"}


def test_a_success_that_may_be_anything_is_never_a_failure(sdk: ModuleType) -> None:
    assert client(sdk, FAILED).anything.get() == FAILED


@pytest.mark.parametrize("tag", ["notes", "sheet"])
def test_a_success_with_names_of_its_own_choice_is_never_a_failure(sdk: ModuleType, tag: str) -> None:
    found = getattr(client(sdk, {"error": "a name like any other"}), tag).get()

    assert found["error"] == "a name like any other"


def test_a_success_that_names_a_member_is_one_even_if_that_is_null(sdk: ModuleType) -> None:
    page = next(client(sdk, {"items": None, "error": "none"}).orders.list().pages())

    assert page["error"] == "none"
