import httpx
import pytest

from specloom.errors import BadInput
from specloom.mock.webhooks.mishaps import MOST_PENDING
from specloom.mock.webhooks.outbox import Outbox

from ..simulating import Moment, ask
from .selling import URL, WEBHOOKS, Receiver, order, shop


def test_an_event_is_handed_over_when_the_request_is_answered() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)

    assert order(simulator, {"id": 1}) == 200
    assert receiver.bodies == [{"id": 1}]
    assert str(receiver.requests[0].url) == URL
    assert receiver.requests[0].headers["content-type"] == "application/json"


def test_an_event_waits_until_somebody_delivers() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL)
    order(simulator, {"id": 1})

    assert receiver.bodies == []
    assert simulator.webhooks.deliver(receiver) == 1
    assert simulator.webhooks.deliver(receiver) == 0
    assert receiver.bodies == [{"id": 1}]


def test_only_those_are_told_who_want_an_event() -> None:
    simulator, paid, all_of_them, none = shop(), Receiver(), Receiver(), Receiver()
    simulator.webhooks.subscribe(URL, events=["pa*"], send=paid)
    simulator.webhooks.subscribe(URL, send=all_of_them)
    simulator.webhooks.subscribe(URL, events=[], send=none)
    order(simulator, {"id": 1})
    order(simulator, {}, "gone")

    assert (len(paid.bodies), len(all_of_them.bodies), len(none.bodies)) == (1, 2, 0)


def test_the_address_may_name_the_event() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe("https://shop.test/{event}?key=1", send=receiver)
    order(simulator, {"id": 1})

    assert str(receiver.requests[0].url) == "https://shop.test/paid?key=1"


@pytest.mark.parametrize("status", [199, 302, 400, 500, None])
def test_what_is_not_taken_is_sent_again_as_it_was(status: int | None) -> None:
    simulator, receiver = shop(clock=Moment()), Receiver([status])
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})
    assert len(receiver.requests) == 1
    ask(simulator, "POST /_specloom/clock", {"advance": 5})

    assert receiver.bodies == [{"id": 1}, {"id": 1}]


def test_who_fails_is_told_everything_in_order_once_well_again() -> None:
    simulator, receiver = shop(), Receiver([500, 500])
    simulator.webhooks.subscribe(URL, send=receiver)
    for number in (1, 2, 3):
        order(simulator, {"id": number})
    assert [body["id"] for body in receiver.bodies] == [1]
    for _ in range(2):
        ask(simulator, "POST /_specloom/clock", {"advance": 300})

    assert [body["id"] for body in receiver.bodies] == [1, 1, 1, 2, 3]


def test_one_who_fails_keeps_nobody_else_waiting() -> None:
    simulator, well, ill = shop(), Receiver(), Receiver([500])
    simulator.webhooks.subscribe(URL, send=ill)
    simulator.webhooks.subscribe(URL, send=well)
    order(simulator, {"id": 1})
    order(simulator, {"id": 2})

    assert (len(ill.bodies), len(well.bodies)) == (1, 2)


def test_after_the_last_attempt_the_next_event_has_its_turn() -> None:
    simulator, receiver = shop(), Receiver([500] * 10)
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})
    order(simulator, {"id": 2})
    for _ in range(10):
        ask(simulator, "POST /_specloom/clock", {"advance": 86400})

    assert [body["id"] for body in receiver.bodies] == [1] * 10 + [2]
    assert [entry["deliveries"][0]["state"] for entry in simulator.webhooks.log] == ["failed", "delivered"]


def test_who_is_gone_is_not_asked_again() -> None:
    simulator, receiver = shop(), Receiver([410])
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})
    ask(simulator, "POST /_specloom/clock", {"advance": 86400})

    assert len(receiver.requests) == 1
    assert simulator.webhooks.log[0]["deliveries"][0]["state"] == "failed"


def test_who_asks_for_more_time_gets_it() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL)
    order(simulator, {"id": 1})
    simulator.webhooks.deliver(lambda request: httpx.Response(503, headers={"retry-after": "60"}))
    ask(simulator, "POST /_specloom/clock", {"advance": 59})
    assert simulator.webhooks.deliver(receiver) == 0
    ask(simulator, "POST /_specloom/clock", {"advance": 1})

    assert simulator.webhooks.deliver(receiver) == 1


def test_a_receiver_may_call_back_and_cause_more() -> None:
    simulator, told = shop(), list[int]()

    def call_back(request: httpx.Request) -> httpx.Response:
        number = httpx.Response(200, content=request.content).json()["id"]
        if number < 3:
            order(simulator, {"id": number + 1})
        told.append(number)
        return httpx.Response(204)

    simulator.webhooks.subscribe(URL, send=call_back)
    order(simulator, {"id": 1})

    assert told == [1, 2, 3]


def test_a_receiver_with_a_defect_has_failed() -> None:
    simulator = shop()

    def look_up(request: httpx.Request) -> httpx.Response:
        raise KeyError("id")

    simulator.webhooks.subscribe(URL, send=look_up)

    assert order(simulator, {"id": 1}) == 200
    (attempt,) = simulator.webhooks.log[0]["deliveries"][0]["attempts"]
    assert attempt["error"] == "KeyError: 'id'"


def test_an_event_that_breaks_the_spec_fails_the_request() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    response = ask(simulator, "POST /v1/orders", {"told": {"id": "one"}})

    assert (response.status, response.json()["errors"]) == (500, ["body/id must be integer"])
    assert receiver.requests == []


def test_an_event_that_the_spec_lacks_fails_the_request() -> None:
    response = ask(shop(), "POST /v1/orders", {"event": "lost", "told": {}})

    assert response.status == 500
    assert "it has paid, gone" in response.json()["detail"]


def test_an_unanswered_request_sends_nothing() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    told = [{"told": {"id": 1}}, {"told": {"id": "broken"}}]

    assert ask(simulator, "POST /v1/orders", {"events": told}).status == 500
    assert receiver.requests == []


def test_a_reset_forgets_who_is_told_and_what_waits() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL)
    order(simulator, {"id": 1})
    simulator.reset()
    order(simulator, {"id": 2})

    assert simulator.webhooks.deliver(receiver) == 0
    assert len(simulator.webhooks.log) == 1


def test_what_a_reset_overtakes_is_not_sent_again() -> None:
    simulator = shop()
    simulator.webhooks.subscribe(URL)
    order(simulator, {"id": 1})

    def reset(request: httpx.Request) -> httpx.Response:
        simulator.reset()
        return httpx.Response(500)

    assert simulator.webhooks.deliver(reset) == 1
    ask(simulator, "POST /_specloom/clock", {"advance": 86400})
    assert simulator.webhooks.deliver(Receiver()) == 0


@pytest.mark.parametrize("url", ["", "shop.test/hook", "ftp://shop.test", "http://", "http://shop.test:x/"])
def test_an_address_that_cannot_be_called_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="is no address"):
        shop().webhooks.subscribe(url)


def test_a_webhook_without_a_body_asks() -> None:
    asking = """
    webhooks:
      ask:
        get:
          parameters:
            - {name: page, in: query, required: true, schema: {type: integer}, example: 1}
            - {name: limit, in: query, schema: {type: integer}, example: 50}
          responses: {"200": {description: Told.}}
    """
    simulator, receiver = shop(asking), Receiver()
    simulator.webhooks.subscribe("https://shop.test/api/{event}", send=receiver)
    ask(simulator, "POST /_specloom/webhooks/send", {"event": "ask"})
    (request,) = receiver.requests

    assert (request.method, str(request.url), request.content) == (
        "GET",
        "https://shop.test/api/ask?page=1",
        b"",
    )


def test_the_event_is_named_where_the_spec_says() -> None:
    simulator, receiver = shop(f"x-webhook-event: {{header: X-Event}}\n{WEBHOOKS}"), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})

    assert receiver.requests[0].headers["x-event"] == "paid"


def test_the_event_is_named_in_the_body_where_the_spec_says() -> None:
    simulator, receiver = shop(f"x-webhook-event: {{member: meta.type}}\n{WEBHOOKS}"), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})
    order(simulator, {"id": 2, "meta": {"type": "paid.late"}})

    assert [body["meta"]["type"] for body in receiver.bodies] == ["paid", "paid.late"]


def test_one_who_never_answers_does_not_take_all_room() -> None:
    simulator = shop()
    simulator.webhooks.subscribe(URL)
    simulator.backend.webhooks.outbox = Outbox(simulator.backend.store, room=1)
    order(simulator, {"id": 1})
    order(simulator, {"id": 2})

    states = [delivery["state"] for entry in simulator.webhooks.log for delivery in entry["deliveries"]]
    assert states == ["pending", "lost"]


def test_only_so_many_mishaps_can_be_pending() -> None:
    simulator = shop()
    asked = [
        ask(simulator, "POST /_specloom/webhooks/faults", {"kind": "lose"}, host="localhost").status
        for _ in range(MOST_PENDING + 1)
    ]
    assert (set(asked[:-1]), asked[-1]) == ({200}, 400)
