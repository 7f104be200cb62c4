"""Make simulators of a vendor's spec, rules and seed."""

from collections.abc import Mapping
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import attrs

from ..errors import BadInput
from ..spec import Spec, SpecError, load_document
from .admin import Guard
from .auth.credentials import Keyring, sample_credentials
from .backend import Backend
from .clock import kept_clock
from .faults.pending import Faults
from .journal import Journal
from .pipeline import Pipeline
from .plan import Plans, plan_spec
from .rules import Rules, load_rules
from .settings import Chosen, Settings, expect_settings, read_faults
from .simulator import Simulator
from .storage.databases import usable
from .storage.opening import open_store
from .storage.store import Store

if TYPE_CHECKING:
    from .masking import Secrets
    from .webhooks.composing import Composer
    from .webhooks.endpoints import Endpoints
    from .webhooks.engine import Webhooks


_MUCH_LATER = 1e8
"""Seconds after which nothing that tells the time, or the day, says the same."""


@attrs.frozen(eq=False, repr=False)
class _Started:
    """What a simulator in memory held when it had started, at a time in epoch seconds."""

    store: Store
    at: float


@attrs.frozen(eq=False, repr=False)
class Compiled:
    """A vendor ready to be simulated: what all its simulators have in common, worked out once."""

    spec: Spec
    rules: Rules
    seed: Mapping[str, Any] | None
    plans: Plans
    _started: list[_Started] = attrs.field(init=False, factory=list)

    @cached_property
    def secrets(self) -> "Secrets":
        """Return what is masked where requests are shown."""
        from .masking import Secrets

        return Secrets(self.spec)

    @property
    def composer(self) -> "Composer":
        """Return what webhooks are written with."""
        from .webhooks.composing import Composer

        return Composer(self.spec, self.plans.schemas)

    def start(self, **settings: Unpack[Settings]) -> Simulator:
        """Start a simulator; a state file that already holds something is taken as it is, not seeded again.

        `credentials` are those let in, `test` by default. `clock` tells epoch seconds. `random` makes the
        generator of ids, anew on every reset. `faults` are in force from the start, each in words
        (`latency=200ms p=0.2`). The admin paths answer who knows the `admin_token`, or without one who asks
        from this machine. `webhooks` are told of events. Where other machines can ask, `allow_remote` has
        webhooks that callers of the API subscribe to sent to public addresses only. Raises BadInput for a
        state, seed or fault that cannot be used.
        """
        expect_settings(settings)
        chosen = Chosen(**settings)
        faults = Faults(read_faults(chosen.faults, self.spec))
        if chosen.state is None and self._started and self._starts_timeless:
            simulator = self._simulator(chosen, faults, self._started[0].store.copy())
        else:
            simulator = self._open(chosen, faults)
            if chosen.state is None and not self._started:
                self._started.append(_Started(simulator.backend.store.copy(), simulator.clock.now()))
        if chosen.webhooks:
            simulator.backend.webhooks.start()
        return simulator

    @cached_property
    def _starts_timeless(self) -> bool:
        """Tell whether simulators hold the same at the start whatever the time, so that one may be copied."""
        first = self._started[0]
        with closing(self._open(Chosen(clock=lambda: first.at + _MUCH_LATER), Faults())) as later:
            return first.store.contents() == later.backend.store.contents()

    def _open(self, chosen: Chosen, faults: Faults) -> Simulator:
        with usable(chosen.state):
            store, new = open_store(chosen.state, self.spec.vendor)
            store.index(self.plans.resources.indexes(), self.plans.resources.orders())
            simulator = self._simulator(chosen, faults, store)
            if new:
                _begin(simulator.backend)
            return simulator

    def _webhooks(self, chosen: Chosen, backend: Backend) -> "Webhooks":
        from .webhooks.addresses import addresses_of
        from .webhooks.engine import Webhooks
        from .webhooks.outbox import Outbox

        return Webhooks(
            composer=self.composer,
            endpoints=self._endpoints(backend.store),
            outbox=Outbox(backend.store),
            clock=backend.clock,
            keyring=backend.keyring,
            make_random=chosen.random,
            given=tuple(chosen.webhooks),
            look_up=addresses_of if chosen.allow_remote else None,
        )

    def take_over(self, simulator: Simulator) -> None:
        """Make a running simulator follow this spec and these rules; what it holds and counted stays."""
        schemes = self.spec.security_schemes
        keyring = simulator.backend.keyring
        known = {c.value: c for c in sample_credentials(schemes)} | dict(keyring.known)
        simulator.follow(
            Pipeline(simulator.backend, self.plans),
            spec=self.spec,
            rules=self.rules,
            resources=self.plans.resources,
            seed_document=self.seed,
            keyring=Keyring({s.id: s for s in schemes}, known, keyring.store),
            find_secrets=lambda: self.secrets,
        )
        simulator.backend.webhooks.follow(
            self.composer, self._endpoints(keyring.store), simulator.backend.keyring
        )

    def _endpoints(self, store: Store) -> "Endpoints":
        from .webhooks.endpoints import Endpoints

        subscription = self.spec.subscription
        key = self.plans.resources.key(subscription.resource) if subscription else "id"
        return Endpoints(store, subscription, key)

    def _simulator(self, chosen: Chosen, faults: Faults, store: Store) -> Simulator:
        schemes, clock = self.spec.security_schemes, kept_clock(store, chosen.clock)
        known = chosen.credentials if chosen.credentials is not None else sample_credentials(schemes)
        keyring = Keyring({s.id: s for s in schemes}, {c.value: c for c in known}, store)
        backend = Backend(
            spec=self.spec,
            rules=self.rules,
            resources=self.plans.resources,
            store=store,
            clock=clock,
            keyring=keyring,
            make_webhooks=lambda: self._webhooks(chosen, backend),
            journal=Journal(),
            find_secrets=lambda: self.secrets,
            make_random=chosen.random,
            seed_document=self.seed,
            limits=chosen.limits,
            faults=faults,
        )
        return Simulator(backend, Pipeline(backend, self.plans), Guard(chosen.admin_token))


def compile_vendor(
    spec: Spec,
    rules: Path | Rules | None = None,
    seed: Path | Mapping[str, Any] | None = None,
    *,
    empty: bool = False,
    strict: bool = False,
) -> Compiled:
    """Work out what all simulators of a vendor have in common, so that each starts in no time.

    `rules` and `seed` may name files that do not exist: then there are none, and the spec's examples are the
    seed. `empty` leaves the records out; `strict` is as for `plan_spec`. Raises BadInput or SpecError for a
    file that cannot be used.
    """
    _check_security(spec)
    found = _read_rules(spec, rules)
    document = _read_seed(found, seed, empty=empty)
    return Compiled(spec, found, document, plan_spec(spec, strict=strict))


def load_simulator(
    spec: Spec,
    rules: Path | Rules | None = None,
    seed: Path | Mapping[str, Any] | None = None,
    *,
    empty: bool = False,
    **settings: Unpack[Settings],
) -> Simulator:
    """Make one simulator: see `compile_vendor` for what it is made of, `Compiled.start` for the settings."""
    return compile_vendor(spec, rules, seed, empty=empty).start(**settings)


def _begin(backend: Backend) -> None:
    # Only a seed that went in whole is marked: after a bad one the same state file can be started again.
    try:
        backend.start()
    except BadInput:
        backend.store.close()
        raise
    backend.store.mark_seeded()


def _check_security(spec: Spec) -> None:
    known = {scheme.id for scheme in spec.security_schemes}
    for operation in spec.operations:
        for name in (name for requirement in operation.security for name in requirement if name not in known):
            message = f"there is no security scheme {name}; add it to components or correct the name"
            raise SpecError(spec.document.finding("security", message, operation.pointer))


def _read_rules(spec: Spec, rules: Path | Rules | None) -> Rules:
    if isinstance(rules, Rules):
        return rules
    known = frozenset(operation.id for operation in spec.operations)
    return load_rules(rules, known) if rules and rules.exists() else Rules()


def _read_seed(
    rules: Rules, seed: Path | Mapping[str, Any] | None, *, empty: bool
) -> Mapping[str, Any] | None:
    if isinstance(seed, Path):
        seed = load_document(seed).root if seed.exists() else None
    if not empty:
        return seed
    return rules.empty(seed) if rules.empty and seed else {}
