"""Follow the files of a vendor while its simulator runs."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import attrs

from ...errors import BadInput
from ..simulator import Simulator
from ..sources import Source, Stamp

_INTERVAL = 0.2
"""Seconds between two looks at the files."""


@attrs.define(eq=False, repr=False)
class Follower:
    """What keeps a running simulator to its files; `tell` is told in one line what became of a change."""

    source: Source
    simulator: Simulator
    tell: Callable[[str], None]
    _in_force: Stamp = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.source.stamp(), takes_self=True)
    )
    _seen: Stamp = attrs.field(
        init=False, default=attrs.Factory(lambda self: self._in_force, takes_self=True)
    )

    def look(self) -> None:
        """Put a change in force, the state kept; what cannot be used leaves in force what was."""
        stamp, before = self.source.stamp(), self._seen
        self._seen = stamp
        if stamp == before != self._in_force:  # a file that still changes is still being written
            changed = sorted({file for file, *_ in {*stamp} ^ {*self._in_force}})
            self._in_force = stamp
            self._take_over(changed)

    def _take_over(self, changed: list[str]) -> None:
        try:
            compiled = self.source.compile()
            compiled.start().close()  # a seed that nothing could be reset to is refused as well
            compiled.take_over(self.simulator)
        except BadInput as error:
            first, *more = str(error).splitlines()
            others = f" (and {len(more)} more)" if more else ""
            self.tell(f"{first}{others}; what was served before goes on")
        else:
            served = "is the seed of the next reset" if changed == [str(self.source.seed)] else "is served"
            self.tell(f"{', '.join(changed)}: the change {served}, the state kept")


@contextmanager
def following(source: Source, simulator: Simulator, tell: Callable[[str], None]) -> Iterator[None]:
    """Follow the files for as long as the block runs."""
    follower, stop = Follower(source, simulator, tell), threading.Event()
    thread = threading.Thread(target=_follow, args=(follower, stop), name="specloom-reload", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _follow(follower: Follower, stop: threading.Event) -> None:
    while not stop.wait(_INTERVAL):
        follower.look()
