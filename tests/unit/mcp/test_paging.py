from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mcp.paging import next_arguments, totals
from specloom.spec import Pagination

PAGES = Pagination("page", "page", "size", "data", pages="meta.pages")
OFFSETS = Pagination("offset", "skip", "take", "items", total="total")
CURSORS = Pagination("cursor", "after", None, "items", next="next")
ADDRESSES = Pagination("page", "page", None, "items", next="links.next")
MORE = Pagination("page", "page", None, "items", more="has_more")
UNKNOWN = Pagination("page", "page", "size", "/")


@pytest.mark.parametrize(
    ("paging", "given", "page", "following"),
    [
        (PAGES, {}, {"data": [1], "meta": {"pages": 2}}, {"page": 2}),
        (PAGES, {"page": 2}, {"data": [1], "meta": {"pages": 2}}, None),
        (OFFSETS, {"skip": 4}, {"items": [1, 2], "total": 7}, {"skip": 6}),
        (OFFSETS, {"skip": 6}, {"items": [1], "total": 7}, None),
        (CURSORS, {}, {"items": [1], "next": "b"}, {"after": "b"}),
        (CURSORS, {"after": "b"}, {"items": [1], "next": None}, None),
        (ADDRESSES, {}, {"items": [1], "links": {"next": "https://a.example/x?page=2&q=1"}}, {"page": 2}),
        (ADDRESSES, {}, {"items": [1], "links": {}}, None),
        (MORE, {}, {"items": [1], "has_more": True}, {"page": 2}),
        (MORE, {}, {"items": [1], "has_more": False}, None),
        (UNKNOWN, {"size": 2}, [1, 2], {"page": 2}),
        (UNKNOWN, {"size": 2}, [1], None),
        (UNKNOWN, {}, [], None),
    ],
)
def test_the_next_page_is_asked_for_until_the_last_one(
    paging: Pagination, given: dict[str, Any], page: Any, following: dict[str, Any] | None
) -> None:
    assert next_arguments(paging, given, page) == following


def test_the_length_of_the_whole_list_is_told() -> None:
    assert totals(PAGES, {"meta": {"pages": 1}}) == "1 page"
    assert totals(OFFSETS, {"total": 1200}) == "1,200 items"


@given(st.integers(0, 30), st.integers(1, 7))
def test_walking_on_meets_every_item_once(total: int, size: int) -> None:
    found: list[int] = []
    arguments: dict[str, Any] | None = {"take": size}
    while arguments is not None:
        begin = arguments.get("skip", 0)
        page = {"items": list(range(total))[begin : begin + size], "total": total}
        found += page["items"]  # type: ignore[arg-type]
        following = next_arguments(OFFSETS, arguments, page)
        arguments = None if following is None else arguments | following

    assert found == list(range(total))
