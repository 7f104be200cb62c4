"""What pacing costs, and how much of a vendor's quota it uses: in simulated hours and in real time."""

import math
import statistics
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Literal

import attrs
import redis
from tests.unit.runtime.redis_server import running_redis
from tests.unit.runtime.sharers import SECONDLY, SHORT, moments
from tests.unit.runtime.vendor_world import SLIDING, Arrival, Plan, obey, refused, saturate

from specloom.runtime import Budget, Policy, Quota, QuotaExhausted
from specloom.runtime.commands import Store
from specloom.runtime.ledger import Bid, End, Message
from specloom.runtime.redis_store import RedisStore
from specloom.runtime.shared_budget import SharedBudget
from specloom.runtime.sqlite_store import SqliteStore
from specloom.runtime.turns import Costs, Turns

from .measuring import Figure, Sample, interleaved, rate

OCTOLIS = (
    Policy("api-key", (Quota(25, 1), Quota(150, 60, overflow=True))),
    Policy("account", (Quota(2000, 60),)),
)
MINUTE = Policy("minute", (Quota(100, 60),))
WRITE = (("api-key", 10.0), ("account", 10.0))
BATCH = 500
HEADLINE = 67_500
SHARERS = 8

BudgetsOf = Callable[[Sequence[Policy], Callable[[], float]], Sequence[Turns]]


def figures(
    rounds: int, aside: Path, *, times: int = 2000, hour: float = 3600.0, minute: float = 60.0
) -> Iterator[Figure]:
    """Measure all of it: so many decisions a round; `hour` is simulated seconds, `minute` real ones."""
    yield from decisions(rounds, aside, times)
    yield from simulated(aside, hour)
    yield from shared_in_real_time(aside, minute / 15)
    yield headline_in_real_time(minute)


def decisions(rounds: int, aside: Path, times: int) -> Iterator[Figure]:
    """Measure the microseconds of one decision: to admit a call, and to note its end besides.

    What Redis adds to any call of it is told by its PING, through redis-py as well.
    """
    with running_redis() as server, redis.Redis(port=server.port) as bare:
        stores = {
            "SQLite": SqliteStore(str(aside / "decisions.db")),
            "Redis on loopback": RedisStore(server.url),
        }
        measures = {
            "one quota, in process": lambda: _alone(
                (Policy("key", (Quota(100, 60),)),), (("key", 1.0),), times
            ),
            "three quotas, in process": lambda: _alone(OCTOLIS, WRITE, times),
            "PING": lambda: _typical(bare.ping, times, 1),
        } | {name: partial(_asked, store, times) for name, store in stores.items()}
        found = interleaved(measures, rounds, "µs")
    goals = {"one quota, in process": 5.0, "three quotas, in process": 5.0, "Redis on loopback": 300.0}
    shared, ping = found["Redis on loopback"], found.pop("PING")
    for name, sample in found.items():
        yield Figure("pacing", f"a decision, {name}", sample, goal=goals.get(name))
    yield Figure("pacing", "a decision beside a PING of Redis", shared, ping, "PING")


def simulated(aside: Path, hour: float) -> Iterator[Figure]:
    """Write for a simulated hour, alone and as eight who share; count what the vendor allows and refuses."""
    with running_redis() as server:
        ways: dict[str, BudgetsOf] = {
            "one process": lambda policies, clock: [Budget(policies, clock=clock)],
            "8 share through SQLite": _sharers(lambda clock: SqliteStore(str(aside / "hour.db"), clock)),
            "8 share through Redis": _sharers(lambda clock: RedisStore(server.url, clock=clock)),
        }
        for way, budgets_of in ways.items():
            arrivals = saturated(budgets_of, hour)
            share = len(arrivals) / allowed(hour)
            yield _figure(f"share of the quota in a simulated hour, {way}", share, "of 1", 0.99)
            yield _figure(f"refused in that hour, {way}", refusals(arrivals), "429s", 0, sense="most")
            records = BATCH * sum(arrival.moment < 60 for arrival in arrivals)
            yield _figure(f"records in the first simulated minute, {way}", records, "records", HEADLINE)


def shared_in_real_time(aside: Path, seconds: float) -> Iterator[Figure]:
    """Let eight processes share a quota in real time, in short windows and in such as vendors have.

    What the quota allows is counted in whole windows from the first call on.
    """
    with running_redis() as server:
        urls = {"SQLite": f"sqlite:///{aside}/real.db", "Redis": server.url}
        for policy, goal in ((SHORT, None), (SECONDLY, 0.99)):
            [quota], spare = policy.regular(), sum(quota.points for quota in policy.overflow())
            windows = max(1, int(seconds // quota.window))
            for name, url in urls.items():
                sent = moments(url, seconds, SHARERS, policy)
                share = bisect_left(sent, sent[0] + windows * quota.window) / (spare + windows * quota.points)
                what = f"{quota.points:g} in {quota.window:g} s, 8 processes by {name}"
                yield _figure(f"share of {what}", share, "of 1", goal)
                yield _figure(f"refused of {what}", _refused(policy, sent), "429s", 0, sense="most")


def headline_in_real_time(seconds: float) -> Figure:
    """Write batches of 500 from sixteen threads; count those that a minute of real time takes."""
    budget, begun, counted = Budget(OCTOLIS), time.monotonic(), list[int]()
    deadline = begun + seconds

    def work() -> None:
        while True:
            turn = budget.turn(WRITE, time.monotonic, max_wait=max(0.0, deadline - time.monotonic()))
            try:
                while (step := obey(turn))[0] is None:
                    time.sleep(step[1])
            except QuotaExhausted:  # its turn would come after the deadline
                return
            counted.append(BATCH)
            budget.complete(step[0], time.monotonic())

    threads = [Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    goal = BATCH * (15 + 2 * math.floor(seconds))
    return _figure(f"records in {seconds:g} s of real time", sum(counted), "records", goal)


def saturated(budgets_of: BudgetsOf, seconds: float) -> list[Arrival]:
    """Return the writes that reach the vendor in so many simulated seconds when there is always one more."""
    return saturate(OCTOLIS, Plan(0, 10, 0, 0), seconds, budgets_of, workers=3 * SHARERS)


def allowed(seconds: float) -> float:
    """Return the writes that the vendor allows: two a second, and fifteen more in every minute."""
    return 2 * seconds + 15 * math.ceil(seconds / 60)


def refusals(arrivals: Sequence[Arrival]) -> int:
    """Return how many of the writes a vendor refuses that counts in windows which slide."""
    return len(
        {arrival.order for policy in OCTOLIS for arrival in refused(policy, arrivals, SLIDING, SLIDING)}
    )


def _refused(policy: Policy, sent: Sequence[float]) -> int:
    """Return how many calls a vendor refuses whose windows slide; clocks may differ by a millisecond."""
    quotas = tuple(attrs.evolve(quota, window=quota.window - 0.001) for quota in policy.quotas)
    arrivals = [Arrival(moment, order, 1) for order, moment in enumerate(sent)]
    return len(refused(attrs.evolve(policy, quotas=quotas), arrivals, SLIDING, SLIDING))


def _alone(policies: Sequence[Policy], costs: Costs, times: int) -> float:
    """Return the microseconds of a call through the budget of one process."""
    budget, moments = Budget(policies, listens=False), count()

    def decide() -> None:
        now = float(next(moments))
        ticket = budget.take(costs, now)
        assert ticket is not None
        budget.complete(ticket, now)

    return _typical(decide, times, 20)


def _asked(store: Store, times: int) -> float:
    """Return the microseconds of a message to a store: each admits a call and ends the one before."""
    policies = {policy.name: policy for policy in (Policy("api-key", (Quota(1e6, 1),)),)}
    ends, numbers = list[End](), count()

    def ask() -> None:
        bid = Bid(f"bench:{next(numbers)}", (("api-key", 1.0),))
        assert store.answer(Message("bench", policies, [bid], list(ends))).waits[bid.id] == 0
        ends[:] = [End(bid)]

    return _typical(ask, times, 1)


def _typical(action: Callable[[], object], times: int, together: int) -> float:
    """Return the median of the microseconds that it takes, so that what is interrupted does not count."""
    return statistics.median(1e6 / rate(action, together) for _ in range(max(1, times // together)))


def _sharers(store_of: Callable[[Callable[[], float]], Store]) -> BudgetsOf:
    def budgets(policies: Sequence[Policy], clock: Callable[[], float]) -> list[Turns]:
        return [SharedBudget(policies, store_of(clock)) for _ in range(SHARERS)]

    return budgets


def _figure(
    name: str, value: float, unit: str, goal: float | None = None, sense: Literal["most", "least"] = "least"
) -> Figure:
    return Figure("pacing", name, Sample((value,), unit), goal=goal, sense=sense)
