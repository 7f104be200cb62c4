"""Sign requests below everything that can be logged or raised, and choose what carries them."""

import os
import ssl
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from urllib.request import getproxies, proxy_bypass

import httpx

from .authentication import Scheme, secrets_of, signed
from .connections import running_loop
from .errors import InvalidArgument
from .http_client import AsyncClientTransport, ClientTransport
from .redaction import masked

Transport = httpx.BaseTransport | httpx.AsyncBaseTransport
Proxy = str | httpx.URL | httpx.Proxy


class SigningTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Pass a signed copy of each request to the transport beneath, for threads and tasks.

    Whoever is above sees only the request without credentials: log lines, exceptions and `response.request`
    therefore hold none.
    """

    def __init__(self, transport: Transport, schemes: Mapping[str, Scheme]) -> None:
        self._transport = transport
        self._schemes = dict(schemes)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a signed copy of the request."""
        if not isinstance(self._transport, httpx.BaseTransport):
            raise TypeError("A sync client needs a transport that is an httpx.BaseTransport.")
        try:
            response = self._transport.handle_request(self._signed(request))
        except httpx.RequestError as error:
            failure = bare(error, request)
        else:
            response.request = request
            return response
        raise failure

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a signed copy of the request."""
        if not isinstance(self._transport, httpx.AsyncBaseTransport):
            raise TypeError("An async client needs a transport that is an httpx.AsyncBaseTransport.")
        try:
            response = await self._transport.handle_async_request(self._signed(request))
        except httpx.RequestError as error:
            failure = bare(error, request)
        else:
            response.request = request
            return response
        raise failure

    def close(self) -> None:
        """Close the transport beneath."""
        if isinstance(self._transport, httpx.BaseTransport):
            self._transport.close()

    async def aclose(self) -> None:
        """Close the transport beneath."""
        if isinstance(self._transport, httpx.AsyncBaseTransport):
            await self._transport.aclose()

    def _signed(self, request: httpx.Request) -> httpx.Request:
        return signed(request, self._schemes, secrets_of(request))


def bare(error: httpx.RequestError, request: httpx.Request) -> httpx.RequestError:
    """Return the error without secrets, and without frames and causes, which hold the signed request."""
    return type(error)(masked(str(error), secrets_of(request).values()), request=request)


def sync_opening(
    base_url: str,
    transport: httpx.BaseTransport | None = None,
    http_client: httpx.Client | None = None,
    proxy: Proxy | None = None,
) -> Callable[[], httpx.BaseTransport]:
    """Return what opens the transport: the one given, the client's, or a new one to the API.

    Raises:
        InvalidArgument: More than one is given, or one of the wrong kind.
    """
    _check_one(transport=transport, http_client=http_client, proxy=proxy)
    given = _proxy(proxy)
    _check_kind("transport", transport, httpx.BaseTransport)
    _check_kind("http_client", http_client, httpx.Client)
    if http_client is not None:
        transport = ClientTransport(http_client)
    return lambda: transport or httpx.HTTPTransport(verify=tls(), proxy=given or _proxy(_proxy_for(base_url)))


def async_opening(
    base_url: str,
    transport: httpx.AsyncBaseTransport | None = None,
    http_client: httpx.AsyncClient | None = None,
    proxy: Proxy | None = None,
) -> Callable[[], httpx.AsyncBaseTransport]:
    """Return what opens the transport of an asynchronous client, in the same way."""
    _check_one(transport=transport, http_client=http_client, proxy=proxy)
    given = _proxy(proxy)
    _check_kind("transport", transport, httpx.AsyncBaseTransport)
    _check_kind("http_client", http_client, httpx.AsyncClient)
    if http_client is not None:
        transport = AsyncClientTransport(http_client)
    return lambda: transport or _async_transport(given or _proxy(_proxy_for(base_url)))


def _async_transport(proxy: httpx.Proxy | None) -> httpx.AsyncBaseTransport:
    """Return a transport of our own, or httpx's where asyncio does not run or a SOCKS proxy is in between."""
    if running_loop() is None or (proxy is not None and proxy.url.scheme.startswith("socks")):
        return httpx.AsyncHTTPTransport(verify=tls(), proxy=proxy)
    module = import_module(".asyncio_transport", __package__)  # no other client has to load asyncio
    transport: httpx.AsyncBaseTransport = module.AsyncioTransport(tls(), proxy)
    return transport


def tls() -> ssl.SSLContext:
    """Return the TLS configuration that httpx makes by default."""
    return _tls_of(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@cache
def _tls_of(file: str | None, directory: str | None) -> ssl.SSLContext:  # noqa: ARG001  httpx reads them itself
    """Load the certificates once for all clients, since that takes tens of milliseconds."""
    return httpx.create_ssl_context()


def _check_one(**given: object) -> None:
    names = [f"{name}=" for name, value in given.items() if value is not None]
    if len(names) > 1:
        raise InvalidArgument(f"{' and '.join(names)} exclude each other; give the one that is to be used.")


def _check_kind(name: str, value: object, kind: type) -> None:
    if value is not None and not isinstance(value, kind):
        raise InvalidArgument(f"{name}= must be an httpx.{kind.__name__}, not {type(value).__name__}.")


def _proxy(proxy: Proxy | None) -> httpx.Proxy | None:
    if proxy is None or isinstance(proxy, httpx.Proxy):
        return proxy
    try:
        return httpx.Proxy(proxy)
    except (ValueError, httpx.InvalidURL):
        raise InvalidArgument("The proxy must be like http://host:port or socks5://host:port.") from None


def _proxy_for(base_url: str) -> str | None:
    """Return the proxy that HTTPS_PROXY, ALL_PROXY and NO_PROXY name for the API's host."""
    url = httpx.URL(base_url)
    port = url.port or (443 if url.scheme == "https" else 80)
    if proxy_bypass(f"{url.host}:{port}"):
        return None
    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy
