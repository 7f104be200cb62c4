"""The ranges in which the documents of collections stand, and the numbers that are given to their ids."""

import sqlite3
from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from specloom.mock.storage.databases import connect, prepare
from specloom.mock.storage.selection import Condition, Selection
from specloom.mock.storage.store import Store

_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["create", "own", "delete", "fail", "kill", "keep", "restore"]), st.integers(0, 5)
    ),
    max_size=30,
)


def new_database() -> sqlite3.Connection:
    database = connect(None)
    prepare(database, None)
    return database


def create(store: Store, collection: str = "pets") -> int:
    number = store.next_number(collection)
    store.put(collection, str(number), {"n": number}, new=True)
    return number


@given(_STEPS)
@example([("create", 1), ("delete", 0), ("kill", 0)])
def test_a_number_is_given_once_and_follows_the_last_whatever_becomes_of_its_document(
    steps: list[tuple[str, int]],
) -> None:
    database = new_database()
    store, last = Store(database), 0
    kept = store.copy(), last
    for step, number in steps:
        if step == "create":
            last += 1
            assert (create(store) if number else store.next_number("pets")) == last
        elif step == "own":
            store.put("pets", f"own {number}", {})
        elif step == "delete":
            store.delete("pets", str(last - number))
        elif step == "fail":
            fail(store, number)
        elif step == "kill":
            store = Store(database)  # what another process finds
        elif step == "keep":
            kept = store.copy(), last
        else:
            store.replace(kept[0])
            last = kept[1]
    assert Store(database).next_number("pets") == last + 1


def fail(store: Store, deleted: int) -> None:
    with suppress(ZeroDivisionError), store.transaction():
        first = create(store)
        store.delete("pets", str(first - deleted))
        create(store)
        store.next_number("pets")
        raise ZeroDivisionError


def test_a_number_that_names_no_document_is_not_given_again() -> None:
    database = new_database()
    store = Store(database)
    with store.transaction():
        store.put("bills", "1", {"number": store.next_number("numbers")})
    assert Store(database).next_number("numbers") == 2


def test_numbers_begin_above_the_ids_that_are_there() -> None:
    store = Store(new_database())
    store.put("pets", "41", {})
    assert [store.next_number("pets"), store.next_number("toys", 7)] == [42, 7]


def test_an_id_after_which_no_numbers_are_left_is_not_counted_on_from() -> None:
    store = Store(new_database())
    for key in ("41", str(2**63 - 1), "9" * 30):
        store.put("pets", key, {})
    assert create(store) == 42


def test_a_cleared_store_gives_its_numbers_again() -> None:
    store = Store(new_database())
    create(store)
    store.delete("pets", "1")
    store.clear()
    assert create(store) == 1


def test_the_collections_of_a_block_that_failed_are_given_their_ranges_again() -> None:
    store = Store(new_database())
    with suppress(ZeroDivisionError), store.transaction():
        create(store, "toys")
        raise ZeroDivisionError
    create(store, "pets")
    create(store, "toys")
    assert [store.page(Selection(name)) for name in ("pets", "toys")] == [[b'{"n":1}'], [b'{"n":1}']]


def test_a_collection_whose_first_document_found_no_room_is_given_its_range_with_the_next() -> None:
    database = new_database()
    database.execute("PRAGMA max_page_count = 20")
    store = Store(database)
    with store.transaction(), suppress(sqlite3.Error):
        store.put("pets", "1", {"a": "a" * 1_000_000})
    with store.transaction():
        store.put("pets", "2", {})
    assert Store(database).page(Selection("pets")) == [b"{}"]


def test_a_collection_that_was_never_written_has_nothing() -> None:
    store = Store(new_database())
    create(store)
    condition = Condition((".n",), "gt", (0,))
    assert not store.page(Selection("toys")) + store.page(Selection("toys", (condition,)))
    assert not [*store.documents("toys"), *range(store.count("toys"))]
