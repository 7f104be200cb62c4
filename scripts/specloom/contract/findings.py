"""Judge replies, whoever asked for them, and collect what is wrong and what it was found among."""

from collections import Counter
from collections.abc import Callable, Container, Hashable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

import attrs
import httpx
import orjson

from ..mock.resources.envelopes import is_write_only, properties_of
from ..spec import Operation, Spec
from .aspects import ASPECTS, aspects, describes_bodies
from .conformance import Problem, Schemas, problems
from .curl import as_curl
from .masking import mask, masked_deviation
from .mutation import member_names
from .report import Count, Deviation, Finding, Held, alike
from .steps import History, pasted

_STRANGERS = (401, 403)
Told = Callable[[Finding], None]
_SAMPLES = 3

ENVIRONMENT = "environment"
"""The check of what neither the server nor the spec is to blame for."""


def untold(_finding: Finding) -> None:
    """Tell nobody."""


@attrs.frozen
class Reply:
    """A response of an operation, its request within it.

    `steps` are the calls that led there, as curl; `secrets` are credentials that were sent with it alone.
    `excused` tells of a problem that the server is not to blame for.
    """

    phase: str
    operation: Operation
    response: httpx.Response
    steps: tuple[str, ...] = ()
    secrets: tuple[str, ...] = attrs.field(default=(), repr=False)
    excused: Callable[[Problem], bool] = attrs.field(default=lambda _problem: False, eq=False, repr=False)


@attrs.define
class Findings:
    """What is found in the replies of one target; `secrets` are masked in all that is kept.

    `holding` is the check of ours that is run now, and `held` what each operation was held to in which phase.
    `told` hears of each finding at once; raising `Enough` there ends the run. `good` are a few replies of
    each operation and status in which nothing was wrong, `shown` the first reply that shows what is `alike`.
    `shell` holds shell expressions for texts, such as credentials, that stand in for them in what is pasted.
    """

    spec: Spec
    schemas: Schemas
    secrets: Sequence[str] = attrs.field(repr=False)
    seed: int = 1
    told: Told = untold
    found: list[Finding] = attrs.field(factory=list)
    sent: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    replies: Counter[tuple[str, int]] = attrs.field(factory=Counter)
    good: dict[tuple[str, int], list[Reply]] = attrs.field(factory=dict, repr=False)
    shown: dict[Hashable, Reply] = attrs.field(factory=dict, repr=False)
    holding: str = ""
    held: Counter[tuple[str, str, str, int]] = attrs.field(factory=Counter)
    shell: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    history: History = attrs.field(factory=History, repr=False)
    _named: set[str] = attrs.field(factory=set, init=False)

    def judge(self, reply: Reply) -> None:
        """Count a reply, and note whatever it breaks in the spec."""
        status = reply.response.status_code
        self.sent[reply.phase, reply.operation.id] += 1
        self.replies[reply.operation.id, status] += 1
        self.history.add(reply.operation, reply.response)
        self.hold(reply, *aspects(reply.operation, status), self.holding)
        self._named.update(member_names(_decoded(reply.response.request)))
        told = problems(self.schemas, reply.operation, reply.response)
        wrong = [
            p
            for p in map(partial(self._weighed, reply), told)
            if not self._is_echo(p) and not self._is_unsaid(p, reply)
        ]
        for problem in wrong:
            if not reply.excused(problem):
                self.note(reply, problem)
        if not wrong:
            self._keep(reply)

    def _is_unsaid(self, problem: Problem, reply: Reply) -> bool:
        """Tell whether a status is undeclared where nothing is said of success, of refusals or of strangers.

        Many specs do not, and what is sent to be refused is. A refusal of what is valid is found otherwise.
        Nor is a body missing in a spec that seldom says what comes.
        """
        if problem.check == "undocumented_body":
            return not self._describes_bodies
        status, classes = reply.response.status_code, {r.status[:1] for r in reply.operation.responses}
        said = bool(classes & ({"1", "2", "3"} if status < 400 else {"4"}))
        if status in _STRANGERS and reply.operation.security:
            said = self._tells_of_strangers
        return problem.check == "undeclared_status" and status < 500 and not said

    @cached_property
    def _describes_bodies(self) -> bool:
        return describes_bodies(self.spec)

    @cached_property
    def _tells_of_strangers(self) -> bool:
        """Tell whether any operation of the spec says how it answers who may not call it."""
        declared = {r.status for operation in self.spec.operations for r in operation.responses}
        return not declared.isdisjoint(map(str, _STRANGERS))

    def _keep(self, reply: Reply) -> None:
        """Keep a good reply as a sample, of those beyond a few only one that says more."""
        kept = self.good.setdefault((reply.operation.id, reply.response.status_code), [])
        if len(kept) < _SAMPLES:
            kept.append(reply)
        elif len(reply.response.content) > len(kept[-1].response.content):
            kept[-1] = reply

    def hold(self, reply: Reply, *checks: str) -> None:
        """Note that a reply was held to some checks."""
        status = reply.response.status_code
        self.held.update((reply.phase, reply.operation.id, check, status) for check in checks if check)

    def _is_echo(self, problem: Problem) -> bool:
        """Tell whether a problem is only that a member comes back that was sent, this time or before."""
        about = problem.deviation
        return bool(about and about.keyword == "undocumented" and about.path[-1] in self._named)

    def _weighed(self, reply: Reply, problem: Problem) -> Problem:
        """Return a problem, or a worse one where a member that comes back is one to be written only."""
        about = problem.deviation
        if (
            not about
            or about.keyword != "undocumented"
            or about.path[-1] not in self._secret(reply.operation)
        ):
            return problem
        message = f"{problem.message}, and which the spec says is only written"
        return attrs.evolve(problem, message=message, deviation=attrs.evolve(about, keyword="writeOnly"))

    def _secret(self, operation: Operation) -> frozenset[str]:
        """Return the members of an operation's body that are never repeated."""
        document, contents = self.spec.document, operation.body.content if operation.body else ()
        members = {k: v for content in contents for k, v in properties_of(document, content.schema).items()}
        return frozenset(name for name, schema in members.items() if is_write_only(document, schema))

    def note(self, reply: Reply, problem: Problem) -> None:
        """Note what is wrong with one reply."""
        finding = self.finding(reply, problem)
        self.shown.setdefault(alike(finding), reply)
        self.add(finding)

    def finding(self, reply: Reply, problem: Problem) -> Finding:
        """Return what is wrong with one reply as a finding, its secrets masked."""
        hidden = (*self.secrets, *reply.secrets)
        writes = self.history.before(reply.operation, reply.response)
        shown = pasted(writes, reply.response.request, hidden, self.shell)
        about = problem.deviation or Deviation(reply.operation.pointer)
        return Finding(
            phase=reply.phase,
            operation=reply.operation.id,
            check=problem.check,
            message=mask(problem.message, hidden),
            curl=shown.curl,
            status=reply.response.status_code,
            seed=self.seed,
            deviation=masked_deviation(about, hidden),
            steps=reply.steps or shown.steps,
        )

    def trouble(self, phase: str, operation: str, error: Exception, request: httpx.Request) -> None:
        """Note that a request was not answered, and what kept it."""
        curl = as_curl(request, self.secrets, self.shell)
        message = mask(str(error), self.secrets)
        self.add(Finding(phase, operation, ENVIRONMENT, message, curl, None, self.seed))

    def add(self, finding: Finding) -> None:
        """Keep a finding, and tell of it."""
        by = finding.found_by or ASPECTS.get(finding.check) or self.holding or finding.check
        self.found.append(attrs.evolve(finding, found_by=by))
        self.told(self.found[-1])

    def knowing(self, others: "Findings", apart: Container[str]) -> None:
        """Take what others were answered for what was seen here too, but for some operations."""
        self.replies.update({key: n for key, n in others.replies.items() if key[0] not in apart})
        self.good |= {key: kept for key, kept in others.good.items() if key[0] not in apart}

    def counts(self) -> tuple[Count, ...]:
        """Return how many requests each phase sent to each operation."""
        return tuple(Count(phase, operation, cases) for (phase, operation), cases in self.sent.items())

    def all_held(self) -> tuple[Held, ...]:
        """Return how many replies of each operation were held to which check in which phase."""
        replies: Counter[tuple[str, str, str]] = Counter()
        statuses: dict[tuple[str, str, str], set[int]] = {}
        for (*place, status), times in self.held.items():
            key = (place[0], place[1], place[2])
            replies[key] += times
            statuses.setdefault(key, set()).add(status)
        return tuple(Held(*key, times, tuple(sorted(statuses[key]))) for key, times in replies.items())


def _decoded(request: httpx.Request) -> Any:
    try:
        return orjson.loads(request.read())
    except orjson.JSONDecodeError:
        return None


class Enough(Exception):
    """Raised by who is told of findings, to end the run; `known` are replies of what is out of its focus."""

    def __init__(self, why: str = "enough was found", known: Findings | None = None) -> None:
        super().__init__(why)
        self.known = known
