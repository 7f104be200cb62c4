"""Ask an ASGI or WSGI application in this process, without a port."""

import inspect
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import ExitStack
from typing import Any

import anyio
import httpx
from anyio.from_thread import start_blocking_portal

from ..errors import BadInput

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[..., Any]
"""An application of either kind."""

_LIFESPAN = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}}


def app_transport(app: App) -> httpx.BaseTransport:
    """Return a transport to an application, which is one of ASGI where calling it makes a coroutine.

    Raises BadInput for an ASGI application that says that it cannot start.
    """
    called = app if inspect.isfunction(app) or inspect.ismethod(app) else type(app).__call__
    if inspect.iscoroutinefunction(called):
        return AsgiTransport(app)
    return httpx.WSGITransport(app, raise_app_exceptions=False)


class AsgiTransport(httpx.BaseTransport):
    """Asks an ASGI application, which runs on an event loop in a thread of its own until this is closed.

    An exception of the application is a 500, as behind a server.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._lifespan = Lifespan(app)
        self._running = ExitStack()
        self._portal = self._running.enter_context(start_blocking_portal())
        self._life = self._portal.start_task_soon(self._lifespan.run)
        self._portal.call(self._lifespan.begun.wait)
        if self._lifespan.failure is not None:
            self.close()
            raise BadInput(f"the application does not start: {self._lifespan.failure}")

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request, whole."""
        request.read()
        return self._portal.call(self._answer, request)

    def close(self) -> None:
        """Shut the application down, then its event loop."""
        self._portal.call(self._lifespan.end.set)
        self._life.result()
        self._running.close()

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        asgi = httpx.ASGITransport(self._stateful, raise_app_exceptions=False)
        answer = await asgi.handle_async_request(request)
        return httpx.Response(answer.status_code, headers=answer.headers.raw, content=await answer.aread())

    async def _stateful(self, scope: Message, receive: Receive, send: Send) -> None:
        await self._app({**scope, "state": self._lifespan.state.copy()}, receive, send)


class Lifespan:
    """The life of an ASGI application (ASGI, Lifespan 2.0): `state` is what it hands to each request."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.state: dict[str, Any] = {}
        self.begun, self.end = anyio.Event(), anyio.Event()
        self.failure: str | None = None

    async def run(self) -> None:
        """Start the application, and shut it down when `end` is set; one without a lifespan may raise."""
        try:
            await self._app({**_LIFESPAN, "state": self.state}, self._receive, self._send)
        except Exception:
            if self.begun.is_set():
                raise
        finally:
            self.begun.set()

    async def _receive(self) -> Message:
        if not self.begun.is_set():
            return {"type": "lifespan.startup"}
        await self.end.wait()
        return {"type": "lifespan.shutdown"}

    async def _send(self, message: Message) -> None:
        if message["type"] == "lifespan.startup.failed":
            self.failure = message.get("message") or "it says no more"
        self.begun.set()
