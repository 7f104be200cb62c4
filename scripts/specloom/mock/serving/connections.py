"""Hold connections to what a request may cost, and let requests end theirs; for uvicorn."""

import asyncio
import os
import socket
import struct
from http import HTTPStatus
from typing import Any, cast

from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from .joining import Joining
from .protocol import HANG_UP

HEAD_LIMIT = 256 * 2**10
"""Bytes that the request line and the headers may have together."""
_LINGER = 2.0
"""Seconds for which what a refused client still sends is read, so that it sees the answer (RFC 9112, 9.6)."""
_AT_ONCE = struct.pack("ii", 1, 0)


class Connection(HttpToolsProtocol):
    """A connection that neither idles in a request nor grows with one, and that a request can end.

    The head of a request is to come within `patience` seconds, and its body never to pause for so long.
    A request that comes whole costs one comparison.
    """

    patience = 10.0

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, HANG_UP: self.hang_up}, _loop)
        self._message: Any = None
        self._size = 0
        self._begun = self._heard = self.loop.time()
        self._timer: asyncio.TimerHandle | None = self.loop.call_later(self.patience, self._look)
        self._refused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to serve a client."""
        self._joining = Joining(cast(asyncio.Transport, transport), self.loop)
        super().connection_made(cast(asyncio.Transport, self._joining))

    def eof_received(self) -> None:
        """Send what is answered to a client that has ended its side (RFC 9112, section 9.6)."""
        self._joining.flush()

    def data_received(self, data: bytes) -> None:
        """Take in what came, and watch for the rest of a request that is not whole."""
        if self._refused:
            return
        super().data_received(data)
        cycle = self.cycle
        if cycle is None or cycle.more_body or cycle.scope is not self.scope:
            self._await_rest(len(data))

    def hang_up(self, abruptly: bool) -> None:
        """End the connection when all is written, or at once with a TCP reset (RFC 9293, 3.5.3)."""
        if not abruptly:
            self.transport.close()
            return
        handle: Any = self.transport.get_extra_info("socket")
        with socket.socket(fileno=os.dup(handle.fileno())) as same:
            same.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        self.transport.abort()

    @property
    def _in_head(self) -> bool:
        return self.cycle is None or self.cycle.scope is not self.scope

    def _await_rest(self, size: int) -> None:
        self._heard = self.loop.time()
        if self._message is not self.scope:
            self._message, self._size, self._begun = self.scope, 0, self._heard
        self._size += size
        if self._in_head and self._size > HEAD_LIMIT:
            self._refuse(431 if self.headers else 414)
        elif self._timer is None:
            self._timer = self.loop.call_later(self.patience, self._look)

    def _look(self) -> None:
        self._timer = None
        if self.transport.is_closing() or not (self._in_head or self.cycle.more_body):
            return
        left = (self._begun if self._in_head else self._heard) + self.patience - self.loop.time()
        if self.flow.read_paused:
            left = self.patience
        if left > 0:
            self._timer = self.loop.call_later(left, self._look)
        else:
            self._refuse(408)

    def _refuse(self, status: int) -> None:
        """Answer what no request came of, unless an answer is under way, and end the connection."""
        if self.cycle is None or not self.cycle.response_started or self.cycle.response_complete:
            line = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n"
            self.transport.write(f"{line}content-length: 0\r\nconnection: close\r\n\r\n".encode())
        self._refused = True
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.loop.call_later(_LINGER if self.scope else 0, self.transport.close)
