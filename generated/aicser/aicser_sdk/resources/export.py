# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on export."""

from __future__ import annotations

from typing import Any, Literal, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    NotGiven,
    Operation,
    Options,
    Parameter,
    SyncCaller,
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
    streamed,
    streamed_async,
)
from .._runtime.shapes import (
    either,
    one,
)
from .._runtime.showing import shown


class ChartHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class ChartErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_CHART = Operation(
    "export_chart",
    "GET",
    "/export/chart/{chart_id}",
    parameters=(
        Parameter("chart_id", "path"),
        Parameter("format", "query"),
        Parameter("width", "query"),
        Parameter("height", "query"),
        Parameter("theme", "query"),
    ),
    accepts=("image/png",),
    responses={
        "200": {"image/png": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)
_CHART_PDF = Operation(
    "export_chart",
    "GET",
    "/export/chart/{chart_id}",
    parameters=(
        Parameter("chart_id", "path"),
        Parameter("format", "query"),
        Parameter("width", "query"),
        Parameter("height", "query"),
        Parameter("theme", "query"),
    ),
    accepts=("application/pdf",),
    responses={
        "200": {"application/pdf": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)
_CHART_CSV = Operation(
    "export_chart",
    "GET",
    "/export/chart/{chart_id}",
    parameters=(
        Parameter("chart_id", "path"),
        Parameter("format", "query"),
        Parameter("width", "query"),
        Parameter("height", "query"),
        Parameter("theme", "query"),
    ),
    accepts=("text/csv",),
    responses={
        "200": {"text/csv": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)
_CHART_JSON = Operation(
    "export_chart",
    "GET",
    "/export/chart/{chart_id}",
    parameters=(
        Parameter("chart_id", "path"),
        Parameter("format", "query"),
        Parameter("width", "query"),
        Parameter("height", "query"),
        Parameter("theme", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)
_CHART_HTML = Operation(
    "export_chart",
    "GET",
    "/export/chart/{chart_id}",
    parameters=(
        Parameter("chart_id", "path"),
        Parameter("format", "query"),
        Parameter("width", "query"),
        Parameter("height", "query"),
        Parameter("theme", "query"),
    ),
    accepts=("text/html",),
    responses={
        "200": {"text/html": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)
_DASHBOARD = Operation(
    "export_dashboard",
    "GET",
    "/export/dashboard/{dashboard_id}",
    parameters=(
        Parameter("dashboard_id", "path"),
        Parameter("format", "query"),
        Parameter("include_charts", "query"),
        Parameter("page_size", "query"),
    ),
    accepts=("application/pdf",),
    responses={
        "200": {"application/pdf": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)
_DASHBOARD_HTML = Operation(
    "export_dashboard",
    "GET",
    "/export/dashboard/{dashboard_id}",
    parameters=(
        Parameter("dashboard_id", "path"),
        Parameter("format", "query"),
        Parameter("include_charts", "query"),
        Parameter("page_size", "query"),
    ),
    accepts=("text/html",),
    responses={
        "200": {"text/html": None},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=ChartErrorHeaders,
)


class Export:
    """Charts and dashboards as files."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "ExportWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return ExportWithRawResponse(Export(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "ExportWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return ExportWithStreamingResponse(Export(self._caller.streaming()))

    def chart(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> bytes:
        """Export a chart.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: bytes = self._caller.call(
            _CHART,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "png",
            },
            options=call_options(options),
        )
        return result

    def chart_pdf(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> bytes:
        """Export a chart, as pdf.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: bytes = self._caller.call(
            _CHART_PDF,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "pdf",
            },
            options=call_options(options),
        )
        return result

    def chart_csv(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Export a chart, as csv.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: str = self._caller.call(
            _CHART_CSV,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "csv",
            },
            options=call_options(options),
        )
        return result

    def chart_json(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> Any:
        """Export a chart, as json.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: Any = self._caller.call(
            _CHART_JSON,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "json",
            },
            options=call_options(options),
        )
        return result

    def chart_html(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Export a chart, as html.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: str = self._caller.call(
            _CHART_HTML,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "html",
            },
            options=call_options(options),
        )
        return result

    def dashboard(
        self,
        dashboard_id: str,
        *,
        include_charts: bool | NotGiven = NOT_GIVEN,
        page_size: Literal["a4", "letter", "legal"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> bytes:
        """Export a dashboard.

        A PDF or an HTML page.

        Args:
            dashboard_id: The id of the dashboard.
            include_charts: Whether the images of the charts are included.
            page_size: The size of a page of the PDF.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: bytes = self._caller.call(
            _DASHBOARD,
            {
                "dashboard_id": dashboard_id,
                "include_charts": include_charts,
                "page_size": page_size,
                "format": "pdf",
            },
            options=call_options(options),
        )
        return result

    def dashboard_html(
        self,
        dashboard_id: str,
        *,
        include_charts: bool | NotGiven = NOT_GIVEN,
        page_size: Literal["a4", "letter", "legal"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Export a dashboard, as html.

        A PDF or an HTML page.

        Args:
            dashboard_id: The id of the dashboard.
            include_charts: Whether the images of the charts are included.
            page_size: The size of a page of the PDF.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: str = self._caller.call(
            _DASHBOARD_HTML,
            {
                "dashboard_id": dashboard_id,
                "include_charts": include_charts,
                "page_size": page_size,
                "format": "html",
            },
            options=call_options(options),
        )
        return result


class ExportWithRawResponse:
    """The methods of `Export`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Export) -> None:
        self._resource = resource
        self.chart = declaring(raw(resource.chart), ChartHeaders)
        self.chart_pdf = declaring(raw(resource.chart_pdf), ChartHeaders)
        self.chart_csv = declaring(raw(resource.chart_csv), ChartHeaders)
        self.chart_json = declaring(raw(resource.chart_json), ChartHeaders)
        self.chart_html = declaring(raw(resource.chart_html), ChartHeaders)
        self.dashboard = declaring(raw(resource.dashboard), ChartHeaders)
        self.dashboard_html = declaring(raw(resource.dashboard_html), ChartHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class ExportWithStreamingResponse:
    """The methods of `Export` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Export) -> None:
        self._resource = resource
        self.chart = streamed(resource.chart)
        self.chart_pdf = streamed(resource.chart_pdf)
        self.chart_csv = streamed(resource.chart_csv)
        self.chart_json = streamed(resource.chart_json)
        self.chart_html = streamed(resource.chart_html)
        self.dashboard = streamed(resource.dashboard)
        self.dashboard_html = streamed(resource.dashboard_html)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncExport:
    """Charts and dashboards as files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncExportWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncExportWithRawResponse(AsyncExport(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncExportWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncExportWithStreamingResponse(AsyncExport(self._caller.streaming()))

    async def chart(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> bytes:
        """Export a chart.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: bytes = await self._caller.call(
            _CHART,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "png",
            },
            options=call_options(options),
        )
        return result

    async def chart_pdf(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> bytes:
        """Export a chart, as pdf.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: bytes = await self._caller.call(
            _CHART_PDF,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "pdf",
            },
            options=call_options(options),
        )
        return result

    async def chart_csv(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Export a chart, as csv.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: str = await self._caller.call(
            _CHART_CSV,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "csv",
            },
            options=call_options(options),
        )
        return result

    async def chart_json(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> Any:
        """Export a chart, as json.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: Any = await self._caller.call(
            _CHART_JSON,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "json",
            },
            options=call_options(options),
        )
        return result

    async def chart_html(
        self,
        chart_id: str,
        *,
        width: int | NotGiven = NOT_GIVEN,
        height: int | NotGiven = NOT_GIVEN,
        theme: Literal["light", "dark"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Export a chart, as html.

        An image, a PDF, its data as CSV or JSON, or an HTML page that reacts to its reader.

        Args:
            chart_id: The id of the chart.
            width: The width of the image. Only for formats that are images.
            height: The height of the image. Only for formats that are images.
            theme: The colours of the exported chart.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: str = await self._caller.call(
            _CHART_HTML,
            {
                "chart_id": chart_id,
                "width": width,
                "height": height,
                "theme": theme,
                "format": "html",
            },
            options=call_options(options),
        )
        return result

    async def dashboard(
        self,
        dashboard_id: str,
        *,
        include_charts: bool | NotGiven = NOT_GIVEN,
        page_size: Literal["a4", "letter", "legal"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> bytes:
        """Export a dashboard.

        A PDF or an HTML page.

        Args:
            dashboard_id: The id of the dashboard.
            include_charts: Whether the images of the charts are included.
            page_size: The size of a page of the PDF.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: bytes = await self._caller.call(
            _DASHBOARD,
            {
                "dashboard_id": dashboard_id,
                "include_charts": include_charts,
                "page_size": page_size,
                "format": "pdf",
            },
            options=call_options(options),
        )
        return result

    async def dashboard_html(
        self,
        dashboard_id: str,
        *,
        include_charts: bool | NotGiven = NOT_GIVEN,
        page_size: Literal["a4", "letter", "legal"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Export a dashboard, as html.

        A PDF or an HTML page.

        Args:
            dashboard_id: The id of the dashboard.
            include_charts: Whether the images of the charts are included.
            page_size: The size of a page of the PDF.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: str = await self._caller.call(
            _DASHBOARD_HTML,
            {
                "dashboard_id": dashboard_id,
                "include_charts": include_charts,
                "page_size": page_size,
                "format": "html",
            },
            options=call_options(options),
        )
        return result


class AsyncExportWithRawResponse:
    """The methods of `AsyncExport`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncExport) -> None:
        self._resource = resource
        self.chart = declaring_async(raw_async(resource.chart), ChartHeaders)
        self.chart_pdf = declaring_async(raw_async(resource.chart_pdf), ChartHeaders)
        self.chart_csv = declaring_async(raw_async(resource.chart_csv), ChartHeaders)
        self.chart_json = declaring_async(raw_async(resource.chart_json), ChartHeaders)
        self.chart_html = declaring_async(raw_async(resource.chart_html), ChartHeaders)
        self.dashboard = declaring_async(raw_async(resource.dashboard), ChartHeaders)
        self.dashboard_html = declaring_async(raw_async(resource.dashboard_html), ChartHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncExportWithStreamingResponse:
    """The methods of `AsyncExport` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncExport) -> None:
        self._resource = resource
        self.chart = streamed_async(resource.chart)
        self.chart_pdf = streamed_async(resource.chart_pdf)
        self.chart_csv = streamed_async(resource.chart_csv)
        self.chart_json = streamed_async(resource.chart_json)
        self.chart_html = streamed_async(resource.chart_html)
        self.dashboard = streamed_async(resource.dashboard)
        self.dashboard_html = streamed_async(resource.dashboard_html)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
