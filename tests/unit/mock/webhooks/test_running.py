import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from specloom.mock import Simulator
from specloom.mock.serving.asgi import asgi

from ..simulating import ask
from .selling import URL, Receiver, order, shop

Step = Callable[[], Awaitable[None]]


def while_running(simulator: Simulator, receiver: httpx.AsyncBaseTransport, step: Step) -> None:
    async def work() -> None:
        task = asyncio.create_task(simulator.webhooks.run(receiver, pause=0.01))
        await asyncio.sleep(0)
        await step()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    asyncio.run(work())


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.002)


def test_a_server_delivers_beside_its_answers() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL)

    async def step() -> None:
        for number in range(3):
            order(simulator, {"id": number})
        assert receiver.requests == []
        await until(lambda: len(receiver.requests) == 3)

    while_running(simulator, httpx.MockTransport(receiver), step)
    assert [body["id"] for body in receiver.bodies] == [0, 1, 2]


def test_a_clock_that_is_moved_makes_attempts_due() -> None:
    simulator, receiver = shop(), Receiver([500, None])
    simulator.webhooks.subscribe(URL)

    async def step() -> None:
        order(simulator, {"id": 1})
        while len(receiver.requests) < 3:
            simulator.clock.advance(3600)
            await asyncio.sleep(0.002)
        await until(lambda: simulator.webhooks.log[0]["deliveries"][0]["state"] == "delivered")

    while_running(simulator, httpx.MockTransport(receiver), step)
    assert receiver.bodies == [{"id": 1}] * 3


def test_a_slow_receiver_keeps_nobody_else_waiting() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe("https://slow.test/")
    simulator.webhooks.subscribe("https://quick.test/")

    async def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host == "slow.test":
            await asyncio.sleep(60)
        return receiver(request)

    async def step() -> None:
        for number in range(2):
            order(simulator, {"id": number})
        await until(lambda: len(receiver.requests) == 2)

    while_running(simulator, httpx.MockTransport(answer), step)
    assert {request.url.host for request in receiver.requests} == {"quick.test"}


def test_what_a_stop_interrupts_is_delivered_after_the_next_start(tmp_path: Path) -> None:
    state, receiver = tmp_path / "state", Receiver()
    simulator = shop(state=state)
    simulator.webhooks.subscribe(URL)
    for number in range(2):
        order(simulator, {"id": number})
    simulator.close()
    again = shop(state=state)

    assert again.webhooks.deliver(receiver) == 2
    assert [body["id"] for body in receiver.bodies] == [0, 1]
    again.close()


def test_a_receiver_that_does_not_answer_in_time_has_failed() -> None:
    simulator = shop()
    simulator.backend.webhooks.schedule = type(simulator.backend.webhooks.schedule)(timeout=0.01)
    simulator.webhooks.subscribe(URL)

    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(60)
        return httpx.Response(200)

    async def step() -> None:
        order(simulator, {"id": 1})
        await until(lambda: simulator.webhooks.log[0]["deliveries"][0]["attempts"] != [])

    while_running(simulator, httpx.MockTransport(answer), step)
    (attempt,) = simulator.webhooks.log[0]["deliveries"][0]["attempts"]
    assert (attempt["status"], attempt["error"]) == (None, "no answer within 0.01 s")


@pytest.mark.parametrize("size", [10, 10**6])
def test_only_the_beginning_of_an_answer_is_kept(size: int) -> None:
    simulator = shop()
    simulator.webhooks.subscribe(URL)
    order(simulator, {"id": 1})
    simulator.webhooks.deliver(lambda request: httpx.Response(200, text="x" * size))

    assert len(simulator.webhooks.log[0]["deliveries"][0]["attempts"][0]["response"]) == min(size, 1000)


def test_an_asgi_server_delivers_while_it_runs() -> None:
    simulator = shop()
    simulator.webhooks.subscribe("http://127.0.0.1:1/nobody")
    events = asyncio.Queue[dict[str, str]]()

    async def ignore(event: object) -> None:
        pass

    async def serve() -> None:
        server = asyncio.ensure_future(asgi(simulator)({"type": "lifespan"}, events.get, ignore))
        await events.put({"type": "lifespan.startup"})
        order(simulator, {"id": 1})
        await until(lambda: simulator.webhooks.log[0]["deliveries"][0]["attempts"] != [])
        await events.put({"type": "lifespan.shutdown"})
        await server

    asyncio.run(serve())
    assert "ConnectError" in simulator.webhooks.log[0]["deliveries"][0]["attempts"][0]["error"]
    assert ask(simulator, "POST /v1/orders", {"told": {"id": 2}}).status == 200
