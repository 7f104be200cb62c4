"""Keep accounts in the memory of this process, for all its threads and tasks."""

import math
import os
import threading
from typing import Final
from weakref import WeakSet

from .meters import Meter
from .pacing import Policy

_JUMP: Final = 1.0  # seconds back at which a clock was set rather than read out of order

_MEMORIES: Final[WeakSet["Memory"]] = WeakSet()
_HELD: Final[list["Memory"]] = []


class Memory:
    """Hold the accounts that calls of this process share, under one lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._meters: dict[str, Meter] = {}
        self._latest = -math.inf
        self._behind = 0.0
        _MEMORIES.add(self)

    def meter(self, key: str, policy: Policy) -> Meter:
        """Return the account of this name, opened with the policy where there is none."""
        with self.lock:
            return self._meters.setdefault(key, Meter(policy))

    def moment(self, clock: float) -> float:
        """Return a time that never goes back, also when the clock does."""
        now = clock + self._behind
        if now < self._latest:
            if self._latest - now > _JUMP:
                self._behind += self._latest - now
            return self._latest
        self._latest = now
        return now

    def abandon(self) -> None:
        """Give up the calls of the threads that a fork left behind; they count as answered now."""
        for meter in self._meters.values():
            meter.abandon(self._latest)


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
