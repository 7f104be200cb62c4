"""Threads and tasks make the same calls; what a caller shares and what it keeps for itself."""

import asyncio
import inspect
import time
from collections.abc import Callable
from typing import Any

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import (
    GET,
    POST,
    FakeTime,
    Vendor,
    answering,
    async_caller,
    ok,
    refusal,
    settings,
    sync_caller,
)

from specloom.runtime import (
    AsyncCaller,
    AsyncPages,
    CallOptions,
    ConnectionFailed,
    Paging,
    Parameter,
    RawResponse,
    SyncCaller,
    SyncPages,
)
from specloom.runtime.defaults import asyncio_sleep
from specloom.runtime.operation import Operation

LIST = attrs.evolve(GET, parameters=(Parameter("page", "query"),))
PAGING = Paging("page", "page", default_size=2, items=("items",))

Make = Callable[..., Any]


def call_in_thread(vendor: Vendor, operation: Operation, clock: FakeTime, **arguments: Any) -> Any:
    with sync_caller(vendor, clock) as caller:
        return caller.call(operation, {}, **arguments)


def call_in_task(vendor: Vendor, operation: Operation, clock: FakeTime, **arguments: Any) -> Any:
    async def call() -> Any:
        async with async_caller(vendor, clock) as caller:
            return await caller.call(operation, {}, **arguments)

    return asyncio.run(call())


both = pytest.mark.parametrize("call", [call_in_thread, call_in_task])


@both
def test_a_call_sends_the_request_and_returns_the_value(call: Make) -> None:
    vendor = answering(ok({"id": 1}))

    assert call(vendor, POST, FakeTime(), body={"name": "x"}) == {"id": 1}
    assert [(request.method, request.content) for request in vendor.requests] == [("POST", b'{"name":"x"}')]


@both
def test_a_call_sleeps_before_it_is_repeated(call: Make) -> None:
    vendor, clock = answering(refusal(503), refusal(429, Retry_After="3.2"), ok("done")), FakeTime()

    assert call(vendor, GET, clock) == "done"
    assert clock.naps == [0.25, 3.2]


@both
def test_a_lost_connection_is_an_error_of_ours(call: Make) -> None:
    with pytest.raises(ConnectionFailed, match="POST /v1/things got no answer"):
        call(answering(httpx.ReadError("cut")), POST, FakeTime(), body={})


@both
def test_options_of_a_call_are_used(call: Make) -> None:
    vendor, clock = answering(refusal(503)), FakeTime()

    with pytest.raises(Exception, match="answered 503"):
        call(vendor, GET, clock, options=CallOptions(timeout=7.0, retries=0, headers={"X-A": "1"}))
    (request,) = vendor.requests
    assert (request.extensions["timeout"]["read"], request.headers["X-A"], clock.naps) == (7.0, "1", [])


@both
def test_redirects_are_not_followed(call: Make) -> None:
    vendor = answering(httpx.Response(302, headers={"Location": "https://elsewhere.test/"}))

    with pytest.raises(Exception, match="answered 302"):
        call(vendor, GET, FakeTime())
    assert len(vendor.requests) == 1


@both
def test_cookies_are_not_kept_from_call_to_call(call: Make) -> None:
    vendor = answering(httpx.Response(503, headers={"Set-Cookie": "a=1"}), ok())
    call(vendor, GET, FakeTime())

    assert ["Cookie" in request.headers for request in vendor.requests] == [False, False]


def test_a_caller_with_other_options_leaves_the_first_as_it_was() -> None:
    vendor = answering(ok())
    first = sync_caller(vendor).with_options(headers={"X-A": "first"})
    second = first.with_options(timeout=1.0, retries=0, headers={"x-b": "second"})
    for caller in (second, first):
        caller.call(GET, {})

    assert [(r.headers.get("X-A"), r.headers.get("X-B")) for r in vendor.requests] == [
        ("first", "second"),
        ("first", None),
    ]
    assert [r.extensions["timeout"]["read"] for r in vendor.requests] == [1.0, 60.0]


def test_a_caller_with_other_options_shares_connections_and_budget() -> None:
    first = sync_caller(answering(ok()))
    second = first.with_options(retries=0).raw()

    assert (second.connections, second.budget) == (first.connections, first.budget)


def test_a_raw_caller_returns_the_answer_with_its_value() -> None:
    vendor = answering(httpx.Response(200, json={"id": 1}, headers={"x-id": "r-1"}))
    raw = sync_caller(vendor, request_id_headers=("x-id",)).raw().call(GET, {})

    assert isinstance(raw, RawResponse)
    assert (raw.status_code, raw.request_id, raw.parse()) == (200, "r-1", {"id": 1})


def test_a_raw_caller_raises_failures_too() -> None:
    with pytest.raises(Exception, match="answered 404"):
        sync_caller(answering(refusal(404))).raw().call(GET, {})


def test_a_list_is_fetched_page_by_page() -> None:
    vendor = answering(ok({"items": [1, 2]}), ok({"items": [3]}))
    pages = sync_caller(vendor).pages(LIST, {}, paging=PAGING)

    assert isinstance(pages, SyncPages)
    assert list(pages) == [1, 2, 3]
    assert [request.url.query for request in vendor.requests] == [b"", b"page=2"]


def test_a_list_is_fetched_page_by_page_in_tasks() -> None:
    vendor = answering(ok({"items": [1, 2]}), ok({"items": [3]}))

    async def walk() -> list[int]:
        pages: AsyncPages[int, Any] = async_caller(vendor).pages(LIST, {}, paging=PAGING)
        return [item async for item in pages]

    assert asyncio.run(walk()) == [1, 2, 3]


def test_a_raw_caller_fetches_one_page_of_a_list() -> None:
    vendor = answering(ok({"items": [1, 2]}))
    raw = sync_caller(vendor).raw().pages(LIST, {}, paging=PAGING)

    assert raw.parse() == {"items": [1, 2]}
    assert asyncio.run(async_caller(vendor).raw().pages(LIST, {}, paging=PAGING)).parse() == {"items": [1, 2]}
    assert len(vendor.requests) == 2


def test_both_callers_have_the_same_methods_and_arguments() -> None:
    def surface(caller: type) -> dict[str, list[str]]:
        methods = inspect.getmembers(caller, inspect.isfunction)
        return {
            name: list(inspect.signature(method).parameters) for name, method in methods if name[0] != "_"
        }

    assert surface(SyncCaller) == surface(AsyncCaller)


def test_a_caller_shows_no_secret() -> None:
    caller = sync_caller(answering(ok()), credentials={"key": "s3cret-value"})

    assert "s3cret" not in repr(caller)


def test_callers_use_real_clocks_and_connections_unless_told_otherwise() -> None:
    with SyncCaller(settings()) as caller:
        assert (caller.clock, caller.sleep) == (time.monotonic, time.sleep)

    async def sleep_of_a_caller() -> object:
        async with AsyncCaller(settings()) as asynchronous:
            return asynchronous.sleep

    assert asyncio.run(sleep_of_a_caller()) is asyncio_sleep


def test_a_task_sleeps_for_as_long_as_it_is_told() -> None:
    async def slept() -> float:
        started = asyncio.get_running_loop().time()
        await asyncio_sleep(0.01)
        return asyncio.get_running_loop().time() - started

    assert asyncio.run(slept()) >= 0.009
