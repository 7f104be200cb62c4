"""Run everything that there is against a target, and report."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import attrs

from ..spec import Spec
from .addresses import is_loopback
from .checks import CHECKS, only_prepares
from .engine import Collector, run_engine
from .findings import Enough, Told, untold
from .gate import Ended, Exchanged, Terms, Withheld, unheard
from .greeting import greet
from .judging import judged
from .plan import CALLS_PHASE, CHECKS_PHASE, ENGINE_PHASES, Plan
from .profiles import FULL, left_out_of, settled, without
from .report import Held, LeftOut, Report
from .reports import write_junit
from .session import Session, open_session
from .shrinking import shrink
from .target import Connection, InProcess, Target, connect
from .tour import Tour, with_ids
from .trouble import Trouble

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
    exchanged: Exchanged = unheard,
) -> Report:
    """Run the phases of a plan; `told` hears of each finding, and may end the run by raising Enough.

    `exchanged` hears of each request that left. Raises BadInput when the target cannot be reached or lets
    nobody in.
    """
    started = time.monotonic()
    patience = Patience(progress)
    plan = settled(plan, None if isinstance(target, InProcess) else target.base_url)
    terms = Terms(plan.writes is not False, plan.budget, plan.timeout, exchanged)
    connection = connect(spec, target, patience, terms)
    with closing(connection.transport):
        run = _open_run(spec, connection, plan, told)
        ended = run.go(progress, greets=not isinstance(target, InProcess))
    found = run.session.findings
    found.spec = spec
    return Report(
        vendor=spec.vendor,
        target="the simulator in process" if isinstance(target, InProcess) else target.base_url,
        seed=plan.seed,
        counts=found.counts(),
        findings=judged(found, simulated=connection.simulated),
        operations={operation.id: f"{operation.method} {operation.path}" for operation in spec.operations},
        held=_held(run.session),
        simulated=connection.simulated,
        seconds=time.monotonic() - started,
        waited=patience.seconds,
        profile=plan.profile or "",
        sent=connection.gate.sent,
        budget=plan.budget,
        ended=ended,
        left_out=tuple(run.left_out),
    )


def _held(session: Session) -> tuple[Held, ...]:
    """Return what was held to what, but for calls that a check only makes to have something to look at."""
    operations = {operation.id: operation for operation in session.spec.operations}
    every = session.findings.all_held()
    return tuple(held for held in every if not only_prepares(held.check, operations[held.operation]))


def _open_run(spec: Spec, connection: Connection, plan: Plan, told: Told) -> "_Run":
    left_out = list(left_out_of(spec, plan, connection.credentials))
    session = open_session(without(spec, left_out), connection, plan.seed, told, plan.focus)
    session.gentle = plan.profile != FULL
    return _Run(session, plan, left_out)


@attrs.define
class _Run:
    """A run on its way: what is left out of it grows as it learns what cannot be called."""

    session: Session
    plan: Plan
    left_out: list[LeftOut]

    def go(self, progress: Progress, *, greets: bool) -> str:
        """Run the phases of the plan, and say what ended them early; nothing when they ran to their end."""
        try:
            self._enter(progress, greets=greets)
            self._check(progress)
            self._run_engine(progress)
            shrink(self.session)
        except Ended as ended:
            return str(ended)
        except Enough as enough:
            if enough.known is not None:
                self.session.findings.knowing(enough.known, self.plan.focus)
        return ""

    def _enter(self, progress: Progress, *, greets: bool) -> None:
        """Call each operation once where a server is not known; a simulator at a URL is only greeted."""
        connection, findings = self.session.connection, self.session.findings
        if connection.simulated and self.plan.profile == FULL and self.plan.budget is None:
            if greets:
                greet(findings.spec, connection)
            return
        progress(CALLS_PHASE)
        ours = connection.simulated or is_loopback(connection.base_url)
        tour = Tour(attrs.evolve(self.session, phase=CALLS_PHASE), careful=not ours)
        try:
            tour.go()
        finally:
            self.left_out += tour.left_out
        if not connection.simulated:
            findings.spec = with_ids(without(findings.spec, tour.left_out), tour.ids())

    def _check(self, progress: Progress) -> None:
        """Run our own checks, each on a simulator as it starts; the network may cut one short."""
        if CHECKS_PHASE not in self.plan.phases:
            return
        progress(CHECKS_PHASE)
        for check in CHECKS:
            self.session.connection.reset()
            self.session.findings.holding = check.__name__
            try:
                check(self.session)
            except (Trouble, Withheld):
                if not self.session.connection.gate.answered:
                    raise
        self.session.findings.holding = ""

    def _run_engine(self, progress: Progress) -> None:
        self.session.connection.reset()
        plan = attrs.evolve(self.plan, left_out=frozenset(each.operation for each in self.left_out))
        if set(plan.phases) & set(ENGINE_PHASES):
            run_engine(Collector(self.session.findings), self.session.connection, plan, progress)


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
