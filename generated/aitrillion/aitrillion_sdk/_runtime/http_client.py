"""Let an HTTP client of the user's carry the calls, without its log showing a credential."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import httpx

from .authentication import secrets_of
from .redaction import Secret, masked

_SENDING: Final[ContextVar[Iterable[Secret]]] = ContextVar("_SENDING", default=())


class _Masking(logging.Filter):
    """Mask in a record what is being sent; httpx logs the whole URL, in which a key may stand."""

    def filter(self, record: logging.LogRecord) -> bool:
        secrets = _SENDING.get()
        if secrets and isinstance(record.args, tuple):
            record.args = tuple(
                masked(str(value), secrets) if isinstance(value, httpx.URL) else value
                for value in record.args
            )
        return True


_MASKING: Final = _Masking()


@contextmanager
def _unlogged(request: httpx.Request) -> Iterator[None]:
    logging.getLogger("httpx").addFilter(_MASKING)
    token = _SENDING.set(tuple(secrets_of(request).values()))
    try:
        yield
    finally:
        _SENDING.reset(token)


class ClientTransport(httpx.BaseTransport):
    """Send requests through a client of the user's, whose headers, cookies, proxies and hooks apply.

    Redirects are not followed, since they could take credentials to another host. The client stays open.
    """

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request through the user's client."""
        with _unlogged(request):
            _complete(request, self._client)
            return self._client.send(request, stream=True, follow_redirects=False)


class AsyncClientTransport(httpx.AsyncBaseTransport):
    """Send requests through an asynchronous client of the user's, in the same way."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request through the user's client."""
        with _unlogged(request):
            _complete(request, self._client)
            return await self._client.send(request, stream=True, follow_redirects=False)


def _complete(request: httpx.Request, client: httpx.Client | httpx.AsyncClient) -> None:
    """Add what the client sends with every request and this one does not say itself."""
    for name, value in client.headers.items():
        request.headers.setdefault(name, value)
    client.cookies.set_cookie_header(request)
