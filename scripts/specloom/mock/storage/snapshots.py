"""Keep the whole state of a simulator, and go back to it."""

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import attrs

from ..faults.pending import Faults
from ..limits import Limiter
from .store import Store

if TYPE_CHECKING:
    from ..backend import Backend


@attrs.frozen
class Snapshot:
    """What a simulator knew at a moment of its clock: all but its journal, which goes on."""

    at: float
    frozen: bool
    store: Store
    limiter: Limiter
    faults: Faults
    random: Any

    @property
    def size(self) -> int:
        """Return how many bytes it takes, near enough."""
        return self.store.size()


def take_snapshot(backend: "Backend") -> Snapshot:
    """Keep the present state of a simulator."""
    clock = backend.clock
    try:
        random = backend.random.getstate()
    except NotImplementedError:  # true randomness has no state
        random = None
    kept = deepcopy((backend.limiter, backend.faults))
    return Snapshot(clock.now(), clock.frozen_at is not None, backend.store.copy(), *kept, random)


def restore_snapshot(backend: "Backend", snapshot: Snapshot) -> None:
    """Go back to a state; the clock goes on from its moment, so that tokens and budgets last as long."""
    backend.store.replace(snapshot.store)
    backend.limiter, backend.faults = deepcopy((snapshot.limiter, snapshot.faults))
    if snapshot.random is not None:
        backend.random.setstate(snapshot.random)
    backend.clock.freeze() if snapshot.frozen else backend.clock.unfreeze()
    backend.clock.set(snapshot.at)
