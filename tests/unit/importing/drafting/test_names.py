"""Tags and operationIds: from the source's own names where they say something, else from method and path."""

import random

import pytest

from specloom.importing.captured import Asked, Body, Call, Captured, Reply, Server
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")
ORDER = Body("b", "application/json", {"id": 12345, "total": 1})


def call(name: str, method: str, path: str, *folders: str) -> Call:
    at = f"{method} {path} {name}"
    body = (
        Body(f"{at}.body", "application/json", {"total": 1}) if method in ("POST", "PUT", "PATCH") else None
    )
    return Call(
        at,
        name,
        Asked(at, method, SERVER, path, body=body),
        folders,
        replies=(Reply(at, "ok", "200", body=ORDER),),
    )


def ids(*calls: Call) -> dict[str, str]:
    """Return the operationIds of a draft by method and path."""
    paths = draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21").root["paths"]
    return {f"{m.upper()} {path}": o["operationId"] for path, item in paths.items() for m, o in item.items()}


@pytest.mark.parametrize(
    ("name", "method", "path", "expected"),
    [
        ("Get an order", "GET", "/orders/12345", "orders_get"),
        ("Cancel order", "POST", "/orders/12345/cancel", "orders_cancel"),
        ("Upsert order (by reference)", "POST", "/orders", "orders_upsert"),
        ("New Request", "GET", "/orders/12345/lines", "orders_get_lines"),
        ("https://api.acme.example/orders/export", "POST", "/orders/export", "orders_export"),
        ("注文をキャンセル", "DELETE", "/orders/12345", "orders_delete"),
        ("Búsqueda", "GET", "/orders/search", "orders_busqueda"),
    ],
)
def test_an_operation_is_called_by_what_its_request_is_called(
    name: str, method: str, path: str, expected: str
) -> None:
    assert (
        ids(call(name, method, path, "Orders"))[f"{method} {path.replace('12345', '{orderId}')}"] == expected
    )


@pytest.mark.parametrize(
    ("folders", "tag"),
    [
        (("Orders",), "orders"),
        (("1. Order Lines API",), "order_lines"),
        (("v1", "Orders"), "orders"),
        (("注文",), "baskets"),
        ((), "baskets"),
    ],
)
def test_the_tag_is_the_outermost_folder_that_says_something(folders: tuple[str, ...], tag: str) -> None:
    found = ids(call("List", "GET", "/baskets", *folders), call("Ping", "GET", "/ping"))

    assert found["GET /baskets"].startswith(f"{tag}_")


def test_names_are_the_same_in_whatever_order_requests_come() -> None:
    calls = [
        call("Get", "GET", "/orders/12345", "Orders"),
        call("Get", "GET", "/orders/12345/lines", "Orders"),
        call("Get", "GET", "/orders/12345/notes", "Orders"),
        call("Get", "GET", "/orders/latest", "Orders"),
    ]
    expected = ids(*calls)
    random.Random(1).shuffle(calls)

    assert ids(*calls) == expected
    assert len(set(expected.values())) == len(expected)
    assert not any(name[-1].isdigit() for name in expected.values())
