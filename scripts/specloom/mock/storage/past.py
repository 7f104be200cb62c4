"""Remember what documents were before they were written, so that a read can be stale."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

import attrs

MOST_NOTES = 10_000
MOST_BYTES = 16 * 2**20


class Before(NamedTuple):
    """What a document was before a write: its rank and body, None when it was not there."""

    turn: int
    at: float
    collection: str
    key: str
    row: tuple[str, bytes] | None


@attrs.define(eq=False, repr=False)
class Past:
    """The latest writes, by turns: what one transaction wrote is one turn. The oldest are forgotten first."""

    now: Callable[[], float]
    _notes: deque[Before] = attrs.field(factory=deque)
    _turn: int = 0
    _at: float = 0.0
    _size: int = 0

    def begin(self) -> None:
        """Begin a turn."""
        self._turn += 1
        self._at = self.now()

    def note(self, collection: str, key: str, row: tuple[str, bytes] | None) -> None:
        """Remember what a document is that is about to be written."""
        self._notes.append(Before(self._turn, self._at, collection, key, row))
        self._size += len(key) + (len(row[1]) if row else 0)
        while len(self._notes) > MOST_NOTES or self._size > MOST_BYTES:
            self._drop(self._notes.popleft())

    def undo(self) -> None:
        """Forget the present turn, which did not come to be."""
        while self._notes and self._notes[-1].turn == self._turn:
            self._drop(self._notes.pop())

    def since(self, seconds: float) -> list[Before]:
        """Return what was written in so many seconds, or 0: in the latest turn; the latest first."""
        latest = self._notes[-1].turn if self._notes else 0
        first = self.now() - seconds
        return [
            note for note in reversed(self._notes) if (note.at > first if seconds else note.turn == latest)
        ]

    def clear(self) -> None:
        """Forget everything."""
        self._notes.clear()
        self._size = 0

    def _drop(self, note: Before) -> None:
        self._size -= len(note.key) + (len(note.row[1]) if note.row else 0)
