"""Keep accounts in Redis, for all machines that reach it."""

import json
import math
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import attrs

from .blocking_store import BlockingStore
from .errors import BudgetUnavailable, InvalidArgument
from .ledger import LEASE, LONGEST_NAP, UNHEARD, Answer, Lesson, LocalStore, Message

redis: Any = import_module("redis")  # an extra of the package; who shares no budget in it never loads this

_TIMEOUT: Final = 2.0  # seconds to wait for Redis
_RECOVERY: Final = 1.0  # seconds after which Redis is tried again


class RedisStore(BlockingStore):
    """Answer each message by one script, on the server's own clock.

    Without `fallback`, a call for which Redis cannot be asked is not sent. With it, this process meanwhile
    keeps accounts of its own, as if it were alone, and tries Redis again every second.
    """

    def __init__(self, url: str, *, fallback: bool = False, clock: Callable[[], float] | None = None) -> None:
        """Connect when first asked; `clock` stands in for the server's.

        Raises:
            InvalidArgument: The URL cannot be read, or has an option that redis-py does not know.
        """
        super().__init__()
        self._url = url
        self._clock = clock
        self._script = _client(url).register_script(_source())
        self._local = LocalStore() if fallback else None
        self._down_until = -math.inf

    def __repr__(self) -> str:
        return f"{self._url.partition('//')[0]}//{self._url.rpartition('@')[2].rpartition('//')[2]}"

    def answer(self, message: Message) -> Answer:
        """Return the answer.

        Raises:
            BudgetUnavailable: Redis cannot be asked, and there is no fallback.
        """
        if self._local and time.monotonic() < self._down_until:
            return self._local.answer(message)
        try:
            return _answer(message, self._script(*self._arguments(message)))
        except redis.RedisError as error:
            return self._without(message, error)

    def _arguments(self, message: Message) -> tuple[list[str], list[str]]:
        now = None if self._clock is None else self._clock()
        return list(message.policies), [json.dumps(_plain(message, now), allow_nan=False)]

    def _without(self, message: Message, error: Exception) -> Answer:
        if self._local:
            self._down_until = time.monotonic() + _RECOVERY
            return self._local.answer(message)
        if not message.asks:
            return UNHEARD
        raise BudgetUnavailable(
            f"The budget in Redis cannot be asked ({error}), so the call was not sent; see to it that"
            f" {self!r} can be reached, or add fallback=memory to its URL to go on without it."
        ) from error


def _client(url: str) -> Any:
    try:
        client = redis.Redis.from_url(url, **_options())
        pool = client.connection_pool
        pool.connection_class(**pool.connection_kwargs)
    except (TypeError, ValueError):  # which may quote the password
        raise InvalidArgument(
            "The URL of a budget in Redis is redis://user:password@host:6379/0, with signs such as / in the"
            " password as %2F, and after a ? only fallback and what redis-py knows."
        ) from None
    return client


def _source() -> str:
    return Path(__file__).with_name("redis_store.lua").read_text(encoding="utf-8")


def _options() -> dict[str, Any]:
    """Fail soon rather than hold up calls; asking twice does no harm, since bids and ends have ids."""
    retry = redis.retry.Retry(redis.backoff.NoBackoff(), 1)
    return {"socket_timeout": _TIMEOUT, "socket_connect_timeout": _TIMEOUT, "retry": retry}


def _plain(message: Message, now: float | None) -> dict[str, Any]:
    """Return the message as redis_store.lua reads it: accounts and places are numbered from 1."""
    numbers = {name: number for number, name in enumerate(message.policies, 1)}
    plain = {
        "owner": message.owner,
        "lease": LEASE,
        "nap": LONGEST_NAP,
        "looks": message.looks,
        "policies": [
            [[quota.points, quota.window, quota.overflow] for quota in policy.quotas]
            for policy in message.policies.values()
        ],
        "bids": [
            {"id": bid.id, "draws": [[numbers[name], cost] for name, cost in bid.draws]}
            for bid in message.bids
        ],
        "ends": [
            {
                "id": end.bid.id,
                "accounts": [numbers[name] for name, _ in end.bid.draws],
                "lessons": [_plain_lesson(lesson, numbers[lesson.name]) for lesson in end.lessons],
            }
            for end in message.ends
        ],
        "closed": [[numbers[name], seconds] for name, seconds in message.closed],
    }
    return plain if now is None else plain | {"now": now}


def _plain_lesson(lesson: Lesson, number: int) -> dict[str, float]:
    told = attrs.asdict(lesson.told)
    known = {name: value for name, value in told.items() if value is not None and math.isfinite(value)}
    return known | {"account": number, "place": lesson.place + 1}


def _answer(message: Message, reply: bytes) -> Answer:
    answer = json.loads(reply)
    waits = dict(zip((bid.id for bid in message.bids), answer["waits"], strict=True))
    return Answer(
        waits, dict(zip(message.policies, map(tuple, answer["allowances"]), strict=bool(message.looks)))
    )
