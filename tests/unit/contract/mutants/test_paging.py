"""Each defect of pages shows in one reply."""

from typing import Any

import orjson
import pytest

from .kiosk import ids, listed, right, wrong

ALL = list(range(1, 13))


@pytest.mark.parametrize(
    ("kind", "query", "expected"),
    [
        ("border_item_lost", "page=2&size=3", [5, 6]),
        ("border_item_twice", "page=2&size=3", [3, 4, 5]),
        ("first_item_lost", "size=3", [2, 3]),
        ("last_item_lost", "size=3", [1, 2]),
        ("last_item_twice", "size=3", [1, 2, 3, 3]),
        ("pages_from_zero", "page=1&size=3", [4, 5, 6]),
        ("page_ignored", "page=2&size=3", [1, 2, 3]),
        ("page_size_ignored", "size=3", ALL),
        ("page_size_one_more", "size=3", [1, 2, 3, 4]),
        ("page_size_one_less", "size=3", [1, 2]),
        ("page_size_cut", "size=50", ALL[:10]),
    ],
)
def test_a_page_holds_other_items(kind: str, query: str, expected: list[int]) -> None:
    assert ids(listed(wrong(kind, "goods_list"), query)) == expected
    assert ids(listed(right(), query)) != expected


def test_the_last_page_comes_again_beyond_it() -> None:
    server = wrong("last_page_for_ever", "goods_list")
    last = listed(server, "page=4&size=3")

    assert ids(listed(server, "page=5&size=3")) == ids(last) == [10, 11, 12]
    assert ids(listed(right(), "page=5&size=3")) == []


@pytest.mark.parametrize(
    ("kind", "name", "true", "told"),
    [
        ("page_total_wrong", "total", 12, 13),
        ("page_pages_wrong", "pages", 4, 5),
        ("page_page_wrong", "page", 2, 3),
        ("page_limit_wrong", "size", 3, 4),
        ("page_count_wrong", "count", 3, 4),
        ("page_more_wrong", "more", True, False),
        ("page_next_wrong", "next", 3, None),
    ],
)
def test_a_page_tells_something_wrong(kind: str, name: str, true: Any, told: Any) -> None:
    bodies = [orjson.loads(listed(s, "page=2&size=3").body) for s in (right(), wrong(kind, "goods_list"))]

    assert [body[name] for body in bodies] == [true, told]
