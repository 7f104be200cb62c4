"""The counts that find the place of a page."""

import sqlite3
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.storage.databases import connect, prepare
from specloom.mock.storage.selection import Selection
from specloom.mock.storage.store import Store

_STEPS = st.lists(
    st.tuples(st.sampled_from(["come", "go", "fail", "count"]), st.integers(0, 600)), max_size=6
)


def empty_store() -> Store:
    database = connect(None)
    prepare(database, None)
    return Store(database)


def bodies(store: Store, offset: int, limit: int, *, descending: bool = False) -> list[bytes]:
    return store.page(Selection("pets", descending=descending), offset, limit)


def test_documents_that_came_and_went_are_not_counted() -> None:
    store = empty_store()
    for number in range(1000):
        store.put("pets", str(number), {})
    assert store.count("pets") == 1000
    for number in range(1000):
        store.delete("pets", str(number))
    assert store.count("pets") == 0


@given(_STEPS)
def test_whatever_was_written_and_undone_every_page_is_the_same_slice_of_the_whole(
    steps: list[tuple[str, int]],
) -> None:
    store = empty_store()
    store.put("pets", "first", {"n": 0})
    for step, number in steps:
        take(store, step, number)
    whole = bodies(store, 0, -1)
    assert store.count("pets") == len(whole) == sum(1 for _ in store.documents("pets"))
    for offset in (0, 63, 64, 300, 700, 5000):
        assert bodies(store, offset, 3) == whole[offset : offset + 3]
        backwards = list(islice(reversed(whole), offset, offset + 3))
        assert bodies(store, offset, 3, descending=True) == backwards


def take(store: Store, step: str, number: int) -> None:
    if step == "count":
        store.count("pets")
        return
    try:
        with store.transaction():
            for each in range(number):
                if step == "go":
                    store.delete("pets", str(each))
                else:
                    store.put("pets", str(each), {"n": each})
            if step == "fail":
                store.count("pets") if number % 2 else store.clear()
                raise KeyError
    except KeyError:
        pass


def test_a_store_that_is_replaced_is_counted_anew() -> None:
    store, other = empty_store(), empty_store()
    store.put("pets", "first", {})
    before = store.count("pets"), store.writes
    store.replace(other)
    assert before[0] == 1
    assert store.count("pets") == 0
    assert store.writes != before[1]


def test_pages_stay_in_order_when_numbers_are_given_again() -> None:
    store = empty_store()
    for name, number in (("owners", 300), ("pets", 400)):
        for each in range(number):
            store.put(name, str(each), {})
    store.count("pets")
    for name, number in (("pets", 400), ("owners", 300)):
        for each in range(number):
            store.delete(name, str(each))
    for each in range(700):
        store.put("pets", str(each), {"n": each})

    assert bodies(store, 300, 2) == [b'{"n":300}', b'{"n":301}']
    assert bodies(store, 300, 2, descending=True) == [b'{"n":399}', b'{"n":398}']


def test_what_a_full_disk_undid_is_not_counted() -> None:
    database = connect(None)
    prepare(database, None)
    store = Store(database)
    store.put("pets", "first", {})
    store.count("pets")
    database.execute("PRAGMA max_page_count = 40")
    with pytest.raises(sqlite3.Error, match="full"), store.transaction():
        fill(store)

    assert store.count("pets") == sum(1 for _ in store.documents("pets"))


def fill(store: Store) -> None:
    for number in range(10_000):
        store.put("pets", str(number), {"name": "x" * 500})
