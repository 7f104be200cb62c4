"""Carry the bytes of an HTTP connection by asyncio's own transports.

httpcore's own way leads through anyio, which leaves a socket open where the TLS handshake is cancelled. Here
a connection is closed without anything to await, so that closing cannot be cancelled itself.
"""

import asyncio
import select
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, Self, cast

import httpcore

from .happy_eyeballs import connected

_PIECE: Final = 64 * 1024
_MOST_UNREAD: Final = 256 * 1024
_CLOSED: Final = "The client closed the connection."


class AsyncioNetwork(httpcore.AsyncNetworkBackend):
    """Open one connection in the running event loop, and close it however far it has come."""

    def __init__(self) -> None:
        self._stream: AsyncioStream | None = None
        self._is_closed = False

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> "AsyncioStream":
        """Connect to the host."""
        del local_address, socket_options  # nobody here asks for any
        with _connecting():
            self._check_open()
            async with asyncio.timeout(timeout):
                self._stream = await connected(AsyncioStream, host, port)
            self._check_open()
        return self._stream

    def _check_open(self) -> None:
        if self._is_closed:
            self.close()
            raise ConnectionAbortedError(_CLOSED)

    def close(self) -> None:
        """Close the connection at once, whatever is still to be written, or as soon as it is made."""
        self._is_closed = True
        if self._stream is not None:
            self._stream.close()


class AsyncioStream(httpcore.AsyncNetworkStream, asyncio.Protocol):
    """Read from and write to one connection, each step within its own number of seconds."""

    def __init__(self) -> None:
        self._unread = bytearray()
        self._ended = False
        self._failure: Exception | None = None
        self._readable = asyncio.Event()
        self._writable = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to the server."""
        self._transport = cast(asyncio.Transport, transport)
        self._writable.set()

    def data_received(self, data: bytes) -> None:
        """Keep what came, and let no more come than is read."""
        self._unread += data
        if len(self._unread) > _MOST_UNREAD:
            self._transport.pause_reading()
        self._readable.set()

    def eof_received(self) -> None:
        """Remember that the server says no more."""
        self._ended = True
        self._readable.set()

    def connection_lost(self, failure: Exception | None) -> None:
        """Wake whoever waits for what will not come."""
        if failure is not None and self._transport.get_extra_info("sslcontext") is None:
            self._unread += _left_in(self._transport)
        self._failure = self._failure or failure
        self._writable.set()
        self.eof_received()

    def pause_writing(self) -> None:
        """Wait until the server has taken more."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """Go on writing."""
        self._writable.set()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what came, as soon as there is any, and nothing once the server has said everything."""
        await _wait_for(self._readable, timeout, httpcore.ReadTimeout)
        data = bytes(self._unread[:max_bytes])
        if not data and self._failure:
            raise httpcore.ReadError(str(self._failure)) from self._failure
        del self._unread[:max_bytes]
        if not self._unread and not self._ended:
            self._readable.clear()
            self._transport.resume_reading()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write the bytes; each piece of them has so many seconds to be taken."""
        for start in range(0, len(buffer), _PIECE):
            if self._transport.is_closing():
                raise httpcore.WriteError("The connection is closed.")
            self._transport.write(buffer[start : start + _PIECE])
            await _wait_for(self._writable, timeout, httpcore.WriteTimeout)

    def close(self) -> None:
        """Close the connection at once, whatever is still to be written; what was not read is cut off."""
        self._failure = self._failure or ConnectionAbortedError(_CLOSED)
        self._transport.abort()

    async def aclose(self) -> None:
        """Close the connection in the same way."""
        self.close()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Self:
        """Encrypt what follows; the connection is closed where that fails."""
        try:
            with _connecting():
                async with asyncio.timeout(timeout):
                    self._transport = await self._encrypted(ssl_context, server_hostname)
        except BaseException:
            self.close()
            raise
        return self

    async def _encrypted(self, context: ssl.SSLContext, hostname: str | None) -> asyncio.Transport:
        if self._unread or self._transport.is_closing():  # or what anybody said would pass for the server's
            raise ConnectionAbortedError("There was no waiting for the TLS handshake on the other side.")
        transport = await asyncio.get_running_loop().start_tls(
            self._transport, self, context, server_hostname=hostname
        )
        if transport is None:
            raise ConnectionResetError("The server closed the connection during the TLS handshake.")
        return transport

    def get_extra_info(self, info: str) -> Any:
        """Tell what httpcore asks for: above all whether an idle connection holds what nobody asked for."""
        if info == "is_readable":
            return self._readable.is_set() or _holds_bytes(self._transport)
        return self._transport.get_extra_info(_EXTRA.get(info, info))


_EXTRA: Final = {"client_addr": "sockname", "server_addr": "peername"}


def _holds_bytes(transport: asyncio.Transport) -> bool:
    """Tell whether something came, an end included, that the event loop has not seen yet."""
    if transport.is_closing() or not hasattr(select, "poll"):
        return transport.is_closing()
    poll = select.poll()
    poll.register(transport.get_extra_info("socket"), select.POLLIN)
    return bool(poll.poll(0))


def _left_in(transport: asyncio.Transport) -> bytes:
    """Return what came before a write failed, such as an early answer: asyncio does not read it any more."""
    left = bytearray()
    with suppress(OSError, TypeError), transport.get_extra_info("socket").dup() as socket:
        while data := socket.recv(_PIECE):  # a TypeError says that the sockets of uvloop cannot be copied
            left += data
    return bytes(left)


async def _wait_for(event: asyncio.Event, seconds: float | None, too_slow: type[Exception]) -> None:
    if event.is_set():
        return
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError as error:
        raise too_slow from error


@contextmanager
def _connecting() -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise httpcore.ConnectTimeout from error
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
