"""Serve a simulator on a port."""

import errno
import socket
from collections.abc import Callable
from contextlib import closing, suppress

import attrs
import uvicorn

from ...errors import BadInput
from ..messages import Handles
from .asgi import asgi
from .connections import Connection
from .protocol import App

_LAST_ANSWERS = 5
"""Seconds that a server which was told to stop goes on with the answers it is at."""
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class CannotListen(BadInput):
    """An address on which nothing can be served."""


class PortInUse(CannotListen):
    """A port on which something else is being served."""


@attrs.define(eq=False, repr=False)
class Server:
    """A server on a port that is already its own; requests that come before `run` wait."""

    url: str
    _socket: socket.socket
    _server: uvicorn.Server

    def run(self, on_ready: Callable[[str], None] = lambda _: None) -> None:
        """Serve until stopped or interrupted (Ctrl-C); call `on_ready` with the URL first."""
        on_ready(self.url)
        with closing(self._socket), suppress(KeyboardInterrupt):
            self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """Make `run` return soon, after the requests that are being answered."""
        self._server.should_exit = True

    def close(self) -> None:
        """Give the port back without having served."""
        self._socket.close()


def take_port(host: str, port: int, *, allow_remote: bool = False) -> socket.socket:
    """Take a port; 0 takes a free one.

    Raises PortInUse, or CannotListen for a host that is not this machine's own loopback unless
    `allow_remote` says so.
    """
    if host not in LOOPBACK and not allow_remote:
        raise CannotListen(f"{host} can be reached from other machines; pass --allow-remote if that is meant")
    if not 0 <= port <= 65535:
        raise CannotListen(f"{port} is not a port; pass a --port from 0 to 65535")
    return _bind(host, port)


def serve_on(bound: socket.socket, simulator: Handles, *, cors: bool = False) -> Server:
    """Make a server of a port that was taken; with `cors`, one for browser applications too."""
    app = asgi(simulator)
    config = uvicorn.Config(
        _opened(app) if cors else app,
        http=Connection,
        log_config=None,
        log_level="error",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=_LAST_ANSWERS,
    )
    host, port, *_ = bound.getsockname()
    shown = f"[{host}]" if ":" in host else host
    return Server(f"http://{shown}:{port}", bound, uvicorn.Server(config))


def listen(
    simulator: Handles,
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    allow_remote: bool = False,
    cors: bool = False,
) -> Server:
    """Take a port for a simulator, which is made with `allow_remote` too; see `take_port` and `serve_on`."""
    return serve_on(take_port(host, port, allow_remote=allow_remote), simulator, cors=cors)


def _opened(app: App) -> App:
    from .cors import with_cors

    return with_cors(app)


def _bind(host: str, port: int) -> socket.socket:
    try:
        # As bytes: Python would load IDNA, with all of Unicode, for the name of any host.
        name = host.encode() if host.isascii() else host
        family, kind, _, _, address = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind)
    except OSError as error:
        raise CannotListen(f"{host}:{port}: {error}; name another host or port") from error
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(socket.SOMAXCONN)
    except OSError as error:
        bound.close()
        raise _refusal(host, port, error) from error
    return bound


def _refusal(host: str, port: int, error: OSError) -> CannotListen:
    if error.errno == errno.EADDRINUSE:
        return PortInUse(f"port {port} on {host} is in use; stop what listens there, or pass another --port")
    return CannotListen(f"{host}:{port}: {error.strerror}; name another host or port")
