# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on dashboards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

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

if TYPE_CHECKING:
    from .. import dicts


class CreateHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class CreateErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_CREATE = Operation(
    "dashboards_create",
    "POST",
    "/dashboards",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.DashboardCreatedReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)
_GET = Operation(
    "dashboards_get",
    "GET",
    "/dashboards/{dashboard_id}",
    parameters=(Parameter("dashboard_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.DashboardReply)},
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
    failure_headers=CreateErrorHeaders,
)


class Dashboards:
    """Charts laid out on one page."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "DashboardsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return DashboardsWithRawResponse(Dashboards(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "DashboardsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return DashboardsWithStreamingResponse(Dashboards(self._caller.streaming()))

    def create(
        self,
        *,
        name: str,
        description: str | NotGiven = NOT_GIVEN,
        layout: Sequence[models.DashboardTile | dicts.DashboardTileDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        settings: models.DashboardSettings
        | dicts.DashboardSettingsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.DashboardCreatedReply:
        """Create a dashboard.

        Places charts on a grid.

        Args:
            name: The name of the dashboard.
            description: What the dashboard is about.
            layout: The charts, each with its place.
            settings: How a dashboard looks and behaves.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.DashboardCreatedReply = self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "description": description,
                "layout": layout,
                "settings": settings,
            },
            options=call_options(options),
        )
        return result

    def get(
        self,
        dashboard_id: str,
        **options: Unpack[Options],
    ) -> models.DashboardReply:
        """Get a dashboard.

        The dashboard, each chart in it with its data.

        Args:
            dashboard_id: The id of the dashboard.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.DashboardReply = self._caller.call(
            _GET,
            {
                "dashboard_id": dashboard_id,
            },
            options=call_options(options),
        )
        return result


class DashboardsWithRawResponse:
    """The methods of `Dashboards`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Dashboards) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.get = declaring(raw(resource.get), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class DashboardsWithStreamingResponse:
    """The methods of `Dashboards` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Dashboards) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.get = streamed(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncDashboards:
    """Charts laid out on one page."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncDashboardsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncDashboardsWithRawResponse(AsyncDashboards(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncDashboardsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncDashboardsWithStreamingResponse(AsyncDashboards(self._caller.streaming()))

    async def create(
        self,
        *,
        name: str,
        description: str | NotGiven = NOT_GIVEN,
        layout: Sequence[models.DashboardTile | dicts.DashboardTileDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        settings: models.DashboardSettings
        | dicts.DashboardSettingsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.DashboardCreatedReply:
        """Create a dashboard.

        Places charts on a grid.

        Args:
            name: The name of the dashboard.
            description: What the dashboard is about.
            layout: The charts, each with its place.
            settings: How a dashboard looks and behaves.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.DashboardCreatedReply = await self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "description": description,
                "layout": layout,
                "settings": settings,
            },
            options=call_options(options),
        )
        return result

    async def get(
        self,
        dashboard_id: str,
        **options: Unpack[Options],
    ) -> models.DashboardReply:
        """Get a dashboard.

        The dashboard, each chart in it with its data.

        Args:
            dashboard_id: The id of the dashboard.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.DashboardReply = await self._caller.call(
            _GET,
            {
                "dashboard_id": dashboard_id,
            },
            options=call_options(options),
        )
        return result


class AsyncDashboardsWithRawResponse:
    """The methods of `AsyncDashboards`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncDashboards) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.get = declaring_async(raw_async(resource.get), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncDashboardsWithStreamingResponse:
    """The methods of `AsyncDashboards` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncDashboards) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.get = streamed_async(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
