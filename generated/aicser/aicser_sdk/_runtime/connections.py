"""Own a client's connections: opened when they are first needed, and anew where they cannot be shared.

A socket must be used neither by two processes nor by two event loops. After a fork the child opens its own,
and so does each event loop that an asynchronous client is used from. A transport that the user passed is
taken as it is: whether it may be shared is then for the user to know.
"""

import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Final
from weakref import WeakKeyDictionary, WeakSet

import httpx

from .errors import ClientClosed

_CLOSED: Final = "This client is closed; make a new one."


class SyncConnections(httpx.BaseTransport):
    """Pass requests to a transport that is opened with the first of them."""

    def __init__(self, opening: Callable[[], httpx.BaseTransport]) -> None:
        self._opening = opening
        self._closed = False
        self.forget()
        _ALL.add(self)

    def forget(self) -> None:
        """Leave the transport to the process that this one was forked from."""
        self._lock = threading.Lock()
        self._transport: httpx.BaseTransport | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request.

        Raises:
            ClientClosed: The connections are closed.
        """
        return (self._transport or self._open()).handle_request(request)

    def close(self) -> None:
        """Close the connections for good."""
        with self._lock:
            self._closed = True
            transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()

    def _open(self) -> httpx.BaseTransport:
        with self._lock:
            if self._closed:
                raise ClientClosed(_CLOSED)
            if self._transport is None:
                self._transport = self._opening()
            return self._transport


class AsyncConnections(httpx.AsyncBaseTransport):
    """Pass requests to a transport of the running event loop, opened with the first of them."""

    def __init__(self, opening: Callable[[], httpx.AsyncBaseTransport]) -> None:
        self._opening = opening
        self._closed = False
        self.forget()
        _ALL.add(self)

    def forget(self) -> None:
        """Leave the transports to the process that this one was forked from."""
        self._transports: WeakKeyDictionary[Any, httpx.AsyncBaseTransport] = WeakKeyDictionary()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request.

        Raises:
            ClientClosed: The connections are closed.
        """
        if self._closed:
            raise ClientClosed(_CLOSED)
        loop = _running_loop()
        transport = self._transports.get(loop)
        if transport is None:
            transport = self._transports[loop] = self._opening()
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections for good; those of another loop end with it."""
        self._closed = True
        transport = self._transports.pop(_running_loop(), None)
        self._transports.clear()
        if transport is not None:
            await transport.aclose()


class _NoLoop:
    """Stand for the event loop of a library other than asyncio."""


_NO_LOOP: Final = _NoLoop()
_ALL: Final[WeakSet[SyncConnections | AsyncConnections]] = WeakSet()


def _running_loop() -> object:
    asyncio = sys.modules.get("asyncio")
    try:
        return asyncio.get_running_loop() if asyncio else _NO_LOOP
    except RuntimeError:
        return _NO_LOOP


def _forget_all() -> None:
    for connections in list(_ALL):
        connections.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
