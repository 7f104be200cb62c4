"""Hold what is known of a vendor's operations before any request comes."""

import math
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from ..spec import MediaType, Operation, Spec
from .http.responses import Accepted, ResponseWriter, response_writer
from .http.validation import Known, RequestChecker, request_checker
from .rate_headers import Tellers, tellers_of, written_wait
from .resources.catalog import Resources
from .resources.examples import made_up_headers, shown_headers
from .routing import Router, build_router
from .schemas import Schemas

if TYPE_CHECKING:
    from .webhooks.announcing import Announcement


@attrs.frozen(eq=False, repr=False)
class Answers:
    """How an operation answers with one status: what writes the response, and what fills its rate headers.

    `shown` are the headers that a response must have, as the spec shows them; `made_up` those of a refusal
    that it does not show.
    """

    writer: ResponseWriter
    tellers: Tellers
    shown: Mapping[str, str]
    made_up: Mapping[str, str]


@attrs.frozen(eq=False, repr=False)
class Plan:
    """How one operation reads requests and answers them; see `plan_spec` for `strict`."""

    spec: Spec
    operation: Operation
    checker: RequestChecker
    strict: bool
    announcements: "tuple[Announcement, ...]"
    _accepted: Accepted
    _answers: dict[int, Answers] = attrs.field(init=False, factory=dict)
    _chosen: dict[tuple[int, ...], int] = attrs.field(init=False, factory=dict)

    @cached_property
    def offered(self) -> tuple[MediaType, ...]:
        """Return the media types of which a caller must accept one, where not to is refused."""
        success = self.operation.success
        refuses = self.strict or self.operation.response(406) is not None
        return success.content if success and refuses and self.operation.format is None else ()

    @cached_property
    def reads_address(self) -> bool:
        """Tell whether nothing of a request matters but its path, its query and its body."""
        return self.checker.reads_address and not self.offered

    def answers(self, status: int) -> Answers:
        """Return how the operation answers with a status."""
        return self._answers.get(status) or self._learn(status)

    def choose(self, statuses: tuple[int, ...]) -> int:
        """Return which of these statuses, best first, the operation answers with."""
        if statuses not in self._chosen:
            self._chosen[statuses] = self.operation.choose(statuses)
        return self._chosen[statuses]

    def retry_after(self, status: int, left: float) -> dict[str, str]:
        """Tell how long a fault lasts, else what `x-retry` says, where the spec declares that header."""
        writer, retry = self.answers(status).writer, self.operation.retry
        declared = writer.declared.headers if writer.declared else ()
        if all(header.name.lower() != "retry-after" for header in declared):
            return {}
        told = retry.after if retry and status in retry.statuses else None
        wait = left if math.isfinite(left) else told or 1
        return {"retry-after": written_wait(wait, writer.kinds("retry-after"))}

    def _learn(self, status: int) -> Answers:
        writer = response_writer(self.checker.schemas, self.operation, status, self._accepted)
        tellers = tellers_of(self.spec.rate_headers, writer.declared)
        shown = shown_headers(self.spec.document, writer.declared)
        made_up = made_up_headers(self.spec, writer.declared)
        found = self._answers[status] = Answers(writer, tellers, shown, made_up)
        return found


@attrs.frozen(eq=False, repr=False)
class Plans:
    """The plans of a spec's operations, made when first needed; simulators of one spec may share them."""

    spec: Spec
    router: Router
    schemas: Schemas
    resources: Resources
    strict: bool = False
    _accepted: Accepted = attrs.field(init=False, factory=Accepted)
    _known: Known = attrs.field(init=False, factory=dict)
    _made: dict[str, Plan] = attrs.field(init=False, factory=dict)

    def of(self, operation: Operation) -> Plan:
        """Return the plan of an operation."""
        return self._made.get(operation.pointer) or self._make(operation)

    def _make(self, operation: Operation) -> Plan:
        checker = request_checker(self.schemas, operation, self._known)
        plan = Plan(
            self.spec, operation, checker, self.strict, _announcements(self.spec, operation), self._accepted
        )
        self._made[operation.pointer] = plan
        return plan


def _announcements(spec: Spec, operation: Operation) -> "tuple[Announcement, ...]":
    if not spec.webhooks:
        return ()
    from .webhooks.announcing import announcements_of

    return announcements_of(spec, operation)


def plan_spec(spec: Spec, *, strict: bool = False) -> Plans:
    """Arrange the operations of a spec for lookup.

    A `strict` simulator refuses who accepts nothing that is offered, also where the spec declares no 406;
    usually it then sends what it has, as most servers do (RFC 9110, section 15.5.7 lets both be).
    """
    schemas = Schemas(spec.document)
    return Plans(spec, build_router(spec), schemas, Resources(spec, schemas), strict)
