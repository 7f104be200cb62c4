"""Judge recorded traffic by the spec."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs

from ...errors import BadInput
from ...spec import Spec
from ..findings import Told, untold
from ..report import Report, distinct
from .har_reading import read_har, read_origin
from .witness import Mistake, Witness, open_witness


@attrs.frozen
class Traffic:
    """What recorded traffic says: the report, the clients' own mistakes, and what was passed over, by why."""

    report: Report
    heard: int
    mistakes: tuple[tuple[Mistake, int], ...]
    passed_over: tuple[tuple[str, int], ...]

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
    witness = open_witness(spec, filter(None, given), told=told)
    for path, origin in zip(files, origins, strict=True):
        witness.complete = origin.complete
        for exchange in read_har(path):
            witness.hear(exchange)
    return _finished(witness, ", ".join(map(str, files)), clock() - started)


def _finished(witness: Witness, where: str, seconds: float) -> Traffic:
    traffic = traffic_of(witness, where, seconds)
    if traffic.judged <= 0:
        raise BadInput(_nothing(witness, where))
    return traffic


def traffic_of(witness: Witness, where: str, seconds: float) -> Traffic:
    """Return what was heard, and where."""
    witness.end()
    findings = witness.findings
    return Traffic(
        Report(
            vendor=findings.spec.vendor,
            target=f"the server of {where}",
            seed=findings.seed,
            counts=findings.counts(),
            findings=distinct(findings.found, findings.replies),
            seconds=seconds,
        ),
        witness.heard,
        tuple(witness.mistakes.most_common()),
        tuple(witness.passed_over.most_common()),
    )


def _nothing(witness: Witness, where: str) -> str:
    went = ", ".join(f"{why} ({number})" for why, number in witness.passed_over.most_common(3))
    servers = " or ".join(witness.findings.spec.servers) or "any server"
    return (
        f"{where}: none of its {witness.heard} calls can be judged: {went or 'it is empty'}; "
        f"the spec's server is {servers}: say with --base-url what stood for it"
    )
