"""Measure how far a simulator conforms to its spec."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from ..mock import Handles
from ..spec import Spec
from .aspects import PROBLEMS
from .deliveries import Delivers, delivery_complaints
from .figure import DELIVERIES, Cell, Figure
from .promises import PROMISES, Promise
from .report import Finding, distinct
from .session import Session, open_session
from .target import InProcess, connect

_REPLIES = "replies"
_ALL_REPLIES = "every reply to these calls is what the spec declares"
_EACH_DELIVERY = "each webhook arrives as declared, signed, and again until it is taken"
_UNASKED = "show nothing to check it by"
_UNHEARD = "cannot be listened to"


class Starts(Protocol):
    """Start a simulator of the vendor, with its rate limits or without."""

    def __call__(self, *, limits: bool) -> Handles:
        """Return a simulator."""


def measure(
    spec: Spec,
    start: Starts,
    *,
    seed: int = 1,
    promises: Sequence[Promise] = PROMISES,
    clock: Callable[[], float] = time.monotonic,
) -> Figure:
    """Hold a simulator to every promise, operation by operation; what cannot apply is counted apart."""
    started = clock()
    simulator = start(limits=False)
    free, limited = _session(spec, simulator, seed), _session(spec, start(limits=True), seed)
    cells = [cell for p in promises for cell in _cells(limited if p.limits else free, p)]
    cells += [*_replies(free, limited), *_deliveries(free, simulator)]
    checks = {promise.name: promise.says for promise in promises} | {_REPLIES: _ALL_REPLIES}
    if spec.webhooks:
        checks[DELIVERIES] = _EACH_DELIVERY
    return Figure(
        vendor=spec.vendor,
        operations=len(spec.operations),
        webhooks=len(spec.webhooks),
        checks=checks,
        cells=tuple(cells),
        seconds=clock() - started,
    )


def _session(spec: Spec, simulator: Handles, seed: int) -> Session:
    return open_session(spec, connect(spec, InProcess(simulator)), seed)


def _cells(session: Session, promise: Promise) -> Iterator[Cell]:
    findings = session.findings
    before, known = Counter(findings.sent), len(findings.found)
    for check in promise.checks:
        session.connection.reset()
        check(session)
    asked = {operation for _, operation in findings.sent - before}
    found = findings.found[known:]
    for operation in session.spec.operations:
        why = None if operation.id in asked else _UNASKED
        if promise.concerns is None:
            why = why and promise.otherwise
        elif not promise.concerns(session, operation):
            why = promise.otherwise
        yield _cell(operation.id, promise.name, found, why)


def _replies(*sessions: Session) -> Iterator[Cell]:
    found = [f for session in sessions for f in session.findings.found if f.check in PROBLEMS]
    asked = {operation for session in sessions for _, operation in session.findings.sent}
    for operation in sessions[0].spec.operations:
        yield _cell(operation.id, _REPLIES, found, None if operation.id in asked else _UNASKED)


def _deliveries(session: Session, simulator: Handles) -> Iterator[Cell]:
    """Yield the one cell of each webhook."""
    for webhook in session.spec.webhooks:
        if not isinstance(simulator, Delivers):
            yield Cell(webhook.name, DELIVERIES, why=_UNHEARD)
            continue
        found = [
            Finding("webhooks", webhook.name, "delivery", complaint, "", None, session.findings.seed)
            for complaint in delivery_complaints(session, simulator, webhook)
        ]
        yield Cell(webhook.name, DELIVERIES, tuple(found))


def _cell(operation: str, check: str, found: Iterable[Finding], why: str | None) -> Cell:
    findings = distinct(finding for finding in found if finding.operation == operation)
    return Cell(operation, check, findings, None if findings else why)
