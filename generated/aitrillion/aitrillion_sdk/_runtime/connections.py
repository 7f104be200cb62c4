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
from weakref import WeakSet

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
        self._transports: dict[Any, httpx.AsyncBaseTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request.

        Raises:
            ClientClosed: The connections are closed.
        """
        if self._closed:
            raise ClientClosed(_CLOSED)
        loop = running_loop()
        transport = self._transports.get(loop) or self._open(loop)
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections for good; those of another loop end with it."""
        self._closed = True
        transport = self._transports.pop(running_loop(), None)
        self._transports.clear()
        if transport is not None:
            await transport.aclose()

    def _open(self, loop: Any) -> httpx.AsyncBaseTransport:
        """Open a transport for the loop; those of closed loops, and their sockets, are let go."""
        for other in list(self._transports):
            if other is not None and other.is_closed():
                self._transports.pop(other, None)
        return self._transports.setdefault(loop, self._opening())


_ALL: Final[WeakSet[SyncConnections | AsyncConnections]] = WeakSet()


def running_loop() -> Any:
    """Return the running event loop of asyncio, or None."""
    asyncio = sys.modules.get("asyncio")
    try:
        return asyncio.get_running_loop() if asyncio else None
    except RuntimeError:
        return None


def _forget_all() -> None:
    for connections in list(_ALL):
        connections.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
