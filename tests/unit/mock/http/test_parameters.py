from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Request
from specloom.mock.http.parameters import decode_parameters, query_texts, shape_of
from specloom.spec import read_spec

from ..simulating import spec_of

NUMBERS = "{type: array, items: {type: integer}}"


def decoded(parameter: str, query: str = "", **headers: str) -> Any:
    """Return what one parameter named `p` decodes to."""
    spec = spec_of(
        f"/pets: {{get: {{operationId: pets_list, parameters: [{{name: p, {parameter}}}]}}}}",
        "components: {schemas: {Flag: {anyOf: [{type: boolean}, {type: 'null'}]}}}",
    )
    operation = read_spec(spec.document, "pets").operations[0]
    shapes = [shape_of(spec.document, parameter) for parameter in operation.parameters]
    request = Request("GET", "/pets", query, tuple(headers.items()))
    found = decode_parameters(shapes, request, {"p": query}, query_texts(request.query))
    return found[operation.parameters[0].location].get("p")


@pytest.mark.parametrize(
    ("parameter", "query", "value"),
    [
        ("in: query, schema: {type: string}", "p=12", "12"),
        ("in: query, schema: {type: integer}", "p=-12", -12),
        ("in: query, schema: {type: integer}", "p=1.5", "1.5"),
        ("in: query, schema: {type: integer}", "p=%D9%A1", "\u0661"),
        ("in: query, schema: {type: number}", "p=1.5e3", 1500.0),
        ("in: query, schema: {type: number}", "p=nan", "nan"),
        ("in: query, schema: {type: boolean}", "p=true", True),
        ("in: query, schema: {type: boolean}", "p=True", "True"),
        ("in: query, schema: {$ref: '#/components/schemas/Flag'}", "p=false", False),
        ("in: query, schema: {type: integer}", "q=1", None),
        ("in: query, schema: {}", "p=1", "1"),
        (f"in: query, schema: {NUMBERS}", "p=1&p=2", [1, 2]),
        (f"in: query, explode: false, schema: {NUMBERS}", "p=1,2", [1, 2]),
        (f"in: query, explode: false, schema: {NUMBERS}", "p=1%2Cx", [1, "x"]),
        (f"in: query, explode: false, schema: {NUMBERS}", "p=", []),
        (f"in: query, style: pipeDelimited, explode: false, schema: {NUMBERS}", "p=1|2", [1, 2]),
        (f"in: query, style: spaceDelimited, explode: false, schema: {NUMBERS}", "p=1+2", [1, 2]),
        (f"in: path, required: true, schema: {NUMBERS}", "1,2", [1, 2]),
        ("in: query, content: {application/json: {schema: {}}}", "p=%7B%22a%22:1%7D", {"a": 1}),
        ("in: query, content: {application/json: {schema: {}}}", "p=%7B", "{"),
    ],
)
def test_a_parameter_is_decoded_by_its_style_and_type(parameter: str, query: str, value: Any) -> None:
    assert decoded(parameter, query) == value


POINT = (
    "schema: {allOf: [{type: object, properties: {x: {type: integer}}}, {properties: {y: {type: string}}}]}"
)


@pytest.mark.parametrize(
    ("parameter", "sent", "value"),
    [
        (f"in: path, required: true, {POINT}", "x,1,y,2", {"x": 1, "y": "2"}),
        (f"in: path, required: true, explode: true, {POINT}", "x=1,y=2", {"x": 1, "y": "2"}),
        (f"in: path, required: true, style: label, {POINT}", ".x,1,y,2", {"x": 1, "y": "2"}),
        (f"in: path, required: true, style: label, explode: true, {POINT}", ".x=1.y=2", {"x": 1, "y": "2"}),
        (f"in: path, required: true, style: matrix, {POINT}", ";p=x,1,y,2", {"x": 1, "y": "2"}),
        (f"in: path, required: true, style: matrix, explode: true, {POINT}", ";x=1;y=2", {"x": 1, "y": "2"}),
        (f"in: query, {POINT}", "x=1&y=2", {"x": 1, "y": "2"}),
        (f"in: query, {POINT}", "z=1", None),
        (f"in: query, explode: false, {POINT}", "p=x,1,y,2", {"x": 1, "y": "2"}),
        (f"in: query, explode: false, {POINT}", "p=x,1,y", "x,1,y"),
        (f"in: query, style: pipeDelimited, {POINT}", "p=x%7C1%7Cy%7C2", {"x": 1, "y": "2"}),
        (f"in: query, style: spaceDelimited, {POINT}", "p=x%201", {"x": 1}),
        (f"in: query, style: pipeDelimited, explode: true, schema: {NUMBERS}", "p=1&p=2", [1, 2]),
        (f"in: path, required: true, style: label, schema: {NUMBERS}", ".1,2", [1, 2]),
        (f"in: path, required: true, style: label, explode: true, schema: {NUMBERS}", ".1.2", [1, 2]),
        (f"in: path, required: true, style: matrix, schema: {NUMBERS}", ";p=1,2", [1, 2]),
        (f"in: path, required: true, style: matrix, explode: true, schema: {NUMBERS}", ";p=1;p=2", [1, 2]),
        ("in: path, required: true, style: matrix, schema: {type: integer}", ";p=1", 1),
        ("in: path, required: true, style: label, schema: {type: string}", ".a.b", "a.b"),
        ("in: path, required: true, style: label, schema: {type: string}", "a", None),
    ],
)
def test_every_style_has_lists_and_objects(parameter: str, sent: str, value: Any) -> None:
    assert decoded(parameter, sent) == value


@pytest.mark.parametrize(("explode", "sent"), [("false", "x,1,y,2"), ("true", "x=1,y=2")])
def test_a_header_may_be_an_object(explode: str, sent: str) -> None:
    assert decoded(f"in: header, explode: {explode}, {POINT}", P=sent) == {"x": 1, "y": "2"}


def test_a_deep_object_is_gathered_from_its_members() -> None:
    parameter = "in: query, style: deepObject, schema: {type: object, properties: {a: {type: integer}}}"
    assert decoded(parameter, "p[a]=1&p%5Bb%5D=2&p[c=3") == {"a": 1, "b": "2"}
    assert decoded(parameter, "q[a]=1") is None


def test_a_deep_object_may_hold_objects_and_lists() -> None:
    inner = (
        "at: {type: object, properties: {gte: {type: integer}}}, ids: {type: array, items: {type: integer}}"
    )
    parameter = f"in: query, style: deepObject, schema: {{type: object, properties: {{{inner}}}}}"

    assert decoded(parameter, "p[at][gte]=1&p[ids]=2&p[ids]=3") == {"at": {"gte": 1}, "ids": [2, 3]}
    assert decoded(parameter, "p[ids][]=2&p[ids][]=x") == {"ids": [2, "x"]}
    assert decoded(parameter, "p[at]=1&p[at][gte]=2") == {"at": "1"}


def test_a_header_is_found_whatever_its_case() -> None:
    assert decoded("in: header, schema: {type: integer}", P="7") == 7


def test_a_cookie_is_found() -> None:
    assert decoded("in: cookie, schema: {type: boolean}", cookie="p=true") is True


def test_a_query_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        decoded("in: query, schema: {type: string}", "p=%FF")


@given(st.text())
def test_any_text_arrives_as_it_was_sent(text: str) -> None:
    assert (
        decoded("in: query, schema: {type: string}", f"p={quote(text, errors='replace')}")
        == text.encode(errors="replace").decode()
    )


@given(st.lists(st.integers(-(10**20), 10**20), min_size=1))
def test_any_list_of_integers_arrives_as_it_was_sent(numbers: list[int]) -> None:
    text = ",".join(map(str, numbers))
    assert decoded(f"in: query, explode: false, schema: {NUMBERS}", f"p={text}") == numbers
