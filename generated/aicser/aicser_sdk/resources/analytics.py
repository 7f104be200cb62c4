# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on analytics."""

from __future__ import annotations

from collections.abc import Mapping
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
    either,
    one,
)
from .._runtime.showing import shown

if TYPE_CHECKING:
    from .. import dicts


class GenerateChartHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class GenerateChartErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_GENERATE_CHART = Operation(
    "analytics_generate_chart",
    "POST",
    "/analytics/chart",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.GeneratedChartReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("analytics", 1),),
    security=(("apiKey",),),
    failure_headers=GenerateChartErrorHeaders,
)
_GET_CHART = Operation(
    "analytics_get_chart",
    "GET",
    "/analytics/chart/{chart_id}",
    parameters=(Parameter("chart_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.ChartReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("analytics", 1),),
    security=(("apiKey",),),
    failure_headers=GenerateChartErrorHeaders,
)
_UPDATE_CHART = Operation(
    "analytics_update_chart",
    "PUT",
    "/analytics/chart/{chart_id}",
    parameters=(Parameter("chart_id", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.ChartUpdatedReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("analytics", 1),),
    security=(("apiKey",),),
    failure_headers=GenerateChartErrorHeaders,
)
_DELETE_CHART = Operation(
    "analytics_delete_chart",
    "DELETE",
    "/analytics/chart/{chart_id}",
    parameters=(Parameter("chart_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Reply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("analytics", 1),),
    security=(("apiKey",),),
    failure_headers=GenerateChartErrorHeaders,
)
_LIST_CHARTS = Operation(
    "analytics_list_charts",
    "GET",
    "/analytics/charts",
    parameters=(
        Parameter("page", "query"),
        Parameter("limit", "query"),
        Parameter("query", "query"),
        Parameter("chart_type", "query"),
        Parameter("created_after", "query"),
        Parameter("sort_by", "query"),
        Parameter("sort_order", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.ChartPageReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("analytics", 1),),
    security=(("apiKey",),),
    failure_headers=GenerateChartErrorHeaders,
)
_LIST_CHARTS_PAGING = Paging(
    "page",
    "page",
    items=("data", "charts"),
    size="limit",
    first=1,
    default_size=20,
    max_size=100,
    pages=("data", "pagination", "pages"),
    total=("data", "pagination", "total"),
)


class Analytics:
    """Charts, made from a question in plain words."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AnalyticsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AnalyticsWithRawResponse(Analytics(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AnalyticsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AnalyticsWithStreamingResponse(Analytics(self._caller.streaming()))

    def generate_chart(
        self,
        *,
        query: str,
        data_source: str | NotGiven = NOT_GIVEN,
        chart_type: str | NotGiven = NOT_GIVEN,
        options_: models.ChartOptions | dicts.ChartOptionsDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.GeneratedChartReply:
        """Make a chart from a question.

        The question is put in plain words. The chart comes with what the AI reads from it.

        Args:
            query: The question, in plain words.
            data_source: The name of the data source to look into.
            chart_type: The type of a chart, such as line.
            options_: How a chart looks, behaves and can be exported.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.GeneratedChartReply = self._caller.call(
            _GENERATE_CHART,
            {},
            body={
                "query": query,
                "data_source": data_source,
                "chart_type": chart_type,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    def get_chart(
        self,
        chart_id: str,
        **options: Unpack[Options],
    ) -> models.ChartReply:
        """Get a chart.

        The chart with its question, its data and what the AI read from it.

        Args:
            chart_id: The id of the chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.ChartReply = self._caller.call(
            _GET_CHART,
            {
                "chart_id": chart_id,
            },
            options=call_options(options),
        )
        return result

    def update_chart(
        self,
        chart_id: str,
        *,
        options_: models.ChartOptions | dicts.ChartOptionsDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.ChartUpdatedReply:
        """Change the options of a chart.

        Sets how the chart looks, how it behaves and what it can be exported to.

        Args:
            chart_id: The id of the chart.
            options_: How a chart looks, behaves and can be exported.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.ChartUpdatedReply = self._caller.call(
            _UPDATE_CHART,
            {
                "chart_id": chart_id,
            },
            body={
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    def delete_chart(
        self,
        chart_id: str,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Delete a chart.

        What becomes of dashboards that show the chart is not stated.

        Args:
            chart_id: The id of the chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = self._caller.call(
            _DELETE_CHART,
            {
                "chart_id": chart_id,
            },
            options=call_options(options),
        )
        return result

    def list_charts(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        query: str | NotGiven = NOT_GIVEN,
        chart_type: str | NotGiven = NOT_GIVEN,
        created_after: str | NotGiven = NOT_GIVEN,
        sort_by: Literal["created_at", "updated_at", "query"] | NotGiven = NOT_GIVEN,
        sort_order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.ChartSummary, models.ChartPageReply]:
        """List charts.

        Pages through the charts; filters narrow them. Each comes without its data.

        Args:
            page: The number of the page. Left out, it is 1.
            limit: How many charts a page holds at most. Left out, it is 20.
            query: Words to look for in the question of a chart.
            chart_type: Only charts of this type.
            created_after: Only charts that were created after this date.
            sort_by: What the charts are sorted by.
            sort_order: The direction in which the charts are sorted.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: SyncPages[models.ChartSummary, models.ChartPageReply] = self._caller.pages(
            _LIST_CHARTS,
            {
                "page": page,
                "limit": limit,
                "query": query,
                "chart_type": chart_type,
                "created_after": created_after,
                "sort_by": sort_by,
                "sort_order": sort_order,
            },
            paging=_LIST_CHARTS_PAGING,
            options=call_options(options),
        )
        return result


class AnalyticsWithRawResponse:
    """The methods of `Analytics`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Analytics) -> None:
        self._resource = resource
        self.generate_chart = declaring(raw(resource.generate_chart), GenerateChartHeaders)
        self.get_chart = declaring(raw(resource.get_chart), GenerateChartHeaders)
        self.update_chart = declaring(raw(resource.update_chart), GenerateChartHeaders)
        self.delete_chart = declaring(raw(resource.delete_chart), GenerateChartHeaders)
        self.list_charts = declaring(raw_page(resource.list_charts), GenerateChartHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AnalyticsWithStreamingResponse:
    """The methods of `Analytics` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Analytics) -> None:
        self._resource = resource
        self.generate_chart = streamed(resource.generate_chart)
        self.get_chart = streamed(resource.get_chart)
        self.update_chart = streamed(resource.update_chart)
        self.delete_chart = streamed(resource.delete_chart)
        self.list_charts = streamed_page(resource.list_charts)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncAnalytics:
    """Charts, made from a question in plain words."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncAnalyticsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncAnalyticsWithRawResponse(AsyncAnalytics(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncAnalyticsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncAnalyticsWithStreamingResponse(AsyncAnalytics(self._caller.streaming()))

    async def generate_chart(
        self,
        *,
        query: str,
        data_source: str | NotGiven = NOT_GIVEN,
        chart_type: str | NotGiven = NOT_GIVEN,
        options_: models.ChartOptions | dicts.ChartOptionsDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.GeneratedChartReply:
        """Make a chart from a question.

        The question is put in plain words. The chart comes with what the AI reads from it.

        Args:
            query: The question, in plain words.
            data_source: The name of the data source to look into.
            chart_type: The type of a chart, such as line.
            options_: How a chart looks, behaves and can be exported.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.GeneratedChartReply = await self._caller.call(
            _GENERATE_CHART,
            {},
            body={
                "query": query,
                "data_source": data_source,
                "chart_type": chart_type,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    async def get_chart(
        self,
        chart_id: str,
        **options: Unpack[Options],
    ) -> models.ChartReply:
        """Get a chart.

        The chart with its question, its data and what the AI read from it.

        Args:
            chart_id: The id of the chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.ChartReply = await self._caller.call(
            _GET_CHART,
            {
                "chart_id": chart_id,
            },
            options=call_options(options),
        )
        return result

    async def update_chart(
        self,
        chart_id: str,
        *,
        options_: models.ChartOptions | dicts.ChartOptionsDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.ChartUpdatedReply:
        """Change the options of a chart.

        Sets how the chart looks, how it behaves and what it can be exported to.

        Args:
            chart_id: The id of the chart.
            options_: How a chart looks, behaves and can be exported.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.ChartUpdatedReply = await self._caller.call(
            _UPDATE_CHART,
            {
                "chart_id": chart_id,
            },
            body={
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    async def delete_chart(
        self,
        chart_id: str,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Delete a chart.

        What becomes of dashboards that show the chart is not stated.

        Args:
            chart_id: The id of the chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = await self._caller.call(
            _DELETE_CHART,
            {
                "chart_id": chart_id,
            },
            options=call_options(options),
        )
        return result

    def list_charts(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        query: str | NotGiven = NOT_GIVEN,
        chart_type: str | NotGiven = NOT_GIVEN,
        created_after: str | NotGiven = NOT_GIVEN,
        sort_by: Literal["created_at", "updated_at", "query"] | NotGiven = NOT_GIVEN,
        sort_order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.ChartSummary, models.ChartPageReply]:
        """List charts.

        Pages through the charts; filters narrow them. Each comes without its data.

        Args:
            page: The number of the page. Left out, it is 1.
            limit: How many charts a page holds at most. Left out, it is 20.
            query: Words to look for in the question of a chart.
            chart_type: Only charts of this type.
            created_after: Only charts that were created after this date.
            sort_by: What the charts are sorted by.
            sort_order: The direction in which the charts are sorted.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: AsyncPages[models.ChartSummary, models.ChartPageReply] = self._caller.pages(
            _LIST_CHARTS,
            {
                "page": page,
                "limit": limit,
                "query": query,
                "chart_type": chart_type,
                "created_after": created_after,
                "sort_by": sort_by,
                "sort_order": sort_order,
            },
            paging=_LIST_CHARTS_PAGING,
            options=call_options(options),
        )
        return result


class AsyncAnalyticsWithRawResponse:
    """The methods of `AsyncAnalytics`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncAnalytics) -> None:
        self._resource = resource
        self.generate_chart = declaring_async(raw_async(resource.generate_chart), GenerateChartHeaders)
        self.get_chart = declaring_async(raw_async(resource.get_chart), GenerateChartHeaders)
        self.update_chart = declaring_async(raw_async(resource.update_chart), GenerateChartHeaders)
        self.delete_chart = declaring_async(raw_async(resource.delete_chart), GenerateChartHeaders)
        self.list_charts = declaring_async(raw_page_async(resource.list_charts), GenerateChartHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncAnalyticsWithStreamingResponse:
    """The methods of `AsyncAnalytics` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncAnalytics) -> None:
        self._resource = resource
        self.generate_chart = streamed_async(resource.generate_chart)
        self.get_chart = streamed_async(resource.get_chart)
        self.update_chart = streamed_async(resource.update_chart)
        self.delete_chart = streamed_async(resource.delete_chart)
        self.list_charts = streamed_page_async(resource.list_charts)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
