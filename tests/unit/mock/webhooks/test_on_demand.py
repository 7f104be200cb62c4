from .selling import URL, Receiver, order, shop
from .test_log import admin


def test_the_example_of_an_event_is_sent_on_demand() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    answer = admin(simulator, "POST webhooks/send", {"event": "paid"})

    assert (answer["payload"], answer["deliveries"][0]["state"]) == ({"id": 7}, "pending")
    assert receiver.bodies == [{"id": 7}]


def test_what_the_schema_requires_is_sent_where_there_is_no_example() -> None:
    rest = """
    webhooks:
      paid:
        post:
          requestBody:
            content:
              application/json:
                schema: {type: object, required: [id], properties: {id: {type: integer}, by: {type: string}}}
          responses: {"200": {description: Taken.}}
    """

    assert admin(shop(rest), "POST webhooks/send", {"event": "paid"})["payload"] == {"id": 0}


def test_a_payload_that_breaks_the_spec_is_refused_unless_it_is_meant() -> None:
    simulator, receiver = shop(), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    broken = {"event": "paid", "payload": {"id": "seven"}}

    assert "body/id must be integer" in admin(simulator, "POST webhooks/send", broken)["detail"]
    assert admin(simulator, "POST webhooks/send", {**broken, "validate": False})["payload"] == {"id": "seven"}
    assert receiver.bodies == [{"id": "seven"}]


def test_an_event_that_the_spec_lacks_is_refused() -> None:
    assert "it has paid, gone" in admin(shop(), "POST webhooks/send", {"event": "lost"})["detail"]


def test_what_was_sent_is_sent_again_under_the_same_id() -> None:
    simulator, receiver, other = shop(), Receiver(), Receiver()
    endpoint = simulator.webhooks.subscribe(URL, send=receiver)
    simulator.webhooks.subscribe(URL, send=other)
    order(simulator, {"id": 1})
    message = simulator.webhooks.log[0]["id"]
    admin(simulator, "POST webhooks/redeliver", {"id": message, "endpoint": endpoint.id})
    assert (len(receiver.bodies), len(other.bodies)) == (2, 1)
    admin(simulator, "POST webhooks/redeliver", {"id": message})

    assert (len(receiver.bodies), len(other.bodies)) == (3, 2)
    assert len(simulator.webhooks.log) == 1


def test_only_what_is_remembered_is_sent_again() -> None:
    simulator = shop()
    order(simulator, {"id": 1})
    message = simulator.webhooks.log[0]["id"]

    assert "no webhook" in admin(simulator, "POST webhooks/redeliver", {"id": "msg_0"})["detail"]
    assert "none of those" in admin(simulator, "POST webhooks/redeliver", {"id": message})["detail"]
    told = admin(simulator, "POST webhooks/redeliver", {"id": message, "endpoint": "e"})
    assert "no such endpoint" in told["detail"]


def test_endpoints_are_added_changed_and_removed() -> None:
    simulator, receiver = shop(), Receiver()
    first = admin(simulator, "POST webhooks/endpoints", {"url": URL})["endpoints"][0]
    assert first["id"] == "endpoint_1"
    admin(simulator, "POST webhooks/endpoints", {"id": "mine", "url": URL, "events": ["gone"]})
    changed = admin(simulator, "POST webhooks/endpoints", {"id": "mine", "url": URL, "active": False})
    assert [each["active"] for each in changed["endpoints"]] == [True, False]
    assert len(admin(simulator, "DELETE webhooks/endpoints/mine")["endpoints"]) == 1
    order(simulator, {"id": 1})
    admin(simulator, "DELETE webhooks/endpoints/endpoint_1")

    assert simulator.webhooks.deliver(receiver) == 0
    assert simulator.webhooks.log[0]["deliveries"][0]["state"] == "cancelled"
    assert "no endpoint" in admin(simulator, "DELETE webhooks/endpoints/mine")["detail"]


def test_a_new_endpoint_takes_no_id_of_another() -> None:
    simulator = shop()
    for _ in range(2):
        simulator.webhooks.subscribe(URL)
    admin(simulator, "DELETE webhooks/endpoints/endpoint_1")

    assert simulator.webhooks.subscribe(URL).id == "endpoint_3"


def test_an_endpoint_that_cannot_be_called_is_refused() -> None:
    assert "is no address" in admin(shop(), "POST webhooks/endpoints", {"url": "shop"})["detail"]
