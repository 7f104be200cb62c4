"""Pass calls on to a server and back as they are, and tell of each exchange."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, MutableMapping
from typing import Any

import attrs
import httpx

from ...mock.messages import Response, problem
from .exchange import Exchange

Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Pairs = list[tuple[bytes, bytes]]

KEPT = 16 * 2**20
"""Bytes of a body that are kept and judged; a larger one only passes."""
_HOP_BY_HOP = frozenset(
    {
        b"connection",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
    }
)
"""Headers that are between two neighbours (RFC 9110, section 7.6.1)."""
_NOT_PASSED_ON = _HOP_BY_HOP | {b"host", b"expect"}
_READABLE = frozenset({b"gzip", b"deflate", b"identity"})
_PATIENCE = httpx.Timeout(None, connect=10.0).as_dict()
_AHEAD = 4


@attrs.define(eq=False)
class Proxy:
    """An ASGI application that stands for a server; `upstream` is its scheme, host and port.

    `heard` is told of each exchange when it has ended, however it ended; `now` tells the time as ISO 8601 has
    it, `clock` counts seconds.
    """

    upstream: str
    transport: httpx.AsyncBaseTransport
    heard: Callable[[Exchange], None]
    now: Callable[[], str]
    clock: Callable[[], float]
    passed: int = 0

    async def __call__(self, scope: Event, receive: Receive, send: Send) -> None:
        """Serve one connection's worth of one call."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            self.passed += 1
            await _Passage(self, self.passed, scope, _Asked(receive), send).run()

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            event = (await receive())["type"]
            if event == "lifespan.shutdown":
                await self.transport.aclose()
            await send({"type": f"{event}.complete"})
            if event == "lifespan.shutdown":
                return


@attrs.define(eq=False)
class _Kept:
    """The body that has passed so far, unless it is too large to be kept."""

    body: bytearray = attrs.field(factory=bytearray)
    ended: bool = False
    _size: int = 0

    @property
    def whole(self) -> bool:
        """Tell whether all has passed and was kept."""
        return self.ended and self._size <= KEPT

    def add(self, part: bytes) -> None:
        """Take in what passes."""
        self._size += len(part)
        if self._size <= KEPT:
            self.body += part
        else:
            self.body.clear()


@attrs.define(eq=False)
class _Asked:
    """What comes from the client: the parts of the body, then at last that it has gone."""

    receive: Receive
    kept: _Kept = attrs.field(factory=_Kept)
    gone: asyncio.Event = attrs.field(factory=asyncio.Event)
    _parts: asyncio.Queue[bytes | None] = attrs.field(factory=lambda: asyncio.Queue(_AHEAD))

    async def listen(self) -> None:
        """Take in all that comes until the client has gone."""
        while (event := await self.receive())["type"] != "http.disconnect":
            await self._parts.put(event.get("body", b""))
            if not event.get("more_body", False):
                await self._parts.put(None)
        self.gone.set()

    async def body(self) -> AsyncIterator[bytes]:
        """Yield the body in parts."""
        while (part := await self._parts.get()) is not None:
            self.kept.add(part)
            yield part
        self.kept.ended = True


@attrs.define(eq=False)
class _Passage:
    """One call on its way."""

    proxy: Proxy
    number: int
    scope: Event
    asked: _Asked
    send: Send
    answered: _Kept = attrs.field(factory=_Kept)
    response: httpx.Response | None = None

    async def run(self) -> None:
        """Pass the call on, until it is answered or the client has gone, and tell of it."""
        began, started = self.proxy.now(), self.proxy.clock()
        request = self._request()
        listening = asyncio.create_task(self.asked.listen())
        leaving = asyncio.create_task(self.asked.gone.wait())
        passing = asyncio.create_task(self._pass(request))
        try:
            await asyncio.wait((passing, leaving), return_when=asyncio.FIRST_COMPLETED)
            if self.answered.ended:
                await passing
        finally:
            for task in (listening, leaving, passing):
                task.cancel()
            await asyncio.wait((passing,))
            self.proxy.heard(self._exchange(request, began, self.proxy.clock() - started))
        if not passing.cancelled():
            passing.result()

    async def _pass(self, request: httpx.Request) -> None:
        try:
            self.response = await self.proxy.transport.handle_async_request(request)
            await self._answer(self.response)
        except httpx.TransportError as error:
            if self.response is not None:
                raise
            await self._fail(_unreached(self.proxy.upstream, error))
        finally:
            if self.response is not None:
                await self.response.aclose()

    def _request(self) -> httpx.Request:
        sent: Pairs = self.scope["headers"]
        names = {name for name, _ in sent}
        has_body = not names.isdisjoint({b"content-length", b"transfer-encoding"})
        target = self.scope["raw_path"]
        if self.scope["query_string"]:
            target += b"?" + self.scope["query_string"]
        return httpx.Request(
            self.scope["method"],
            httpx.URL(self.proxy.upstream).copy_with(raw_path=target),
            headers=[*_readable(_end_to_end(sent, _NOT_PASSED_ON))],
            content=self.asked.body() if has_body else None,
            extensions={"timeout": _PATIENCE},
        )

    async def _answer(self, response: httpx.Response) -> None:
        headers = [self._led_here(pair) for pair in _end_to_end(response.headers.raw, _HOP_BY_HOP)]
        start = {"type": "http.response.start", "status": response.status_code, "headers": headers}
        await self.send(start)
        async for part in response.aiter_raw():
            self.answered.add(part)
            await self.send({"type": "http.response.body", "body": part, "more_body": True})
        self.answered.ended = True
        await self.send({"type": "http.response.body", "body": b""})

    def _led_here(self, pair: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
        """Lead a redirect within the server through here."""
        name, value = pair[0].lower(), pair[1]
        upstream = self.proxy.upstream.encode()
        if name == b"location" and (value + b"/").startswith((upstream + b"/", upstream + b"?")):
            host = dict(self.scope["headers"]).get(b"host", b"127.0.0.1")
            value = b"http://" + host + value[len(upstream) :]
        return name, value

    async def _fail(self, answer: Response) -> None:
        headers = [(name.encode(), value.encode()) for name, value in answer.headers]
        await self.send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await self.send({"type": "http.response.body", "body": answer.body})

    def _exchange(self, request: httpx.Request, began: str, seconds: float) -> Exchange:
        kept, sent_nothing = self.asked.kept, "content-length" not in request.headers
        sent_nothing = sent_nothing and "transfer-encoding" not in request.headers
        asked = httpx.Request(request.method, request.url, content=bytes(kept.body))
        asked.headers = request.headers
        response, whole = self._received(asked)
        return Exchange(
            self.number, asked, response, began, seconds, kept.whole or sent_nothing, response_whole=whole
        )

    def _received(self, asked: httpx.Request) -> tuple[httpx.Response | None, bool]:
        """Return the response with its body unpacked, and whether that is whole."""
        if self.response is None:
            return None, False
        status, headers, kept = self.response.status_code, self.response.headers, self.answered
        try:
            body, whole = (bytes(kept.body), True) if kept.whole else (b"", False)
            found = httpx.Response(status, headers=headers, content=body, request=asked)
        except httpx.DecodingError:
            found, whole = httpx.Response(status, request=asked), False
        found.headers = headers
        return found, whole


def _end_to_end(headers: Iterable[tuple[bytes, bytes]], hidden: frozenset[bytes]) -> Pairs:
    """Return the headers that go all the way, each as often as it came."""
    pairs = list(headers)
    named = {
        option.strip().lower()
        for name, value in pairs
        if name.lower() == b"connection"
        for option in value.split(b",")
    }
    return [(name, value) for name, value in pairs if name.lower() not in hidden | named]


def _readable(headers: Pairs) -> Iterable[tuple[bytes, bytes]]:
    """Ask for no packing of the answer that cannot be unpacked here."""
    for name, value in headers:
        yield name, _unpackable(value) if name.lower() == b"accept-encoding" else value


def _unpackable(codings: bytes) -> bytes:
    wanted = (coding.strip() for coding in codings.split(b","))
    return b", ".join(c for c in wanted if c.partition(b";")[0].strip() in _READABLE) or b"identity"


def _unreached(upstream: str, error: httpx.TransportError) -> Response:
    why = (
        f"{upstream} cannot be reached ({error or type(error).__name__}); check --upstream, and that it runs"
    )
    return problem(502, "upstream not reached", why)
