"""Let requests end their connection, under uvicorn."""

import asyncio
import os
import socket
import struct
from typing import Any

from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from .wire import HANG_UP

_AT_ONCE = struct.pack("ii", 1, 0)


class Connection(HttpToolsProtocol):
    """A connection that a request can end; it adds nothing to what each request costs."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, HANG_UP: self.hang_up}, _loop)

    def hang_up(self, abruptly: bool) -> None:
        """End the connection when all is written, or at once with a TCP reset (RFC 9293, 3.5.3)."""
        if not abruptly:
            self.transport.close()
            return
        handle: Any = self.transport.get_extra_info("socket")
        with socket.socket(fileno=os.dup(handle.fileno())) as same:
            same.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        self.transport.abort()
