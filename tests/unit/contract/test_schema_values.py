from pathlib import Path
from typing import Any

import pytest

from specloom.contract.schema_values import edges, places
from specloom.spec import parse_document

DOCUMENT = parse_document(
    """
components:
  schemas:
    Size: {minimum: 3}
    Tree:
      properties:
        size: {$ref: "#/components/schemas/Size"}
        leaves: {items: {properties: {green: {type: boolean}}}}
      additionalProperties: {type: string}
""",
    Path("tree.yaml"),
)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"minimum": 1, "maximum": 9}, (1, 0, 2, 9, 8, 10)),
        ({"exclusiveMaximum": 0.5}, (0.5, -0.5, 1.5)),
        ({"maxLength": 2}, ("xx", "x", "xxx")),
        ({"minLength": 0}, ("", "x")),
        ({"maxLength": 10**9}, ()),
        ({"maxItems": 1}, (["i"], [], ["i", "i"])),
        ({"multipleOf": 2}, (6, 7.0)),
        ({"enum": ["a", "b"]}, ("a", "b", "unlikely")),
        ({"type": "boolean"}, (True, False, None, "text", 7, {"nested": 1})),
        ({"anyOf": [{"maximum": 1}, {"maximum": True}]}, (1, 0, 2)),
        ({"$ref": "#/components/schemas/Size"}, (3, 2, 4)),
        (True, ()),
    ],
)
def test_values_lie_at_and_beside_each_bound(schema: Any, expected: tuple[Any, ...]) -> None:
    assert edges(DOCUMENT, schema, "i") == expected


def test_a_member_that_only_a_branch_describes_is_a_place_where_the_value_has_it() -> None:
    branches: Any = {"anyOf": [{"properties": {"a": {}}}, {"properties": {"b": {}, "c": {}}}]}

    assert [path for path, _ in places(DOCUMENT, branches, {"a": 1, "b": 2})] == [("a",), ("b",)]


def test_each_member_that_a_value_may_have_is_a_place() -> None:
    found = places(DOCUMENT, {"$ref": "#/components/schemas/Tree"}, {"leaves": [{}]})

    assert [path for path, _ in found] == [("size",), ("leaves",), ("leaves", 0, "green"), ("any_name",)]
