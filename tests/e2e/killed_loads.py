"""Kill a load again and again, start it again each time, and count what became of every record.

python -m tests.e2e.killed_loads                          20 kills, a seed that is drawn and printed
python -m tests.e2e.killed_loads --seed 7 --kills 100

The load runs in a process of its own, against the simulator of Octolis on a port. Both live in a time that
passes fifty times faster, so that the vendor's quotas do not make the kills wait.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import attrs
import httpx

from specloom.mock import Request, Response, Simulator, load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec

ROOT = Path(__file__).parent.parent.parent
SPEED = 50
RECORDS = 10_000
MOST_CALLS = 3
"""How many calls of a load are carried out at most, after the last kill, before the next."""

LATENCY = 0.05
"""Seconds between what the vendor does and its answer: there a kill leaves the client in doubt."""

LOAD = """
import sys, time
from octolis_sdk import OctolisClient

url, journal, report, count, speed = *sys.argv[1:4], int(sys.argv[4]), int(sys.argv[5])
client = OctolisClient(
    api_key="test",
    base_url=url,
    clock=lambda: time.monotonic() * speed,
    sleep=lambda seconds: time.sleep(seconds / speed),
)

def records():
    print("begun", flush=True)
    for number in range(count):
        yield {"email": f"{number}@example.com"}

with open(report, "w", buffering=1) as told:
    for outcome in client.records.upsert_many("customers", records(), journal=journal, concurrency=3):
        told.write(f"{outcome.index} {outcome.error or 'written'}\\n")
"""


@attrs.define
class Counting(Simulator):
    """Remember which records came in which batch that was carried out."""

    batches: list[list[int]] = attrs.field(factory=list)

    def handle(self, request: Request) -> Response:
        """Answer one request."""
        response = super().handle(request)
        if request.path.endswith("/records/batch") and response.status == 200:
            emails = [record["email"] for record in json.loads(request.body)]
            self.batches.append([int(email.partition("@")[0]) for email in emails])
            time.sleep(LATENCY)
        return response


@attrs.frozen
class Findings:
    """Say what became of the records: `sent_again` were under way at a kill, all that follows are flaws."""

    kills: int
    records: int
    calls: int
    sent_again: int
    lost: int
    doubled: int
    told_but_not_written: int
    acknowledged_but_sent_again: int
    told_as_failed: int

    @property
    def flaws(self) -> int:
        """Return the number of records with which something went wrong."""
        more = self.told_but_not_written + self.acknowledged_but_sent_again + self.told_as_failed
        return self.lost + self.doubled + more


@attrs.define
class Watch:
    """Compare after each run what the load told with what the vendor wrote."""

    simulator: Counting
    report: Path
    told: set[int] = attrs.field(factory=set)
    early: set[int] = attrs.field(factory=set)
    again: set[int] = attrs.field(factory=set)
    failed: set[int] = attrs.field(factory=set)
    seen: int = 0

    def look(self) -> None:
        """Look at what happened since the last time."""
        came = {number for batch in self.simulator.batches[self.seen :] for number in batch}
        self.again |= came & self.told
        self.seen = len(self.simulator.batches)
        for number, what in self._lines():
            (self.told if what == "written" else self.failed).add(number)
        self.early |= self.told - {number for batch in self.simulator.batches for number in batch}

    def _lines(self) -> Iterator[tuple[int, str]]:
        text = self.report.read_text() if self.report.exists() else ""
        for line in text.splitlines(keepends=True):
            if line.endswith("\n"):  # a kill may have cut the last one
                number, _, what = line.rstrip().partition(" ")
                yield int(number), what


def kill_and_count(kills: int, records: int, random: Random, folder: Path) -> Findings:
    """Kill a load so many times, let it end, and return what became of the records."""
    simulator = simulated()
    with running(simulator) as url:
        watch = Watch(simulator, folder / "report.txt")
        command = [sys.executable, "-c", LOAD, url, *map(str, (folder / "load.db", watch.report))]
        for _ in range(kills):
            with begun([*command, str(records), str(SPEED)]) as process:
                _live(process, simulator, random)
                process.kill()
            watch.look()
        with begun([*command, str(records), str(SPEED)]) as process:
            if process.wait():
                raise RuntimeError("The load did not end well.")
        watch.look()
        emails = stored(url)
    return _findings(kills, records, watch, emails)


def _live(process: subprocess.Popen[str], simulator: Counting, random: Random) -> None:
    """Let a load live for a random number of calls, and a random time after them."""
    wanted = len(simulator.batches) + random.randrange(MOST_CALLS + 1)
    while len(simulator.batches) < wanted and process.poll() is None:
        time.sleep(0.002)
    time.sleep(random.uniform(0, 2 * LATENCY))


def _findings(kills: int, records: int, watch: Watch, emails: Counter[str]) -> Findings:
    sent = Counter(number for batch in watch.simulator.batches for number in batch)
    wanted = [f"{number}@example.com" for number in range(records)]
    return Findings(
        kills=kills,
        records=records,
        calls=len(watch.simulator.batches),
        sent_again=sum(times > 1 for times in sent.values()),
        lost=sum(emails[email] == 0 for email in wanted) + len(set(range(records)) - watch.told),
        doubled=sum(emails[email] > 1 for email in wanted),
        told_but_not_written=len(watch.early),
        acknowledged_but_sent_again=len(watch.again),
        told_as_failed=len(watch.failed),
    )


def simulated() -> Counting:
    """Return a simulator of Octolis that lives fast."""
    folder, start = ROOT / "specs" / "octolis", time.monotonic()
    spec = read_spec(load_document(folder / "openapi.yaml"), "octolis")
    made = load_simulator(
        spec,
        rules=folder / "simulator.py",
        seed=folder / "seed.yaml",
        empty=True,
        clock=lambda: 1e9 + (time.monotonic() - start) * SPEED,
    )
    return Counting(made.backend, made.pipeline)


@contextmanager
def begun(command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """Start a load, and yield its process once it has begun."""
    paths = (str(ROOT / "generated" / "octolis"), os.environ.get("PYTHONPATH", ""))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        if not process.stdout or process.stdout.readline() != "begun\n":
            raise RuntimeError("The load did not begin.")
        yield process


def stored(url: str) -> Counter[str]:
    """Ask the vendor how many records hold each e-mail."""
    query = {"api-key": "test", "selection": "email", "pageSize": "50000"}
    answer = httpx.get(f"{url}/data/datasets/customers/records", params=query, timeout=60)
    return Counter(record["email"] for record in answer.json()["records"])


def main() -> int:
    """Kill, count and print; return 1 if anything went wrong with any record."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--records", type=int, default=RECORDS)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = kill_and_count(given.kills, given.records, Random(given.seed), Path(folder))
    lines = [f"{name.replace('_', ' ')}: {value}" for name, value in attrs.asdict(found).items()]
    sys.stdout.write("\n".join([f"seed: {given.seed}", *lines]) + "\n")
    return int(found.flaws > 0)


if __name__ == "__main__":
    sys.exit(main())
