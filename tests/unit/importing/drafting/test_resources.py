"""What paths show of resources, so that a simulator keeps them."""

from typing import Any

from specloom.importing.captured import Argument, Asked, Body, Call, Captured, Reply, Server
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def call(
    method: str, path: str, sent: Any = None, shown: Any = None, *query: str, status: str = "200"
) -> Call:
    at = f"{method} {path}"
    body = Body(f"{at}.body", "application/json", sent) if sent is not None else None
    arguments = tuple(Argument("query", name, f"{at}.{name}", "1") for name in query)
    reply = Reply(f"{at}.reply", "ok", status, body=Body(f"{at}.reply.body", "application/json", shown))
    replies = (reply,) if shown is not None else ()
    return Call(at, "", Asked(at, method, SERVER, path, arguments, body), replies=replies)


def drafted(*calls: Call) -> dict[str, Any]:
    return draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21").root


def actions(root: dict[str, Any]) -> dict[str, str]:
    """Return what the operations do to which resource and by which key."""
    return {
        f"{method} {path}": " ".join(operation["x-resource"].values())
        for path, item in root["paths"].items()
        for method, operation in item.items()
        if "x-resource" in operation
    }


def test_a_collection_and_its_items_are_a_resource() -> None:
    order = {"id": 12345, "total": 1}
    found = drafted(
        call("GET", "/orders", shown={"data": [order]}),
        call("POST", "/orders", {"total": 1}, order),
        call("GET", "/orders/12345", shown=order),
        call("PUT", "/orders/12345", {"total": 2}, order),
        call("DELETE", "/orders/12345"),
        call("GET", "/orders/12345/pdf", shown={"url": "x"}),
    )

    assert actions(found) == {
        "get /orders": "order list id",
        "post /orders": "order create id",
        "get /orders/{orderId}": "order get id",
        "put /orders/{orderId}": "order replace id",
        "delete /orders/{orderId}": "order delete id",
        "get /orders/{orderId}/pdf": "order view id",
    }


def test_the_key_is_the_member_that_has_the_value_of_the_path() -> None:
    found = drafted(
        call("GET", "/orders", shown=[{"ref": "ord_8f3k2j1h", "id": 7}]),
        call("GET", "/orders/ord_8f3k2j1h", shown={"ref": "ord_8f3k2j1h", "id": 7}),
    )

    assert set(actions(found).values()) == {"order list ref", "order get ref"}


def test_a_creation_links_to_what_takes_its_key() -> None:
    order = {"data": {"id": 12345}}
    found = drafted(
        call("POST", "/shops/{shop}/orders", {"total": 1}, order),
        call("GET", "/shops/{shop}/orders/12345", shown=order),
    )
    links = found["paths"]["/shops/{shop}/orders"]["post"]["responses"]["200"]["links"]

    assert links["get"]["parameters"] == {"shop": "$request.path.shop", "orderId": "$response.body#/data/id"}


def test_who_names_a_new_object_may_name_one_that_exists() -> None:
    found = drafted(
        call("POST", "/products", {"sku": "TEA-001"}, {"sku": "TEA-001"}),
        call("GET", "/products/TEA-001", shown={"sku": "TEA-001"}),
    )

    assert actions(found)["post /products"] == "product upsert sku"


def test_replies_that_nobody_saved_are_inferred_and_said_to_be() -> None:
    found = drafted(
        call("POST", "/pets", {"name": "Rex"}),
        call("GET", "/pets"),
        call("GET", "/pets/{petId}"),
        call("DELETE", "/pets/{petId}"),
    )
    reply = found["paths"]["/pets"]["get"]["responses"]["200"]

    assert reply["x-source"]["kind"] == "inferred"
    assert reply["content"]["application/json"]["schema"] == {
        "type": "array",
        "items": {"$ref": "#/components/schemas/Pet"},
    }
    assert list(found["components"]["schemas"]["Pet"]["properties"]) == ["id", "name"]
    assert found["components"]["schemas"]["Pet"]["x-source"]["kind"] == "inferred"


def test_what_is_sent_can_be_shown() -> None:
    found = drafted(
        call("POST", "/orders", {"due": "soon", "n": None}, {"id": 1, "due": "2024-01-31", "n": 3}),
        call("GET", "/orders/1", shown={"id": 1, "due": "2024-01-31", "n": 3}),
    )

    assert found["components"]["schemas"]["Order"]["properties"] == {
        "id": {"type": "integer"},
        "due": {"type": "string"},
        "n": {"type": ["integer", "null"]},
    }


def test_pages_are_read_from_parameters_and_reply() -> None:
    found = drafted(call("GET", "/orders", None, {"orders": [{"id": 1}], "total": 1}, "page", "per_page"))
    paging = found["paths"]["/orders"]["get"]["x-pagination"]

    assert {key: value for key, value in paging.items() if key != "x-source"} == {
        "style": "page",
        "request": "page",
        "size": "per_page",
        "items": "orders",
        "total": "total",
    }
    assert paging["x-source"]["kind"] == "inferred"


def test_a_parameter_called_page_alone_makes_no_pages() -> None:
    found = drafted(call("GET", "/orders", None, {"title": "x"}, "page"))

    assert "x-pagination" not in found["paths"]["/orders"]["get"]
