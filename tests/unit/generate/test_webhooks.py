"""A client receives what the spec's webhooks say: how they are signed, and how events are told apart."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from specloom.generate import generate_client
from specloom.generate.clients import client_of
from specloom.generate.models import ModelNames
from specloom.generate.surface import Webhooks

from .shop import imported, spec_of

SHOP = """
    x-webhook-signature:
      header: webhook-signature
      algorithm: hmac-sha256
      encoding: base64
      key: secret
      prefix: "v1,"
      separator: " "
      signed: "{id}.{timestamp}.{body}"
      timestamp: {header: webhook-timestamp}
      id: webhook-id
      secret: {prefix: whsec_, encoding: base64}
    security: [{key: []}]
    paths:
      /webhooks:
        post: {operationId: webhooks_verify, tags: [webhooks], responses: {"204": {description: ok}}}
    webhooks:
      paid: {post: {requestBody: {$ref: "#/components/requestBodies/Paid"}, responses: {}}}
      gone: {post: {requestBody: {$ref: "#/components/requestBodies/Gone"}, responses: {}}}
    components:
      securitySchemes: {key: {type: http, scheme: bearer}}
      requestBodies:
        Paid: {content: {application/json: {schema: {$ref: "#/components/schemas/Paid"}}}}
        Gone: {content: {application/json: {schema: {$ref: "#/components/schemas/Gone"}}}}
      schemas:
        Paid: {type: object, required: [id], properties: {type: {const: order.paid}, id: {type: string}}}
        Gone: {type: object, required: [type], properties: {type: {enum: [order.gone]}, why: {type: string}}}
"""
SECRET = "whsec_c2VjcmV0"


def received(text: str) -> Webhooks:
    """Return what a client receives whose spec says this beside its one operation."""
    spec = spec_of(f"paths: {{/a: {{get: {{operationId: a_get, tags: [a]}}}}}}\n{text}")
    webhooks = client_of(spec, ModelNames({"Order": "Order"}, {})).webhooks
    assert webhooks
    return webhooks


def posted(name: str, schema: str, extra: str = "") -> str:
    content = f"{{content: {{application/json: {{schema: {schema}}}}}}}"
    return f"  {name}: {{post: {{{extra}requestBody: {content}, responses: {{}}}}}}\n"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("webhooks")
    generate_client(spec_of(SHOP, folder), folder / "client")
    with imported(folder / "client", "shop_sdk") as sdk:
        yield sdk


def test_a_client_verifies_beside_the_methods_of_a_resource_of_that_name(shop: ModuleType) -> None:
    body = json.dumps({"type": "order.paid", "id": "o-1"})
    client = shop.ShopClient(api_key="k", base_url="https://shop.test", webhook_secret=SECRET)
    event = client.webhooks.verify(body, shop.ShopWebhooks(SECRET).sign(body))

    assert event == shop.models.Paid(type_="order.paid", id="o-1")
    assert callable(client.webhooks.verify_)
    client.close()


def test_a_receiver_needs_no_client(shop: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_WEBHOOK_SECRET", SECRET)
    webhooks = shop.ShopWebhooks()

    assert webhooks.verify("{}", webhooks.sign("{}")) == shop.UnknownEvent(None, {})


def test_a_client_takes_the_secret_of_the_environment_too(
    shop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_WEBHOOK_SECRET", SECRET)
    with shop.ShopClient(api_key="k", base_url="https://shop.test") as client:
        event = client.webhooks.verify("{}", shop.ShopWebhooks(SECRET).sign("{}"))

    assert event == shop.UnknownEvent(None, {})


def test_an_api_key_is_no_secret_of_a_vendor_that_has_one_for_webhooks(shop: ModuleType) -> None:
    client = shop.ShopClient(api_key="k", base_url="https://shop.test")

    with pytest.raises(shop.errors.CredentialError):
        client.webhooks.verify("{}", shop.ShopWebhooks(SECRET).sign("{}"))
    client.close()


def test_an_event_of_a_new_name_is_kept(shop: ModuleType) -> None:
    assert shop.ShopWebhooks(SECRET).parse('{"type": "order.new"}').name == "order.new"


def test_a_client_whose_vendor_sends_nothing_receives_nothing() -> None:
    spec = spec_of(
        "paths: {/a: {get: {operationId: a_get, tags: [a]}}}\nwebhooks: {ask: {get: {responses: {}}}}"
    )

    assert client_of(spec, ModelNames({}, {})).webhooks is None


def test_events_that_carry_the_same_share_a_payload() -> None:
    order = '{$ref: "#/components/schemas/Order"}'
    text = f"components: {{schemas: {{Order: {{type: object}}}}}}\nwebhooks:\n{posted('paid', order)}"
    webhooks = received(text + posted("gone", order))

    assert webhooks.annotation == "models.Order | UnknownEvent"
    assert webhooks.contract.count("Payload(") == 1
    assert '("paid", "gone")' in webhooks.contract.replace("'", '"')


def test_a_header_that_differs_from_event_to_event_names_it() -> None:
    def named(value: str) -> str:
        return f"parameters: [{{name: X-Event, in: header, schema: {{const: {value}}}}}], "

    webhooks = received(
        "webhooks:\n" + posted("paid", "{}", named("order/paid")) + posted("gone", "{}", named("order/gone"))
    )

    assert [event.name for event in webhooks.events] == ["order/paid", "order/gone"]
    assert "header='X-Event'" in webhooks.contract


@pytest.mark.parametrize(
    ("told", "written"),
    [("{header: X-Event}", "header='X-Event'"), ("{member: a.b}", "member=('a', 'b')")],
)
def test_the_spec_may_say_where_the_name_stands(told: str, written: str) -> None:
    assert written in received(f"x-webhook-event: {told}\nwebhooks:\n{posted('paid', '{}')}").contract


def test_a_value_that_all_events_have_names_none_of_them() -> None:
    schema = "{type: object, properties: {object: {const: event}}}"
    webhooks = received("webhooks:\n" + posted("paid", schema) + posted("gone", schema))

    assert "member" not in webhooks.contract


def test_the_credential_of_the_api_signs_where_the_spec_says_so() -> None:
    sign = "x-webhook-signature: {header: X-S, algorithm: hmac-sha256, encoding: hex, key: api-key}"
    scheme = "components: {securitySchemes: {key: {type: apiKey, in: query, name: k}}}"
    webhooks = received(f"{sign}\n{scheme}\nwebhooks:\n{posted('paid', '{}')}")

    assert (webhooks.credential, webhooks.variables) == ("api_key", ("SHOP_WEBHOOK_SECRET", "SHOP_API_KEY"))
    assert "scheme='key'" in webhooks.contract


def test_a_time_in_a_part_of_the_header_is_written_down() -> None:
    sign = (
        "x-webhook-signature: {header: X-S, algorithm: hmac-sha256, encoding: hex, key: k, prefix: v1=,"
        ' separator: ",", signed: "{timestamp}.{body}", timestamp: {part: t=, unit: milliseconds}}'
    )
    contract = received(f"{sign}\nwebhooks:\n{posted('paid', '{}')}").contract

    assert "stamp=Stamp(part='t=', tolerance=300, unit=0.001)" in contract


def test_what_is_no_text_cannot_be_typed() -> None:
    text = "webhooks:\n  sent: {post: {requestBody: {content: {image/png: {}}}, responses: {}}}\n"

    assert [event.name for event in received(text + posted("paid", "{}")).events] == ["paid"]


def test_marks_are_sought_in_what_a_body_holds_but_not_in_a_schema_of_itself_for_ever() -> None:
    order = "{type: object, properties: {of: {$ref: '#/components/schemas/Order'}, kind: {const: order}}}"
    text = f"components: {{schemas: {{Order: {order}}}}}\nwebhooks:\n"
    contract = received(text + posted("paid", '{$ref: "#/components/schemas/Order"}')).contract

    assert contract.count("'kind'") == 4  # three marks, and the name of the member


def test_a_vendor_that_only_sends_has_a_client_that_only_receives(tmp_path: Path) -> None:
    webhooks = posted("order", "{type: object, additionalProperties: {type: integer}}")
    spec = spec_of(f"webhooks:\n{webhooks}", tmp_path, "bell")
    generate_client(spec, tmp_path / "client")
    with imported(tmp_path / "client", "bell_sdk") as sdk:
        assert sdk.BellWebhooks().parse('{"id": 7}') == {"id": 7}
        assert sdk.BellClient(base_url="https://shop.test").webhooks.parse('{"id": 7}') == {"id": 7}

    assert "## First call" not in (tmp_path / "client" / "README.md").read_text(encoding="utf-8")
