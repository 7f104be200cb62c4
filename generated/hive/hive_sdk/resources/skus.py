# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Call the operations on skus."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, Unpack

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
from .._runtime.batching import Batch
from .._runtime.declared import (
    DeclaredHeaders,
    Header,
    declaring,
    declaring_async,
)
from .._runtime.jobs import Job, LoadSettings, Progress
from .._runtime.load_tasks import AsyncLoad
from .._runtime.load_threads import SyncLoad
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
    "skus_list",
    "GET",
    "/skus",
    parameters=(
        Parameter("merchant_sku_ids[]", "query"),
        Parameter("created_at[lt]", "query"),
        Parameter("created_at[lte]", "query"),
        Parameter("created_at[gt]", "query"),
        Parameter("created_at[gte]", "query"),
        Parameter("page", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.SkuPage)},
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
    "skus_create",
    "POST",
    "/skus",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Sku)},
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
_UPDATE = Operation(
    "skus_update",
    "PATCH",
    "/skus/{id}",
    parameters=(Parameter("id", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Sku)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
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
_DELETE = Operation(
    "skus_delete",
    "DELETE",
    "/skus/{id}",
    parameters=(Parameter("id", "path"),),
    accepts=(),
    responses={
        "200": {},
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
_BULK_UPSERT = Operation(
    "skus_bulk_upsert",
    "POST",
    "/skus/bulk_upsert",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=(),
    responses={
        "200": {},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
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
_UPSERT_MANY = Batch(_BULK_UPSERT, ("skus",), most=100, sets_state=True)


class Skus:
    """The products that Hive stores and ships, and their stock."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "SkusWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return SkusWithRawResponse(Skus(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "SkusWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return SkusWithStreamingResponse(Skus(self._caller.streaming()))

    def list(
        self,
        *,
        merchant_sku_ids: Sequence[str] | NotGiven = NOT_GIVEN,
        created_at_lt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_lte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.Sku, models.SkuPage]:
        """List SKUs.

        All SKUs or some of them, the last created first.

        Args:
            merchant_sku_ids: Only SKUs with one of these `merchant_sku_id`. The name, brackets
                included, is repeated for each value.
            created_at_lt: Only what was created before this time.
            created_at_lte: Only what was created at this time or before.
            created_at_gt: Only what was created after this time.
            created_at_gte: Only what was created at this time or after.
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: SyncPages[models.Sku, models.SkuPage] = self._caller.pages(
            _LIST,
            {
                "merchant_sku_ids[]": merchant_sku_ids,
                "created_at[lt]": created_at_lt,
                "created_at[lte]": created_at_lte,
                "created_at[gt]": created_at_gt,
                "created_at[gte]": created_at_gte,
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    def create(
        self,
        *,
        name: str,
        merchant_sku_id: str,
        barcode: str | None | NotGiven = NOT_GIVEN,
        batch_tracking_enabled: bool | NotGiven = NOT_GIVEN,
        cost_in_cents: int | None | NotGiven = NOT_GIVEN,
        country_code_of_origin: str | None | NotGiven = NOT_GIVEN,
        hs_code: str | None | NotGiven = NOT_GIVEN,
        image_url: str | None | NotGiven = NOT_GIVEN,
        weight_in_kg: float | None | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Sku:
        """Create a SKU.

        A SKU that was deleted becomes active again when it is created anew.

        Args:
            name: What the SKU is called, for people.
            merchant_sku_id: The merchant's own code of the SKU.
            barcode: The barcode on the product.
            batch_tracking_enabled: Whether stock of the SKU is to be tracked by batch.
            cost_in_cents: What one piece costs, in cents of the shop's currency.
            country_code_of_origin: The country that the product comes from, by its two letters in ISO
                3166-1.
            hs_code: The code of the product in the Harmonized System of customs.
            image_url: A picture of the product, at an address that anybody can read.
            weight_in_kg: The weight in kilograms.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Sku = self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "merchant_sku_id": merchant_sku_id,
                "barcode": barcode,
                "batch_tracking_enabled": batch_tracking_enabled,
                "cost_in_cents": cost_in_cents,
                "country_code_of_origin": country_code_of_origin,
                "hs_code": hs_code,
                "image_url": image_url,
                "weight_in_kg": weight_in_kg,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        id: int,
        *,
        name: str | NotGiven = NOT_GIVEN,
        merchant_sku_id: str | NotGiven = NOT_GIVEN,
        barcode: str | None | NotGiven = NOT_GIVEN,
        batch_tracking_enabled: bool | NotGiven = NOT_GIVEN,
        cost_in_cents: int | None | NotGiven = NOT_GIVEN,
        country_code_of_origin: str | None | NotGiven = NOT_GIVEN,
        hs_code: str | None | NotGiven = NOT_GIVEN,
        image_url: str | None | NotGiven = NOT_GIVEN,
        weight_in_kg: float | None | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Sku:
        """Update a SKU.

        Changes what the body names. A deleted SKU becomes active again.

        Args:
            id: The id that Hive gave the SKU.
            name: What the SKU is called, for people.
            merchant_sku_id: The merchant's own code of the SKU.
            barcode: The barcode on the product.
            batch_tracking_enabled: Whether stock of the SKU is to be tracked by batch.
            cost_in_cents: What one piece costs, in cents of the shop's currency.
            country_code_of_origin: The country that the product comes from, by its two letters in ISO
                3166-1.
            hs_code: The code of the product in the Harmonized System of customs.
            image_url: A picture of the product, at an address that anybody can read.
            weight_in_kg: The weight in kilograms.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Sku = self._caller.call(
            _UPDATE,
            {
                "id": id,
            },
            body={
                "name": name,
                "merchant_sku_id": merchant_sku_id,
                "barcode": barcode,
                "batch_tracking_enabled": batch_tracking_enabled,
                "cost_in_cents": cost_in_cents,
                "country_code_of_origin": country_code_of_origin,
                "hs_code": hs_code,
                "image_url": image_url,
                "weight_in_kg": weight_in_kg,
            },
            options=call_options(options),
        )
        return result

    def delete(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> Any:
        """Mark a SKU as deleted.

        The SKU is kept with the status `deleted`. It becomes active again the next time that it is created,
        updated or named in a bulk upsert.

        Args:
            id: The id that Hive gave the SKU.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: Any = self._caller.call(
            _DELETE,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result

    def bulk_upsert(
        self,
        *,
        skus: Sequence[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any]],
        **options: Unpack[Options],
    ) -> Any:
        """Create or update up to 100 SKUs.

        Creates the SKUs that Hive does not know yet and updates the others, told apart by
        `merchant_sku_id`.

        Careful: what is left out for a SKU that exists is set to null. Only `batch_tracking_enabled` keeps
        its value when it is left out. A deleted SKU becomes active again.

        Args:
            skus: From 1 to 100 SKUs, each as in the creation of one.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: Any = self._caller.call(
            _BULK_UPSERT,
            {},
            body={
                "skus": skus,
            },
            options=call_options(options),
        )
        return result

    def upsert_many(
        self,
        items: Iterable[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any]],
        *,
        concurrency: int = 8,
        journal: str | PathLike[str] | None = None,
        resend_in_doubt: bool | None = None,
        progress: bool | Progress = False,
        **options: Unpack[Options],
    ) -> SyncLoad[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any], Any, Any]:
        """Create or update up to 100 SKUs, in as many calls as the items take.

        Creates the SKUs that Hive does not know yet and updates the others, told apart by
        `merchant_sku_id`.

        Careful: what is left out for a SKU that exists is set to null. Only `batch_tracking_enabled` keeps
        its value when it is left out. A deleted SKU becomes active again.

        At most 100 items go into one call, and several calls are under way at once as far as the quotas
        allow. Nothing is sent until the load is iterated over, which yields what came of each item in their
        order, or run().

        Args:
            items: Any iterable, read as the items are needed.
            concurrency: How many calls are under way at once at most; with 1, items are written in
                their order.
            journal: A file that makes the load resumable: made again after a kill, with the same items,
                it goes on.
            resend_in_doubt: Whether what may have been written is sent again; left out, where that is
                safe.
            progress: Show a bar on a terminal, or be called with the items done and their number.
        """
        job = Job(
            _UPSERT_MANY,
            {},
            {},
            LoadSettings(concurrency, journal, resend_in_doubt, progress),
            call_options(options),
        )
        return SyncLoad(self._caller, job, items)


class SkusWithRawResponse:
    """The methods of `Skus`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Skus) -> None:
        self._resource = resource
        self.list = declaring(raw_page(resource.list), ListHeaders)
        self.create = declaring(raw(resource.create), ListHeaders)
        self.update = declaring(raw(resource.update), ListHeaders)
        self.delete = declaring(raw(resource.delete), ListHeaders)
        self.bulk_upsert = declaring(raw(resource.bulk_upsert), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class SkusWithStreamingResponse:
    """The methods of `Skus` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Skus) -> None:
        self._resource = resource
        self.list = streamed_page(resource.list)
        self.create = streamed(resource.create)
        self.update = streamed(resource.update)
        self.delete = streamed(resource.delete)
        self.bulk_upsert = streamed(resource.bulk_upsert)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncSkus:
    """The products that Hive stores and ships, and their stock."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncSkusWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncSkusWithRawResponse(AsyncSkus(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncSkusWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncSkusWithStreamingResponse(AsyncSkus(self._caller.streaming()))

    def list(
        self,
        *,
        merchant_sku_ids: Sequence[str] | NotGiven = NOT_GIVEN,
        created_at_lt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_lte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gt: str | datetime.datetime | NotGiven = NOT_GIVEN,
        created_at_gte: str | datetime.datetime | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.Sku, models.SkuPage]:
        """List SKUs.

        All SKUs or some of them, the last created first.

        Args:
            merchant_sku_ids: Only SKUs with one of these `merchant_sku_id`. The name, brackets
                included, is repeated for each value.
            created_at_lt: Only what was created before this time.
            created_at_lte: Only what was created at this time or before.
            created_at_gt: Only what was created after this time.
            created_at_gte: Only what was created at this time or after.
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: AsyncPages[models.Sku, models.SkuPage] = self._caller.pages(
            _LIST,
            {
                "merchant_sku_ids[]": merchant_sku_ids,
                "created_at[lt]": created_at_lt,
                "created_at[lte]": created_at_lte,
                "created_at[gt]": created_at_gt,
                "created_at[gte]": created_at_gte,
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    async def create(
        self,
        *,
        name: str,
        merchant_sku_id: str,
        barcode: str | None | NotGiven = NOT_GIVEN,
        batch_tracking_enabled: bool | NotGiven = NOT_GIVEN,
        cost_in_cents: int | None | NotGiven = NOT_GIVEN,
        country_code_of_origin: str | None | NotGiven = NOT_GIVEN,
        hs_code: str | None | NotGiven = NOT_GIVEN,
        image_url: str | None | NotGiven = NOT_GIVEN,
        weight_in_kg: float | None | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Sku:
        """Create a SKU.

        A SKU that was deleted becomes active again when it is created anew.

        Args:
            name: What the SKU is called, for people.
            merchant_sku_id: The merchant's own code of the SKU.
            barcode: The barcode on the product.
            batch_tracking_enabled: Whether stock of the SKU is to be tracked by batch.
            cost_in_cents: What one piece costs, in cents of the shop's currency.
            country_code_of_origin: The country that the product comes from, by its two letters in ISO
                3166-1.
            hs_code: The code of the product in the Harmonized System of customs.
            image_url: A picture of the product, at an address that anybody can read.
            weight_in_kg: The weight in kilograms.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Sku = await self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "merchant_sku_id": merchant_sku_id,
                "barcode": barcode,
                "batch_tracking_enabled": batch_tracking_enabled,
                "cost_in_cents": cost_in_cents,
                "country_code_of_origin": country_code_of_origin,
                "hs_code": hs_code,
                "image_url": image_url,
                "weight_in_kg": weight_in_kg,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        id: int,
        *,
        name: str | NotGiven = NOT_GIVEN,
        merchant_sku_id: str | NotGiven = NOT_GIVEN,
        barcode: str | None | NotGiven = NOT_GIVEN,
        batch_tracking_enabled: bool | NotGiven = NOT_GIVEN,
        cost_in_cents: int | None | NotGiven = NOT_GIVEN,
        country_code_of_origin: str | None | NotGiven = NOT_GIVEN,
        hs_code: str | None | NotGiven = NOT_GIVEN,
        image_url: str | None | NotGiven = NOT_GIVEN,
        weight_in_kg: float | None | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Sku:
        """Update a SKU.

        Changes what the body names. A deleted SKU becomes active again.

        Args:
            id: The id that Hive gave the SKU.
            name: What the SKU is called, for people.
            merchant_sku_id: The merchant's own code of the SKU.
            barcode: The barcode on the product.
            batch_tracking_enabled: Whether stock of the SKU is to be tracked by batch.
            cost_in_cents: What one piece costs, in cents of the shop's currency.
            country_code_of_origin: The country that the product comes from, by its two letters in ISO
                3166-1.
            hs_code: The code of the product in the Harmonized System of customs.
            image_url: A picture of the product, at an address that anybody can read.
            weight_in_kg: The weight in kilograms.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Sku = await self._caller.call(
            _UPDATE,
            {
                "id": id,
            },
            body={
                "name": name,
                "merchant_sku_id": merchant_sku_id,
                "barcode": barcode,
                "batch_tracking_enabled": batch_tracking_enabled,
                "cost_in_cents": cost_in_cents,
                "country_code_of_origin": country_code_of_origin,
                "hs_code": hs_code,
                "image_url": image_url,
                "weight_in_kg": weight_in_kg,
            },
            options=call_options(options),
        )
        return result

    async def delete(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> Any:
        """Mark a SKU as deleted.

        The SKU is kept with the status `deleted`. It becomes active again the next time that it is created,
        updated or named in a bulk upsert.

        Args:
            id: The id that Hive gave the SKU.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: Any = await self._caller.call(
            _DELETE,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result

    async def bulk_upsert(
        self,
        *,
        skus: Sequence[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any]],
        **options: Unpack[Options],
    ) -> Any:
        """Create or update up to 100 SKUs.

        Creates the SKUs that Hive does not know yet and updates the others, told apart by
        `merchant_sku_id`.

        Careful: what is left out for a SKU that exists is set to null. Only `batch_tracking_enabled` keeps
        its value when it is left out. A deleted SKU becomes active again.

        Args:
            skus: From 1 to 100 SKUs, each as in the creation of one.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            UnprocessableContent: 422. What was sent breaks a rule; there is one sentence for each
                problem.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: Any = await self._caller.call(
            _BULK_UPSERT,
            {},
            body={
                "skus": skus,
            },
            options=call_options(options),
        )
        return result

    def upsert_many(
        self,
        items: AsyncIterable[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any]]
        | Iterable[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any]],
        *,
        concurrency: int = 8,
        journal: str | PathLike[str] | None = None,
        resend_in_doubt: bool | None = None,
        progress: bool | Progress = False,
        **options: Unpack[Options],
    ) -> AsyncLoad[models.SkuCreate | dicts.SkuCreateDict | Mapping[str, Any], Any, Any]:
        """Create or update up to 100 SKUs, in as many calls as the items take.

        Creates the SKUs that Hive does not know yet and updates the others, told apart by
        `merchant_sku_id`.

        Careful: what is left out for a SKU that exists is set to null. Only `batch_tracking_enabled` keeps
        its value when it is left out. A deleted SKU becomes active again.

        At most 100 items go into one call, and several calls are under way at once as far as the quotas
        allow. Nothing is sent until the load is iterated over, which yields what came of each item in their
        order, or run().

        Args:
            items: Any iterable, read as the items are needed.
            concurrency: How many calls are under way at once at most; with 1, items are written in
                their order.
            journal: A file that makes the load resumable: made again after a kill, with the same items,
                it goes on.
            resend_in_doubt: Whether what may have been written is sent again; left out, where that is
                safe.
            progress: Show a bar on a terminal, or be called with the items done and their number.
        """
        job = Job(
            _UPSERT_MANY,
            {},
            {},
            LoadSettings(concurrency, journal, resend_in_doubt, progress),
            call_options(options),
        )
        return AsyncLoad(self._caller, job, items)


class AsyncSkusWithRawResponse:
    """The methods of `AsyncSkus`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncSkus) -> None:
        self._resource = resource
        self.list = declaring_async(raw_page_async(resource.list), ListHeaders)
        self.create = declaring_async(raw_async(resource.create), ListHeaders)
        self.update = declaring_async(raw_async(resource.update), ListHeaders)
        self.delete = declaring_async(raw_async(resource.delete), ListHeaders)
        self.bulk_upsert = declaring_async(raw_async(resource.bulk_upsert), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncSkusWithStreamingResponse:
    """The methods of `AsyncSkus` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncSkus) -> None:
        self._resource = resource
        self.list = streamed_page_async(resource.list)
        self.create = streamed_async(resource.create)
        self.update = streamed_async(resource.update)
        self.delete = streamed_async(resource.delete)
        self.bulk_upsert = streamed_async(resource.bulk_upsert)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
