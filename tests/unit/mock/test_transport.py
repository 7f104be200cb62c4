import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from specloom.mock import Request, Response, SimulatorTransport


class Echo:
    """Answers every request with what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Request] = []

    def handle(self, request: Request) -> Response:
        self.asked.append(request)
        return Response(201, (("x-one", "1"), ("x-one", "2")), request.body)


@pytest.fixture
def echo() -> Echo:
    return Echo()


def test_a_synchronous_client_is_answered(echo: Echo) -> None:
    with httpx.Client(transport=SimulatorTransport(echo)) as client:
        response = client.post("https://api.example/v1/pets", content=b"\xff")
    assert (response.status_code, response.content) == (201, b"\xff")
    assert response.headers.get_list("x-one") == ["1", "2"]


def test_an_asynchronous_client_is_answered(echo: Echo) -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def post() -> httpx.Response:
        async with httpx.AsyncClient(transport=SimulatorTransport(echo)) as client:
            return await client.post("https://api.example/v1/pets", content=body())

    assert asyncio.run(post()).content == b"ab"


def test_path_and_query_arrive_as_on_the_wire(echo: Echo) -> None:
    with httpx.Client(transport=SimulatorTransport(echo)) as client:
        client.get("https://api.example/v1/a%2Fb/é?x=1%2C2&x=3?")
    asked = echo.asked[0]
    assert (asked.method, asked.path, asked.query) == ("GET", "/v1/a%2Fb/%C3%A9", "x=1%2C2&x=3?")
    assert asked.header("host") == "api.example"
    assert asked.client == "127.0.0.1"
