"""Every change of a schema is told as its row in the table says, wherever the schema stands."""

import pytest
from tests.unit.diff.documents import REPLY_PLACES, REQUEST_PLACES, changed, with_schema
from tests.unit.diff.value_rows import ROWS, Row

CASES = [
    pytest.param(row, side, place, id=f"{row.rule} {row.old} {row.new} {name}")
    for row in ROWS
    for side, places in (("request", REQUEST_PLACES), ("reply", REPLY_PLACES))
    for name, place in places.items()
    if row.rule != "read-only" or name == "property"
]


@pytest.mark.parametrize(("row", "side", "place"), CASES)
def test_a_change_of_values_is_told(row: Row, side: str, place: tuple[str, ...]) -> None:
    old, new = with_schema(place, row.old), with_schema(place, row.new)
    found = changed(old, new)
    level = row.levels[side == "reply"]

    assert found
    assert found[0].level == level
    assert row.rule == "read-only" or {row.rule, f"{side}-{row.rule}"} & {change.rule for change in found}
    assert changed(new, new) == ()
