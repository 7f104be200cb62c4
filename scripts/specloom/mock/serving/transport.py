"""Answer httpx requests in process, without a port."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import anyio
import attrs
import httpx

from ..faults.disturbances import is_lost, parts
from ..messages import Disturbance, Handles, Request, Response


class SimulatorTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport for `httpx.Client` and `httpx.AsyncClient` that asks a simulator.

    The host of a URL is ignored; its path must begin as the spec's server says. Faults look as they do over
    a network. `sleep` and `sleep_async` wait where a fault holds an answer back.
    """

    def __init__(
        self,
        simulator: Handles,
        *,
        sleep: Callable[[float], None] = time.sleep,
        sleep_async: Callable[[float], Awaitable[None]] = anyio.sleep,
    ) -> None:
        self._simulator = simulator
        self._sleep = sleep
        self._sleep_async = sleep_async

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a synchronous client."""
        answer = self._ask(request, request.read())
        if not answer.disturbance:
            return _plain(request, answer)
        course = _Course(request, answer, answer.disturbance)
        self._sleep(course.first_wait)
        return course.begin(_Stream(course, self._sleep))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an asynchronous client."""
        answer = self._ask(request, await request.aread())
        if not answer.disturbance:
            return _plain(request, answer)
        course = _Course(request, answer, answer.disturbance)
        await self._sleep_async(course.first_wait)
        return course.begin(_AsyncStream(course, self._sleep_async))

    def _ask(self, request: httpx.Request, body: bytes) -> Response:
        path, _, query = request.url.raw_path.decode("latin-1").partition("?")
        headers = tuple(
            (name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw
        )
        return self._simulator.handle(Request(request.method, path, query, headers, body))


def _plain(request: httpx.Request, answer: Response) -> httpx.Response:
    if request.method == "HEAD":
        headers = [*answer.headers, ("content-length", str(len(answer.body)))]
        return httpx.Response(answer.status, headers=headers, request=request)
    return httpx.Response(answer.status, headers=list(answer.headers), content=answer.body, request=request)


@attrs.frozen
class _Course:
    """How a disturbed answer goes, told without waiting: the shells sync and async do that."""

    request: httpx.Request
    answer: Response
    disturbance: Disturbance

    @property
    def patience(self) -> float:
        """Return the seconds that the client waits for something to read."""
        told = self.request.extensions.get("timeout", {}).get("read")
        return float("inf") if told is None else float(told)

    @property
    def first_wait(self) -> float:
        """Return the seconds until the answer begins or the client has had enough."""
        return min(self.disturbance.delay, self.patience)

    def begin(self, stream: httpx.SyncByteStream | httpx.AsyncByteStream) -> httpx.Response:
        """Return the answer with its body still to come; raise what httpx does when there is none."""
        if self.disturbance.delay > self.patience:
            raise httpx.ReadTimeout("timed out", request=self.request)
        if self.disturbance.lost == "reset":
            raise httpx.ReadError("[Errno 104] Connection reset by peer", request=self.request)
        if is_lost(self.answer, self.disturbance):
            message = "Server disconnected without sending a response."
            raise httpx.RemoteProtocolError(message, request=self.request)
        headers = [*self.answer.headers]
        if not self.disturbance.chunked:
            headers.append(("content-length", str(len(self.answer.body))))
        return httpx.Response(self.answer.status, headers=headers, stream=stream, request=self.request)

    def body(self) -> Iterator[tuple[float, bytes]]:
        """Yield the parts of the body, each after the seconds to wait; raise as httpx does when it breaks."""
        sent = 0
        for wait, part in parts(self.answer.body, self.disturbance):
            sent += len(part)
            if wait > self.patience:
                yield self.patience, b""
                raise httpx.ReadTimeout("timed out", request=self.request)
            yield wait, part
        if self.disturbance.cut is not None:
            told = f"received {sent} bytes, expected {len(self.answer.body)}"
            told = "incomplete chunked read" if self.disturbance.chunked else told
            message = f"peer closed connection without sending complete message body ({told})"
            raise httpx.RemoteProtocolError(message, request=self.request)


@attrs.frozen
class _Stream(httpx.SyncByteStream):
    course: _Course
    sleep: Callable[[float], None]

    def __iter__(self) -> Iterator[bytes]:
        for wait, part in self.course.body():
            self.sleep(wait)
            yield part


@attrs.frozen
class _AsyncStream(httpx.AsyncByteStream):
    course: _Course
    sleep: Callable[[float], Awaitable[None]]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for wait, part in self.course.body():
            await self.sleep(wait)
            yield part
