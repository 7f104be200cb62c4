"""Answer httpx requests in process, without a port."""

import httpx

from .messages import Handles, Request


class SimulatorTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport for `httpx.Client` and `httpx.AsyncClient` that asks a simulator.

    The host of a URL is ignored; its path must begin as the spec's server says.
    """

    def __init__(self, simulator: Handles) -> None:
        self._simulator = simulator

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a synchronous client."""
        return self._answer(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an asynchronous client."""
        return self._answer(request, await request.aread())

    def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
        path, _, query = request.url.raw_path.decode("latin-1").partition("?")
        headers = tuple(
            (name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw
        )
        asked = Request(request.method, path, query, headers, body)
        answer = self._simulator.handle(asked)
        return httpx.Response(
            answer.status, headers=list(answer.headers), content=answer.body, request=request
        )
