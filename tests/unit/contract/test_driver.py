from pathlib import Path
from typing import Any

import attrs
import pytest
from schemathesis.core.errors import InvalidSchema
from schemathesis.engine import events
from schemathesis.engine.run import PhaseName

from specloom.contract import ALL_PHASES, ENGINE_PHASES, InProcess, Plan, Report, run_contract, run_plan
from specloom.contract.conformance import Schemas
from specloom.contract.driver import Patience
from specloom.contract.engine import Collector
from specloom.contract.findings import Findings
from specloom.mock import Request, Response, load_simulator
from specloom.spec import parse_document, read_spec

from .shelf import SPEC, Mutant, rewrite, shelf


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, list[str], bytes]:
    """Run everything once: the report, what was told on the way, and the JUnit file."""
    path = tmp_path_factory.mktemp("run") / "reports" / "shelf.xml"
    told: list[str] = []
    found = run_contract(SPEC, InProcess(shelf()), seed=2, max_examples=2, junit=path, progress=told.append)
    return found, told, path.read_bytes()


def test_a_simulator_that_is_right_has_no_findings(whole: tuple[Report, list[str], bytes]) -> None:
    assert whole[0].findings == ()


def test_another_seed_sends_other_requests() -> None:
    assert sent(seed=1) == sent(seed=1) != sent(seed=2)


def sent(seed: int) -> list[Request]:
    requests: list[Request] = []

    def note(request: Request, response: Response) -> Response:
        requests.append(attrs.evolve(request, headers=()))
        return response

    run_plan(SPEC, InProcess(Mutant(shelf(), note)), Plan(seed, 2, phases=("fuzzing",)))
    return requests


@pytest.mark.parametrize("phase", ENGINE_PHASES)
def test_each_phase_of_schemathesis_is_let_in(phase: str) -> None:
    statuses: list[int] = []

    def note(_request: Request, response: Response) -> Response:
        statuses.append(response.status)
        return response

    run_plan(SPEC, InProcess(Mutant(shelf(), note)), Plan(1, 3, (phase,)))

    assert statuses.count(401) < len(statuses) / 3
    assert statuses.count(200) > 5


def test_every_phase_is_announced_and_counted(whole: tuple[Report, list[str], bytes]) -> None:
    found, told, _ = whole

    assert told == list(ALL_PHASES)
    assert list(found.phases()) == list(ALL_PHASES)


def test_the_first_wait_is_told_and_all_are_counted() -> None:
    told: list[str] = []
    patience = Patience(told.append)

    for seconds in (1.0, 0.5):
        patience(seconds)

    assert (len(told), patience.seconds) == (1, 1.5)


def test_sequences_begin_with_the_upsert_and_follow_its_links() -> None:
    asked: list[tuple[str, int]] = []

    def note(request: Request, response: Response) -> Response:
        asked.append((f"{request.method} {request.path.count('/')}", response.status))
        return response

    run_plan(SPEC, InProcess(Mutant(shelf(), note)), Plan(1, 4, ("stateful",)))

    assert {("POST 2", 200), ("GET 3", 200), ("PATCH 3", 200)} <= set(asked)


def test_junit_is_written_where_asked(whole: tuple[Report, list[str], bytes]) -> None:
    assert b'<testsuite name="shelf.stateful"' in whole[2]


@pytest.mark.parametrize("phase", ENGINE_PHASES)
def test_each_phase_of_schemathesis_finds_a_wrong_type(phase: str) -> None:
    def wrong(request: Request, response: Response) -> Response:
        return rewrite(response, lambda body: {**body, "book": 5} if "book" in body else body)

    findings = run_plan(SPEC, InProcess(Mutant(shelf(), wrong)), Plan(1, 5, (phase,))).findings

    assert {(finding.phase, finding.check) for finding in findings} >= {(phase, "wrong_body")}
    assert all("api-key=test" not in finding.curl for finding in findings)


def collected(event: Any) -> Collector:
    collector = Collector(Findings(SPEC, Schemas(SPEC.document), ("k3y",)))
    collector.take(event)
    return collector


def test_what_schemathesis_could_not_do_is_a_finding() -> None:
    event = events.NonFatalError(
        error=InvalidSchema("no k3y here"),
        phase=PhaseName.FUZZING,
        label="GET /books",
        related_to_operation=True,
    )

    (finding,) = collected(event).findings.found

    assert (finding.phase, finding.operation, finding.check) == ("fuzzing", "books_list", "error")
    assert "k3y" not in finding.message


def test_an_error_outside_every_phase_and_operation_keeps_its_label() -> None:
    event = events.NonFatalError(
        error=InvalidSchema("x"), phase=None, label="schema", related_to_operation=False
    )

    (finding,) = collected(event).findings.found

    assert (finding.phase, finding.operation) == ("engine", "schema")


def test_an_internal_error_of_schemathesis_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        collected(events.FatalError(exception=ZeroDivisionError()))


HEADERS = """
openapi: 3.1.0
info: {title: Hall, version: "1"}
servers: [{url: "https://hall.example"}]
paths:
  /hs:
    get:
      operationId: hs_get
      parameters:
        - {name: X-A, in: header, schema: {type: integer}, example: 1}
        - {name: X-B, in: header, schema: {type: integer}, example: 2}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""


def test_a_header_that_nothing_declares_need_not_be_refused() -> None:
    spec = read_spec(parse_document(HEADERS, Path("openapi.yaml")), "hall")
    found = run_plan(spec, InProcess(load_simulator(spec)), Plan(1, 5, ("coverage",)))

    assert found.findings == ()
