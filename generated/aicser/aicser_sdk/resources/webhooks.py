# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on webhooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    NotGiven,
    Operation,
    Options,
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
from .._runtime.webhooks import Receiver, secret_of
from ..webhooks import CONTRACT, Event


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
    "webhooks_create",
    "POST",
    "/webhooks",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Reply)},
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


class Webhooks(Receiver[Event]):
    """Addresses of yours that Aicser calls when something happens."""

    def __init__(self, caller: SyncCaller) -> None:
        super().__init__(CONTRACT, secret_of(CONTRACT, caller.settings), caller.wall_clock)
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "WebhooksWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return WebhooksWithRawResponse(Webhooks(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "WebhooksWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return WebhooksWithStreamingResponse(Webhooks(self._caller.streaming()))

    def create(
        self,
        *,
        url: str,
        events: Sequence[
            Literal[
                "chart.created",
                "chart.updated",
                "chart.deleted",
                "dashboard.created",
                "user.created",
                "data.uploaded",
            ]
        ],
        name: str | NotGiven = NOT_GIVEN,
        secret: str | NotGiven = NOT_GIVEN,
        active: bool | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Have events sent to an address.

        From then on Aicser calls the address whenever one of the events happens.

        Args:
            name: What the webhook is called.
            url: The address to call.
            events: The events to send.
            secret: A secret shared with the vendor.
            active: Whether events are sent.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "url": url,
                "events": events,
                "secret": secret,
                "active": active,
            },
            options=call_options(options),
        )
        return result


class WebhooksWithRawResponse:
    """The methods of `Webhooks`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class WebhooksWithStreamingResponse:
    """The methods of `Webhooks` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource
        self.create = streamed(resource.create)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncWebhooks(Receiver[Event]):
    """Addresses of yours that Aicser calls when something happens."""

    def __init__(self, caller: AsyncCaller) -> None:
        super().__init__(CONTRACT, secret_of(CONTRACT, caller.settings), caller.wall_clock)
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncWebhooksWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncWebhooksWithRawResponse(AsyncWebhooks(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncWebhooksWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncWebhooksWithStreamingResponse(AsyncWebhooks(self._caller.streaming()))

    async def create(
        self,
        *,
        url: str,
        events: Sequence[
            Literal[
                "chart.created",
                "chart.updated",
                "chart.deleted",
                "dashboard.created",
                "user.created",
                "data.uploaded",
            ]
        ],
        name: str | NotGiven = NOT_GIVEN,
        secret: str | NotGiven = NOT_GIVEN,
        active: bool | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Have events sent to an address.

        From then on Aicser calls the address whenever one of the events happens.

        Args:
            name: What the webhook is called.
            url: The address to call.
            events: The events to send.
            secret: A secret shared with the vendor.
            active: Whether events are sent.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = await self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "url": url,
                "events": events,
                "secret": secret,
                "active": active,
            },
            options=call_options(options),
        )
        return result


class AsyncWebhooksWithRawResponse:
    """The methods of `AsyncWebhooks`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncWebhooksWithStreamingResponse:
    """The methods of `AsyncWebhooks` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
