"""Serve a webhook: as an ASGI application, which Starlette and FastAPI route to, or by WSGI."""

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from http import HTTPStatus
from typing import Any, Final, Generic, TypeVar

import attrs

from .encoding import json_bytes
from .errors import SignatureError

EventT = TypeVar("EventT")

Handler = Callable[[EventT], Any]
"""Take an event; a mapping or a model that it returns is the answer. It may be asynchronous in ASGI."""

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

BODY_LIMIT: Final = 1 << 20
"""Bytes that a delivery may have."""

_logger: Final = logging.getLogger(__name__)


@attrs.frozen
class Answer:
    """What the vendor is told: 2xx that the event is taken, 4xx that it is none, 500 to send it again."""

    status: int
    body: bytes = b""
    media_type: str = "text/plain; charset=utf-8"
    allow: str = ""

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Return the header fields."""
        fields = [("Content-Length", str(len(self.body)))]
        fields += [("Content-Type", self.media_type)] if self.body else []
        return fields + ([("Allow", self.allow)] if self.allow else [])


SEND_AGAIN: Final = Answer(500, b"not taken; send it again")


@attrs.frozen(kw_only=True)
class Intake(Generic[EventT]):
    """Take deliveries in: `read` makes an event of a body and its headers, `handler` is called with it."""

    read: Callable[[bytes, Any], EventT]
    handler: Handler[EventT]
    methods: tuple[str, ...]
    limit: int
    success: int

    def refusal(self, method: str, length: str) -> Answer | None:
        """Return the answer to a request whose body need not be read, None where it must be."""
        if method not in self.methods:
            return Answer(405, b"a webhook is not fetched", allow=", ".join(self.methods))
        return self.too_large() if length.isdecimal() and int(length) > self.limit else None

    def too_large(self) -> Answer:
        """Return the answer to a body that is longer than allowed."""
        return Answer(413, f"a delivery has at most {self.limit} bytes".encode())

    def event(self, body: bytes, headers: Any) -> EventT | Answer:
        """Return the event, or the answer to what is none."""
        try:
            return self.read(body, headers)
        except SignatureError as error:
            return Answer(400 if error.reason == "malformed" else 401, error.reason.encode())
        except Exception:
            _logger.exception("A webhook could not be read; the vendor is asked to send it again.")
            return SEND_AGAIN

    def taken(self, result: Any) -> Answer:
        """Return the answer after the handler is done."""
        if isinstance(result, Mapping) or hasattr(result, "to_dict"):
            return Answer(self.success, json_bytes(result), "application/json")
        return Answer(self.success)


@attrs.frozen
class AsgiEndpoint(Generic[EventT]):
    """Be an ASGI application; a handler that is not asynchronous runs in a thread."""

    intake: Intake[EventT]

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            raise RuntimeError(f"A webhook is sent by HTTP, not by {scope['type']}.")
        answer = await self._answer(scope, receive)
        if answer is not None:
            fields = [(name.lower().encode(), value.encode()) for name, value in answer.headers]
            await send({"type": "http.response.start", "status": answer.status, "headers": fields})
            await send({"type": "http.response.body", "body": answer.body})

    async def _answer(self, scope: Mapping[str, Any], receive: Receive) -> Answer | None:
        length = dict(scope["headers"]).get(b"content-length", b"").decode("latin-1")
        refusal = self.intake.refusal(scope["method"], length)
        body = b"" if refusal else await self._body(receive)
        if refusal or body is None:
            return refusal
        if len(body) > self.intake.limit:
            return self.intake.too_large()
        event = self.intake.event(body, scope["headers"])
        return event if isinstance(event, Answer) else await self._handled(event)

    async def _body(self, receive: Receive) -> bytes | None:
        """Read the body, not far beyond the limit; None when the vendor hangs up."""
        body, more = b"", True
        while more and len(body) <= self.intake.limit:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            more = message.get("more_body", False)
        return body

    async def _handled(self, event: EventT) -> Answer:
        handler = self.intake.handler
        try:
            is_coroutine = inspect.iscoroutinefunction(handler)
            result = handler(event) if is_coroutine else await asyncio.to_thread(handler, event)
            return self.intake.taken(await result if inspect.isawaitable(result) else result)
        except Exception:
            _logger.exception("The handler of a webhook failed; the vendor is asked to send it again.")
            return SEND_AGAIN


@attrs.frozen
class WsgiEndpoint(Generic[EventT]):
    """Be a WSGI application."""

    intake: Intake[EventT]

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""
        answer = self._answer(environ)
        start_response(f"{answer.status} {HTTPStatus(answer.status).phrase}", answer.headers)
        return [answer.body]

    def _answer(self, environ: Mapping[str, Any]) -> Answer:
        refusal = self.intake.refusal(environ["REQUEST_METHOD"], environ.get("CONTENT_LENGTH") or "")
        if refusal:
            return refusal
        body = self._body(environ)
        if len(body) > self.intake.limit:
            return self.intake.too_large()
        event = self.intake.event(body, environ)
        return event if isinstance(event, Answer) else self._handled(event)

    def _body(self, environ: Mapping[str, Any]) -> bytes:
        """Read the body: as long as it says to be, or until its end where the server marks that."""
        length = environ.get("CONTENT_LENGTH") or ""
        if length.isdecimal():
            return bytes(environ["wsgi.input"].read(int(length)))
        if environ.get("wsgi.input_terminated"):
            return bytes(environ["wsgi.input"].read(self.intake.limit + 1))
        return b""

    def _handled(self, event: EventT) -> Answer:
        try:
            return self.intake.taken(self.intake.handler(event))
        except Exception:
            _logger.exception("The handler of a webhook failed; the vendor is asked to send it again.")
            return SEND_AGAIN
