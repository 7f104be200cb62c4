import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from specloom.mock import Request, Response, SimulatorTransport
from specloom.mock.messages import HALF, Disturbance


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


def test_a_head_is_answered_without_the_body(echo: Echo) -> None:
    with httpx.Client(transport=SimulatorTransport(echo)) as client:
        response = client.request("HEAD", "https://api.example/v1", content=b"seen")
    assert (response.headers["content-length"], response.content) == ("4", b"")


def test_path_and_query_arrive_as_on_the_wire(echo: Echo) -> None:
    with httpx.Client(transport=SimulatorTransport(echo)) as client:
        client.get("https://api.example/v1/a%2Fb/é?x=1%2C2&x=3?")
    asked = echo.asked[0]
    assert (asked.method, asked.path, asked.query) == ("GET", "/v1/a%2Fb/%C3%A9", "x=1%2C2&x=3?")
    assert asked.header("host") == "api.example"
    assert asked.client == "127.0.0.1"


class Held:
    """Sleeps for tests: remembers how long, and waits for nothing."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, seconds: float) -> None:
        self.seconds += seconds

    async def later(self, seconds: float) -> None:
        self.seconds += seconds


class Disturbed:
    """Answers every request with thirty bytes that are disturbed."""

    def __init__(self, disturbance: Disturbance) -> None:
        self.disturbance = disturbance

    def handle(self, request: Request) -> Response:
        return Response(200, (("content-type", "text/plain"),), b"x" * 30, self.disturbance)


def fetch(disturbance: Disturbance, timeout: float = 5.0) -> tuple[str | httpx.Headers, float]:
    """Return what a client gets, or the failure it raises, and how long it waited; sync and async agree."""
    held = Held()
    transport = SimulatorTransport(Disturbed(disturbance), sleep=held, sleep_async=held.later)

    def get() -> str | httpx.Headers:
        with httpx.Client(transport=transport, timeout=timeout) as client:
            response = client.get("https://api.example")
            assert len(response.content) == 30
            return response.headers

    async def get_later() -> str | httpx.Headers:
        async with httpx.AsyncClient(transport=transport, timeout=timeout) as client:
            return (await client.get("https://api.example")).headers

    try:
        found = get()
    except httpx.TransportError as error:
        found = f"{type(error).__name__}: {error}"
    waited, held.seconds = held.seconds, 0.0
    try:
        later = asyncio.run(get_later())
    except httpx.TransportError as error:
        later = f"{type(error).__name__}: {error}"
    assert (later, held.seconds) == (found, waited)
    return found, waited


def test_a_late_answer_is_waited_for() -> None:
    headers, waited = fetch(Disturbance(delay=4))
    assert (headers, waited) == (httpx.Headers({"content-type": "text/plain", "content-length": "30"}), 4)


def test_a_client_waits_no_longer_than_it_would() -> None:
    assert fetch(Disturbance(delay=60), timeout=2) == ("ReadTimeout: timed out", 2)


def test_a_slow_body_takes_its_time() -> None:
    found, waited = fetch(Disturbance(pace=20))
    assert isinstance(found, httpx.Headers)
    assert waited == pytest.approx(1.5)


def test_a_client_tires_of_a_body_that_is_too_slow() -> None:
    assert fetch(Disturbance(pace=0.1), timeout=2) == ("ReadTimeout: timed out", 2)


CLOSED = "RemoteProtocolError: peer closed connection without sending complete message body"


@pytest.mark.parametrize(
    ("disturbance", "failure"),
    [
        (Disturbance(lost="drop"), "RemoteProtocolError: Server disconnected without sending a response."),
        (Disturbance(lost="reset"), "ReadError: [Errno 104] Connection reset by peer"),
        (Disturbance(cut=10), f"{CLOSED} (received 10 bytes, expected 30)"),
        (Disturbance(cut=HALF, chunked=True), f"{CLOSED} (incomplete chunked read)"),
    ],
)
def test_a_lost_connection_fails_as_over_a_network(disturbance: Disturbance, failure: str) -> None:
    assert fetch(disturbance) == (failure, 0)


def test_without_a_timeout_a_client_waits_for_ever() -> None:
    held = Held()
    transport = SimulatorTransport(Disturbed(Disturbance(delay=3600)), sleep=held)
    with httpx.Client(transport=transport, timeout=httpx.Timeout(None)) as client:
        assert client.get("https://api.example").status_code == 200
    assert held.seconds == 3600
