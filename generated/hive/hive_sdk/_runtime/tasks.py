"""Make calls in tasks."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from importlib import import_module
from types import TracebackType
from typing import Any, Self

import attrs
import httpx

from .caller import Caller
from .flow import Flow, Send
from .operation import NO_OPTIONS, NOT_GIVEN, CallOptions, Operation
from .pages import AsyncPages, Paging, Parameters
from .retrying import Outcome
from .transports import SigningTransport, async_transport


def _async_client(caller: "AsyncCaller") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=caller.signer, trust_env=False, follow_redirects=False)


def _async_signer(caller: "AsyncCaller") -> SigningTransport:
    settings = caller.settings
    return SigningTransport(
        caller.transport or async_transport(settings.base_url), settings.schemes, settings.credentials
    )


async def asyncio_sleep(seconds: float) -> None:
    """Let so many seconds pass; a client that is not asynchronous never loads asyncio."""
    await import_module("asyncio").sleep(seconds)


@attrs.frozen(eq=False, kw_only=True)
class AsyncCaller(Caller):
    """Make calls in tasks; one caller may be used by many of them."""

    sleep: Callable[[float], Awaitable[None]] = attrs.field(default=asyncio_sleep, repr=False)
    signer: SigningTransport = attrs.field(default=attrs.Factory(_async_signer, takes_self=True), repr=False)
    client: httpx.AsyncClient = attrs.field(default=attrs.Factory(_async_client, takes_self=True), repr=False)

    async def call(
        self,
        operation: Operation,
        parameters: Parameters,
        *,
        body: Any = NOT_GIVEN,
        options: CallOptions = NO_OPTIONS,
    ) -> Any:
        """Make the call and return its value; parameters are named as on the wire.

        Raises:
            SdkError: The call failed.
        """
        flow = self._flow(self.signer, operation, parameters, body, options)
        return self._value(operation, await self._drive(flow))

    def pages(
        self,
        operation: Operation,
        parameters: Parameters,
        *,
        paging: Paging,
        options: CallOptions = NO_OPTIONS,
    ) -> Any:
        """Return AsyncPages of a list; a raw caller fetches one page and returns its RawResponse, awaited."""
        if self.returns_raw:
            return self.call(operation, parameters, options=options)
        return AsyncPages(lambda page: self.call(operation, page, options=options), paging, parameters)

    async def _drive(self, flow: Flow) -> httpx.Response:
        outcome: Outcome | None = None
        with closing(flow):
            while True:
                try:
                    command = flow.send(outcome)
                except StopIteration as done:
                    response: httpx.Response = done.value
                    return response
                outcome = await (
                    self._send(command.request) if isinstance(command, Send) else self.sleep(command.seconds)
                )

    async def _send(self, request: httpx.Request) -> Outcome:
        try:
            return await self.client.send(request)
        except httpx.RequestError as error:
            return error

    async def close(self) -> None:
        """Close the connections, also those of callers made from this one."""
        await self.client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
