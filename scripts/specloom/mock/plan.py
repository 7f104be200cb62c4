"""Hold what is known of a vendor's operations before any request comes."""

import attrs

from ..spec import Operation, Spec
from .rate_headers import Teller, tellers_of
from .resources import Resources
from .responses import Accepted, ResponseWriter, response_writer
from .routing import Router, build_router
from .schemas import Schemas
from .validation import RequestChecker, request_checker


@attrs.frozen
class Answers:
    """How an operation answers with one status: what writes the response, and what fills its rate headers."""

    writer: ResponseWriter
    tellers: tuple[tuple[str, Teller], ...]


@attrs.frozen
class Plan:
    """How one operation reads requests and answers them."""

    spec: Spec
    operation: Operation
    checker: RequestChecker
    _accepted: Accepted
    _answers: dict[int, Answers] = attrs.field(init=False, factory=dict)

    def answers(self, status: int) -> Answers:
        """Return how the operation answers with a status."""
        return self._answers.get(status) or self._learn(status)

    def _learn(self, status: int) -> Answers:
        writer = response_writer(self.checker.schemas, self.operation, status, self._accepted)
        found = self._answers[status] = Answers(writer, tellers_of(self.spec.rate_headers, writer.declared))
        return found


@attrs.frozen
class Plans:
    """The plans of a spec's operations, made when first needed; simulators of one spec may share them."""

    spec: Spec
    router: Router
    schemas: Schemas
    resources: Resources
    _accepted: Accepted = attrs.field(init=False, factory=Accepted)
    _made: dict[str, Plan] = attrs.field(init=False, factory=dict)

    def of(self, operation: Operation) -> Plan:
        """Return the plan of an operation."""
        return self._made.get(operation.pointer) or self._make(operation)

    def _make(self, operation: Operation) -> Plan:
        plan = Plan(self.spec, operation, request_checker(self.schemas, operation), self._accepted)
        self._made[operation.pointer] = plan
        return plan


def plan_spec(spec: Spec) -> Plans:
    """Arrange the operations of a spec for lookup."""
    return Plans(spec, build_router(spec), Schemas(spec.document), Resources(spec))
