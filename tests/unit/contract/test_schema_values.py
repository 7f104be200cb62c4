from pathlib import Path
from typing import Any

import pytest

from specloom.contract.schema_values import edges
from specloom.spec import parse_document

DOCUMENT = parse_document(
    """
components:
  schemas:
    Tree: {type: object, properties: {size: {minimum: 3}, child: {$ref: "#/components/schemas/Tree"}}}
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
        ({"items": {"anyOf": [{"maximum": 1}, {"maximum": True}]}}, (1, 0, 2)),
        ({"$ref": "#/components/schemas/Tree"}, (3, 2, 4)),
        (True, ()),
    ],
)
def test_values_lie_at_and_beside_each_bound(schema: Any, expected: tuple[Any, ...]) -> None:
    assert edges(DOCUMENT, schema) == expected
