from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.contract import Deviation, Finding, InProcess, Plan, run_plan
from specloom.contract.baseline.identity import identity, known_as, stable_place
from specloom.contract.report import Report
from specloom.mock import Request, Response
from specloom.spec import parse_document

from ..shelf import SPEC, Mutant, rewrite, shelf

DOCUMENT = SPEC.document
BOOK = "/components/schemas/Book"
FINDING = Finding("checks", "books_get", "wrong_body", "title is null", "curl -X GET 'u/sold'", 200, 7)


def renamed(_request: Request, response: Response) -> Response:
    """Answer as a vendor that renamed a member of each book."""

    def rename(body: Any) -> Any:
        book = dict(body["book"])
        book["name"] = book.pop("title", "")
        return {**body, "book": book}

    return rewrite(response, lambda body: rename(body) if isinstance(body.get("book"), dict) else body)


def found(seed: int) -> Report:
    return run_plan(
        SPEC, InProcess(Mutant(shelf(), renamed)), Plan(seed, 2, ("checks",), frozenset({"books_get"}))
    )


@settings(max_examples=4, deadline=None)
@given(st.integers(2, 1_000_000))
def test_the_same_defect_is_the_same_finding_with_any_seed(seed: int) -> None:
    assert identities(found(seed)) == identities(found(1)) != set()


def identities(report: Report) -> set[tuple[str, ...]]:
    return {identity(known_as(DOCUMENT, report.vendor, finding)) for finding in report.findings}


def name(keyword: str, got: Any, place: str = BOOK, path: tuple[str | int, ...] = ()) -> str:
    finding = attrs.evolve(FINDING, deviation=Deviation(place, keyword, path, got))
    return known_as(DOCUMENT, "shelf", finding).name


@pytest.mark.parametrize(
    ("keyword", "got", "expected"),
    [
        ("status", 418, "418"),
        ("media-type", "Text/HTML; charset=utf-8", "text/html"),
        ("enum", "archived", "archived"),
        ("enum", "sold", ""),
        ("enum", "\x00\x01", ""),
        ("enum", 17, ""),
        ("minimum", -3, ""),
        ("type", None, ""),
    ],
)
def test_what_a_server_chose_tells_findings_apart_and_what_was_sent_does_not(
    keyword: str, got: Any, expected: str
) -> None:
    assert name(keyword, got) == expected


def test_a_member_that_is_new_is_named() -> None:
    assert name("undocumented", 1, path=("items", 3, "price")) == "price"


def test_members_that_lack_are_named() -> None:
    document = parse_document("components: {schemas: {Book: {required: [id, title]}}}", Path("a.yaml"))
    finding = attrs.evolve(FINDING, deviation=Deviation(f"{BOOK}/required", "required", (), {"id": 1}))

    assert known_as(document, "shelf", finding).name == "title"


def test_members_that_are_too_many_are_named() -> None:
    document = parse_document("components: {schemas: {Book: {properties: {id: {}}}}}", Path("a.yaml"))
    about = Deviation(f"{BOOK}/additionalProperties", "additionalProperties", (), {"id": 1, "price": 2})

    assert known_as(document, "shelf", attrs.evolve(FINDING, deviation=about)).name == "price"


def test_a_parameter_is_the_same_wherever_it_stands_among_the_others() -> None:
    first = {"paths": {"/b": {"parameters": [{"in": "query", "name": "page"}, {"$ref": "#/x/Size"}]}}}
    last = {
        "paths": {"/b": {"parameters": [{"in": "query", "name": "a/b"}, *first["paths"]["/b"]["parameters"]]}}
    }

    assert stable_place(first, "/paths/~1b/parameters/0/schema") == "/paths/~1b/parameters/query:page/schema"
    assert stable_place(last, "/paths/~1b/parameters/1/schema") == "/paths/~1b/parameters/query:page/schema"
    assert stable_place(last, "/paths/~1b/parameters/2") == "/paths/~1b/parameters/Size"


def test_a_place_that_the_document_does_not_have_stays_as_it_is() -> None:
    assert stable_place({"a": [1]}, "/a/7/b/0") == "/a/7/b/0"
