"""Each defect of filters, orders and counts shows in one reply."""

from typing import Any

import orjson
import pytest
from tests.unit.contract.shelf import FIRST, OLDER, RULES, SPEC

from specloom.mock import Handles, Request, compile_vendor

from .kiosk import asked, ids, listed, right, wrong

RED, BLUE = [1, 3, 5, 7, 9, 11], [2, 4, 6, 8, 10, 12]
ALL = sorted(RED + BLUE)
SHELF = compile_vendor(SPEC, RULES, {"books": [FIRST, {**OLDER, "title": "Persuasion"}]})


def books(handler: Handles, query: str) -> Any:
    """Return the books that are asked for, or the text of another format."""
    response = handler.handle(Request("GET", "/v1/books", f"api-key=test&{query}"))
    is_json = "json" in (response.header("Content-Type") or "")
    return orjson.loads(response.body)["data"]["books"] if is_json else response.body.decode()


@pytest.mark.parametrize(
    ("kind", "query", "expected"),
    [
        ("filter_ignored", "colour=red", ALL),
        ("filter_inverted", "colour=red", BLUE),
        ("filter_loose", "colour=red", [*RED, 2]),
        ("filter_strict", "colour=red", RED[:-1]),
        ("filter_empties", "colour=red", []),
        ("order_reversed", "", ALL[::-1]),
        ("order_disturbed", "", [2, 1, *ALL[2:]]),
        ("sort_ignored", "sort=weight", ALL),
    ],
)
def test_a_list_holds_other_items_or_in_another_order(kind: str, query: str, expected: list[int]) -> None:
    assert ids(listed(wrong(kind, "goods_list"), query)) == expected
    assert ids(listed(right(), query)) != expected


def test_conditions_after_the_first_are_ignored() -> None:
    query = "filter=sold:false,title:Emma"

    assert len(books(wrong("filter_first_only", "books_list", compiled=SHELF), query)) == 2
    assert len(books(right(SHELF), query)) == 1


def test_whole_items_come_where_members_are_chosen() -> None:
    chosen, whole = (
        books(s, "fields=title")[0]
        for s in (right(SHELF), wrong("selection_ignored", "books_list", compiled=SHELF))
    )

    assert chosen.keys() == {"title"}
    assert whole.keys() > {"title"}


def test_the_usual_format_comes_whichever_is_chosen() -> None:
    assert isinstance(books(wrong("format_ignored", "books_list", compiled=SHELF), "format=csv"), list)
    assert isinstance(books(right(SHELF), "format=csv"), str)


def test_one_more_is_counted_than_there_is() -> None:
    counts = [asked(s, "/goods/count").body for s in (right(), wrong("count_wrong", "goods_count"))]

    assert [list(orjson.loads(body).values()) for body in counts] == [[12], [13]]
