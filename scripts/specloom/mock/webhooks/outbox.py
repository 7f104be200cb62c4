"""Keep what is still to be delivered, in order for each endpoint; it lives in the store and lasts as long."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

import attrs

from ..storage.store import Store
from .composing import Message

_QUEUES = ".webhook queues"
_COUNT = (".webhook outbox", "count")


@attrs.frozen
class Pending:
    """One message on its way to one endpoint, to be tried when `due` (epoch seconds) after so many attempts.

    `key` is its place in the endpoint's queue. One that `gives_way` waits for the next message.
    """

    key: str
    endpoint: str
    message: Message
    due: float
    attempts: int = 0
    gives_way: bool = False


@attrs.frozen
class Outbox:
    """The queues: only the first of each is ever tried, so that an endpoint is told in order.

    `room` is for so many messages in each: an endpoint that never answers is not to take all memory.
    """

    store: Store
    room: int = 10_000

    def append(self, endpoint: str, message: Message, due: float, *, gives_way: bool = False) -> None:
        """Put a message at the end of an endpoint's queue, or where the next one will come before it."""
        first = self._first(endpoint)
        if first and first.gives_way:
            self._write(attrs.evolve(first, due=min(first.due, due), gives_way=False))
        number = self._counted() + gives_way
        key = f"{number:015d}~" if gives_way else f"{number:015d}"
        self._write(Pending(key, endpoint, message, due, gives_way=gives_way))
        self._arrange(endpoint)

    def is_full(self, endpoint: str) -> bool:
        """Tell whether no more may wait for an endpoint."""
        return self.store.count(_queue(endpoint)) >= self.room

    def due(self, now: float) -> list[Pending]:
        """Return the first of each queue that is due."""
        queues = takewhile(lambda queue: queue["due"] <= now, self.store.documents(_QUEUES))
        return list(self._firsts(queue["endpoint"] for queue in queues))

    def next_due(self) -> float | None:
        """Return when the next attempt is due; None when nothing waits."""
        due: float | None = next((queue["due"] for queue in self.store.documents(_QUEUES, limit=1)), None)
        return due

    def holds(self, pending: Pending) -> bool:
        """Tell whether a message still waits: a reset takes all away."""
        found = self.store.get(_queue(pending.endpoint), pending.key)
        return found is not None and found["message"]["id"] == pending.message.id

    def postpone(self, pending: Pending, due: float) -> None:
        """Count an attempt that failed, and try again later."""
        self._write(attrs.evolve(pending, due=due, attempts=pending.attempts + 1))
        self._arrange(pending.endpoint)

    def remove(self, pending: Pending) -> None:
        """Take a message out of its queue."""
        self.store.delete(_queue(pending.endpoint), pending.key)
        self._arrange(pending.endpoint)

    def _firsts(self, endpoints: Iterator[str]) -> Iterator[Pending]:
        for endpoint in list(endpoints):
            first = self._first(endpoint)
            if first:
                yield first

    def _first(self, endpoint: str) -> Pending | None:
        return next(map(_read, self.store.documents(_queue(endpoint), limit=1)), None)

    def _write(self, pending: Pending) -> None:
        self.store.put(_queue(pending.endpoint), pending.key, attrs.asdict(pending), pending.key)

    def _arrange(self, endpoint: str) -> None:
        """Sort a queue among the others by when its first is due."""
        first = self._first(endpoint)
        if first is None:
            self.store.delete(_QUEUES, endpoint)
        else:
            self.store.put(_QUEUES, endpoint, {"endpoint": endpoint, "due": first.due}, f"{first.due:017.3f}")

    def _counted(self) -> int:
        number: int = (self.store.get(*_COUNT) or {"count": 0})["count"] + 1
        self.store.put(*_COUNT, {"count": number})
        return number


def _queue(endpoint: str) -> str:
    return f".webhook queue {endpoint}"


def _read(document: dict[str, Any]) -> Pending:
    return Pending(**{**document, "message": Message(**document["message"])})
