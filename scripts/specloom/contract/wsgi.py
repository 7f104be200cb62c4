"""Let a WSGI client, such as the one inside Schemathesis, talk to an httpx transport."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

import httpx

from .findings import Enough

_HOP = {"connection", "transfer-encoding", "content-length"}
_UNTYPED = {"CONTENT_TYPE": "Content-Type", "CONTENT_LENGTH": "Content-Length"}

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def wsgi_app(transport: httpx.BaseTransport, origin: str) -> WsgiApp:
    """Return a WSGI application that answers what the transport answers."""

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            response = transport.handle_request(_request(environ, origin))
        except Enough as enough:
            raise KeyboardInterrupt from enough  # by which Schemathesis ends in order
        body = response.read()
        headers = [(k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers.raw]
        kept = [(name, value) for name, value in headers if name.lower() not in _HOP]
        start_response(f"{response.status_code} {_phrase(response.status_code)}", kept)
        return [body]

    return app


def _request(environ: dict[str, Any], origin: str) -> httpx.Request:
    path, query = environ["REQUEST_URI"].partition("?")[0], environ.get("QUERY_STRING", "")
    url = httpx.URL(origin).copy_with(raw_path=f"{path}?{query}".rstrip("?").encode("latin-1"))
    headers = [
        (name[5:].replace("_", "-").title(), value.encode("latin-1"))
        for name, value in environ.items()
        if name.startswith("HTTP_")
    ]
    headers += [
        (wire, environ[name].encode("latin-1")) for name, wire in _UNTYPED.items() if environ.get(name)
    ]
    length = int(environ.get("CONTENT_LENGTH") or 0)
    return httpx.Request(
        environ["REQUEST_METHOD"], url, headers=headers, content=environ["wsgi.input"].read(length)
    )


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
