"""The transport of asynchronous clients keeps connections, sees which are dead, and reaches every address."""

import asyncio
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.unit.runtime.loop_vendor import certificate_in, loop_vendor
from tests.unit.runtime.raw_vendor import answer, behaving, full_backlog, hanging_up_after, head_of, saying

from specloom.runtime.asyncio_transport import AsyncioTransport
from specloom.runtime.happy_eyeballs import alternating, connected

CONTEXT = httpx.create_ssl_context()
ONE = answer(b"1")


async def get(transport: httpx.AsyncBaseTransport, url: str, **extensions: Any) -> str:
    response = await transport.handle_async_request(httpx.Request("GET", url, extensions=extensions))
    try:
        return (await response.aread()).decode()
    finally:
        await response.aclose()


def test_a_connection_is_used_again() -> None:
    async def calls() -> int:
        async with loop_vendor(ONE) as vendor, AsyncioTransport(CONTEXT) as transport:
            for _ in range(3):
                assert await get(transport, vendor.url) == "1"
            return vendor.opened

    assert asyncio.run(calls()) == 1


def test_as_many_connections_are_opened_as_calls_are_in_flight_and_no_more_than_allowed() -> None:
    async def calls() -> tuple[int, int]:
        async with loop_vendor(ONE) as vendor, AsyncioTransport(CONTEXT, connections=5) as transport:
            await asyncio.gather(*(get(transport, vendor.url) for _ in range(3)))
            few = vendor.opened
            await asyncio.gather(*(get(transport, vendor.url) for _ in range(30)))
            return few, vendor.opened

    assert asyncio.run(calls()) == (3, 5)


def test_the_oldest_idle_connection_makes_room_for_another_host() -> None:
    async def calls() -> tuple[bool, int]:
        transport = AsyncioTransport(CONTEXT, connections=1)
        async with loop_vendor(ONE) as one, loop_vendor(ONE) as other, transport:
            await get(transport, one.url)
            await get(transport, other.url)
            return await one.settles_at(0), other.closed

    assert asyncio.run(calls()) == (True, 0)


def test_closing_closes_what_is_idle_and_what_is_in_use() -> None:
    async def calls() -> bool:
        async with loop_vendor(ONE) as vendor, AsyncioTransport(CONTEXT) as transport:
            open_one = await transport.handle_async_request(httpx.Request("GET", vendor.url))
            await get(transport, vendor.url)
            assert vendor.opened == 2
            await transport.aclose()
            settled = await vendor.settles_at(0)
            await open_one.aclose()
            return settled

    assert asyncio.run(calls())


@pytest.mark.parametrize("steps", range(6))
def test_closing_closes_what_is_still_to_be_opened(steps: int) -> None:
    async def calls() -> bool:
        async with loop_vendor(ONE) as vendor:
            transport = AsyncioTransport(CONTEXT, connections=2)
            running = [asyncio.create_task(get(transport, vendor.url)) for _ in range(6)]
            for _ in range(steps):
                await asyncio.sleep(0)
            await transport.aclose()
            await asyncio.wait(running)
            assert any(isinstance(call.exception(), httpx.ConnectError) for call in running)
            return await vendor.settles_at(0)

    assert asyncio.run(calls())


def test_a_body_that_is_forgotten_keeps_no_connection() -> None:
    async def calls() -> bool:
        async with loop_vendor(ONE) as vendor, AsyncioTransport(CONTEXT, connections=1) as transport:
            await transport.handle_async_request(httpx.Request("GET", vendor.url))
            assert await get(transport, vendor.url, timeout={"pool": 1}) == "1"
            return await vendor.settles_at(1)

    assert asyncio.run(calls())


def test_a_body_that_closing_cuts_off_does_not_pass_for_whole() -> None:
    def begin(connection: socket.socket) -> None:
        head_of(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\nthis is but the beg")
        connection.recv(1)

    async def calls(url: str) -> None:
        transport = AsyncioTransport(CONTEXT)
        response = await transport.handle_async_request(httpx.Request("GET", url))
        await transport.aclose()
        with pytest.raises(httpx.ReadError):
            await response.aread()
        await response.aclose()

    with behaving(begin) as url:
        asyncio.run(calls(url))


def test_an_end_that_the_event_loop_has_not_seen_yet_is_seen() -> None:
    async def calls(url: str) -> list[str]:
        async with AsyncioTransport(CONTEXT) as transport:
            first = await get(transport, url)
            time.sleep(0.1)
            return [first, await get(transport, url)]

    with behaving(hanging_up_after(ONE), hanging_up_after(answer(b"2"))) as url:
        assert asyncio.run(calls(url)) == ["1", "2"]


def test_what_a_vendor_says_unasked_is_nobodys_answer() -> None:
    def complain(connection: socket.socket) -> None:
        head_of(connection)
        connection.sendall(ONE)
        time.sleep(0.02)
        connection.sendall(answer(b"3", status="408 Too slow"))
        head_of(connection)

    async def calls(url: str) -> list[str]:
        async with AsyncioTransport(CONTEXT) as transport:
            first = await get(transport, url)
            await asyncio.sleep(0.1)
            return [first, await get(transport, url)]

    with behaving(complain, saying(answer(b"2"))) as url:
        assert asyncio.run(calls(url)) == ["1", "2"]


def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    async def calls() -> int:
        async with loop_vendor(ONE, certificate_in(tmp_path)) as vendor:
            async with AsyncioTransport(CONTEXT) as transport:
                with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
                    await get(transport, vendor.url)
            return vendor.opened

    assert asyncio.run(calls()) == 0


def test_a_handshake_that_does_not_end_is_a_connection_that_was_not_made_in_time() -> None:
    async def call(url: str) -> None:
        async with AsyncioTransport(CONTEXT) as transport:
            await get(transport, url.replace("http:", "https:"), timeout={"connect": 0.1})

    with behaving(lambda connection: time.sleep(0.3)) as url, pytest.raises(httpx.ConnectTimeout):
        asyncio.run(call(url))


def test_a_proxy_is_asked_for_the_whole_url_and_told_who_asks() -> None:
    heads: list[bytes] = []

    def forward(connection: socket.socket) -> None:
        heads.append(head_of(connection))
        connection.sendall(ONE)

    async def call(proxy: str) -> str:
        async with AsyncioTransport(CONTEXT, httpx.Proxy(proxy, auth=("user", "word"))) as transport:
            return await get(transport, "http://vendor.test/things")

    with behaving(forward) as url:
        assert asyncio.run(call(url)) == "1"
    assert heads[0].startswith(b"GET http://vendor.test/things HTTP/1.1\r\n")
    assert b"proxy-authorization: basic dxnlcjp3b3jk\r\n" in heads[0].lower()


def test_a_proxy_that_refuses_a_tunnel_is_told_of() -> None:
    async def call(proxy: str) -> None:
        async with AsyncioTransport(CONTEXT, httpx.Proxy(proxy)) as transport:
            await get(transport, "https://vendor.test/")

    with (
        behaving(saying(answer(status="407 Who are you"))) as url,
        pytest.raises(httpx.ProxyError, match="407"),
    ):
        asyncio.run(call(url))


def test_what_a_proxy_says_in_the_clear_is_not_the_vendors_answer(tmp_path: Path) -> None:
    head = b"HTTP/1.1 200 Connected\r\nPadding: ".ljust(64 * 1024 - 4, b"x") + b"\r\n\r\n"  # read in one go

    async def call(proxy: str) -> None:
        async with AsyncioTransport(CONTEXT, httpx.Proxy(proxy)) as transport:
            await get(transport, "https://vendor.test/")

    with behaving(saying(head + ONE)) as url, pytest.raises(httpx.ConnectError, match="TLS handshake"):
        asyncio.run(call(url))


def test_an_answer_that_comes_before_all_is_sent_is_read() -> None:
    async def calls(url: str) -> set[int]:
        async with AsyncioTransport(CONTEXT) as transport:
            statuses = set()
            for _ in range(20):
                request = httpx.Request("POST", url, content=b"x" * 10_000_000)
                response = await transport.handle_async_request(request)
                statuses.add(response.status_code)
                await response.aclose()
            return statuses

    refusing = hanging_up_after(answer(b"", "Connection: close", status="413 Too Large"))
    with behaving(refusing) as url:
        assert asyncio.run(calls(url)) == {413}


def test_what_is_not_http_is_refused() -> None:
    async def call() -> None:
        async with AsyncioTransport(CONTEXT) as transport:
            await get(transport, "ftp://127.0.0.1/")

    with pytest.raises(httpx.UnsupportedProtocol, match="'ftp', not http"):
        asyncio.run(call())


class Loop(asyncio.SelectorEventLoop):
    """Know the addresses of one host."""

    def __init__(self, *addresses: str) -> None:
        super().__init__()
        self._addresses = addresses

    async def getaddrinfo(self, host: Any, port: Any, **more: Any) -> Any:
        """Return the addresses of the one host, or what is its own."""
        if host == "vendor.test":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in self._addresses]
        return await super().getaddrinfo(host, port, **more)


class Connected(asyncio.Protocol):
    def connection_made(self, transport: Any) -> None:
        self.transport = transport


def reached(port: int, *addresses: str) -> str:
    """Connect to the host that has these addresses, and return the one that was reached."""

    async def connect() -> str:
        protocol = await connected(Connected, "vendor.test", port)
        peer: str = protocol.transport.get_extra_info("peername")[0]
        protocol.transport.abort()
        await asyncio.sleep(0)
        return peer

    with asyncio.Runner(loop_factory=lambda: Loop(*addresses)) as runner:
        return runner.run(connect())


def test_an_address_that_refuses_is_left_for_the_next_at_once() -> None:
    with behaving(saying(ONE)) as url:
        started = time.monotonic()
        assert reached(httpx.URL(url).port or 0, "127.0.0.2", "127.0.0.3", "127.0.0.1") == "127.0.0.1"
        assert time.monotonic() - started < 0.2


def test_an_address_that_does_not_answer_holds_up_the_next_for_a_moment() -> None:
    with full_backlog() as silent, socket.create_server(("127.0.0.2", httpx.URL(silent).port or 0)):
        assert reached(httpx.URL(silent).port or 0, "127.0.0.1", "127.0.0.2") == "127.0.0.2"


def test_the_first_address_tells_why_none_can_be_reached() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(ConnectionRefusedError, match=r"127\.0\.0\.2"):
            reached(unused.getsockname()[1], "127.0.0.2", "127.0.0.1")


def test_the_families_of_addresses_take_turns() -> None:
    four, six = socket.AF_INET, socket.AF_INET6
    found = [
        (six, 1, 6, "", ("::1", 80, 0, 0)),
        (six, 1, 6, "", ("::2", 80, 0, 0)),
        (four, 1, 6, "", ("1.1.1.1", 80)),
    ]

    assert alternating(found) == [("::1", 80), ("1.1.1.1", 80), ("::2", 80)]
