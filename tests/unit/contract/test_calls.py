from typing import Any

import attrs
import httpx
import pytest

from specloom.contract.calls import NO_BODY, Call, body_examples, build_request, example_call, example_value
from specloom.spec import Operation, Parameter, SecurityScheme, Spec

from .shelf import SPEC

LIST = SPEC.operation("books_list")
UPSERT = SPEC.operation("books_upsert")
GET = SPEC.operation("books_get")


def sent(call: Call, spec: Spec = SPEC) -> httpx.Request:
    return build_request(spec, "http://localhost/v1", call, "k3y")


def secured(**scheme: Any) -> httpx.Request:
    spec = attrs.evolve(SPEC, security_schemes=(SecurityScheme("key", **scheme),))
    return sent(Call(LIST), spec)


def test_the_plainest_call_uses_the_examples_of_what_is_required() -> None:
    call = example_call(GET)

    assert (call.path, call.query, call.body) == (
        {"bookId": "28d912a6-e6c5-40c8-8ec6-9803498d86f0"},
        {},
        NO_BODY,
    )


def test_a_body_is_sent_as_json_with_its_media_type() -> None:
    request = sent(example_call(UPSERT))

    assert request.headers["Content-Type"] == "application/json"
    assert request.content.startswith(b'{"isbn":"978"')


def test_raw_bytes_are_sent_as_they_are() -> None:
    assert sent(Call(UPSERT, body=b"\xff{")).content == b"\xff{"


def test_a_number_of_any_size_is_sent_as_it_is() -> None:
    assert sent(Call(UPSERT, body={"n": 18446744073709551999})).content == b'{"n":18446744073709551999}'


def test_null_is_a_body() -> None:
    assert sent(Call(UPSERT, body=None)).content == b"null"


def test_text_in_a_path_is_percent_encoded() -> None:
    assert sent(Call(GET, path={"bookId": "a/é"})).url.raw_path == b"/v1/books/a%2F%C3%A9?api-key=k3y"


def test_a_list_that_does_not_explode_is_joined_by_commas() -> None:
    assert sent(Call(LIST, query={"fields": ["a", "b"]})).url.query == b"fields=a,b&api-key=k3y"


def test_a_list_that_nothing_declares_is_repeated() -> None:
    assert sent(Call(LIST, query={"tag": ["a", "b"]})).url.query == b"tag=a&tag=b&api-key=k3y"


def test_booleans_and_numbers_are_written_as_in_json() -> None:
    assert (
        sent(Call(LIST, query={"header": False, "page": 2})).url.query == b"header=false&page=2&api-key=k3y"
    )


def test_a_call_without_credential_carries_none() -> None:
    assert b"k3y" not in sent(Call(LIST, authenticated=False)).url.query


def test_another_credential_takes_the_place_of_the_right_one() -> None:
    assert sent(Call(LIST, authenticated="wrong")).url.query == b"api-key=wrong"


def test_a_key_in_a_header_is_sent_there() -> None:
    assert secured(kind="apiKey", location="header", name="X-Key").headers["X-Key"] == "k3y"


def test_a_key_in_a_cookie_is_sent_there() -> None:
    assert secured(kind="apiKey", location="cookie", name="sid").headers["Cookie"] == "sid=k3y"


def test_a_bearer_token_is_sent() -> None:
    assert secured(kind="http", scheme="bearer").headers["Authorization"] == "Bearer k3y"


def test_a_secret_goes_after_the_name_of_its_scheme() -> None:
    assert secured(kind="http", scheme="hawk").headers["Authorization"] == "Hawk k3y"


def test_a_header_does_not_end_in_a_space_where_the_credential_is_empty() -> None:
    spec = attrs.evolve(SPEC, security_schemes=(SecurityScheme("key", kind="http", scheme="bearer"),))

    assert sent(Call(LIST, authenticated=""), spec).headers["Authorization"] == "Bearer"


def test_basic_authentication_is_sent() -> None:
    assert secured(kind="http", scheme="basic").headers["Authorization"] == "Basic azN5"


def test_headers_that_the_vendor_wants_are_sent() -> None:
    spec = attrs.evolve(SPEC, request_headers={"Accept": "*/*"})

    assert sent(Call(LIST), spec).headers["Accept"] == "*/*"


def test_changes_are_merged_into_a_call() -> None:
    call = Call(LIST, query={"page": 1}).having(query={"size": 2}, authenticated=False)

    assert (call.query, call.authenticated) == ({"page": 1, "size": 2}, False)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer"}, 1),
        ({"type": "boolean", "default": False}, False),
        ({"enum": ["b"]}, "b"),
        ({"examples": ["e"]}, "e"),
        ({"type": "string"}, "x"),
        ({"type": ["string", "null"]}, "x"),
    ],
)
def test_a_parameter_without_example_takes_what_its_schema_offers(
    schema: dict[str, Any], value: object
) -> None:
    parameter = Parameter("p", "query", True, "form", True, "", schema, "", {})

    assert example_value(parameter) == value


def test_an_operation_without_body_has_no_body_examples() -> None:
    assert body_examples(GET) == ()


def test_required_headers_and_queries_are_part_of_the_plainest_call() -> None:
    header = Parameter("X-Shelf", "header", True, "simple", False, "", {"type": "integer"}, "", {})
    query = Parameter("q", "query", True, "form", True, "", {}, "", {"one": "dune"})
    operation: Operation = attrs.evolve(LIST, parameters=(header, query))

    request = sent(example_call(operation))

    assert (request.headers["X-Shelf"], request.url.params["q"]) == ("1", "dune")


def test_a_list_in_a_path_is_joined_by_commas() -> None:
    assert sent(Call(GET, path={"bookId": ["a", "b"]})).url.raw_path.startswith(b"/v1/books/a%2Cb?")
