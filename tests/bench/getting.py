"""Small GETs, one after another and twenty at once, by the client and by bare httpx."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from functools import partial
from importlib import import_module
from typing import Any

import httpx

from hive_sdk import AsyncHiveClient, Budget, HiveClient
from hive_sdk._runtime import Policy, Quota

from .measuring import Figure, interleaved, rate
from .raw_server import pin, raw_server
from .samples import example_of

IN_FLIGHT = 20
HEADERS = {"X-Api-Key": "test", "Accept": "application/json"}


def wide_budget() -> Budget:
    """Return a budget that paces every call and holds up none."""
    return Budget([Policy("merchant", (Quota(1e9, 60),), "account")])


def figures(rounds: int, calls: int) -> Iterator[Figure]:
    """Measure both clients, each beside bare httpx."""
    with raw_server(json.dumps(example_of("hive", "orders_get")).encode()) as url:
        pin(0)
        yield from _in_threads(url, rounds, calls)
        yield from _in_tasks(url, rounds, calls)


def _in_threads(url: str, rounds: int, calls: int) -> Iterator[Figure]:
    path = f"{url}/orders/1"
    with (
        httpx.Client(headers=HEADERS) as bare,
        HiveClient(api_key="test", base_url=url, budget=wide_budget()) as client,
    ):
        measures = {
            "bare httpx": lambda: rate(lambda: bare.get(path).json(), calls),
            "client": lambda: rate(lambda: client.orders.get(1), calls),
        }
        found = interleaved(measures, rounds, "calls/s")
    yield Figure(
        "get",
        "a small GET, sync, paced, into a model",
        found["client"],
        found["bare httpx"],
        "bare httpx",
        goal=0.9,
        sense="least",
    )


def _in_tasks(url: str, rounds: int, calls: int) -> Iterator[Figure]:
    measures = {
        "bare": lambda: asyncio.run(_bare(httpx.AsyncClient, url, calls)),
        "ours": lambda: asyncio.run(_client(url, calls)),
        "plain": lambda: asyncio.run(_client(url, calls, transport=httpx.AsyncHTTPTransport())),
    }
    if other := _httpx2():
        measures["httpx2"] = lambda: asyncio.run(_bare(other, url, calls))
    found = interleaved(measures, rounds, "calls/s")
    name = f"a small GET, async, {IN_FLIGHT} in flight"
    yield Figure("get", name, found["ours"], found["bare"], "bare httpx", goal=5, sense="least")
    yield Figure("get", f"{name}, httpx's own transport", found["plain"], found["bare"], "bare httpx")
    if "httpx2" in found:
        yield Figure("get", f"{name}, bare httpx2", found["httpx2"], found["bare"], "bare httpx")


def _httpx2() -> Callable[..., Any] | None:
    try:
        found: Callable[..., Any] = import_module("httpx2").AsyncClient
    except ModuleNotFoundError:
        return None
    return found


async def _bare(make: Callable[..., AbstractAsyncContextManager[Any]], url: str, calls: int) -> float:
    async with make(headers=HEADERS) as client:

        async def get() -> None:
            (await client.get(f"{url}/orders/1")).json()

        return await _rate(get, calls)


async def _client(url: str, calls: int, transport: httpx.AsyncBaseTransport | None = None) -> float:
    async with AsyncHiveClient(
        api_key="test", base_url=url, budget=wide_budget(), transport=transport
    ) as client:
        return await _rate(partial(client.orders.get, 1), calls)


async def _rate(get: Callable[[], Awaitable[object]], calls: int) -> float:
    """Return how many calls a second are done while so many are in flight; the first ones connect."""
    await asyncio.gather(*(get() for _ in range(IN_FLIGHT)))
    loop = asyncio.get_running_loop()
    start = loop.time()
    left = iter(range(calls))

    async def work() -> None:
        for _ in left:
            await get()

    await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))
    return calls / (loop.time() - start)
