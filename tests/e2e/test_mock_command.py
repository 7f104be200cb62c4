"""`specloom mock` as a person starts it: in a terminal, with a port, until Ctrl+C."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from specloom.cli import main

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


def test_a_document_is_served_with_notes_on_what_was_mended_and_a_credential(tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n"
        "components: {securitySchemes: {key: {type: apiKey, in: header, name: k}}}\n"
        "paths: {/pets: {get: {operationId: pets_list, responses: {'200': {description: P.,\n"
        "  content: {application/json: {schema: {type: strin}}}}}}}}\n"
    )
    command = [*COMMAND, "mock", "pets.yaml", "--port", "0"]
    with subprocess.Popen(
        command, cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        lines = [process.stdout.readline() for _ in range(2)]
        process.kill()
        notes = process.stderr.read()
    assert lines[1] == "The credential test is let in.\n"
    assert "note: pets.yaml:5: the type strin does not exist" in notes


def test_a_wrong_key_is_refused_in_one_clear_sentence_that_a_browser_app_may_read(root: Path) -> None:
    with started(root, "--cors") as (_, url):
        origin = {"origin": "http://localhost:5173"}
        counted = f"{url}/data/datasets/customers/records/count"
        refused = httpx.get(counted, params={"api-key": "wrong"}, headers=origin)

    assert refused.status_code == 401
    assert refused.headers["access-control-allow-origin"] == origin["origin"]
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


@contextmanager
def started_together(root: Path) -> Iterator[tuple[subprocess.Popen[str], list[dict[str, Any]]]]:
    """Start two simulators by one command, and yield the process and the lines that it prints."""
    command = [*COMMAND, "mock", "hive", "octolis", "--port", "0", "--json"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield process, [json.loads(process.stdout.readline()) for _ in range(2)]
        finally:
            process.kill()


def runs(pid: int) -> bool:
    """Say whether a process is there and has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def gone(pids: list[int]) -> bool:
    """Say whether all processes end within five seconds."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and any(map(runs, pids)):
        time.sleep(0.02)
    return not any(map(runs, pids))


def test_several_vendors_are_served_each_by_its_own_process_until_told_to_stop(root: Path) -> None:
    with started_together(root) as (process, lines):
        told = [httpx.get(f"{line['admin']}/health").json()["vendor"] for line in lines]
        pids = [line["pid"] for line in lines]
        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=10) == 0
    assert told == [line["vendor"] for line in lines] == ["hive", "octolis"]
    assert len({process.pid, *pids}) == 3
    assert gone(pids)


def test_no_simulator_outlives_a_command_that_is_killed(root: Path) -> None:
    with started_together(root) as (process, lines):
        process.kill()

        assert gone([line["pid"] for line in lines])


def test_a_simulator_that_is_killed_ends_the_command(root: Path) -> None:
    with started_together(root) as (process, lines):
        os.kill(lines[0]["pid"], signal.SIGKILL)

        assert process.wait(timeout=10) == 2
    assert gone([lines[1]["pid"]])


def test_a_spec_that_cannot_be_served_ends_the_command_with_its_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for vendor, server in (("good", "servers: [{url: https://api.example}]"), ("wrong", "x-mood: sunny")):
        (tmp_path / "specs" / vendor).mkdir(parents=True)
        text = f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{server}\n"
        (tmp_path / "specs" / vendor / "openapi.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as ended:
        main(["mock", "--port", "0"])

    assert ended.value.code == 2
    assert "specs/wrong/openapi.yaml:4: x-mood is not an extension" in capfd.readouterr().err


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


def test_a_simulator_that_others_may_reach_asks_for_a_token_and_posts_into_no_private_network(
    root: Path,
) -> None:
    command = [*COMMAND, "mock", "aicser", "--port", "0", "--allow-remote"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, text=True, stdout=pipe, stderr=pipe) as process:
        assert process.stdout
        assert process.stderr
        told, line = process.stderr.readline(), process.stdout.readline()
        url = line.split()[-1]
        admin, sent = f"{httpx.URL(url).join('/_specloom')}", {"authorization": f"Bearer {told.split()[-1]}"}
        statuses = [httpx.get(f"{admin}/health", headers=headers).status_code for headers in ({}, sent)]
        hook = {"url": f"{admin}/reset", "events": ["chart.created"]}
        httpx.post(f"{url}/webhooks", json=hook, headers={"authorization": "Bearer test"}).raise_for_status()
        httpx.post(f"{admin}/webhooks/send", json={"event": "chart.created"}, headers=sent).raise_for_status()
        delivery = _first_tried(f"{admin}/webhooks", sent)
        process.kill()
    assert statuses == [401, 200]
    assert delivery["state"] == "failed"
    assert "no public address" in delivery["attempts"][0]["error"]


def _first_tried(webhooks: str, headers: dict[str, str]) -> Any:
    """Return what became of the first delivery, once it was tried."""
    for _ in range(200):
        delivery = httpx.get(webhooks, headers=headers).json()["webhooks"][0]["deliveries"][0]
        if delivery["attempts"]:
            return delivery
        time.sleep(0.02)
    raise AssertionError("nothing was tried")
