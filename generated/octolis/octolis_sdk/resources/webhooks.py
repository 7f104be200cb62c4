# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Call the operations on webhooks."""

from __future__ import annotations

from typing import Any, Unpack

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
    one,
)
from .._runtime.showing import shown


class SendHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    apigw_requestid = Header("apigw-requestid", str)
    traceparent = Header("traceparent", str)


class SendErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    apigw_requestid = Header("apigw-requestid", str)
    traceparent = Header("traceparent", str)
    retry_after = Header("Retry-After", int)


_SEND = Operation(
    "webhooks_send",
    "POST",
    "/data/webhook/{webhookId}",
    parameters=(Parameter("webhookId", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=(),
    responses={
        "200": {},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    costs=(),
    security=(("apiKey",),),
    failure_headers=SendErrorHeaders,
)
_SEND_BY_PUT = Operation(
    "webhooks_send_by_put",
    "PUT",
    "/data/webhook/{webhookId}",
    parameters=(Parameter("webhookId", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=(),
    responses={
        "200": {},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    costs=(),
    security=(("apiKey",),),
    failure_headers=SendErrorHeaders,
)


class Webhooks:
    """Addresses inside Octolis that take events from other systems. What was delivered cannot be looked up
    afterwards. Octolis itself calls nobody.
    """

    def __init__(self, caller: SyncCaller) -> None:
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

    def send(
        self,
        webhook_id: str,
        body: Any,
        **options: Unpack[Options],
    ) -> Any:
        """Deliver an event to a webhook.

        Any JSON is taken; what it should hold is agreed with the account manager, as are the webhook's id,
        key and methods, the addresses that may call it and the headers that it demands. A request that
        breaks one of these is discarded.

        Args:
            webhook_id: The id of the webhook, asked of the account manager.
            body: The event.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: Any = self._caller.call(
            _SEND,
            {
                "webhookId": webhook_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def send_by_put(
        self,
        webhook_id: str,
        body: Any,
        **options: Unpack[Options],
    ) -> Any:
        """Deliver an event to a webhook that takes PUT.

        The same delivery as by POST, for a webhook that is set up for PUT. Each request is one event:
        repeating it delivers the event again.

        Args:
            webhook_id: The id of the webhook, asked of the account manager.
            body: The event.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: Any = self._caller.call(
            _SEND_BY_PUT,
            {
                "webhookId": webhook_id,
            },
            body=body,
            options=call_options(options),
        )
        return result


class WebhooksWithRawResponse:
    """The methods of `Webhooks`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource
        self.send = declaring(raw(resource.send), SendHeaders)
        self.send_by_put = declaring(raw(resource.send_by_put), SendHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class WebhooksWithStreamingResponse:
    """The methods of `Webhooks` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource
        self.send = streamed(resource.send)
        self.send_by_put = streamed(resource.send_by_put)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncWebhooks:
    """Addresses inside Octolis that take events from other systems. What was delivered cannot be looked up
    afterwards. Octolis itself calls nobody.
    """

    def __init__(self, caller: AsyncCaller) -> None:
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

    async def send(
        self,
        webhook_id: str,
        body: Any,
        **options: Unpack[Options],
    ) -> Any:
        """Deliver an event to a webhook.

        Any JSON is taken; what it should hold is agreed with the account manager, as are the webhook's id,
        key and methods, the addresses that may call it and the headers that it demands. A request that
        breaks one of these is discarded.

        Args:
            webhook_id: The id of the webhook, asked of the account manager.
            body: The event.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: Any = await self._caller.call(
            _SEND,
            {
                "webhookId": webhook_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    async def send_by_put(
        self,
        webhook_id: str,
        body: Any,
        **options: Unpack[Options],
    ) -> Any:
        """Deliver an event to a webhook that takes PUT.

        The same delivery as by POST, for a webhook that is set up for PUT. Each request is one event:
        repeating it delivers the event again.

        Args:
            webhook_id: The id of the webhook, asked of the account manager.
            body: The event.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: Any = await self._caller.call(
            _SEND_BY_PUT,
            {
                "webhookId": webhook_id,
            },
            body=body,
            options=call_options(options),
        )
        return result


class AsyncWebhooksWithRawResponse:
    """The methods of `AsyncWebhooks`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource
        self.send = declaring_async(raw_async(resource.send), SendHeaders)
        self.send_by_put = declaring_async(raw_async(resource.send_by_put), SendHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncWebhooksWithStreamingResponse:
    """The methods of `AsyncWebhooks` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource
        self.send = streamed_async(resource.send)
        self.send_by_put = streamed_async(resource.send_by_put)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
