"""Keep the values of chosen properties of documents, so that lists are filtered and sorted by them."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import orjson

from .comparing import NOTHING, Comparable, comparables
from .selection import property_name

_DISORDER = "SELECT 1 FROM disorder WHERE collection = ? AND name = ?"
_DROP = "DELETE FROM value WHERE collection = ? AND name = ? AND value = ? AND seq = ?"
_KEEP = "INSERT INTO value VALUES (?, ?, ?, ?)"

Paths = Mapping[str, tuple[str, ...]]
_Entry = tuple[str, str, Comparable, int]


@attrs.define(eq=False, repr=False)
class Index:
    """The properties that are kept, and those by which lists are usually sorted.

    Both are by the first part of a collection's name. Whoever writes has begun the transaction.
    """

    _database: sqlite3.Connection
    _paths: Mapping[str, Paths] = attrs.field(factory=dict)
    _orders: Mapping[str, frozenset[str]] = attrs.field(factory=dict)

    def paths(self, collection: str) -> Paths | None:
        """Return the properties that are kept of a collection's documents, by their names in the index."""
        return self._paths.get(collection.partition("/")[0])

    def copy(self, database: sqlite3.Connection) -> "Index":
        """Return the index of a database that holds the same."""
        return Index(database, self._paths, self._orders)

    def choose(
        self, properties: Mapping[str, Iterable[str]], orders: Mapping[str, frozenset[str]]
    ) -> dict[str, Any]:
        """Choose what is kept from now on, and return it as JSON."""
        wanted = {name: sorted(set(paths)) for name, paths in properties.items() if paths}
        self._orders = orders
        self._paths = {
            name: {property_name(path): tuple(path.split(".")) for path in paths}
            for name, paths in wanted.items()
        }
        return {name: [paths, sorted(orders.get(name, ()))] for name, paths in wanted.items()}

    def write(
        self, collection: str, seq: int, document: Mapping[str, Any], paths: Paths, before: bytes | None
    ) -> None:
        """Keep what a document has, in place of what it had before."""
        old = set() if before is None else set(_entries(collection, seq, orjson.loads(before), paths))
        new = set(_entries(collection, seq, document, paths))
        orders = self._orders.get(collection.partition("/")[0], ())
        for _, name, value, _ in (new - old) if orders else ():
            if name[1:] in orders:
                self._note_order(collection, name, value, new=before is None)
        if old:
            self._database.executemany(_DROP, old - new)
        self._database.executemany(_KEEP, new - old)

    def remove(self, collection: str, seq: int, body: bytes, paths: Paths) -> None:
        """Drop what is kept of a document."""
        self._database.executemany(_DROP, _entries(collection, seq, orjson.loads(body), paths))

    def rebuild(self, names: set[str]) -> None:
        """Read the documents of some collections again."""
        for (collection,) in self._database.execute("SELECT name FROM collection").fetchall():
            if collection.partition("/")[0] in names:
                self._rebuild(collection, self.paths(collection) or {})

    def is_in_order(self, collection: str, path: str) -> bool:
        """Tell whether the order by a property is that of writing, as that of a time of making is."""
        if path not in self._orders.get(collection.partition("/")[0], ()):
            return False
        return self._database.execute(_DISORDER, (collection, property_name(path))).fetchone() is None

    def _note_order(self, collection: str, name: str, value: Comparable, *, new: bool) -> None:
        """Note when a property no longer rises with each document that is written."""
        highest = "SELECT max(value) > ? FROM value WHERE collection = ? AND name = ?"
        if not new or self._database.execute(highest, (value, collection, name)).fetchone()[0]:
            self._database.execute("INSERT OR IGNORE INTO disorder VALUES (?, ?)", (collection, name))

    def _rebuild(self, collection: str, paths: Paths) -> None:
        old = "DELETE FROM value WHERE collection = ? AND name GLOB '.*'"
        self._database.execute(old, (collection,))
        orders = self._orders.get(collection.partition("/")[0], ())
        for order in orders:  # what was written unseen may be in any order
            self._note_order(collection, property_name(order), NOTHING, new=False)
        rows = self._database.execute("SELECT seq, body FROM document WHERE collection = ?", (collection,))
        for seq, body in rows.fetchall() if paths else ():
            self._database.executemany(_KEEP, _entries(collection, seq, orjson.loads(body), paths))


def _entries(collection: str, seq: int, document: Any, paths: Paths) -> Iterator[_Entry]:
    """Yield what the index holds of a document."""
    for name, path in paths.items():
        for value in comparables(document, path):
            yield collection, name, value, seq
