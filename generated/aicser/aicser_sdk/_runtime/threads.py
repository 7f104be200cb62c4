"""Make calls in threads."""

import time
from collections.abc import Callable
from contextlib import closing
from inspect import isawaitable, iscoroutine
from types import TracebackType
from typing import Any, Self, TypeVar

import attrs
import httpx

from .authentication import SECURITY
from .caller import Caller
from .commands import Ask, Command, Send, Sleep, Steps
from .errors import InvalidArgument
from .operation import NO_OPTIONS, NOT_GIVEN, CallOptions, Operation
from .pages import Paging, Parameters, SyncPages
from .retrying import Outcome
from .transports import SigningTransport, sync_transport

T = TypeVar("T")


def _sync_client(caller: "SyncCaller") -> httpx.Client:
    return httpx.Client(transport=caller.signer, trust_env=False, follow_redirects=False)


def _sync_signer(caller: "SyncCaller") -> SigningTransport:
    settings = caller.settings
    return SigningTransport(caller.transport or sync_transport(settings.base_url), settings.schemes)


@attrs.frozen(eq=False, kw_only=True)
class SyncCaller(Caller):
    """Make calls in threads; one caller may be used by many of them."""

    sleep: Callable[[float], None] = attrs.field(default=time.sleep, repr=False)
    signer: SigningTransport = attrs.field(default=attrs.Factory(_sync_signer, takes_self=True), repr=False)
    client: httpx.Client = attrs.field(default=attrs.Factory(_sync_client, takes_self=True), repr=False)

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
        flow = self._flow(operation, parameters, body, options)
        return self._value(operation, self._drive(flow))

    def pages(
        self,
        operation: Operation,
        parameters: Parameters,
        *,
        paging: Paging,
        options: CallOptions = NO_OPTIONS,
    ) -> Any:
        """Return SyncPages of a list; a raw caller fetches one page and returns its RawResponse."""
        if self.returns_raw:
            return self.call(operation, parameters, options=options)
        return SyncPages(lambda page: self.call(operation, page, options=options), paging, parameters)

    def logout(self) -> None:
        """Revoke the tokens that this client got for itself, and forget them."""
        self._drive(self.keyring.end_sessions())

    def _drive(self, flow: Steps[T]) -> T:
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
        return command.future.result()

    def _send(self, command: Send) -> Outcome:
        command.request.extensions[SECURITY] = command.secrets
        try:
            return self.client.send(command.request)
        except httpx.RequestError as error:
            return error

    def close(self) -> None:
        """Close the connections, also those of callers made from this one."""
        self.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


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
