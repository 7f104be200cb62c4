"""Sign requests below the HTTP client, where nothing that is logged or raised can show a credential."""

from collections.abc import Mapping
from urllib.request import getproxies, proxy_bypass

import httpx

from .authentication import SECURITY, Scheme, signed
from .redaction import Secret, masked

Transport = httpx.BaseTransport | httpx.AsyncBaseTransport


class SigningTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Pass a signed copy of each request to the transport beneath; works in sync and async clients.

    The client above sees only the request without credentials: its log lines, its exceptions and
    `response.request` therefore hold none.
    """

    def __init__(self, transport: Transport, schemes: Mapping[str, Scheme]) -> None:
        self._transport = transport
        self._schemes = dict(schemes)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a signed copy of the request."""
        if not isinstance(self._transport, httpx.BaseTransport):
            raise TypeError("A sync client needs a transport that is an httpx.BaseTransport.")
        try:
            return self._transport.handle_request(self._signed(request))
        except httpx.RequestError as error:
            failure = _bare(error, request)
        raise failure

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a signed copy of the request."""
        if not isinstance(self._transport, httpx.AsyncBaseTransport):
            raise TypeError("An async client needs a transport that is an httpx.AsyncBaseTransport.")
        try:
            return await self._transport.handle_async_request(self._signed(request))
        except httpx.RequestError as error:
            failure = _bare(error, request)
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
        return signed(request, self._schemes, _secrets(request))


def _secrets(request: httpx.Request) -> Mapping[str, Secret]:
    secrets: Mapping[str, Secret] = request.extensions.get(SECURITY, {})
    return secrets


def _bare(error: httpx.RequestError, request: httpx.Request) -> httpx.RequestError:
    """Return the error without secrets, and without frames and causes, which hold the signed request."""
    return type(error)(masked(str(error), _secrets(request).values()))


def sync_transport(base_url: str) -> httpx.BaseTransport:
    """Return a transport that reaches the API, through the environment's proxy if it names one."""
    return httpx.HTTPTransport(proxy=_proxy_for(base_url))


def async_transport(base_url: str) -> httpx.AsyncBaseTransport:
    """Return a transport that reaches the API, through the environment's proxy if it names one."""
    return httpx.AsyncHTTPTransport(proxy=_proxy_for(base_url))


def _proxy_for(base_url: str) -> str | None:
    """Return the proxy that HTTPS_PROXY, ALL_PROXY and NO_PROXY name for the API's host."""
    url = httpx.URL(base_url)
    if proxy_bypass(url.host):
        return None
    proxies = getproxies()
    return proxies.get(url.scheme) or proxies.get("all")
