import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import StateError, Store
from specloom.mock.storage.databases import connect, prepare
from specloom.mock.storage.opening import open_store


@pytest.fixture
def store() -> Iterator[Store]:
    store, _ = open_store(None, "pets")
    yield store
    store.close()


def names(store: Store, **how: bool) -> list[str]:
    return [document["n"] for document in store.documents("pets", **how)]


def test_a_document_is_found_by_its_id(store: Store) -> None:
    store.put("pets", "1", {"n": "Rex é \U0001f436"})
    assert store.get("pets", "1") == {"n": "Rex é \U0001f436"}


def test_collections_are_apart(store: Store) -> None:
    store.put("pets", "1", {"n": "Rex"})
    assert store.get("toys", "1") is None
    assert store.count("toys") == 0


def test_documents_come_by_rank_and_then_in_the_order_of_writing(store: Store) -> None:
    for key, rank in [("b", "2"), ("a", "1"), ("c", "1")]:
        store.put("pets", key, {"n": key}, rank)
    assert names(store) == ["a", "c", "b"]


def test_documents_come_the_other_way_round(store: Store) -> None:
    for key, rank in [("b", "2"), ("a", "1"), ("c", "1")]:
        store.put("pets", key, {"n": key}, rank)
    assert names(store, descending=True) == ["b", "c", "a"]


def test_a_page_is_cut_out(store: Store) -> None:
    for key in "abcd":
        store.put("pets", key, {"n": key})
    assert [document["n"] for document in store.documents("pets", offset=1, limit=2)] == ["b", "c"]


def test_a_document_written_again_keeps_its_place(store: Store) -> None:
    for key in "aba":
        store.put("pets", key, {"n": key})
    assert names(store) == ["a", "b"]


def test_a_key_leads_to_all_its_documents_the_first_written_first(store: Store) -> None:
    for key in "ba":
        store.put("pets", key, {"n": key})
    for key in "ab":
        store.remember("pets", "colour", "red", key)
    assert store.find("pets", "colour", "red") == ("b", "a")


def test_a_document_is_found_by_each_of_many_keys(store: Store) -> None:
    store.put("pets", "1", {"n": "Rex"})
    store.remember_all("pets", [("colour", "red"), ("colour", "white"), ("colour", "red")], "1")
    store.remember_all("pets", [("colour", "red")], "nobody")

    assert [store.find("pets", "colour", colour) for colour in ("red", "white", "blue")] == [
        ("1",),
        ("1",),
        (),
    ]


def test_a_deleted_document_is_no_longer_found_by_anything(store: Store) -> None:
    store.put("pets", "1", {"n": "Rex"})
    store.remember("pets", "colour", "red", "1")
    assert store.delete("pets", "1")
    assert not store.delete("pets", "1")
    store.put("pets", "1", {"n": "Tom"})
    assert store.find("pets", "colour", "red") == ()


def test_a_lookup_by_id_or_key_never_scans(tmp_path: Path) -> None:
    open_store(tmp_path / "pets.db", "pets")[0].close()
    database = sqlite3.connect(tmp_path / "pets.db")
    plans = [
        "SELECT body FROM document WHERE collection = '' AND id = ''",
        """SELECT id FROM value CROSS JOIN document USING (seq)
        WHERE value.collection = '' AND name = '' AND value = '' ORDER BY seq""",
        "SELECT body FROM document WHERE seq BETWEEN 1 AND 2 ORDER BY seq DESC LIMIT 9 OFFSET 1",
    ]
    for plan in plans:
        steps = [row[3] for row in database.execute(f"EXPLAIN QUERY PLAN {plan}")]
        assert not [step for step in steps if step.startswith("SCAN")]
    database.close()


def test_what_a_failed_block_wrote_is_undone(store: Store) -> None:
    with suppress(ZeroDivisionError), store.transaction():
        store.put("pets", "1", {})
        raise ZeroDivisionError
    assert store.count("pets") == 0


@given(st.text(), st.text(), st.text())
def test_any_text_is_a_key(collection: str, key: str, value: str) -> None:
    store, _ = open_store(None, "pets")
    store.put(collection, key, {"v": value})
    store.remember(collection, key, value, key)
    assert store.get(collection, key) == {"v": value}
    assert store.find(collection, key, value) == (key,)
    store.close()


def test_a_file_keeps_the_state(tmp_path: Path) -> None:
    path = tmp_path / "pets.db"
    store, new = open_store(path, "pets")
    store.put("pets", "1", {"n": "Rex"})
    store.mark_seeded()
    store.close()
    again, new_again = open_store(path, "pets")
    assert (new, new_again, again.get("pets", "1")) == (True, False, {"n": "Rex"})
    again.close()


def test_a_cleared_store_is_still_the_vendors(tmp_path: Path) -> None:
    store, _ = open_store(tmp_path / "pets.db", "pets")
    store.put("pets", "1", {})
    store.clear()
    store.close()
    with pytest.raises(StateError, match="the state of pets, not of toys"):
        open_store(tmp_path / "pets.db", "toys")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database at all, but long enough to be read as one" * 20)
    with pytest.raises(StateError, match="not usable as a state file"):
        open_store(path, "pets")


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE mine (a)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StateError, match="the database of another program"):
        open_store(path, "pets")
    assert path.read_bytes() == before


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    reason = f"there is no folder {tmp_path}/none for the state; make it, or name a file elsewhere"
    with pytest.raises(StateError, match=f"^{reason}$"):
        open_store(tmp_path / "none" / "pets.db", "pets")


def test_a_folder_is_refused_with_the_name_of_a_file_in_it(tmp_path: Path) -> None:
    reason = f"{tmp_path} is a folder; name a file in it, such as {tmp_path}/pets.db"
    with pytest.raises(StateError, match=f"^{reason}$"):
        open_store(tmp_path, "pets")


def test_the_state_of_another_version_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path / "pets.db", "pets")[0].close()
    other = sqlite3.connect(tmp_path / "pets.db")
    other.execute("PRAGMA user_version = 0")
    other.close()
    with pytest.raises(StateError, match="the state of another version of specloom; name another"):
        open_store(tmp_path / "pets.db", "pets")


def test_a_file_that_another_process_uses_is_refused(tmp_path: Path) -> None:
    held, _ = open_store(tmp_path / "pets.db", "pets")
    with pytest.raises(StateError, match="another process uses it"):
        open_store(tmp_path / "pets.db", "pets")
    held.close()


def test_a_transaction_for_which_there_is_no_room_is_undone(tmp_path: Path) -> None:
    database = connect(tmp_path / "pets.db")
    prepare(database, None)
    database.execute("PRAGMA max_page_count = 20")
    store = Store(database)
    with store.transaction():
        store.put("pets", "1", {})
    with pytest.raises(sqlite3.Error, match="full"), store.transaction():
        store.put("pets", "2", {"a": "a" * 1_000_000})
    with store.transaction():
        store.put("pets", "3", {})
    assert [store.get("pets", key) for key in "123"] == [{}, None, {}]
    store.close()


def test_what_cannot_be_committed_is_undone() -> None:
    database = connect(None)
    prepare(database, None)
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("CREATE TABLE owed (seq REFERENCES document DEFERRABLE INITIALLY DEFERRED)")
    store = Store(database)
    with pytest.raises(sqlite3.IntegrityError), store.transaction():
        owe(store, database)
    store.put("pets", "2", {"n": "b"})

    assert (names(store), store.count("pets")) == (["b"], 1)


def owe(store: Store, database: sqlite3.Connection) -> None:
    store.put("pets", "1", {"n": "a"})
    database.execute("INSERT INTO owed VALUES (0)")


def test_a_block_within_a_transaction_is_undone_with_it(store: Store) -> None:
    with suppress(ZeroDivisionError), store.transaction():
        store.put("pets", "1", {"n": "a"})
        with store.transaction():
            store.put("pets", "2", {"n": "b"})
        raise ZeroDivisionError

    assert names(store) == []
