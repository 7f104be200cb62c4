"""Bulk loads within the vendor's quota: an hour of moved time, and a minute of real time.

The vendor is its rate limits alone, as the simulator counts them: it takes every record that it admits, so
that what is measured is the client.
"""

import json
import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any

import attrs
import httpx

from octolis_sdk import OctolisClient
from specloom.mock.limits import Limiter
from specloom.spec import Operation, load_document, read_spec
from specloom.workspace import Workspace

from .measuring import Figure, Sample

HEADLINE = 67_500
"""Records a minute that the vendor's own documents promise: 500 in each of 135 calls."""

BATCH = 500
HOUR = 3600.0

_ID, _NOW = "28d912a6-e6c5-40c8-8ec6-9803498d86f0", "2026-11-22T08:00:00.000Z"
SYSTEM = {"__masterid__": _ID, "__all_masterids__": [_ID]} | dict.fromkeys(
    ("__modified_at__", "__created_at__", "__updated_at__"), _NOW
)
"""The columns that the vendor adds to every record."""


@attrs.define
class MovedTime:
    """A clock that moves only when somebody sleeps."""

    now: float = 1000.0

    def clock(self) -> float:
        """Return the time in seconds."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.now += seconds


@attrs.define
class Gate:
    """Admit calls by the rate limits of one operation, and count those that were refused."""

    operation: Operation
    clock: Callable[[], float]
    limiter: Limiter = attrs.field(factory=Limiter)
    admitted: list[float] = attrs.field(factory=list)
    refused: int = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        owners = {policy.partition: "one" for policy in self.operation.policies}
        now = self.clock()
        wait = self.limiter.admit(self.operation.policies, owners, request.method, now)
        if wait:
            self.refused += 1
            return httpx.Response(429, headers={"Retry-After": f"{wait:.3f}"})
        self.admitted.append(now)
        results = [{"written": True, "record": record | SYSTEM} for record in json.loads(request.content)]
        return httpx.Response(200, json={"results": results})


@attrs.frozen
class Loaded:
    """Say how a load went of which so many seconds count: when each call was admitted, from its start."""

    records: int
    moments: Sequence[float]
    refused: int
    seconds: float

    @property
    def in_a_minute(self) -> int:
        """Return the most records that were written within any 60 seconds."""
        ends = (bisect_left(self.moments, moment + 60) for moment in self.moments)
        return BATCH * max((end - begin for begin, end in enumerate(ends)), default=0)

    @property
    def share(self) -> float:
        """Return the calls made in time as a share of what the quota allows: 135 in every minute."""
        return bisect_left(self.moments, self.seconds) / (self.seconds / 60 * 135)


def loaded(
    workspace: Workspace,
    seconds: float,
    clock: Callable[[], float],
    sleep: Callable[[float], None],
    concurrency: int,
    tell: Callable[[str], None] = lambda _: None,
) -> Loaded:
    """Load records for so many seconds of the clock; tell now and then how far it is."""
    spec = read_spec(load_document(workspace.spec("octolis")), "octolis")
    gate = Gate(spec.operation("records_upsert_batch"), clock)
    start = clock()
    transport = httpx.MockTransport(gate)
    with OctolisClient(api_key="bulk", transport=transport, clock=clock, sleep=sleep) as client:
        records = _records(clock, start, seconds, tell)
        summary = client.records.upsert_many("customers", records, concurrency=concurrency).run()
    moments = sorted(moment - start for moment in gate.admitted)
    return Loaded(summary.succeeded, moments, gate.refused, seconds)


def _records(
    clock: Callable[[], float], start: float, seconds: float, tell: Callable[[str], None]
) -> Iterator[dict[str, Any]]:
    tenths = 0
    for number in count():
        if number % BATCH == 0:
            passed = clock() - start
            if passed >= seconds:
                return
            if passed * 10 >= tenths * seconds:
                tell(f"  {passed:.0f} of {seconds:.0f} s, {number} records")
                tenths += 1
        yield {"email": f"{number}@example.com"}


def say(line: str) -> None:
    """Print a line to whoever waits for the figures."""
    sys.stderr.write(line + "\n")


def figures(
    workspace: Workspace, seconds: float = HOUR, real: float = 60.0, tell: Callable[[str], None] = say
) -> Iterator[Figure]:
    """Yield what a load reaches in so much moved time, and in so much real time."""
    moved = MovedTime()
    yield from _figures("moved", loaded(workspace, seconds, moved.clock, moved.sleep, 1, tell))
    if real:
        yield from _figures("real", loaded(workspace, real, time.monotonic, time.sleep, 8, tell))


def _figures(kind: str, found: Loaded) -> Iterator[Figure]:
    length = f"{found.seconds:.0f} s of {kind} time"

    def line(name: str, value: float, unit: str, **goal: Any) -> Figure:
        return Figure("bulk", f"{name}, {length}", Sample((value,), unit), **goal)

    yield line("records within 60 s", found.in_a_minute, "records", goal=0.99 * HEADLINE, sense="least")
    yield line("share of the quota", found.share, "of 1", goal=0.99, sense="least")
    yield line("calls refused with 429", found.refused, "429s", goal=0)
