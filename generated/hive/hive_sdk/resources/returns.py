# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Call the operations on returns."""

from __future__ import annotations

from typing import Unpack

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
    "returns_list",
    "GET",
    "/returns",
    parameters=(Parameter("page", "query"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.ReturnPage)},
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
_GET = Operation(
    "returns_get",
    "GET",
    "/returns/{id}",
    parameters=(Parameter("id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Return)},
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


class Returns:
    """Parcels that came back, from a customer or from the carrier."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "ReturnsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return ReturnsWithRawResponse(Returns(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "ReturnsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return ReturnsWithStreamingResponse(Returns(self._caller.streaming()))

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.Return, models.ReturnPage]:
        """List returns.

        All returns.

        Args:
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: SyncPages[models.Return, models.ReturnPage] = self._caller.pages(
            _LIST,
            {
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    def get(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> models.Return:
        """Get a return.

        One return by its id.

        Args:
            id: The id that Hive gave the return.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Return = self._caller.call(
            _GET,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result


class ReturnsWithRawResponse:
    """The methods of `Returns`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Returns) -> None:
        self._resource = resource
        self.list = declaring(raw_page(resource.list), ListHeaders)
        self.get = declaring(raw(resource.get), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class ReturnsWithStreamingResponse:
    """The methods of `Returns` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Returns) -> None:
        self._resource = resource
        self.list = streamed_page(resource.list)
        self.get = streamed(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncReturns:
    """Parcels that came back, from a customer or from the carrier."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncReturnsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncReturnsWithRawResponse(AsyncReturns(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncReturnsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncReturnsWithStreamingResponse(AsyncReturns(self._caller.streaming()))

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.Return, models.ReturnPage]:
        """List returns.

        All returns.

        Args:
            page: The number of the page, counted from 1. `pagination.page_count` of the reply says how
                many there are. Left out, it is 1.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: AsyncPages[models.Return, models.ReturnPage] = self._caller.pages(
            _LIST,
            {
                "page": page,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    async def get(
        self,
        id: int,
        **options: Unpack[Options],
    ) -> models.Return:
        """Get a return.

        One return by its id.

        Args:
            id: The id that Hive gave the return.

        Raises:
            BadRequest: 400. The request is malformed.
            Unauthorized: 401. There is no API key, or not a valid one.
            NotFound: 404. Nothing has this id.
            RateLimited: 429. There were too many requests in a minute.
        """
        result: models.Return = await self._caller.call(
            _GET,
            {
                "id": id,
            },
            options=call_options(options),
        )
        return result


class AsyncReturnsWithRawResponse:
    """The methods of `AsyncReturns`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncReturns) -> None:
        self._resource = resource
        self.list = declaring_async(raw_page_async(resource.list), ListHeaders)
        self.get = declaring_async(raw_async(resource.get), ListHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncReturnsWithStreamingResponse:
    """The methods of `AsyncReturns` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncReturns) -> None:
        self._resource = resource
        self.list = streamed_page_async(resource.list)
        self.get = streamed_async(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
