"""Make calls in tasks."""

import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing, closing
from datetime import timedelta
from importlib import import_module
from inspect import isawaitable
from types import TracebackType
from typing import Any, Self, TypeVar

import attrs
import httpx

from .authentication import SECURITY
from .caller import Caller
from .commands import Ask, Command, Consult, Send, Sleep, Steps
from .connections import AsyncConnections
from .contents import garbled
from .defaults import NOT_GIVEN, asyncio_sleep
from .operation import NO_OPTIONS, CallOptions, Operation
from .pages import AsyncPages, Paging, Parameters, moving, parted
from .retrying import Outcome
from .sequences import AsyncStream, HeldSequence, items_of
from .streams import AsyncStreamedResponse, Held
from .transports import SigningTransport, async_opening, bare

T = TypeVar("T")


def _connections(caller: "AsyncCaller") -> AsyncConnections:
    base_url = caller.settings.base_url
    return AsyncConnections(async_opening(base_url, caller.transport, caller.http_client, caller.proxy))


def _signer(caller: "AsyncCaller") -> SigningTransport:
    return SigningTransport(caller.connections, caller.settings.schemes)


@attrs.frozen(eq=False, kw_only=True)
class AsyncCaller(Caller):
    """Make calls in tasks; one caller may be used by many of them."""

    transport: httpx.AsyncBaseTransport | None = attrs.field(default=None, repr=False)
    http_client: httpx.AsyncClient | None = attrs.field(default=None, repr=False)
    sleep: Callable[[float], Awaitable[None]] = attrs.field(default=asyncio_sleep, repr=False)
    connections: AsyncConnections = attrs.field(
        default=attrs.Factory(_connections, takes_self=True), repr=False
    )
    signer: SigningTransport = attrs.field(default=attrs.Factory(_signer, takes_self=True), repr=False)

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
        if self.streams:
            return await self._open(operation, parameters, body, options)
        if operation.has_items:
            held = HeldSequence(operation)
            return self._value(operation, await self._answer(operation, parameters, body, options, held))
        flow = self.flow(operation, parameters, body, options)
        return self._value(operation, await self.drive(flow))

    async def _open(
        self, operation: Operation, parameters: Parameters, body: Any, options: CallOptions
    ) -> AsyncStreamedResponse[Any]:
        response = await self._answer(operation, parameters, body, options, Held(operation))
        is_items = operation.has_items and items_of(operation, response) is not None
        read = self.items if is_items else self.decoded
        return AsyncStreamedResponse(
            response,
            self._request_id(response),
            lambda answer: read(operation, answer),
            in_pieces=is_items,
        )

    async def _answer(
        self, operation: Operation, parameters: Parameters, body: Any, options: CallOptions, held: Held
    ) -> httpx.Response:
        """Return the answer, which is open where it is the one to hold."""
        try:
            return await self.drive(self.flow(operation, parameters, body, options, held))
        except BaseException:
            if held.response is not None:
                await held.response.aclose()
            raise

    def items(self, operation: Operation, response: httpx.Response) -> Any:
        """Return the items of an answer, which are read as they come, or the value of any other answer."""
        items = items_of(operation, response)
        if items is None:
            return self.decoded(operation, response)
        streamed: AsyncStreamedResponse[Any] = AsyncStreamedResponse(
            response, self._request_id(response), lambda answer: items(answer.content)
        )
        return AsyncStream(streamed, items)

    def pages(
        self,
        operation: Operation,
        parameters: Parameters,
        *,
        paging: Paging,
        body: Any = NOT_GIVEN,
        options: CallOptions = NO_OPTIONS,
    ) -> Any:
        """Return AsyncPages of a list; a raw caller fetches one page and returns its RawResponse, awaited."""
        if self.returns_raw or self.streams:
            return self.call(operation, parameters, body=body, options=options)

        def fetch(page: Parameters) -> Any:
            values, content = parted(parameters, body, page)
            return self.call(operation, values, body=content, options=options)

        return AsyncPages(fetch, paging, moving(paging, parameters, body), operation.id)

    async def logout(self) -> None:
        """Revoke the tokens that this client got for itself, and forget them."""
        await self.drive(self.keyring.end_sessions())

    async def drive(self, flow: Steps[T]) -> T:
        """Do what the steps ask for, and return what they return."""
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
            case Consult():
                return await command.store.answer_async(command.message)
        return await import_module("asyncio").wrap_future(command.future)

    async def _send(self, command: Send) -> Outcome:
        request, started = command.request, time.perf_counter()
        request.extensions[SECURITY] = command.secrets
        try:
            response = await self.signer.handle_async_request(request)
            if command.held is None or not command.held.takes(response):
                response = await _read(response)
        except httpx.RequestError as error:
            return bare(error, request)
        response.elapsed = timedelta(seconds=time.perf_counter() - started)
        return response

    async def close(self) -> None:
        """Close the connections, also those of callers made from this one."""
        await self.connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def _read(response: httpx.Response) -> httpx.Response:
    async with aclosing(response):
        try:
            await response.aread()
        except httpx.DecodingError as error:
            return garbled(response, error)
    return response
