"""Carry an asynchronous client's requests by aiohttp, where it is installed.

The connection pool beneath httpx looks at every connection for every request, so its throughput falls with
the number of calls in flight; aiohttp's does not. The package httpx-aiohttp does the same, but takes a
connection that broke after the request was sent for one that was never made, which would let a write be
repeated; it also keeps cookies, writes URLs anew, and waits for ever while a request is being written.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

import httpx

aiohttp: Any = import_module("aiohttp")
_yarl: Any = import_module("yarl")

_CONNECTIONS: Final = 100
_KEPT_FOR: Final = 5.0  # seconds; httpx keeps an idle connection for as long
_PIECE: Final = 64 * 1024
_ADDED: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
_ERRORS: Final[tuple[tuple[Any, type[httpx.RequestError]], ...]] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
    (TimeoutError, httpx.WriteTimeout),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientConnectorDNSError, httpx.ConnectError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ClientOSError, httpx.ReadError),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
    (OSError, httpx.ReadError),
    (ValueError, httpx.LocalProtocolError),
)
"""What an error of aiohttp is to httpx, the first that fits: whether the request was sent hangs on it."""


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Send requests through one session of aiohttp, which belongs to the event loop that it is made in."""

    def __init__(self, proxy: httpx.Proxy | None = None, connections: int = _CONNECTIONS) -> None:
        self._proxy = _proxy_arguments(proxy)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=connections, keepalive_timeout=_KEPT_FOR, ssl=httpx.create_ssl_context()
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            skip_auto_headers=_ADDED,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request."""
        limits = request.extensions.get("timeout", {})
        with _as_httpx():
            async with asyncio.timeout(None) as writing:
                response = await self._session.request(
                    request.method,
                    _yarl.URL(str(request.url), encoded=True),
                    headers=_headers(request),
                    data=_body(request, writing, limits.get("write")),
                    allow_redirects=False,
                    timeout=_timeout(limits),
                    server_hostname=request.extensions.get("sni_hostname"),
                    **self._proxy,
                )
        reason = (response.reason or "").encode("ascii", errors="ignore")
        return httpx.Response(
            response.status,
            headers=response.raw_headers,
            stream=_Body(response),
            extensions={"http_version": b"HTTP/1.1", "reason_phrase": reason},
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._session.close()


class _Body(httpx.AsyncByteStream):
    """Read the body of an answer, and give its connection back."""

    def __init__(self, response: Any) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx():
            async for chunk in self._response.content.iter_any():
                yield chunk

    async def aclose(self) -> None:
        self._response.release()


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Raise httpx's error for aiohttp's."""
    try:
        yield
    except (aiohttp.ClientError, OSError, ValueError) as error:
        kind = next(kind for ours, kind in _ERRORS if isinstance(error, ours))
        raise kind(str(error)) from error


def _headers(request: httpx.Request) -> list[tuple[str, str]]:
    """Return the header fields; aiohttp itself says how a body of unknown length is framed."""
    return [pair for pair in request.headers.multi_items() if pair[0] != "transfer-encoding"]


def _body(request: httpx.Request, writing: asyncio.Timeout, seconds: float | None) -> Any:
    """Return a short body as it is, a long one in pieces each of which must be written in time."""
    if isinstance(request.stream, httpx.ByteStream):
        content = b"".join(request.stream)
        if len(content) <= _PIECE:
            return content or None
        return _pieces(_cut(content), writing, seconds)
    if not isinstance(request.stream, httpx.AsyncByteStream):
        raise httpx.LocalProtocolError("An asynchronous client cannot send a synchronous stream.")
    return _pieces(request.stream, writing, seconds)


async def _cut(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), _PIECE):
        yield content[start : start + _PIECE]


async def _pieces(
    stream: httpx.AsyncByteStream | AsyncIterator[bytes], writing: asyncio.Timeout, seconds: float | None
) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    async for piece in stream:
        if seconds is not None and not writing.expired():
            writing.reschedule(loop.time() + seconds)
        yield piece
    writing.reschedule(None)


def _timeout(limits: Mapping[str, float | None]) -> Any:
    """Return the limits as aiohttp counts them: its `connect` holds the wait for a connection as well."""
    pool, connect = limits.get("pool"), limits.get("connect")
    return aiohttp.ClientTimeout(
        total=None,
        connect=None if pool is None or connect is None else pool + connect,
        sock_connect=connect,
        sock_read=limits.get("read"),
    )


def _proxy_arguments(proxy: httpx.Proxy | None) -> dict[str, Any]:
    if proxy is None:
        return {}
    return {
        "proxy": str(proxy.url),
        "proxy_auth": aiohttp.BasicAuth(*proxy.auth) if proxy.auth else None,
        "proxy_headers": dict(proxy.headers),
    }
