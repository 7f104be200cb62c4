import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.publish.members import Members, members_of, schema_views
from specloom.publish.sources import Sources
from specloom.spec import Document, parse_document
from specloom.spec.references import Node

BOOK = "{type: object, required: [id], properties: {id: {type: string}, title: {type: [string, 'null']}}}"


def document(schemas: str = "{}", more: str = "") -> Document:
    text = f'openapi: 3.1.0\ninfo: {{title: t, version: "1"}}\n{more}components:\n  schemas: {schemas}\n'
    return parse_document(text, Path("t.yaml"))


def members(schemas: str, schema: Any) -> Members | None:
    owner = document(schemas)
    return members_of(owner, Sources(owner), Node("/paths/x/schema", schema), None)


def names(schemas: str, schema: Any) -> list[str]:
    found = members(schemas, schema)
    return [*found.names] if found else []


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/components/schemas/Book"},
        {"type": "array", "items": {"$ref": "#/components/schemas/Book"}},
        {"anyOf": [{"$ref": "#/components/schemas/Book"}, {"type": "null"}]},
        {"allOf": [{"$ref": "#/components/schemas/Book"}]},
        {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Book"}},
    ],
)
def test_what_an_object_holds_is_told_wherever_it_stands(schema: dict[str, Any]) -> None:
    assert [name for name in names(f"{{Book: {BOOK}}}", schema) if name != "any other"] == ["id", "title"]


def test_what_all_parts_hold_is_told_together() -> None:
    schema = {
        "allOf": [{"$ref": "#/components/schemas/Book"}, {"required": ["title"], "properties": {"year": {}}}]
    }
    found = members(f"{{Book: {BOOK}}}", schema)

    assert found is not None
    assert [(row.name, row.required) for row in found.rows] == [
        ("id", True),
        ("title", True),
        ("year", False),
    ]


def test_forms_are_told_apart() -> None:
    schema = {"oneOf": [{"$ref": "#/components/schemas/Book"}, {"properties": {"year": {"type": "integer"}}}]}
    found = members(f"{{Book: {BOOK}}}", schema)

    assert found is not None
    assert [form.shape.text for form in found.forms] == ["Book", "anything"]
    assert [*found.names] == ["id", "title", "year"]


def test_what_leads_back_into_itself_is_told_once() -> None:
    tree = "{Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}}}}"

    assert names(tree, {"$ref": "#/components/schemas/Tree"}) == ["left"]
    assert (
        names(
            "{List: {type: array, items: {$ref: '#/components/schemas/List'}}}",
            {"$ref": "#/components/schemas/List"},
        )
        == []
    )


@given(st.integers(1, 7), st.integers(1, 7))
def test_however_large_a_schema_is_it_is_unfolded_so_far_only(width: int, depth: int) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(depth):
        schema = {"type": "object", "properties": {f"p{n}": schema for n in range(width)}}

    assert width <= len(names("{}", schema)) <= 60


def test_a_value_that_is_no_object_holds_nothing() -> None:
    assert members("{}", {"type": "string"}) is None
    assert members("{}", {"oneOf": [{"type": "string"}, {"type": "integer"}]}) is None
    assert members("{}", True) is None


@pytest.mark.parametrize(
    ("extra", "words"), [("true", "Other members are allowed."), ("false", "No other members.")]
)
def test_a_schema_says_what_else_it_holds(extra: str, words: str) -> None:
    found = members("{}", {"properties": {"a": {}}, "additionalProperties": json.loads(extra)})

    assert found is not None
    assert found.others == words


def test_any_other_member_is_told_with_its_type() -> None:
    found = members("{}", {"additionalProperties": {"type": "number"}})

    assert found is not None
    assert [(row.name, row.shape.text) for row in found.rows] == [("any other", "number")]


def test_a_schema_that_is_no_object_is_left_out() -> None:
    assert schema_views(document("{A: true}"), Sources(document("{}"))) == ()


def test_a_badge_that_says_the_same_as_that_above_it_is_marked() -> None:
    owner = document(
        """
    Book:
      x-source: {from: manual, at: page 1, kind: documented}
      properties:
        id: {type: string}
        title: {type: string, x-source: {from: manual, at: page 2, kind: example}}
""",
        "x-sources: {manual: {title: m}}\n",
    )
    (book,) = schema_views(owner, Sources(owner))

    assert book.badge is not None
    assert book.members is not None
    assert [(row.badge.at, row.own) for row in book.members.rows if row.badge] == [
        ("page 1", False),
        ("page 2", True),
    ]
