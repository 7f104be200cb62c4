"""Carry an asynchronous client's requests over connections of httpcore's, the last used one first.

The pool beneath httpx looks at every connection for every request, so its throughput falls with the number
of calls in flight, and it loses the place of a connection whose request is cancelled before it was made.
"""

import asyncio
import ssl
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Final, cast

import attrs
import httpcore
import httpx

from .asyncio_network import AsyncioNetwork

_CONNECTIONS: Final = 100
_KEPT_FOR: Final = 5.0  # seconds; httpx keeps an idle connection for as long
_FAILURES: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
)


@attrs.frozen(eq=False)
class _Connection:
    """Speak HTTP over what the network opens for the first request."""

    http: httpcore.AsyncConnectionInterface
    network: AsyncioNetwork

    def is_kept(self) -> bool:
        """Tell whether another request can follow; one that never connected calls itself idle and closed."""
        return self.http.is_idle() and not self.http.is_closed()


class AsyncioTransport(httpx.AsyncBaseTransport):
    """Send requests from one event loop over so many connections at most, one request at a time on each."""

    def __init__(
        self, ssl_context: ssl.SSLContext, proxy: httpx.Proxy | None = None, connections: int = _CONNECTIONS
    ) -> None:
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._connections = connections
        self._permits = asyncio.Semaphore(connections)
        self._in_use: set[_Connection] = set()
        self._idle: list[_Connection] = []
        self._is_closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request."""
        sent = _for_httpcore(request)
        await self._permit(request.extensions.get("timeout", {}).get("pool"))
        connection = self._take(sent.url.origin)
        try:
            with _as_httpx():
                answer = await connection.http.handle_async_request(sent)
        except BaseException:
            self._give_back(connection)
            raise
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer, partial(self._give_back, connection)),
            extensions=answer.extensions,
        )

    async def aclose(self) -> None:
        """Close the connections, those that are still to be made as well."""
        self._is_closed = True
        for connection in (*self._in_use, *self._idle):
            connection.network.close()
        self._in_use.clear()
        self._idle.clear()

    async def _permit(self, seconds: float | None) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._permits.acquire()
        except TimeoutError as error:
            raise httpx.PoolTimeout("No connection became free in time.") from error

    def _take(self, origin: httpcore.Origin) -> _Connection:
        connection = self._kept(origin) or self._another(origin)
        self._in_use.add(connection)
        return connection

    def _kept(self, origin: httpcore.Origin) -> _Connection | None:
        for connection in self._idle[::-1]:
            if connection.http.can_handle_request(origin):
                self._idle.remove(connection)
                if not connection.http.has_expired():
                    return connection
                connection.network.close()
        return None

    def _another(self, origin: httpcore.Origin) -> _Connection:
        if len(self._in_use) + len(self._idle) >= self._connections:
            self._idle.pop(0).network.close()
        network = AsyncioNetwork()
        if self._is_closed:
            network.close()
        return _Connection(self._pool(network).create_connection(origin), network)

    def _pool(self, network: AsyncioNetwork) -> httpcore.AsyncConnectionPool:
        """Return a pool of httpcore's, which knows what a connection through the proxy is."""
        if self._proxy is None:
            return httpcore.AsyncConnectionPool(
                self._ssl_context, keepalive_expiry=_KEPT_FOR, network_backend=network
            )
        return httpcore.AsyncHTTPProxy(
            _url(self._proxy.url),
            self._proxy.raw_auth,
            self._proxy.headers.raw,
            self._ssl_context,
            self._proxy.ssl_context,
            keepalive_expiry=_KEPT_FOR,
            network_backend=network,
        )

    def _give_back(self, connection: _Connection) -> None:
        self._in_use.discard(connection)
        if connection.is_kept():
            self._idle.append(connection)
        else:
            connection.network.close()
        if self._idle and self._idle[0].http.has_expired():
            self._idle.pop(0).network.close()
        self._permits.release()


class _Body(httpx.AsyncByteStream):
    """Read the body of an answer, and give its connection back, also where the body is forgotten."""

    def __init__(self, answer: httpcore.Response, give_back: Callable[[], None]) -> None:
        self._answer = answer
        self._give_back: Callable[[], None] | None = give_back
        self._loop = asyncio.get_running_loop()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx():
            async for chunk in cast(AsyncIterable[bytes], self._answer.stream):
                yield chunk

    async def aclose(self) -> None:
        give_back, self._give_back = self._give_back, None
        if give_back is None:
            return
        try:
            await self._answer.aclose()
        finally:
            give_back()

    def __del__(self) -> None:
        if self._give_back is not None:  # nobody closed it, and any thread may collect the garbage
            with suppress(RuntimeError):  # the event loop is closed
                self._loop.call_soon_threadsafe(self._give_back)


def _for_httpcore(request: httpx.Request) -> httpcore.Request:
    if request.url.scheme not in ("http", "https"):
        raise httpx.UnsupportedProtocol(f"The URL has the scheme {request.url.scheme!r}, not http or https.")
    if not isinstance(request.stream, httpx.AsyncByteStream):
        raise httpx.LocalProtocolError("An asynchronous client cannot send a synchronous stream.")
    return httpcore.Request(
        request.method,
        _url(request.url),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Raise httpx's error for httpcore's, which has the same name."""
    try:
        yield
    except _FAILURES as error:
        raise getattr(httpx, type(error).__name__)(str(error)) from error
