"""The contract of a simulator that listens on a port."""

from pathlib import Path

import pytest

from specloom.contract import CHECKS_PHASE, Plan, Url, run_plan
from specloom.errors import BadInput
from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec

FOLDER = Path(__file__).parent.parent.parent / "specs" / "octolis"
SPEC = read_spec(load_document(FOLDER / "openapi.yaml"), "octolis")


def test_nothing_is_found_at_a_url_either() -> None:
    made = load_simulator(SPEC, rules=FOLDER / "simulator.py", seed=FOLDER / "seed.yaml", limits=False)
    with running(made) as base_url:
        report = run_plan(SPEC, Url(base_url, "test"), Plan(1, 1, (CHECKS_PHASE, "examples")))

    assert report.findings == ()
    assert report.target == base_url
    assert report.phases()["examples"] > 8


def test_a_wrong_key_is_one_sentence() -> None:
    made = load_simulator(SPEC, rules=FOLDER / "simulator.py", seed=FOLDER / "seed.yaml", limits=False)

    with running(made) as base_url, pytest.raises(BadInput, match="refuses the key"):
        run_plan(SPEC, Url(base_url, "wrong"), Plan())


def test_a_server_that_does_not_run_is_named() -> None:
    with pytest.raises(BadInput, match="cannot be reached"):
        run_plan(SPEC, Url("http://127.0.0.1:9/v1", "test"), Plan())
