"""Keep accounts in the memory of this process, for all its threads and tasks."""

import os
import threading
from typing import Final
from weakref import WeakSet, WeakValueDictionary

from .meters import Meter
from .pacing import Policy
from .timeline import Timeline

_ROOM: Final = 1024  # accounts that are remembered before idle ones are forgotten

_MEMORIES: Final[WeakSet["Memory"]] = WeakSet()
_HELD: Final[list["Memory"]] = []


class Memory:
    """Hold the accounts that calls of this process share, under one lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._meters: WeakValueDictionary[str, Meter] = WeakValueDictionary()
        self._kept: dict[str, Meter] = {}
        self._timeline = Timeline()
        self._room = _ROOM
        self.moment = self._timeline.moment
        _MEMORIES.add(self)

    def __len__(self) -> int:
        return len(self._meters)

    def meter(self, key: str, policy: Policy) -> Meter:
        """Return the account of this name, opened with the policy where there is none."""
        with self.lock:
            if len(self._kept) >= self._room:
                self._forget_idle()
            self._kept[key] = self._meters.setdefault(key, Meter(policy))
            return self._kept[key]

    def _forget_idle(self) -> None:
        """Let go of accounts that nobody uses and that have nothing left to remember."""
        now = self._timeline.latest
        self._kept = {key: meter for key, meter in self._kept.items() if not meter.is_idle(now)}
        self._room = max(_ROOM, 2 * len(self._kept))

    def abandon(self) -> None:
        """Give up the calls of the threads that a fork left behind; they count as answered now."""
        for meter in self._meters.values():
            meter.abandon(self._timeline.latest)


def _hold_all() -> None:
    """Let no account be half changed while the process forks."""
    for memory in list(_MEMORIES):
        memory.lock.acquire()
        _HELD.append(memory)


def _let_go() -> None:
    while _HELD:
        _HELD.pop().lock.release()


def _start_as_child() -> None:
    for memory in _HELD:
        memory.abandon()
    _let_go()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_hold_all, after_in_parent=_let_go, after_in_child=_start_as_child)
