"""Make calls in threads."""

import time
from collections.abc import Callable
from contextlib import closing
from types import TracebackType
from typing import Any, Self

import attrs
import httpx

from .caller import Caller
from .flow import Flow, Send
from .operation import NO_OPTIONS, NOT_GIVEN, CallOptions, Operation
from .pages import Paging, Parameters, SyncPages
from .retrying import Outcome
from .transports import SigningTransport, sync_transport


def _sync_client(caller: "SyncCaller") -> httpx.Client:
    return httpx.Client(transport=caller.signer, trust_env=False, follow_redirects=False)


def _sync_signer(caller: "SyncCaller") -> SigningTransport:
    settings = caller.settings
    return SigningTransport(
        caller.transport or sync_transport(settings.base_url), settings.schemes, settings.credentials
    )


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
        flow = self._flow(self.signer, operation, parameters, body, options)
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

    def _drive(self, flow: Flow) -> httpx.Response:
        outcome: Outcome | None = None
        with closing(flow):
            while True:
                try:
                    command = flow.send(outcome)
                except StopIteration as done:
                    response: httpx.Response = done.value
                    return response
                outcome = None
                if isinstance(command, Send):
                    outcome = self._send(command.request)
                else:
                    self.sleep(command.seconds)

    def _send(self, request: httpx.Request) -> Outcome:
        try:
            return self.client.send(request)
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
