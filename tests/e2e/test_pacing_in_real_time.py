"""The paced client and the simulated quotas of Octolis, against each other, by the clock on the wall.

Twenty seconds allow 17 writes at once and 2 in each of the 19 seconds that follow: 55.
"""

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from octolis_sdk import OctolisClient
from specloom.mock import Request, Simulator, load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec

SECONDS = 20.0
ALLOWED = 17 + 2 * 19


@pytest.fixture
def simulator(root: Path) -> Simulator:
    folder = root / "specs" / "octolis"
    spec = read_spec(load_document(folder / "openapi.yaml"), "octolis")
    return load_simulator(spec, rules=folder / "simulator.py", seed=folder / "seed.yaml")


def statuses(simulator: Simulator) -> set[int]:
    journal = simulator.handle(Request("GET", "/_specloom/requests"))
    return {entry["status"] for entry in json.loads(journal.body)["requests"]}


def write_until(deadline: float, client: OctolisClient, numbers: Iterator[int]) -> int:
    """Write one record after another, as fast as the client lets it, and return how many were in time."""
    written = 0
    while time.monotonic() < deadline:
        client.records.upsert("customers", {"email": f"{next(numbers)}@example.com"})
        written += time.monotonic() < deadline
    return written


def alone(client: OctolisClient) -> int:
    return write_until(time.monotonic() + SECONDS, client, count())


def by_sixteen_threads(client: OctolisClient) -> int:
    deadline, numbers = time.monotonic() + SECONDS, count()
    with ThreadPoolExecutor(16) as threads:
        writers = [threads.submit(write_until, deadline, client, numbers) for _ in range(16)]
        return sum(writer.result() for writer in writers)


@pytest.mark.parametrize("write", [alone, by_sixteen_threads])
def test_the_client_uses_the_quota_and_never_meets_a_429(
    simulator: Simulator, write: Callable[[OctolisClient], int]
) -> None:
    with running(simulator) as url, OctolisClient(api_key="test", base_url=url) as client:
        written = write(client)

    assert statuses(simulator) == {200}
    assert 0.95 * ALLOWED <= written <= ALLOWED
