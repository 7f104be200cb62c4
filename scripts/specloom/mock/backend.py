"""Hold everything that a simulated vendor knows and remembers."""

from collections.abc import Callable, Collection, Mapping
from random import Random
from typing import TYPE_CHECKING, Any

import attrs

from ..errors import BadInput
from ..spec import Spec
from .auth.credentials import Keyring
from .clock import Clock
from .faults.pending import Faults
from .journal import Journal
from .limits import Limiter
from .resources.catalog import Resources
from .resources.seeding import check_written, seed_examples, seed_resources
from .rules import Elapsed, Rules
from .storage.store import Store

if TYPE_CHECKING:
    from .masking import Secrets
    from .storage.snapshots import Snapshot
    from .webhooks.engine import Webhooks


@attrs.define(eq=False, repr=False)
class Backend:
    """A vendor's data, time, budgets, credentials and faults; `reset` goes back to how it started."""

    spec: Spec
    rules: Rules
    resources: Resources
    store: Store
    clock: Clock
    keyring: Keyring
    journal: Journal
    make_webhooks: "Callable[[], Webhooks]"
    find_secrets: "Callable[[], Secrets]"
    make_random: Callable[[], Random]
    seed_document: Mapping[str, Any] | None
    limits: bool = True
    limiter: Limiter = attrs.field(factory=Limiter)
    faults: Faults = attrs.field(factory=Faults)
    random: Random = attrs.field(init=False)
    _webhooks: "Webhooks | None" = attrs.field(init=False, default=None)
    snapshots: "dict[str, Snapshot]" = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Make the generator of ids, ask for the first faults, and remember what is written from now on."""
        self.store.keep_past(self.clock.now)
        self.random = self.make_random()
        self.faults.reset(self.clock.now())

    @property
    def webhooks(self) -> "Webhooks":
        """Return what tells subscribers of events, made when first there is something to tell."""
        if self._webhooks is None:
            self._webhooks = self.make_webhooks()
        return self._webhooks

    @property
    def secrets(self) -> "Secrets":
        """Return what the vendor's spec says is secret."""
        return self.find_secrets()

    def reset(self) -> None:
        """Go back to the start: the seed, the source's time, untouched budgets, the first faults.

        Raises BadInput for a seed that cannot be written, and leaves everything as it is.
        """
        with self.store.transaction():
            self.store.clear()
            self._write_start(self.clock.source())
        self.clock.reset()
        self.limiter.reset()
        self.journal.clear()
        self.faults.reset(self.clock.now())
        self.random = self.make_random()
        self.store.keep_past(self.clock.now)
        if self._webhooks:
            self._webhooks.start()

    def start(self) -> None:
        """Write what the simulator starts with: its seed document, or without one the spec's examples."""
        with self.store.transaction():
            self._write_start(self.clock.now())
        self.store.keep_past(self.clock.now)

    def seed_examples(self, names: Collection[str] | None = None) -> None:
        """Write the examples of the vendor's resources, of all or of some, beside what is there."""
        with self.store.transaction():
            seed_examples(self.store, self.resources, self.clock.now(), names)

    def elapse(self) -> None:
        """Let happen what time has made due."""
        if self.rules.elapse:
            with self.store.transaction():
                elapsed = Elapsed(self.spec, self.store, self.clock.now(), self.random)
                self.webhooks.announce(self.rules.elapse(elapsed))

    def seed(self, document: Mapping[str, Any]) -> None:
        """Write a seed document beside what is there; raise BadInput when it is not one."""
        with self.store.transaction():
            self._write(document, self.clock.now())

    def _write_start(self, now: float) -> None:
        if self.seed_document is not None:
            self._write(self.seed_document, now)
        else:
            seed_examples(self.store, self.resources, now)

    def _write(self, document: Mapping[str, Any], now: float) -> None:
        try:
            if self.rules.seed:
                self.rules.seed(self.store, document)
                check_written(self.resources, self.store)
            else:
                seed_resources(self.resources, now, self.store, document)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BadInput(f"the seed document is not of this vendor's shape: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """Say what a vendor's rules say of a seed, or where they stumbled over it unprepared."""
    if isinstance(error, ValueError):
        return str(error)
    lacking = f"something lacks {error}" if isinstance(error, KeyError) else "a value is of the wrong kind"
    return f"{lacking}; the seed.yaml beside the spec shows what belongs where"
