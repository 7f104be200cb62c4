from typing import Any

import orjson

from specloom.mock import Simulator
from specloom.mock.webhooks.composing import Message
from specloom.mock.webhooks.log import BYTES, CAPACITY, WebhookLog, incoming, outgoing

from ..simulating import ask
from .selling import URL, WEBHOOKS, Receiver, order, shop

SIGNED = f"x-webhook-signature: {{header: X-Sign, algorithm: hmac-sha256, encoding: hex, key: s}}\n{WEBHOOKS}"


def admin(simulator: Simulator, target: str, body: Any = None) -> Any:
    method, path = target.split()
    return ask(simulator, f"{method} /_specloom/{path}", body).json()


def test_every_attempt_is_listed() -> None:
    simulator = shop()
    simulator.webhooks.subscribe(URL, send=Receiver([503]))
    order(simulator, {"id": 1})
    admin(simulator, "POST clock", {"advance": 5})
    (webhook,) = admin(simulator, "GET webhooks")["webhooks"]
    (delivery,) = webhook["deliveries"]
    first, second = delivery["attempts"]

    assert (webhook["name"], webhook["payload"]) == ("paid", {"id": 1})
    assert (delivery["url"], delivery["state"]) == (URL, "delivered")
    assert (first["attempt"], first["status"], first["next"]) == (1, 503, "1970-01-12T13:46:45.000Z")
    assert (second["attempt"], second["status"], second["next"]) == (2, 200, None)
    assert second["response"] == "so be it"


def test_the_signature_is_shown_but_no_secret() -> None:
    simulator, receiver = shop(SIGNED), Receiver()
    admin(
        simulator,
        "POST webhooks/endpoints",
        {"url": URL, "secret": "sesame", "headers": {"Authorization": "Bearer sesame"}},
    )
    order(simulator, {"id": 1})
    simulator.webhooks.deliver(receiver)
    log = admin(simulator, "GET webhooks")
    sent = log["webhooks"][0]["deliveries"][0]["attempts"][0]["request_headers"]

    assert sent["X-Sign"] == receiver.requests[0].headers["x-sign"]
    assert receiver.requests[0].headers["authorization"] == "Bearer sesame"
    assert b"sesame" not in orjson.dumps([log, admin(simulator, "GET webhooks/endpoints")])


def test_what_nobody_is_told_is_listed_too() -> None:
    simulator = shop()
    order(simulator, {"id": 1})

    assert simulator.webhooks.log[0]["deliveries"] == []


def test_what_was_queued_before_a_start_is_listed_when_it_is_delivered() -> None:
    simulator = shop()
    simulator.webhooks.subscribe(URL)
    order(simulator, {"id": 1})
    simulator.backend.webhooks.log.clear()
    simulator.webhooks.deliver(Receiver())

    assert simulator.webhooks.log[0]["deliveries"][0]["state"] == "delivered"


def test_the_log_is_bounded_by_count_and_size() -> None:
    many, large = WebhookLog(), WebhookLog()
    for number in range(CAPACITY + 1):
        many.note(incoming("", str(number), "POST", None))
    for number in range(5):
        large.note(incoming("", str(number), "POST", "x" * (BYTES // 2)))

    assert (len(many.shown()), many.shown()[0]["name"]) == (CAPACITY, "1")
    assert [entry["name"] for entry in large.shown()] == ["4"]


def test_a_text_is_shown_as_it_was_sent() -> None:
    shown = outgoing("", Message("msg_1", "paid", "POST", "a=1", "", {"content-type": "text/plain"})).shown()

    assert shown["payload"] == "a=1"
