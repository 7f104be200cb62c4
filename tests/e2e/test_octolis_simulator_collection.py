"""Every request of the vendor's collection is answered 2xx, one after another, as printed."""

import json
from pathlib import Path

import httpx
import pytest

from specloom.mock import SimulatorTransport, load_simulator
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

VARIABLES = {
    "datasetId": "customers",
    "dataApiKey": "test",
    "recordMasterId": "28d912a6-e6c5-40c8-8ec6-9803498d86f0",
}


@pytest.mark.parametrize("rounds", [1, 3])
def test_the_collection_runs_as_printed(root: Path, rounds: int) -> None:
    specs = Workspace(root)
    simulator = load_simulator(
        read_spec(load_document(specs.spec("octolis")), "octolis"),
        rules=specs.rules("octolis"),
        seed=specs.seed("octolis"),
    )
    collection = json.loads((specs.specs / "octolis" / "collection.json").read_text())
    with httpx.Client(transport=SimulatorTransport(simulator)) as client:
        for request in collection["requests"] * rounds:
            url = request["url"]
            for name, value in VARIABLES.items():
                url = url.replace(f"{{{{{name}}}}}", value)
            answer = client.request(request["method"], url, json=request["body"] or None)
            assert answer.is_success, (request["name"], answer.text)
