from ..simulating import ask, simulate
from .selling import URL, WEBHOOKS, Receiver
from .test_log import admin
from .test_signing import of_key

HOOKS = """
/hooks:
  post:
    operationId: hooks_create
    x-resource: {name: hook, action: create, key: id}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewHook"}}}}
    responses:
      "200": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Hook"}}}}
/hooks/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
  delete:
    operationId: hooks_delete
    x-resource: {name: hook, action: delete, key: id}
    responses: {"204": {description: Gone.}, "404": {description: None.}}
"""
SCHEMAS = """
x-webhook-subscription: {resource: hook, url: target.url, events: topics, secret: secret, active: active}
components:
  schemas:
    NewHook:
      type: object
      properties:
        target: {type: object, properties: {url: {type: string}}}
        topics: {type: array, items: {type: string}}
        secret: {type: string, writeOnly: true}
        active: {type: boolean}
    Hook:
      allOf:
        - {$ref: "#/components/schemas/NewHook"}
        - {type: object, required: [id], properties: {id: {type: integer}}}
"""


def test_who_subscribes_by_the_api_of_the_vendor_is_told_until_that_is_deleted() -> None:
    simulator, receiver = simulate(HOOKS, f"{WEBHOOKS}{SCHEMAS}"), Receiver()
    hooks = [
        {"target": {"url": URL}, "topics": ["paid"]},
        {"target": {"url": URL}, "topics": ["gone"]},
        {"target": {"url": URL}, "active": False},
    ]
    made = [ask(simulator, "POST /v1/hooks", hook).json()["id"] for hook in hooks]
    admin(simulator, "POST webhooks/send", {"event": "paid"})
    assert simulator.webhooks.deliver(receiver) == 1
    ask(simulator, f"DELETE /v1/hooks/{made[0]}")
    admin(simulator, "POST webhooks/send", {"event": "paid"})

    assert simulator.webhooks.deliver(receiver) == 0


def test_what_subscribers_keep_secret_signs() -> None:
    signed = of_key("secret").partition("components:")[0]
    simulator, receiver = simulate(HOOKS, f"{signed}{WEBHOOKS}{SCHEMAS}"), Receiver()
    told = ask(simulator, "POST /v1/hooks", {"target": {"url": URL}, "secret": "sesame"})
    admin(simulator, "POST webhooks/send", {"event": "paid"})
    simulator.webhooks.deliver(receiver)

    assert "secret" not in told.json()
    assert "x-sign" in receiver.requests[0].headers


def test_an_address_that_a_subscriber_made_up_fails_and_harms_nothing() -> None:
    simulator = simulate(HOOKS, f"{WEBHOOKS}{SCHEMAS}")
    for url in ("file:///etc/passwd", "http://[", ""):
        ask(simulator, "POST /v1/hooks", {"target": {"url": url}})
    admin(simulator, "POST webhooks/send", {"event": "paid"})
    simulator.webhooks.deliver(Receiver())

    assert [each["state"] for each in simulator.webhooks.log[0]["deliveries"]] == ["failed"] * 3
