"""Find the budget that a client shares with others: with all of its process, or with a wider circle."""

import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import parse_qsl, urlencode, urlsplit
from weakref import WeakKeyDictionary, WeakValueDictionary

import attrs
import httpx

from .budget import Budget
from .commands import Store
from .credentials import Joined
from .errors import InvalidArgument
from .memory import Memory
from .pacing import Policy
from .redaction import Secret
from .settings import Settings
from .turns import Turns

if TYPE_CHECKING:
    from .shared_budget import SharedBudget

Clock = Callable[[], float]
GivenBudget = Turns | str | None

_FORMS: Final = "memory://, sqlite:///path.db or redis://host:6379/0"


class Network:
    """Stand for whom clients reach without a transport of their own."""


_NETWORK: Final = Network()
_MEMORIES: Final[WeakKeyDictionary[Any, dict[Clock, Memory]]] = WeakKeyDictionary()
_STORES: Final[dict[tuple[str, Clock], Store]] = {}
_BUDGETS: Final[WeakValueDictionary[Any, "SharedBudget"]] = WeakValueDictionary()


def budget_of(
    given: GivenBudget,
    settings: Settings,
    *,
    transport: object = None,
    http_client: object = None,
    clock: Clock = time.monotonic,
) -> Turns:
    """Return the budget that was given, or the one that its URL names, or the one of this process.

    Clients share the accounts of a quota per API key if they send the same key, and all others if they call
    the same server. A client with a transport of its own shares with those on the same transport.

    Raises:
        InvalidArgument: The URL names no kind of budget, or one that needs a package which is not installed.
    """
    if given is not None and not isinstance(given, str):
        return given
    names = {policy.name: _account(policy, settings) for policy in settings.policies}
    if given is None or given == "memory://":
        memory = _memory(_counterpart(transport, http_client), clock)
        listens = bool(settings.rate_headers)
        return Budget(settings.policies, names=names, memory=memory, clock=clock, listens=listens)
    return _shared(given, settings.policies, names, clock)


def _shared(url: str, policies: tuple[Policy, ...], names: dict[str, str], clock: Clock) -> "SharedBudget":
    key = (url, clock, policies, tuple(names.values()))
    budget = _BUDGETS.get(key)
    if budget is None:
        store = _STORES.get((url, clock)) or _store(url, clock)
        _STORES[url, clock] = store
        budget = _BUDGETS[key] = _load("shared_budget").SharedBudget(policies, store, names=names)
    return budget


def _store(url: str, clock: Clock) -> Store:
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path[1:]:
        return cast("Store", _load("sqlite_store").SqliteStore(parts.path[1:], clock))
    if parts.scheme not in {"redis", "rediss"}:
        found = f"{parts.scheme}://" if parts.scheme else "a text without one of these schemes"
        raise InvalidArgument(f"A budget is {_FORMS}, or one of another client; not {found}.")
    try:
        module = _load("redis_store")
    except ImportError as error:
        raise InvalidArgument("A budget in Redis needs redis-py; install the extra [redis].") from error
    options = dict(parse_qsl(parts.query))
    fallback = options.pop("fallback", None)
    if fallback not in {None, "memory"}:
        raise InvalidArgument("The fallback of a budget in Redis can only be memory.")
    plain = parts._replace(query=urlencode(options)).geturl()
    server_clock = None if clock is time.monotonic else clock
    return cast("Store", module.RedisStore(plain, fallback=fallback is not None, clock=server_clock))


def _load(module: str) -> Any:
    """Import what most clients never need."""
    return import_module(f".{module}", __package__)


def _memory(counterpart: object, clock: Clock) -> Memory:
    try:
        memories = _MEMORIES.setdefault(counterpart, {})
    except TypeError:  # it is one that nothing can be kept for
        return Memory()
    return memories.setdefault(clock, Memory())


def _counterpart(transport: object, http_client: object) -> object:
    """Return who answers: whoever is in the network, or what the client's own transport stands for."""
    if transport is None:
        transport = getattr(http_client, "_transport", None)
    if transport is None or isinstance(transport, httpx.HTTPTransport | httpx.AsyncHTTPTransport):
        return _NETWORK
    if isinstance(transport, httpx.MockTransport):
        return getattr(transport.handler, "__self__", transport.handler)
    return transport


def _account(policy: Policy, settings: Settings) -> str:
    """Name the account of a policy, which has another name as soon as its quotas are others.

    The braces keep a vendor's accounts together in a cluster.
    """
    texts = [str([attrs.astuple(quota) for quota in policy.quotas])]
    texts += _texts(settings) if policy.partition == "api-key" else []
    digest = sha256(chr(0).join(texts).encode()).hexdigest()[:16]
    return f"{{{settings.base_url}}}:{policy.name}:{digest}"


def _texts(settings: Settings) -> Iterator[str]:
    """Yield the credentials that are known before they are sent; a function may return another every time."""
    for _, credential in sorted(settings.credentials.items()):
        for part in credential.parts if isinstance(credential, Joined) else [credential]:
            if isinstance(part, Secret):
                yield part.reveal()
