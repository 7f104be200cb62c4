"""Many calls at once, calls that are given up at any moment, forks and loops leave nothing behind."""

import asyncio
import multiprocessing
import multiprocessing.connection
import socket
import threading
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress

import attrs
import httpx
import pytest
from tests.unit.runtime.raw_vendor import Behaviour, answer, behaving, saying
from tests.unit.runtime.stand_ins import GET, answering, ok

from specloom.runtime import AsyncCaller, Policy, Quota, Settings, SyncCaller
from specloom.runtime.asyncio_transport import AsyncioTransport

PACED = attrs.evolve(GET, costs=(("all", 1),))
PLENTY = (Policy("all", (Quota(1_000_000, 60),)),)
ONE_AT_A_TIME = (Policy("all", (Quota(1, 0.02),)),)


@asynccontextmanager
async def crowded_vendor() -> AsyncIterator[str]:
    """Answer in the event loop of the test, as many as come."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while await reader.readline():
                while await reader.readline() != b"\r\n":
                    pass
                writer.write(answer(b"1"))
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=512)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await asyncio.sleep(0.02)  # for the handlers to see that their clients are gone


@pytest.mark.parametrize("policies", [(), PLENTY], ids=["unpaced", "paced"])
def test_ten_thousand_calls_at_once_are_all_answered(policies: tuple[Policy, ...]) -> None:
    vendor = answering(ok(1))
    settings = Settings("https://v.test", policies=policies)
    operation = PACED if policies else GET

    async def crowd() -> list[int]:
        async with AsyncCaller(settings, transport=httpx.MockTransport(vendor)) as caller:
            answers: list[int] = await asyncio.gather(*(caller.call(operation, {}) for _ in range(10_000)))
            return answers

    assert sum(asyncio.run(crowd())) == len(vendor.requests) == 10_000


def test_more_calls_than_connections_wait_for_one_another() -> None:
    async def crowd() -> list[int]:
        async with crowded_vendor() as url, AsyncCaller(Settings(url, policies=PLENTY)) as caller:
            answers: list[int] = await asyncio.gather(*(caller.call(PACED, {}) for _ in range(500)))
            return answers

    assert asyncio.run(crowd()) == [1] * 500


@pytest.mark.parametrize("policies", [(), PLENTY], ids=["unpaced", "paced"])
def test_sixty_four_threads_share_a_client(policies: tuple[Policy, ...]) -> None:
    values: list[int] = []
    operation = PACED if policies else GET

    with behaving(saying(answer(b"1"))) as url, SyncCaller(Settings(url, policies=policies)) as caller:

        def work() -> None:
            values.extend(caller.call(operation, {}) for _ in range(5))

        threads = [threading.Thread(target=work) for _ in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert values == [1] * 320


async def give_up_after(steps: int, call: Awaitable[int]) -> None:
    """Let the call go so many steps, and cancel it."""
    task = asyncio.ensure_future(call)
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def test_a_call_that_is_given_up_at_any_step_keeps_no_connection() -> None:
    async def crowd() -> None:
        transport = AsyncioTransport(httpx.create_ssl_context(), connections=1)
        async with crowded_vendor() as url, AsyncCaller(Settings(url), transport=transport) as caller:
            for steps in range(25):
                await give_up_after(steps, caller.call(GET, {}))
                assert await asyncio.wait_for(caller.call(GET, {}), 5) == 1

    asyncio.run(crowd())


def test_a_call_that_is_given_up_at_any_step_keeps_no_permit() -> None:
    async def answering_late(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        await asyncio.sleep(0.001)
        return httpx.Response(200, json=1)

    async def crowd() -> None:
        settings = Settings("https://v.test", policies=ONE_AT_A_TIME)
        async with AsyncCaller(settings, transport=httpx.MockTransport(answering_late)) as caller:
            for steps in range(20):
                first = asyncio.ensure_future(caller.call(PACED, {}))
                await give_up_after(steps, caller.call(PACED, {}))
                assert await asyncio.wait_for(caller.call(PACED, {}), 5) == await first == 1

    asyncio.run(crowd())


def counting(connections: list[int]) -> Behaviour:
    """Answer, and note every connection that was made."""

    def serve(connection: socket.socket) -> None:
        connections.append(1)
        saying(answer(b"1"))(connection)

    return serve


def test_a_forked_child_shares_no_socket_with_its_parent() -> None:
    connections: list[int] = []
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe()

    with behaving(counting(connections)) as url:
        caller = SyncCaller(Settings(url, policies=PLENTY))

        def child(pipe: "multiprocessing.connection.Connection[int, int]") -> None:
            pipe.send(caller.call(PACED, {}))
            caller.close()

        assert caller.call(PACED, {}) == 1
        process = context.Process(target=child, args=(theirs,))
        process.start()
        assert mine.poll(10)
        assert mine.recv() == 1
        process.join()
        assert caller.call(PACED, {}) == 1
        caller.close()

    assert len(connections) == 2


def test_a_client_that_is_used_from_two_event_loops_has_connections_in_each() -> None:
    connections: list[int] = []

    async def calls(caller: AsyncCaller) -> list[int]:
        values = [await caller.call(GET, {}), await caller.call(GET, {})]
        for transport in list(vars(caller.connections)["_transports"].values()):
            await transport.aclose()
        return values

    with behaving(counting(connections)) as url:
        caller = AsyncCaller(Settings(url))
        assert asyncio.run(calls(caller)) == [1, 1]
        assert asyncio.run(calls(caller)) == [1, 1]

    assert len(connections) == 2
