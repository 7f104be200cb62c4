# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on metrics."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import (
    AsyncCaller,
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


class GetPlatformHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class GetPlatformErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_GET_PLATFORM = Operation(
    "metrics_get_platform",
    "GET",
    "/metrics/platform",
    parameters=(),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.PlatformMetricsReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=GetPlatformErrorHeaders,
)
_GET_USER = Operation(
    "metrics_get_user",
    "GET",
    "/metrics/user/{user_id}",
    parameters=(Parameter("user_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.UserMetricsReply)},
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
    failure_headers=GetPlatformErrorHeaders,
)


class Metrics:
    """How the platform is used."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "MetricsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return MetricsWithRawResponse(Metrics(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "MetricsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return MetricsWithStreamingResponse(Metrics(self._caller.streaming()))

    def get_platform(
        self,
        **options: Unpack[Options],
    ) -> models.PlatformMetricsReply:
        """Get the usage of the whole platform.

        Users, charts and AI queries by period, and how well the platform runs.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.PlatformMetricsReply = self._caller.call(
            _GET_PLATFORM,
            {},
            options=call_options(options),
        )
        return result

    def get_user(
        self,
        user_id: str,
        **options: Unpack[Options],
    ) -> models.UserMetricsReply:
        """Get the usage of one user.

        What the user made, when they were there, and how their queries went.

        Args:
            user_id: The id of the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserMetricsReply = self._caller.call(
            _GET_USER,
            {
                "user_id": user_id,
            },
            options=call_options(options),
        )
        return result


class MetricsWithRawResponse:
    """The methods of `Metrics`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Metrics) -> None:
        self._resource = resource
        self.get_platform = declaring(raw(resource.get_platform), GetPlatformHeaders)
        self.get_user = declaring(raw(resource.get_user), GetPlatformHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class MetricsWithStreamingResponse:
    """The methods of `Metrics` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Metrics) -> None:
        self._resource = resource
        self.get_platform = streamed(resource.get_platform)
        self.get_user = streamed(resource.get_user)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncMetrics:
    """How the platform is used."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncMetricsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncMetricsWithRawResponse(AsyncMetrics(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncMetricsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncMetricsWithStreamingResponse(AsyncMetrics(self._caller.streaming()))

    async def get_platform(
        self,
        **options: Unpack[Options],
    ) -> models.PlatformMetricsReply:
        """Get the usage of the whole platform.

        Users, charts and AI queries by period, and how well the platform runs.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.PlatformMetricsReply = await self._caller.call(
            _GET_PLATFORM,
            {},
            options=call_options(options),
        )
        return result

    async def get_user(
        self,
        user_id: str,
        **options: Unpack[Options],
    ) -> models.UserMetricsReply:
        """Get the usage of one user.

        What the user made, when they were there, and how their queries went.

        Args:
            user_id: The id of the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserMetricsReply = await self._caller.call(
            _GET_USER,
            {
                "user_id": user_id,
            },
            options=call_options(options),
        )
        return result


class AsyncMetricsWithRawResponse:
    """The methods of `AsyncMetrics`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncMetrics) -> None:
        self._resource = resource
        self.get_platform = declaring_async(raw_async(resource.get_platform), GetPlatformHeaders)
        self.get_user = declaring_async(raw_async(resource.get_user), GetPlatformHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncMetricsWithStreamingResponse:
    """The methods of `AsyncMetrics` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncMetrics) -> None:
        self._resource = resource
        self.get_platform = streamed_async(resource.get_platform)
        self.get_user = streamed_async(resource.get_user)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
