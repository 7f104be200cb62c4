# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Call the operations on restocking_shipments."""

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
    "restocking_shipments_list",
    "GET",
    "/restocking_shipments",
    parameters=(Parameter("page", "query"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RestockingShipmentPage)},
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
    "restocking_shipments_create",
    "POST",
    "/restocking_shipments/",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RestockingShipment)},
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
    "restocking_shipments_get",
    "GET",
    "/restocking_shipments/{id}",
    parameters=(Parameter("id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RestockingShipment)},
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
_REPLACE = Operation(
    "restocking_shipments_replace",
    "PUT",
    "/restocking_shipments/{id}/",
    parameters=(Parameter("id", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RestockingShipment)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "422": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
        "4XX": {"application/json": one(lambda: models.Error)},
        "5XX": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("merchant", 1),),
    security=(("apiKey",),),
    failure_headers=ListErrorHeaders,
)


class RestockingShipments:
    """Deliveries of stock that a merchant sends to a warehouse of Hive."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "RestockingShipmentsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return RestockingShipmentsWithRawResponse(RestockingShipments(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "RestockingShipmentsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return RestockingShipmentsWithStreamingResponse(RestockingShipments(self._caller.streaming()))

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.RestockingShipment, models.RestockingShipmentPage]:
        """List restocking shipments.

        All restocking shipments, the last created first.

        Args:
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: SyncPages[models.RestockingShipment, models.RestockingShipmentPage] = self._caller.pages(
            _LIST,
            {
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    def create(
        self,
        *,
        warehouse_id: int,
        estimated_arrival_date: str | datetime.date,
        delivery_option: Literal["postal", "courier", "dropoff", "hive_freight"],
        tracking_code: str | None | NotGiven = NOT_GIVEN,
        po_number: str | None | NotGiven = NOT_GIVEN,
        supplier_name: str | None | NotGiven = NOT_GIVEN,
        restocking_shipment_items: Sequence[
            models.RestockingShipmentItemWrite | dicts.RestockingShipmentItemWriteDict | Mapping[str, Any]
        ]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.RestockingShipment:
        """Announce a restocking shipment.

        Tells Hive what will arrive at which warehouse and when. The path ends in a slash.

        Args:
            warehouse_id: The id that Hive gave the warehouse to which the stock goes.
            estimated_arrival_date: The day on which the stock should arrive.
            delivery_option: How the stock comes to the warehouse.
            tracking_code: The carrier's number of the delivery.
            po_number: The number of the purchase order.
            supplier_name: Who supplies the stock.
            restocking_shipment_items: What is in the delivery.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.RestockingShipment = self._caller.call(
            _CREATE,
            {},
            body={
                "warehouse_id": warehouse_id,
                "estimated_arrival_date": estimated_arrival_date,
                "delivery_option": delivery_option,
                "tracking_code": tracking_code,
                "po_number": po_number,
                "supplier_name": supplier_name,
                "restocking_shipment_items": restocking_shipment_items,
            },
            options=call_options(options),
        )
        return result

    def get(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> models.RestockingShipment:
        """Get a restocking shipment.

        One restocking shipment by its id. What arrived, is damaged or missing is told once it is
        `restocked`.

        Args:
            id: The id that Hive gave the restocking shipment.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.RestockingShipment = self._caller.call(
            _GET,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result

    def replace(
        self,
        id: int,
        *,
        warehouse_id: int,
        estimated_arrival_date: str | datetime.date,
        delivery_option: Literal["postal", "courier", "dropoff", "hive_freight"],
        tracking_code: str | None | NotGiven = NOT_GIVEN,
        po_number: str | None | NotGiven = NOT_GIVEN,
        supplier_name: str | None | NotGiven = NOT_GIVEN,
        restocking_shipment_items: Sequence[
            models.RestockingShipmentItemWrite | dicts.RestockingShipmentItemWriteDict | Mapping[str, Any]
        ]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.RestockingShipment:
        """Replace a restocking shipment.

        The body takes the place of the whole restocking shipment, its items included. Possible only in two
        statuses, `shipped` and `created`. The path ends in a slash.

        Args:
            id: The id that Hive gave the restocking shipment, which is still `shipped` or `created`.
            warehouse_id: The id that Hive gave the warehouse to which the stock goes.
            estimated_arrival_date: The day on which the stock should arrive.
            delivery_option: How the stock comes to the warehouse.
            tracking_code: The carrier's number of the delivery.
            po_number: The number of the purchase order.
            supplier_name: Who supplies the stock.
            restocking_shipment_items: What is in the delivery.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.RestockingShipment = self._caller.call(
            _REPLACE,
            {
                "id": id,
            },
            body={
                "warehouse_id": warehouse_id,
                "estimated_arrival_date": estimated_arrival_date,
                "delivery_option": delivery_option,
                "tracking_code": tracking_code,
                "po_number": po_number,
                "supplier_name": supplier_name,
                "restocking_shipment_items": restocking_shipment_items,
            },
            options=call_options(options),
        )
        return result


class RestockingShipmentsWithRawResponse:
    """The methods of `RestockingShipments`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: RestockingShipments) -> None:
        self._resource = resource
        self.list = declaring(raw_page(resource.list), ListHeaders)
        self.create = declaring(raw(resource.create), ListHeaders)
        self.get = declaring(raw(resource.get), ListHeaders)
        self.replace = declaring(raw(resource.replace), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class RestockingShipmentsWithStreamingResponse:
    """The methods of `RestockingShipments` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: RestockingShipments) -> None:
        self._resource = resource
        self.list = streamed_page(resource.list)
        self.create = streamed(resource.create)
        self.get = streamed(resource.get)
        self.replace = streamed(resource.replace)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncRestockingShipments:
    """Deliveries of stock that a merchant sends to a warehouse of Hive."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncRestockingShipmentsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncRestockingShipmentsWithRawResponse(AsyncRestockingShipments(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncRestockingShipmentsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncRestockingShipmentsWithStreamingResponse(
            AsyncRestockingShipments(self._caller.streaming())
        )

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.RestockingShipment, models.RestockingShipmentPage]:
        """List restocking shipments.

        All restocking shipments, the last created first.

        Args:
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: AsyncPages[models.RestockingShipment, models.RestockingShipmentPage] = self._caller.pages(
            _LIST,
            {
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    async def create(
        self,
        *,
        warehouse_id: int,
        estimated_arrival_date: str | datetime.date,
        delivery_option: Literal["postal", "courier", "dropoff", "hive_freight"],
        tracking_code: str | None | NotGiven = NOT_GIVEN,
        po_number: str | None | NotGiven = NOT_GIVEN,
        supplier_name: str | None | NotGiven = NOT_GIVEN,
        restocking_shipment_items: Sequence[
            models.RestockingShipmentItemWrite | dicts.RestockingShipmentItemWriteDict | Mapping[str, Any]
        ]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.RestockingShipment:
        """Announce a restocking shipment.

        Tells Hive what will arrive at which warehouse and when. The path ends in a slash.

        Args:
            warehouse_id: The id that Hive gave the warehouse to which the stock goes.
            estimated_arrival_date: The day on which the stock should arrive.
            delivery_option: How the stock comes to the warehouse.
            tracking_code: The carrier's number of the delivery.
            po_number: The number of the purchase order.
            supplier_name: Who supplies the stock.
            restocking_shipment_items: What is in the delivery.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.RestockingShipment = await self._caller.call(
            _CREATE,
            {},
            body={
                "warehouse_id": warehouse_id,
                "estimated_arrival_date": estimated_arrival_date,
                "delivery_option": delivery_option,
                "tracking_code": tracking_code,
                "po_number": po_number,
                "supplier_name": supplier_name,
                "restocking_shipment_items": restocking_shipment_items,
            },
            options=call_options(options),
        )
        return result

    async def get(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> models.RestockingShipment:
        """Get a restocking shipment.

        One restocking shipment by its id. What arrived, is damaged or missing is told once it is
        `restocked`.

        Args:
            id: The id that Hive gave the restocking shipment.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.RestockingShipment = await self._caller.call(
            _GET,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result

    async def replace(
        self,
        id: int,
        *,
        warehouse_id: int,
        estimated_arrival_date: str | datetime.date,
        delivery_option: Literal["postal", "courier", "dropoff", "hive_freight"],
        tracking_code: str | None | NotGiven = NOT_GIVEN,
        po_number: str | None | NotGiven = NOT_GIVEN,
        supplier_name: str | None | NotGiven = NOT_GIVEN,
        restocking_shipment_items: Sequence[
            models.RestockingShipmentItemWrite | dicts.RestockingShipmentItemWriteDict | Mapping[str, Any]
        ]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.RestockingShipment:
        """Replace a restocking shipment.

        The body takes the place of the whole restocking shipment, its items included. Possible only in two
        statuses, `shipped` and `created`. The path ends in a slash.

        Args:
            id: The id that Hive gave the restocking shipment, which is still `shipped` or `created`.
            warehouse_id: The id that Hive gave the warehouse to which the stock goes.
            estimated_arrival_date: The day on which the stock should arrive.
            delivery_option: How the stock comes to the warehouse.
            tracking_code: The carrier's number of the delivery.
            po_number: The number of the purchase order.
            supplier_name: Who supplies the stock.
            restocking_shipment_items: What is in the delivery.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.RestockingShipment = await self._caller.call(
            _REPLACE,
            {
                "id": id,
            },
            body={
                "warehouse_id": warehouse_id,
                "estimated_arrival_date": estimated_arrival_date,
                "delivery_option": delivery_option,
                "tracking_code": tracking_code,
                "po_number": po_number,
                "supplier_name": supplier_name,
                "restocking_shipment_items": restocking_shipment_items,
            },
            options=call_options(options),
        )
        return result


class AsyncRestockingShipmentsWithRawResponse:
    """The methods of `AsyncRestockingShipments`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncRestockingShipments) -> None:
        self._resource = resource
        self.list = declaring_async(raw_page_async(resource.list), ListHeaders)
        self.create = declaring_async(raw_async(resource.create), ListHeaders)
        self.get = declaring_async(raw_async(resource.get), ListHeaders)
        self.replace = declaring_async(raw_async(resource.replace), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncRestockingShipmentsWithStreamingResponse:
    """The methods of `AsyncRestockingShipments` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncRestockingShipments) -> None:
        self._resource = resource
        self.list = streamed_page_async(resource.list)
        self.create = streamed_async(resource.create)
        self.get = streamed_async(resource.get)
        self.replace = streamed_async(resource.replace)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
