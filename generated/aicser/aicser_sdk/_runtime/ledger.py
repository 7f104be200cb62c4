"""Decide for callers in several processes, whose accounts are kept as plain values where all can reach them.

A store hands the accounts and a message to `respond` and keeps what becomes of them, all at one go. For Redis
the same is written once more, in redis_store.lua; one law test holds for both.
"""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs

from .forks import tell_of_forks
from .meters import Marks, Meter
from .pacing import Policy
from .rate_headers import Told
from .timeline import Timeline

LEASE: Final = 10.0
"""Seconds after which a call counts as received by the vendor, also if nobody says that it was answered."""

LONGEST_NAP: Final = 1.0
"""Seconds after which whoever waits asks again at the latest, because one ahead may have given up."""

_GRACE: Final = 0.25  # seconds that the first in the line may be late before the next takes its place
_SOON: Final = 0.005


@attrs.frozen
class Bid:
    """Ask for a call to be admitted: what it draws, by the name of the account."""

    id: str
    draws: tuple[tuple[str, float], ...]


@attrs.frozen
class Lesson:
    """Pass on what the vendor told of the quota in one place of an account."""

    name: str
    place: int
    told: Told


@attrs.frozen
class End:
    """Say that a call was answered, failed or was given up, and what was learnt from it."""

    bid: Bid
    lessons: tuple[Lesson, ...] = ()


@attrs.frozen
class Message:
    """Say what happened since the last message, and ask for the first of those who wait here to be admitted.

    `policies` has the policy of every account that the owner may draw on. `closed` names accounts on which
    the vendor refused a call, with the seconds for which nothing is admitted. `looks` asks for allowances.
    """

    owner: str
    policies: Mapping[str, Policy]
    bids: Sequence[Bid] = ()
    ends: Sequence[End] = ()
    closed: Sequence[tuple[str, float]] = ()
    looks: bool = False

    @property
    def asks(self) -> bool:
        """Whether the owner needs an answer."""
        return bool(self.bids) or self.looks


@attrs.frozen
class Answer:
    """Say for each bid, by its id, how many seconds to wait, 0 if it is admitted; and what is left.

    An allowance is the units left and the seconds until there is room for one more. Where nobody could be
    told, the message was not heard.
    """

    waits: Mapping[str, float]
    allowances: Mapping[str, tuple[float, float]]
    heard: bool = True


UNHEARD: Final = Answer({}, {}, heard=False)


@attrs.define
class Permit:
    """Note what a call in flight draws on an account."""

    owner: str
    cost: float = attrs.field(converter=float)
    extra: bool
    sent: float = attrs.field(converter=float)
    marks: Marks


@attrs.define
class Account:
    """Hold a meter, calls in flight by the ids of their bids, and who waits.

    Of each owner who waits there is since when, until when, and what the first call costs.
    """

    meter: Meter
    permits: dict[str, Permit] = attrs.field(factory=dict)
    waiting: dict[str, tuple[float, float, float]] = attrs.field(factory=dict)

    @classmethod
    def opened(cls, policy: Policy, state: Mapping[str, Any] | None) -> "Account":
        """Return the account that was kept, or a new one."""
        account = cls(Meter(policy))
        if state is not None:
            account.meter.restore(state["meter"])
            account.permits = {call: Permit(*fields) for call, fields in state["permits"].items()}
            account.waiting = {
                owner: (float(since), float(until), float(cost))
                for owner, (since, until, cost) in state["waiting"].items()
            }
        return account

    def state(self) -> dict[str, Any]:
        """Return the account as plain values."""
        permits = {call: attrs.astuple(permit) for call, permit in self.permits.items()}
        return {"meter": self.meter.state(), "permits": permits, "waiting": self.waiting}

    def owners(self) -> set[str]:
        """Return who has calls in flight or waits."""
        return {permit.owner for permit in self.permits.values()} | self.waiting.keys()

    def wait(self, cost: float, turn: tuple[float, str], now: float) -> float:
        """Return 0 if the call may be sent now, or else the seconds until that may be possible.

        Who has waited for longer goes first, unless there is room for them besides.
        """
        wait = self.meter.wait(cost, now)
        ahead = [
            (until, points)
            for owner, (since, until, points) in self.waiting.items()
            if (since, owner) < turn and until + _GRACE > now
        ]
        if not ahead or not self.meter.wait(cost + sum(points for _, points in ahead), now):
            return wait
        return max(wait, min(ahead)[0] - now, _SOON)

    def draw(self, bid: Bid, cost: float, owner: str, now: float) -> None:
        """Count the call as sent."""
        marks = self.meter.marks()
        self.permits[bid.id] = Permit(owner, cost, self.meter.draw(cost, now), now, marks)

    def end(self, call: str, now: float) -> None:
        """Count the call as answered, unless it never was admitted or its lease is over."""
        if permit := self.permits.pop(call, None):
            self.meter.complete(permit.cost, now, extra=permit.extra)

    def lapse(self, now: float) -> None:
        """End the calls of which nobody spoke for as long as the lease lasts."""
        for call in [call for call, permit in self.permits.items() if permit.sent + LEASE <= now]:
            self.end(call, now)


Accounts = Mapping[str, Account]


def respond(accounts: Accounts, message: Message, now: float) -> Answer:
    """Note what happened, and admit whom there is room for; change nothing but the accounts."""
    for account in accounts.values():
        account.lapse(now)
    for end in message.ends:
        for lesson in end.lessons:
            _learn(accounts[lesson.name], end.bid.id, lesson, now)
        for name, _ in end.bid.draws:
            accounts[name].end(end.bid.id, now)
    for name, seconds in message.closed:
        accounts[name].meter.close(now + seconds)
    waits = _admit(accounts, message, now) if message.bids else {}
    if not message.looks:
        return Answer(waits, {})
    meters = {name: account.meter for name, account in accounts.items()}
    return Answer(waits, {name: (meter.remaining(now), meter.wait(1, now)) for name, meter in meters.items()})


class LocalStore:
    """Keep accounts in this process, for all budgets that are given this store."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._timeline = Timeline()
        self._accounts: dict[str, Account] = {}
        self.start_anew()
        tell_of_forks(self)

    def start_anew(self) -> None:
        """Wait for no thread of another process."""
        self._lock = threading.Lock()

    def answer(self, message: Message) -> Answer:
        """Return the answer."""
        with self._lock:
            for name, policy in message.policies.items():
                self._accounts.setdefault(name, Account(Meter(policy)))
            accounts = {name: self._accounts[name] for name in message.policies}
            return respond(accounts, message, self._timeline.moment(self._clock()))

    async def answer_async(self, message: Message) -> Answer:
        """Return the answer, which takes no time."""
        return self.answer(message)


def _learn(account: Account, call: str, lesson: Lesson, now: float) -> None:
    if permit := account.permits.get(call):
        account.meter.learn(lesson.place, lesson.told, permit.cost, permit.marks, now)


def _admit(accounts: Accounts, message: Message, now: float) -> dict[str, float]:
    """Admit in turn, first among the owner's own, and after other owners who wait for longer."""
    owner = message.owner
    since = min((a.waiting[owner][0] for a in accounts.values() if owner in a.waiting), default=now)
    waits: dict[str, float] = {}
    blocked: dict[str, float] = {}
    costs: dict[str, float] = {}
    for bid in message.bids:
        wait = _wait(accounts, bid, blocked, (since, owner), now)
        waits[bid.id] = wait
        for name, cost in bid.draws:
            if wait:
                blocked[name] = max(wait, blocked.get(name, 0.0))
                costs.setdefault(name, cost)
            elif bid.id not in accounts[name].permits:
                accounts[name].draw(bid, cost, owner, now)
    if not all(waits.values()):
        since = now  # who was admitted goes to the end of the line, for the sake of the other owners
    for name, account in accounts.items():
        account.waiting.pop(owner, None)
        if name in blocked:
            account.waiting[owner] = (since, now + min(blocked[name], LONGEST_NAP), costs[name])
    return waits


def _wait(
    accounts: Accounts, bid: Bid, blocked: Mapping[str, float], turn: tuple[float, str], now: float
) -> float:
    if all(bid.id in accounts[name].permits for name, _ in bid.draws):
        return 0.0  # it was admitted before, and the answer was lost
    return max(blocked.get(name) or accounts[name].wait(cost, turn, now) for name, cost in bid.draws)
