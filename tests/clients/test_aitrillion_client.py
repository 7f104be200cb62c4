"""Use the client of AiTrillion's Connector API as a store would, against the simulator."""

import base64

import httpx
import pytest

from aitrillion_sdk import AitrillionClient, errors

from .vendor import transport_to


@pytest.fixture
def client() -> AitrillionClient:
    return AitrillionClient(username="test", password="test", transport=transport_to("aitrillion"))


def test_a_record_is_pushed_changed_and_taken_back(client: AitrillionClient) -> None:
    replies = [
        client.customers.create(id=42, email="ada@example.com"),
        client.customers.update(id=42, email="ada@example.org"),
        client.customers.delete(id=42),
    ]

    assert {(reply.status, reply.msg) for reply in replies} == {("success", "Data saved.")}


def test_the_pair_goes_as_basic_authentication() -> None:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={"status": "sucess"})

    with AitrillionClient(username="key", password="pass", transport=httpx.MockTransport(answer)) as client:
        client.shops.validate(shop_name="shop.example.com")
    kind, _, pair = sent[0].headers["Authorization"].partition(" ")

    assert (kind, base64.b64decode(pair)) == ("Basic", b"key:pass")
    assert sent[0].url.params["shop_name"] == "shop.example.com"


def test_the_pair_is_checked() -> None:
    with (
        AitrillionClient(username="test", password="wrong", transport=transport_to("aitrillion")) as client,
        pytest.raises(errors.Unauthorized),
    ):
        client.shops.validate(shop_name="shop.example.com")


def test_the_budget_is_told_as_used_of_allowed(client: AitrillionClient) -> None:
    reply = client.shops.with_raw_response.validate(shop_name="shop.example.com")

    assert reply.headers["X-AIO-Api-Call-Limit"] == "1/2"
