"""The spec alone says after what a webhook is sent, and what it carries."""

import re
from typing import Any

import pytest

from specloom.mock import Call, Reply, Rules, Simulator

from ..simulating import ask, simulate
from .selling import URL, Receiver

PATHS = """
/orders:
  post:
    operationId: orders_create
    x-resource: {name: order, action: create, key: id}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewOrder"}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
/orders/bulk:
  put:
    operationId: orders_upsert
    x-resource: {name: order, action: upsert, key: id, match: number}
    x-batch: {items: /, results: /, max: 10}
    requestBody:
      content:
        application/json: {schema: {type: array, items: {$ref: "#/components/schemas/NewOrder"}}}
    responses:
      "200":
        description: Done.
        content:
          application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"}}}
/orders/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
  get:
    operationId: orders_get
    x-resource: {name: order, action: get, key: id}
    responses:
      "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      "404": {description: None.}
  patch:
    operationId: orders_update
    x-resource: {name: order, action: update, key: id}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewOrder"}}}}
    responses:
      "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      "404": {description: None.}
  delete:
    operationId: orders_delete
    x-resource: {name: order, action: delete, key: id}
    responses: {"204": {description: Gone.}, "404": {description: None.}}
/pings:
  post:
    operationId: pings_send
    responses:
      "200":
        description: Sent.
        content: {application/json: {schema: {type: object}, examples: {one: {value: {pong: 1}}}}}
"""
SCHEMAS = """
components:
  schemas:
    NewOrder:
      type: object
      properties: {number: {type: string}, note: {type: string}, password: {type: string, writeOnly: true}}
    Order:
      type: object
      required: [id]
      properties: {id: {type: integer}, number: {type: string}, note: {type: string}}
"""


def hook(name: str, trigger: str, schema: str = "{type: object}", example: str = "") -> str:
    shown = f", examples: {{one: {{value: {example}}}}}" if example else ""
    content = f"content: {{application/json: {{schema: {schema}{shown}}}}}"
    sent = f'requestBody: {{{content}}}, responses: {{"200": {{description: Ok.}}}}'
    return f"  {name}: {{post: {{x-webhook-trigger: {trigger}, {sent}}}}}\n"


def shop(*hooks: str, rest: str = "", rules: Rules | None = None) -> tuple[Simulator, Receiver]:
    simulator = simulate(
        PATHS, f"webhooks:\n{''.join(hooks)}{rest}{SCHEMAS}", rules=rules or Rules(), seed={}
    )
    receiver = Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    return simulator, receiver


def sent(simulator: Simulator) -> list[tuple[str, Any]]:
    return [(each["name"], each["payload"]) for each in simulator.webhooks.log]


def test_an_answer_that_was_only_preferred_is_not_told() -> None:
    simulator, _ = shop(hook("made", "{resource: order, operations: [orders_create]}"))
    assert ask(simulator, "POST /v1/orders", {"number": "A"}, prefer="code=201").status == 201
    assert sent(simulator) == []


def test_each_change_of_a_resource_is_told_by_the_webhook_of_its_kind() -> None:
    hooks = (
        hook(f"order.{kind}d", f"{{resource: order, changes: [{kind}]}}") for kind in ("create", "update")
    )
    simulator, receiver = shop(*hooks, hook("order.gone", "{resource: order, changes: [delete]}"))
    ask(simulator, "POST /v1/orders", {"number": "A", "password": "sesame"})
    ask(simulator, "PATCH /v1/orders/1", {"note": "soon"})
    ask(simulator, "GET /v1/orders/1")
    ask(simulator, "DELETE /v1/orders/1")

    assert sent(simulator) == [
        ("order.created", {"id": 1, "number": "A"}),
        ("order.updated", {"id": 1, "number": "A", "note": "soon"}),
        ("order.gone", {"id": 1, "number": "A", "note": "soon"}),
    ]
    assert receiver.bodies == [payload for _, payload in sent(simulator)]


def test_what_is_refused_is_not_told() -> None:
    simulator, receiver = shop(hook("order.changed", "{resource: order, operations: [orders_delete]}"))
    ask(simulator, "PATCH /v1/orders/9", {})
    ask(simulator, "DELETE /v1/orders/9")
    ask(simulator, "POST /v1/orders", {"number": 1})

    assert receiver.bodies == []


def test_each_item_of_a_batch_is_told_as_what_became_of_it() -> None:
    simulator, _ = shop(
        hook("made", "{resource: order, changes: [create]}"),
        hook("changed", "{resource: order, changes: [update]}"),
    )
    ask(simulator, "PUT /v1/orders/bulk", [{"number": "A"}, {"number": "B"}, {"number": "A", "note": "soon"}])

    assert [(name, told["number"]) for name, told in sent(simulator)] == [
        ("made", "A"),
        ("made", "B"),
        ("changed", "A"),
    ]


def test_the_object_stands_in_an_envelope_that_is_made_anew() -> None:
    schema = (
        "{type: object, required: [id, type, kind, created, sent_at, data], properties: {id: {type: string},"
        " type: {const: order.created}, kind: {enum: [order.deleted, order.created]},"
        " created: {type: integer}, sent_at: {type: string, format: date-time},"
        " day: {type: string, format: date}, live: {type: boolean},"
        " data: {type: object, properties: {object: {type: object}}}}}"
    )
    example = (
        '{id: evt_1a2b3c4d, type: order.created, created: 1600000000000, sent_at: "2020-01-01T00:00:00Z",'
        ' day: "2020-01-01", live: false, account: acme, data: {object: {id: 7}, previous: null}}'
    )
    simulator, _ = shop(hook("order.created", "{resource: order, carries: data.object}", schema, example))
    for number in ("A", "B"):
        ask(simulator, "POST /v1/orders", {"number": number})
    (_, first), (_, second) = sent(simulator)

    assert first == {
        "id": first["id"],
        "type": "order.created",
        "kind": "order.created",
        "created": 1_000_000_000,
        "sent_at": "1970-01-12T13:46:40.000Z",
        "day": "1970-01-12",
        "live": False,
        "account": "acme",
        "data": {"object": {"id": 1, "number": "A"}, "previous": None},
    }
    assert re.fullmatch("evt_[a-z0-9]{8}", first["id"])
    assert first["id"] != second["id"]


def test_an_envelope_without_example_is_made_of_its_schema() -> None:
    schema = (
        "{type: object, required: [id, at, ok, order], properties: {id: {type: string, format: uuid},"
        " at: {type: integer}, ok: {type: boolean}, order: {$ref: '#/components/schemas/Order'}}}"
    )
    simulator, _ = shop(
        hook("made", "{resource: order, carries: order}", schema), rest="x-webhook-event: {member: event}\n"
    )
    ask(simulator, "POST /v1/orders", {"number": "A"})
    ((_, told),) = sent(simulator)

    assert told == {
        "id": told["id"],
        "at": 1_000_000,
        "ok": False,
        "order": {"id": 1, "number": "A"},
        "event": "made",
    }
    assert len(told["id"]) == 36


def test_members_that_an_event_may_not_have_are_left_out() -> None:
    schema = "{type: object, additionalProperties: false, properties: {id: {type: integer}}}"
    simulator, _ = shop(hook("made", "{resource: order}", schema))
    ask(simulator, "POST /v1/orders", {"number": "A"})

    assert sent(simulator) == [("made", {"id": 1})]


def test_an_operation_may_be_told_by_its_name_with_what_it_did_or_answers() -> None:
    simulator, _ = shop(
        hook("pinged", "{operations: [pings_send, orders_create, orders_get], carries: data}")
    )
    ask(simulator, "POST /v1/orders", {"number": "A"})
    ask(simulator, "GET /v1/orders/1")
    ask(simulator, "POST /v1/pings")

    order = {"id": 1, "number": "A"}
    assert sent(simulator) == [("pinged", {"data": told}) for told in (order, order, {"pong": 1})]


@pytest.mark.parametrize(("kept", "times"), [(True, 1), (False, 0)])
def test_a_handler_tells_by_itself_unless_it_returns_what_was_done(kept: bool, times: int) -> None:
    def handler(call: Call) -> Reply:
        done = call.act()
        return done if kept else Reply(201, done.body)

    simulator, receiver = shop(hook("made", "{resource: order}"), rules=Rules({"orders_create": handler}))
    ask(simulator, "POST /v1/orders", {"number": "A"})

    assert len(receiver.bodies) == times


def test_an_event_that_breaks_the_spec_undoes_what_it_tells_of() -> None:
    schema = "{type: object, properties: {number: {type: integer}}}"
    simulator, receiver = shop(hook("made", "{resource: order}", schema))

    assert ask(simulator, "POST /v1/orders", {"number": "A"}).status == 500
    assert ask(simulator, "GET /v1/orders/1").status == 404
    assert receiver.bodies == []
