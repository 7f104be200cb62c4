# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on search."""

from __future__ import annotations

from typing import Literal, Unpack

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
    raw_page,
    raw_page_async,
    streamed_page,
    streamed_page_async,
)
from .._runtime.shapes import (
    either,
    one,
)
from .._runtime.showing import shown


class GlobalSearchHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class GlobalSearchErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_GLOBAL_SEARCH = Operation(
    "search_global_search",
    "GET",
    "/search",
    parameters=(
        Parameter("q", "query"),
        Parameter("type", "query"),
        Parameter("page", "query"),
        Parameter("limit", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.SearchPageReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=GlobalSearchErrorHeaders,
)
_GLOBAL_SEARCH_PAGING = Paging(
    "page",
    "page",
    items=("data", "results"),
    size="limit",
    first=1,
    pages=("data", "pagination", "pages"),
    total=("data", "total_results"),
)


class Search:
    """Search across all that the platform holds."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "SearchWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return SearchWithRawResponse(Search(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "SearchWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return SearchWithStreamingResponse(Search(self._caller.streaming()))

    def global_search(
        self,
        *,
        q: str,
        type: Literal["charts", "dashboards", "data_sources", "users"] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.SearchResult, models.SearchPageReply]:
        """Search for charts, dashboards, data sources and users.

        Pages through what is found, each with a score of how well it fits.

        Args:
            q: What to search for.
            type: Only things of this type.
            page: The number of the page.
            limit: How many items a page holds at most.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: SyncPages[models.SearchResult, models.SearchPageReply] = self._caller.pages(
            _GLOBAL_SEARCH,
            {
                "q": q,
                "type": type,
                "page": page,
                "limit": limit,
            },
            paging=_GLOBAL_SEARCH_PAGING,
            options=call_options(options),
        )
        return result


class SearchWithRawResponse:
    """The methods of `Search`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Search) -> None:
        self._resource = resource
        self.global_search = declaring(raw_page(resource.global_search), GlobalSearchHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class SearchWithStreamingResponse:
    """The methods of `Search` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Search) -> None:
        self._resource = resource
        self.global_search = streamed_page(resource.global_search)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncSearch:
    """Search across all that the platform holds."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncSearchWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncSearchWithRawResponse(AsyncSearch(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncSearchWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncSearchWithStreamingResponse(AsyncSearch(self._caller.streaming()))

    def global_search(
        self,
        *,
        q: str,
        type: Literal["charts", "dashboards", "data_sources", "users"] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.SearchResult, models.SearchPageReply]:
        """Search for charts, dashboards, data sources and users.

        Pages through what is found, each with a score of how well it fits.

        Args:
            q: What to search for.
            type: Only things of this type.
            page: The number of the page.
            limit: How many items a page holds at most.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: AsyncPages[models.SearchResult, models.SearchPageReply] = self._caller.pages(
            _GLOBAL_SEARCH,
            {
                "q": q,
                "type": type,
                "page": page,
                "limit": limit,
            },
            paging=_GLOBAL_SEARCH_PAGING,
            options=call_options(options),
        )
        return result


class AsyncSearchWithRawResponse:
    """The methods of `AsyncSearch`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncSearch) -> None:
        self._resource = resource
        self.global_search = declaring_async(raw_page_async(resource.global_search), GlobalSearchHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncSearchWithStreamingResponse:
    """The methods of `AsyncSearch` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncSearch) -> None:
        self._resource = resource
        self.global_search = streamed_page_async(resource.global_search)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
