"""Run everything that there is against a target, and report."""

import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import attrs

from ..spec import Spec
from .checks import CHECKS, only_prepares
from .engine import Collector, run_engine
from .findings import Enough, Told, untold
from .greeting import greet
from .judging import judged
from .plan import CHECKS_PHASE, ENGINE_PHASES, Plan
from .report import Held, Report
from .reports import write_junit
from .session import Session, open_session
from .target import InProcess, Target, connect

Progress = Callable[[str], None]


def quiet(_phase: str) -> None:
    """Say nothing about progress."""


def run_contract(
    spec: Spec,
    target: Target,
    *,
    seed: int = Plan().seed,
    max_examples: int = Plan().max_examples,
    junit: Path | None = None,
    progress: Progress = quiet,
) -> Report:
    """Test a target against its spec, and write the report as JUnit XML where asked.

    The same seed sends the same requests to the same simulator; `progress` is told the name of each phase
    as it begins. Raises BadInput when nothing answers at the target, or it lets nobody in.
    """
    report = run_plan(spec, target, Plan(seed, max_examples), progress)
    if junit is not None:
        write_junit(report, junit)
    return report


def run_plan(
    spec: Spec,
    target: Target,
    plan: Plan,
    progress: Progress = quiet,
    told: Told = untold,
    clock: Callable[[], float] = time.monotonic,
) -> Report:
    """Run the phases of a plan; `told` hears of each finding, and may end the run by raising Enough."""
    started = clock()
    patience = Patience(progress)
    connection = connect(spec, target, patience)
    with closing(connection.transport):
        if not isinstance(target, InProcess):
            greet(spec, connection)
        session = open_session(spec, connection, plan.seed, told, plan.focus)
        with suppress(Enough):
            _run(session, plan, progress)
    findings = judged(session.findings, simulated=connection.simulated)
    return Report(
        vendor=spec.vendor,
        target="the simulator in process" if isinstance(target, InProcess) else target.base_url,
        seed=plan.seed,
        counts=session.findings.counts(),
        findings=findings,
        operations={operation.id: f"{operation.method} {operation.path}" for operation in spec.operations},
        held=_held(session),
        simulated=connection.simulated,
        seconds=clock() - started,
        waited=patience.seconds,
    )


def _held(session: Session) -> tuple[Held, ...]:
    """Return what was held to what, but for calls that a check only makes to have something to look at."""
    operations = {operation.id: operation for operation in session.spec.operations}
    every = session.findings.all_held()
    return tuple(held for held in every if not only_prepares(held.check, operations[held.operation]))


def _run(session: Session, plan: Plan, progress: Progress) -> None:
    if CHECKS_PHASE in plan.phases:
        progress(CHECKS_PHASE)
        _check(session)
    session.connection.reset()
    if set(plan.phases) & set(ENGINE_PHASES):
        run_engine(Collector(session.findings), session.connection, plan, progress)


@attrs.define
class Patience:
    """Counts the seconds of waiting for quotas, and tells of the first wait."""

    tell: Progress
    seconds: float = 0.0

    def __call__(self, seconds: float) -> None:
        """Note one wait."""
        if not self.seconds:
            self.tell("the server's quotas make this slow: fewer --max-examples make it shorter")
        self.seconds += seconds


def _check(session: Session) -> None:
    """Run our own checks, each on a simulator as it starts."""
    for check in CHECKS:
        session.connection.reset()
        session.findings.holding = check.__name__
        check(session)
    session.findings.holding = ""
