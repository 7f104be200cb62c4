"""Count the documents of collections by their numbers, so that the place of any page is found at once."""

import sqlite3

import attrs

from .ranges import Ranges

WIDE, NARROW = 13, 6
"""How many numbers a block spans, as powers of two."""
_COUNT = "SELECT seq >> ?, count(*) FROM document WHERE seq BETWEEN ? AND ? GROUP BY 1 ORDER BY 1"


@attrs.define(eq=False, repr=False)
class _Count:
    """How many documents one collection has: in all, in wide blocks, and in the narrow ones of each."""

    total: int = 0
    wide: dict[int, int] = attrs.field(factory=dict)
    narrow: dict[int, dict[int, int]] = attrs.field(factory=dict)

    def change(self, block: int, by: int) -> None:
        """Count documents in a narrow block."""
        outer = block >> (WIDE - NARROW)
        inner = self.narrow.setdefault(outer, {})
        inner[block] = inner.get(block, 0) + by
        self.wide[outer] = self.wide.get(outer, 0) + by
        self.total += by


@attrs.define(eq=False, repr=False)
class Tally:
    """The counts of a database's collections, each read when first asked for and then kept up.

    What was counted since `begin` can be undone.
    """

    _database: sqlite3.Connection
    ranges: Ranges
    _counts: dict[str, _Count] = attrs.field(factory=dict)
    _changes: list[tuple[str, int, int]] = attrs.field(factory=list)
    _counted: bool = False
    """Whether anything was counted since, in which writes may be that are undone."""

    def begin(self) -> None:
        """Keep for good what was counted until now."""
        self._changes.clear()
        self._counted = False

    def undo(self) -> None:
        """Undo what was counted since."""
        if self._counted:
            self.forget()
        for collection, block, by in self._changes:
            self._counts[collection].change(block, -by)
        self._changes.clear()

    def forget(self) -> None:
        """Count everything anew when it is next asked for."""
        self._counts.clear()
        self._changes.clear()
        self._counted = True

    def note(self, collection: str, seq: int, by: int) -> None:
        """Count a document that came (1) or went (-1)."""
        count, block = self._counts.get(collection), seq >> NARROW
        if count is not None:
            count.change(block, by)
            self._changes.append((collection, block, by))

    def total(self, collection: str) -> int:
        """Return how many documents a collection has."""
        return self._count(collection).total

    def place(self, collection: str, offset: int, *, descending: bool) -> tuple[int, int] | None:
        """Return where to look for the document after so many, and how many come before; None: nowhere."""
        if offset < 1 << NARROW:  # so few are sooner passed over than counted
            within = self.ranges.of(collection)
            return (within.end if descending else within.first), 0
        count = self._count(collection)
        outer = _reach(count.wide, offset, 0, descending=descending)
        inner = outer and _reach(count.narrow[outer[0]], offset, outer[1], descending=descending)
        if inner is None:
            return None
        block, passed = inner
        return (((block + 1) << NARROW) - 1 if descending else block << NARROW), passed

    def _count(self, collection: str) -> _Count:
        found = self._counts.get(collection)
        if found is None:
            found, self._counted = self._counts.setdefault(collection, _Count()), True
            within = self.ranges.of(collection)
            for block, number in self._database.execute(_COUNT, (NARROW, within.first, within.end)):
                found.change(block, number)
        return found


def _reach(blocks: dict[int, int], offset: int, passed: int, *, descending: bool) -> tuple[int, int] | None:
    """Return the block in which the document after so many is, and how many come before the block."""
    for block in sorted(blocks, reverse=descending):
        if passed + blocks[block] > offset:
            return block, passed
        passed += blocks[block]
    return None
