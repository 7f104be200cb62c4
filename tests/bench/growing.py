"""One simulated call in process: what it costs, and that specs and stores may grow."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import orjson

from specloom.mock import Request, Simulator, load_simulator
from specloom.spec import parse_document, read_spec

from . import shop, wrk
from .measuring import Figure, Sample, interleaved, seconds
from .mock_servers import TOKEN

_HEADERS = (("authorization", f"Bearer {TOKEN}"), ("content-type", "application/json"))
_CALLS = 300
_FEW = 10
_ANEW = b" "
"""A body that nothing asks for: with it a read is looked up again, not remembered."""


def figures(rounds: int, rows: int, operations: int) -> Iterator[Figure]:
    """Measure each kind of call as it is, among many operations, and among many rows."""
    plain, wide, full = simulated(), simulated(operations=operations), simulated(rows=rows)
    few = simulated(rows=_FEW)
    for name in ("get by id", "list of 10", "valid POST", "invalid POST"):
        measures = {
            "plain": partial(_microseconds, plain, name, _FEW),
            "wide": partial(_microseconds, wide, name, _FEW),
            "few": partial(_microseconds, few, name, _FEW),
            "full": partial(_microseconds, full, name, rows),
        }
        found = interleaved(measures, rounds, "µs")
        yield Figure("mock", f"{name}, in process", found["plain"])
        yield _grown(f"{name}, {operations:,} operations", found["wide"], found["plain"], "11", goal=1.25)
        yield _grown(f"{name}, {rows:,} rows", found["full"], found["few"], str(_FEW), goal=2.5)


def _grown(what: str, ours: Sample, baseline: Sample, beside: str, goal: float) -> Figure:
    return Figure("mock", what, ours, baseline, beside, goal=goal)


def simulated(rows: int = _FEW, operations: int = 0) -> Simulator:
    """Return the shop with so many orders, and so many operations besides its own."""
    document = parse_document(json.dumps(shop.document(operations)), Path("openapi.yaml"))
    seed = {"order": [shop.order(1)]}
    simulator = load_simulator(read_spec(document, "shop"), seed=seed)
    for start in range(2, rows + 1, 10_000):
        batch = [shop.order(number) for number in range(start, min(start + 10_000, rows + 1))]
        simulator.seed({"order": batch})
    return simulator


def _requests(rows: int) -> Mapping[str, Callable[[int], Request]]:
    return {
        "get by id": lambda n: _ask("GET", f"/v1/orders/ord_{_spread(n, rows) + 1:06d}", content=_ANEW),
        "list of 10": lambda n: _ask(
            "GET", "/v1/orders", f"limit=10&page={_spread(n, rows) // 10 + 1}", content=_ANEW
        ),
        "valid POST": lambda _: _ask("POST", "/v1/orders", content=orjson.dumps(shop.new_order())),
        "invalid POST": lambda _: _ask("POST", "/v1/orders", content=orjson.dumps(wrk.INVALID)),
    }


def _spread(number: int, rows: int) -> int:
    return number * 7919 % rows


def _ask(method: str, path: str, query: str = "", *, content: bytes) -> Request:
    return Request(method, path, query, _HEADERS, content, wired=True)


def _microseconds(simulator: Simulator, name: str, rows: int) -> float:
    asked = [_requests(rows)[name](number) for number in range(_CALLS)]

    def answer() -> None:
        for request in asked:
            simulator.handle(request)

    status = simulator.handle(asked[0]).status
    expected = {"valid POST": 201, "invalid POST": 422}.get(name, 200)
    if status != expected:
        raise RuntimeError(f"{name} was answered {status}")
    return seconds(answer) / _CALLS * 1e6
