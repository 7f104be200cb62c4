"""What a spec says of webhooks must hold together."""

from typing import Any

import pytest
from tests.unit.spec.sample import findings, tree

SIGNATURE = {
    "header": "X-Sign",
    "algorithm": "hmac-sha256",
    "encoding": "hex",
    "key": "api-key",
    "separator": ",",
    "signed": "{id}.{timestamp}.{body}",
    "timestamp": {"part": "t="},
    "id": "X-Id",
}


def told(signature: Any = None, event: Any = None, kept: Any = None) -> list[tuple[str, str]]:
    """Return what is found about the webhooks of a spec that has one of them."""
    root = tree()
    sent = {"$ref": "#/components/requestBodies/NewThing"}
    root["webhooks"] = {
        "made": {"post": {"operationId": "on_made", "tags": ["things"], "requestBody": sent, "responses": {}}}
    }
    root |= {"x-webhook-signature": signature} if signature else {}
    root |= {"x-webhook-event": event} if event else {}
    root["components"]["securitySchemes"] |= kept or {}
    return [(f.rule, f.message.partition(";")[0]) for f in findings(root) if f.rule.startswith("x-webhook")]


def extension_refusals(signature: Any) -> int:
    root = tree()
    root["x-webhook-signature"] = signature
    return len([finding for finding in findings(root) if finding.rule == "extension"])


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in SIGNATURE.items() if name != key}


def test_a_signature_that_holds_together_is_accepted() -> None:
    assert told(SIGNATURE) == []
    assert extension_refusals(SIGNATURE) == 0


@pytest.mark.parametrize("name", ["timestamp", "id"])
def test_what_is_signed_must_be_sent(name: str) -> None:
    assert told(without(name)) == [("x-webhook-signature", f"{{{name}}} is signed, but not where it stands")]


@pytest.mark.parametrize("name", ["timestamp", "id"])
def test_what_is_sent_must_be_signed(name: str) -> None:
    signed = str(SIGNATURE["signed"]).replace(f"{{{name}}}.", "")
    message = f"anybody can change the {name}, because it is not signed"

    assert told(SIGNATURE | {"signed": signed}) == [("x-webhook-signature", message)]


def test_parts_must_be_separated() -> None:
    message = "the timestamp is a part of the header, but nothing separates the parts"

    assert told(without("separator")) == [("x-webhook-signature", message)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"signed": "{timestamp}"},
        {"timestamp": {}},
        {"timestamp": {"header": "X-Time", "part": "t="}},
        {"timestamp": {"part": "t=", "tolerance": 0}},
        {"secret": {"prefix": "whsec_"}},
        {"algorithm": "md5"},
    ],
)
def test_a_signature_of_another_form_is_refused(wrong: dict[str, Any]) -> None:
    assert extension_refusals(SIGNATURE | wrong) > 0


def test_every_body_must_have_the_member_that_names_the_event() -> None:
    assert told(event={"member": "id"}) == []
    assert told(event={"header": "X-Event"}) == []
    assert told(event={"member": "event.type"}) == [
        ("x-webhook-event", "the body of /webhooks/made/post has no member event.type")
    ]


def test_an_api_without_keys_has_none_to_sign_with() -> None:
    root = tree() | {"x-webhook-signature": SIGNATURE}
    del root["components"]["securitySchemes"]
    messages = [finding.message for finding in findings(root) if finding.rule == "x-webhook-signature"]

    assert messages == [
        "the key is that of the API, but there is no security scheme; add it or name another key"
    ]


@pytest.mark.parametrize(("resource", "found"), [("thing", 0), ("hook", 1)])
def test_what_customers_subscribe_by_is_made_by_an_operation(resource: str, found: int) -> None:
    root = tree()
    root["x-webhook-subscription"] = {"resource": resource, "url": "url"}

    assert len([each for each in findings(root) if each.rule == "x-webhook-subscription"]) == found


def triggered(trigger: Any) -> list[str]:
    """Return what is found wrong about after what a webhook is sent."""
    root = tree()
    sent = {"$ref": "#/components/requestBodies/NewThing"}
    webhook = {"operationId": "on_made", "tags": ["things"], "requestBody": sent, "responses": {}}
    root["webhooks"] = {"made": {"post": webhook | {"x-webhook-trigger": trigger}}}
    return [
        f.message.partition(";")[0] for f in findings(root) if f.rule in ("x-webhook-trigger", "extension")
    ]


@pytest.mark.parametrize(
    "trigger",
    [
        {"resource": "thing"},
        {"resource": "thing", "changes": ["create"], "carries": "/"},
        {"operations": ["things_create"], "carries": "id"},
    ],
)
def test_a_webhook_is_sent_after_what_there_is(trigger: dict[str, Any]) -> None:
    assert triggered(trigger) == []


@pytest.mark.parametrize(
    ("trigger", "found"),
    [
        ({"resource": "hook"}, "no operation changes a hook"),
        ({"operations": ["hooks_create"]}, "there is no operation hooks_create"),
        ({"resource": "thing", "carries": "data.thing"}, "the body has no member data.thing"),
    ],
)
def test_what_is_not_there_triggers_nothing(trigger: dict[str, Any], found: str) -> None:
    assert triggered(trigger) == [found]


@pytest.mark.parametrize(
    "trigger",
    [
        {},
        {"carries": "/"},
        {"operations": [], "changes": ["create"]},
        {"resource": "thing", "changes": ["get"]},
    ],
)
def test_a_trigger_of_another_form_is_refused(trigger: dict[str, Any]) -> None:
    assert triggered(trigger)


def test_what_customers_call_triggers_nothing() -> None:
    root = tree()
    root["paths"]["/things"]["get"]["x-webhook-trigger"] = {"resource": "thing"}

    assert "x-webhook-trigger" in {finding.rule for finding in findings(root)}
