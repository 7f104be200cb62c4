from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, closing
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from specloom.contract.applications import Message, Receive, Send, app_transport
from specloom.errors import BadInput


def ask(app: Any, path: str = "/", content: bytes = b"") -> httpx.Response:
    with closing(app_transport(app)) as transport:
        answer = transport.handle_request(httpx.Request("POST", f"http://localhost{path}", content=content))
        answer.read()
        return answer


async def echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"{request.state.shop} {(await request.body()).decode()}")


def test_an_asgi_application_is_started_asked_and_shut_down() -> None:
    lived = []

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, str]]:
        lived.append("up")
        yield {"shop": "tea"}
        lived.append("down")

    app = Starlette(routes=[Route("/", echo, methods=["POST"])], lifespan=lifespan)

    assert ask(app, content=b"please").text == "tea please"
    assert lived == ["up", "down"]


def test_an_exception_of_the_application_is_a_500() -> None:
    async def broken(_request: Request) -> PlainTextResponse:
        raise ZeroDivisionError

    assert ask(Starlette(routes=[Route("/", broken, methods=["POST"])])).status_code == 500


async def plain(scope: Message, _receive: Receive, send: Send) -> None:
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def test_an_asgi_application_needs_no_lifespan() -> None:
    assert ask(plain).status_code == 204


def test_an_application_that_cannot_start_says_why() -> None:
    async def refusing(_scope: Message, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.failed", "message": "no database"})

    with pytest.raises(BadInput, match="the application does not start: no database"):
        ask(refusing)


def test_a_wsgi_application_is_asked_too() -> None:
    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [environ["PATH_INFO"].encode(), environ["wsgi.input"].read()]

    assert ask(app, "/v1/orders", b"!").text == "/v1/orders!"
