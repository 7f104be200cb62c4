"""Let the garbage collector rest while a long answer becomes values.

That makes many objects and no garbage; but their number alone sets the collector off, and it looks through
all objects of the process again and again, which takes a third of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from .forks import tell_of_forks


class Collector:
    """Hold back the collector of the process, for all of its threads; one that is off already stays off."""

    def __init__(self) -> None:
        self._rests = False
        tell_of_forks(self)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Hold it back; of several threads that do, the first one to end sets it going for all."""
        if not gc.isenabled():
            yield
            return
        try:
            self._rests = True
            gc.disable()
            yield
        finally:
            gc.enable()
            self._rests = False

    def start_anew(self) -> None:
        """Set it going in the child of a fork, where no thread is left that would."""
        if self._rests:
            gc.enable()
            self._rests = False


COLLECTOR: Final = Collector()
