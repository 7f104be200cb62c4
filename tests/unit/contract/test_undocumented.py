"""A member of a reply is undocumented where no schema says anything about it."""

from pathlib import Path
from typing import Any

import pytest

from specloom.contract.conformance import Schemas
from specloom.spec import parse_document

TEXT = """
components:
  schemas:
    Open: {type: object, properties: {a: {type: string}}}
    Closed: {type: object, properties: {a: {type: string}}, additionalProperties: SAYS}
    Free: {type: object}
    Both: {allOf: [{$ref: "#/components/schemas/Open"}, {type: object, properties: {b: {type: string}}}]}
    Unevaluated: {$ref: "#/components/schemas/Open", unevaluatedProperties: true}
    List: {type: array, items: {$ref: "#/components/schemas/Open"}}
"""


def undocumented(name: str, value: Any, says: str = "true") -> list[tuple[str | int, ...]]:
    schemas = Schemas(parse_document(TEXT.replace("SAYS", says), Path("openapi.yaml")))
    return [about.path for about in schemas.undocumented(f"/components/schemas/{name}", value)]


def test_a_member_that_no_schema_names_is() -> None:
    assert undocumented("Open", {"a": "x", "b": "y"}) == [("b",)]


@pytest.mark.parametrize("says", ["true", "{}", "{type: string}"])
def test_a_member_is_not_where_the_schema_says_that_others_come(says: str) -> None:
    assert undocumented("Closed", {"a": "x", "b": "y"}, says) == []


@pytest.mark.parametrize("name", ["Free", "Unevaluated"])
def test_an_object_of_any_members_has_none(name: str) -> None:
    assert undocumented(name, {"a": "x", "b": "y"}) == []


def test_each_branch_of_all_of_describes() -> None:
    assert undocumented("Both", {"a": "x", "b": "y", "c": "z"}) == [("c",)]


def test_a_name_is_told_once() -> None:
    assert undocumented("List", [{"b": 1}, {"a": "x", "b": 2}]) in ([(0, "b")], [(1, "b")])
