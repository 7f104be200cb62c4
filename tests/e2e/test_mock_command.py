"""`specloom mock` as a person starts it: in a terminal, with a port, until Ctrl+C."""

import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

COMMAND = (sys.executable, "-m", "specloom")


@contextmanager
def started(root: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a simulator on a free port, and yield the process and the base URL that it prints."""
    command = [*COMMAND, "mock", "octolis", "--port", "0", *options]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+/v1", line)
            assert found, line
            yield process, found[0]
        finally:
            process.kill()


def test_the_first_call_works_and_ctrl_c_ends_it_cleanly(root: Path) -> None:
    with started(root) as (process, url):
        counted = httpx.get(f"{url}/data/datasets/customers/records/count", params={"api-key": "test"})
        process.send_signal(signal.SIGINT)

        assert process.wait(timeout=10) == 0
    assert counted.json() == {"count": 4}


def test_a_wrong_key_is_refused_in_one_clear_sentence(root: Path) -> None:
    with started(root) as (_, url):
        refused = httpx.get(f"{url}/data/datasets/customers/records/count", params={"api-key": "wrong"})

    assert refused.status_code == 401
    assert "wrong" not in refused.text
    assert refused.json()["title"] == "Unauthorized"


def test_a_state_file_outlives_a_kill(root: Path, tmp_path: Path) -> None:
    state = ("--state", str(tmp_path / "state.db"))
    records = "/data/datasets/customers/records"
    with started(root, *state) as (process, url):
        body = {"email": "zoé@example.com"}
        written = httpx.post(url + records, params={"api-key": "test"}, json=body).json()["record"]
        process.kill()
        process.wait()
    with started(root, *state) as (_, url):
        read = httpx.get(f"{url}{records}/{written['__masterid__']}", params={"api-key": "test"})

    assert read.json()["record"] == written


def test_on_a_terminal_progress_is_one_line_that_changes(root: Path, tmp_path: Path) -> None:
    primary, secondary = pty.openpty()
    command = [*COMMAND, "publish", "--output", str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=secondary) as process:
        process.communicate()
    os.close(secondary)
    shown = os.read(primary, 65536).decode()
    os.close(primary)

    assert process.returncode == 0
    assert "publishing to" in shown
    assert "\x1b[" in shown
