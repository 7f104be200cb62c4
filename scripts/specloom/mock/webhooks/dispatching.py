"""Make the attempts that are due: at once and in process, or beside a server that answers meanwhile."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager, suppress
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING, Any

import attrs

from .endpoints import Endpoint, checked
from .engine import Attempt, Webhooks
from .schedule import Outcome

if TYPE_CHECKING:
    import httpx

    from .posting import Send

PAUSE = 0.25
"""Seconds after which the clock is looked at again, which may have been moved."""


@attrs.define
class Dispatcher:
    """Delivers a simulator's webhooks, to one endpoint one after the other."""

    _webhooks: Webhooks
    _lock: RLock
    _receivers: "dict[str, Send]" = attrs.field(init=False, factory=dict)
    _busy: set[str] = attrs.field(init=False, factory=set)

    @property
    def log(self) -> list[dict[str, Any]]:
        """Return the latest webhooks, each with the attempts to deliver it, oldest first."""
        with self._lock:
            return self._webhooks.log.shown()

    def subscribe(
        self,
        url: str,
        *,
        events: Iterable[str] | None = None,
        secret: str | None = None,
        send: "Send | None" = None,
    ) -> Endpoint:
        """Tell an address of events: of all, or of those that fit a pattern such as `order.*`.

        With `send` they are given to it, in process, as soon as the request that caused them is answered: the
        `send` of an `httpx.Client` or of Starlette's `TestClient`, or any function like it.

        Raises BadInput for a URL that cannot be called.
        """
        told = None if events is None else tuple(events)
        with self._changing():
            made = Endpoint("", checked(url), told, (secret,) if secret else ())
            endpoint = self._webhooks.endpoints.add(made)
        if send:
            self._receivers[endpoint.id] = send
        return endpoint

    def deliver(self, send: "Send | None" = None) -> int:
        """Make all attempts that are due, and say how many there were; `send` takes the place of HTTP."""
        from .posting import connected

        with ExitStack() as stack:
            send = send or partial(connected(stack).send, stream=True)
            return self._work(lambda endpoint: self._receivers.get(endpoint, send))

    def hand_over(self) -> None:
        """Give what is due to those who receive in this process."""
        if self._receivers:
            self._work(self._receivers.get)

    async def run(self, transport: "httpx.AsyncBaseTransport | None" = None, pause: float = PAUSE) -> None:
        """Deliver until cancelled; the clock, which may be moved, is looked at after each pause (seconds)."""
        news = asyncio.Event()
        self._webhooks.wake = partial(asyncio.get_running_loop().call_soon_threadsafe, news.set)
        try:
            async with AsyncExitStack() as stack, asyncio.TaskGroup() as tasks:
                client: httpx.AsyncClient | None = None
                while True:
                    news.clear()
                    for attempt in self._claim(lambda endpoint: endpoint not in self._receivers):
                        client = client or await _connected(stack, transport)
                        tasks.create_task(self._post(client, attempt))
                    # Not wait_for: that of Python 3.11 may lose the request to stop.
                    with suppress(TimeoutError):
                        async with asyncio.timeout(pause):
                            await news.wait()
        finally:
            self._webhooks.wake = Webhooks.nobody_waits

    async def _post(self, client: "httpx.AsyncClient", attempt: Attempt) -> None:
        from .posting import post_async

        self._settle(attempt, await post_async(client, attempt))
        self._webhooks.wake()

    def _work(self, find: "Callable[[str], Send | None]") -> int:
        """Make the attempts that are due to endpoints for which something is found that sends."""
        from .posting import post

        made = 0
        while claimed := self._claim(lambda endpoint: find(endpoint) is not None):
            for attempt in claimed:
                if send := find(attempt.pending.endpoint):
                    self._settle(attempt, post(send, attempt))
            made += len(claimed)
        return made

    def _claim(self, reaches: Callable[[str], bool]) -> list[Attempt]:
        """Prepare what is due, and keep its endpoints from being told by anybody else meanwhile."""
        with self._lock:
            if not self._webhooks.is_due():
                return []
            with self._changing():
                claimed = self._webhooks.attempts(lambda each: each not in self._busy and reaches(each))
            self._busy.update(attempt.pending.endpoint for attempt in claimed)
            return claimed

    def _settle(self, attempt: Attempt, outcome: Outcome) -> None:
        with self._changing():
            self._busy.discard(attempt.pending.endpoint)
            self._webhooks.settle(attempt, outcome)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._lock, self._webhooks.outbox.store.transaction():
            yield


async def _connected(
    stack: AsyncExitStack, transport: "httpx.AsyncBaseTransport | None"
) -> "httpx.AsyncClient":
    # httpx takes longer to import than a simulator to start, and may never be needed.
    from .posting import connected_async

    return await connected_async(stack, transport)
