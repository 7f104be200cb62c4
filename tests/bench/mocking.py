"""Simulators: load on ours beside Prism, openapi-backend and Scalar; start, memory and growth."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import attrs

from . import mock_servers, wrk
from .measuring import Figure, Sample
from .mock_servers import MockServer, Running

CONNECTIONS = 32
MODES = ("get", "list", "post", "invalid")
NAMES = {"get": "get by id", "list": "list of 10", "post": "valid POST", "invalid": "invalid POST"}
_LEAST = {"Prism": 3.0, "openapi-backend": 1.0, "Scalar": 1.0}
"""How many times the requests a second of each we are to reach."""


@attrs.define
class _Table:
    """What each server did in each round, by its name."""

    rates: dict[str, list[float]] = attrs.field(factory=dict)
    p99s: dict[str, list[float]] = attrs.field(factory=dict)

    def add(self, name: str, outcome: wrk.Outcome) -> None:
        self.rates.setdefault(name, []).append(outcome.rate)
        self.p99s.setdefault(name, []).append(outcome.p99)

    def rate(self, name: str) -> Sample:
        return Sample(tuple(self.rates[name]), "req/s")

    def p99(self, name: str) -> Sample:
        return Sample(tuple(self.p99s[name]), "ms")


def figures(modules: Path, aside: Path, rounds: int, seconds: float) -> Iterator[Figure]:
    """Measure everything about simulators; nothing where wrk is not installed."""
    if not wrk.is_installed():
        return
    mock_servers.lay_out(aside)
    others = _others(modules)
    yield from starting(aside, [mock_servers.ours(None), *others[:1]], rounds)
    with ExitStack() as stack:
        servers = {s.name: stack.enter_context(s.running(aside)) for s in (mock_servers.ours(), *others)}
        plain = stack.enter_context(mock_servers.hello().running(aside))
        yield from _loaded(servers, plain, rounds, seconds)
        yield from _one_by_one(servers, rounds, seconds)


def _others(modules: Path) -> list[MockServer]:
    if not (modules / ".bin" / "prism").exists():
        return []
    return [
        mock_servers.prism(modules, silent=True),
        mock_servers.prism(modules, silent=False),
        mock_servers.openapi_backend(modules),
        mock_servers.scalar(modules),
    ]


def starting(aside: Path, servers: list[MockServer], rounds: int) -> Iterator[Figure]:
    """Measure from start to first answer, and the memory that it took; the first start fills our cache."""
    told: dict[str, list[Running]] = {server.name: [] for server in servers}
    for _ in range(rounds):
        for server in servers:
            with server.running(aside) as running:
                told[server.name].append(running)
    for name, found in told.items():
        own = name == "specloom"
        start = Sample(tuple(running.start for running in found), "s")
        memory = Sample(tuple(running.megabytes for running in found), "MB")
        yield Figure("mock", f"{name}: start to first answer", start, goal=0.3 if own else None)
        yield Figure("mock", f"{name}: memory at first answer", memory, goal=60 if own else None)


def _loaded(servers: dict[str, Running], plain: Running, rounds: int, seconds: float) -> Iterator[Figure]:
    for mode in MODES:
        table = _Table()
        for server in servers.values():  # what compiles itself while it runs is not measured meanwhile
            wrk.ask(server, mode, CONNECTIONS, seconds)
        for _ in range(rounds):
            for name, server in servers.items():
                table.add(name, wrk.load(server, mode, CONNECTIONS, seconds))
            if mode == "get":
                table.add("hello-world", wrk.load(plain, "hello", CONNECTIONS, seconds))
        yield from _compared(f"{NAMES[mode]}, {CONNECTIONS} connections", table)


def _compared(what: str, table: _Table) -> Iterator[Figure]:
    ours = table.rate("specloom")
    for name in table.rates.keys() - {"specloom"}:
        goal = 0.6 if name == "hello-world" else _LEAST.get(name)
        yield Figure("mock", what, ours, table.rate(name), name, goal=goal, sense="least")
    if "Prism" in table.rates:
        yield Figure("mock", f"{what}: p99", table.p99("specloom"), table.p99("Prism"), "Prism", goal=1)


def _one_by_one(servers: dict[str, Running], rounds: int, seconds: float) -> Iterator[Figure]:
    for mode in MODES:
        table = _Table()
        for _ in range(rounds):
            for name in servers.keys() & {"specloom", "Prism"}:
                table.add(name, wrk.load(servers[name], mode, 1, seconds))
        if "Prism" in table.rates:
            yield Figure(
                "mock", f"{NAMES[mode]}, 1 connection",
                table.rate("specloom"), table.rate("Prism"), "Prism", goal=2.4, sense="least",
            )  # fmt: skip
