"""Each defect of what bodies are taken and refused shows in one reply."""

from typing import Any

import pytest

from .kiosk import MAP, made, right, wrong


def having(**members: Any) -> dict[str, Any]:
    return {**MAP, **members}


def lacking(name: str) -> dict[str, Any]:
    return {key: value for key, value in MAP.items() if key != name}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("takes_missing_member", lacking("name")),
        ("takes_wrong_type", having(note=7)),
        ("takes_undocumented_value", having(colour="green")),
        ("takes_too_long", having(name="x" * 401)),
        ("takes_too_short", having(name="")),
        ("takes_too_much", having(weight=10)),
        ("takes_too_little", having(weight=-1)),
        ("takes_broken_format", having(day="today")),
        ("takes_too_few_items", having(tags=[])),
        ("takes_unknown_member", having(price=1)),
        ("takes_no_json", b"{"),
    ],
)
def test_a_body_that_is_not_valid_is_taken(kind: str, body: Any) -> None:
    assert made(wrong(kind, "goods_create"), body).status == 201
    assert made(right(), body).status == 400


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("example_refused", MAP),
        ("bound_refused", having(name="x")),
        ("optional_demanded", lacking("note")),
        ("null_refused", having(sold=None)),
        ("zero_refused", having(weight=0)),
        ("false_refused", having(sold=False)),
        ("empty_text_refused", having(note="")),
        ("non_ascii_refused", having(note="Zoë")),
        ("long_text_refused", having(note="x" * 200)),
    ],
)
def test_a_valid_body_is_refused(kind: str, body: Any) -> None:
    assert made(wrong(kind, "goods_create"), body).status == 400
    assert made(right(), body).status == 201
