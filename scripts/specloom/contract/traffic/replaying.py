"""Judge recorded traffic by the spec."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs

from ...errors import BadInput
from ...spec import Spec
from ..coverage import Coverage
from ..findings import Told, untold
from ..judging import judged
from ..report import Report
from .har_reading import read_har, read_origin
from .listener import Listener, Mistake, open_listener


@attrs.frozen
class Traffic:
    """What recorded traffic says: the report, the clients' own mistakes, and what was passed over, by why."""

    report: Report
    heard: int
    mistakes: tuple[tuple[Mistake, int], ...]
    passed_over: tuple[tuple[str, int], ...]
    coverage: Coverage

    @property
    def judged(self) -> int:
        """Return how many exchanges were judged."""
        return self.heard - sum(number for _, number in self.passed_over)


def replay(
    spec: Spec,
    recordings: Iterable[Path],
    base_url: str | None = None,
    told: Told = untold,
    clock: Callable[[], float] = time.monotonic,
) -> Traffic:
    """Judge what HAR files hold; `base_url` says what stood for the vendor's server when they were made.

    Raises BadInput for a file that cannot be read, and where none of the calls went to this API.
    """
    started, files = clock(), tuple(recordings)
    origins = [read_origin(path) for path in files]
    given = (base_url, *(origin.base_url for origin in origins))
    listener = open_listener(spec, filter(None, given), told=told)
    for path, origin in zip(files, origins, strict=True):
        listener.complete = origin.complete
        for exchange in read_har(path):
            listener.hear(exchange)
    return _finished(listener, "the server of " + ", ".join(map(str, files)), clock() - started)


def _finished(listener: Listener, where: str, seconds: float) -> Traffic:
    traffic = traffic_of(listener, where, seconds)
    if traffic.judged <= 0:
        raise BadInput(_nothing(listener, where))
    return traffic


def traffic_of(listener: Listener, where: str, seconds: float) -> Traffic:
    """Return what was heard, and where."""
    listener.end()
    findings = listener.findings
    return Traffic(
        Report(
            vendor=findings.spec.vendor,
            target=where,
            seed=findings.seed,
            counts=findings.counts(),
            findings=judged(findings, simulated=False),
            seconds=seconds,
            operations={o.id: f"{o.method} {o.path}" for o in findings.spec.operations},
            held=findings.all_held(),
            simulated=False,
        ),
        listener.heard,
        tuple(listener.mistakes.most_common()),
        tuple(listener.passed_over.most_common()),
        listener.meter.coverage,
    )


def _nothing(listener: Listener, where: str) -> str:
    went = ", ".join(f"{why} ({number})" for why, number in listener.passed_over.most_common(3))
    servers = " or ".join(listener.findings.spec.servers) or "any server"
    return (
        f"{where}: none of its {listener.heard} calls can be judged: {went or 'it is empty'}; "
        f"the spec's server is {servers}: say with --base-url what stood for it"
    )
