"""The pytest plugin, in runs of pytest of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from specloom.spec import parse_document

SPEC = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: https://api.acme.example/v2}]
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
          content: {application/json: {schema: {type: array, items: {type: object}}, example: [{id: 1}]}}
"""


@pytest.fixture(scope="module", autouse=True)
def _imported() -> None:
    """Import what reads a spec: pytester forgets what its runs are the first to import."""
    parse_document(SPEC, Path("openapi.yaml"))


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("XDG_CACHE_HOME", str(pytester.path / "cache"))
    (pytester.path / "specs" / "acme").mkdir(parents=True)
    (pytester.path / "specs" / "acme" / "openapi.yaml").write_text(SPEC)
    return pytester


def run(project: pytest.Pytester, test: str, *options: str) -> pytest.RunResult:
    project.makepyfile(test)
    return project.runpytest_inprocess(
        "-p", "specloom.pytest_plugin", "-p", "no:cov", "-W", "error", "--strict-markers", *options
    )


def test_a_vendor_of_the_workspace_has_a_fixture_that_is_fresh_in_every_test(
    project: pytest.Pytester,
) -> None:
    test = """
        import pytest

        @pytest.mark.parametrize("again", [1, 2])
        def test_orders(acme_simulator, again):
            acme_simulator.seed({"order": [{"id": 2}]})
            with acme_simulator.client() as client:
                assert client.get("/orders").json() == [{"id": 1}, {"id": 2}]
    """
    run(project, test).assert_outcomes(passed=2)


def test_the_marker_closest_to_a_test_has_the_last_word(project: pytest.Pytester) -> None:
    (project.path / "two.yaml").write_text("order: [{id: 5}]")
    test = """
        import pytest

        pytestmark = pytest.mark.specloom(empty=True)

        def ids(simulator):
            with simulator.client() as client:
                return [order["id"] for order in client.get("/orders").json()]

        def test_empty(acme_simulator):
            assert ids(acme_simulator) == []

        @pytest.mark.specloom(empty=False, seed="two.yaml")
        def test_seeded(acme_simulator):
            assert ids(acme_simulator) == [5]
    """
    run(project, test).assert_outcomes(passed=2)


def test_shipped_vendors_have_fixtures_too_and_each_says_what_it_is(project: pytest.Pytester) -> None:
    shown = run(project, "def test_nothing(): pass", "--fixtures")
    shipped = [folder.name for folder in (Path(__file__).parents[2] / "specs").iterdir() if folder.is_dir()]

    for vendor in ("acme", *shipped):
        shown.stdout.fnmatch_lines([f"{vendor}_simulator*"])
    shown.stdout.fnmatch_lines(["*A fresh simulator of acme*"])


def test_the_workspace_may_be_elsewhere(project: pytest.Pytester) -> None:
    (project.path / "specs").rename(project.path / "vendors")
    (project.path / "apis").mkdir()
    (project.path / "vendors").rename(project.path / "apis" / "specs")
    project.makeini("[pytest]\nspecloom_workspace = apis")

    run(project, "def test_it(acme_simulator): assert acme_simulator.requests == []").assert_outcomes(
        passed=1
    )


def test_a_folder_of_that_name_that_cannot_be_read_does_no_harm(pytester: pytest.Pytester) -> None:
    (pytester.path / "specs").mkdir()
    (pytester.path / "specs" / "acme").write_text("no folder")

    run(pytester, "def test_it(): pass").assert_outcomes(passed=1)


def test_a_run_that_uses_no_simulator_imports_none() -> None:
    parts = "'specloom.mock', 'specloom.spec', 'httpx'"
    program = f"import sys, specloom.pytest_plugin; print({{{parts}}} & {{*sys.modules}})"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert shown.stdout == "set()\n"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ('"emtpy"', "there is no setting 'emtpy'; the settings are: seed, empty, state, *"),
        ("emtpy=True", "there is no setting 'emtpy'; the settings are: seed, empty, state, *"),
        ('"empty"', "write empty as a setting with its value: empty=…"),
        ("workspace=None", "there is no setting 'workspace'; *"),
    ],
)
def test_a_marker_that_says_what_cannot_be_fails_the_test_in_one_line(
    project: pytest.Pytester, said: str, reason: str
) -> None:
    test = f"""
        import pytest

        @pytest.mark.specloom({said})
        def test_it(acme_simulator):
            pass
    """
    shown = run(project, test)
    shown.assert_outcomes(errors=1)
    shown.stdout.fnmatch_lines([f"@pytest.mark.specloom: {reason}"])
    shown.stdout.no_fnmatch_line("*Traceback*")
    shown.stdout.no_fnmatch_line("*During handling*")


def test_a_spec_that_cannot_be_used_fails_the_test_in_its_own_words(project: pytest.Pytester) -> None:
    (project.path / "specs" / "acme" / "openapi.yaml").write_text("openapi: 1.2.3")
    shown = run(project, "def test_it(acme_simulator): pass")
    shown.assert_outcomes(errors=1)
    shown.stdout.fnmatch_lines(["acme_simulator: *openapi.yaml: 'info' is missing here; *"])
    shown.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_an_unknown_vendor_is_told_with_where_vendors_are_looked_for_and_which_there_are(
    project: pytest.Pytester,
) -> None:
    shown = run(project, "def test_it(acne_simulator): pass\ndef test_that(acme): pass")
    shown.assert_outcomes(errors=2)
    where = f"A vendor is a folder with an openapi.yaml in {project.path}/specs, or ships with specloom; *"
    shown.stdout.fnmatch_lines(["*- no acne_simulator -*", f"{where} There are: acme_simulator, *"])
    shown.stdout.no_fnmatch_line("*- no acme -*")


def test_a_test_that_fails_shows_its_simulator_in_a_word(project: pytest.Pytester) -> None:
    shown = run(project, "def test_it(acme_simulator): assert not acme_simulator")
    shown.stdout.fnmatch_lines(["acme_simulator = <Simulated acme>"])
