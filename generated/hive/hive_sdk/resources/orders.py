# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Call the operations on orders."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    AsyncPages,
    NotGiven,
    Operation,
    Options,
    Paging,
    Parameter,
    SyncCaller,
    SyncPages,
    call_options,
)
from .._runtime.declared import (
    DeclaredHeaders,
    Header,
    declaring,
    declaring_async,
)
from .._runtime.raw import (
    raw,
    raw_async,
    raw_page,
    raw_page_async,
    streamed,
    streamed_async,
    streamed_page,
    streamed_page_async,
)
from .._runtime.shapes import (
    one,
)
from .._runtime.showing import shown

if TYPE_CHECKING:
    from .. import dicts


class ListHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_used = Header("X-Rate-Limit-Used", int)
    x_rate_limit_max = Header("X-Rate-Limit-Max", int)


class ListErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_used = Header("X-Rate-Limit-Used", int)
    x_rate_limit_max = Header("X-Rate-Limit-Max", int)
    retry_after = Header("Retry-After", float)


_LIST = Operation(
    "orders_list",
    "GET",
    "/orders",
    parameters=(
        Parameter("created_at[lt]", "query"),
        Parameter("created_at[lte]", "query"),
        Parameter("created_at[gt]", "query"),
        Parameter("created_at[gte]", "query"),
        Parameter("include", "query"),
        Parameter("page", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.OrderPage)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
        "4XX": {"application/json": one(lambda: models.Error)},
        "5XX": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("merchant", 1),),
    security=(("apiKey",),),
    failure_headers=ListErrorHeaders,
)
_LIST_PAGING = Paging("page", "page", items=("data",), first=1, pages=("pagination", "page_count"))
_CREATE = Operation(
    "orders_create",
    "POST",
    "/orders",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Order)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "422": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
        "4XX": {"application/json": one(lambda: models.Error)},
        "5XX": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    costs=(("merchant", 1),),
    security=(("apiKey",),),
    failure_headers=ListErrorHeaders,
)
_GET = Operation(
    "orders_get",
    "GET",
    "/orders/{id}",
    parameters=(Parameter("id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Order)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
        "4XX": {"application/json": one(lambda: models.Error)},
        "5XX": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("merchant", 1),),
    security=(("apiKey",),),
    failure_headers=ListErrorHeaders,
)


class Orders:
    """What customers bought and Hive is to send them."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "OrdersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return OrdersWithRawResponse(Orders(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "OrdersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return OrdersWithStreamingResponse(Orders(self._caller.streaming()))

    def list(
        self,
        *,
        created_at_lt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_lte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        include: Literal["batches"] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.Order, models.OrderPage]:
        """List orders.

        All orders or those of a time, the last created first.

        Args:
            created_at_lt: Only what was created before this time.
            created_at_lte: Only what was created at this time or before.
            created_at_gt: Only what was created after this time.
            created_at_gte: Only what was created at this time or after.
            include: What to add to each order. There is one choice, its batches.
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: SyncPages[models.Order, models.OrderPage] = self._caller.pages(
            _LIST,
            {
                "created_at[lt]": created_at_lt,
                "created_at[lte]": created_at_lte,
                "created_at[gt]": created_at_gt,
                "created_at[gte]": created_at_gte,
                "include": include,
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    def create(
        self,
        *,
        merchant_order_id: str,
        shipping_address: models.Address | dicts.AddressDict | Mapping[str, Any],
        items: Sequence[models.OrderLineItemCreate | dicts.OrderLineItemCreateDict | Mapping[str, Any]],
        customer_order_number: str | None | NotGiven = NOT_GIVEN,
        carrier_preference: str | None | NotGiven = NOT_GIVEN,
        created_at: str | datetime.datetime | NotGiven = NOT_GIVEN,
        financial_status: Literal["paid", "refunded", "pending", "failed"] | None | NotGiven = NOT_GIVEN,
        payment_method: str | None | NotGiven = NOT_GIVEN,
        currency: str | NotGiven = NOT_GIVEN,
        total_price_in_cents: int | NotGiven = NOT_GIVEN,
        total_net_revenue_in_cents: int | NotGiven = NOT_GIVEN,
        total_tax_in_cents: int | NotGiven = NOT_GIVEN,
        total_net_refunds_in_cents: int | NotGiven = NOT_GIVEN,
        total_tax_refunds_in_cents: int | NotGiven = NOT_GIVEN,
        tags: Sequence[str] | NotGiven = NOT_GIVEN,
        custom_metadata: Mapping[str, Any] | None | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Order:
        """Create an order.

        A new order is `fulfillable` as a rule, but not, for example, when its country is blocked for the
        shop.

        Args:
            merchant_order_id: The merchant's own id of the order, which no other order has.
            customer_order_number: The number that the customer knows the order by, when it is not
                `merchant_order_id`.
            carrier_preference: The carrier that should deliver the order.
            created_at: The time of the order; now, when left out.
            financial_status: Whether the order is paid.
            payment_method: How the order was paid.
            currency: The currency of all amounts, by its three letters in ISO 4217. Left out, it is
                'EUR'.
            total_price_in_cents: What the customer paid, in cents.
            total_net_revenue_in_cents: What the customer paid without taxes, in cents.
            total_tax_in_cents: The taxes that the customer paid, in cents.
            total_net_refunds_in_cents: What was refunded without taxes, in cents.
            total_tax_refunds_in_cents: The taxes in what was refunded, in cents.
            shipping_address: Where an order goes.
            items: What was ordered.
            tags: Words to put on the order.
            custom_metadata: What the merchant wants to keep with the order.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Order = self._caller.call(
            _CREATE,
            {},
            body={
                "merchant_order_id": merchant_order_id,
                "customer_order_number": customer_order_number,
                "carrier_preference": carrier_preference,
                "created_at": created_at,
                "financial_status": financial_status,
                "payment_method": payment_method,
                "currency": currency,
                "total_price_in_cents": total_price_in_cents,
                "total_net_revenue_in_cents": total_net_revenue_in_cents,
                "total_tax_in_cents": total_tax_in_cents,
                "total_net_refunds_in_cents": total_net_refunds_in_cents,
                "total_tax_refunds_in_cents": total_tax_refunds_in_cents,
                "shipping_address": shipping_address,
                "items": items,
                "tags": tags,
                "custom_metadata": custom_metadata,
            },
            options=call_options(options),
        )
        return result

    def get(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> models.Order:
        """Get an order.

        One order by the id that Hive gave it.

        Args:
            id: The id that Hive gave the order.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Order = self._caller.call(
            _GET,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result


class OrdersWithRawResponse:
    """The methods of `Orders`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Orders) -> None:
        self._resource = resource
        self.list = declaring(raw_page(resource.list), ListHeaders)
        self.create = declaring(raw(resource.create), ListHeaders)
        self.get = declaring(raw(resource.get), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class OrdersWithStreamingResponse:
    """The methods of `Orders` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Orders) -> None:
        self._resource = resource
        self.list = streamed_page(resource.list)
        self.create = streamed(resource.create)
        self.get = streamed(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncOrders:
    """What customers bought and Hive is to send them."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncOrdersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncOrdersWithRawResponse(AsyncOrders(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncOrdersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncOrdersWithStreamingResponse(AsyncOrders(self._caller.streaming()))

    def list(
        self,
        *,
        created_at_lt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_lte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        include: Literal["batches"] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.Order, models.OrderPage]:
        """List orders.

        All orders or those of a time, the last created first.

        Args:
            created_at_lt: Only what was created before this time.
            created_at_lte: Only what was created at this time or before.
            created_at_gt: Only what was created after this time.
            created_at_gte: Only what was created at this time or after.
            include: What to add to each order. There is one choice, its batches.
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: AsyncPages[models.Order, models.OrderPage] = self._caller.pages(
            _LIST,
            {
                "created_at[lt]": created_at_lt,
                "created_at[lte]": created_at_lte,
                "created_at[gt]": created_at_gt,
                "created_at[gte]": created_at_gte,
                "include": include,
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    async def create(
        self,
        *,
        merchant_order_id: str,
        shipping_address: models.Address | dicts.AddressDict | Mapping[str, Any],
        items: Sequence[models.OrderLineItemCreate | dicts.OrderLineItemCreateDict | Mapping[str, Any]],
        customer_order_number: str | None | NotGiven = NOT_GIVEN,
        carrier_preference: str | None | NotGiven = NOT_GIVEN,
        created_at: str | datetime.datetime | NotGiven = NOT_GIVEN,
        financial_status: Literal["paid", "refunded", "pending", "failed"] | None | NotGiven = NOT_GIVEN,
        payment_method: str | None | NotGiven = NOT_GIVEN,
        currency: str | NotGiven = NOT_GIVEN,
        total_price_in_cents: int | NotGiven = NOT_GIVEN,
        total_net_revenue_in_cents: int | NotGiven = NOT_GIVEN,
        total_tax_in_cents: int | NotGiven = NOT_GIVEN,
        total_net_refunds_in_cents: int | NotGiven = NOT_GIVEN,
        total_tax_refunds_in_cents: int | NotGiven = NOT_GIVEN,
        tags: Sequence[str] | NotGiven = NOT_GIVEN,
        custom_metadata: Mapping[str, Any] | None | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Order:
        """Create an order.

        A new order is `fulfillable` as a rule, but not, for example, when its country is blocked for the
        shop.

        Args:
            merchant_order_id: The merchant's own id of the order, which no other order has.
            customer_order_number: The number that the customer knows the order by, when it is not
                `merchant_order_id`.
            carrier_preference: The carrier that should deliver the order.
            created_at: The time of the order; now, when left out.
            financial_status: Whether the order is paid.
            payment_method: How the order was paid.
            currency: The currency of all amounts, by its three letters in ISO 4217. Left out, it is
                'EUR'.
            total_price_in_cents: What the customer paid, in cents.
            total_net_revenue_in_cents: What the customer paid without taxes, in cents.
            total_tax_in_cents: The taxes that the customer paid, in cents.
            total_net_refunds_in_cents: What was refunded without taxes, in cents.
            total_tax_refunds_in_cents: The taxes in what was refunded, in cents.
            shipping_address: Where an order goes.
            items: What was ordered.
            tags: Words to put on the order.
            custom_metadata: What the merchant wants to keep with the order.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Order = await self._caller.call(
            _CREATE,
            {},
            body={
                "merchant_order_id": merchant_order_id,
                "customer_order_number": customer_order_number,
                "carrier_preference": carrier_preference,
                "created_at": created_at,
                "financial_status": financial_status,
                "payment_method": payment_method,
                "currency": currency,
                "total_price_in_cents": total_price_in_cents,
                "total_net_revenue_in_cents": total_net_revenue_in_cents,
                "total_tax_in_cents": total_tax_in_cents,
                "total_net_refunds_in_cents": total_net_refunds_in_cents,
                "total_tax_refunds_in_cents": total_tax_refunds_in_cents,
                "shipping_address": shipping_address,
                "items": items,
                "tags": tags,
                "custom_metadata": custom_metadata,
            },
            options=call_options(options),
        )
        return result

    async def get(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> models.Order:
        """Get an order.

        One order by the id that Hive gave it.

        Args:
            id: The id that Hive gave the order.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Order = await self._caller.call(
            _GET,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result


class AsyncOrdersWithRawResponse:
    """The methods of `AsyncOrders`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncOrders) -> None:
        self._resource = resource
        self.list = declaring_async(raw_page_async(resource.list), ListHeaders)
        self.create = declaring_async(raw_async(resource.create), ListHeaders)
        self.get = declaring_async(raw_async(resource.get), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncOrdersWithStreamingResponse:
    """The methods of `AsyncOrders` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncOrders) -> None:
        self._resource = resource
        self.list = streamed_page_async(resource.list)
        self.create = streamed_async(resource.create)
        self.get = streamed_async(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
