"""Make calls in threads."""

import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from inspect import isawaitable, iscoroutine
from types import TracebackType
from typing import Any, Self, TypeVar

import attrs
import httpx

from .authentication import SECURITY
from .caller import Caller
from .commands import Ask, Command, Consult, Send, Sleep, Steps
from .connections import SyncConnections
from .contents import garbled
from .defaults import NOT_GIVEN
from .errors import InvalidArgument
from .operation import NO_OPTIONS, CallOptions, Operation
from .pages import Paging, Parameters, SyncPages, moving, parted
from .retrying import Outcome
from .sequences import HeldSequence, Stream, items_of
from .streams import Held, StreamedResponse
from .transports import SigningTransport, bare, sync_opening

T = TypeVar("T")


def _connections(caller: "SyncCaller") -> SyncConnections:
    base_url = caller.settings.base_url
    return SyncConnections(sync_opening(base_url, caller.transport, caller.http_client, caller.proxy))


def _signer(caller: "SyncCaller") -> SigningTransport:
    return SigningTransport(caller.connections, caller.settings.schemes)


@attrs.frozen(eq=False, kw_only=True)
class SyncCaller(Caller):
    """Make calls in threads; one caller may be used by many of them."""

    transport: httpx.BaseTransport | None = attrs.field(default=None, repr=False)
    http_client: httpx.Client | None = attrs.field(default=None, repr=False)
    sleep: Callable[[float], None] = attrs.field(default=time.sleep, repr=False)
    connections: SyncConnections = attrs.field(
        default=attrs.Factory(_connections, takes_self=True), repr=False
    )
    signer: SigningTransport = attrs.field(default=attrs.Factory(_signer, takes_self=True), repr=False)

    def call(
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
            return self._open(operation, parameters, body, options)
        if operation.has_items:
            held = HeldSequence(operation)
            return self._value(operation, self._answer(operation, parameters, body, options, held))
        flow = self.flow(operation, parameters, body, options)
        return self._value(operation, self.drive(flow))

    def _open(
        self, operation: Operation, parameters: Parameters, body: Any, options: CallOptions
    ) -> StreamedResponse[Any]:
        response = self._answer(operation, parameters, body, options, Held(operation))
        is_items = operation.has_items and items_of(operation, response) is not None
        read = self.items if is_items else self.decoded
        return StreamedResponse(
            response,
            self._request_id(response),
            lambda answer: read(operation, answer),
            in_pieces=is_items,
        )

    def _answer(
        self, operation: Operation, parameters: Parameters, body: Any, options: CallOptions, held: Held
    ) -> httpx.Response:
        """Return the answer, which is open where it is the one to hold."""
        try:
            return self.drive(self.flow(operation, parameters, body, options, held))
        except BaseException:
            if held.response is not None:
                held.response.close()
            raise

    def items(self, operation: Operation, response: httpx.Response) -> Any:
        """Return the items of an answer, which are read as they come, or the value of any other answer."""
        items = items_of(operation, response)
        if items is None:
            return self.decoded(operation, response)
        streamed: StreamedResponse[Any] = StreamedResponse(
            response, self._request_id(response), lambda answer: items(answer.content)
        )
        return Stream(streamed, items)

    def pages(
        self,
        operation: Operation,
        parameters: Parameters,
        *,
        paging: Paging,
        body: Any = NOT_GIVEN,
        options: CallOptions = NO_OPTIONS,
    ) -> Any:
        """Return SyncPages of a list; a raw caller fetches one page and returns its RawResponse."""
        if self.returns_raw or self.streams:
            return self.call(operation, parameters, body=body, options=options)

        def fetch(page: Parameters) -> Any:
            values, content = parted(parameters, body, page)
            return self.call(operation, values, body=content, options=options)

        return SyncPages(fetch, paging, moving(paging, parameters, body), operation.id)

    def logout(self) -> None:
        """Revoke the tokens that this client got for itself, and forget them."""
        self.drive(self.keyring.end_sessions())

    def drive(self, flow: Steps[T]) -> T:
        """Do what the steps ask for, and return what they return."""
        result: Any = None
        with closing(flow):
            while True:
                try:
                    command = flow.send(result)
                except StopIteration as done:
                    value: T = done.value
                    return value
                result = self._obey(command)

    def _obey(self, command: Command) -> Any:
        match command:
            case Send():
                return self._send(command)
            case Sleep():
                return self.sleep(command.seconds)
            case Ask():
                return _at_once(command.function())
            case Consult():
                return command.store.answer(command.message)
        return command.future.result()

    def _send(self, command: Send) -> Outcome:
        request, started = command.request, time.perf_counter()
        request.extensions[SECURITY] = command.secrets
        try:
            response = self.signer.handle_request(request)
            if command.held is None or not command.held.takes(response):
                response = _read(response)
        except httpx.RequestError as error:
            return bare(error, request)
        response.elapsed = timedelta(seconds=time.perf_counter() - started)
        return response

    def close(self) -> None:
        """Close the connections, also those of callers made from this one."""
        self.connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _read(response: httpx.Response) -> httpx.Response:
    with closing(response):
        try:
            response.read()
        except httpx.DecodingError as error:
            return garbled(response, error)
    return response


def _at_once(value: Any) -> Any:
    """Return a value that nothing has to be awaited for.

    Raises:
        InvalidArgument: It is a coroutine, for which only the asynchronous client can wait.
    """
    if not isawaitable(value):
        return value
    if iscoroutine(value):
        value.close()
    raise InvalidArgument("A function that is asynchronous needs the asynchronous client.")
