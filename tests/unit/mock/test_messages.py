import json

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.messages import (
    Request,
    Response,
    cookie_pairs,
    is_json,
    json_response,
    media_type_of,
    problem,
    query_pairs,
)


def test_a_header_is_found_whatever_its_case() -> None:
    assert Request("GET", "/", headers=(("X-Key", "1"), ("x-key", "2"))).header("x-KEY") == "1"


def test_a_missing_header_is_none() -> None:
    assert Response(200).header("allow") is None


def test_a_json_response_says_what_it_is() -> None:
    response = json_response(201, {"é": 1}, headers={"allow": "GET"})
    assert response.headers == (("content-type", "application/json"), ("allow", "GET"))
    assert response.json() == {"é": 1}


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63), 2**64 - 1])
def test_a_whole_number_of_64_bits_is_written_as_it_is(number: int) -> None:
    assert json_response(200, {"a": [number]}).json() == {"a": [number]}


@pytest.mark.parametrize("number", [2**64, -(2**63) - 1, 10**300])
def test_a_larger_whole_number_is_written_as_it_is_too(number: int) -> None:
    written = json_response(200, {"a": [{"b": number}, 1, "c"]}).body
    assert json.loads(written) == {"a": [{"b": number}, 1, "c"]}


def test_what_is_no_json_value_is_not_written() -> None:
    with pytest.raises(TypeError):
        json_response(200, {"a": object()})


def test_a_problem_names_itself() -> None:
    response = problem(500, "no", "why", errors=["x"])
    assert response.header("content-type") == "application/problem+json"
    assert orjson.loads(response.body) == {"title": "no", "status": 500, "detail": "why", "errors": ["x"]}


@pytest.mark.parametrize("text", ["Application/JSON; charset=utf-8", "application/json"])
def test_the_media_type_is_bare_and_lower(text: str) -> None:
    assert media_type_of(text) == "application/json"


def test_a_suffix_makes_json() -> None:
    assert is_json("application/problem+json")
    assert not is_json("text/json-lines")


def test_plus_and_percent_are_decoded_in_a_query() -> None:
    assert query_pairs("a=1+2&&b=%C3%A9&c") == [("a", "1 2"), ("b", "é"), ("c", "")]


def test_a_query_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        query_pairs("a=%FF")


def test_an_unreadable_cookie_header_holds_nothing() -> None:
    assert cookie_pairs("a=1; b=2") == [("a", "1"), ("b", "2")]
    assert cookie_pairs("a(=1") == []


@given(st.text())
def test_any_cookie_header_is_survived(header: str) -> None:
    assert isinstance(cookie_pairs(header), list)
