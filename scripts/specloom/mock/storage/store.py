"""Keep the simulator's state in SQLite: documents as JSON bytes, found by id, by keys and by properties."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import attrs
import orjson

from ..messages import write_json
from .comparing import NOTHING, Comparable, comparable, comparables
from .databases import WIDTHS, StateError, connect, prepare, usable
from .past import Past
from .selection import Condition, Selection, matching, ordering, property_name

_DISORDER = "SELECT 1 FROM disorder WHERE collection = ? AND name = ?"
_FIND = "SELECT seq, rank, body FROM document WHERE collection = ? AND id = ?"
_PUT = (
    "INSERT INTO document (collection, id, rank, body) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (collection, id) DO UPDATE SET rank = excluded.rank, body = excluded.body"
)
_OLDEST_FIRST = "SELECT body FROM document WHERE collection = ? ORDER BY rank, seq LIMIT ? OFFSET ?"
_NEWEST_FIRST = "SELECT body FROM document WHERE collection = ? ORDER BY rank DESC, seq DESC LIMIT ? OFFSET ?"
_FROM = {
    False: "SELECT body FROM document WHERE collection = ? AND seq >= ? ORDER BY seq LIMIT ? OFFSET ?",
    True: "SELECT body FROM document WHERE collection = ? AND seq <= ? ORDER BY seq DESC LIMIT ? OFFSET ?",
}
"""One page of a collection from a place on, by whether it is descending."""
_TALLY = {
    False: "SELECT block, number FROM tally WHERE collection = ? AND width = ? AND block >= ? ORDER BY block",
    True: (
        "SELECT block, number FROM tally WHERE collection = ? AND width = ? AND block <= ? "
        "ORDER BY block DESC"
    ),
}
_ENDS = {False: 0, True: 2**62}


@attrs.define
class Store:
    """Documents in named collections, each with an id, a rank to sort by, and keys to be found by.

    A collection called `pets` or `pets/…` has the indexes that were declared for `pets`. One thread at a
    time; whoever shares a store between threads holds a lock. While a transaction is `pending` nothing was
    written in it yet.
    """

    _database: sqlite3.Connection
    _indexes: dict[str, dict[str, tuple[str, ...]]] = attrs.field(factory=dict)
    past: Past | None = attrs.field(init=False, default=None)
    _orders: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    pending: bool = attrs.field(init=False, default=False)
    _gathering: bool = attrs.field(init=False, default=False)
    _transaction: "Transaction" = attrs.field(init=False, eq=False, repr=False)

    @_transaction.default
    def _(self) -> "Transaction":
        return Transaction(self)

    @property
    def is_durable(self) -> bool:
        """Tell whether the state is in a file."""
        return bool(self._database.execute("PRAGMA database_list").fetchone()[2])

    def get(self, collection: str, key: str) -> dict[str, Any] | None:
        """Return a document, or None."""
        body = self.get_bytes(collection, key)
        return None if body is None else orjson.loads(body)

    def get_bytes(self, collection: str, key: str) -> bytes | None:
        """Return a document as it is kept, in JSON, or None."""
        query = "SELECT body FROM document WHERE collection = ? AND id = ?"
        row = self._database.execute(query, (collection, key)).fetchone()
        return row[0] if row else None

    def put(self, collection: str, key: str, document: dict[str, Any], rank: str = "") -> None:
        """Write a document, new or in place of the one with this id, whose place in the order it keeps."""
        indexed = self._indexes.get(collection.partition("/")[0])
        before = self._note(collection, key) if self.past or indexed else None
        row = (rank, write_json(document))
        if indexed:
            self._put_indexed(collection, key, document, row, indexed, before)
        else:
            self._begin().execute(_PUT, (collection, key, *row))

    def delete(self, collection: str, key: str) -> bool:
        """Remove a document and its keys; say whether it was there."""
        before = self._note(collection, key)
        if before is None:
            return False
        seq, _, body = before
        if indexed := self._indexes.get(collection.partition("/")[0]):
            self._unindex(_entries(collection, seq, orjson.loads(body), indexed))
        self._begin().execute("DELETE FROM document WHERE seq = ?", (seq,))
        return True

    def documents(
        self, collection: str, *, descending: bool = False, offset: int = 0, limit: int = -1
    ) -> Iterator[dict[str, Any]]:
        """Yield documents by rank, and in the order of their first writing where ranks are equal."""
        query = _NEWEST_FIRST if descending else _OLDEST_FIRST
        for row in self._database.execute(query, (collection, limit, offset)):
            yield orjson.loads(row[0])

    def page(self, selection: Selection, offset: int = 0, limit: int = -1) -> list[bytes]:
        """Return some of the documents of a selection, as they are kept, in JSON.

        Finding the place of the first takes no longer in a long list than in a short one, where the
        selection is a whole collection in the order of writing, or by a property that rises in that order.
        """
        if self._in_order(selection):
            if not (selection.conditions or selection.exceptions):
                return self._plain_page(selection, offset, limit)
            selection = attrs.evolve(selection, order=None)
        found, parameters = matching(selection)
        query = ("SELECT found.seq AS place", found, ordering(selection), "LIMIT ? OFFSET ?")
        bodies = ("SELECT body FROM (", *query, ") CROSS JOIN document ON document.seq = place")
        rows = self._database.execute(" ".join(bodies), (*parameters, limit, offset))
        return [row[0] for row in rows]

    def having(self, collection: str, path: str, value: Any) -> Iterator[dict[str, Any]]:
        """Yield the documents that have a value at an indexed property (a dotted path)."""
        condition = Condition((property_name(path),), "eq", (comparable(value),))
        return map(orjson.loads, self.page(Selection(collection, (condition,))))

    def total(self, selection: Selection) -> int:
        """Return how many documents a selection has."""
        if selection.exceptions:
            every = attrs.evolve(selection, exceptions=selection.exceptions[1:])
            excepted = (*selection.conditions, *selection.exceptions[0])
            return self.total(every) - self.total(attrs.evolve(every, conditions=excepted))
        if not selection.conditions:
            return self.count(selection.collection)
        found, parameters = matching(attrs.evolve(selection, order=None))
        return int(self._database.execute(" ".join(("SELECT count(*)", found)), parameters).fetchone()[0])

    def count(self, collection: str) -> int:
        """Return how many documents a collection has."""
        query = "SELECT sum(number) FROM tally WHERE collection = ? AND width = ?"
        return self._database.execute(query, (collection, WIDTHS[0])).fetchone()[0] or 0

    def remember(self, collection: str, name: str, value: str, key: str) -> None:
        """Let a document that is there be found by a named key."""
        query = (
            "INSERT OR IGNORE INTO value "
            "SELECT collection, ?, ?, seq FROM document WHERE collection = ? AND id = ?"
        )
        self._begin().execute(query, (name, value, collection, key))

    def remember_all(self, collection: str, keys: Iterable[tuple[str, str]], key: str) -> None:
        """Let a document that is there be found by many keys, each a name and a value."""
        row = self._begin().execute(_FIND, (collection, key)).fetchone()
        rows = ((collection, name, value, row[0]) for name, value in keys) if row else ()
        self._begin().executemany("INSERT OR IGNORE INTO value VALUES (?, ?, ?, ?)", rows)

    def find(self, collection: str, name: str, value: str) -> tuple[str, ...]:
        """Return the ids that a named key leads to, the earliest written first."""
        query = (
            "SELECT id FROM value CROSS JOIN document USING (seq) "
            "WHERE value.collection = ? AND name = ? AND value = ? ORDER BY seq"
        )
        return tuple(row[0] for row in self._database.execute(query, (collection, name, value)))

    def leads(self, collection: str, name: str, value: str, key: str) -> bool:
        """Tell whether a named key leads to a document."""
        query = (
            "SELECT 1 FROM value JOIN document USING (collection, seq) "
            "WHERE collection = ? AND name = ? AND value = ? AND id = ?"
        )
        return self._database.execute(query, (collection, name, value, key)).fetchone() is not None

    def next_number(self, collection: str, least: int = 1) -> int:
        """Return a number that no document of a collection was given before: the last one and 1."""
        database = self._begin()
        row = database.execute("SELECT number FROM counter WHERE collection = ?", (collection,)).fetchone()
        number = int(row[0]) + 1 if row else max(least, self._largest_id(collection) + 1)
        database.execute("REPLACE INTO counter VALUES (?, ?)", (collection, number))
        return number

    def index(
        self, properties: Mapping[str, Iterable[str]], orders: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        """Keep properties (dotted paths) of documents so that lists may be filtered and sorted by them.

        Both are by the first part of a collection's name; `orders` are those of the properties by which lists
        are usually sorted. Documents written before are read again.
        """
        self._orders = orders or {}
        kept = self.get("", "indexes") or {}
        wanted = {name: sorted(set(paths)) for name, paths in properties.items() if paths}
        self._indexes = {
            name: {property_name(path): tuple(path.split(".")) for path in paths}
            for name, paths in wanted.items()
        }
        described = {name: [paths, sorted(self._orders.get(name, ()))] for name, paths in wanted.items()}
        if kept == described:
            return
        self.put("", "indexes", described)
        names = described.keys() | kept.keys()
        self._index_again({name for name in names if described.get(name) != kept.get(name)})

    def mark_seeded(self) -> None:
        """Note that the state is complete, so that it is taken as it is from now on."""
        self.put("", "seeded", {})

    def clear(self) -> None:
        """Remove everything."""
        database = self._begin()
        database.execute("DELETE FROM document WHERE collection != ''")
        database.execute("DELETE FROM value")
        database.execute("DELETE FROM counter")
        database.execute("DELETE FROM disorder")

    def transaction(self) -> "Transaction":
        """Write all of what a block does, or nothing when it raises; reading alone costs nothing."""
        return self._transaction

    @contextmanager
    def together(self) -> Iterator[None]:
        """Commit at once, at the end of the block, what the transactions in it write."""
        self._gathering = True
        try:
            yield
        finally:
            self._gathering = False
            if self._database.in_transaction:
                self._end("COMMIT")

    def finish(self, *, keep: bool) -> None:
        """End the transaction that the first write has begun."""
        if self._database.in_transaction:
            alone, among_others = (
                ("COMMIT", "RELEASE request") if keep else ("ROLLBACK", "ROLLBACK TO request")
            )
            self._end(among_others if self._gathering else alone)
            if self.past and not keep:
                self.past.undo()

    def rewind(self, seconds: float) -> None:
        """Go back to what was there before the latest transaction that wrote (0), or so many seconds ago.

        Only documents that `past` remembers go back. Meant for a transaction that is undone in the end.
        """
        for before in self.past.since(seconds) if self.past else ():
            if before.row is None:
                self.delete(before.collection, before.key)
            else:
                rank, body = before.row
                self.put(before.collection, before.key, orjson.loads(body), rank)

    def copy(self) -> "Store":
        """Return a store in memory that holds the same and goes its own way."""
        database = connect(None)
        self.write_to(database)
        return Store(database, self._indexes, self._orders)

    def replace(self, other: "Store") -> None:
        """Hold the same as another store, all at once, in place of what is here."""
        other.write_to(self._database)
        if self.past:
            self.past.clear()

    def write_to(self, database: sqlite3.Connection) -> None:
        """Write everything into a database, in place of what it holds."""
        self._database.backup(database)

    def size(self) -> int:
        """Return how many bytes a copy takes."""
        query = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return int(self._database.execute(query).fetchone()[0])

    def _note(self, collection: str, key: str) -> "_Row | None":
        """Remember what a document is before it is written, and return it with its number and rank."""
        row: _Row | None = self._begin().execute(_FIND, (collection, key)).fetchone()
        if self.past:
            self.past.note(collection, key, row[1:] if row else None)
        return row

    def _begin(self) -> sqlite3.Connection:
        """Return the database to write to, in the transaction that was announced."""
        if self.pending:
            if not self._database.in_transaction:
                self._database.execute("BEGIN IMMEDIATE")
            if self._gathering:
                self._database.execute("SAVEPOINT request")
            self.pending = False
            if self.past:
                self.past.begin()
        return self._database

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _end(self, how: str) -> None:
        """End a transaction; one that cannot be kept, as on a full disk, is undone."""
        try:
            self._database.execute(how)
        except sqlite3.Error:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise

    def _plain_page(self, selection: Selection, offset: int, limit: int) -> list[bytes]:
        place = self._place(selection, offset)
        if place is None:
            return []
        first, passed = place
        parameters = (selection.collection, first, limit, offset - passed)
        return [row[0] for row in self._database.execute(_FROM[selection.descending], parameters)]

    def _in_order(self, selection: Selection) -> bool:
        """Tell whether the order of a selection is that of writing, as that of a time of making is."""
        if selection.order is None:
            return True
        collection, name = selection.collection, property_name(selection.order)
        if selection.order not in self._orders.get(collection.partition("/")[0], ()):
            return False
        return self._database.execute(_DISORDER, (collection, name)).fetchone() is None

    def _note_order(self, collection: str, name: str, value: "Comparable", *, new: bool) -> None:
        """Note when a property no longer rises with each document that is written."""
        highest = "SELECT max(value) > ? FROM value WHERE collection = ? AND name = ?"
        if not new or self._database.execute(highest, (value, collection, name)).fetchone()[0]:
            self._begin().execute("INSERT OR IGNORE INTO disorder VALUES (?, ?)", (collection, name))

    def _place(self, selection: Selection, offset: int) -> tuple[int, int] | None:
        """Return where to look for the document after so many, and how many come before; None: nowhere."""
        start, passed = _ENDS[selection.descending], 0
        if offset < 1 << WIDTHS[-1]:  # so few are sooner passed over than counted
            return start, passed
        for width in WIDTHS:
            asked = (selection.collection, width, start >> width)
            for block, number in self._database.execute(_TALLY[selection.descending], asked):
                if passed + number > offset:
                    start = ((block + 1) << width) - 1 if selection.descending else block << width
                    break
                passed += number
            else:
                return None
        return start, passed

    def _largest_id(self, collection: str) -> int:
        query = "SELECT max(CAST(id AS INTEGER)) FROM document WHERE collection = ?"
        return self._database.execute(query, (collection,)).fetchone()[0] or 0

    def _put_indexed(
        self,
        collection: str,
        key: str,
        document: dict[str, Any],
        row: tuple[str, bytes],
        indexed: "_Paths",
        before: "_Row | None",
    ) -> None:
        if before:
            seq, old = before[0], set(_entries(collection, before[0], orjson.loads(before[2]), indexed))
            self._begin().execute("UPDATE document SET rank = ?, body = ? WHERE seq = ?", (*row, seq))
        else:
            seq, old = self._begin().execute(_PUT, (collection, key, *row)).lastrowid or 0, set()
        new = set(_entries(collection, seq, document, indexed))
        orders = self._orders.get(collection.partition("/")[0], ())
        for _, name, value, _ in (new - old) if orders else ():
            if name[1:] in orders:
                self._note_order(collection, name, value, new=before is None)
        self._unindex(old - new)
        self._begin().executemany("INSERT INTO value VALUES (?, ?, ?, ?)", new - old)

    def _unindex(self, entries: Iterable["_Entry"]) -> None:
        query = "DELETE FROM value WHERE collection = ? AND name = ? AND value = ? AND seq = ?"
        self._begin().executemany(query, entries)

    def _index_again(self, names: set[str]) -> None:
        for (collection,) in self._database.execute("SELECT DISTINCT collection FROM tally").fetchall():
            if collection.partition("/")[0] in names:
                self._index_collection(collection, self._indexes.get(collection.partition("/")[0], {}))

    def _index_collection(self, collection: str, indexed: "_Paths") -> None:
        old = "DELETE FROM value WHERE collection = ? AND name GLOB '.*'"
        self._begin().execute(old, (collection,))
        orders = self._orders.get(collection.partition("/")[0], ())
        for order in orders:  # what was written unseen may be in any order
            self._note_order(collection, property_name(order), NOTHING, new=False)
        rows = self._database.execute("SELECT seq, body FROM document WHERE collection = ?", (collection,))
        for seq, body in rows.fetchall() if indexed else ():
            entries = _entries(collection, seq, orjson.loads(body), indexed)
            self._begin().executemany("INSERT INTO value VALUES (?, ?, ?, ?)", entries)


@attrs.frozen
class Transaction:
    """A block whose writes are kept together, or not at all when it raises."""

    store: Store

    def __enter__(self) -> None:
        """Begin, as soon as something is written."""
        self.store.pending = True

    def __exit__(self, raised: type[BaseException] | None, *_: object) -> None:
        """Keep what was written, or undo it."""
        if self.store.pending:  # nothing was written
            self.store.pending = False
        else:
            self.store.finish(keep=raised is None)


_Paths = Mapping[str, tuple[str, ...]]
_Row = tuple[int, str, bytes]
_Entry = tuple[str, str, Comparable, int]


def _entries(collection: str, seq: int, document: Any, indexed: _Paths) -> Iterator[_Entry]:
    """Yield what the index holds of a document."""
    for name, path in indexed.items():
        for value in comparables(document, path):
            yield collection, name, value, seq


def open_store(path: Path | None, vendor: str) -> tuple[Store, bool]:
    """Open the state in a file, or in memory; also say whether it is still to be seeded.

    Raises StateError when the file is not this vendor's state.
    """
    with usable(path), ExitStack() as undo:
        database = connect(path)
        undo.callback(database.close)
        prepare(database, path)
        _claim(Store(database), path, vendor)
        undo.pop_all()
    store = Store(database)
    return store, store.get("", "seeded") is None


def _claim(store: Store, path: Path | None, vendor: str) -> None:
    owner = store.get("", "owner")
    if owner is None:
        store.put("", "owner", {"vendor": vendor})
    elif owner["vendor"] != vendor:
        raise StateError(f"{path}: the state of {owner['vendor']}, not of {vendor}; name another")
