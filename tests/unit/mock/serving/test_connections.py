import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import uvicorn
from uvicorn.server import ServerState

from specloom.mock import Request, Response
from specloom.mock.serving.asgi import asgi
from specloom.mock.serving.connections import HEAD_LIMIT, Connection

HEAD = b"POST / HTTP/1.1\r\nhost: localhost\r\n"


class Hasty(Connection):
    patience = 0.1


class Seen:
    """Answers with the length of what it was sent."""

    def __init__(self) -> None:
        self.asked: list[Request] = []

    def handle(self, request: Request) -> Response:
        self.asked.append(request)
        return Response(200, (), str(len(request.body)).encode())


def talk(*pieces: bytes, pause: float = 0.0, seen: Seen | None = None) -> bytes:
    """Send pieces on one connection, and return what is answered until it ends."""

    async def client(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(pause)
        answers = await asyncio.wait_for(reader.read(), 5)
        writer.close()
        return answers

    return asyncio.run(_served(seen or Seen(), client))


async def _served(seen: Seen, client: Callable[[int], Awaitable[bytes]]) -> bytes:
    config = uvicorn.Config(asgi(seen), log_config=None, log_level="critical", ws="none")
    config.load()
    state = ServerState()
    server = await asyncio.get_running_loop().create_server(lambda: Hasty(config, state, {}), "127.0.0.1", 0)
    async with server:
        bound: Any = server.sockets[0]
        return await client(bound.getsockname()[1])


def statuses(answers: bytes) -> list[str]:
    return re.findall(r"HTTP/1.1 (\d+)", answers.decode())


def test_a_connection_on_which_nothing_comes_is_ended() -> None:
    assert statuses(talk(b"")) == ["408"]


def test_headers_that_do_not_end_are_not_waited_for() -> None:
    assert statuses(talk(b"GET / HT")) == ["408"]
    assert statuses(talk(b"GET /", *[b"a"] * 20, pause=0.01)) == ["408"]


def test_a_body_that_stops_is_not_waited_for_nor_acted_on() -> None:
    seen = Seen()
    assert statuses(talk(HEAD + b"content-length: 10\r\n\r\n", b"abc", seen=seen)) == ["408"]
    assert seen.asked == []


def test_a_body_may_take_its_time_as_long_as_it_comes() -> None:
    head = HEAD + b"connection: close\r\ncontent-length: 10\r\n\r\n"
    answers = talk(head, *[b"x"] * 10, pause=0.02)
    assert (statuses(answers), answers[-2:]) == (["200"], b"10")


def test_the_second_request_of_a_connection_is_watched_like_the_first() -> None:
    assert statuses(talk(HEAD + b"content-length: 0\r\n\r\n", b"GET /", pause=0.02)) == ["200", "408"]


def test_a_client_that_ends_its_side_is_answered_what_it_asked() -> None:
    async def client(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD + b"content-length: 2\r\n\r\nhi")
        writer.write_eof()
        answers = await asyncio.wait_for(reader.read(), 5)
        writer.close()
        return answers

    assert [statuses(asyncio.run(_served(Seen(), client))) for _ in range(5)] == [["200"]] * 5


@pytest.mark.parametrize(
    ("begin", "piece", "status"),
    [(b"GET /", b"a" * 65536, "414"), (HEAD, b"x: " + b"a" * 65536 + b"\r\n", "431")],
)
def test_a_head_that_is_too_long_is_refused_though_more_of_it_comes(
    begin: bytes, piece: bytes, status: str
) -> None:
    pieces = [piece] * (2 * HEAD_LIMIT // len(piece))
    assert statuses(talk(begin, *pieces)) == [status]
