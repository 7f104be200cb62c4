import os
import sys
import time
from pathlib import Path

import pytest

from specloom.contract.mutants.beside.process import Trouble, run_tool
from specloom.contract.mutants.beside.tool import Run

REPORT = "<testsuite><testcase name='GET /notes'><failure message='bad'/></testcase></testsuite>"


def program(text: str, **files: bytes) -> Run:
    return Run((sys.executable, "-c", text), "report.xml", files, {"WORD": "hello"})


def test_a_report_is_read_whatever_the_program_exits_with() -> None:
    run = program(f"open('report.xml', 'w').write({REPORT!r}); raise SystemExit(1)")

    assert [str(failure) for failure in run_tool(run, 30).failures] == ["GET /notes: bad"]


def test_a_program_finds_its_files_and_variables() -> None:
    copy = "import os; open('report.xml', 'w').write(open('given').read() % os.environ['WORD'])"
    run = program(copy, given=b"<t><testcase name='%s'><failure message='x'/></testcase></t>")

    assert {failure.test for failure in run_tool(run, 30).failures} == {"hello"}


def test_a_program_that_writes_no_report_is_told_by_its_last_words() -> None:
    with pytest.raises(Trouble, match="it said last: no such option"):
        run_tool(program("print('Usage'); print('no such option')"), 30)


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(Trouble, match="could not be started"):
        run_tool(Run(("no-such-program",), "report.xml"), 30)


def test_a_program_that_does_not_end_is_ended_with_what_it_started(tmp_path: Path) -> None:
    child = tmp_path / "child"
    start = (
        f"import subprocess as s; c = s.Popen(['sleep', '60']); open({str(child)!r}, 'w').write(str(c.pid))"
    )

    with pytest.raises(Trouble, match="did not end within 2 s"):
        run_tool(program(f"{start}; c.wait()"), 2)

    assert has_ended(int(child.read_text()))


def has_ended(pid: int) -> bool:
    """Tell whether a process is gone, or waits only for somebody to take note of it."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False
