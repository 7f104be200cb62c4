"""Facts are put wrong one at a time, and the contract run notices while the server stays as it is."""

from collections.abc import Iterator
from functools import cache
from random import Random

import attrs
import pytest
from tests.unit.contract.shelf import SPEC, shelf

from specloom.contract import CHECKS_PHASE, InProcess, Plan, run_plan
from specloom.contract.conformance import Schemas
from specloom.contract.findings import Enough
from specloom.contract.mutants.mutant import SPEC as SPEC_SIDE
from specloom.contract.mutants.mutant import Defect, Kind, Sample, Subject
from specloom.contract.mutants.wrong_facts import WRONG_FACTS, opened
from specloom.contract.report import Finding
from specloom.mock import Handles, Request, Response
from specloom.mock.routing import Route, Router, build_router

KINDS = {kind.name: kind for kind in WRONG_FACTS}


@attrs.define
class Recorder:
    """A simulator whose exchanges are kept."""

    inner: Handles
    router: Router
    samples: list[Sample] = attrs.field(factory=list)

    def handle(self, request: Request) -> Response:
        """Answer one request."""
        response = self.inner.handle(request)
        route = self.router.find(request.method, request.path)
        if isinstance(route, Route):
            self.samples.append(Sample(route.operation.id, request, response))
        return response


@cache
def samples() -> tuple[Sample, ...]:
    """Return the exchanges of a run on the shelf as it is."""
    recorder = Recorder(shelf(), build_router(SPEC))
    run_plan(SPEC, InProcess(recorder), Plan(phases=(CHECKS_PHASE,)))
    return tuple(recorder.samples)


@cache
def subject(operation_id: str) -> Subject:
    """Return what wrong facts of one operation are sought in."""
    mine = tuple(sample for sample in samples() if sample.operation == operation_id)
    operation = SPEC.operation(operation_id)
    return Subject(SPEC, operation, Schemas(SPEC.document), build_router(SPEC), Random(1), mine)


def defects(kind: Kind) -> Iterator[tuple[str, Defect]]:
    """Yield what a kind gets wrong in each operation of the shelf."""
    for operation in SPEC.operations:
        yield from ((operation.id, defect) for defect in kind.makes(subject(operation.id)))


def first_finding(defect: Defect, *focus: str) -> Finding | None:
    """Hold the shelf to a spec that is wrong, until something is found."""
    found: list[Finding] = []

    def told(finding: Finding) -> None:
        found.append(finding)
        raise Enough

    plan = Plan(phases=(CHECKS_PHASE,), focus=frozenset(focus))
    run_plan(opened(SPEC, defect), InProcess(shelf()), plan, told=told)
    return found[0] if found else None


NOTICED = (
    "property required wrongly",
    "property renamed",
    "property unknown",
    "envelope renamed",
    "envelope imagined",
    "list imagined",
    "error property renamed",
    "type wrong",
    "format imagined",
    "format wrong",
    "pattern imagined",
    "enum imagined",
    "minimum too high",
    "maxLength too low",
    "minLength too high",
    "maxItems too low",
    "minItems too high",
    "success swapped",
    "refusal swapped",
    "invalid forgotten",
    "unauthorized forgotten",
    "media type wrong",
    "error media type wrong",
    "header imagined",
    "body type wrong",
    "body maxLength too low",
    "body minLength too high",
    "body member required wrongly",
    "body member renamed",
    "body media type wrong",
    "parameter renamed",
    "parameter value imagined",
    "parameter type wrong",
    "parameter maximum too high",
    "parameter minimum too low",
    "parameter maximum too low",
    "parameter minimum too high",
    "parameter default wrong",
    "parameter style wrong",
    "path wrong",
    "method wrong",
    "credential forgotten",
    "credential renamed",
    "credential elsewhere",
    "scheme wrong",
    "pagination style wrong",
    "pagination names swapped",
    "items elsewhere",
    "batch too large",
    "batch too small",
    "results elsewhere",
    "batch record renamed",
    "choice of format wrong",
)


def noticed(name: str) -> bool:
    """Tell whether a fact of this kind is noticed in calls of its operation alone."""
    return any(first_finding(defect, operation) for operation, defect in defects(KINDS[name]))


@pytest.mark.parametrize("name", NOTICED)
def test_a_wrong_fact_is_noticed(name: str) -> None:
    assert noticed(name)


def test_the_right_spec_is_left_as_it_was() -> None:
    before = repr(SPEC.document.root)
    changed = [opened(SPEC, defect).document.root for kind in WRONG_FACTS for _, defect in defects(kind)]

    assert all(root != SPEC.document.root for root in changed)
    assert repr(SPEC.document.root) == before


def test_a_fact_that_nothing_tells_from_the_right_one_is_not_put_wrong() -> None:
    quiet = attrs.evolve(subject("books_get"), samples=())

    assert not list(KINDS["type wrong"].makes(quiet))
    assert not list(KINDS["invalid forgotten"].makes(quiet))


def test_an_error_that_was_asked_for_does_not_count_as_seen() -> None:
    asked = Request("GET", "/v1/books/x", headers=(("X-Specloom-Fault", "404"),))
    forced = attrs.evolve(subject("books_get"), samples=(Sample("books_get", asked, Response(404)),))

    assert not list(KINDS["not found forgotten"].makes(forced))


def test_every_kind_is_a_fact_of_the_spec_under_a_name_of_its_own() -> None:
    assert len(KINDS) == len(WRONG_FACTS) >= 40
    assert {kind.side for kind in WRONG_FACTS} == {SPEC_SIDE}
