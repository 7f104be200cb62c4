"""Kill a simulator while it is written to, start it again on its state file, and look for every write.

python -m tests.e2e.killed_writes                          20 kills, a seed that is drawn and printed
python -m tests.e2e.killed_writes --seed 7 --kills 100

Each writer creates orders, each with an id of its own, and raises one number by updates. What was answered
has to be there after the kill; what was under way may be there or not.
"""

import argparse
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import attrs
import httpx

SPEC = """\
openapi: 3.1.0
info: {title: Orders, version: "1"}
servers: [{url: https://api.example}]
paths:
  /orders:
    get:
      operationId: orders_list
      x-resource: {name: order, action: list, key: id}
      responses:
        "200":
          description: Orders.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"}}}}
    post:
      operationId: orders_create
      x-resource: {name: order, action: create, key: id}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      responses:
        "201": {description: O., content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
  /orders/{id}:
    patch:
      operationId: orders_update
      x-resource: {name: order, action: update, key: id}
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        "200": {description: O., content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
components:
  schemas:
    Order:
      type: object
      required: [id, number]
      properties: {id: {type: string}, number: {type: integer}}
"""
WRITERS = 4


@attrs.define
class Written:
    """What one writer was told is written: its orders, and how far its number is."""

    name: str
    created: list[str] = attrs.field(factory=list)
    number: int = -1

    def write(self, url: str) -> None:
        """Write until the simulator is gone."""
        try:
            with httpx.Client(base_url=url) as client:
                self._write(client)
        except httpx.TransportError:
            return

    def _write(self, client: httpx.Client) -> None:
        while True:
            own = f"{self.name}-{time.time_ns()}"
            client.post("/orders", json={"id": own, "number": 0}).raise_for_status()
            self.created.append(own)
            if self.number < 0:
                client.post("/orders", json={"id": self.name, "number": 0}).raise_for_status()
            else:
                client.patch(f"/orders/{self.name}", json={"number": self.number + 1}).raise_for_status()
            self.number += 1


@attrs.frozen
class Found:
    """What became of the writes of all rounds."""

    kills: int
    acknowledged: int
    lost: int
    slowest_start: float


@contextmanager
def served(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve the orders on their state file, and yield the process and the base URL."""
    command = [sys.executable, "-m", "specloom", "mock", str(folder / "orders.yaml"), "--port", "0", "--json"]
    options = ["--state", str(folder / "orders.db"), "--no-reload"]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield process, json.loads(process.stdout.readline())["url"]
        finally:
            process.kill()


def kill_and_count(kills: int, random: Random, folder: Path) -> Found:
    """Kill the simulator so many times while it is written to, and count what is lost."""
    (folder / "orders.yaml").write_text(SPEC)
    writers = [Written(f"writer{number}") for number in range(WRITERS)]
    lost, slowest = 0, 0.0
    for _ in range(kills):
        begun = time.monotonic()
        with served(folder) as (process, url):
            slowest = max(slowest, time.monotonic() - begun)
            lost += missing(url, writers)
            threads = [threading.Thread(target=writer.write, args=(url,)) for writer in writers]
            for thread in threads:
                thread.start()
            before = acknowledged(writers)
            while acknowledged(writers) == before and process.poll() is None:
                time.sleep(0.001)
            time.sleep(random.uniform(0.05, 0.3))
            process.kill()
            for thread in threads:
                thread.join()
    with served(folder) as (_, url):
        lost += missing(url, writers)
    return Found(kills, acknowledged(writers), lost, round(slowest, 2))


def acknowledged(writers: list[Written]) -> int:
    """Count the writes that were answered."""
    return sum(len(writer.created) + writer.number + 1 for writer in writers)


def missing(url: str, writers: list[Written]) -> int:
    """Count the acknowledged writes that are not found; go on from what is there."""
    found = {order["id"]: order["number"] for order in httpx.get(f"{url}/orders", timeout=60).json()}
    lost = sum(own not in found for writer in writers for own in writer.created)
    for writer in writers:
        number = found.get(writer.name, -1)
        lost += max(writer.number - number, 0)
        writer.number = number
    return lost


def main() -> int:
    """Run with what the command line says, print the figures, and return 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000)
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = kill_and_count(chosen.kills, Random(chosen.seed), Path(folder))
    sys.stdout.write(json.dumps({"seed": chosen.seed, **attrs.asdict(found)}) + "\n")
    return 1 if found.lost else 0


if __name__ == "__main__":
    sys.exit(main())
