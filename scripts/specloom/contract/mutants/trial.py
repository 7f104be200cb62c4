"""Run the contract on one mutant until it finds something, and on the simulator as it is."""

import time
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from random import Random
from typing import Any

import attrs

from ...mock import Compiled, Handles, Request, Response
from ..checks.acceptance import examples_are_accepted
from ..driver import run_plan
from ..findings import Enough, Findings
from ..plan import CHECKS_PHASE, Plan
from ..report import Finding
from ..session import open_session
from ..target import InProcess, connect
from .changed import ADMIN
from .mutant import BATCH, FILTER, PAGINATION, SERVER, STATE, Defect, Mutant, as_it_is
from .outcome import Alarm, Outcome
from .wrong_facts import NO_EXTENSIONS, linted, opened

DEEPER = ("fuzzing", "stateful")
"""The phases in which a defect is sought that the checks do not find."""

_NEEDS_OTHERS = frozenset({BATCH, FILTER, PAGINATION, STATE})
_EXAMPLES = 5


@attrs.define
class Counted:
    """A server whose requests are counted, but for those that no vendor would know."""

    inner: Handles
    requests: int = 0

    def handle(self, request: Request) -> Response:
        """Answer one request."""
        self.requests += not request.path.startswith(ADMIN)
        return self.inner.handle(request)


@attrs.define(slots=False)
class Bench:
    """Where the mutants of one vendor are tried, all with one seed.

    `max_examples` are the random requests to each operation where the checks find nothing. `extensions` is
    what extensions may say, for lint.
    """

    compiled: Compiled
    seed: int = 1
    extensions: Mapping[str, Any] = NO_EXTENSIONS
    max_examples: int = _EXAMPLES
    clock: Callable[[], float] = time.monotonic
    _sound: dict[Plan, bool] = attrs.field(factory=dict, init=False)

    def attempt(self, mutant: Mutant) -> Outcome:
        """Run on a mutant what a user's run consists of, in its order, as far as the mutant can touch it.

        What no check of a server shows of a wrong spec, lint may, before random data is tried.
        """
        requests, seconds, first = 0, 0.0, None
        for plan in self._sound_plans(mutant):
            begun = self.clock()
            server = Counted(mutant.defect.wrap(self._server()))
            first = self._linted(plan, mutant) or self._first(server, plan, mutant.defect)
            requests += server.requests
            seconds += self.clock() - begun
            if first:
                break
        return _outcome(self.compiled.spec.vendor, mutant, first, requests, seconds)

    def _linted(self, plan: Plan, mutant: Mutant) -> Finding | None:
        if mutant.kind.side == SERVER or plan.phases == (CHECKS_PHASE,):
            return None
        return linted(self.compiled.spec, mutant, self.extensions)

    def is_sound(self, plan: Plan) -> bool:
        """Tell whether a run finds nothing on the server as it is.

        One that calls some operations alone may: those without which the others have nothing to work with
        are not among them. Such a run tells nothing.
        """
        if plan not in self._sound:
            self._sound[plan] = self._first(self._server(), plan) is None
        return self._sound[plan]

    def sound(self) -> Alarm:
        """Run the same on the server as it is, all operations; whatever is found is a false alarm."""
        plan = Plan(self.seed, self.max_examples, (CHECKS_PHASE, *DEEPER))
        report = run_plan(self.compiled.spec, InProcess(self._server()), plan)
        found = tuple(f"{f.operation}: {f.check}: {f.message}" for f in report.findings)
        return Alarm(self.compiled.spec.vendor, self.seed, report.cases, report.seconds, found)

    def _first(self, server: Handles, plan: Plan, wrong: Defect | None = None) -> Finding | None:
        """Return what a run finds first, by the spec or by one that has a fact wrong."""
        spec = self.compiled.spec
        if wrong is not None and wrong.rewrite is not as_it_is:
            spec = opened(spec, wrong)
        known = self._known if wrong is not None and plan.focus else None
        report = run_plan(spec, InProcess(server), plan, told=partial(_stop, known))
        return next(filter(_tells, report.findings), None)

    @cached_property
    def _known(self) -> Findings:
        """Return what operations answer that no defect touches: a whole run would have called them too."""
        session = open_session(self.compiled.spec, connect(self.compiled.spec, InProcess(self._server())))
        examples_are_accepted(session)
        return session.findings

    def _server(self) -> Handles:
        """Start a simulator; a check of quotas has its limits enforced for as long as it looks."""
        return self.compiled.start(limits=False, random=partial(Random, self.seed))

    def _sound_plans(self, mutant: Mutant) -> Iterator[Plan]:
        """Yield the runs that tell something, the whole one where no shorter one does."""
        shorter = 0
        for plan in filter(self.is_sound, self._plans(mutant)):
            shorter += 1
            yield plan
        if not shorter:
            yield Plan(self.seed, self.max_examples, (CHECKS_PHASE, *DEEPER))

    def _plans(self, mutant: Mutant) -> Iterator[Plan]:
        """Yield the runs: of the operation alone, of all that it touches, and of those with random data."""
        plan = Plan(self.seed, self.max_examples, (CHECKS_PHASE,))
        alone = frozenset({mutant.operation})
        if mutant.kind.family not in _NEEDS_OTHERS and mutant.focus != alone:
            yield attrs.evolve(plan, focus=alone)
        yield attrs.evolve(plan, focus=mutant.focus)
        yield attrs.evolve(plan, focus=mutant.focus, phases=DEEPER)


def _stop(known: Findings | None, finding: Finding) -> None:
    if _tells(finding):
        raise Enough(known=known)


def _tells(finding: Finding) -> bool:
    """Tell whether a finding is about the server; that Schemathesis could not do something is not."""
    return finding.check != "error"


def _outcome(vendor: str, mutant: Mutant, first: Finding | None, requests: int, seconds: float) -> Outcome:
    verdict = first.verdict if first else None
    return Outcome(
        vendor=vendor,
        side=mutant.kind.side,
        family=mutant.kind.family,
        kind=mutant.kind.name,
        operation=mutant.operation,
        says=mutant.defect.says,
        check=first.check if first else None,
        phase=first.phase if first else None,
        message=first.message if first else "",
        requests=requests,
        seconds=seconds,
        blamed=verdict.party if verdict else None,
        news=bool(verdict and verdict.news),
    )
