"""Try mutants with other tools, each over HTTP, and see what they do not report of the server as it is."""

import time
from collections.abc import Callable
from functools import partial
from random import Random

import attrs

from ....mock import Compiled
from ....mock.testing import served
from ....spec import Spec
from ...credentials import one_for_all
from ..mutant import LIMITS, Defect, Mutant, as_it_is
from ..outcome import Alarm, Attempt
from ..trial import Counted
from ..wrong_facts import opened
from .junit import Failure
from .process import Trouble, run_tool
from .tool import Asked, Tool

_STAND_IN = "test"
_PATIENCE = 300.0
_NO_DEFECT = Defect("nothing is wrong")


@attrs.frozen
class Told:
    """What a tool told of a server; `trouble` says why it told nothing."""

    failures: frozenset[Failure]
    requests: int
    seconds: float
    trouble: str = ""


@attrs.define
class Rivals:
    """Other tools that are given the mutants of one vendor, all with one seed.

    A mutant counts as found by a tool that reports a failure which it does not report when asked the same
    of the server as it is and by the spec as it is. Each gets a server of its own, in its first state, that
    enforces rate limits where the defect is in these.
    """

    compiled: Compiled
    tools: tuple[Tool, ...]
    seed: int = 1
    patience: float = _PATIENCE
    clock: Callable[[], float] = time.monotonic
    _sound: dict[tuple[str, frozenset[str], bool], Told] = attrs.field(factory=dict, init=False)

    def attempts(self, mutant: Mutant) -> tuple[Attempt, ...]:
        """Return what each tool makes of a mutant, asked about the operations that this can touch.

        One that cannot read so much of the spec is asked about the operation alone.
        """
        return tuple(self._attempt(tool, mutant) for tool in self.tools)

    def sound(self, tool: Tool) -> Alarm:
        """Ask a tool about all operations of the server as it is; whatever it finds is a false alarm."""
        spec = self.compiled.spec
        every = frozenset(operation.id for operation in spec.operations)
        told = _unread(tool, self._ask(tool, every, _NO_DEFECT))
        found = tuple(map(str, sorted(told.failures)))
        return Alarm(spec.vendor, self.seed, told.requests, told.seconds, found, tool.name, told.trouble)

    def _attempt(self, tool: Tool, mutant: Mutant) -> Attempt:
        limits = mutant.kind.family == LIMITS
        for focus in (mutant.focus, frozenset({mutant.operation})):
            sound = self._as_it_is(tool, focus, limits)
            if not sound.trouble:
                break
        else:
            return Attempt(tool.name, (), 0, 0.0, sound.trouble)
        told = self._ask(tool, focus, mutant.defect, limits)
        found = tuple(map(str, sorted(told.failures - sound.failures)))
        return Attempt(tool.name, found, told.requests, told.seconds, told.trouble)

    def _as_it_is(self, tool: Tool, focus: frozenset[str], limits: bool) -> Told:
        """Return what a tool tells of the server without a defect, asked the same."""
        key = (tool.name, focus, limits)
        if key not in self._sound:
            self._sound[key] = _unread(tool, self._ask(tool, focus, _NO_DEFECT, limits))
        return self._sound[key]

    def _ask(self, tool: Tool, focus: frozenset[str], defect: Defect, limits: bool = False) -> Told:
        if tool.absent:
            return Told(frozenset(), 0, 0.0, tool.absent)
        simulator = self.compiled.start(limits=limits, random=partial(Random, self.seed))
        server = Counted(defect.wrap(simulator))
        spec = self._spec(defect)
        with served(server) as origin:
            url = origin + simulator.base_path
            asked = Asked(spec, url, focus, self.seed, one_for_all(spec, _STAND_IN))
            begun = self.clock()
            try:
                failures, trouble = run_tool(tool.runs(tool.program, asked), self.patience).failures, ""
            except Trouble as error:
                failures, trouble = frozenset(), str(error)
            return Told(failures, server.requests, self.clock() - begun, trouble)

    def _spec(self, defect: Defect) -> Spec:
        spec = self.compiled.spec
        return spec if defect.rewrite is as_it_is else opened(spec, defect)


def _unread(tool: Tool, told: Told) -> Told:
    """Return what a tool told, as trouble where it was that it could not read the spec."""
    said = next((failure.check for failure in told.failures if failure.test == tool.unread), None)
    return told if said is None else attrs.evolve(told, trouble=f"could not read the spec: {said}")
