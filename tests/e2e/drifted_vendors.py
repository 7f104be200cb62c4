"""Hold drifted copies of the vendors, each a process of its own, to their specs by three commands.

python -m tests.e2e.drifted_vendors              prints which drift each command caught, with its verdict
python -m tests.e2e.drifted_vendors octolis

`record` stands before the copy while it is used, `replay` reads what was recorded then, and `contract`
asks by itself. Exits with 1 when a drift passes unnoticed.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import httpx

from specloom.contract import credential_variables
from specloom.contract.calls import Call, build_request, example_call
from specloom.spec import Spec, load_document, read_spec

from .drifts import DRIFTS, WORKSPACE, Drift, say

COMMANDS = ("contract", "replay", "record")
KEY = "test"
Found = Mapping[str, list[dict[str, Any]]]
"""What each command found."""


@attrs.frozen
class Row:
    """One drift, and the verdict of each command that caught it."""

    vendor: str
    drift: Drift
    verdicts: Mapping[str, str]

    @property
    def passed_by(self) -> list[str]:
        """Name the commands that should have caught it."""
        wanted = COMMANDS if self.drift.in_traffic else COMMANDS[:1]
        return [command for command in wanted if command not in self.verdicts]

    def line(self) -> str:
        """Return the row of a table."""
        cells = [self.verdicts.get(command, "-") for command in COMMANDS]
        return f"{self.vendor:<11} {self.drift.says:<42}" + "".join(f"{cell:<20}" for cell in cells).rstrip()


def main(vendors: list[str]) -> int:
    """Print the table of some vendors, of all when none is named."""
    rows = [row for vendor in vendors or DRIFTS for row in drifted(vendor, "--max-examples", "5")]
    say(f"{'vendor':<11} {'drift':<42}" + "".join(f"{command:<20}" for command in COMMANDS).rstrip())
    for row in rows:
        say(row.line())
    counts = [f"{sum(c in row.verdicts for row in rows)} by {c}" for c in COMMANDS]
    say(f"{len(rows)} drifts: caught {', '.join(counts)}")
    return int(any(row.passed_by for row in rows))


def drifted(vendor: str, *options: str) -> Iterator[Row]:
    """Say what each command catches of a vendor's drifted copy; the options are those of `contract`."""
    with TemporaryDirectory() as folder:
        found = findings(vendor, Path(folder), *options)
    for drift in DRIFTS[vendor]:
        about = {command: [f for f in found[command] if is_about(f, drift)] for command in COMMANDS}
        yield Row(vendor, drift, {command: verdict(told) for command, told in about.items() if told})


def findings(vendor: str, folder: Path, *options: str) -> Found:
    """Return what each command finds at the drifted copy of a vendor."""
    spec = read_spec(load_document(WORKSPACE.spec(vendor)), vendor)
    har = folder / "traffic.har"
    with started("tests.e2e.drifts", vendor) as (copy, _):
        url = line_of(copy)
        recording = ("record", vendor, "--upstream", url, "--har", har, "--json", *kept(folder / "record"))
        with started("specloom", *recording) as (recorder, ended):
            use(spec, json.loads(line_of(recorder))["url"])
            ended()
        specloom("replay", vendor, har, "--base-url", url, *kept(folder / "replay"))
        specloom("contract", vendor, "--url", url, "--output", folder / "contract", *options)
    return {command: report(folder / command / vendor) for command in COMMANDS}


def kept(folder: Path) -> tuple[object, ...]:
    """Return where a command is to write."""
    return ("--output", folder, "--coverage", folder / "coverage.json")


def report(folder: Path) -> list[dict[str, Any]]:
    """Return the findings of a report."""
    found: list[dict[str, Any]] = json.loads((folder / "report.json").read_text())["findings"]
    return found


def use(spec: Spec, url: str) -> None:
    """Use a vendor as its examples show, list a small page of what has pages, and forget the key once."""
    credential = ":".join(KEY for _ in credential_variables(spec))
    with httpx.Client(timeout=60) as client:
        for call in (call for operation in spec.operations for call in calls(example_call(operation))):
            client.send(build_request(spec, url, call, credential))


def calls(plain: Call) -> Iterator[Call]:
    """Yield the calls of one operation that a person makes."""
    yield plain
    pagination = plain.operation.pagination
    if pagination and pagination.size:
        yield plain.having(query={pagination.size: 1})
    yield plain.having(authenticated=False)


def is_about(finding: Mapping[str, Any], drift: Drift) -> bool:
    """Tell whether a finding is about a drift."""
    said = f"{finding['check']} {finding['message']} {(finding['deviation'] or {}).get('place')}"
    return finding["operation"] == drift.operation and drift.sign in said


def verdict(told: list[dict[str, Any]]) -> str:
    """Say who is wrong by the findings about a drift, and whether a patch is offered."""
    judged = [finding["verdict"] for finding in told if finding["verdict"]]
    parties = dict.fromkeys(f"news: {v['party']}" if v["news"] else v["party"] for v in judged)
    return ", ".join([next(iter(parties), "found"), *(["patch"] if any(v["patch"] for v in judged) else [])])


def specloom(*arguments: object) -> None:
    """Run a command; that it finds something is expected."""
    run = subprocess.run(command("specloom", *arguments), env=environment(), capture_output=True, check=False)
    if run.returncode != 1:
        raise SystemExit(f"exit {run.returncode} of {arguments}: {run.stderr.decode()[-2000:]}")


@contextmanager
def started(module: str, *arguments: object) -> Iterator[tuple[subprocess.Popen[str], Any]]:
    """Start a process; yield it, and what interrupts it and waits for its end."""
    run = subprocess.Popen(command(module, *arguments), env=environment(), stdout=subprocess.PIPE, text=True)

    def ended() -> None:
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=30)

    try:
        yield run, ended
    finally:
        run.kill()
        run.communicate()


def line_of(process: subprocess.Popen[str]) -> str:
    """Return the next line that a process prints."""
    assert process.stdout
    return process.stdout.readline().strip()


def command(module: str, *arguments: object) -> list[str]:
    """Return the command line of a module."""
    return [sys.executable, "-m", module, *map(str, arguments)]


def environment() -> dict[str, str]:
    """Return an environment with the credentials for every vendor."""
    names = [f"{vendor.upper()}_{name}" for vendor in DRIFTS for name in ("API_KEY", "USERNAME", "PASSWORD")]
    return os.environ | dict.fromkeys(names, KEY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
