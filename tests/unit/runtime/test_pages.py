"""A list is walked to its end, whatever the end looks like, and never further."""

import asyncio
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime import NOT_GIVEN, AsyncPages, Paging, SyncPages
from specloom.runtime.pages import Parameters, look_up

BY_PAGE = Paging("page", "page", size="pageSize", default_size=50, items=("records",))


@attrs.define
class Page:
    records: list[int] | None
    page_count: int | None = None


@attrs.define
class Shop:
    """Hold items, give pages of them, and remember what was asked for."""

    count: int
    default_size: int = 50
    max_size: int = 1000
    asked: list[dict[str, Any]] = attrs.field(factory=list)

    def by_page(self, parameters: Parameters) -> Page:
        self.asked.append(dict(parameters))
        size = min(parameters.get("pageSize") or self.default_size, self.max_size)
        start = ((parameters.get("page") or 1) - 1) * size
        return Page(list(range(self.count))[start : start + size], -(-self.count // size))

    def by_offset(self, parameters: Parameters) -> dict[str, Any]:
        self.asked.append(dict(parameters))
        start = parameters.get("offset") or 0
        return {"data": {"items": list(range(self.count))[start : start + self.default_size]}}

    def by_cursor(self, parameters: Parameters) -> dict[str, Any]:
        self.asked.append(dict(parameters))
        start = int(parameters.get("after") or 0)
        following = start + self.default_size
        return {
            "items": list(range(self.count))[start:following],
            "next": str(following) if following < self.count else None,
        }

    async def async_by_page(self, parameters: Parameters) -> Page:
        return self.by_page(parameters)


@given(st.integers(0, 30), st.integers(1, 10))
def test_every_item_comes_once_and_in_order_by_any_style(count: int, size: int) -> None:
    shop = Shop(count, default_size=size)
    by_page = attrs.evolve(BY_PAGE, default_size=size)
    by_offset = Paging("offset", "offset", first=0, default_size=size, items=("data", "items"))
    by_cursor = Paging("cursor", "after", next=("next",), items=("items",))
    found = [
        list(SyncPages[int, Any](shop.by_page, by_page, {})),
        list(SyncPages[int, Any](shop.by_offset, by_offset, {})),
        list(SyncPages[int, Any](shop.by_cursor, by_cursor, {})),
    ]

    assert found == [list(range(count))] * 3


def test_a_page_with_fewer_items_than_its_size_is_the_last() -> None:
    shop = Shop(5)
    list(SyncPages[int, Any](shop.by_page, BY_PAGE, {"pageSize": 2, "order": "asc"}))

    assert shop.asked == [
        {"pageSize": 2, "order": "asc"},
        {"pageSize": 2, "order": "asc", "page": 2},
        {"pageSize": 2, "order": "asc", "page": 3},
    ]


def test_a_full_last_page_takes_one_more_request() -> None:
    shop = Shop(4)
    list(SyncPages[int, Any](shop.by_page, BY_PAGE, {"pageSize": 2}))

    assert [asked.get("page") for asked in shop.asked] == [None, 2, 3]


def test_a_stated_number_of_pages_saves_that_request() -> None:
    shop = Shop(4)
    paging = attrs.evolve(BY_PAGE, pages=("page_count",))
    list(SyncPages[int, Any](shop.by_page, paging, {"pageSize": 2, "page": NOT_GIVEN}))

    assert len(shop.asked) == 2


def test_a_size_above_the_vendors_maximum_does_not_end_the_list_early() -> None:
    shop = Shop(25, max_size=10)
    paging = attrs.evolve(BY_PAGE, max_size=10)

    assert list(SyncPages[int, Any](shop.by_page, paging, {"pageSize": 100})) == list(range(25))


def test_without_a_known_size_an_empty_page_ends_the_list() -> None:
    shop = Shop(100)
    paging = Paging("page", "page", items=("records",))

    assert len(list(SyncPages[int, Any](shop.by_page, paging, {}))) == 100
    assert len(shop.asked) == 3


def test_a_list_may_be_begun_in_the_middle() -> None:
    assert list(SyncPages[int, Any](Shop(5).by_page, BY_PAGE, {"pageSize": 2, "page": 2})) == [2, 3, 4]


def test_a_cursor_that_leads_nowhere_ends_the_list() -> None:
    paging = Paging("cursor", "after", next=("next",), items=("items",))
    pages = SyncPages[int, Any](lambda _: {"items": [1], "next": "same"}, paging, {"after": "same"})

    assert list(pages) == [1]


@pytest.mark.parametrize("records", [None, []])
def test_a_page_without_items_is_the_last(records: list[int] | None) -> None:
    assert list(SyncPages[int, Any](lambda _: Page(records), BY_PAGE, {})) == []


def test_pages_are_fetched_when_they_are_reached() -> None:
    shop = Shop(100)
    pages = SyncPages[int, Any](shop.by_page, BY_PAGE, {})
    assert shop.asked == []

    assert next(iter(pages)) == 0
    assert len(shop.asked) == 1


def test_a_list_may_be_walked_again() -> None:
    pages = SyncPages[int, Any](Shop(3).by_page, BY_PAGE, {})

    assert [list(pages), list(pages)] == [[0, 1, 2]] * 2


def test_pages_may_be_walked_instead_of_items() -> None:
    pages = SyncPages[int, Any](Shop(3).by_page, BY_PAGE, {"pageSize": 2})

    assert [page.records for page in pages.pages()] == [[0, 1], [2]]


def test_tasks_walk_a_list_in_the_same_way() -> None:
    async def walk() -> tuple[list[int], list[Any]]:
        pages = AsyncPages[int, Any](Shop(3).async_by_page, BY_PAGE, {"pageSize": 2})
        return [item async for item in pages], [page.records async for page in pages.pages()]

    assert asyncio.run(walk()) == ([0, 1, 2], [[0, 1], [2]])


def test_a_path_leads_through_attributes_and_keys() -> None:
    assert look_up({"data": Page([1], 7)}, ("data", "page_count")) == 7
    assert look_up({"data": Page(None)}, ("data", "records", "more")) is None


def test_pages_show_which_list_they_are_of_and_how_to_go_on() -> None:
    pages = SyncPages[int, Any](Shop(3).by_page, BY_PAGE, {"page": 2}, "things_list")

    assert [repr(pages), repr(pages.pages())] == [
        "SyncPages('things_list')",
        "PageIterator(next_arguments={'page': 2})",
    ]


def test_pages_of_tasks_show_the_same() -> None:
    pages = AsyncPages[int, Any](Shop(3).async_by_page, BY_PAGE, {"page": 2}, "things_list")

    assert [repr(pages), repr(pages.pages())] == [
        "AsyncPages('things_list')",
        "AsyncPageIterator(next_arguments={'page': 2})",
    ]
