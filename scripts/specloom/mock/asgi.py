"""Answer ASGI requests (asgi.readthedocs.io, HTTP 2.5), for any ASGI server."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from functools import lru_cache
from urllib.parse import quote

from .messages import Handles, Pending, Request, Response
from .pipeline import BODY_LIMIT
from .wire import Event, Receive, Send, Sleep, Wire

_PAUSE = 0.05
"""Seconds between two looks for a better response."""

_ANNOUNCE_BODY = frozenset({b"content-length", b"transfer-encoding"})

App = Callable[[Event, Receive, Send], Awaitable[None]]


def asgi(simulator: Handles, sleep: Sleep = asyncio.sleep) -> App:
    """Make an ASGI application of a simulator."""

    async def app(scope: Event, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await _answer(simulator, Wire(scope, receive, send, sleep))

    return app


async def _live(receive: Receive, send: Send) -> None:
    while True:
        event = (await receive())["type"]
        await send({"type": f"{event}.complete"})
        if event == "lifespan.shutdown":
            return


async def _answer(simulator: Handles, wire: Wire) -> None:
    body = await _read(wire.receive) if _announces_body(wire.scope) else b""
    request = _request(wire.scope, body)
    answer = simulator.handle(request)
    if isinstance(answer, Pending):
        answer = await _better(simulator, request, answer)
    headers = [(_name(name), value.encode("latin-1")) for name, value in answer.headers]
    if answer.status not in (204, 304):
        headers.append((b"content-length", b"%d" % len(answer.body)))
    start = {"type": "http.response.start", "status": answer.status, "headers": headers}
    if answer.disturbance:
        await wire.disturb(answer, answer.disturbance, start)
        return
    await wire.send(start)
    await wire.send({"type": "http.response.body", "body": answer.body})


@lru_cache(1024)
def _name(name: str) -> bytes:
    return name.lower().encode("latin-1")


def _announces_body(scope: Event) -> bool:
    """Tell whether there may be a body to wait for; HTTP/1.1 says so in a header (RFC 9112, section 6.3)."""
    if scope.get("http_version") != "1.1":
        return True
    return any(name in _ANNOUNCE_BODY for name, _ in scope["headers"])


async def _better(simulator: Handles, request: Request, answer: Pending) -> Response:
    for _ in range(math.ceil(answer.patience / _PAUSE)):
        await asyncio.sleep(_PAUSE)
        better = simulator.handle(request)
        if not isinstance(better, Pending):
            return better
    return answer


def _request(scope: Event, body: bytes) -> Request:
    raw_path = scope.get("raw_path") or quote(scope["path"]).encode()
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
    client = (scope.get("client") or ("",))[0]
    path, query = raw_path.decode("latin-1"), scope["query_string"].decode("latin-1")
    return Request(scope["method"], path, query, headers, body, client, wired=True)


async def _read(receive: Receive) -> bytes:
    # One byte past the limit is enough: the core refuses the body by its size.
    body = bytearray()
    while len(body) <= BODY_LIMIT:
        event = await receive()
        body += event.get("body", b"")
        if not event.get("more_body"):
            break
    return bytes(body[: BODY_LIMIT + 1])
