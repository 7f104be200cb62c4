"""Share a vendor's quota among clients, as their users do: without a word, by a URL, or by hand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from octolis_sdk import AsyncOctolisClient, OctolisClient, errors

from .vendor import FakeTime

WRITES_AT_ONCE = 17


class Vendor:
    """Answer every write and every count, and make clients that reach this vendor."""

    def __init__(self) -> None:
        self.time = FakeTime()
        self.writes = 0

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.writes += request.method == "POST"
        return httpx.Response(200, json={"count": 741, "results": []})

    def client(self, **options: Any) -> OctolisClient:
        arguments: Mapping[str, Any] = {
            "api_key": "test",
            "transport": httpx.MockTransport(self.answer),
            "clock": self.time.clock,
            "sleep": self.time.sleep,
        }
        return OctolisClient(**{**arguments, **options})


def write(client: OctolisClient, times: int = 1) -> None:
    for _ in range(times):
        client.records.upsert_batch("customers", [{"email": "ann@example.org"}])


def test_clients_with_the_same_key_share_the_quota_without_being_told() -> None:
    vendor = Vendor()
    for _ in range(WRITES_AT_ONCE):
        write(vendor.client())
    assert vendor.time.slept == []

    write(vendor.client())
    assert vendor.time.slept == [1.0]


def test_a_client_with_another_key_made_from_this_one_draws_on_the_budget_of_that_key() -> None:
    vendor = Vendor()
    write(vendor.client(), WRITES_AT_ONCE)
    other = vendor.client().with_options(api_key="another")

    write(other, WRITES_AT_ONCE)

    assert vendor.time.slept == []
    assert vendor.client(api_key="another").budget.present == other.budget.present


def test_a_budget_that_was_given_holds_for_another_key_too() -> None:
    vendor = Vendor()
    given = vendor.client(base_url="https://other.test").budget

    client = vendor.client(budget=given).with_options(api_key="another")

    assert client.budget is given


def test_clients_with_another_key_share_only_the_account() -> None:
    vendor = Vendor()
    write(vendor.client(), WRITES_AT_ONCE)
    other = vendor.client(api_key="another")

    assert [allowance.remaining for allowance in other.budget.present.values()] == [175, 2000 - 170]


def test_clients_share_through_a_file(tmp_path: Path) -> None:
    one, two = Vendor(), Vendor()
    two.time = one.time
    budget = f"sqlite:///{tmp_path}/budget.db"
    write(one.client(budget=budget), WRITES_AT_ONCE)
    write(two.client(budget=budget))

    assert one.time.slept == [1.0]


def test_a_client_tells_what_it_may_still_draw() -> None:
    client = Vendor().client()
    write(client, 2)

    assert client.budget.present["api-key"].remaining == 155
    assert client.budget.present["account"].remaining == 1980


def test_a_client_that_may_not_wait_says_how_long_it_would_have_to() -> None:
    vendor = Vendor()
    client = vendor.client(max_wait=0)
    write(client, WRITES_AT_ONCE)

    with pytest.raises(errors.QuotaExhausted) as raised:
        write(client)
    assert (raised.value.retry_after, vendor.writes) == (1.0, WRITES_AT_ONCE)


def test_a_client_tells_when_a_call_waits() -> None:
    told: list[float] = []
    client = Vendor().client(on_wait=lambda waiting: told.append(waiting.seconds))
    write(client, WRITES_AT_ONCE + 1)

    assert told == [1.0]


def test_sync_and_async_clients_share_the_quota() -> None:
    vendor = Vendor()
    write(vendor.client(), WRITES_AT_ONCE)
    transport = httpx.MockTransport(vendor.answer)
    client = AsyncOctolisClient(api_key="test", transport=transport, clock=vendor.time.clock)

    assert client.budget.present["api-key"].wait == 1.0
