"""Give each collection a range of row ids, in which its documents stand in the order of writing."""

import sqlite3

import attrs

WIDTH = 36
"""How many row ids a range spans, as a power of two."""
_COLLECTION = "SELECT place, counter FROM collection WHERE name = ?"
_LAST = "SELECT seq, counter FROM document WHERE seq BETWEEN ? AND ? ORDER BY seq DESC LIMIT 1"
_LARGEST = """SELECT max(CAST(id AS INTEGER)) FROM document
WHERE collection = ? AND CAST(id AS INTEGER) < ?"""
_HIGHEST = 2**62
"""Ids from here on are not counted on from, as too few numbers come after them that a database holds."""
_KEEP = "UPDATE collection SET counter = ? WHERE place = ?"


@attrs.define(eq=False, repr=False)
class Range:
    """The row ids from `first` to `end`, the one that was given last, and the last number given to an id.

    That number is `written` with each document, so that it is known again from the last one; the collection
    itself has what was `kept` when documents went, or did not come.
    """

    place: int
    kept: int
    seq: int = 0
    counter: int = 0
    written: int = 0

    @property
    def first(self) -> int:
        """Return the first row id."""
        return self.place << WIDTH

    @property
    def end(self) -> int:
        """Return the last row id."""
        return (self.place + 1 << WIDTH) - 1


NOWHERE = Range(0, 0)
"""The range of a collection that has none yet."""


@attrs.define(eq=False, repr=False)
class Ranges:
    """The ranges of a database, each read when first asked for and then kept up.

    Whoever writes has begun the transaction.
    """

    _database: sqlite3.Connection
    _known: dict[str, Range] = attrs.field(factory=dict)
    _drawn: list[Range] = attrs.field(factory=list)
    """Those of which numbers were given since the latest `settle`."""

    def of(self, collection: str) -> Range:
        """Return the range of a collection."""
        return self._known.get(collection) or self._read(collection) or NOWHERE

    def next_place(self, collection: str) -> tuple[int, int]:
        """Return the row id of a new document, and the number to write with it."""
        found = self._claim(collection)
        found.seq += 1
        found.written = found.counter
        return found.seq, found.counter

    def next_number(self, collection: str, least: int) -> int:
        """Return the number after the last one; the first is above all ids."""
        found = self._claim(collection)
        last = found.counter or max(least - 1, self._largest_id(collection))
        found.counter = last + 1
        self._drawn.append(found)
        return found.counter

    def settle(self) -> None:
        """Keep the numbers that were given for something else than a document."""
        for found in self._drawn:
            if found.written < found.counter:
                found.written = found.counter
                self._keep(found)
        self._drawn.clear()

    def forget(self) -> None:
        """Read everything anew when it is next asked for."""
        self._known.clear()
        self._drawn.clear()

    def leave(self, collection: str, counter: int) -> None:
        """Keep the last number, as a document goes that was written with one as high as this."""
        found = self.of(collection)
        if found.kept < counter:
            self._keep(found)

    def _read(self, collection: str) -> Range | None:
        row = self._database.execute(_COLLECTION, (collection,)).fetchone()
        if row is None:
            return None
        found = Range(*row)
        last = self._database.execute(_LAST, (found.first, found.end)).fetchone()
        found.seq, counter = last or (found.first, 0)
        found.counter = found.written = max(found.kept, counter)
        return self._known.setdefault(collection, found)

    def _keep(self, found: Range) -> None:
        found.kept = found.counter
        self._database.execute(_KEEP, (found.kept, found.place))

    def _claim(self, collection: str) -> Range:
        """Return the range of a collection; one that has none is given one."""
        return self._known.get(collection) or self._read(collection) or self._new(collection)

    def _new(self, collection: str) -> Range:
        self._database.execute("INSERT INTO collection (name) VALUES (?)", (collection,))
        return self._read(collection) or NOWHERE

    def _largest_id(self, collection: str) -> int:
        return self._database.execute(_LARGEST, (collection, _HIGHEST)).fetchone()[0] or 0
