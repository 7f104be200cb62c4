"""Take, list, restore and drop named snapshots of the whole state."""

from typing import Any

from ..clock import iso
from ..rules import Declined
from ..storage.snapshots import Snapshot, restore_snapshot, take_snapshot
from .asking import Ask

_MANY = 100
"""Snapshots that are kept."""
_MUCH = 256 * 2**20
"""Bytes that they may take together."""


def listed(ask: Ask) -> Any:
    """List the snapshots."""
    return {"snapshots": [_told(name, snapshot) for name, snapshot in ask.backend.snapshots.items()]}


def take(ask: Ask) -> Any:
    """Keep the present state under a name, in place of what had it."""
    name = ask.path["name"]
    others = [snapshot for other, snapshot in ask.backend.snapshots.items() if other != name]
    size = ask.backend.store.size() + sum(snapshot.size for snapshot in others)
    if len(others) >= _MANY or size > _MUCH:
        raise Declined(f"there is room for {_MANY} snapshots and {_MUCH} bytes; delete one first")
    snapshot = ask.backend.snapshots[name] = take_snapshot(ask.backend)
    return _told(name, snapshot)


def restore(ask: Ask) -> Any:
    """Go back to a snapshot."""
    restore_snapshot(ask.backend, _found(ask))
    return {"status": "ok"}


def drop(ask: Ask) -> Any:
    """Forget a snapshot."""
    _found(ask)
    del ask.backend.snapshots[ask.path["name"]]
    return {"status": "ok"}


def _found(ask: Ask) -> Snapshot:
    name = ask.path["name"]
    if name not in ask.backend.snapshots:
        raise Declined(f"there is no snapshot {name!r}", 404)
    return ask.backend.snapshots[name]


def _told(name: str, snapshot: Snapshot) -> Any:
    return {"name": name, "at": iso(snapshot.at), "bytes": snapshot.size}
