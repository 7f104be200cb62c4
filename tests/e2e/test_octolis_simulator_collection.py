"""Every request of the vendor's collection is answered 2xx over the wire, one after another, as printed."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

VARIABLES = {
    "datasetId": "customers",
    "dataApiKey": "test",
    "recordMasterId": "28d912a6-e6c5-40c8-8ec6-9803498d86f0",
}
"""What the collection leaves to whoever sends it."""


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    """Serve the simulator with its limits, and tell what stands for the printed base URL."""
    specs = Workspace(root)
    spec = read_spec(load_document(specs.spec("octolis")), "octolis")
    with running(load_simulator(spec, rules=specs.rules("octolis"), seed=specs.seed("octolis"))) as url:
        yield url


@pytest.mark.parametrize("rounds", [1, 3])
def test_the_collection_runs_as_printed(address: str, root: Path, rounds: int) -> None:
    collection = json.loads((root / "specs" / "octolis" / "collection.json").read_text())
    with httpx.Client() as client:
        for request in collection["requests"] * rounds:
            url = request["url"].replace(collection["base_url"], address)
            for name, value in VARIABLES.items():
                url = url.replace(f"{{{{{name}}}}}", value)
            answer = client.request(request["method"], url, json=request["body"] or None)
            assert answer.is_success, (request["name"], answer.text)
