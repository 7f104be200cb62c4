"""Start anew, in the child of a fork, what its parent shared between threads."""

import os
from typing import Final, Protocol
from weakref import WeakSet


class Forked(Protocol):
    """Be told that this is the child of a fork."""

    def start_anew(self) -> None:
        """Forget the threads and tasks that are the parent's alone."""


_KNOWN: Final[WeakSet[Forked]] = WeakSet()


def tell_of_forks(somebody: Forked) -> None:
    """Call `start_anew` in every child, as long as somebody else remembers this one."""
    _KNOWN.add(somebody)


def _start_anew() -> None:
    for somebody in list(_KNOWN):
        somebody.start_anew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)
