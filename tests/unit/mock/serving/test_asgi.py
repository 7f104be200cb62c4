import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest

from specloom.mock import Request, Response
from specloom.mock.messages import Handles, Pending
from specloom.mock.pipeline import BODY_LIMIT
from specloom.mock.serving.asgi import asgi

Event = MutableMapping[str, Any]


class Echo:
    """Answers every request with what it was asked."""

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.asked: list[Request] = []

    def handle(self, request: Request) -> Response:
        self.asked.append(request)
        return Response(self.status, (("X-Seen", "é"),), b"" if self.status == 204 else b"seen")


def drive(echo: Handles, scope: Event, events: list[Event]) -> list[Event]:
    """Run the application on some events and return what it sent; it must not ask for more events."""
    sent: list[Event] = []
    pending = iter(events)

    async def receive() -> Event:
        return next(pending)

    async def send(event: Event) -> None:
        sent.append(event)

    async def run() -> None:
        await asgi(echo)(scope, receive, send)

    asyncio.run(run())
    return sent


def http(**scope: Any) -> Event:
    usual = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []}
    return {**usual, **scope}


def test_a_request_is_answered() -> None:
    sent = drive(Echo(), http(), [{"type": "http.request"}])
    headers = [(b"x-seen", b"\xe9"), (b"content-length", b"4")]
    assert sent == [
        {"type": "http.response.start", "status": 200, "headers": headers},
        {"type": "http.response.body", "body": b"seen"},
    ]


@pytest.mark.parametrize(
    ("header", "sent"),
    [
        (("X-A", "a\r\nSet-Cookie: b"), (b"x-a", b"a  Set-Cookie: b")),
        (("X-A", "\0数"), (b"x-a", b" ?")),
        (("X A:\r\nb", "c"), (b"x-a---b", b"c")),
    ],
)
def test_no_text_of_a_spec_ends_a_header(header: tuple[str, str], sent: tuple[bytes, bytes]) -> None:
    class Hostile:
        def handle(self, request: Request) -> Response:
            return Response(204, (header,))

    assert drive(Hostile(), http(), [{"type": "http.request"}])[0]["headers"] == [sent]


def test_a_body_that_no_header_announces_is_not_waited_for() -> None:
    echo = Echo()
    drive(echo, http(http_version="1.1"), [])
    drive(echo, http(http_version="1.1", headers=[(b"content-length", b"1")]), [{"type": "x", "body": b"a"}])
    assert [request.body for request in echo.asked] == [b"", b"a"]


def test_a_response_without_content_has_no_length() -> None:
    sent = drive(Echo(204), http(), [{"type": "http.request"}])
    assert sent[0]["headers"] == [(b"x-seen", b"\xe9")]


def test_path_query_headers_and_address_arrive_as_on_the_wire() -> None:
    echo = Echo()
    scope = http(
        raw_path=b"/a%2Fb", path="/a/b", query_string=b"x=1", headers=[(b"k", b"\xe9")], client=("::1", 5)
    )
    drive(echo, scope, [{"type": "http.request"}])
    assert echo.asked == [Request("GET", "/a%2Fb", "x=1", (("k", "é"),), b"", "::1", wired=True)]


def test_a_server_that_gives_no_raw_path_is_served_too() -> None:
    echo = Echo()
    drive(echo, http(path="/é"), [{"type": "http.request"}])
    assert (echo.asked[0].path, echo.asked[0].client) == ("/%C3%A9", "")


def test_a_body_in_parts_is_put_together() -> None:
    echo = Echo()
    parts: list[Event] = [
        {"type": "http.request", "body": b"a", "more_body": True},
        {"type": "http.request", "body": b"b"},
    ]
    drive(echo, http(method="POST"), parts)
    assert echo.asked[0].body == b"ab"


def test_what_a_client_left_half_sent_is_not_acted_on() -> None:
    echo = Echo()
    parts: list[Event] = [
        {"type": "http.request", "body": b"a", "more_body": True},
        {"type": "http.disconnect"},
    ]
    assert (drive(echo, http(method="POST"), parts), echo.asked) == ([], [])


def test_no_more_of_a_body_is_read_than_it_takes_to_refuse_it() -> None:
    echo = Echo()
    part = {"type": "http.request", "body": bytes(BODY_LIMIT), "more_body": True}
    drive(echo, http(method="POST"), [part, part])
    assert len(echo.asked[0].body) == BODY_LIMIT + 1


class Late:
    """Answers at first that there is nothing yet."""

    def __init__(self, times: int) -> None:
        self.times = times

    def handle(self, request: Request) -> Response:
        self.times -= 1
        return Pending(200, (), b"nothing", patience=0.1) if self.times >= 0 else Response(200, (), b"it")


@pytest.mark.parametrize(("times", "body"), [(1, b"it"), (2, b"it"), (9, b"nothing")])
def test_a_better_response_is_waited_for_as_long_as_told(times: int, body: bytes) -> None:
    assert drive(Late(times), http(), [{"type": "http.request"}])[1]["body"] == body


def test_the_application_starts_and_stops() -> None:
    events: list[Event] = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    sent = drive(Echo(), {"type": "lifespan"}, events)
    assert [event["type"] for event in sent] == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_another_protocol_is_left_unanswered() -> None:
    assert drive(Echo(), {"type": "websocket"}, []) == []
