"""Record what passes through a proxy: masked, into a HAR, and judged as it is kept."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from socket import socket
from urllib.parse import urlsplit

import attrs
import httpx
import uvicorn

from ...mock.serving.listening import Server
from ...spec import Spec
from ..findings import Told
from .exchange import Exchange
from .har_reading import exchange_of
from .keeping import Keeper, open_keeper, utc_now
from .listener import Listener, open_listener
from .proxy import Proxy

_LAST_ANSWERS = 2
"""Seconds that a proxy which was told to stop goes on with the calls that are under way."""


@attrs.define
class Recorder:
    """Writes each exchange, its secrets masked, and judges what it wrote: a replay then finds the same."""

    listener: Listener
    keeper: Keeper
    began: float = attrs.field(factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Return for how long there has been listened."""
        return time.monotonic() - self.began

    def hear(self, exchange: Exchange) -> None:
        """Keep one exchange, and judge it."""
        self.listener.hear(exchange_of(exchange.number, self.keeper.keep(exchange)))


def open_recorder(spec: Spec, upstream: str, har: Path, told: Told) -> Recorder:
    """Begin a recording of a server at a base URL; raise BadInput where the HAR cannot be written."""
    listener = open_listener(spec, (upstream,), told=told)
    listener.complete = True
    return Recorder(listener, open_keeper(spec, listener.places, har, upstream))


def proxy_server(
    bound: socket,
    upstream: str,
    heard: Callable[[Exchange], None],
    transport: httpx.AsyncBaseTransport | None = None,
) -> Server:
    """Make a server of a port that was taken, which stands for the server at a base URL.

    Only the origin is another: every path is the server's own.
    """
    parts = urlsplit(upstream)
    origin = f"{parts.scheme}://{parts.netloc}"
    app = Proxy(origin, transport or httpx.AsyncHTTPTransport(), heard, utc_now, time.monotonic)
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        ws="none",
        lifespan="on",
        timeout_graceful_shutdown=_LAST_ANSWERS,
    )
    host, port = bound.getsockname()[:2]
    return Server(f"http://{host}:{port}{parts.path.rstrip('/')}", bound, uvicorn.Server(config))


def recording_name(vendor: str) -> str:
    """Return a name for the file of a recording that begins now."""
    return f"{vendor}-{datetime.now(UTC):%Y%m%d-%H%M%S}.har"
