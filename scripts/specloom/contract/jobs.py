"""Run the contracts of several simulators in processes: threads crash, and bring nothing (one GIL)."""

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection as Pipe
from multiprocessing.context import SpawnProcess

import attrs

from ..errors import BadInput
from ..mock.sources import Source
from .driver import Progress, run_plan
from .opening import open_source, start_simulator
from .plan import CHECKS_PHASE, Plan
from .report import Report
from .target import InProcess

Told = Callable[[str], None]

_CONTEXT = get_context("spawn")


@attrs.frozen
class Job:
    """A part of a plan to be run on the simulator of a vendor, in whatever process."""

    source: Source
    plan: Plan

    def run(self, progress: Progress) -> Report:
        """Run it in this process."""
        spec = open_source(self.source)
        simulator = start_simulator(self.source, spec, self.plan.seed)
        return run_plan(spec, InProcess(simulator), self.plan, progress)


def jobs_of(source: Source, plan: Plan) -> tuple[Job, ...]:
    """Return the parts of a plan that need nothing of each other: our own checks, and Schemathesis."""
    ours = tuple(phase for phase in plan.phases if phase == CHECKS_PHASE)
    others = tuple(phase for phase in plan.phases if phase != CHECKS_PHASE)
    if not ours or not others or plan.budget is not None:
        return (Job(source, plan),)
    return tuple(Job(source, attrs.evolve(plan, phases=phases)) for phases in (ours, others))


def run_jobs(jobs: Sequence[Job], workers: int, told: Told) -> list[Report]:
    """Return the report of each job, whatever the number of workers that share them.

    Raises BadInput as a run does, and when a worker dies.
    """
    if min(workers, len(jobs)) < 2:
        return [job.run(_telling(told, job)) for job in jobs]
    with _pool(min(workers, len(jobs))) as pipes:
        return _shared(jobs, pipes, told)


def _shared(jobs: Sequence[Job], pipes: Sequence[Pipe], told: Told) -> list[Report]:
    waiting, busy = deque(range(len(jobs))), dict[Pipe, int]()
    reports: dict[int, Report] = {}
    idle = list(pipes)
    while waiting or busy:
        while waiting and idle:
            pipe = idle.pop()
            busy[pipe] = waiting.popleft()
            pipe.send(jobs[busy[pipe]])
        for ready in connection.wait(list(busy)):
            pipe = next(pipe for pipe in busy if pipe is ready)
            said = _heard(pipe, jobs[busy[pipe]])
            if isinstance(said, Report):
                reports[busy.pop(pipe)] = said
                idle.append(pipe)
            else:
                told(said)
    return [reports[index] for index in sorted(reports)]


def _heard(pipe: Pipe, job: Job) -> Report | str:
    """Return what a worker says; raise what went wrong there."""
    try:
        said = pipe.recv()
    except (EOFError, ConnectionResetError):
        vendor, phases = job.source.vendor, ", ".join(job.plan.phases)
        raise BadInput(
            f"the process that ran {vendor} ({phases}) died; --workers 1 runs it in this process instead"
        ) from None
    if isinstance(said, BadInput):
        raise said
    heard: Report | str = said
    return heard


@contextmanager
def _pool(size: int) -> Iterator[list[Pipe]]:
    """Start workers, and stop them whatever happens."""
    started: list[tuple[SpawnProcess, Pipe]] = []
    try:
        for _ in range(size):
            ours, theirs = _CONTEXT.Pipe()
            process = _CONTEXT.Process(target=_work, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            started.append((process, ours))
        yield [pipe for _, pipe in started]
    finally:
        for process, pipe in started:
            pipe.close()
            process.terminate()
            process.join()


def _work(pipe: Pipe) -> None:
    """Run jobs until there are no more; Ctrl-C is for the process that gives them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError):
        while True:
            job: Job = pipe.recv()
            pipe.send(_done(job, pipe))


def _done(job: Job, pipe: Pipe) -> Report | BadInput:
    try:
        return job.run(_telling(pipe.send, job))
    except BadInput as error:
        return BadInput(str(error))


def _telling(told: Told, job: Job) -> Progress:
    return lambda phase: told(f"{job.source.vendor}: {phase}")
