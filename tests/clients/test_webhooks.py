"""Receive what the vendors send: the examples of their specs, and what the simulators know."""

import hashlib
import hmac
import json
from typing import Any

import httpx
import pytest

import aicser_sdk
import aitrillion_sdk
import hive_sdk
import octolis_sdk
from specloom.mock import Request

from .vendor import simulator_of, spec_of, transport_to


def example(vendor: str, name: str) -> str:
    """Return an example of a spec, as it is sent."""
    return json.dumps(spec_of(vendor).document.root["components"]["examples"][name]["value"])


def test_what_hive_signs_with_the_api_key_is_typed() -> None:
    body = example("hive", "shipment_170")
    signature = hmac.new(b"test", body.encode(), hashlib.sha256).hexdigest()
    with hive_sdk.HiveClient(api_key="test", transport=transport_to("hive")) as client:
        event = client.webhooks.verify(body, {"X-Hive-Signature": signature})

    assert isinstance(event, hive_sdk.models.Shipment)
    assert event.id == 170


def test_what_hive_did_not_sign_is_refused() -> None:
    webhooks = hive_sdk.HiveWebhooks(["new key", "old key"])
    body = example("hive", "return_72")

    assert webhooks.verify(body, hive_sdk.HiveWebhooks("old key").sign(body))
    with pytest.raises(hive_sdk.errors.SignatureError, match="does not fit"):
        webhooks.verify(body, hive_sdk.HiveWebhooks("no key").sign(body))


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("shipment_170", hive_sdk.models.Shipment),
        ("restocking_shipment_13", hive_sdk.models.RestockingShipment),
        ("return_72", hive_sdk.models.Return),
    ],
)
def test_an_event_of_hive_is_told_by_its_shape(name: str, model: type) -> None:
    assert isinstance(hive_sdk.HiveWebhooks().parse(example("hive", name)), model)


def test_what_the_simulator_of_hive_knows_could_be_sent_as_it_is() -> None:
    with hive_sdk.HiveClient(api_key="test", transport=transport_to("hive")) as client:
        for found in (*client.returns.list(), *client.shipments.list(), *client.restocking_shipments.list()):
            body = json.dumps(found.to_dict())

            assert client.webhooks.verify(body, client.webhooks.sign(body)) == found


@pytest.mark.parametrize("webhook", spec_of("aicser").webhooks, ids=lambda webhook: webhook.name)
def test_an_event_of_aicser_is_told_by_its_name(webhook: Any) -> None:
    (value,) = webhook.operation.body.content[0].examples.values()
    event = aicser_sdk.AicserWebhooks().parse(json.dumps(value))

    assert not isinstance(event, aicser_sdk.UnknownEvent)
    assert event.event == webhook.name


def test_a_new_event_of_aicser_is_kept() -> None:
    body = {"event": "chart.shared", "data": {"with": "user_456"}}
    event = aicser_sdk.AicserWebhooks().parse(json.dumps(body))

    assert event == aicser_sdk.UnknownEvent("chart.shared", body)


def test_aicser_registers_and_reads_webhooks_in_one_place() -> None:
    with aicser_sdk.AicserClient(
        api_key="test", instance="a.test", transport=transport_to("aicser")
    ) as client:
        made = client.webhooks.create(
            name="charts", url="https://app.example/hook", events=["chart.created"], secret="s", active=True
        )
        event = client.webhooks.parse(example("aicser", "chart_was_created"))
        with pytest.raises(aicser_sdk.errors.SignatureError, match="not known how Aicser signs"):
            client.webhooks.verify(b"{}", {})

    assert made.success
    assert isinstance(event, aicser_sdk.models.ChartCreatedEvent)


def test_a_coupon_that_aitrillion_asks_for_is_typed() -> None:
    event = aitrillion_sdk.AitrillionWebhooks().parse('{"coupon_code": "AIO10", "discount_amount": "10"}')

    assert isinstance(event, aitrillion_sdk.models.Coupon)


def test_octolis_sends_nothing() -> None:
    assert not hasattr(octolis_sdk, "OctolisWebhooks")


def test_what_the_simulator_of_hive_sends_is_verified_and_what_is_forged_is_refused() -> None:
    simulator, webhooks = simulator_of("hive"), hive_sdk.HiveWebhooks("test")
    found: list[Any] = []

    def receive(request: httpx.Request) -> httpx.Response:
        try:
            found.append(webhooks.verify(request.content, request.headers))
        except hive_sdk.errors.SignatureError as error:
            found.append(error.reason)
            return httpx.Response(401)
        return httpx.Response(200)

    simulator.webhooks.subscribe("https://shop.test/hive", send=receive)
    asked: list[tuple[str, Any]] = [
        ("webhooks/send", {"event": "return_status_updated"}),
        ("webhooks/faults", {"kind": "bad-signature", "count": 1}),
        ("webhooks/send", {"event": "shipment_status_updated"}),
        ("clock", {"advance": 5}),
    ]
    for path, body in asked:
        simulator.handle(Request("POST", f"/_specloom/{path}", body=json.dumps(body).encode()))

    returned, refused, shipment = found
    assert isinstance(returned, hive_sdk.models.Return)
    assert refused == "mismatch"
    assert isinstance(shipment, hive_sdk.models.Shipment)
