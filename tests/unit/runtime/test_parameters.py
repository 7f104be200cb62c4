"""Parameters are serialised as OpenAPI's tables say, and no value can leave its place."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, unquote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime import NOT_GIVEN, InvalidArgument, Operation, Parameter
from specloom.runtime.operation import Style
from specloom.runtime.parameters import check_names, expand, headers_of, path_of, query_of

ARRAY = ["blue", "black", "brown"]
MAPPING = {"R": 100, "G": 200}


class Color(StrEnum):
    BLUE = "blue"


def operation(*parameters: Parameter, path: str = "/things") -> Operation:
    return Operation("things_list", "GET", path, parameters=parameters)


def query(value: Any, **rules: Any) -> str:
    return query_of(operation(Parameter("color", "query", **rules)), {"color": value})


def segment(value: Any, **rules: Any) -> str:
    path = path_of(operation(Parameter("color", "path", **rules), path="/{color}"), {"color": value})
    return path.removeprefix("/")


# The examples of OpenAPI 3.1.1, "Style Examples": an empty text, a text, a list and a mapping.
@pytest.mark.parametrize(
    ("style", "explode", "empty", "text", "array", "mapping"),
    [
        ("matrix", False, ";c", ";c=blue", ";c=blue,black,brown", ";c=R,100,G,200,B,150"),
        ("matrix", True, ";c", ";c=blue", ";c=blue;c=black;c=brown", ";R=100;G=200;B=150"),
        ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        ("form", False, "c=", "c=blue", "c=blue,black,brown", "c=R,100,G,200,B,150"),
        ("form", True, "c=", "c=blue", "c=blue&c=black&c=brown", "R=100&G=200&B=150"),
        ("spaceDelimited", False, None, None, "c=blue%20black%20brown", "c=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, None, None, "c=blue%7Cblack%7Cbrown", "c=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", True, None, None, None, "c%5BR%5D=100&c%5BG%5D=200&c%5BB%5D=150"),
        ("cookie", True, "c=", "c=blue", "c=blue; c=black; c=brown", "R=100; G=200; B=150"),
    ],
)
def test_the_styles_are_written_as_openapi_shows_them(
    style: Style, explode: bool, empty: str | None, text: str | None, array: str | None, mapping: str
) -> None:
    parameter = Parameter("c", "query", style, explode=explode)
    examples = (("", empty), ("blue", text), (ARRAY, array), ({**MAPPING, "B": 150}, mapping))

    for value, written in examples:
        assert written is None or expand(parameter, value) == written


@pytest.mark.parametrize("explode", [True, False])
def test_a_header_is_written_without_percent_encoding(explode: bool) -> None:
    parameter = Parameter("X-Color", "header", explode=explode)
    pairs = "a b=c/d" if explode else "a b,c/d"

    assert headers_of(operation(parameter), {"X-Color": {"a b": "c/d"}}) == {"X-Color": pairs}


@pytest.mark.parametrize(
    ("style", "explode", "array", "mapping"),
    [
        ("form", True, "color=blue&color=black&color=brown", "R=100&G=200"),
        ("form", False, "color=blue,black,brown", "color=R,100,G,200"),
        ("spaceDelimited", False, "color=blue%20black%20brown", "color=R%20100%20G%20200"),
        ("pipeDelimited", False, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200"),
        ("deepObject", True, "color=blue&color=black&color=brown", "color%5BR%5D=100&color%5BG%5D=200"),
    ],
)
def test_query_styles(style: str, explode: bool, array: str, mapping: str) -> None:
    assert query(ARRAY, style=style, explode=explode) == array
    assert query(MAPPING, style=style, explode=explode) == mapping


@pytest.mark.parametrize(
    ("style", "explode", "single", "array", "mapping"),
    [
        ("simple", False, "blue", "blue,black,brown", "R,100,G,200"),
        ("simple", True, "blue", "blue,black,brown", "R=100,G=200"),
        ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200"),
        ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200"),
        ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200"),
        ("matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200"),
    ],
)
def test_path_styles(style: str, explode: bool, single: str, array: str, mapping: str) -> None:
    given_values = [segment(value, style=style, explode=explode) for value in ("blue", ARRAY, MAPPING)]

    assert given_values == [single, array, mapping]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7, "7"),
        (0.25, "0.25"),
        (True, "true"),
        (False, "false"),
        (Color.BLUE, "blue"),
        (date(2026, 11, 21), "2026-11-21"),
        (datetime(2026, 11, 21, 10, 30, tzinfo=UTC), "2026-11-21T10%3A30%3A00%2B00%3A00"),
        (b"raw", "raw"),
        ("", ""),
    ],
)
def test_values_are_written_as_the_wire_expects_them(value: Any, text: str) -> None:
    assert query(value) == f"color={text}"


def test_form_is_exploded_by_default_and_simple_is_not() -> None:
    assert [query(ARRAY), segment(ARRAY)] == ["color=blue&color=black&color=brown", "blue,black,brown"]


def test_commas_of_a_list_stay_and_commas_of_its_values_are_encoded() -> None:
    assert query(["a,b", "c:d"], explode=False) == "color=a%2Cb,c%3Ad"


@pytest.mark.parametrize("value", [None, NOT_GIVEN, [], {}])
def test_what_was_not_given_is_not_sent(value: Any) -> None:
    assert query(value, explode=False) == ""


def test_a_list_or_mapping_within_another_is_written_as_json() -> None:
    assert parse_qsl(query([{"a": 1}, [2]])) == [("color", '{"a":1}'), ("color", "[2]")]


def test_nothing_in_a_list_or_mapping_is_left_out() -> None:
    assert query(["a", None], explode=False) == "color=a"
    assert query({"R": 1, "G": None}) == "R=1"
    assert query({"R": 1, "G": {"a": None}}, style="deepObject") == "color%5BR%5D=1"


def test_a_deep_object_nests() -> None:
    nested = query({"created": {"gte": 1}, "tags": ["a", "b"]}, style="deepObject")

    assert unquote(nested) == "color[created][gte]=1&color[tags]=a&color[tags]=b"


def test_brackets_in_a_name_are_kept() -> None:
    found = query_of(operation(Parameter("created_at[gte]", "query")), {"created_at[gte]": 5})

    assert parse_qsl(found) == [("created_at[gte]", "5")]


def test_reserved_characters_stay_only_where_the_specification_allows_them() -> None:
    assert [query("a/b?c"), query("a/b?c", allow_reserved=True)] == ["color=a%2Fb%3Fc", "color=a/b?c"]


def test_what_is_encoded_already_stays_so_where_reserved_characters_are_allowed() -> None:
    assert query("a%2Fb 100%#c", allow_reserved=True) == "color=a%2Fb%20100%25%23c"


def test_a_parameter_described_by_text_is_sent_as_text() -> None:
    assert query("a b", content="text/plain") == "color=a%20b"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="has no time zone"):
        query(datetime.fromisoformat("2026-11-21T00:00:00"))


def test_a_parameter_described_by_content_is_sent_as_json() -> None:
    assert parse_qsl(query({"a": [1]}, content="application/json")) == [("color", '{"a":[1]}')]


def test_parameters_are_sent_in_the_order_of_the_specification() -> None:
    both = operation(Parameter("b", "query"), Parameter("a", "query"))

    assert query_of(both, {"a": 1, "b": 2}) == "b=2&a=1"


@given(st.text(min_size=1).filter(lambda text: text not in {".", ".."}))
def test_an_identifier_stays_one_segment_whatever_it_holds(identifier: str) -> None:
    path = path_of(operation(Parameter("id", "path"), path="/things/{id}/parts"), {"id": identifier})
    sent = httpx.URL("https://vendor.test" + path).raw_path.decode()

    assert [unquote(part) for part in sent.split("/")] == ["", "things", identifier, "parts"]


@given(st.lists(st.text(), min_size=1))
def test_a_list_arrives_as_it_was_given(values: list[str]) -> None:
    sent = httpx.URL("https://vendor.test/?" + query(values, explode=False)).query.decode()

    assert [unquote(part) for part in sent.removeprefix("color=").split(",")] == values


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_an_identifier_that_would_lead_to_another_path_is_refused(value: str) -> None:
    with pytest.raises(InvalidArgument, match="would lead to another path"):
        segment(value)


@pytest.mark.parametrize("value", [None, NOT_GIVEN])
def test_a_path_needs_all_its_values(value: Any) -> None:
    with pytest.raises(InvalidArgument, match="needs a value for 'color'"):
        segment(value)


def test_a_parameter_that_the_operation_does_not_have_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="things_list has no parameter 'colour'"):
        check_names(operation(Parameter("color", "query")), {"color": 1, "colour": 2})


def test_header_values_are_sent_as_they_are() -> None:
    fields = headers_of(operation(Parameter("X-Color", "header")), {"X-Color": ["a b", "c/d"]})

    assert fields == {"X-Color": "a b,c/d"}


def test_cookies_share_one_header() -> None:
    both = operation(Parameter("a", "cookie"), Parameter("b", "cookie", explode=False))

    assert headers_of(both, {"a": "1;2", "b": ["x", "y"]}) == {"Cookie": "a=1%3B2; b=x,y"}


@pytest.mark.parametrize("value", ["a\r\nX-Other: b", "é", "\x00"])
def test_a_header_cannot_be_split_or_hold_what_is_not_ascii(value: str) -> None:
    with pytest.raises(InvalidArgument, match="give printable ASCII"):
        headers_of(operation(Parameter("X-Color", "header")), {"X-Color": value})
