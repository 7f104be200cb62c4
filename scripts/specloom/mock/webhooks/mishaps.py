"""Provoke what happens to webhooks on their way: twice, late, out of order, never, or not as signed."""

from random import Random

import attrs

MOST_PENDING = 1000


@attrs.frozen
class Mishap:
    """What is to happen to deliveries of an event, or of any: so many times or for good, each with a chance.

    `lose`, `duplicate`, `reorder` (behind the next one) and `delay` are about a delivery, `bad-signature` and
    `old-timestamp` about one attempt. `seconds` is how late, how old, or how long the next one is waited for.
    """

    kind: str
    event: str | None = None
    count: int | None = None
    probability: float = 1.0
    seconds: float = 600.0


@attrs.define
class Mishaps:
    """The mishaps that were asked for, in the order of asking; a seed makes their chances repeatable."""

    pending: list[Mishap] = attrs.field(factory=list)
    random: Random = attrs.field(factory=lambda: Random(0))

    def take(self, event: str, *kinds: str) -> dict[str, float]:
        """Use up what is due to an event; return its kinds and their seconds."""
        taken: dict[str, float] = {}
        for mishap in list(self.pending):
            fits = mishap.kind in kinds and mishap.kind not in taken and mishap.event in (None, event)
            if fits and (mishap.probability >= 1 or self.random.random() < mishap.probability):
                taken[mishap.kind] = mishap.seconds
                self._spend(mishap)
        return taken

    def reset(self) -> None:
        """Forget them all, and begin the chances anew."""
        self.pending.clear()
        self.random = Random(0)

    def _spend(self, mishap: Mishap) -> None:
        if mishap.count is not None:
            place = self.pending.index(mishap)
            left = attrs.evolve(mishap, count=mishap.count - 1)
            self.pending[place : place + 1] = [left] if left.count else []
