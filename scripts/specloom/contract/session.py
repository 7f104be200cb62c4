"""Send calls, judge every reply by the spec, and collect what is wrong."""

from collections.abc import Iterable
from random import Random

import attrs

from ..spec import Operation, Spec
from .calls import Call, Exchange, body_examples, build_request, example_call, form_examples
from .conformance import Schemas, problems
from .masking import as_curl, mask
from .plan import CHECKS_PHASE
from .report import Count, Finding
from .target import Connection


@attrs.define
class Session:
    """An open conversation with one target: what to send, what was found so far."""

    spec: Spec
    schemas: Schemas
    connection: Connection
    seed: int
    findings: list[Finding] = attrs.field(factory=list)
    sent: dict[str, int] = attrs.field(factory=dict)

    def random(self, purpose: str) -> Random:
        """Return randomness of its own for one purpose, so that checks do not disturb each other."""
        return Random(f"{self.seed} {purpose}")

    def send(self, call: Call) -> Exchange:
        """Send a call; whatever the reply breaks in the spec becomes a finding."""
        operation = call.operation
        request = build_request(self.spec, self.connection.base_url, call, self.connection.credential)
        self.sent[operation.id] = self.sent.get(operation.id, 0) + 1
        response = self.connection.transport.handle_request(request)
        response.request = request
        response.read()
        exchange = Exchange(call, response)
        for problem in problems(self.schemas, operation, response):
            self.report(exchange, problem.check, problem.message)
        return exchange

    def report(self, exchange: Exchange, check: str, message: str) -> None:
        """Note a finding about one exchange."""
        sent = exchange.call.authenticated
        secrets = (self.connection.credential, *([sent] if isinstance(sent, str) else ()))
        self.findings.append(
            Finding(
                phase=CHECKS_PHASE,
                operation=exchange.call.operation.id,
                check=check,
                message=mask(message, secrets),
                curl=as_curl(exchange.response.request, secrets),
                status=exchange.status,
                seed=self.seed,
            )
        )

    def expect(self, exchange: Exchange, statuses: Iterable[int], check: str, why: str) -> bool:
        """Note a finding unless the reply has one of the statuses; tell whether it has."""
        wanted = tuple(statuses)
        if exchange.status in wanted:
            return True
        self.report(
            exchange, check, f"{why}: expected {' or '.join(map(str, wanted))}, got {exchange.status}"
        )
        return False

    def expect_accepted(self, exchange: Exchange, check: str, why: str) -> bool:
        """Note a finding unless the reply is a 2xx; tell whether it is."""
        if not exchange.accepted:
            text = exchange.response.text[:300]
            self.report(exchange, check, f"{why}: expected success, got {exchange.status} {text}")
        return exchange.accepted

    def callable_operations(self) -> tuple[Operation, ...]:
        """Return the operations of which an example call can be made."""
        return tuple(o for o in self.spec.operations if _has_examples(o))

    def counts(self) -> tuple[Count, ...]:
        """Return how many requests each operation took."""
        return tuple(Count(CHECKS_PHASE, operation, cases) for operation, cases in self.sent.items())


def _has_examples(operation: Operation) -> bool:
    return (
        operation.body is None
        or not operation.body.required
        or bool(body_examples(operation) or form_examples(operation))
    )


def example_calls(session: Session) -> tuple[Call, ...]:
    """Return the plainest call of each operation."""
    return tuple(example_call(operation) for operation in session.callable_operations())
