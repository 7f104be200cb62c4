"""Paths that differ only in what they name become one template."""

import pytest

from specloom.importing.captured import Asked, Call, Captured, Server
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def paths(*asked: str, url: str = "https://api.acme.example") -> list[str]:
    """Return the paths of a draft of GET requests for these."""
    calls = tuple(
        Call(f"item[{n}]", "", Asked(f"item[{n}]", "GET", Server(url, "server"), path))
        for n, path in enumerate(asked)
    )
    return list(draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21").root["paths"])


@pytest.mark.parametrize(
    "literal",
    [
        "12345",
        "7f3b9a5e-1111-4222-8333-123456789abc",
        "507f1f77bcf86cd799439011",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "cus_9s6XKzkNRiz8i3",
        "INV-2024-001",
        "ord_8f3k2j1h",
    ],
)
def test_a_literal_id_becomes_a_parameter(literal: str) -> None:
    assert paths(f"/orders/{literal}/lines") == ["/orders/{orderId}/lines"]


@pytest.mark.parametrize(
    "word", ["me", "search", "oauth2", "v2", "2024-01", "batch-upsert", "md5", "web3auth", "utf8"]
)
def test_a_word_or_a_version_stays(word: str) -> None:
    assert paths(f"/orders/{word}/lines") == [f"/orders/{word}/lines"]


def test_beside_a_variable_less_is_enough_to_be_an_id() -> None:
    assert paths("/products/{sku}", "/products/A1", "/products/new") == ["/products/{sku}", "/products/new"]


def test_without_a_variable_beside_it_a_code_stays() -> None:
    assert paths("/countries/FR") == ["/countries/FR"]


def test_a_number_with_which_all_paths_begin_is_a_version() -> None:
    assert paths("/3/movies", "/3/people") == ["/3/movies", "/3/people"]


def test_an_email_and_a_date_are_named_for_what_they_are() -> None:
    assert paths("/users/ann@acme.example", "/rates/2024-01-31") == ["/users/{email}", "/rates/{date}"]


def test_parameters_are_named_as_the_source_names_its_others() -> None:
    assert paths("/shops/{shop_id}", "/orders/12345") == ["/shops/{shop_id}", "/orders/{order_id}"]


def test_names_in_one_path_differ() -> None:
    assert paths("/shops/{id}/things/{id}") == ["/shops/{id}/things/{thingId}"]


def test_paths_that_differ_in_names_of_parameters_are_one() -> None:
    assert paths("/orders/{id}", "/orders/{orderId}/lines", "/orders/{orderId}/notes") == [
        "/orders/{orderId}",
        "/orders/{orderId}/lines",
        "/orders/{orderId}/notes",
    ]


def test_the_end_of_a_file_name_stays() -> None:
    assert paths("/orders/12345.json") == ["/orders/{orderId}.json"]


def test_a_slash_at_the_end_is_kept_where_all_have_it() -> None:
    assert paths("/orders/") == ["/orders/"]
    assert paths("/orders/", "/orders") == ["/orders"]


def test_what_no_address_can_hold_is_escaped_and_what_is_escaped_stays() -> None:
    assert paths("/a b/%C3%A9/%zz") == ["/a%20b/%C3%A9/%25zz"]


def test_a_version_that_all_share_belongs_to_the_address() -> None:
    assert paths("/v1/orders", "/v1/shops") == ["/orders", "/shops"]
    assert paths("/orders", url="https://api.acme.example/v1") == ["/orders"]


def test_an_address_is_what_all_its_paths_begin_with() -> None:
    calls = tuple(
        Call(f"item[{n}]", "", Asked(f"item[{n}]", "GET", Server(url, "server"), path))
        for n, (url, path) in enumerate(
            [
                ("https://a.example/api/v1", "/x"),
                ("https://a.example/api/v1", "/y"),
                ("https://a.example", "/api/v2/z"),
            ]
        )
    )
    root = draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21").root

    assert [server["url"] for server in root["servers"]] == ["https://a.example/api"]
    assert list(root["paths"]) == ["/v1/x", "/v1/y", "/v2/z"]


def test_an_address_that_nobody_knows_leads_nowhere_and_is_to_be_decided() -> None:
    call = Call("item[0]", "", Asked("item[0]", "GET", Server("{{base}}", "server", known=False), "/x"))
    made = draft(Captured("collection", "Acme", (), (call,)), "acme", "2026-11-21")

    assert made.root["servers"][0]["url"] == "https://base.invalid"
    assert made.root["servers"][0]["x-source"]["kind"] == "inferred"
    assert "/servers/0/url" in [pointer for _, pointer in made.undecided]
