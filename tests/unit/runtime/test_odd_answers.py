"""What a vendor should never say is read, or is an error of ours, in the same way in threads and in tasks."""

import socket
import time

import attrs
import pytest
from tests.unit.runtime.raw_vendor import (
    Behaviour,
    answer,
    behaving,
    hanging_up_after,
    head_of,
    resetting_after,
    saying,
    silent,
)
from tests.unit.runtime.stand_ins import GET
from tests.unit.runtime.test_failures import FORM, SHORT, Call, everywhere, limits

from specloom.runtime import ConnectionFailed, Operation, StatusError, TimedOut

HEAD = attrs.evolve(GET, method="HEAD", responses={"200": {}})
DONE = attrs.evolve(GET, responses={"204": {}})
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"


@everywhere
@pytest.mark.parametrize(
    "behaviour",
    [
        resetting_after(b"HTTP/1.1 200 OK\r\nContent-"),
        hanging_up_after(b"HTTP/1.1 200 OK\r\nContent-"),
        hanging_up_after(CHUNKED + b"1\r\n1\r\n"),
        saying(CHUNKED + b"no number\r\n"),
        saying(b"\x00\x01\x02\r\n\r\n"),
        saying(answer(b"1", "Large: " + "x" * 1_000_000)),
        saying(answer(b"1", length=-1)),
        saying(answer(b"1", "Content-Length: 2")),
        saying(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: upgrade\r\n\r\n"),
    ],
    ids=[
        "head reset",
        "head cut",
        "no last chunk",
        "no chunk size",
        "no status line",
        "1 MB of header",
        "negative length",
        "two lengths",
        "another protocol",
    ],
)
def test_an_answer_that_is_not_http_leaves_it_open_whether_a_write_was_done(
    call: Call, behaviour: Behaviour
) -> None:
    with behaving(behaviour) as url, pytest.raises(ConnectionFailed, match="may have been carried out"):
        call(url, FORM, body=b"")


@everywhere
@pytest.mark.parametrize(
    ("operation", "said", "value"),
    [
        (
            GET,
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer(b"1"),
            1,
        ),
        (GET, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n1", 1),
        (GET, b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n1", 1),
        (GET, answer(b"123", length=1), 1),
        (GET, CHUNKED + b"1;extension=1\r\n1\r\n0\r\nTrailer: 1\r\n\r\n", 1),
        (DONE, answer(b"{}", status="204 No Content"), None),
        (HEAD, answer(b"", length=50), None),
    ],
    ids=[
        "1xx first",
        "until closed",
        "HTTP/1.0",
        "too short a length",
        "trailers",
        "204 with a body",
        "HEAD",
    ],
)
def test_an_answer_that_can_be_read_is_read(
    call: Call, operation: Operation, said: bytes, value: object
) -> None:
    with behaving(hanging_up_after(said)) as url:
        assert call(url, operation) == value


@everywhere
def test_an_answer_that_comes_byte_by_byte_is_read(call: Call) -> None:
    def trickle(connection: socket.socket) -> None:
        head_of(connection)
        for byte in answer(b"1"):
            connection.sendall(bytes([byte]))
            time.sleep(0.002)

    with behaving(trickle) as url:
        assert call(url, GET, options=limits(read=SHORT)) == 1


@everywhere
def test_news_that_never_become_an_answer_end_in_time(call: Call) -> None:
    with behaving(saying(b"HTTP/1.1 100 Continue\r\n\r\n")) as url, pytest.raises(TimedOut):
        call(url, GET, options=limits(read=SHORT))


@everywhere
def test_a_tls_handshake_that_does_not_end_in_time_sent_nothing(call: Call) -> None:
    with behaving(silent) as url, pytest.raises(TimedOut, match="the request was not sent"):
        call(url.replace("http:", "https:"), FORM, body=b"", options=limits(connect=SHORT))


@everywhere
def test_a_vendor_that_does_not_speak_tls_is_told_as_never_sent(call: Call) -> None:
    def complain(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 400 Plain\r\n\r\n")

    with behaving(complain) as url, pytest.raises(ConnectionFailed, match="the request was not sent"):
        call(url.replace("http:", "https:"), FORM, body=b"")


@everywhere
@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"])
@pytest.mark.parametrize("location", ["/elsewhere", "//elsewhere.test/", "http://[", "::", ""])
def test_a_write_that_is_redirected_is_sent_once_and_says_where_to(
    call: Call, status: str, location: str
) -> None:
    heads: list[bytes] = []

    def redirect(connection: socket.socket) -> None:
        while head := head_of(connection):
            heads.append(head)
            connection.sendall(answer(b"", f"Location: {location}", status=status))

    with behaving(redirect) as url, pytest.raises(StatusError, match=status[:3]) as caught:
        call(url, FORM, body=b"")

    assert len(heads) == 1
    assert location in str(caught.value)
