"""Load a simulator from many connections while it fails on demand, and look for each acknowledged write.

python -m tests.e2e.mixed_load                  ten minutes from 64 connections
python -m tests.e2e.mixed_load --seconds 20

Orders are made, changed, read, listed and deleted with latency, gateway pages, lost and truncated answers
in between. The state is in a file, so that the memory is the simulator's own and not the orders'.
"""

import argparse
import asyncio
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import httpx
from tests.bench import shop

FAULTS = (
    "latency=1ms..20ms p=0.1",
    "latency=10ms~0.7 p=0.05 method=POST",
    "drop p=0.005, drop=after p=0.005, reset p=0.005",
    "truncate p=0.005, truncate p=0.005 chunked",
    "html=502 p=0.01",
    "slow=100000 p=0.01",
)
KEY = {"authorization": "Bearer test"}


@attrs.define
class Worker:
    """One connection, and what it was told: the number of each of its orders, None when it is deleted.

    A change without an answer leaves two numbers that may be right.
    """

    client: httpx.AsyncClient
    random: Random
    orders: dict[str, set[str | None]] = attrs.field(factory=dict)
    outcomes: Counter[str] = attrs.field(factory=Counter)

    async def work(self, ends: float) -> None:
        """Write and read until the time is over."""
        steps = (
            self.create,
            self.change,
            self.change,
            self.read,
            self.read,
            self.list,
            self.list,
            self.delete,
        )
        while time.monotonic() < ends:
            step = self.random.choice(steps) if self.orders else self.create
            await step()

    async def create(self) -> None:
        """Make an order."""
        answer = await self._ask("POST", "/orders", json=shop.new_order())
        if answer is not None and answer.status_code == 201:
            self.orders[answer.json()["id"]] = {answer.json()["number"]}

    async def change(self) -> None:
        """Give an order another number."""
        own, number = self._one(), f"{self.random.getrandbits(40):x}"
        await self._write("PATCH", own, number, json={"number": number})

    async def delete(self) -> None:
        """Delete an order."""
        await self._write("DELETE", self._one(), None)

    async def read(self) -> None:
        """Read an order; it is as it was last told to be."""
        own = self._one()
        answer = await self._ask("GET", f"/orders/{own}")
        if answer is not None and answer.status_code in {200, 404}:
            found = answer.json()["number"] if answer.status_code == 200 else None
            self.outcomes["flaw: not what was written"] += found not in self.orders[own]

    async def list(self) -> None:
        """Read some page of ten orders."""
        await self._ask("GET", "/orders", params={"page": self.random.randrange(1, 40), "limit": 10})

    async def look(self) -> None:
        """Look for each order."""
        for own, numbers in self.orders.items():
            answer = await self.client.get(f"/orders/{own}")
            found = answer.json()["number"] if answer.status_code == 200 else None
            self.outcomes["flaw: not what was acknowledged"] += found not in numbers

    def _one(self) -> str:
        alive = [own for own, numbers in list(self.orders.items())[-20:] if numbers != {None}]
        return self.random.choice(alive or list(self.orders))

    async def _write(self, method: str, own: str, number: str | None, **sent: Any) -> None:
        before = self.orders[own]
        answer = await self._ask(method, f"/orders/{own}", **sent)
        if answer is None:
            self.orders[own] = before | {number}
        elif answer.status_code == 404:
            self.outcomes["flaw: lost"] += None not in before
            self.orders[own] = {None}
        elif answer.status_code in {200, 204}:
            self.orders[own] = {number}

    async def _ask(self, method: str, path: str, **sent: Any) -> httpx.Response | None:
        try:
            answer = await self.client.request(method, path, **sent)
        except httpx.TransportError as error:
            self.outcomes[type(error).__name__] += 1
            return None
        self.outcomes[str(answer.status_code)] += 1
        return answer


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, int]]:
    """Serve the shop with its state in a file and faults on; yield the URL and the process."""
    vendor = folder / "specs" / "shop"
    vendor.mkdir(parents=True)
    (vendor / "openapi.yaml").write_text(json.dumps(shop.document()))
    faults = [part for fault in FAULTS for part in ("--fault", fault)]
    command = [sys.executable, "-m", "specloom", "mock", "shop", "--port", "0", "--state", "shop.db", *faults]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
            assert found
            yield found[0], process.pid
        finally:
            process.terminate()


def memory(pid: int) -> float:
    """Return the megabytes that a process holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


async def watch(pid: int, seconds: float) -> None:
    """Print the memory ten times on the way."""
    for tenth in range(1, 11):
        await asyncio.sleep(seconds / 10)
        say(f"after {seconds * tenth / 10:5.0f} s {memory(pid):6.1f} MB")


async def load(url: str, pid: int, seconds: float, connections: int) -> list[Worker]:
    """Load the simulator, then look for each order."""
    async with AsyncExitStack() as held:
        workers = []
        for number in range(connections):
            client = httpx.AsyncClient(base_url=f"{url}/v1", headers=KEY, timeout=30)
            workers.append(Worker(await held.enter_async_context(client), Random(number)))
        ends = time.monotonic() + seconds
        async with asyncio.TaskGroup() as group:
            group.create_task(watch(pid, seconds))
            for worker in workers:
                group.create_task(worker.work(ends))
        await workers[0].client.delete(f"{url}/_specloom/faults")
        for worker in workers:
            await worker.look()
    return workers


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Load a simulator, and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--connections", type=int, default=64)
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as folder, served(Path(folder)) as (url, pid):
        httpx.get(f"{url}/v1/orders", headers=KEY)
        say(f"at the start {memory(pid):5.1f} MB")
        workers = asyncio.run(load(url, pid, chosen.seconds, chosen.connections))
    outcomes = sum((worker.outcomes for worker in workers), Counter[str]())
    flaws = sum(count for name, count in outcomes.items() if name.startswith("flaw") or name == "500")
    requests = sum(count for name, count in outcomes.items() if not name.startswith("flaw"))
    say(f"{requests} requests: {', '.join(f'{name} {count}' for name, count in sorted(outcomes.items()))}")
    say(f"{sum(len(worker.orders) for worker in workers)} acknowledged orders looked for; {flaws} flaws")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main())
