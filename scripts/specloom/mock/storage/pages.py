"""Read pages of the documents that a selection picks, and count them."""

import sqlite3

import attrs

from .selection import Selection, matching, ordering
from .tally import Tally

_FROM = {
    False: "SELECT body FROM document WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ? OFFSET ?",
    True: "SELECT body FROM document WHERE seq BETWEEN ? AND ? ORDER BY seq DESC LIMIT ? OFFSET ?",
}
"""One page of a range, by whether it is descending."""


def page_of(
    database: sqlite3.Connection,
    tally: Tally,
    selection: Selection,
    offset: int,
    limit: int,
    *,
    as_written: bool,
) -> list[bytes]:
    """Return some of the documents of a selection, as they are kept, in JSON.

    `as_written` says that its order is that of writing. Then finding the place of the first takes no longer
    in a long list than in a short one, where the selection is a whole collection.
    """
    if as_written:
        if not (selection.conditions or selection.exceptions):
            return _plain_page(database, tally, selection, offset, limit)
        selection = attrs.evolve(selection, order=None)
    found, parameters = matching(selection, tally.ranges.of(selection.collection))
    query = ("SELECT found.seq AS place", found, ordering(selection), "LIMIT ? OFFSET ?")
    bodies = ("SELECT body FROM (", *query, ") CROSS JOIN document ON document.seq = place")
    rows = database.execute(" ".join(bodies), (*parameters, limit, offset))
    return [row[0] for row in rows]


def total_of(database: sqlite3.Connection, tally: Tally, selection: Selection) -> int:
    """Return how many documents a selection has."""
    if selection.exceptions:
        every = attrs.evolve(selection, exceptions=selection.exceptions[1:])
        excepted = (*selection.conditions, *selection.exceptions[0])
        without = attrs.evolve(every, conditions=excepted)
        return total_of(database, tally, every) - total_of(database, tally, without)
    if not selection.conditions:
        return tally.total(selection.collection)
    within = tally.ranges.of(selection.collection)
    found, parameters = matching(attrs.evolve(selection, order=None), within)
    return int(database.execute(" ".join(("SELECT count(*)", found)), parameters).fetchone()[0])


def _plain_page(
    database: sqlite3.Connection, tally: Tally, selection: Selection, offset: int, limit: int
) -> list[bytes]:
    place = tally.place(selection.collection, offset, descending=selection.descending)
    if place is None:
        return []
    seq, passed = place
    within = tally.ranges.of(selection.collection)
    ends = (within.first, seq) if selection.descending else (seq, within.end)
    rows = database.execute(_FROM[selection.descending], (*ends, limit, offset - passed))
    return [row[0] for row in rows]
