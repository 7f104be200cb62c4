"""Tell what a run would send, by running it on the vendor's simulator in the server's place."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs
import httpx

from ..mock import Handles, SimulatorTransport
from ..spec import Spec
from .credentials import one_for_all
from .driver import run_plan
from .masking import mask
from .plan import Plan
from .report import Report
from .reports import plural, shortcomings
from .target import InProcess, Target, Url

_STAND_IN = "test"


@attrs.frozen
class Planned:
    """One request that would be sent, its secrets masked."""

    phase: str
    method: str
    url: str
    body: str = ""


@attrs.frozen
class Rehearsal:
    """What a run would send, in order; `seconds` is what the vendor's quotas make it last at least."""

    report: Report
    requests: tuple[Planned, ...]
    seconds: float

    def as_json(self) -> dict[str, Any]:
        """Return the rehearsal as plain JSON values."""
        told = {
            "vendor": self.report.vendor,
            "target": self.report.target,
            "profile": self.report.profile,
            "phases": self.report.phases(),
            "operations": self.operations(),
            "left_out": [attrs.asdict(each) for each in self.report.left_out],
            "ended": self.report.ended,
            "seconds_at_least": self.seconds,
        }
        return told | {"requests": [attrs.asdict(request) for request in self.requests]}

    def operations(self) -> Mapping[str, int]:
        """Return how many requests each operation would get."""
        totals: dict[str, int] = {}
        for count in self.report.counts:
            totals[count.operation] = totals.get(count.operation, 0) + count.cases
        return totals


def rehearsal_lines(rehearsal: Rehearsal) -> Iterator[str]:
    """Yield what would be sent, line by line, and what it amounts to."""
    report = rehearsal.report
    yield from (f"{request.method} {request.url}" for request in rehearsal.requests)
    yield ""
    told = plural(len(rehearsal.requests), "request")
    yield f"{report.vendor}: {told} would be sent to {report.target}, nothing was ({report.profile})"
    yield "  " + ", ".join(f"{phase} {cases}" for phase, cases in report.phases().items())
    yield "  " + ", ".join(f"{name} {cases}" for name, cases in rehearsal.operations().items())
    if rehearsal.seconds:
        yield f"  the vendor's quotas make it last at least {rehearsal.seconds:.0f} s"
    yield from (f"  {line}" for line in shortcomings(report))
    if not report.simulated:
        yield "  These are what the simulator's replies lead to; those of the server may lead elsewhere."


@attrs.define
class _Rehearsing:
    """Notes requests instead of what comes of them; its time passes only where a run waits."""

    spec: Spec
    phase: str = ""
    time: float = 0.0
    noted: list[Planned] = attrs.field(factory=list)

    def begin(self, phase: str) -> None:
        self.phase = phase

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.time += seconds

    def note(self, request: httpx.Request, _response: httpx.Response, _seconds: float) -> None:
        secrets = one_for_all(self.spec, _STAND_IN).values()
        url, body = mask(str(request.url), secrets), request.read().decode(errors="replace")
        self.noted.append(Planned(self.phase, request.method, url, mask(body, secrets)))


@attrs.frozen
class StandIn(httpx.BaseTransport):
    """Answers for a server at a base URL as the vendor's simulator does at its own."""

    simulator: Handles
    base_path: str
    own_path: str

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request below the base URL; there is nothing else."""
        path = request.url.raw_path.decode("latin-1")
        if not path.startswith(self.base_path):
            return httpx.Response(404, request=request)
        moved = request.url.copy_with(
            raw_path=f"{self.own_path}{path[len(self.base_path) :]}".encode("latin-1")
        )
        asked = httpx.Request(request.method, moved, headers=request.headers, content=request.read())
        return SimulatorTransport(self.simulator).handle_request(asked)


def rehearse(spec: Spec, simulator: Handles, base_url: str | None, plan: Plan) -> Rehearsal:
    """Return what a run would send to a base URL, or to the simulator itself; nothing is sent there."""
    noting = _Rehearsing(spec)
    target: Target = InProcess(simulator)
    if base_url is not None:
        own = urlsplit(spec.servers[0]).path if spec.servers else ""
        stand_in = StandIn(simulator, urlsplit(base_url).path.rstrip("/"), own)
        credentials = one_for_all(spec, _STAND_IN)
        target = Url(base_url, credentials, sleep=noting.wait, clock=noting.now, transport=stand_in)
    report = run_plan(spec, target, plan, noting.begin, exchanged=noting.note)
    return Rehearsal(report, tuple(noting.noted), noting.time)
