"""Kill the simulators of vendors while they are written to, and look for all that they had acknowledged.

python -m tests.e2e.killed_vendors                          10 kills each, a seed that is drawn and printed
python -m tests.e2e.killed_vendors hive --seed 7 --kills 50

Records, uploads, tokens, the webhooks that nobody has taken yet and the clock, which is moved in each round.
"""

import argparse
import json
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import httpx

ROOT = Path(__file__).parent.parent.parent
NOBODY = "http://127.0.0.1:9/hook"
ADVANCE = 3600.0
"""Seconds by which each round moves the clock; after some days a webhook that nobody takes is given up."""
FEW = 6
"""Writes that are acknowledged before each kill at least."""
QUEUED = "SELECT body FROM document WHERE collection LIKE '.webhook queue %'"

Write = Callable[[httpx.Client, str], str]
"""Writes something under a name that is new, and returns by what it is found again."""
Holds = Callable[[httpx.Client, str], bool]


@attrs.frozen
class Kind:
    """One kind of write, how it is looked for, and whether webhooks tell of it."""

    write: Write
    holds: Holds
    is_told: bool = False


def _octolis_record(client: httpx.Client, name: str) -> str:
    body = {"email": f"{name}@example.com"}
    answer = client.post("/data/datasets/customers/records", params={"api-key": "test"}, json=body)
    return str(answer.raise_for_status().json()["record"]["__masterid__"])


def _holds_octolis_record(client: httpx.Client, key: str) -> bool:
    found = client.get(f"/data/datasets/customers/records/{key}", params={"api-key": "test"})
    return found.status_code == 200


def _hive_sku(client: httpx.Client, name: str) -> str:
    answer = client.post("/skus", json={"name": name, "merchant_sku_id": name})
    return str(answer.raise_for_status().json()["id"])


def _holds_hive_sku(client: httpx.Client, key: str) -> bool:
    return client.patch(f"/skus/{key}", json={}).status_code == 200


def _aicser_upload(client: httpx.Client, name: str) -> str:
    file = ("a.csv", f"region,{name}\nNorth,1\n".encode())
    answer = client.post("/data/upload", files={"file": file}, data={"data_source_name": name})
    return str(answer.raise_for_status().json()["data"]["data_source_id"])


def _holds_aicser_upload(client: httpx.Client, key: str) -> bool:
    return client.get(f"/data/sources/{key}/schema").status_code == 200


def _aicser_login(client: httpx.Client, _: str) -> str:
    answer = client.post("/auth/login", json={"email": "user@example.com", "password": "password123"})
    return str(answer.raise_for_status().json()["data"]["refresh_token"])


def _holds_aicser_login(client: httpx.Client, key: str) -> bool:
    # A refresh token outlives the hours by which the clock was moved, and is good once only where it rotates.
    answer = client.post("/auth/refresh", headers={"authorization": f"Bearer {key}"})
    return answer.status_code == 200


VENDORS: Mapping[str, tuple[Kind, ...]] = {
    "octolis": (Kind(_octolis_record, _holds_octolis_record),),
    "hive": (Kind(_hive_sku, _holds_hive_sku),),
    "aicser": (
        Kind(_aicser_upload, _holds_aicser_upload, is_told=True),
        Kind(_aicser_login, _holds_aicser_login),
    ),
}


@attrs.define
class Written:
    """What was acknowledged: by what it is found, in the order of its writing, and by how much time moved."""

    vendor: str
    kinds: tuple[Kind, ...]
    keys: tuple[list[str], ...]
    moved: float = 0.0

    def write(self, url: str, round_: int) -> None:
        """Write until the simulator is gone."""
        try:
            with caller(url) as client:
                for number in range(1_000_000):
                    for kind, keys in zip(self.kinds, self.keys, strict=True):
                        keys.append(kind.write(client, f"{self.vendor}{round_}x{number}"))
        except httpx.TransportError:
            return

    @property
    def count(self) -> int:
        """Return how many writes were acknowledged."""
        return sum(map(len, self.keys))

    def lost(self, url: str) -> int:
        """Count what is not found."""
        with caller(url) as client:
            kinds = zip(self.kinds, self.keys, strict=True)
            return sum(not kind.holds(client, key) for kind, keys in kinds for key in keys)

    def doubled(self) -> int:
        """Count ids that were given twice."""
        return sum(len(keys) - len(set(keys)) for keys in self.keys)

    def untold(self, state: Path) -> int:
        """Count what waits in no queue of webhooks, of which there is to be one."""
        with sqlite3.connect(state) as database:
            waiting = b"".join(row[0] for row in database.execute(QUEUED)).decode()
        database.close()
        kinds = zip(self.kinds, self.keys, strict=True)
        return sum(key not in waiting for kind, keys in kinds if kind.is_told for key in keys)


@attrs.frozen
class Found:
    """What became of the writes of all rounds; all but the first two are flaws."""

    kills: int
    acknowledged: int
    lost: int
    doubled: int
    untold: int
    clocks_lost: int

    @property
    def flaws(self) -> int:
        """Return how much went wrong."""
        return self.lost + self.doubled + self.untold + self.clocks_lost


def caller(url: str) -> httpx.Client:
    """Return a client of any vendor."""
    return httpx.Client(base_url=url, headers={"authorization": "Bearer test"}, timeout=60)


@contextmanager
def served(vendor: str, state: Path) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """Serve a vendor on a state file, and yield the process and where it is served."""
    command = [
        sys.executable,
        "-m",
        "specloom",
        "mock",
        vendor,
        "--port",
        "0",
        "--json",
        "--state",
        str(state),
    ]
    options = ["--no-reload", "--no-limits"]
    with subprocess.Popen([*command, *options], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield process, json.loads(process.stdout.readline())
        finally:
            process.kill()


def kill_and_count(vendor: str, kills: int, random: Random, folder: Path) -> Found:
    """Kill a vendor's simulator so many times while it is written to, and count what is lost."""
    state, kinds = folder / f"{vendor}.db", VENDORS[vendor]
    written = Written(vendor, kinds, tuple([] for _ in kinds))
    clocks = untold = 0
    for round_ in range(kills):
        with served(vendor, state) as (process, ready):
            clocks += not _is_moved(ready["admin"], written.moved)
            _prepare(ready["admin"], subscribe=round_ == 0)
            written.moved += ADVANCE
            thread = threading.Thread(target=written.write, args=(ready["url"], round_))
            before = written.count
            thread.start()
            while written.count < before + FEW and thread.is_alive():
                time.sleep(0.001)
            time.sleep(random.uniform(0.05, 0.3))
            process.kill()
            thread.join()
        untold += written.untold(state)
    with served(vendor, state) as (_, ready):
        clocks += not _is_moved(ready["admin"], written.moved)
        lost = written.lost(ready["url"])
    return Found(kills, written.count, lost, written.doubled(), untold, clocks)


def _is_moved(admin: str, seconds: float) -> bool:
    now: float = httpx.get(f"{admin}/clock").json()["now"]
    return abs(now - time.time() - seconds) < ADVANCE / 2


def _prepare(admin: str, *, subscribe: bool) -> None:
    if subscribe:
        httpx.post(f"{admin}/webhooks/endpoints", json={"url": NOBODY}).raise_for_status()
    httpx.post(f"{admin}/clock", json={"advance": ADVANCE}).raise_for_status()


def main() -> int:
    """Run with what the command line says, print the figures, and return 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vendors", nargs="*", default=list(VENDORS))
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000)
    chosen = parser.parse_args()
    flaws = 0
    for vendor in chosen.vendors:
        with TemporaryDirectory() as folder:
            found = kill_and_count(vendor, chosen.kills, Random(chosen.seed), Path(folder))
        flaws += found.flaws
        told = {"vendor": vendor, "seed": chosen.seed, **attrs.asdict(found)}
        sys.stdout.write(json.dumps(told) + "\n")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main())
