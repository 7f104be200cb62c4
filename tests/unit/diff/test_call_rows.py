"""Every change of a call, and of what is around it, is told as its row in the table says."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from tests.unit.diff.call_rows import CALLS, Row
from tests.unit.diff.documents import REPLY_PLACES, REQUEST_PLACES, ROOT, changed
from tests.unit.diff.oasdiff_rules import IMPOSSIBLE
from tests.unit.diff.oasdiff_rules import RULES as THEIRS
from tests.unit.diff.value_rows import ROWS as VALUES
from tests.unit.diff.whole_rows import ROWS as WHOLE

from specloom.diff.rules import RULES

_PUT = ("paths", "/orders/{id}", "put")
_SHORT: dict[str, tuple[Any, ...]] = {
    "put": _PUT,
    "path": _PUT[:2],
    "200": (*_PUT, "responses", "200"),
    "sent": REQUEST_PLACES["body"][:-1],
    "given": REPLY_PLACES["body"][:-1],
}
ROWS = (*CALLS, *WHOLE)


def edited(place: str, value: str) -> dict[str, Any]:
    """Return the small document with a value at a place, without anything there for no value."""
    root = deepcopy(ROOT)
    if place.startswith("limited "):
        root["x-rate-limits"] = {"key": {"partition": "api-key", "quotas": [{"quota": 1, "window": 1}]}}
    words = place.removeprefix("limited ").split()
    tokens: tuple[Any, ...] = (*_SHORT.get(words[0], (words[0],)), *words[1:])
    path, last = tokens[:-1], tokens[-1]
    target: Any = root
    for token in path:
        target = target[int(token)] if isinstance(target, list) else target.setdefault(token, {})
    if isinstance(target, list):
        target[int(last) :] = [yaml.safe_load(value)] if value else []
    elif value:
        target[last] = yaml.safe_load(value)
    else:
        target.pop(last, None)
    return root


WHOLE_DOCUMENTS = {
    "": deepcopy(ROOT),
    "renamed": yaml.safe_load(
        yaml.safe_dump(ROOT).replace("{id}", "{order}").replace("name: id", "name: order")
    ),
    "moved": yaml.safe_load(yaml.safe_dump(ROOT).replace("/orders/{id}", "/v2/orders/{id}")),
}


def documents(row: Row) -> tuple[dict[str, Any], dict[str, Any]]:
    if row.place == "root":
        return WHOLE_DOCUMENTS[row.old], WHOLE_DOCUMENTS[row.new]
    return edited(row.place, row.old), edited(row.place, row.new)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} {row.place} {row.old} {row.new}")
def test_a_change_is_told(row: Row) -> None:
    old, new = documents(row)
    found = changed(old, new)

    assert (row.level, row.rule) in {(change.level, change.rule) for change in found}
    assert row.level == found[0].level
    assert changed(new, new) == ()


def test_every_rule_is_shown_by_a_row() -> None:
    sides = {f"{side}-{row.rule}" for row in VALUES for side in ("request", "reply")}
    shown = {row.rule for row in ROWS} | {row.rule for row in VALUES} | sides

    assert sorted(set(RULES) - shown - {"client-example"}) == []  # which is shown where clients are checked


def test_every_rule_of_oasdiff_is_shown_by_a_row_or_cannot_occur() -> None:
    shown = {name for row in VALUES for name in row.covers} | {name for row in ROWS for name in row.covers}

    assert sorted(THEIRS - shown - set(IMPOSSIBLE)) == []
    assert sorted(shown - THEIRS) == []
    assert shown.isdisjoint(IMPOSSIBLE)
