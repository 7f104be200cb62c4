"""Use the Hive client as its users do, against the simulator."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from hive_sdk import HiveClient, errors

from .vendor import transport_to


@pytest.fixture
def client() -> HiveClient:
    return HiveClient(api_key="test", transport=transport_to("hive"))


def recorded(**query: Any) -> httpx.QueryParams:
    """Return the query of a list of orders."""
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        pagination = {"current_page": 1, "item_count": 0, "page_count": 1, "items_per_page": 20}
        return httpx.Response(200, json={"data": [], "pagination": pagination})

    with HiveClient(api_key="test", transport=httpx.MockTransport(answer)) as client:
        assert list(client.orders.list(**query)) == []
    return sent[0].url.params


def test_filters_go_out_under_their_bracketed_names() -> None:
    moment = datetime(2022, 8, 10, 17, 53, tzinfo=UTC)
    query = recorded(created_at_gte=moment, created_at_lt=moment, include="batches")

    assert set(query) >= {"created_at[gte]", "created_at[lt]", "include"}
    assert query["created_at[gte]"].startswith("2022-08-10T17:53:00")


def test_a_sku_is_created_and_listed(client: HiveClient) -> None:
    sku = client.skus.create(name="Tea", merchant_sku_id="TEA-1", weight_in_kg=0.25)

    assert sku.merchant_sku_id == "TEA-1"
    assert "TEA-1" in [found.merchant_sku_id for found in client.skus.list()]


def test_a_bulk_of_more_than_a_hundred_is_refused(client: HiveClient) -> None:
    skus = [{"name": f"Tea {n}", "merchant_sku_id": f"TEA-{n}"} for n in range(101)]

    with pytest.raises(errors.StatusError) as raised:
        client.skus.bulk_upsert(skus=skus)
    assert raised.value.status_code in (400, 422)


def test_a_restocking_shipment_is_announced_read_and_replaced(client: HiveClient) -> None:
    items = [{"sku_id": 558, "announced_quantity": 10}]
    made = client.restocking_shipments.create(
        warehouse_id=71,
        estimated_arrival_date="2022-12-01",
        delivery_option="postal",
        restocking_shipment_items=items,
    )
    replaced = client.restocking_shipments.replace(
        made.id,
        warehouse_id=22,
        estimated_arrival_date="2022-12-02",
        delivery_option="courier",
        restocking_shipment_items=items,
    )

    assert client.restocking_shipments.get(made.id).warehouse_id == replaced.warehouse_id == 22


def test_a_refusal_for_the_quota_may_ask_for_a_fraction_of_a_second() -> None:
    refusal = httpx.Response(429, headers={"Retry-After": "3.2"}, json={"errors": ["too many requests"]})
    transport = httpx.MockTransport(lambda _: refusal)

    with (
        HiveClient(api_key="test", transport=transport) as client,
        pytest.raises(errors.RateLimited) as raised,
    ):
        client.orders.get(4962, retries=0)
    assert raised.value.retry_after == 3.2
    assert raised.value.body.errors == ["too many requests"]


def test_a_wrong_key_is_refused_in_the_vendors_words() -> None:
    with (
        HiveClient(api_key="wrong", transport=transport_to("hive")) as client,
        pytest.raises(errors.Unauthorized) as raised,
    ):
        client.orders.get(4962)
    assert raised.value.body.errors == ["authentication required"]


def test_a_bulk_upsert_whose_answer_was_lost_is_sent_again_for_it_says_what_the_skus_are_to_be() -> None:
    answers = iter([httpx.Response(502), httpx.Response(200)])
    transport = httpx.MockTransport(lambda _: next(answers))

    with HiveClient(api_key="test", transport=transport, sleep=lambda _: None) as client:
        summary = client.skus.upsert_many([{"name": "Tea", "merchant_sku_id": "TEA-1"}]).run()

    assert (summary.succeeded, summary.failed) == (1, 0)
