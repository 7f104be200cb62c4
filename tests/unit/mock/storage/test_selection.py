from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.mock import Store
from specloom.mock.storage.comparing import comparable, comparables, readings
from specloom.mock.storage.opening import open_store
from specloom.mock.storage.selection import Condition, Selection


@pytest.fixture
def store() -> Iterator[Store]:
    store, _ = open_store(None, "pets")
    store.index({"pets": ["kind", "age"]})
    yield store
    store.close()


def names(store: Store, selection: Selection, offset: int = 0, limit: int = -1) -> list[str]:
    return [body.decode()[6:-2].split('"')[0] for body in store.page(selection, offset, limit)]


@settings(max_examples=25)
@given(st.sets(st.integers(0, 1500), max_size=40), st.integers(0, 1600), st.booleans())
def test_a_page_is_that_of_the_whole_list(deleted: set[int], offset: int, descending: bool) -> None:
    store, _ = open_store(None, "pets")
    with store.transaction():
        for number in range(600):
            store.put("pets" if number % 3 else "toys", str(number), {"n": str(number)})
        for number in deleted:
            store.delete("pets", str(number))
    kept = [str(n) for n in range(600) if n % 3 and n not in deleted]
    whole = kept[::-1] if descending else kept

    found = names(store, Selection("pets", descending=descending), offset, 5)
    assert (found, store.count("pets")) == (whole[offset : offset + 5], len(kept))
    store.close()


def test_an_index_follows_what_is_written(store: Store) -> None:
    cats = Selection("pets", (Condition((".kind",), "eq", ("cat",)),))
    store.put("pets", "1", {"n": "Tom", "kind": "cat"})
    before = store.total(cats)
    store.put("pets", "1", {"n": "Tom", "kind": "dog"})

    assert (before, store.total(cats)) == (1, 0)
    store.delete("pets", "1")
    store.put("pets", "1", {"n": "Kim", "kind": "cat"})
    assert names(store, cats) == ["Kim"]


def test_what_was_written_before_is_found_by_a_new_index(store: Store) -> None:
    store.put("pets", "1", {"n": "Tom", "size": 3})
    store.put("pets/main", "1", {"n": "Kim", "size": 3})
    store.index({"pets": ["size"]})
    three = (Condition((".size",), "eq", (3,)),)

    assert names(store, Selection("pets", three)) == ["Tom"]
    assert names(store, Selection("pets/main", three)) == ["Kim"]


def test_a_copy_keeps_its_own_indexes_up_to_date(store: Store) -> None:
    copy = store.copy()
    copy.put("pets", "1", {"n": "Tom", "kind": "cat"})
    cats = Selection("pets", (Condition((".kind",), "eq", ("cat",)),))

    assert (copy.total(cats), store.total(cats)) == (1, 0)


def test_what_has_no_value_comes_last_and_is_no_match(store: Store) -> None:
    for key, age in [("a", 3), ("b", None), ("c", 1)]:
        store.put("pets", key, {"n": key, "age": age})

    assert names(store, Selection("pets", order="age")) == ["c", "a", "b"]
    assert names(store, Selection("pets", (Condition((".age",), "gte", (0,)),))) == ["a", "c"]


def test_an_exception_is_what_fulfils_all_of_its_conditions(store: Store) -> None:
    for key, kind, age in [("a", "cat", 1), ("b", "cat", 2), ("c", "dog", 1)]:
        store.put("pets", key, {"n": key, "kind": kind, "age": age})
    young_cats = (Condition((".kind",), "eq", ("cat",)), Condition((".age",), "eq", (1,)))

    assert names(store, Selection("pets", exceptions=(young_cats,))) == ["b", "c"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2022-08-10T17:53:04.822+02:00", "2022-08-10T15:53:04.822000+00:00"),
        ("2022-08-10", "2022-08-10T00:00:00.000000+00:00"),
        ("2022-13-45", "2022-13-45"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        (True, "true"),
        (None, b""),
        ({}, b""),
        (2**70, float(2**70)),
        ("plain", "plain"),
    ],
)
def test_values_are_compared_by_what_they_mean(value: Any, text: object) -> None:
    assert comparable(value) == text


def test_each_item_of_a_list_is_a_value(store: Store) -> None:
    assert comparables({"a": {"b": ["x", "y", "x"]}}, ("a", "b")) == ("x", "y")
    assert comparables({"a": []}, ("a", "b")) == (b"",)
    assert comparables({"a": []}, ("a",)) == (b"",)


@pytest.mark.parametrize(
    ("value", "meant"),
    [("3", ["3", 3]), ("3.5", ["3.5", 3.5]), ("x", ["x"]), (3, [3, "3"]), (True, ["true"])],
)
def test_a_text_may_mean_a_number_and_the_other_way_round(value: Any, meant: list[object]) -> None:
    assert list(readings(value)) == meant


@given(st.lists(st.integers(0, 3) | st.none(), max_size=8), st.integers(0, 8), st.booleans())
def test_a_usual_order_is_that_of_the_values(ages: list[int | None], changed: int, descending: bool) -> None:
    store, _ = open_store(None, "pets")
    store.index({"pets": ["age"]}, {"pets": frozenset({"age"})})
    for number, age in enumerate(ages):
        store.put("pets", str(number), {"n": str(number), "age": age})
    if changed < len(ages):
        store.put("pets", str(changed), {"n": str(changed), "age": 2})
        ages[changed] = 2

    wanted = sorted(range(len(ages)), key=lambda n: (ages[n] is None, ages[n] or 0, n), reverse=descending)
    assert names(store, Selection("pets", order="age", descending=descending)) == list(map(str, wanted))
    store.close()


def test_an_exception_is_counted_out(store: Store) -> None:
    for key, kind in [("a", "cat"), ("b", "dog"), ("c", "dog")]:
        store.put("pets", key, {"n": key, "kind": kind})
    dogs = (Condition((".kind",), "eq", ("dog",)),)

    assert store.total(Selection("pets", exceptions=(dogs,))) == 1
    assert store.total(Selection("pets", dogs, exceptions=(dogs,))) == 0


def test_a_new_usual_order_trusts_nothing_that_was_written_before(store: Store) -> None:
    for key, age in [("a", 3), ("b", 1)]:
        store.put("pets", key, {"n": key, "age": age})
    store.index({"pets": ["kind", "age"]}, {"pets": frozenset({"age"})})

    assert names(store, Selection("pets", order="age")) == ["b", "a"]


def test_what_is_picked_in_the_usual_order_comes_in_it(store: Store) -> None:
    store.index({"pets": ["kind", "age"]}, {"pets": frozenset({"age"})})
    for key, kind, age in [("a", "cat", 1), ("b", "dog", 2), ("c", "cat", 3)]:
        store.put("pets", key, {"n": key, "kind": kind, "age": age})
    cats = Selection("pets", (Condition((".kind",), "eq", ("cat",)),), order="age", descending=True)

    assert names(store, cats) == ["c", "a"]
    store.put("pets", "a", {"n": "a", "kind": "cat", "age": 4})
    assert names(store, cats) == ["a", "c"]
