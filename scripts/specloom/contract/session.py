"""Send calls, judge every reply by the spec, and collect what is wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random

import attrs

from ..spec import Operation, Spec
from .calls import Call, Exchange, body_examples, build_request, example_call, form_examples
from .conformance import Problem, Schemas, schemas_of
from .credentials import variables_of
from .curl import credentials_in_shell
from .findings import Findings, Reply, Told, untold
from .links import Link, implied_links, links_of, members_shown, place_of_record
from .plan import CHECKS_PHASE
from .report import Deviation
from .samples import with_samples
from .target import Connection
from .trouble import Trouble

_LOST_OFTEN = 2
_STATES = {409, 423, 429}


@attrs.define
class Session:
    """An open conversation with one target: what to send, what was found so far.

    `focus` are the operationIds that checks call; none means all. A `gentle` one spares a server that others
    use. What the network lost twice of an operation is not asked again. `tied` are the members of bodies, by
    operationId, whose text a server takes only as the example has it.
    """

    findings: Findings
    connection: Connection
    focus: frozenset[str] = frozenset()
    gentle: bool = False
    phase: str = CHECKS_PHASE
    tied: dict[str, frozenset[tuple[str, ...]]] = attrs.field(factory=dict, init=False)
    _lost: Counter[str] = attrs.field(factory=Counter, init=False)
    _links: dict[str, tuple[Link, ...]] = attrs.field(factory=dict, init=False)
    _siblings: dict[str, list[Operation]] = attrs.field(factory=dict, init=False)
    _shown: dict[str, frozenset[str] | None] = attrs.field(factory=dict, init=False)

    @property
    def spec(self) -> Spec:
        """Return the spec that the target is held to."""
        return self.findings.spec

    @property
    def schemas(self) -> Schemas:
        """Return the compiled schemas of the spec."""
        return self.findings.schemas

    def random(self, purpose: str) -> Random:
        """Return randomness of its own for one purpose, so that checks do not disturb each other."""
        return Random(f"{self.findings.seed} {purpose}")

    def sent(self, operation: Operation) -> int:
        """Return how many calls of an operation were made."""
        return self.findings.sent[CHECKS_PHASE, operation.id]

    def send(self, call: Call) -> Exchange:
        """Send a call; what the reply breaks in the spec becomes a finding, and so does that none came."""
        request = build_request(self.spec, self.connection.base_url, call, self.connection.credentials)
        try:
            response = self.connection.transport.handle_request(request)
        except Trouble as error:
            self._lost[call.operation.id] += 1
            self.findings.trouble(self.phase, call.operation.id, error, request)
            raise
        response.request = request
        response.read()
        exchange = Exchange(call, response)
        self.findings.judge(self._reply(exchange))
        return exchange

    def report(
        self, exchange: Exchange, check: str, message: str, deviation: Deviation | None = None
    ) -> None:
        """Note a finding about one exchange; without a deviation it is about the operation as a whole."""
        self.findings.note(self._reply(exchange), Problem(check, message, deviation))

    def expect(
        self,
        exchange: Exchange,
        statuses: Iterable[int],
        check: str,
        why: str,
        about: Deviation | None = None,
    ) -> bool:
        """Note a finding unless the reply has one of the statuses; tell whether it has."""
        wanted = tuple(statuses)
        if exchange.status in wanted:
            return True
        self.report(exchange, check, f"{why}: expected {_either(wanted)}, got {exchange.status}", about)
        return False

    def expect_accepted(
        self, exchange: Exchange, check: str, why: str, about: Deviation | None = None
    ) -> bool:
        """Note a finding unless the reply is a 2xx, or a server's state is declared to be in the way."""
        if not exchange.accepted and not self._is_hindered(exchange):
            text = exchange.response.text[:300]
            self.report(exchange, check, f"{why}: expected success, got {exchange.status} {text}", about)
        return exchange.accepted

    def links(self, operation: Operation) -> tuple[Link, ...]:
        """Return the ways from an operation to others: declared, or implied by `x-resource`."""
        if operation.pointer not in self._links:
            self._links[operation.pointer] = tuple(self._read_links(operation))
        return self._links[operation.pointer]

    def spares(self, link: Link) -> bool:
        """Tell whether a link is not followed: it deletes what was there, and no reset brings that back."""
        lasting = not self.connection.simulated and link.source.method in {"PUT", "PATCH"}
        return lasting and link.target.method == "DELETE"

    def _read_links(self, operation: Operation) -> Iterator[Link]:
        siblings = self.siblings(operation)
        found = [(o.id, place_of_record(self.spec, o)) for o in siblings]
        places = {name: place for name, place in found if place is not None}
        declared = list(links_of(self.spec, operation))
        known = {link.target.id for link in declared}
        implied = implied_links(self.spec, operation, (o for o in siblings if o.id not in known))
        yield from (attrs.evolve(link, places=places) for link in (*declared, *implied))

    def shows(self, operation: Operation, name: str) -> bool:
        """Tell whether a reply of an operation is one to look in for a member of the record it is about."""
        shown = self._members_shown(operation)
        return shown is None or name in shown

    def declares(self, operation: Operation, name: str) -> bool:
        """Tell whether the spec itself says that the replies of an operation show a member."""
        return name in (self._members_shown(operation) or ())

    def _members_shown(self, operation: Operation) -> frozenset[str] | None:
        if operation.pointer not in self._shown:
            self._shown[operation.pointer] = members_shown(self.spec, operation)
        return self._shown[operation.pointer]

    def siblings(self, operation: Operation) -> list[Operation]:
        """Return the operations on an operation's resource, itself among them; none where it has none."""
        if not self._siblings:
            for each in self.spec.operations:
                if each.resource:
                    self._siblings.setdefault(each.resource.name, []).append(each)
        return self._siblings.get(operation.resource.name, []) if operation.resource else []

    def _is_hindered(self, exchange: Exchange) -> bool:
        """Tell whether a server refuses for a state that no reset undoes, in a way that the spec declares."""
        declared = exchange.call.operation.response(exchange.status) is not None
        return declared and exchange.status in _STATES and not self.connection.simulated

    def callable_operations(self) -> tuple[Operation, ...]:
        """Return the operations of which an example call can be made."""
        wanted = (o for o in self.spec.operations if not self.focus or o.id in self.focus)
        return tuple(o for o in wanted if _has_examples(o) and self._lost[o.id] < _LOST_OFTEN)

    def _reply(self, exchange: Exchange) -> Reply:
        sent = exchange.call.authenticated
        secrets = (sent,) if isinstance(sent, str) else ()
        return Reply(self.phase, exchange.call.operation, exchange.response, secrets=secrets)


def _either(statuses: tuple[int, ...]) -> str:
    whole = len(statuses) > 3 and statuses == tuple(range(statuses[0], statuses[-1] + 1))
    return f"{statuses[0]} to {statuses[-1]}" if whole else " or ".join(map(str, statuses))


def _has_examples(operation: Operation) -> bool:
    return (
        operation.body is None
        or not operation.body.required
        or bool(body_examples(operation) or form_examples(operation))
    )


def example_calls(session: Session) -> tuple[Call, ...]:
    """Return the plainest call of each operation."""
    return tuple(example_call(operation) for operation in session.callable_operations())


def open_session(
    spec: Spec,
    connection: Connection,
    seed: int = 1,
    told: Told = untold,
    focus: frozenset[str] = frozenset(),
) -> Session:
    """Begin a conversation in which nothing is found yet."""
    shell = credentials_in_shell(connection.credentials, variables_of(spec))
    schemas = schemas_of(spec.document)
    spec = with_samples(spec, schemas)
    findings = Findings(spec, schemas, connection.secrets, seed, told, shell=shell)
    return Session(findings, connection, focus)
