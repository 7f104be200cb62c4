"""Every way in which a vendor or a network fails is one of our errors, over every transport."""

import asyncio
import gzip
import io
import socket
import threading
import time
import zlib
from collections.abc import Callable
from typing import Any

import attrs
import httpx
import pytest
from tests.unit.runtime.raw_vendor import (
    Behaviour,
    answer,
    behaving,
    deaf_until,
    full_backlog,
    hanging_up_after,
    resetting_after,
    saying,
    silent,
)
from tests.unit.runtime.stand_ins import GET, POST, sync_caller

from specloom.runtime import (
    AsyncCaller,
    CallOptions,
    ConnectionFailed,
    DecodeError,
    InvalidArgument,
    NotFound,
    Operation,
    Settings,
    StatusError,
    SyncCaller,
    TimedOut,
)
from specloom.runtime.asyncio_transport import AsyncioTransport

Call = Callable[..., Any]
FORM = attrs.evolve(POST, content_type="application/octet-stream")
SHORT = 0.15
LONG = 5.0


def in_thread(url: str, operation: Operation, **arguments: Any) -> Any:
    with SyncCaller(Settings(url, retries=0)) as caller:
        return caller.call(operation, {}, **arguments)


def in_task(url: str, operation: Operation, **arguments: Any) -> Any:
    async def call() -> Any:
        async with AsyncCaller(Settings(url, retries=0)) as caller:
            return await caller.call(operation, {}, **arguments)

    return asyncio.run(call())


everywhere = pytest.mark.parametrize("call", [in_thread, in_task])


def limits(**seconds: float) -> CallOptions:
    return CallOptions(timeout=httpx.Timeout(LONG, **seconds))


@everywhere
def test_a_good_answer_is_read(call: Call) -> None:
    with behaving(saying(answer(b'{"id": 1}'))) as url:
        assert call(url, GET) == {"id": 1}


@everywhere
def test_a_refused_connection_is_told_as_never_sent(call: Call) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(ConnectionFailed, match="the request was not sent"):
            call(f"http://127.0.0.1:{unused.getsockname()[1]}", POST, body={})


@everywhere
@pytest.mark.parametrize(
    "behaviour",
    [
        hanging_up_after(b""),
        resetting_after(b""),
        hanging_up_after(answer(b'{"id"', length=100)),
        resetting_after(answer(b'{"id"', length=100)),
        hanging_up_after(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"),
        hanging_up_after(b"this is not HTTP\r\n\r\n"),
    ],
    ids=["closed", "reset", "body cut", "body reset", "chunk cut", "not HTTP"],
)
def test_a_connection_that_breaks_leaves_it_open_whether_a_write_was_done(
    call: Call, behaviour: Behaviour
) -> None:
    with behaving(behaviour) as url, pytest.raises(ConnectionFailed, match="may have been carried out"):
        call(url, FORM, body=b"")


@everywhere
def test_no_connection_in_time(call: Call) -> None:
    with full_backlog() as url, pytest.raises(TimedOut, match="the request was not sent"):
        call(url, POST, body={}, options=limits(connect=SHORT))


@everywhere
def test_no_answer_in_time(call: Call) -> None:
    with behaving(silent) as url, pytest.raises(TimedOut, match="may have been carried out"):
        call(url, FORM, body=b"", options=limits(read=SHORT))


@everywhere
def test_a_body_that_stops_in_the_middle(call: Call) -> None:
    def stop(connection: socket.socket) -> None:
        connection.sendall(answer(b'{"id"', length=100))
        silent(connection)

    with behaving(stop) as url, pytest.raises(TimedOut):
        call(url, GET, options=limits(read=SHORT))


@everywhere
def test_a_request_that_nobody_reads(call: Call) -> None:
    heard = threading.Event()
    with behaving(deaf_until(heard)) as url:
        with pytest.raises(TimedOut, match="may have been carried out"):
            call(url, FORM, body=b"x" * 20_000_000, options=limits(write=SHORT))
        heard.set()


class Changing(io.BytesIO):
    """Be another file once it is read than when its length was asked for."""

    def __init__(self, then: bytes) -> None:
        super().__init__(b"x" * 100)
        self._then = then

    def read(self, size: int | None = -1) -> bytes:
        now, self._then = self._then, b""
        return now


@everywhere
@pytest.mark.parametrize("then", [b"x" * 99, b"x" * 101], ids=["shorter", "longer"])
def test_a_file_that_changes_while_it_is_sent_is_told_of(call: Call, then: bytes) -> None:
    with behaving(silent) as url, pytest.raises(InvalidArgument, match="had 100 bytes, and changed"):
        call(url, FORM, body=Changing(then))


@everywhere
def test_a_long_body_arrives_whole(call: Call) -> None:
    received = bytearray()

    def keep(connection: socket.socket) -> None:
        while not received.endswith(b"end"):
            received.extend(connection.recv(65536))
        connection.sendall(answer(b'"stored"'))

    with behaving(keep) as url:
        assert call(url, FORM, body=b"x" * 1_000_000 + b"end") == "stored"
    head, _, body = bytes(received).partition(b"\r\n\r\n")
    assert b"content-length: 1000003" in head.lower()
    assert b"transfer-encoding" not in head.lower()
    assert body == b"x" * 1_000_000 + b"end"


@everywhere
@pytest.mark.parametrize(
    "said",
    [
        answer(b'{"id": 1'),
        answer(b"<html>", "Content-Type: text/html"),
        answer(b"{}", "Content-Type: application/pdf"),
        answer(b"", "Content-Type: application/json"),
        answer(b"\xff\xfe\xfd"),
    ],
    ids=["truncated JSON", "HTML", "PDF", "empty", "not UTF-8"],
)
def test_a_body_that_is_not_what_was_promised_is_kept(call: Call, said: bytes) -> None:
    with behaving(saying(said)) as url, pytest.raises(DecodeError) as caught:
        call(url, GET)

    assert caught.value.response.content == said.partition(b"\r\n\r\n")[2]


garbled = pytest.mark.parametrize(
    "said",
    [
        answer(b"garbage", "Content-Encoding: gzip"),
        answer(gzip.compress(b'{"id": 1}')[:-12], "Content-Encoding: gzip"),
        answer(zlib.compress(b'{"id": 1}')[:-8], "Content-Encoding: deflate"),
        answer(b"garbage", "Content-Encoding: br"),
    ],
    ids=["garbage", "gzip cut", "deflate cut", "no brotli"],
)


@everywhere
@garbled
def test_a_body_that_its_encoding_does_not_fit_is_a_misfit(call: Call, said: bytes) -> None:
    with behaving(saying(said)) as url, pytest.raises(DecodeError) as caught:
        call(url, GET)

    assert caught.value.status_code == 200
    assert caught.value.response.headers["Content-Encoding"]


@everywhere
def test_a_garbled_failure_keeps_its_status(call: Call) -> None:
    said = answer(b"garbage", "Content-Encoding: gzip", status="404 Not Found")
    with behaving(saying(said)) as url, pytest.raises(NotFound) as caught:
        call(url, GET)

    assert caught.value.body is None


@pytest.mark.parametrize("status", [200, 500])
def test_a_write_whose_answer_is_garbled_is_not_sent_again(status: int) -> None:
    writes: list[httpx.Request] = []

    def vendor(request: httpx.Request) -> httpx.Response:
        writes.append(request)
        headers = {"Content-Encoding": "gzip"}
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(b"garbage"))

    with pytest.raises((DecodeError, StatusError)):
        sync_caller(vendor).call(POST, {}, body={})
    assert len(writes) == 1


def test_a_garbled_body_that_is_streamed_is_a_misfit() -> None:
    with (
        behaving(saying(answer(b"garbage", "Content-Encoding: gzip"))) as url,
        SyncCaller(Settings(url), streams=True) as caller,
        pytest.raises(DecodeError, match="cannot be decompressed"),
    ):
        caller.call(GET, {}).read()


@everywhere
def test_a_page_of_a_proxy_keeps_its_status(call: Call) -> None:
    said = answer(b"<h1>Gone</h1>", "Content-Type: text/html", status="404 Gone fishing")
    with behaving(saying(said)) as url, pytest.raises(NotFound) as caught:
        call(url, GET)

    assert caught.value.body == "<h1>Gone</h1>"


@everywhere
@pytest.mark.parametrize("status", ["302 Found", "308 Permanent"])
def test_a_redirect_is_not_followed_anywhere(call: Call, status: str) -> None:
    visits: list[str] = []

    def elsewhere(connection: socket.socket) -> None:
        visits.append("visited")

    with (
        behaving(elsewhere) as other,
        behaving(saying(answer(b"", f"Location: {other}/", status=status))) as url,
    ):
        with pytest.raises(StatusError, match=status[:3]):
            call(url, GET)
        assert visits == []


@everywhere
def test_a_redirect_that_is_declared_is_a_result(call: Call) -> None:
    declared = attrs.evolve(GET, responses={"302": {}})
    with behaving(saying(answer(b"", "Location: /there", status="302 Found"))) as url:
        assert call(url, declared) is None


@everywhere
def test_a_status_outside_the_list_is_a_status(call: Call) -> None:
    with behaving(saying(answer(status="520 Odd"))) as url, pytest.raises(StatusError) as caught:
        call(url, GET)

    assert caught.value.status_code == 520


def test_a_call_that_finds_no_free_connection_is_told_as_never_sent() -> None:
    transport = httpx.HTTPTransport(limits=httpx.Limits(max_connections=1))
    with behaving(silent) as url, SyncCaller(Settings(url, retries=0), transport=transport) as caller:

        def occupy() -> None:
            with pytest.raises(TimedOut):
                caller.call(GET, {}, options=limits(read=0.5))

        first = threading.Thread(target=occupy)
        first.start()
        time.sleep(0.1)
        with pytest.raises(TimedOut, match="the request was not sent"):
            caller.call(FORM, {}, body=b"", options=limits(pool=SHORT))
        first.join()


def test_a_task_that_finds_no_free_connection_is_told_as_never_sent() -> None:
    async def calls(url: str) -> BaseException | None:
        transport = AsyncioTransport(httpx.create_ssl_context(), connections=1)
        async with AsyncCaller(Settings(url, retries=0), transport=transport) as caller:
            first = asyncio.create_task(caller.call(GET, {}, options=limits(read=1.0)))
            await asyncio.sleep(0.1)
            short = limits(pool=SHORT, connect=SHORT)
            results = await asyncio.gather(
                caller.call(FORM, {}, body=b"", options=short), return_exceptions=True
            )
            first.cancel()
            return results[0]

    with behaving(silent) as url:
        error = asyncio.run(calls(url))
    assert isinstance(error, TimedOut)
    assert "the request was not sent" in str(error)


def test_a_path_reaches_the_vendor_as_it_was_written() -> None:
    heads: list[bytes] = []

    def keep(connection: socket.socket) -> None:
        heads.append(connection.recv(65536))
        connection.sendall(answer())

    with behaving(keep) as url:
        for call in (in_thread, in_task):
            call(url, attrs.evolve(GET, path="/a%2Fb/%7Ec?x=1%2C2&y=%5B+%20"))

    assert [head.split(b" ")[1] for head in heads] == [b"/a%2Fb/%7Ec?x=1%2C2&y=%5B+%20"] * 2


def test_cookies_of_an_answer_are_not_kept() -> None:
    heads: list[bytes] = []

    def keep(connection: socket.socket) -> None:
        while head := connection.recv(65536):
            heads.append(head)
            connection.sendall(answer(b"{}", "Set-Cookie: session=1; Path=/"))

    async def calls(url: str) -> None:
        async with AsyncCaller(Settings(url)) as caller:
            await caller.call(GET, {})
            await caller.call(GET, {})

    with behaving(keep) as url:
        asyncio.run(calls(url))
    assert [b"cookie" in head.lower() for head in heads] == [False, False]


def test_an_idle_connection_that_the_vendor_closed_is_not_used_again() -> None:
    async def calls(url: str) -> list[Any]:
        async with AsyncCaller(Settings(url, retries=0)) as caller:
            first = await caller.call(FORM, {}, body=b"")
            await asyncio.sleep(0.05)
            return [first, await caller.call(FORM, {}, body=b"")]

    with behaving(hanging_up_after(answer(b"1")), hanging_up_after(answer(b"2"))) as url:
        assert asyncio.run(calls(url)) == [1, 2]
