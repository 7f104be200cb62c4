"""Do to an answer on an ASGI server what faults ask for, without holding up other requests."""

import asyncio

import attrs

from ..faults.disturbances import is_lost, parts
from ..messages import Disturbance, Response
from .protocol import HANG_UP, Event, Receive, Send, Sleep

_PARTING = 1.0
"""Seconds in which a server tells that a connection it ended is gone; uvicorn tells only the last request."""


@attrs.frozen(eq=False, repr=False)
class Wire:
    """The way on which one answer is sent."""

    scope: Event
    receive: Receive
    send: Send
    sleep: Sleep

    async def disturb(self, answer: Response, disturbance: Disturbance, start: Event) -> None:
        """Send an answer that begins with a `http.response.start`, as badly as asked for."""
        sending = asyncio.ensure_future(self._send(answer, disturbance, start))
        leaving = asyncio.ensure_future(self._gone())
        try:
            await asyncio.wait((sending, leaving), return_when=asyncio.FIRST_COMPLETED)
            # The server is to see that the connection is gone before it finds that the answer is not whole.
            if sending.done() and sending.result():
                await asyncio.wait((leaving,), timeout=_PARTING)
        finally:
            sending.cancel()
            leaving.cancel()

    async def _send(self, answer: Response, disturbance: Disturbance, start: Event) -> bool:
        """Send an answer; say whether the connection was ended."""
        await self.sleep(disturbance.delay)
        if is_lost(answer, disturbance) and HANG_UP in self.scope.get("state", {}):
            return self._hang_up(abruptly=disturbance.lost == "reset")
        if disturbance.chunked:
            headers = [header for header in start["headers"] if header[0] != b"content-length"]
            start = {**start, "headers": headers}
        await self.send(start)
        for wait, part in parts(answer.body, disturbance):
            await self.sleep(wait)
            await self.send({"type": "http.response.body", "body": part, "more_body": True})
        if disturbance.cut is not None:
            return self._hang_up()
        await self.send({"type": "http.response.body", "body": b""})
        return False

    def _hang_up(self, *, abruptly: bool = False) -> bool:
        hang_up = self.scope.get("state", {}).get(HANG_UP)
        if hang_up:
            hang_up(abruptly)
        return hang_up is not None

    async def _gone(self) -> None:
        while (await self.receive())["type"] != "http.disconnect":
            pass
