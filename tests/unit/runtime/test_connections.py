"""Connections are opened late, closed for good, and shared by neither processes nor event loops."""

import asyncio
import gc
import multiprocessing
import threading
import time
from weakref import WeakSet

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import GET, ok, settings

from specloom.runtime import AsyncCaller, ClientClosed, SyncCaller
from specloom.runtime.connections import AsyncConnections, SyncConnections

REQUEST = httpx.Request("GET", "https://vendor.test/")


@attrs.define
class Opening:
    """Open transports that answer at once, and remember them."""

    opened: list["Opened"] = attrs.field(factory=list)

    def __call__(self) -> "Opened":
        self.opened.append(Opened(lambda request: ok()))
        return self.opened[-1]


class Opened(httpx.MockTransport):
    closed = False

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_nothing_is_opened_before_it_is_needed() -> None:
    opening = Opening()
    connections = SyncConnections(opening)
    assert opening.opened == []
    connections.handle_request(REQUEST)
    connections.handle_request(REQUEST)

    assert len(opening.opened) == 1


def test_threads_that_begin_together_open_once() -> None:
    started = threading.Barrier(8)
    opening = Opening()

    def slowly() -> Opened:
        time.sleep(0.01)
        return opening()

    connections = SyncConnections(slowly)

    def send() -> None:
        started.wait()
        connections.handle_request(REQUEST)

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opening.opened) == 1


def test_what_is_closed_stays_closed() -> None:
    opening = Opening()
    connections = SyncConnections(opening)
    connections.handle_request(REQUEST)
    connections.close()
    connections.close()

    assert opening.opened[0].closed
    with pytest.raises(ClientClosed, match="make a new one"):
        connections.handle_request(REQUEST)


def test_closing_opens_nothing() -> None:
    opening = Opening()
    SyncConnections(opening).close()
    asyncio.run(AsyncConnections(opening).aclose())

    assert opening.opened == []


def test_each_event_loop_has_connections_of_its_own() -> None:
    opening = Opening()
    connections = AsyncConnections(opening)

    async def send() -> None:
        await connections.handle_async_request(REQUEST)
        await connections.handle_async_request(REQUEST)

    asyncio.run(send())
    asyncio.run(send())

    assert len(opening.opened) == 2


def test_what_a_closed_event_loop_left_is_let_go() -> None:
    opened: WeakSet[Opened] = WeakSet()

    def opening() -> Opened:
        transport = Opened(lambda request: ok())
        opened.add(transport)
        return transport

    connections = AsyncConnections(opening)
    for _ in range(3):
        asyncio.run(sent(connections))
    gc.collect()

    assert len(opened) == 1


async def sent(connections: AsyncConnections) -> None:
    await connections.handle_async_request(REQUEST)


def test_another_event_library_is_served_too() -> None:
    opening = Opening()
    step = AsyncConnections(opening).handle_async_request(REQUEST)

    with pytest.raises(StopIteration):
        step.send(None)
    assert len(opening.opened) == 1


def test_closing_ends_the_connections_of_the_running_loop() -> None:
    opening = Opening()
    connections = AsyncConnections(opening)

    async def session() -> None:
        await connections.handle_async_request(REQUEST)
        await connections.aclose()
        await connections.handle_async_request(REQUEST)

    with pytest.raises(ClientClosed):
        asyncio.run(session())
    assert opening.opened[0].closed


def test_a_forked_child_opens_connections_of_its_own() -> None:
    opening = Opening()
    connections = SyncConnections(opening)
    connections.handle_request(REQUEST)
    connections._lock.acquire()  # noqa: SLF001  as another thread may hold it at the moment of the fork

    def child(pipe: "multiprocessing.connection.Connection") -> None:
        connections.handle_request(REQUEST)
        pipe.send(len(opening.opened))

    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe()
    process = context.Process(target=child, args=(theirs,))
    process.start()

    assert mine.poll(10)
    assert (mine.recv(), len(opening.opened)) == (2, 1)
    process.join()


def test_a_call_of_a_closed_client_says_so() -> None:
    caller = SyncCaller(settings(), transport=Opened(lambda request: ok()))
    caller.close()
    with pytest.raises(ClientClosed):
        caller.call(GET, {})

    async def call() -> None:
        asynchronous = AsyncCaller(settings(), transport=Opened(lambda request: ok()))
        await asynchronous.close()
        await asynchronous.call(GET, {})

    with pytest.raises(ClientClosed):
        asyncio.run(call())
