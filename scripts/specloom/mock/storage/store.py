"""Keep the simulator's state in SQLite: documents as JSON bytes, found by id, by keys and by properties."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import attrs
import orjson

from ..messages import write_json
from .comparing import comparable
from .databases import connect
from .index import Index
from .pages import page_of, total_of
from .past import Past
from .ranges import Ranges
from .selection import Condition, Selection, property_name
from .tally import Tally
from .transactions import Transaction

_FIND = "SELECT seq, rank, body, counter FROM document WHERE collection = ? AND id = ?"
_ADD = "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)"
_CHANGE = "UPDATE document SET rank = ?, body = ? WHERE seq = ?"
_BY_RANK = (
    "SELECT rank, seq, body FROM document WHERE seq BETWEEN :first AND :end AND rank = '' UNION ALL "
    "SELECT rank, seq, body FROM document WHERE collection = :collection AND rank != '' "
)
"""In two parts, as most documents have no rank and are not in its index."""
_OLDEST_FIRST = _BY_RANK + "ORDER BY rank, seq LIMIT :limit OFFSET :offset"
_NEWEST_FIRST = _BY_RANK + "ORDER BY rank DESC, seq DESC LIMIT :limit OFFSET :offset"


@attrs.define(eq=False, repr=False)
class Store:
    """Documents in named collections, each with an id, a rank to sort by, and keys to be found by.

    A collection called `pets` or `pets/…` has the indexes that were declared for `pets`. One thread at a
    time; whoever shares a store between threads holds a lock.
    """

    _database: sqlite3.Connection
    _index: Index = attrs.field()
    _ranges: Ranges = attrs.field(init=False)
    _tally: Tally = attrs.field(init=False)
    _transaction: Transaction = attrs.field(init=False)

    @_index.default
    def _(self) -> Index:
        return Index(self._database)

    @_ranges.default
    def _(self) -> Ranges:
        return Ranges(self._database)

    @_tally.default
    def _(self) -> Tally:
        return Tally(self._database, self._ranges)

    @_transaction.default
    def _(self) -> Transaction:
        return Transaction(self._database, self._ranges, self._tally)

    @property
    def writes(self) -> int:
        """Return a number that is another whenever anything may have been written."""
        return self._transaction.writes

    def get(self, collection: str, key: str) -> dict[str, Any] | None:
        """Return a document, or None."""
        body = self.get_bytes(collection, key)
        return None if body is None else orjson.loads(body)

    def get_bytes(self, collection: str, key: str) -> bytes | None:
        """Return a document as it is kept, in JSON, or None."""
        query = "SELECT body FROM document WHERE collection = ? AND id = ?"
        row = self._database.execute(query, (collection, key)).fetchone()
        return row[0] if row else None

    def put(
        self, collection: str, key: str, document: dict[str, Any], rank: str = "", *, new: bool = False
    ) -> None:
        """Write a document, new or in place of the one with this id, whose place in the order it keeps.

        `new` says that there is none with this id, which saves looking for it.
        """
        database = self._transaction.begin()
        before = None if new else self._find(collection, key)
        self._note(collection, key, before)
        body = write_json(document)
        if before:
            seq = before.seq
            database.execute(_CHANGE, (rank, body, seq))
        else:
            seq, counter = self._ranges.next_place(collection)
            database.execute(_ADD, (seq, counter, collection, key, rank, body))
            self._tally.note(collection, seq, 1)
        if paths := self._index.paths(collection):
            self._index.write(collection, seq, document, paths, before.body if before else None)

    def delete(self, collection: str, key: str) -> bool:
        """Remove a document and its keys; say whether it was there."""
        before = self._find(collection, key)
        if before is None:
            return False
        database = self._transaction.begin()
        self._note(collection, key, before)
        if paths := self._index.paths(collection):
            self._index.remove(collection, before.seq, before.body, paths)
        self._ranges.leave(collection, before.counter)
        database.execute("DELETE FROM document WHERE seq = ?", (before.seq,))
        database.execute("DELETE FROM value WHERE seq = ? AND name NOT GLOB '.*'", (before.seq,))
        self._tally.note(collection, before.seq, -1)
        return True

    def documents(
        self, collection: str, *, descending: bool = False, offset: int = 0, limit: int = -1
    ) -> Iterator[dict[str, Any]]:
        """Yield documents by rank, and in the order of their first writing where ranks are equal."""
        query = _NEWEST_FIRST if descending else _OLDEST_FIRST
        within = self._ranges.of(collection)
        ends = {"first": within.first, "end": within.end}
        asked = {"collection": collection, **ends, "limit": limit, "offset": offset}
        for row in self._database.execute(query, asked):
            yield orjson.loads(row[2])

    def page(self, selection: Selection, offset: int = 0, limit: int = -1) -> list[bytes]:
        """Return some of the documents of a selection, as they are kept, in JSON.

        Finding the place of the first takes no longer in a long list than in a short one, where the
        selection is a whole collection in the order of writing, or by a property that rises in that order.
        """
        order = selection.order
        as_written = order is None or self._index.is_in_order(selection.collection, order)
        return page_of(self._database, self._tally, selection, offset, limit, as_written=as_written)

    def having(self, collection: str, path: str, value: Any) -> Iterator[dict[str, Any]]:
        """Yield the documents that have a value at an indexed property (a dotted path)."""
        condition = Condition((property_name(path),), "eq", (comparable(value),))
        return map(orjson.loads, self.page(Selection(collection, (condition,))))

    def total(self, selection: Selection) -> int:
        """Return how many documents a selection has."""
        return total_of(self._database, self._tally, selection)

    def count(self, collection: str) -> int:
        """Return how many documents a collection has."""
        return self._tally.total(collection)

    def remember(self, collection: str, name: str, value: str, key: str) -> None:
        """Let a document that is there be found by a named key."""
        query = (
            "INSERT OR IGNORE INTO value "
            "SELECT collection, ?, ?, seq FROM document WHERE collection = ? AND id = ?"
        )
        self._transaction.begin().execute(query, (name, value, collection, key))

    def remember_all(self, collection: str, keys: Iterable[tuple[str, str]], key: str) -> None:
        """Let a document that is there be found by many keys, each a name and a value."""
        row = self._transaction.begin().execute(_FIND, (collection, key)).fetchone()
        rows = ((collection, name, value, row[0]) for name, value in keys) if row else ()
        self._transaction.begin().executemany("INSERT OR IGNORE INTO value VALUES (?, ?, ?, ?)", rows)

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
        """Return a number that was not given before in a collection: the last one and 1."""
        database = self._transaction.begin()
        number = self._ranges.next_number(collection, least)
        if not database.in_transaction:
            self._ranges.settle()
        return number

    def index(
        self, properties: Mapping[str, Iterable[str]], orders: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        """Keep properties (dotted paths) of documents so that lists may be filtered and sorted by them.

        Both are by the first part of a collection's name; `orders` are those of the properties by which lists
        are usually sorted. Documents written before are read again.
        """
        kept = self.get("", "indexes") or {}
        chosen = self._index.choose(properties, orders or {})
        if kept == chosen:
            return
        self.put("", "indexes", chosen)
        names = chosen.keys() | kept.keys()
        self._index.rebuild({name for name in names if chosen.get(name) != kept.get(name)})

    def mark_seeded(self) -> None:
        """Note that the state is complete, so that it is taken as it is from now on."""
        self.put("", "seeded", {})

    def clear(self) -> None:
        """Remove everything."""
        database = self._transaction.begin()
        database.execute("DELETE FROM document WHERE collection != ''")
        database.execute("DELETE FROM value")
        database.execute("DELETE FROM collection WHERE name != ''")
        database.execute("DELETE FROM disorder")
        self._ranges.forget()
        self._tally.forget()

    def transaction(self) -> Transaction:
        """Write all of what a block does, or nothing when it raises; reading alone costs nothing."""
        return self._transaction

    def keep_past(self, now: Callable[[], float]) -> None:
        """Remember from now on what documents were before they are written."""
        self._transaction.past = Past(now)

    def written(self) -> Iterator[tuple[str, str]]:
        """Yield the collections and ids of what the latest transaction wrote, as far as its past is kept."""
        past = self._transaction.past
        yield from ((before.collection, before.key) for before in (past.since(0) if past else ()))

    def rewind(self, seconds: float) -> None:
        """Go back to what was there before the latest transaction that wrote (0), or so many seconds ago.

        Only documents whose past is kept go back. Meant for a transaction that is undone in the end.
        """
        past = self._transaction.past
        for before in past.since(seconds) if past else ():
            if before.row is None:
                self.delete(before.collection, before.key)
            else:
                rank, body = before.row
                self.put(before.collection, before.key, orjson.loads(body), rank)

    def contents(self) -> list[tuple[str, str, str, bytes]]:
        """Return every document: its collection, id, rank, and itself in JSON.

        Those of a collection are in the order of writing.
        """
        query = "SELECT collection, id, rank, body FROM document ORDER BY seq"
        return self._database.execute(query).fetchall()

    def copy(self) -> "Store":
        """Return a store in memory that holds the same and goes its own way."""
        database = connect(None)
        self.write_to(database)
        return Store(database, self._index.copy(database))

    def replace(self, other: "Store") -> None:
        """Hold the same as another store, all at once, in place of what is here."""
        other.write_to(self._database)
        self._transaction.begin()
        self._ranges.forget()
        self._tally.forget()
        if self._transaction.past:
            self._transaction.past.clear()

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

    def _find(self, collection: str, key: str) -> "_Row | None":
        row = self._database.execute(_FIND, (collection, key)).fetchone()
        return None if row is None else _Row(*row)

    def _note(self, collection: str, key: str, before: "_Row | None") -> None:
        """Remember what a document is before it is written."""
        if past := self._transaction.past:
            past.note(collection, key, (before.rank, before.body) if before else None)


class _Row(NamedTuple):
    """What the table holds of a document."""

    seq: int
    rank: str
    body: bytes
    counter: int
