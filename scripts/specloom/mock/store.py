"""Keep the simulator's state in SQLite: documents as JSON bytes, found by id or by any key given to them."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import attrs
import orjson

from ..errors import BadInput

_APPLICATION = 0x73706C6D
_LAYOUT = """
CREATE TABLE IF NOT EXISTS document (
    seq INTEGER PRIMARY KEY,
    collection TEXT NOT NULL, id TEXT NOT NULL, rank TEXT NOT NULL, body BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS document_id ON document (collection, id);
CREATE INDEX IF NOT EXISTS document_rank ON document (collection, rank, seq);
CREATE TABLE IF NOT EXISTS key (
    collection TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (collection, name, value, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS key_id ON key (collection, id);
"""
_OLDEST_FIRST = "SELECT body FROM document WHERE collection = ? ORDER BY rank, seq LIMIT ? OFFSET ?"
_NEWEST_FIRST = "SELECT body FROM document WHERE collection = ? ORDER BY rank DESC, seq DESC LIMIT ? OFFSET ?"


class StateError(BadInput):
    """A state file that cannot be used."""


@attrs.define
class Store:
    """Documents in named collections, each with an id, a rank to sort by, and keys to be found by.

    One thread at a time; whoever shares a store between threads holds a lock.
    """

    _database: sqlite3.Connection
    _pending: bool = attrs.field(init=False, default=False)

    def get(self, collection: str, key: str) -> dict[str, Any] | None:
        """Return a document, or None."""
        query = "SELECT body FROM document WHERE collection = ? AND id = ?"
        row = self._database.execute(query, (collection, key)).fetchone()
        return orjson.loads(row[0]) if row else None

    def put(self, collection: str, key: str, document: dict[str, Any], rank: str = "") -> None:
        """Write a document, new or in place of the one with this id, whose place in the order it keeps."""
        query = (
            "INSERT INTO document (collection, id, rank, body) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (collection, id) DO UPDATE SET rank = excluded.rank, body = excluded.body"
        )
        self._write(query, (collection, key, rank, orjson.dumps(document)))

    def delete(self, collection: str, key: str) -> bool:
        """Remove a document and its keys; say whether it was there."""
        query = "DELETE FROM document WHERE collection = ? AND id = ?"
        removed = self._write(query, (collection, key)).rowcount
        self.forget(collection, key)
        return removed > 0

    def documents(
        self, collection: str, *, descending: bool = False, offset: int = 0, limit: int = -1
    ) -> Iterator[dict[str, Any]]:
        """Yield documents by rank, and in the order of their first writing where ranks are equal."""
        query = _NEWEST_FIRST if descending else _OLDEST_FIRST
        for row in self._database.execute(query, (collection, limit, offset)):
            yield orjson.loads(row[0])

    def count(self, collection: str) -> int:
        """Return how many documents a collection has."""
        query = "SELECT count(*) FROM document WHERE collection = ?"
        return int(self._database.execute(query, (collection,)).fetchone()[0])

    def remember(self, collection: str, name: str, value: str, key: str) -> None:
        """Let a document be found by a named key."""
        self._write("INSERT OR IGNORE INTO key VALUES (?, ?, ?, ?)", (collection, name, value, key))

    def forget(self, collection: str, key: str) -> None:
        """Remove all keys of a document."""
        self._write("DELETE FROM key WHERE collection = ? AND id = ?", (collection, key))

    def find(self, collection: str, name: str, value: str) -> tuple[str, ...]:
        """Return the ids that a named key leads to, the earliest written first."""
        query = (
            "SELECT key.id FROM key JOIN document USING (collection, id) "
            "WHERE key.collection = ? AND key.name = ? AND key.value = ? ORDER BY seq"
        )
        return tuple(row[0] for row in self._database.execute(query, (collection, name, value)))

    def mark_seeded(self) -> None:
        """Note that the state is complete, so that it is taken as it is from now on."""
        self.put("", "seeded", {})

    def clear(self) -> None:
        """Remove everything."""
        self._write("DELETE FROM document WHERE collection != ''")
        self._write("DELETE FROM key")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all of what the block does, or nothing when it raises; reading alone costs nothing."""
        self._pending = True
        try:
            yield
        except BaseException:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise
        else:
            if self._database.in_transaction:
                self._database.execute("COMMIT")
        finally:
            self._pending = False

    def _write(self, statement: str, values: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        if self._pending:
            self._database.execute("BEGIN IMMEDIATE")
            self._pending = False
        return self._database.execute(statement, values)

    def copy(self) -> "Store":
        """Return a store in memory that holds the same and goes its own way."""
        database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.write_to(database)
        return Store(database)

    def replace(self, other: "Store") -> None:
        """Hold the same as another store, all at once, in place of what is here."""
        other.write_to(self._database)

    def write_to(self, database: sqlite3.Connection) -> None:
        """Write everything into a database, in place of what it holds."""
        self._database.backup(database)

    def size(self) -> int:
        """Return how many bytes a copy takes."""
        query = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return int(self._database.execute(query).fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def open_store(path: Path | None, vendor: str) -> tuple[Store, bool]:
    """Open the state in a file, or in memory; also say whether it is still to be seeded.

    Raises StateError when the file is not this vendor's state.
    """
    with ExitStack() as undo:
        try:
            database = sqlite3.connect(
                path or ":memory:", timeout=1, isolation_level=None, check_same_thread=False
            )
            undo.callback(database.close)
            _prepare(database, path, vendor)
        except sqlite3.Error as error:
            raise StateError(f"{path}: not usable as a state file ({error}); name another") from error
        undo.pop_all()
    store = Store(database)
    return store, store.get("", "seeded") is None


def _prepare(database: sqlite3.Connection, path: Path | None, vendor: str) -> None:
    # Nobody else is to write here, so that reading needs no lock on the file.
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    application = database.execute("PRAGMA application_id").fetchone()[0]
    used = database.execute("SELECT 1 FROM sqlite_master").fetchone()
    if used and application != _APPLICATION:
        raise StateError(f"{path}: the database of another program; name another")
    # What is committed has been handed to the kernel, which outlives a killed process; only a power cut may
    # lose the latest commits, and no more than those.
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
    database.executescript(_LAYOUT)
    _claim(Store(database), path, vendor)


def _claim(store: Store, path: Path | None, vendor: str) -> None:
    owner = store.get("", "owner")
    if owner is None:
        store.put("", "owner", {"vendor": vendor})
    elif owner["vendor"] != vendor:
        raise StateError(f"{path}: the state of {owner['vendor']}, not of {vendor}; name another")
