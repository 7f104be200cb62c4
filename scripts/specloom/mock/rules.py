"""Say what a vendor's own rules are written in, and load them.

A rules file (`specs/<vendor>/simulator.py`) may import modules that stand beside it, and may define at its
top level, each optional:

- `handlers`: operationId -> `Callable[[Call], Reply]`, for what no extension can say;
- `read`: `Callable[[Request], Request]`, what this vendor makes of a request before it is checked;
- `error`: `Callable[[Failure], Any]`, the body with which this vendor reports a failure;
- `headers`: `Callable[[Random], Mapping[str, str]]`, what the vendor adds to every response;
- `elapse`: `Callable[[Elapsed], Iterable[Delivery]]`, which moves what the passing of time moves;
- `accounts`: `Callable[[Call], Account | None]`, who the credentials of a login belong to;
- `seed`: `Callable[[Store, Mapping], None]`, which writes a seed document into the store, the objects of a
  resource, if under its name, as replies show them;
- `empty`: `Callable[[Mapping], Mapping]`, which takes the records out of a seed document.
"""

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any
from uuid import UUID
from zlib import crc32

import attrs

from ..errors import BadInput
from ..spec import Operation, Spec
from .auth.credentials import Credential
from .clock import iso
from .messages import Disturbance, Request
from .schemas import Violation, in_words
from .storage.store import Store


@attrs.frozen
class Delivery:
    """A webhook call that was accepted from outside (inbound) or is due to go out (outbound)."""

    direction: str
    name: str
    method: str
    payload: Any


@attrs.frozen
class Change:
    """What became of a stored object: `create`, `update` or `delete`; its value after it, or its last."""

    kind: str
    value: Mapping[str, Any]


@attrs.frozen
class Reply:
    """What to answer: a JSON value, text or bytes, by default as the first media type of the status.

    `changes` are what `x-resource` did, of which the spec may tell by webhook; `disturbance` is what faults
    do to it on its way.
    """

    status: int = 200
    body: Any = None
    media_type: str | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict)
    deliveries: tuple[Delivery, ...] = ()
    changes: tuple[Change, ...] = ()
    disturbance: Disturbance | None = None


@attrs.frozen
class Account:
    """Who logs in, and what the reply tells of them: values by dotted path into the body."""

    name: str
    told: Mapping[str, Any] = attrs.field(factory=dict)


class Refused(Exception):
    """Answer with this reply and undo what was written."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


class Declined(Exception):
    """Refuse in the vendor's usual form, with the first of these statuses that the operation declares."""

    def __init__(self, detail: str, *statuses: int) -> None:
        super().__init__(detail)
        self.detail = detail
        self.statuses = statuses


@attrs.frozen
class Failure:
    """Why the simulator refuses a request, and when; `value` is the body as sent, where it was readable.

    `headers` go out with the body that reports it.
    """

    status: int
    detail: str
    operation: Operation | None = None
    violations: Sequence[Violation] = ()
    value: Any = None
    now: float = 0.0
    headers: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def told(self) -> str:
        """Return the detail, and everything that is wrong with the request."""
        return in_words(self.detail, self.violations)


@attrs.frozen(eq=False)
class Call:
    """One valid request and everything that answering it may need; a file in a form is an Upload."""

    spec: Spec
    operation: Operation
    request: Request
    parameters: Mapping[str, Mapping[str, Any]]
    body: Any
    credential: Credential | None
    store: Store
    now: float
    random: Random
    acts: Callable[["Call"], Reply | None] = attrs.field(repr=False)

    def act(self) -> Reply:
        """Do to the store what the operation's `x-resource` says, as without a handler for it."""
        reply = self.acts(self)
        if reply is None:
            raise LookupError(f"{self.operation.id} declares no success")
        # The body may be what the spec prints, or what was sent: a rule is to change its own.
        return attrs.evolve(reply, body=deepcopy(reply.body))

    @property
    def path(self) -> Mapping[str, Any]:
        """Return the path parameters by name."""
        return self.parameters["path"]

    @property
    def query(self) -> Mapping[str, Any]:
        """Return the query parameters by name."""
        return self.parameters["query"]

    @property
    def timestamp(self) -> str:
        """Return the time of the call, ISO 8601 in UTC with milliseconds."""
        return iso(self.now)

    def uuid(self) -> str:
        """Make a new random UUID."""
        return new_uuid(self.random)


@attrs.frozen(eq=False)
class Elapsed:
    """What a vendor may need to let happen what is due by `now` (epoch seconds).

    `elapse` gets it before every request and after the clock was moved, in a transaction of its own; with
    nothing due it should cost no more than one look into an index of the store.
    """

    spec: Spec
    store: Store
    now: float
    random: Random

    @property
    def timestamp(self) -> str:
        """Return the time, ISO 8601 in UTC with milliseconds."""
        return iso(self.now)


Handler = Callable[[Call], Reply]


@attrs.frozen(eq=False)
class Rules:
    """What one vendor does in its own way."""

    handlers: Mapping[str, Handler] = attrs.field(factory=dict)
    read: Callable[[Request], Request] | None = None
    error: Callable[[Failure], Any] | None = None
    headers: Callable[[Random], Mapping[str, str]] | None = None
    elapse: Callable[[Elapsed], Iterable[Delivery]] | None = None
    accounts: Callable[[Call], Account | None] | None = None
    seed: Callable[[Store, Mapping[str, Any]], None] | None = None
    empty: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None


class RulesError(BadInput):
    """A rules file that cannot be used."""


def new_uuid(random: Random) -> str:
    """Make a random UUID (version 4)."""
    return str(UUID(int=random.getrandbits(128), version=4))


def load_rules(path: Path, known: frozenset[str]) -> Rules:
    """Import a vendor's rules from a file; `known` are the operations that handlers may serve.

    Raises RulesError when the file cannot be imported or serves an operation that the spec lacks.
    """
    module = _import(path)
    names = [field.name for field in attrs.fields(Rules)]
    rules = Rules(**{name: getattr(module, name) for name in names if hasattr(module, name)})
    unknown = sorted(rules.handlers.keys() - known)
    if unknown:
        raise RulesError(
            f"{path}: a handler for {unknown[0]}, which the spec does not have; correct its name"
        )
    return rules


def _import(path: Path) -> ModuleType:
    # The folder becomes a package of its own, so that rules may be split into modules beside each other.
    package = f"specloom_rules_{crc32(bytes(path.resolve().parent)):08x}"
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    folder = sys.modules[package] = ModuleType(package)
    folder.__path__ = [str(path.parent)]
    importlib.invalidate_caches()
    try:
        return importlib.import_module(f"{package}.{path.stem}")
    except Exception as error:
        raise RulesError(f"{path}: cannot be imported: {type(error).__name__}: {error}") from error
