"""Keep accounts in Redis, for all machines that reach it."""

import json
import math
import time
from collections import deque
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import attrs

from .blocking_store import BlockingStore
from .errors import BudgetUnavailable, InvalidArgument
from .ledger import LEASE, LONGEST_NAP, UNHEARD, Answer, End, Lesson, LocalStore, Message
from .pacing import Policy

redis: Any = import_module("redis")  # an extra of the package; who shares no budget in it never loads this

_TIMEOUT: Final = 2.0  # seconds to wait for Redis
_RECOVERY: Final = 1.0  # seconds after which Redis is tried again
_ENCODE: Final = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


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
        self._source = _source()
        self._digest = sha1(self._source.encode(), usedforsecurity=False).hexdigest()
        self._pool = _pool(url)
        self._local = LocalStore() if fallback else None
        self._down_until = -math.inf

    def start_anew(self) -> None:
        """Leave the connections to the parent, and wait for none of its threads."""
        super().start_anew()
        self._idle: deque[Any] = deque()

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
            return _answer(message, self._run(message))
        except redis.RedisError as error:
            return self._without(message, error)

    def _run(self, message: Message) -> bytes:
        """Run the script on a connection that nobody else uses meanwhile.

        redis-py's own pool looks after its connections for as long as the script takes.
        """
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._pool.connection_class(**self._pool.connection_kwargs)
        arguments = self._arguments(message)
        reply: bytes = connection.retry.call_with_retry(
            lambda: self._evaluated(connection, arguments), lambda _: connection.disconnect()
        )
        self._idle.append(connection)
        return reply

    def _evaluated(self, connection: Any, arguments: list[Any]) -> Any:
        connection.send_command("EVALSHA", self._digest, *arguments)
        try:
            return connection.read_response()
        except redis.exceptions.NoScriptError:
            connection.send_command("EVAL", self._source, *arguments)
            return connection.read_response()

    def _arguments(self, message: Message) -> list[Any]:
        now = None if self._clock is None else self._clock()
        quotas = ",".join(map(_quotas, message.policies.values()))
        return [len(message.policies), *message.policies, _ENCODE(_plain(message, now)), f"[{quotas}]"]

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


def _pool(url: str) -> Any:
    try:
        pool = redis.ConnectionPool.from_url(url, **_options())
        pool.connection_class(**pool.connection_kwargs)
    except (TypeError, ValueError):  # which may quote the password
        raise InvalidArgument(
            "The URL of a budget in Redis is redis://user:password@host:6379/0, with signs such as / in the"
            " password as %2F, and after a ? only fallback and what redis-py knows."
        ) from None
    return pool


def _source() -> str:
    text = Path(__file__).with_name("redis_store.lua").read_text(encoding="utf-8")
    return f"local LEASE, NAP = {LEASE}, {LONGEST_NAP}\n{text}"


def _options() -> dict[str, Any]:
    """Fail soon rather than hold up calls; asking twice does no harm, since bids and ends have ids."""
    retry = redis.retry.Retry(redis.backoff.NoBackoff(), 1)
    return {"socket_timeout": _TIMEOUT, "socket_connect_timeout": _TIMEOUT, "retry": retry}


@lru_cache(maxsize=1024)
def _quotas(policy: Policy) -> str:
    return _ENCODE([[quota.points, quota.window, quota.overflow] for quota in policy.quotas])


def _plain(message: Message, now: float | None) -> dict[str, Any]:
    """Return what redis_store.lua reads of the message: accounts and places are numbered from 1."""
    numbers = {name: number for number, name in enumerate(message.policies, 1)}
    plain = {
        "owner": message.owner,
        "looks": message.looks,
        "bids": [
            {"id": bid.id, "draws": [[numbers[name], cost] for name, cost in bid.draws]}
            for bid in message.bids
        ],
        "ends": [_plain_end(end, numbers) for end in message.ends],
        "closed": [[numbers[name], seconds] for name, seconds in message.closed],
    }
    known = {name: value for name, value in plain.items() if value}
    return known if now is None else known | {"now": now}


def _plain_end(end: End, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": end.bid.id,
        "accounts": [numbers[name] for name, _ in end.bid.draws],
        "lessons": [_plain_lesson(lesson, numbers[lesson.name]) for lesson in end.lessons],
    }


def _plain_lesson(lesson: Lesson, number: int) -> dict[str, float]:
    told = attrs.asdict(lesson.told)
    known = {name: value for name, value in told.items() if value is not None and math.isfinite(value)}
    return known | {"account": number, "place": lesson.place + 1}


def _answer(message: Message, reply: bytes) -> Answer:
    numbers = map(float, reply.split())
    waits = {bid.id: next(numbers) for bid in message.bids}
    allowances = zip(numbers, numbers, strict=True)
    return Answer(waits, dict(zip(message.policies, allowances, strict=message.looks)))
