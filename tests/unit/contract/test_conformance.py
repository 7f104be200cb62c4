from pathlib import Path
from typing import Any

import attrs
import httpx
import orjson
import pytest

from specloom.contract.aspects import describes_bodies
from specloom.contract.conformance import Schemas, json_body, matching, problems
from specloom.spec import MediaType, parse_document, read_spec
from specloom.spec import Response as Declared

from .shelf import FIRST, SPEC

SCHEMAS = Schemas(SPEC.document)
GET = SPEC.operation("books_get")
JSON = {"Content-Type": "application/json; charset=utf-8"}
HEADED = """
openapi: 3.1.0
paths: {/a: {get: {operationId: a_get, responses: {"200": {headers: {H: {schema: SCHEMA}}}}}}}
components: {schemas: {Count: {type: integer}}}
"""


def checks(status: int, body: Any = None, headers: dict[str, str] | None = None) -> list[str]:
    content = body if isinstance(body, bytes) else orjson.dumps(body)
    response = httpx.Response(status, headers=JSON if headers is None else headers, content=content)
    return [problem.check for problem in problems(SCHEMAS, GET, response)]


def test_a_reply_as_declared_has_no_problem() -> None:
    assert checks(200, {"book": FIRST}) == []


def test_an_undeclared_status_is_a_problem() -> None:
    assert checks(201, {"book": FIRST}) == ["undeclared_status"]


def test_an_undeclared_5xx_is_a_server_error() -> None:
    assert checks(500, {}) == ["server_error"]


def test_a_missing_member_is_a_problem() -> None:
    assert checks(200, {"book": {**FIRST, "isbn": None}}) == ["wrong_body"]


def test_formats_are_checked() -> None:
    assert checks(200, {"book": {**FIRST, "id": "no uuid"}}) == ["wrong_body"]


def test_another_media_type_is_a_problem() -> None:
    assert checks(200, {"book": FIRST}, {"Content-Type": "text/html"}) == ["wrong_content_type"]


def test_no_media_type_is_a_problem() -> None:
    assert checks(200, {"book": FIRST}, {}) == ["wrong_content_type"]


def test_a_body_that_is_not_json_is_a_problem() -> None:
    assert checks(200, b"{") == ["unreadable_body"]


def test_a_missing_required_header_is_a_problem() -> None:
    assert checks(429, {"title": "slow", "status": 429}) == ["missing_header"]


def test_a_header_of_the_wrong_type_is_a_problem() -> None:
    assert checks(429, {"title": "slow", "status": 429}, {**JSON, "Retry-After": "soon"}) == ["wrong_header"]


def test_a_header_of_the_right_type_is_none() -> None:
    assert checks(429, {"title": "slow", "status": 429}, {**JSON, "Retry-After": "3"}) == []


def test_an_error_body_must_repeat_the_status() -> None:
    assert checks(404, {"title": "gone", "status": 410}) == ["wrong_status_member"]


def test_a_complaint_says_where() -> None:
    complaint = SCHEMAS.complaint("/components/schemas/BookReply", {"book": {**FIRST, "title": 5}})

    assert complaint == '5 is not of type "string" (at /book/title)'


@pytest.mark.parametrize(
    ("schema", "text", "fits"),
    [("{type: integer}", "3", True), ("{type: integer}", "3.5", False), ("{type: number}", "3.5", True),
     ("{type: boolean}", "true", True), ("{type: boolean}", "yes", False), ("{type: string}", "true", True),
     ("{type: [integer, 'null']}", "3", True), ("{$ref: '#/components/schemas/Count'}", "3", True)],
)  # fmt: skip
def test_a_header_is_read_as_its_type(schema: str, text: str, fits: bool) -> None:
    document = parse_document(HEADED.replace("SCHEMA", schema), Path("openapi.yaml"))
    operation = read_spec(document, "acme").operation("a_get")
    found = problems(Schemas(document), operation, httpx.Response(200, headers={"H": text}))

    assert [problem.check for problem in found] == ([] if fits else ["wrong_header"])


@pytest.mark.parametrize(
    ("pattern", "fits"), [("text/csv", True), ("text/*", True), ("*/*", True), ("a/b", False)]
)
def test_media_ranges_match(pattern: str, fits: bool) -> None:
    content = MediaType(pattern, None, "", {})

    assert (matching((content,), "Text/CSV; header=present") is content) is fits


def test_a_body_without_schema_may_be_anything() -> None:
    content = (MediaType("application/json", None, "", {}),)
    operation = attrs.evolve(GET, responses=(Declared("200", "", content, (), {}, ""),))
    response = httpx.Response(200, headers=JSON, content=b"{")

    assert list(problems(SCHEMAS, operation, response)) == []


def test_a_body_that_is_not_json_decodes_to_nothing() -> None:
    assert json_body(httpx.Response(200, content=b"a,b")) is None


SILENT = ["undocumented_body"]


@pytest.mark.parametrize(
    ("body", "told"), [({"sent": True}, SILENT), (b"%PDF-1.7", SILENT), ({}, []), (b"", [])]
)
def test_a_body_that_says_something_is_declared(body: Any, told: list[str]) -> None:
    content = body if isinstance(body, bytes) else orjson.dumps(body)
    response = httpx.Response(200, headers=JSON, content=content)
    notes = SPEC.operation("notes_send")

    assert [problem.check for problem in problems(SCHEMAS, notes, response)] == told


def test_a_spec_that_seldom_says_what_comes_says_nothing_where_it_is_silent() -> None:
    told = "{description: ok, content: {application/json: {schema: {}}}}"
    text = 'paths: {/a: {get: {operationId: a, responses: {"200": %s, "201": %s, "204": {description: ok}}}}}'
    often, seldom = (
        read_spec(parse_document(text % (told, other), Path("a.yaml")), "a")
        for other in (told, "{description: ok}")
    )

    assert describes_bodies(often)
    assert not describes_bodies(seldom)
