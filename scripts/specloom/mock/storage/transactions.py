"""Write all of what a block does to a database, or nothing of it."""

import sqlite3

import attrs

from .past import Past
from .ranges import Ranges
from .tally import Tally


@attrs.define(eq=False, repr=False)
class Transaction:
    """A block whose writes are kept together, or not at all when it raises; a block within it is part of it.

    While it is `pending` nothing was written in it yet; `writes` counts how often anything may have been.
    """

    database: sqlite3.Connection
    ranges: Ranges
    tally: Tally
    past: Past | None = attrs.field(init=False, default=None)
    pending: bool = attrs.field(init=False, default=False)
    writes: int = attrs.field(init=False, default=0)
    _depth: int = attrs.field(init=False, default=0)

    def __enter__(self) -> None:
        """Begin, as soon as something is written."""
        self._depth += 1
        if self._depth == 1:
            self.pending = True

    def __exit__(self, raised: type[BaseException] | None, *_: object) -> None:
        """Keep what was written, or undo it."""
        self._depth -= 1
        if self._depth:
            return
        if self.pending:  # nothing was written
            self.pending = False
        else:
            self._finish(keep=raised is None)

    def begin(self) -> sqlite3.Connection:
        """Return the database to write to, in the transaction that was announced."""
        self.writes += 1
        if self.pending:
            if not self.database.in_transaction:
                self.database.execute("BEGIN")
            self.pending = False
            self.tally.begin()
            if self.past:
                self.past.begin()
        return self.database

    def _finish(self, *, keep: bool) -> None:
        kept = keep and self.database.in_transaction  # a full disk may have ended it
        if kept:
            self._commit()
        else:
            self.database.rollback()
            self._forget()

    def _forget(self) -> None:
        """Forget what was noted of the writes that were undone."""
        self.writes += 1
        self.ranges.forget()
        self.tally.undo()
        if self.past:
            self.past.undo()

    def _commit(self) -> None:
        """Keep what was written; what cannot be kept, as on a full disk, is undone."""
        try:
            self.ranges.settle()
            self.database.commit()
        except sqlite3.Error:
            self.database.rollback()
            self.writes += 1
            self.ranges.forget()
            self.tally.forget()
            raise
