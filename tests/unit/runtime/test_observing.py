"""Hooks are told what a call does, in order, without credentials; a call that nobody watches pays nothing."""

import asyncio
import logging
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
    sync_caller,
)

from specloom.runtime import ApiKey, InvalidArgument, Operation, RateLimited, SyncCaller
from specloom.runtime.hooks import RequestEvent, ResponseEvent
from specloom.runtime.logs import Log
from specloom.runtime.observing import Observer

KEY = "s3cret-value"
SECURED: dict[str, Any] = {"schemes": {"key": ApiKey("api-key", "query")}, "credentials": {"key": KEY}}
ORDER = Operation(
    "orders_get", "GET", "/things", responses={"200": {"application/json": None}}, security=(("key",),)
)


def watched(vendor: Vendor, log: str = "quiet_sdk", **hooks: Any) -> SyncCaller:
    caller = sync_caller(vendor, FakeTime(), name=log, **SECURED)
    return attrs.evolve(caller, observer=Observer(Log(log, ("pin",)), **hooks))


def test_a_call_that_nobody_watches_is_left_alone() -> None:
    flow: Any = iter(())

    assert Observer(Log("quiet_sdk")).observed(flow, None) is flow  # type: ignore[arg-type]  # never looked at


def test_hooks_are_told_of_every_attempt_in_order() -> None:
    told: list[RequestEvent | ResponseEvent] = []
    vendor = answering(refusal(503), httpx.ReadError("cut"), ok("done"))

    assert watched(vendor, on_request=told.append, on_response=[told.append]).call(ORDER, {}) == "done"
    requests = [event for event in told if isinstance(event, RequestEvent)]
    responses = [event for event in told if isinstance(event, ResponseEvent)]
    assert [type(event) for event in told] == [RequestEvent, ResponseEvent] * 3
    assert [event.attempt for event in requests] == [1, 2, 3]
    assert [event.waited for event in requests] == [0.0, 0.25, 0.75]
    assert [(event.status_code, event.error) for event in responses] == [
        (503, None),
        (None, "ReadError"),
        (200, None),
    ]
    assert all(response.request in requests and response.elapsed >= 0 for response in responses)


def test_an_event_names_the_operation_and_shows_no_credential() -> None:
    told: list[RequestEvent] = []
    watched(answering(ok()), on_request=told.append).call(ORDER, {})

    (event,) = told
    assert (event.operation, event.method, event.path) == ("orders_get", "GET", "/things")
    assert event.url == "https://vendor.test/v1/things"
    assert KEY not in repr(event)


def test_what_a_hook_raises_stops_the_call() -> None:
    def refuse(event: RequestEvent) -> None:
        raise LookupError(event.operation)

    vendor = answering(ok())
    with pytest.raises(LookupError, match="orders_get"):
        watched(vendor, on_request=refuse).call(ORDER, {})
    assert vendor.requests == []


def test_an_asynchronous_client_awaits_its_hooks() -> None:
    told: list[str] = []

    async def on_response(event: ResponseEvent) -> None:
        await asyncio.sleep(0)
        told.append(f"{event.status_code}")

    async def call() -> None:
        caller = async_caller(answering(ok()))
        observer = Observer(
            Log("quiet_sdk"), on_request=lambda event: told.append("sent"), on_response=on_response
        )
        await attrs.evolve(caller, observer=observer).call(GET, {})

    asyncio.run(call())
    assert told == ["sent", "200"]


def test_an_asynchronous_hook_needs_an_asynchronous_client() -> None:
    async def hook(event: RequestEvent) -> None:
        pass

    with pytest.raises(InvalidArgument, match="needs the asynchronous client"):
        watched(answering(ok()), on_request=hook).call(ORDER, {})


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[int], list[str]]:
    def lines_from(level: int) -> list[str]:
        return [record.getMessage() for record in caplog.records if record.levelno == level]

    caplog.set_level(logging.DEBUG, logger="loud_sdk")
    return lines_from


def test_the_log_has_one_line_for_each_call(lines: Callable[[int], list[str]]) -> None:
    watched(answering(refusal(503), ok()), "loud_sdk").call(ORDER, {})

    (line,) = lines(logging.INFO)
    assert line.startswith("GET /v1/things 200 in ")
    assert line.endswith(" ms (attempt 2, waited 0.250 s)")


def test_a_call_that_fails_has_its_line_too(lines: Callable[[int], list[str]]) -> None:
    with pytest.raises(RateLimited):
        watched(answering(refusal(429, Retry_After="999")), "loud_sdk").call(ORDER, {})

    assert lines(logging.INFO)[0].startswith("GET /v1/things 429 in ")


def test_the_log_shows_bodies_without_what_is_secret_in_them(lines: Callable[[int], list[str]]) -> None:
    body = {
        "password": "p-1",
        "pin": "p-2",
        "nested": {"accessToken": 'p-"3'},
        "name": "Ada",
        "note": "n" * 2000,
    }
    answer = httpx.Response(200, json={"refresh_token": "p-4", "key": KEY}, headers={"Set-Cookie": "p-5"})
    caller = watched(answering(answer), "loud_sdk")
    caller.with_options(headers={"Authorization": "p-6", "X-Team": "a"}).call(POST, {}, body=body)

    shown = "\n".join(lines(logging.DEBUG))
    assert not [secret for secret in ("p-1", "p-2", 'p-\\"3', "p-4", "p-5", "p-6") if secret in shown]
    assert '"name":"Ada"' in shown
    assert '"nested":{"accessToken":"***"}' in shown
    assert "'x-team': 'a'" in shown
    assert "n…" in shown


def test_a_broken_connection_is_told_with_its_reason(lines: Callable[[int], list[str]]) -> None:
    vendor = answering(httpx.ReadError(f"cut at {KEY}"), ok())
    watched(vendor, "loud_sdk").call(ORDER, {})

    (line,) = [line for line in lines(logging.DEBUG) if line.startswith("Got no answer")]
    assert line.endswith("ReadError cut at ***")
