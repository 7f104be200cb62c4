"""Let chosen requests go wrong on demand: what, where and how often; seeded, so that it can be repeated."""

import math
from collections import deque
from collections.abc import Iterable
from random import Random
from typing import Any

import attrs

from ...errors import BadInput
from ...spec import Operation, Spec
from ..messages import HALF, Disturbance

HEADER = "X-Specloom-Fault"
MOST_PENDING = 1000
"""Faults that may be pending at once."""
_READS = frozenset({"GET", "HEAD"})


@attrs.frozen
class Latency:
    """Seconds to wait: `text` as they were asked for, drawn from a distribution by name."""

    text: str
    shape: str
    first: float
    second: float = 0.0

    def draw(self, random: Random) -> float:
        """Draw a time to wait."""
        match self.shape:
            case "uniform":
                return random.uniform(self.first, self.second)
            case "normal":
                return max(random.gauss(self.first, self.second), 0.0)
            case "lognormal":
                return self.first * math.exp(random.gauss(0.0, self.second))
            case _:
                return self.first


@attrs.frozen
class Fault:
    """One thing to go wrong: what (`kind` and `value`), for which operations, and when.

    `after` requests pass first; then each is struck with the `probability`, `count` times at most, until
    `seconds` have passed since the fault was asked for.
    """

    kind: str
    value: Any
    operation: str | None = None
    tag: str | None = None
    method: str | None = None
    path: str | None = None
    probability: float = 1.0
    after: int = 0
    count: int | None = None
    seconds: float | None = None
    chunked: bool = False

    def covers(self, operation: Operation) -> bool:
        """Say whether an operation is among those that this fault is meant for."""
        return (
            self.operation in (None, operation.id)
            and self.tag in (None, operation.tag)
            and self.method in (None, operation.method)
            and self.path in (None, operation.path)
        )

    def fits(self, operation: Operation) -> bool:
        """Say whether this fault can befall an operation."""
        return self.covers(operation) and refusal(self, operation) is None

    def __str__(self) -> str:
        """Write what goes wrong, as it is asked for."""
        if self.kind == "status":
            return str(self.value)
        value = self.value.text if isinstance(self.value, Latency) else self.value
        return self.kind if value is True else f"{self.kind}={value}"


@attrs.frozen
class Armed:
    """A fault that was asked for at `since` (epoch seconds): how many requests it saw, how many it struck."""

    id: int
    fault: Fault
    since: float
    seen: int = 0
    fired: int = 0

    def left(self, now: float) -> float:
        """Return for how many more seconds it is in force."""
        return math.inf if self.fault.seconds is None else self.since + self.fault.seconds - now

    def is_over(self, now: float) -> bool:
        """Say whether it will strike no more."""
        return self.fired == self.fault.count or self.left(now) <= 0


@attrs.frozen
class Strike:
    """What befalls one request: the fault that answers it, if one does, and what else goes wrong.

    `left` is for how many more seconds the answering fault is in force; `unseen` says that the connection is
    lost before the request is acted on; `stale` is how many seconds old the state is that a read sees, 0
    meaning the one before the latest write.
    """

    answer: Fault | None = None
    left: float = math.inf
    unseen: bool = False
    stale: float | None = None
    disturbance: Disturbance = attrs.field(factory=Disturbance)

    def has_room(self, kind: str) -> bool:
        """Say whether one more fault of a kind can befall the request: only latencies add up."""
        match kind:
            case "latency":
                return True
            case "slow":
                return self.disturbance.pace is None
            case "truncate":
                return self.disturbance.cut is None
            case "stale":
                return self.stale is None
            case _:
                return self.answer is None and self.disturbance.lost is None

    def joined(self, fault: Fault, left: float, random: Random) -> "Strike":
        """Return this strike with one more fault in it."""
        told = attrs.evolve(self.disturbance, faults=(*self.disturbance.faults, str(fault)))
        chunked = told.chunked or fault.chunked
        match fault.kind:
            case "latency":
                told = attrs.evolve(told, delay=told.delay + fault.value.draw(random))
            case "slow":
                told = attrs.evolve(told, pace=fault.value, chunked=chunked)
            case "truncate":
                told = attrs.evolve(told, cut=HALF if fault.value is True else fault.value, chunked=chunked)
            case "drop" | "reset":
                told = attrs.evolve(told, lost=fault.kind)
                return attrs.evolve(self, unseen=fault.value == "before", disturbance=told)
            case "stale":
                return attrs.evolve(self, stale=0.0 if fault.value is True else fault.value, disturbance=told)
            case _:
                return attrs.evolve(self, answer=fault, left=left, disturbance=told)
        return attrs.evolve(self, disturbance=told)


@attrs.define
class Faults:
    """The faults that were asked for, in the order of asking; `initial` ones are there from the start.

    Whether a fault strikes is drawn from the seed, its number, and how many requests it has seen: neither
    other faults nor the requests of other operations change that.
    """

    initial: tuple[Fault, ...] = ()
    seed: int = 0
    pending: list[Armed] = attrs.field(factory=list)
    over: deque[Armed] = attrs.field(factory=lambda: deque(maxlen=100))
    _asked: int = 0
    _brought: int = 0

    def add(self, faults: Iterable[Fault], now: float) -> None:
        """Take in faults; raise BadInput when they become too many."""
        wanted = list(faults)
        if len(self.pending) + len(wanted) > MOST_PENDING:
            raise BadInput(f"no more than {MOST_PENDING} faults can be pending; clear some")
        for fault in wanted:
            self._asked += 1
            self.pending.append(Armed(self._asked, fault, now))

    def clear(self) -> None:
        """Let nothing more go wrong."""
        self.pending.clear()
        self.over.clear()

    def reset(self, now: float) -> None:
        """Go back to the faults of the start."""
        self.clear()
        self._asked = self._brought = 0
        self.add(self.initial, now)

    def reseed(self, seed: int) -> None:
        """Draw from another seed, and count anew the requests that were seen."""
        self.seed, self._brought = seed, 0
        self.pending = [attrs.evolve(pending, seen=0) for pending in self.pending]

    def strike(self, operation: Operation, now: float) -> Strike | None:
        """Use up the faults that are due on a request of an operation; None when nothing befalls it."""
        self._retire(now)
        strike = Strike()
        for index, pending in enumerate(self.pending):
            if strike.has_room(pending.fault.kind) and pending.fault.fits(operation):
                joined = self._joined(strike, pending, now)
                fired = pending.fired + (joined is not strike)
                self.pending[index] = attrs.evolve(pending, seen=pending.seen + 1, fired=fired)
                strike = joined
        self._retire(now)
        return strike if strike.disturbance.faults else None

    def once(self, faults: Iterable[Fault], now: float) -> Strike | None:
        """Strike one request with the faults that it brings itself."""
        self._brought += 1
        strike = Strike()
        for fault in faults:
            if strike.has_room(fault.kind):
                strike = self._joined(strike, Armed(0, fault, now, seen=self._brought), now)
        return strike if strike.disturbance.faults else None

    def _joined(self, strike: Strike, pending: Armed, now: float) -> Strike:
        fault = pending.fault
        random = Random(f"{self.seed}/{pending.id}/{pending.seen}")
        if pending.seen < fault.after or random.random() >= fault.probability:
            return strike
        return strike.joined(fault, pending.left(now), random)

    def _retire(self, now: float) -> None:
        if any(pending.is_over(now) for pending in self.pending):
            self.over.extend(pending for pending in self.pending if pending.is_over(now))
            self.pending = [pending for pending in self.pending if not pending.is_over(now)]


def refusal(fault: Fault, operation: Operation) -> str | None:
    """Say why a fault cannot befall an operation, or None when it can."""
    if fault.kind == "status" and operation.response(fault.value) is None:
        declared = ", ".join(response.status for response in operation.responses)
        hint = f"; html={fault.value} answers as a gateway would" if fault.value >= 500 else ""
        return f"{operation.id} does not declare {fault.value}; it declares {declared}{hint}"
    if fault.kind == "stale" and operation.method not in _READS:
        return f"{operation.id} is no read; only a GET can be answered from stale data"
    return None


def check_faults(faults: Iterable[Fault], spec: Spec) -> None:
    """Raise BadInput unless each fault can befall an operation of a spec."""
    for fault in faults:
        meant = [operation for operation in spec.operations if fault.covers(operation)]
        if not meant:
            raise BadInput(f"there is no {_scope(fault)}")
        reasons = [refusal(fault, operation) for operation in meant]
        if all(reasons):
            raise BadInput(str(reasons[0]))


def _scope(fault: Fault) -> str:
    asked = {name: getattr(fault, name) for name in ("tag", "method", "path")}
    told = ", ".join(f"{name} {value}" for name, value in asked.items() if value is not None)
    name = f"operation {fault.operation}" if fault.operation else "operation"
    return f"{name} with {told}" if told else name
