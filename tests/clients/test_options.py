"""Options hold for the client or the call that they are given to, in every kind of call, and nowhere else."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hive_sdk import AsyncHiveClient, HiveClient, errors

from .vendor import FakeTime

Sent = tuple[str, str | None, str | None, float]
OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "api_key": st.sampled_from(["one", "two"]),
        "headers": st.dictionaries(st.sampled_from(["X-A", "X-B"]), st.sampled_from(["1", "2"])),
        "timeout": st.sampled_from([1.0, 2.0]),
        "retries": st.sampled_from([0, 1]),
    },
)


@attrs.define
class Vendor:
    """Fail always, and keep what was sent."""

    requests: list[httpx.Request] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(503)


def made(kind: Any, vendor: Vendor) -> Any:
    time = FakeTime()
    sleep = time.sleep_async if kind is AsyncHiveClient else time.sleep
    return kind(api_key="first", transport=httpx.MockTransport(vendor), clock=time.clock, sleep=sleep)


def sent_by(client: HiveClient, vendor: Vendor) -> list[Sent]:
    """Let a client make a call that fails, and return what its attempts were."""
    vendor.requests.clear()
    with suppress(errors.ServerError):
        client.orders.get(1)
    return [
        (
            request.headers["Authorization"],
            request.headers.get("X-A"),
            request.headers.get("X-B"),
            request.extensions["timeout"]["read"],
        )
        for request in vendor.requests
    ]


@given(st.lists(st.tuples(st.integers(0, 9), OPTIONS), max_size=6))
def test_a_client_keeps_its_options_whatever_is_made_of_it(
    steps: list[tuple[int, dict[str, Any]]],
) -> None:
    vendor = Vendor()
    clients = [made(HiveClient, vendor)]
    known = [sent_by(clients[0], vendor)]
    for number, options in steps:
        parent = clients[number % len(clients)]
        clients.append(parent.with_options(**options))
        known.append(sent_by(clients[-1], vendor))

    assert [sent_by(client, vendor) for client in clients] == known


SKUS = [{"name": "Tea", "merchant_sku_id": "TEA-1"}]
CALLS: dict[str, Callable[..., Any]] = {
    "a call": lambda client, **options: client.orders.get(1, **options),
    "a list": lambda client, **options: client.orders.list(**options).first(),
    "a raw call": lambda client, **options: client.orders.with_raw_response.get(1, **options),
    "a raw page": lambda client, **options: client.orders.with_raw_response.list(**options),
    "many items": lambda client, **options: client.skus.upsert_many(SKUS, **options).run(),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("kind", [HiveClient, AsyncHiveClient])
def test_options_are_taken_by_every_kind_of_call(kind: Any, call: Callable[..., Any]) -> None:
    vendor = Vendor()
    client = made(kind, vendor)
    options = {"timeout": 7.0, "retries": 1, "headers": {"X-A": "1"}, "idempotency_key": "k"}

    async def run() -> None:
        with suppress(errors.ServerError):
            result = call(client, **options)
            if kind is AsyncHiveClient:
                await result

    asyncio.run(run())
    sent = [(r.extensions["timeout"]["read"], r.headers.get("X-A")) for r in vendor.requests]
    assert sent == [(7.0, "1")] * 2
    assert all(r.headers["Idempotency-Key"].startswith("k") for r in vendor.requests)


@pytest.mark.parametrize("name", ["get", "list"])
def test_options_are_taken_by_a_streamed_call(name: str) -> None:
    vendor = Vendor()
    method = getattr(made(HiveClient, vendor).orders.with_streaming_response, name)
    arguments = [1] if name == "get" else []
    with suppress(errors.ServerError), method(*arguments, timeout=7.0, retries=1, headers={"X-A": "1"}):
        raise AssertionError

    sent = [(r.extensions["timeout"]["read"], r.headers.get("X-A")) for r in vendor.requests]
    assert sent == [(7.0, "1")] * 2
