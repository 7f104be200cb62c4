from pathlib import Path
from typing import Any

import pytest
from tests.unit.spec.sample import EXTENSIONS, THINGS, changed, found, without

from specloom.spec import parse_document
from specloom.spec.lint import lint


@pytest.mark.parametrize("slug", ["hive", "octo2"])
def test_a_vendor_of_one_lower_case_word_is_fine(slug: str) -> None:
    assert found(changed("/info/title", "x"), slug) == []


@pytest.mark.parametrize("slug", ["Hive", "hive-2", "2hive", ""])
def test_any_other_vendor_is_refused(slug: str) -> None:
    assert found(changed("/info/title", "x"), slug) == [("vendor-slug", "")]


def test_an_operation_without_an_id_is_told_to_have_one() -> None:
    assert ("operation-id", "/paths/~1things/get") in found(without("/paths/~1things/get/operationId"))


def test_an_id_used_twice_is_reported_at_both_places() -> None:
    twice = found(changed("/paths/~1things/get/operationId", "things_create_batch"))

    assert twice == [
        ("operation-id", "/paths/~1things/get/operationId"),
        ("operation-id", "/paths/~1things~1batch/post/operationId"),
    ]


@pytest.mark.parametrize("name", ["thingsList", "list_things", "things_", "things_List", "things"])
def test_an_id_must_be_the_tag_and_a_method_in_snake_case(name: str) -> None:
    assert found(changed("/paths/~1things/get/operationId", name)) == [
        ("operation-id", "/paths/~1things/get/operationId")
    ]


def with_webhook(**parts: object) -> dict[str, Any]:
    """Return the sample with a webhook of its own."""
    post = {
        "operationId": "on_thing_made",
        "tags": ["things"],
        "x-source": {"from": "manual", "at": "page 9", "kind": "documented"},
        "responses": {"200": {"description": "Taken."}},
    }
    root: dict[str, Any] = changed("/info/title", "x")
    root["webhooks"] = {"thing.made": {"post": post | parts}}
    order = ("openapi", "info", "servers", "tags", "security", "paths", "webhooks", "components")
    return {key: root[key] for key in (*order, *root) if key in root}


def test_a_webhook_is_named_after_its_event() -> None:
    assert found(with_webhook()) == []
    assert found(with_webhook(operationId="made")) == [
        ("operation-id", "/webhooks/thing.made/post/operationId")
    ]


def test_a_webhook_without_an_id_is_told_to_have_one() -> None:
    webhook = with_webhook()
    del webhook["webhooks"]["thing.made"]["post"]["operationId"]

    assert found(webhook) == [("operation-id", "/webhooks/thing.made/post")]


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("orders/create", "on_orders_create"),
        ("SKU.updated", "on_sku_updated"),
        ("orderShipped", "on_order_shipped"),
        ("SKU2Moved", "on_sku2_moved"),
        ("v2-done", "on_v2_done"),
    ],
)
def test_any_way_to_write_an_event_is_read(event: str, name: str) -> None:
    webhook = with_webhook(operationId=name)
    webhook["webhooks"] = {event: webhook["webhooks"]["thing.made"]}

    assert found(webhook) == []


@pytest.mark.parametrize("tags", [["stuff"], ["things", "things"]])
def test_a_webhook_has_one_declared_tag(tags: list[str]) -> None:
    assert {rule for rule, _ in found(with_webhook(tags=tags))} == {"tag"}


def test_a_webhook_keeps_its_keys_in_order() -> None:
    assert found(with_webhook(summary="Made.")) == [("key-order", "/webhooks/thing.made/post/summary")]


def test_the_payload_of_a_webhook_has_a_named_example() -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
    root = with_webhook(requestBody=body)

    assert "named-example" in {rule for rule, _ in found(root)}


@pytest.mark.parametrize("tags", [[], ["things", "things"]])
def test_an_operation_has_exactly_one_tag(tags: list[str]) -> None:
    assert "tag" in {rule for rule, _ in found(changed("/paths/~1things/get/tags", tags))}


def test_a_tag_must_be_declared() -> None:
    root = changed("/paths/~1things/get/tags", ["stuff"])
    root["paths"]["/things"]["get"]["operationId"] = "stuff_list"

    assert found(root) == [("tag", "/paths/~1things/get/tags")]


def test_a_tag_is_declared_once() -> None:
    root = changed("/tags/0/description", "x")
    root["tags"].append(root["tags"][0])

    assert found(root) == [("tag", "/tags/0/name"), ("tag", "/tags/1/name")]


def test_a_declared_tag_is_used_and_in_snake_case() -> None:
    root = changed("/tags/0/description", "x")
    root["tags"].append({"name": "Order-Lines"})

    assert found(root) == [("tag", "/tags/1/name"), ("tag", "/tags/1/name")]


@pytest.mark.parametrize("name", ["thing_list", "thing", "Thing-1", "Thing_"])
def test_a_schema_is_called_in_pascal_case(name: str) -> None:
    schema = {"type": "string", "x-source": {"from": "manual", "at": "1", "kind": "documented"}}
    root = changed(f"/components/schemas/{name}", schema)
    root["components"]["schemas"]["Paging"]["properties"]["more"] = {"$ref": f"#/components/schemas/{name}"}

    assert found(root) == [("schema-name", f"/components/schemas/{name}")]


def test_an_example_is_called_in_snake_case() -> None:
    examples = {"An Example": {"value": {"id": "a"}}}
    where = "/components/requestBodies/NewThing/content/application~1json/examples"

    assert found(changed(where, examples)) == [("example-name", f"{where}/An Example")]


def test_a_status_without_quotes_is_reported_with_its_line() -> None:
    text = THINGS.replace('"404":', "404:")

    (finding,) = lint(parse_document(text, Path("openapi.yaml")), "things", EXTENSIONS)

    assert (finding.rule, finding.message) == ("quoted-key", 'the key 404 is not a text in YAML; write "404"')
    assert (
        finding.line == text.splitlines().index('        404: {$ref: "#/components/responses/NotFound"}') + 1
    )
