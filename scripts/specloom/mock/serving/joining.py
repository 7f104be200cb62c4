"""Send at once what is written on a connection within one turn of the event loop."""

import asyncio
from typing import Any

_LARGE = 2**16
"""Bytes from which on what is written is not copied to be joined with anything."""


class Joining:
    """A transport that keeps what is written until the loop's next turn, then hands it over in one piece.

    A server writes the head of an answer and its body apart, and every write wakes the client up; this wakes
    it once, after all the requests that came in the same turn are answered.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._parts: list[bytes] = []
        self.is_closing = transport.is_closing

    def __getattr__(self, name: str) -> Any:
        """Be the transport in all else."""
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Keep what is to be sent; what is large is sent at once, after what is kept."""
        if len(data) >= _LARGE:
            self.flush()
            self._transport.write(data)
            return
        if not self._parts:
            self._loop.call_soon(self.flush)
        self._parts.append(data)

    def flush(self) -> None:
        """Send what is kept."""
        parts, self._parts = self._parts, []
        if parts and not self.is_closing():
            self._transport.write(b"".join(parts))

    def write_eof(self) -> None:
        """Send what is kept, and nothing after it."""
        self.flush()
        self._transport.write_eof()

    def close(self) -> None:
        """Send what is kept, and end the connection."""
        self.flush()
        self._transport.close()

    def abort(self) -> None:
        """End the connection, and send nothing more."""
        self._parts.clear()
        self._transport.abort()
