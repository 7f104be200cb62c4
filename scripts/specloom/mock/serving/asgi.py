"""Answer ASGI requests (asgi.readthedocs.io, HTTP 2.5), for any ASGI server."""

import asyncio
import math
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import lru_cache
from urllib.parse import quote

from ..messages import Handles, Pending, Request, Response
from ..pipeline import BODY_LIMIT
from ..simulator import Simulator
from .protocol import App, Event, Receive, Send, Sleep

_PAUSE = 0.05
"""Seconds between two looks for a better response."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NOT_IN_A_NAME = re.compile(r"[^!#$%&'*+.^_`|~0-9a-z-]")
_LARGE, _LARGE_AT_ONCE = 2**20, 4
"""Bytes from which on a body is large, and how many of these are read at once: the others wait."""

_ANNOUNCE_BODY = frozenset({b"content-length", b"transfer-encoding"})


def asgi(simulator: Handles, sleep: Sleep = asyncio.sleep) -> App:
    """Make an ASGI application of a simulator."""
    room = asyncio.Semaphore(_LARGE_AT_ONCE)

    async def app(scope: Event, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _live(simulator, receive, send)
        elif scope["type"] == "http":
            answer = await _answer(simulator, scope, receive, room)
            if answer and answer.disturbance:
                from .wire import Wire

                await Wire(scope, receive, send, sleep).disturb(answer, answer.disturbance, _start(answer))
            elif answer:
                await send(_start(answer))
                await send({"type": "http.response.body", "body": answer.body})

    return app


async def _live(simulator: Handles, receive: Receive, send: Send) -> None:
    async with _delivering(simulator):
        while True:
            event = (await receive())["type"]
            await send({"type": f"{event}.complete"})
            if event == "lifespan.shutdown":
                return


@asynccontextmanager
async def _delivering(simulator: Handles) -> AsyncIterator[None]:
    """Deliver webhooks meanwhile, if the vendor sends any; what is not delivered stays in the state."""
    if not isinstance(simulator, Simulator) or not simulator.spec.webhooks:
        yield
        return
    work = asyncio.create_task(simulator.webhooks.run())
    try:
        yield
    finally:
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work


async def _answer(
    simulator: Handles, scope: Event, receive: Receive, room: asyncio.Semaphore
) -> Response | None:
    """Answer a request, once it is whole; None where the client left before."""
    body = b""
    if _announces_body(scope):
        try:
            body = await _read(receive, room)
        except _Left:
            return None
    request = _request(scope, body)
    answer = simulator.handle(request)
    return await _better(simulator, request, answer) if isinstance(answer, Pending) else answer


def _start(answer: Response) -> Event:
    headers = [(_name(name), _value(value)) for name, value in answer.headers]
    if answer.status not in (204, 304):
        headers.append((b"content-length", b"%d" % len(answer.body)))
    return {"type": "http.response.start", "status": answer.status, "headers": headers}


@lru_cache(1024)
def _name(name: str) -> bytes:
    return _NOT_IN_A_NAME.sub("-", name.lower()).encode()


def _value(value: str) -> bytes:
    """Return a header's value without what would end it (RFC 9110, section 5.5)."""
    line = value if value.isprintable() else _CONTROL.sub(" ", value)
    return line.encode("latin-1", "replace")


def _announces_body(scope: Event) -> bool:
    """Tell whether there may be a body to wait for; HTTP/1.1 says so in a header (RFC 9112, section 6.3)."""
    if scope.get("http_version") != "1.1":
        return True
    return not _ANNOUNCE_BODY.isdisjoint(dict(scope["headers"]))


async def _better(simulator: Handles, request: Request, answer: Pending) -> Response:
    for _ in range(math.ceil(answer.patience / _PAUSE)):
        await asyncio.sleep(_PAUSE)
        better = simulator.handle(request)
        if not isinstance(better, Pending):
            return better
    return answer


def _request(scope: Event, body: bytes) -> Request:
    raw_path = scope.get("raw_path") or quote(scope["path"]).encode()
    headers = tuple([(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]])
    client = (scope.get("client") or ("",))[0]
    path, query = raw_path.decode("latin-1"), scope["query_string"].decode("latin-1")
    return Request(scope["method"], path, query, headers, body, client, wired=True)


class _Left(Exception):
    """The client left before its request was whole; nothing half is acted on."""


async def _read(receive: Receive, room: asyncio.Semaphore) -> bytes:
    first, more = await _part(receive)
    if not more:
        return first[: BODY_LIMIT + 1]
    body = bytearray(first)
    if await _fill(body, receive, _LARGE):
        async with room:
            # One byte past the limit is enough: the core refuses the body by its size.
            await _fill(body, receive, BODY_LIMIT + 1)
    return bytes(body[: BODY_LIMIT + 1])


async def _fill(body: bytearray, receive: Receive, size: int) -> bool:
    """Read until a body has a size; say whether more of it comes."""
    more = True
    while more and len(body) < size:
        part, more = await _part(receive)
        body += part
    return more


async def _part(receive: Receive) -> tuple[bytes, bool]:
    """Read a part of a body; say whether more of it comes."""
    event = await receive()
    if event["type"] == "http.disconnect":
        raise _Left
    return event.get("body", b""), event.get("more_body", False)
