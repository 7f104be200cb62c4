"""What one process of a test run makes for all."""

import subprocess
import sys
from pathlib import Path

import pytest

from specloom.testing.sharing import once

PROGRAM = """
import sys, time
from specloom.testing.sharing import once

def make():
    print("made", flush=True)
    time.sleep(0.3)
    return 7

assert once(sys.argv[1], make) == 7
sys.stdin.read()
"""


def test_alone_each_makes_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTEST_XDIST_TESTRUNUID", raising=False)

    assert (once("orders", lambda: 1), once("orders", lambda: 2)) == (1, 2)


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PYTEST_XDIST_TESTRUNUID", "run")
    monkeypatch.setenv("PYTEST_CURRENT_TEST", "test_orders.py::test_orders[list-checks] (call)")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    return tmp_path


def test_processes_of_one_run_make_it_once_and_leave_nothing(shared: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, "orders"]
    both = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    told = [process.communicate()[0] for process in both]

    assert sorted(told) == ["", "made\n"]
    assert list(shared.iterdir()) == []


def test_what_fails_is_tried_again_by_who_asks_next(shared: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        once("orders", lambda: 1 // 0)

    assert once("orders", lambda: 1) == 1
    assert once("orders", lambda: 2) == 1


def test_another_test_function_has_its_own(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    once("orders", lambda: 1)
    monkeypatch.setenv("PYTEST_CURRENT_TEST", "test_orders.py::test_others[list-checks] (call)")

    assert once("orders", lambda: 2) == 2
