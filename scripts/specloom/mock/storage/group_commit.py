"""Answer the writes that wait together, so that one commit serves them all (group commit)."""

import asyncio

import attrs

from ...spec import SAFE_METHODS
from ..admin import PREFIX
from ..messages import HandlesTogether, Request, Response


@attrs.define(eq=False)
class WriteGroup:
    """The writes of one turn of the event loop; each is answered when all of them are on the disk."""

    simulator: HandlesTogether
    _waiting: list[tuple[Request, asyncio.Future[Response]]] = attrs.field(init=False, factory=list)

    def takes(self, request: Request) -> bool:
        """Tell whether a request may write something that outlives the process; the admin's stand alone."""
        unsafe = request.method not in SAFE_METHODS and not request.path.startswith(PREFIX)
        return unsafe and self.simulator.is_durable

    async def answer(self, request: Request) -> Response:
        """Answer a request with those that come in the same turn."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Response] = loop.create_future()
        if not self._waiting:
            loop.call_soon(self._answer_all)
        self._waiting.append((request, answer))
        return await answer

    def _answer_all(self) -> None:
        waiting, self._waiting = self._waiting, []
        responses = self.simulator.handle_together([request for request, _ in waiting])
        for (_, answer), response in zip(waiting, responses, strict=True):
            if not answer.done():
                answer.set_result(response)
