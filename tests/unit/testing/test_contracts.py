"""Contracts as parametrised tests, in runs of pytest of their own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.contract import InProcess, Plan, run_plan, updated, write_baseline
from specloom.mock import load_simulator
from specloom.spec import parse_document
from specloom.spec.adoption import open_any
from specloom.spec.lint import load_extensions_schema
from specloom.testing import Case, Contract, ContractNews
from specloom.testing.contracts import Server
from specloom.workspace import Workspace

SPEC = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: https://api.acme.example/v2}]
security: [{key: []}]
tags: [{name: orders}]
paths:
  /orders:
    get:
      operationId: orders_list
      tags: [orders]
      x-resource: {name: order, action: list, key: id}
      responses:
        "200":
          description: Orders.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
              examples: {two: {value: [{id: 1}, {id: 2}]}}
        "401": {description: Who asks?}
  /orders/{id}:
    get:
      operationId: orders_get
      tags: [orders]
      x-resource: {name: order, action: get, key: id}
      parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}, example: 1}]
      responses:
        "200":
          description: An order.
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}, example: {id: 1}}}
        "400": {description: No id.}
        "401": {description: Who asks?}
        "404": {description: No order.}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}}}
"""
APPLICATION = """
import json
from http import HTTPStatus

KEY = "s3cret-key"
asked = []

def application(environ, start_response):
    asked.append(environ["PATH_INFO"])
    status, body = answer(environ)
    headers = [("Content-Type", "application/json"), ("Allow", "GET")]
    start_response(f"{status} {HTTPStatus(status).phrase}", headers)
    return [json.dumps(body).encode()]

def answer(environ):
    path = environ["PATH_INFO"].removeprefix("/v2")
    if environ.get("HTTP_X_KEY") != KEY:
        return 401, {}
    if environ["REQUEST_METHOD"] != "GET":
        return 405, {}
    if path == "/orders":
        return 200, [{"id": IDENTIFIER}]
    name = path.removeprefix("/orders/")
    if not name.isdigit() or name == "0":
        return 400, {}
    return (200, {"id": IDENTIFIER}) if name == "1" else (404, {})
"""


@pytest.fixture(scope="module", autouse=True)
def _imported(tmp_path_factory: pytest.TempPathFactory, root: Path) -> None:
    """Import what a run needs: pytester forgets what its runs are the first to import."""
    document = tmp_path_factory.mktemp("acme") / "openapi.yaml"
    document.write_text(SPEC)
    spec = open_any(document, "acme", load_extensions_schema(Workspace(root).extensions()))
    run_plan(spec, InProcess(load_simulator(spec)), Plan(max_examples=1))


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("XDG_CACHE_HOME", str(pytester.path / "cache"))
    (pytester.path / "specs" / "acme").mkdir(parents=True)
    (pytester.path / "specs" / "acme" / "openapi.yaml").write_text(SPEC)
    return pytester


def run(
    project: pytest.Pytester, contract: str, *options: str, check: str = "", fixture: str = "case"
) -> pytest.RunResult:
    test = f"""
from specloom.testing import Contract
from application import application, asked

acme = Contract({contract})

@acme.parametrize()
def test_acme(case{fixture.removeprefix("case")}):
    case.check({check})
"""
    project.makepyfile(test)
    quiet = ("-p", "specloom.pytest_plugin", "-p", "no:cov", "--strict-markers", "-rs", "-v")
    return project.runpytest_inprocess(*quiet, *options)


def application(project: pytest.Pytester, identifier: str = "1") -> None:
    (project.path / "application.py").write_text(f"IDENTIFIER = {identifier}\n{APPLICATION}")
    project.syspathinsert()


def test_each_operation_has_a_test_for_each_phase(project: pytest.Pytester) -> None:
    application(project)
    shown = run(project, '"acme", phases=("checks", "coverage")')

    shown.assert_outcomes(passed=4)
    for name in ("orders_list-checks", "orders_list-coverage", "orders_get-checks", "orders_get-coverage"):
        shown.stdout.fnmatch_lines([f"*::test_acme[[]{name}[]] PASSED*"])


def test_a_phase_that_has_nothing_to_send_is_skipped_and_says_so(project: pytest.Pytester) -> None:
    application(project)
    shown = run(project, '"acme", phases=("examples",)', "-k", "orders_list")

    shown.assert_outcomes(skipped=1, deselected=1)
    shown.stdout.fnmatch_lines(["SKIPPED * orders_list was not called: examples has nothing to send to it"])


def test_a_failure_is_told_in_sentences_with_the_request_that_shows_it_and_without_the_key(
    project: pytest.Pytester,
) -> None:
    application(project, identifier='"one"')
    shown = run(project, '"acme", app=application, credential="s3cret-key", phases=("checks",)', "-l")

    shown.assert_outcomes(failed=2)
    shown.stdout.fnmatch_lines(
        [
            "orders_list: wrong_body *",
            '*the body of 200 breaks its schema: "one" is not of type "integer" (at /0/id)',
            '*curl -X GET http://localhost/v2/orders -H "x-key: $ACME_API_KEY"',
        ]
    )
    for unwanted in ("*s3cret-key*", "*Traceback*", "*specloom/testing.py*"):
        shown.stdout.no_fnmatch_line(unwanted)


def test_an_application_of_ones_own_is_called_in_process(project: pytest.Pytester) -> None:
    application(project)

    run(
        project, '"acme", app=application, credential="s3cret-key", phases=("checks", "coverage")'
    ).assert_outcomes(passed=4)


def test_the_operations_of_a_group_share_a_run(project: pytest.Pytester) -> None:
    application(project)
    check = ") or counts.append(len(asked)"
    (project.path / "conftest.py").write_text(
        "import builtins\nbuiltins.counts = []\n"
        "def pytest_sessionfinish(): print('requests', len(set(builtins.counts)))"
    )
    shown = run(
        project, '"acme", app=application, credential="s3cret-key", phases=("checks",)', "-s", check=check
    )

    shown.assert_outcomes(passed=2)
    shown.stdout.fnmatch_lines(["*requests 1"])


def test_a_fixture_may_say_where_the_server_is(project: pytest.Pytester) -> None:
    application(project)
    shown = run(
        project,
        '"acme", phases=("checks",)',
        fixture="case, acme_simulator",
        check='url=acme_simulator.url, credential="test"',
    )

    shown.assert_outcomes(passed=2)


def test_a_document_may_be_named_by_its_path(project: pytest.Pytester) -> None:
    application(project)
    (project.path / "orders.yaml").write_text(SPEC)

    run(project, '"orders.yaml", phases=("checks",)').assert_outcomes(passed=2)


def test_the_credential_comes_from_the_environment(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    application(project)
    monkeypatch.setenv("ACME_API_KEY", "s3cret-key")

    run(project, '"acme", app=application, phases=("checks",)').assert_outcomes(passed=2)


def test_a_credential_that_is_missing_is_one_sentence(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    application(project)
    monkeypatch.delenv("ACME_API_KEY", raising=False)
    shown = run(project, '"acme", app=application, phases=("checks",)', "-k", "list")

    shown.assert_outcomes(failed=1, deselected=1)
    shown.stdout.fnmatch_lines(["ACME_API_KEY is not set; *"])
    shown.stdout.no_fnmatch_line("*testing.py:*")


def test_a_vendor_that_there_is_not_fails_the_collection_in_one_sentence(project: pytest.Pytester) -> None:
    application(project)
    shown = run(project, '"acne"')

    shown.assert_outcomes(errors=1)
    shown.stdout.fnmatch_lines(["there is no vendor 'acne' in *; known: acme*"])
    shown.stdout.no_fnmatch_line("*testing.py:*")


def test_a_profile_is_one_run_with_a_test_for_each_operation(project: pytest.Pytester) -> None:
    application(project)
    shown = run(project, '"acme", app=application, credential="s3cret-key", profile="smoke"')

    shown.assert_outcomes(passed=2)
    shown.stdout.fnmatch_lines(["*::test_acme[[]orders_list-smoke[]] PASSED*"])


def test_what_a_budget_leaves_no_room_for_is_skipped_and_says_so(project: pytest.Pytester) -> None:
    application(project)
    shown = run(project, '"acme", app=application, credential="s3cret-key", budget=1')

    shown.assert_outcomes(passed=1, skipped=1)
    shown.stdout.fnmatch_lines(["SKIPPED * orders_get was not called: *budget*"])


def numbered(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    """Answer whoever asks with an order whose id is a text."""
    start_response("200 OK", [("Content-Type", "application/json")])
    return [b'[{"id": "1"}]' if environ["PATH_INFO"].endswith("/orders") else b'{"id": "1"}']


def case(document: Path, **options: Any) -> Case:
    return Case(
        Contract(document, app=numbered, credential="k3y", profile="smoke", **options), "orders_get", "smoke"
    )


def test_what_a_baseline_knows_does_not_fail(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(SPEC)
    found = case(tmp_path / "acme.yaml")
    report = found.contract.report(found, Server(app=numbered, credential="k3y"))
    with pytest.raises(pytest.fail.Exception, match='"1" is not of type "integer"'):
        found.check()

    document = parse_document(SPEC, tmp_path / "acme.yaml")
    write_baseline(tmp_path / "known.yaml", updated(report, (), document))
    case(tmp_path / "acme.yaml", baseline=tmp_path / "known.yaml").check()


def test_news_is_a_warning_and_no_failure(tmp_path: Path) -> None:
    guessed = "{type: object, x-source: {from: guide, at: a, kind: inferred, note: A guess.}, required"
    (tmp_path / "acme.yaml").write_text(SPEC.replace("{type: object, required", guessed))

    with pytest.warns(ContractNews, match="News, as the spec only inferred this"):
        case(tmp_path / "acme.yaml").check()


def test_what_was_collected_imports_no_engine(project: pytest.Pytester) -> None:
    program = (
        "import sys; from specloom.testing import Contract; Contract('acme').parametrize();"
        "print({'schemathesis', 'hypothesis', 'specloom.contract'} & {*sys.modules})"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert shown.stdout == "set()\n"
