from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Simulator
from specloom.mock.http.bodies import depth_exceeds
from specloom.mock.pipeline import BODY_LIMIT

from ..simulating import ask, simulate

PATHS = """
/pets/{petId}:
  post:
    operationId: pets_update
    parameters:
      - {name: petId, in: path, required: true, schema: {type: integer}}
      - {name: size, in: query, required: true, schema: {type: integer, maximum: 9}}
    requestBody:
      required: true
      content:
        application/json: {schema: {type: object, properties: {name: {type: string}}}}
        application/x-www-form-urlencoded: {schema: {required: [name]}}
        text/plain: {}
        image/*: {}
    responses: {"200": {description: Done.}, "400": {description: Bad., content: {application/json: {}}}}
"""


@pytest.fixture(scope="module")
def simulator() -> Simulator:
    return simulate(PATHS)


def errors(simulator: Simulator, body: Any, query: str = "size=1", pet: str = "1", **headers: str) -> Any:
    response = ask(simulator, f"POST /v1/pets/{pet}?{query}", body, **headers)
    return response.json() if response.status == 400 else response.status


def test_a_valid_request_passes(simulator: Simulator) -> None:
    assert errors(simulator, {"name": "Rex"}) == 200


def test_unknown_query_parameters_are_ignored(simulator: Simulator) -> None:
    assert errors(simulator, {}, "size=1&colour=red") == 200


def test_a_parameter_that_has_one_place_may_not_be_repeated(simulator: Simulator) -> None:
    assert errors(simulator, {}, "size=1&si%7Ae=2")["errors"] == [
        "query/size must NOT be given more than once"
    ]


@pytest.mark.parametrize(
    ("parameter", "query", "status"),
    [
        ("schema: {type: array}", "p=1&p=2", 200),
        ("explode: false, schema: {type: array}", "p=1&p=2", 400),
        ("explode: false, schema: {type: array}", "p=1,2&q=1&q=2", 200),
    ],
)
def test_a_list_is_repeated_only_in_the_style_that_says_so(parameter: str, query: str, status: int) -> None:
    simulator = simulate(
        f"/pets: {{get: {{operationId: p, parameters: [{{name: p, in: query, {parameter}}}], "
        "responses: {'200': {description: D.}, '400': {description: Bad.}}}}"
    )
    assert ask(simulator, f"GET /v1/pets?{query}").status == status


def test_everything_wrong_is_reported_at_once(simulator: Simulator) -> None:
    assert errors(simulator, {"name": 1}, "size=10", "x")["errors"] == [
        "path/petId must be integer",
        "query/size must be <= 9",
        "body/name must be string",
    ]


def test_a_required_parameter_is_missed(simulator: Simulator) -> None:
    assert errors(simulator, {}, "")["errors"] == ["query must have required property 'size'"]


def test_a_required_body_is_missed(simulator: Simulator) -> None:
    assert errors(simulator, None)["detail"] == "the request has no body"


def test_a_media_type_that_is_not_declared_is_refused(simulator: Simulator) -> None:
    answer = errors(simulator, b"<a/>", content_type="text/xml")
    assert answer["detail"].startswith("the body is text/xml; send application/json, ")


def test_a_body_without_a_media_type_is_taken_as_the_first_declared(simulator: Simulator) -> None:
    assert errors(simulator, b'{"name": 1}')["errors"] == ["body/name must be string"]


def test_a_form_is_validated(simulator: Simulator) -> None:
    form = "application/x-www-form-urlencoded"
    assert errors(simulator, b"name=Rex", content_type=form) == 200
    assert errors(simulator, b"nom=Rex", content_type=form)["errors"]


def test_text_and_binary_bodies_pass(simulator: Simulator) -> None:
    assert errors(simulator, "é".encode(), content_type="text/plain") == 200
    assert errors(simulator, b"\xff", content_type="image/png") == 200


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff",
        b'{"name": "\x00"}',
        b'{"name": "\\ud800"}',
        b'{"name": 1e999}',
        b"NaN",
        b"[" * 100_000,
        b'{"a":' * 201 + b"1" + b"}" * 201,
        b"\xef\xbb\xbf{}",
    ],
)
def test_a_body_that_is_no_json_is_refused_with_400(simulator: Simulator, body: bytes) -> None:
    assert errors(simulator, body, content_type="application/json")["status"] == 400


@pytest.mark.parametrize("body", [{"name": "Zoë \U0001f436 \u0000"}, {"n": 10**30}, {"": None}])
def test_a_body_of_unusual_json_passes(simulator: Simulator, body: Any) -> None:
    sent = repr(body).replace("'", '"').replace("None", "null").replace("\\x00", "\\u0000")
    assert errors(simulator, sent.encode(), content_type="application/json; charset=utf-8") == 200


def test_text_that_is_not_utf_8_is_refused(simulator: Simulator) -> None:
    assert errors(simulator, b"\xff", content_type="text/plain")["status"] == 400


def test_a_query_that_is_not_utf_8_is_refused(simulator: Simulator) -> None:
    assert errors(simulator, {}, "size=%FF")["detail"] == "the query string is not UTF-8"


def test_a_body_beyond_the_limit_is_refused(simulator: Simulator) -> None:
    assert errors(simulator, bytes(BODY_LIMIT + 1))["detail"].startswith("the body has more than")


def test_an_optional_body_may_be_left_out() -> None:
    body = "{content: {application/json: {schema: {type: object}}}}"
    simulator = simulate(
        f"/pets: {{post: {{operationId: p, requestBody: {body}, responses: {{'200': {{description: D.}}}}}}}}"
    )
    assert ask(simulator, "POST /v1/pets").status == 200


def test_the_status_of_a_refusal_is_one_that_the_operation_declares() -> None:
    body = "{required: true, content: {application/json: {schema: {type: object}}}}"
    responses = "{'200': {description: D.}, '422': {description: Bad.}}"
    simulator = simulate(f"/pets: {{post: {{operationId: p, requestBody: {body}, responses: {responses}}}}}")
    assert ask(simulator, "POST /v1/pets", []).status == 422


def test_a_status_that_the_operation_names_goes_before_one_that_a_range_takes_in() -> None:
    ranged = PATHS.replace('"400":', '"4XX": {description: Any., content: {application/json: {}}}, "400":')
    response = ask(simulate(ranged), "POST /v1/pets/1?size=1", {"name": 1}, content_type="application/json")
    assert response.status == 400


@pytest.mark.parametrize(
    ("body", "query", "status"), [(b"{", "size=1", 400), ({"name": 1}, "size=1", 422), ({"name": 1}, "", 400)]
)
def test_what_is_not_valid_is_told_from_what_is_malformed_where_the_operation_declares_both(
    body: Any, query: str, status: int
) -> None:
    both = '"422": {description: Unfit., content: {application/json: {}}}, "400":'
    simulator = simulate(PATHS.replace('"400":', both))
    response = ask(simulator, f"POST /v1/pets/1?{query}", body, content_type="application/json")
    assert response.status == status


def test_a_refusal_that_the_operation_does_not_declare_is_told_as_a_problem() -> None:
    body = "{required: true, content: {application/json: {schema: {type: object}}}}"
    simulator = simulate(
        f"/pets: {{post: {{operationId: p, requestBody: {body}, responses: {{'200': {{description: D.}}}}}}}}"
    )
    answer = ask(simulator, "POST /v1/pets", [])
    assert (answer.status, answer.header("content-type")) == (422, "application/problem+json")
    assert answer.json() == {
        "title": "request refused",
        "status": 422,
        "detail": "the request does not fit the spec",
        "errors": ["body must be object"],
    }


@given(st.integers(0, 40), st.integers(0, 40))
def test_depth_is_counted_in_levels(depth: int, limit: int) -> None:
    value: Any = 1
    for level in range(depth):
        value = {"a": value, "b": []} if level % 2 and level > 1 else [value]
    assert depth_exceeds(value, limit) == (depth > limit)


def test_what_was_valid_once_is_valid_for_its_own_operation_path_and_query_alone() -> None:
    simulator = simulate("""\
        /pets/{pet}:
          parameters:
            - {name: pet, in: path, required: true, schema: {type: integer}}
          get:
            operationId: pets_get
            parameters: [{name: size, in: query, schema: {type: string}}]
            responses: {"200": {description: P.}, "400": {description: Bad.}}
          delete:
            operationId: pets_delete
            parameters: [{name: size, in: query, schema: {type: integer}}]
            responses: {"200": {description: P.}, "400": {description: Bad.}}
        """)
    asked = [
        "GET /v1/pets/1?size=x",
        "DELETE /v1/pets/1?size=x",
        "GET /v1/pets/y?size=x",
        "DELETE /v1/pets/1",
    ]
    assert [ask(simulator, each).status for each in asked * 2] == [200, 400, 400, 200] * 2


def test_a_body_of_any_media_type_is_held_against_its_schema_as_what_it_is_sent_as() -> None:
    simulator = simulate("""\
        /pets:
          post:
            operationId: pets_create
            requestBody: {content: {"*/*": {schema: {type: object, required: [name]}}}}
            responses: {"201": {description: Made.}}
        """)
    assert ask(simulator, "POST /v1/pets", {}).status == 422
    assert ask(simulator, "POST /v1/pets", {"name": "Rex"}).status == 201
    assert ask(simulator, "POST /v1/pets", b"Rex", content_type="text/plain").status == 201
