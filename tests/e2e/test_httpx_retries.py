"""Hold the clients' own retries against httpx-retries, on the same failing vendor: why they do not use it."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
from httpx_retries import Retry, RetryTransport
from tests.clients.vendor import FakeTime

from octolis_sdk import OctolisClient, errors

Call = Callable[[OctolisClient], Any]
LOST = httpx.Response(502)
LOCKED = httpx.Response(423)
TOO_MANY = httpx.Response(429)
WRITTEN = httpx.Response(200)


class Vendor:
    """Give its answers one after the other, the last one for ever, and count the requests."""

    def __init__(self, *answers: httpx.Response) -> None:
        self.answers, self.requests = answers, 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        told = self.answers[min(self.requests, len(self.answers)) - 1]
        return httpx.Response(told.status_code, headers=told.headers, content=told.content)


def upsert(client: OctolisClient) -> Any:
    return client.records.with_raw_response.upsert("customers", {"email": "ada@example.com"})


def deliver(client: OctolisClient) -> Any:
    return client.webhooks.with_raw_response.send_by_put("hook", {"id": 1})


def ours(vendor: Vendor, call: Call) -> list[float]:
    """Make a call as the client does; return the seconds of each wait."""
    time = FakeTime()
    transport = httpx.MockTransport(vendor)
    with (
        OctolisClient(api_key="test", transport=transport, clock=time.clock, sleep=time.sleep) as client,
        suppress(errors.StatusError),
    ):
        call(client)
    return time.slept


def theirs(vendor: Vendor, call: Call, **settings: Any) -> OctolisClient:
    """Make a call with retries by httpx-retries alone; return the client."""
    transport = RetryTransport(httpx.MockTransport(vendor), Retry(total=2, **settings))
    with OctolisClient(api_key="test", transport=transport, retries=0) as client:
        with suppress(errors.StatusError):
            call(client)
        return client


def test_an_event_is_delivered_twice_by_theirs_since_it_goes_by_the_method() -> None:
    by_ours, by_theirs = Vendor(LOST, WRITTEN), Vendor(LOST, WRITTEN)
    ours(by_ours, deliver)
    theirs(by_theirs, deliver)

    assert (by_ours.requests, by_theirs.requests) == (1, 2)


def test_a_write_that_was_refused_is_given_up_by_theirs_and_done_by_ours() -> None:
    for refusal in (LOCKED, TOO_MANY):
        by_ours, by_theirs = Vendor(refusal, WRITTEN), Vendor(refusal, WRITTEN)
        ours(by_ours, upsert)
        theirs(by_theirs, upsert)

        assert (by_ours.requests, by_theirs.requests) == (2, 1)


def test_theirs_told_to_repeat_what_was_refused_repeats_what_may_have_been_written_too() -> None:
    told = {"allowed_methods": ["POST"], "status_forcelist": [423, 429, 502]}
    by_ours, by_theirs = Vendor(LOST, WRITTEN), Vendor(LOST, WRITTEN)
    ours(by_ours, upsert)
    theirs(by_theirs, upsert, **told)

    assert (by_ours.requests, by_theirs.requests) == (1, 2)


def test_ours_waits_as_long_as_the_vendor_says_and_as_the_spec_says() -> None:
    fraction = httpx.Response(429, headers={"Retry-After": "0.25"})

    assert ours(Vendor(fraction, WRITTEN), upsert) == [0.25]
    assert ours(Vendor(LOCKED, WRITTEN), upsert) == [5]


def test_theirs_does_not_wait_for_a_fraction_of_a_second() -> None:
    vendor = Vendor(httpx.Response(429, headers={"Retry-After": "0.25"}), WRITTEN)
    transport = RetryTransport(httpx.MockTransport(vendor), Retry(total=2))
    with httpx.Client(transport=transport) as client:
        answer = client.get("https://vendor.example")

    assert (vendor.requests, answer.extensions["retry"].elapsed_sleep) == (2, 0)


def test_what_theirs_repeats_is_missing_from_the_budget() -> None:
    count = httpx.Response(200, json={"count": 1})
    vendor = Vendor(LOST, LOST, count)
    client = theirs(vendor, lambda client: client.records.count("customers"))

    assert vendor.requests == 3
    assert client.budget.present["api-key"].remaining == 174
