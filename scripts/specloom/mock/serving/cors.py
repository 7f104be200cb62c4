"""Let browser applications of any origin use the simulated API (Fetch, the HTTP CORS protocol)."""

from collections.abc import Iterable, Iterator

import attrs

from ..admin import PREFIX
from .protocol import App, Event, Receive, Send

_MAX_AGE = b"600"
"""Seconds for which a browser need not ask again."""
_VARY = (b"vary", b"origin")
_OURS = b"access-control-"

Pair = tuple[bytes, bytes]


def with_cors(app: App) -> App:
    """Wrap an application so that it answers preflights, and lets every origin read its answers.

    What a spec says itself of the headers of CORS gives way; the admin paths stay closed to other origins.
    """

    async def open_app(scope: Event, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or f"{scope['path']}/".startswith(PREFIX):
            await app(scope, receive, send)
            return
        asked = dict(scope["headers"])
        if scope["method"] == "OPTIONS" and {b"origin", b"access-control-request-method"} <= asked.keys():
            await send({"type": "http.response.start", "status": 204, "headers": [*_leave(asked)]})
            await send({"type": "http.response.body", "body": b""})
        else:
            await app(scope, receive, _Opening(asked.get(b"origin"), send))

    return open_app


def _leave(asked: dict[bytes, bytes]) -> Iterator[Pair]:
    """Yield the headers that allow what a preflight asks for."""
    yield from _allowed(asked[b"origin"])
    yield b"access-control-allow-methods", asked[b"access-control-request-method"]
    if wanted := asked.get(b"access-control-request-headers"):
        yield b"access-control-allow-headers", wanted
    yield b"access-control-max-age", _MAX_AGE


def _allowed(origin: bytes) -> tuple[Pair, ...]:
    # With credentials a browser takes no `*`: the origin is named, and caches are told.
    return (b"access-control-allow-origin", origin), (b"access-control-allow-credentials", b"true"), _VARY


@attrs.frozen(eq=False, repr=False)
class _Opening:
    """Sends an answer so that the origin that asked may read all of it."""

    origin: bytes | None
    send: Send

    async def __call__(self, event: Event) -> None:
        if event["type"] == "http.response.start":
            event = {**event, "headers": [*_readable(event["headers"], self.origin)]}
        await self.send(event)


def _readable(headers: Iterable[Pair], origin: bytes | None) -> Iterator[Pair]:
    sent = [header for header in headers if not header[0].startswith(_OURS)]
    yield from sent
    if origin is None:
        yield _VARY
    else:
        yield from _allowed(origin)
        yield b"access-control-expose-headers", b", ".join(dict.fromkeys(name for name, _ in sent))
