"""List the kinds of defects, and make every mutant of a vendor."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import attrs

from ...mock import Compiled, Handles, Request, Response
from ...mock.routing import Route, Router, build_router
from ...spec import Operation, Spec
from ..checks.acceptance import examples_are_accepted, optional_parameters_are_accepted
from ..checks.batches import batches_fail_item_by_item
from ..checks.bodies import invalid_bodies_are_refused
from ..checks.failures import (
    credentials_are_checked,
    declared_errors_have_their_shape,
    unknown_ids_are_not_found,
)
from ..checks.lists import pages_fit_together
from ..checks.storage import written_records_are_read_back
from ..conformance import schemas_of
from ..links import links_of
from ..session import open_session
from ..target import InProcess, connect
from . import (
    access,
    arguments,
    batching,
    breaking,
    contents,
    filtering,
    limiting,
    neighbours,
    paging,
    reading,
    refusing,
    schema,
    statuses,
    storing,
    taking,
)
from .mutant import (
    AUTHENTICATION,
    BATCH,
    CONTENT,
    ENCODING,
    FILTER,
    HEADER,
    LIMITS,
    PAGINATION,
    ROBUSTNESS,
    SCHEMA,
    STATE,
    STATUS,
    VALIDATION,
    Kind,
    Mutant,
    Sample,
    Subject,
)
from .outcome import Absence
from .wrong_facts import WRONG_FACTS

KINDS: tuple[Kind, ...] = (
    *schema.KINDS,
    *statuses.KINDS,
    *contents.KINDS,
    *access.KINDS,
    *taking.KINDS,
    *refusing.KINDS,
    *arguments.KINDS,
    *storing.KINDS,
    *neighbours.KINDS,
    *reading.KINDS,
    *paging.KINDS,
    *filtering.KINDS,
    *batching.KINDS,
    *limiting.KINDS,
    *breaking.KINDS,
    *WRONG_FACTS,
)
"""The defects of servers, family by family, then those of specs."""

_REASONS = {
    SCHEMA: "no reply that comes has a member of which the schema promises this",
    STATUS: "no reply comes whose status this would change, or the new status is declared as well",
    HEADER: "no reply comes with a declared header that this would change",
    CONTENT: "no reply comes with a body that the spec describes",
    AUTHENTICATION: "the operation asks for no credential",
    VALIDATION: "the spec does not bound what is sent in this way, or shows no example to vary",
    STATE: "the operation does not do this to a resource, or nothing in the spec shows what it did",
    PAGINATION: "the operation has no pages of which the spec tells this",
    FILTER: "the operation has no parameter or order of which the spec tells this",
    BATCH: "the operation takes no batch, or the spec does not tell this of its results",
    LIMITS: "no quota of the operation can be used up, or nothing is told of it",
    ROBUSTNESS: "no place of the example takes such a value",
    ENCODING: "nothing in the spec shows such a value again once it was sent",
}
"""Why a defect of a family is not seeded in an operation."""

_SAMPLING = (
    examples_are_accepted,
    optional_parameters_are_accepted,
    declared_errors_have_their_shape,
    unknown_ids_are_not_found,
    credentials_are_checked,
    invalid_bodies_are_refused,
    pages_fit_together,
    written_records_are_read_back,
    batches_fail_item_by_item,
)
"""The checks whose exchanges show what a server without defects answers."""


@attrs.define
class Recorder:
    """A simulator whose exchanges are kept, by operationId."""

    inner: Handles
    router: Router
    samples: dict[str, list[Sample]] = attrs.field(factory=dict)

    def handle(self, request: Request) -> Response:
        """Answer one request."""
        response = self.inner.handle(request)
        route = self.router.find(request.method, request.path)
        if isinstance(route, Route):
            sample = Sample(route.operation.id, request, response)
            self.samples.setdefault(route.operation.id, []).append(sample)
        return response


def take_samples(spec: Spec, simulator: Handles, router: Router) -> dict[str, list[Sample]]:
    """Return what a simulator answers to a few checks, by operationId."""
    recorder = Recorder(simulator, router)
    session = open_session(spec, connect(spec, InProcess(recorder)))
    for check in _SAMPLING:
        session.connection.reset()
        check(session)
    return recorder.samples


def vendor_mutants(compiled: Compiled, kinds: Iterable[Kind] = KINDS) -> Iterator[Mutant]:
    """Yield every defect of every kind in every operation of a vendor where it applies.

    The same vendor gives the same mutants in the same order.
    """
    spec, router = compiled.spec, build_router(compiled.spec)
    simulator = compiled.start(limits=False, random=lambda: Random(1))
    near = {operation.id: touched(spec, operation) for operation in spec.operations}
    samples, schemas = take_samples(spec, simulator, router), schemas_of(spec.document)
    seen = {operation.id: tuple(samples.get(operation.id, ())) for operation in spec.operations}
    found: dict[int, Any] = {}
    for kind in kinds:
        for operation in spec.operations:
            random = Random(f"{kind.name} {operation.id}")
            subject = Subject(spec, operation, schemas, router, random, seen[operation.id], found)
            for defect in kind.makes(subject):
                yield Mutant(kind, operation.id, defect, near[operation.id])


def touched(spec: Spec, operation: Operation) -> frozenset[str]:
    """Return the operations that a defect of one can touch: of its resource, and those linked either way.

    What is listed of no resource may be what any operation made.
    """
    return frozenset(other.id for other in spec.operations if _is_near(spec, operation, other))


def _is_near(spec: Spec, one: Operation, other: Operation) -> bool:
    if one.id == other.id or _leads(spec, one, other) or _leads(spec, other, one):
        return True
    if one.resource is None:
        return bool(one.pagination and other.resource and other.resource.action in {"create", "upsert"})
    return other.resource is not None and one.resource.name == other.resource.name


def _leads(spec: Spec, one: Operation, other: Operation) -> bool:
    return any(link.target.id == other.id for link in links_of(spec, one))


def absences(spec: Spec, mutants: Iterable[Mutant], kinds: Iterable[Kind] = KINDS) -> Iterator[Absence]:
    """Yield for each kind the operations in which it would change nothing that the spec promises."""
    seeded = {(mutant.kind.name, mutant.operation) for mutant in mutants}
    for kind in kinds:
        left = tuple(o.id for o in spec.operations if (kind.name, o.id) not in seeded)
        if left:
            yield Absence(spec.vendor, kind.name, left, _REASONS[kind.family])
