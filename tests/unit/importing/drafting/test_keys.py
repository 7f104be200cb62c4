"""The property that identifies a resource, and a value of it to try a call with."""

from typing import Any

import pytest

from specloom.importing.captured import Asked, Body, Call, Captured, Reply, Server
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def shown(variable: str, reply: dict[str, Any]) -> dict[str, Any]:
    """Return the paths of a draft of a list of orders, and of one, which is shown."""
    one = Asked("item[0]", "GET", SERVER, f"/orders/{{{variable}}}")
    body = Body("item[0].response[0].body", "application/json", reply)
    calls = (
        Call("item[0]", "Get order", one, replies=(Reply("item[0].response[0]", "ok", "200", body=body),)),
        Call("item[1]", "List orders", Asked("item[1]", "GET", SERVER, "/orders")),
    )
    paths: dict[str, Any] = draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21").root[
        "paths"
    ]
    return paths


def get(paths: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = next(item for path, item in paths.items() if "{" in path)["get"]
    return operation


@pytest.mark.parametrize(
    ("variable", "key"),
    [
        ("orderId", "id"),
        ("orderId", "order_id"),
        ("order_id", "orderId"),
        ("orderMasterId", "__master_id__"),
        ("reference", "reference"),
        ("order", "uuid"),
        ("orderNumber", "number"),
    ],
)
def test_the_key_is_the_property_that_is_called_as_the_variable_or_as_an_id(variable: str, key: str) -> None:
    found = get(shown(variable, {"total": 3, key: "A-17"}))

    assert found["x-resource"]["key"] == key


def test_a_name_is_no_key_where_the_variable_is_not_called_so() -> None:
    assert "x-resource" not in get(shown("orderId", {"name": "Ada", "email": "ada@acme.example"}))


def test_a_variable_without_a_value_shows_the_id_of_the_object_that_a_reply_shows() -> None:
    (parameter,) = get(shown("orderId", {"id": "A-17"}))["parameters"]
    example = parameter["examples"]["elsewhere"]

    assert example["value"] == "A-17"
    assert example["x-source"]["kind"] == "inferred"


def test_a_variable_of_which_nothing_is_shown_has_a_stand_in() -> None:
    asked = Asked("item[0]", "GET", SERVER, "/datasets/{datasetId}/size")
    paths = draft(Captured("collection", "Acme", (), (Call("item[0]", "Size", asked),)), "acme", "2026-11-21")
    (parameter,) = get(paths.root["paths"])["parameters"]

    assert parameter["examples"]["stand_in"]["value"] == "dataset_1"
    assert parameter["examples"]["stand_in"]["x-source"]["kind"] == "inferred"
