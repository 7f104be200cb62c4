"""Keep what Hive knows: records by kind and number, where `x-resource` keeps them too."""

from datetime import UTC, datetime
from typing import Any, Protocol

from specloom.mock import Store

Record = dict[str, Any]


class Moment(Protocol):
    """When something happens, and where it is kept: a call, or what was due."""

    @property
    def store(self) -> Store:
        """Return where everything is kept."""

    @property
    def now(self) -> float:
        """Return the time in epoch seconds."""

    @property
    def timestamp(self) -> str:
        """Return the time, ISO 8601."""


def find(store: Store, kind: str, number: Any) -> Record | None:
    """Return the record of a kind that has this number."""
    return store.get(kind, str(number))


def load(store: Store, kind: str, number: Any) -> Record:
    """Return a record that must be there."""
    found = find(store, kind, number)
    if found is None:
        raise LookupError(f"there is no {kind} {number}")
    return found


def save(store: Store, kind: str, record: Record) -> Record:
    """Write a record, new or in place of the one with its number, and return it."""
    store.put(kind, str(record["id"]), record)
    return record


def is_moment(text: str) -> bool:
    """Say whether a date and time is one that a calendar has."""
    try:
        datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return False
    return True


def new_id(store: Store, kind: str) -> int:
    """Count on: return the next number of a kind."""
    last = store.get("numbers", kind) or {"last": 0}
    store.put("numbers", kind, {"last": last["last"] + 1})
    return int(last["last"]) + 1


def count_from(store: Store, kind: str, number: int) -> None:
    """Let the numbers of a kind go on after one that is taken."""
    last = store.get("numbers", kind) or {"last": 0}
    store.put("numbers", kind, {"last": max(last["last"], number)})
