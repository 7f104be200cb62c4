"""Tell the simulator's time, which a test may move."""

from collections.abc import Callable
from datetime import UTC, datetime

import attrs

from .storage.store import Store

_KEPT = (".clock", "clock")


@attrs.define
class Clock:
    """A clock in epoch seconds that can be moved and stopped; `moved` is called when it was."""

    source: Callable[[], float]
    offset: float = 0.0
    frozen_at: float | None = None
    moved: Callable[[], object] = attrs.field(default=lambda: None, eq=False, repr=False)

    def now(self) -> float:
        """Return the time in epoch seconds."""
        return self.source() + self.offset if self.frozen_at is None else self.frozen_at

    def advance(self, seconds: float) -> None:
        """Move forward, or back when negative."""
        self.set(self.now() + seconds)

    def set(self, now: float) -> None:
        """Make it this time now."""
        if self.frozen_at is None:
            self.offset = now - self.source()
        else:
            self.frozen_at = now
        self.moved()

    def freeze(self) -> None:
        """Stop at the present time."""
        self.frozen_at = self.now()
        self.moved()

    def unfreeze(self) -> None:
        """Go on from the time at which the clock was stopped."""
        now, self.frozen_at = self.now(), None
        self.set(now)

    def reset(self) -> None:
        """Tell the source's time again."""
        self.offset, self.frozen_at = 0.0, None
        self.moved()


def keep_clock(store: Store, clock: Clock) -> None:
    """Keep in the state how a clock was moved."""
    store.put(*_KEPT, {"offset": clock.offset, "frozen_at": clock.frozen_at})


def kept_clock(store: Store, source: Callable[[], float]) -> Clock:
    """Return a clock, moved as the state has it."""
    return Clock(source, **store.get(*_KEPT) or {})


def iso(now: float) -> str:
    """Write epoch seconds as ISO 8601 in UTC with milliseconds."""
    return datetime.fromtimestamp(now, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
