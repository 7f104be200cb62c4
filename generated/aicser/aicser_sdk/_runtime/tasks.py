"""Make calls in tasks."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from importlib import import_module
from inspect import isawaitable
from types import TracebackType
from typing import Any, Self, TypeVar

import attrs
import httpx

from .authentication import SECURITY
from .caller import Caller
from .commands import Ask, Command, Send, Sleep, Steps
from .operation import NO_OPTIONS, NOT_GIVEN, CallOptions, Operation
from .pages import AsyncPages, Paging, Parameters
from .retrying import Outcome
from .transports import SigningTransport, async_transport

T = TypeVar("T")


def _async_client(caller: "AsyncCaller") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=caller.signer, trust_env=False, follow_redirects=False)


def _async_signer(caller: "AsyncCaller") -> SigningTransport:
    settings = caller.settings
    return SigningTransport(caller.transport or async_transport(settings.base_url), settings.schemes)


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
        flow = self._flow(operation, parameters, body, options)
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

    async def logout(self) -> None:
        """Revoke the tokens that this client got for itself, and forget them."""
        await self._drive(self.keyring.end_sessions())

    async def _drive(self, flow: Steps[T]) -> T:
        result: Any = None
        with closing(flow):
            while True:
                try:
                    command = flow.send(result)
                except StopIteration as done:
                    value: T = done.value
                    return value
                result = await self._obey(command)

    async def _obey(self, command: Command) -> Any:
        match command:
            case Send():
                return await self._send(command)
            case Sleep():
                return await self.sleep(command.seconds)
            case Ask():
                value = command.function()
                return await value if isawaitable(value) else value
        return await import_module("asyncio").wrap_future(command.future)

    async def _send(self, command: Send) -> Outcome:
        command.request.extensions[SECURITY] = command.secrets
        try:
            return await self.client.send(command.request)
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
