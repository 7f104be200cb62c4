"""A call can be given up at every one of its awaits, and leaves neither a connection nor a permit behind."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Coroutine, Generator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from types import coroutine
from typing import Any

import attrs
import httpx
import pytest
from tests.unit.runtime.loop_vendor import LoopVendor, certificate_in, loop_vendor, tunnel
from tests.unit.runtime.raw_vendor import answer
from tests.unit.runtime.stand_ins import GET, POST

from specloom.runtime import AsyncCaller, Policy, Quota, Settings
from specloom.runtime.asyncio_transport import AsyncioTransport

FORM = attrs.evolve(POST, content_type="application/octet-stream", costs=(("all", 1),))
PACED = attrs.evolve(GET, costs=(("all", 1),))
PLENTY = (Policy("all", (Quota(1_000_000, 60),)),)
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"1\r\n1\r\n0\r\n\r\n"
)


@coroutine
def given_up(call: Coroutine[Any, Any, Any], at: int, *, stubbornly: bool) -> Generator[Any, Any, Any]:
    """Make the call and cancel it at one of its awaits, stubbornly at every one after that as well."""
    task = asyncio.current_task()
    assert task is not None
    failure: BaseException | None = None
    for wait in count():
        try:
            awaited = call.throw(failure) if failure else call.send(None)
        except StopIteration as done:
            return done.value
        if wait == at or (stubbornly and wait > at):
            task.cancel()
        try:
            yield awaited
            failure = None
        except BaseException as error:  # noqa: BLE001  it belongs to the call
            failure = error
    return None


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate_in(tmp_path_factory.mktemp("tls"))


@asynccontextmanager
async def one_connection(
    said: bytes, certificate: Path | None, *, proxied: bool
) -> AsyncIterator[tuple[LoopVendor, AsyncCaller]]:
    """Open a caller that may have one connection at a time."""
    async with AsyncExitStack() as stack:
        vendor = await stack.enter_async_context(loop_vendor(said, certificate))
        proxy = httpx.Proxy(await stack.enter_async_context(tunnel())) if proxied else None
        trusted = ssl.create_default_context(cafile=certificate)
        transport = AsyncioTransport(trusted, proxy, connections=1)
        caller = AsyncCaller(Settings(vendor.url, policies=PLENTY, retries=0), transport=transport)
        yield vendor, await stack.enter_async_context(caller)


@pytest.mark.parametrize("stubbornly", [False, True], ids=["once", "stubbornly"])
@pytest.mark.parametrize("way", ["plain", "TLS", "tunnel"])
@pytest.mark.parametrize(
    "said", [answer(b"1"), answer(b"1", "Connection: close"), CHUNKED], ids=["kept", "closed", "chunked"]
)
def test_nothing_is_left_behind(said: bytes, way: str, certificate: Path, stubbornly: bool) -> None:
    async def every_await() -> int:
        found = None if way == "plain" else certificate
        async with one_connection(said, found, proxied=way == "tunnel") as (vendor, caller):
            for at in count():
                call = caller.call(FORM, {}, body=b"x" * 200_000)
                try:
                    await asyncio.create_task(_run(given_up(call, at, stubbornly=stubbornly)))
                except asyncio.CancelledError:
                    async with asyncio.timeout(2):
                        assert await caller.call(PACED, {}) == 1
                    assert await vendor.settles_at(1)
                else:
                    return at
        return 0

    assert asyncio.run(every_await()) > 3


async def _run(call: Any) -> Any:
    return await call
