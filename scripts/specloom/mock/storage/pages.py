"""Read pages of the documents that a selection picks, and count them."""

import sqlite3

import attrs

from .databases import WIDTHS
from .selection import Selection, matching, ordering

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


def page_of(
    database: sqlite3.Connection, selection: Selection, offset: int, limit: int, *, as_written: bool
) -> list[bytes]:
    """Return some of the documents of a selection, as they are kept, in JSON.

    `as_written` says that its order is that of writing. Then finding the place of the first takes no longer
    in a long list than in a short one, where the selection is a whole collection.
    """
    if as_written:
        if not (selection.conditions or selection.exceptions):
            return _plain_page(database, selection, offset, limit)
        selection = attrs.evolve(selection, order=None)
    found, parameters = matching(selection)
    query = ("SELECT found.seq AS place", found, ordering(selection), "LIMIT ? OFFSET ?")
    bodies = ("SELECT body FROM (", *query, ") CROSS JOIN document ON document.seq = place")
    rows = database.execute(" ".join(bodies), (*parameters, limit, offset))
    return [row[0] for row in rows]


def total_of(database: sqlite3.Connection, selection: Selection) -> int:
    """Return how many documents a selection has."""
    if selection.exceptions:
        every = attrs.evolve(selection, exceptions=selection.exceptions[1:])
        excepted = (*selection.conditions, *selection.exceptions[0])
        without = attrs.evolve(every, conditions=excepted)
        return total_of(database, every) - total_of(database, without)
    if not selection.conditions:
        return count_of(database, selection.collection)
    found, parameters = matching(attrs.evolve(selection, order=None))
    return int(database.execute(" ".join(("SELECT count(*)", found)), parameters).fetchone()[0])


def count_of(database: sqlite3.Connection, collection: str) -> int:
    """Return how many documents a collection has."""
    query = "SELECT sum(number) FROM tally WHERE collection = ? AND width = ?"
    return database.execute(query, (collection, WIDTHS[0])).fetchone()[0] or 0


def _plain_page(database: sqlite3.Connection, selection: Selection, offset: int, limit: int) -> list[bytes]:
    place = _place(database, selection, offset)
    if place is None:
        return []
    first, passed = place
    parameters = (selection.collection, first, limit, offset - passed)
    return [row[0] for row in database.execute(_FROM[selection.descending], parameters)]


def _place(database: sqlite3.Connection, selection: Selection, offset: int) -> tuple[int, int] | None:
    """Return where to look for the document after so many, and how many come before; None: nowhere."""
    start, passed = _ENDS[selection.descending], 0
    if offset < 1 << WIDTHS[-1]:  # so few are sooner passed over than counted
        return start, passed
    for width in WIDTHS:
        asked = (selection.collection, width, start >> width)
        for block, number in database.execute(_TALLY[selection.descending], asked):
            if passed + number > offset:
                start = ((block + 1) << width) - 1 if selection.descending else block << width
                break
            passed += number
        else:
            return None
    return start, passed
