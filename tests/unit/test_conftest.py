from pathlib import Path

import pytest

INI = """
[pytest]
markers =
    chromium
    node
"""
GROUPED = """
import pytest

def test_everywhere(): pass

@pytest.mark.chromium
def test_in_a_browser(): pass
"""


@pytest.fixture
def suite(root: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Return a suite under our conftest, on a machine without any program."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("SPECLOOM_REQUIRE_ALL", raising=False)
    pytester.makeini(INI)
    pytester.makeconftest((root / "tests" / "conftest.py").read_text())
    pytester.makepyfile(GROUPED)
    return pytester


def test_a_group_without_its_program_is_left_out_and_named(suite: pytest.Pytester) -> None:
    run = suite.runpytest_inprocess()

    run.assert_outcomes(passed=1, deselected=1)
    run.stdout.fnmatch_lines("LEFT OUT: 1 tests marked chromium need the program chromium")


def test_what_is_left_out_is_named_when_several_processes_share_the_tests(suite: pytest.Pytester) -> None:
    run = suite.runpytest_inprocess("-n", "2")

    run.assert_outcomes(passed=1)
    run.stdout.fnmatch_lines("LEFT OUT: 1 tests marked chromium need the program chromium")


def test_a_group_with_its_program_runs(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    program = suite.path / "chromium"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(suite.path))

    suite.runpytest_inprocess().assert_outcomes(passed=2)


@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_missing_program_fails_the_run_where_all_is_required(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, processes: str
) -> None:
    monkeypatch.setenv("SPECLOOM_REQUIRE_ALL", "1")

    run = suite.runpytest_subprocess("-n", processes)

    assert run.ret == pytest.ExitCode.USAGE_ERROR
    run.stderr.fnmatch_lines("*SPECLOOM_REQUIRE_ALL is 1, but there is not the program chromium for tests*")


def test_a_generated_client_can_be_imported(suite: pytest.Pytester) -> None:
    client = suite.mkdir("generated") / "acme"
    client.mkdir()
    (client / "acme_sdk_of_this_test.py").touch()
    suite.makepyfile("import acme_sdk_of_this_test\ndef test_it(): pass")

    suite.runpytest_inprocess().assert_outcomes(passed=1)
