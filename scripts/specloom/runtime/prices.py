"""Find out once what all calls of an operation draw, so that little is left to do for each of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from .meters import Marks, Meter
from .pacing import Window


class Price:
    """Hold what a call costs on each meter, and which windows it occupies unless one of them is full."""

    __slots__ = ("_regular", "_rooms", "_streams", "draws", "meters")

    def __init__(self, draws: Sequence[tuple[Meter, float]]) -> None:
        self.draws = draws
        self.meters = [meter for meter, _ in draws]
        self._rooms = [(meter, *pair, cost) for meter, cost in draws for pair in meter.pairs()]
        self._regular = [(window, cost) for _, window, _, cost in self._rooms]
        self._streams = [meter.traffic.stream(cost) for meter, cost in draws if meter.overflow]

    def is_drawn_at_once(self, now: float) -> bool:
        """Count a call as sent if nobody waits and no regular quota lacks room, as is plain to see mostly."""
        for meter, window, extra, cost in self._rooms:
            if meter.line or now < meter.closed_until or window.used + extra.used + cost > window.points:
                return False
        for window, cost in self._regular:
            window.used += cost
        for stream in self._streams:
            stream.flying += 1
        return True

    def must_wait(self, now: float) -> bool:
        """Tell whether something or somebody keeps a call waiting."""
        return any(meter.line or meter.wait(cost, now) for meter, cost in self.draws)

    def draw(self, now: float) -> list[bool]:
        """Count a call as sent; return which draws are on the overflow."""
        return [meter.draw(cost, now) for meter, cost in self.draws]

    def complete(self, extras: Sequence[bool], now: float) -> None:
        """Count a call as answered, or as failed; `extras` tell which draws were on the overflow, if any."""
        for window, cost in self._drawn(extras) if extras else self._regular:
            window.release(cost, now + window.seconds, now)
        for stream in self._streams:
            stream.answer(now)

    def marks(self) -> list[Marks]:
        """Return what is to be known to learn from the answer, for each meter."""
        return [meter.marks() for meter in self.meters]

    def _drawn(self, extras: Sequence[bool]) -> Iterator[tuple[Window, float]]:
        """Yield the windows that a call occupies, and its cost; none for a call that has ended."""
        for (meter, cost), is_extra in zip(self.draws, extras, strict=False):
            for window in meter.occupied(is_extra=is_extra):
                yield window, cost


FREE: Final = Price(())
"""What is drawn by a call that has ended, or costs nothing."""
