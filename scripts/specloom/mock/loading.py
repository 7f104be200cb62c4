"""Make a simulator of a vendor's spec, rules and seed."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from random import Random, SystemRandom
from typing import Any, TypedDict, Unpack

import attrs

from ..errors import BadInput
from ..spec import Spec, SpecError, load_document
from .backend import Backend
from .clock import Clock
from .credentials import Credential, Keyring, sample_credentials
from .journal import Journal, find_secrets
from .pipeline import Pipeline
from .routing import build_router
from .rules import Rules, load_rules
from .schemas import Schemas
from .simulator import Simulator
from .store import open_store
from .validation import RequestChecker


class Options(TypedDict, total=False):
    """How a simulator is to differ from the usual one."""

    rules: Path | Rules | None
    seed: Path | Mapping[str, Any] | None
    empty: bool
    state: Path | None
    credentials: Iterable[Credential] | None
    clock: Callable[[], float]
    random: Callable[[], Random]
    limits: bool


@attrs.frozen
class _Chosen:
    """The options, and what holds where one is not given."""

    rules: Path | Rules | None = None
    seed: Path | Mapping[str, Any] | None = None
    empty: bool = False
    state: Path | None = None
    credentials: Iterable[Credential] | None = None
    clock: Callable[[], float] = time.time
    random: Callable[[], Random] = SystemRandom
    limits: bool = True


def load_simulator(spec: Spec, **options: Unpack[Options]) -> Simulator:
    """Make a simulator; a state file that already holds something is taken as it is, not seeded again.

    `rules` and `seed` may name files that do not exist: then there are none, and the spec's examples are the
    seed. `empty` leaves the records out. `credentials` are those let in, `test` by default. `clock` tells
    epoch seconds. `random` makes the generator of ids, anew on every reset. Raises BadInput or SpecError for
    a file that cannot be used.
    """
    _check_security(spec)
    chosen = _Chosen(**options)
    rules = _read_rules(spec, chosen.rules)
    store, new = open_store(chosen.state, spec.vendor)
    known = (
        chosen.credentials if chosen.credentials is not None else sample_credentials(spec.security_schemes)
    )
    backend = Backend(
        spec=spec,
        rules=rules,
        store=store,
        clock=Clock(chosen.clock),
        keyring=Keyring({s.id: s for s in spec.security_schemes}, {c.value: c for c in known}, store),
        journal=Journal(find_secrets(spec.security_schemes)),
        make_random=chosen.random,
        seed_document=_read_seed(rules, chosen),
        limits=chosen.limits,
    )
    if new:
        _begin(backend)
    return Simulator(backend, Pipeline(backend, build_router(spec), RequestChecker(Schemas(spec.document))))


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


def _read_seed(rules: Rules, chosen: _Chosen) -> Mapping[str, Any] | None:
    seed = chosen.seed
    if isinstance(seed, Path):
        seed = load_document(seed).root if seed.exists() else None
    if not chosen.empty:
        return seed
    return rules.empty(seed) if rules.empty and seed else {}
