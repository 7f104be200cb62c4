"""The calls of the vendor's page run as they are printed, but for the host."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

PRINTED = Path(__file__).parent / "aicser_calls"
HOST = "https://your-aicser-instance.com"


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    """Serve the simulator, and tell what stands for the printed host."""
    specs = Workspace(root)
    spec = read_spec(load_document(specs.spec("aicser")), "aicser")
    with running(load_simulator(spec, rules=specs.rules("aicser"), seed=specs.seed("aicser"))) as url:
        yield url.removesuffix("/api/v1")


def calls() -> list[list[str]]:
    text = (PRINTED / "curl.txt").read_text().replace("\\\n", "")
    return [shlex.split(line) for line in text.splitlines() if line.startswith("curl")]


@pytest.mark.curl
def test_the_curl_calls_run_as_printed(address: str, tmp_path: Path) -> None:
    for program, *arguments in calls():
        told = [argument.replace(HOST, address) for argument in arguments]
        ran = subprocess.run(
            [program, "-sS", "--fail-with-body", *told], cwd=tmp_path, capture_output=True, check=False
        )
        assert ran.returncode == 0, (arguments, ran.stdout, ran.stderr)
        assert "--output" in arguments or orjson.loads(ran.stdout)["success"] is True
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")


def test_the_sample_for_python_runs_as_printed(address: str, root: Path) -> None:
    sample = (PRINTED / "python.txt").read_text().replace(HOST, address)
    shown = "print(chart.data.chart_data.data.datasets[0].data, insights.data.results.primary_drivers[0])"
    ran = subprocess.run(
        [sys.executable, "-"],
        input=f"{sample}\n{shown}",
        env={**os.environ, "PYTHONPATH": str(root / "generated" / "aicser")},
        capture_output=True,
        check=False,
        text=True,
    )

    assert ran.stdout.startswith("[1000, 1200, 1100, 1400] AnalysisDriver(factor='Marketing Spend'"), (
        ran.stderr
    )
