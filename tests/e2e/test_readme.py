"""What the README prints is what happens."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from specloom.cli import command_line
from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec
from specloom.spec.evidence import KINDS, gather
from specloom.spec.evidence_summary import summary, summary_lines
from specloom.workspace import Workspace

ROOT = Path(__file__).parents[2]


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text()


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_tour_prints_what_it_says(root: Path, readme: str) -> None:
    folder = root / "specs" / "octolis"
    spec = read_spec(load_document(folder / "openapi.yaml"), "octolis")
    simulator = load_simulator(spec, rules=folder / "simulator.py", seed=folder / "seed.yaml")
    [program, _], [printed] = blocks(readme, "python"), blocks(readme, "text")
    with running(simulator) as url:
        settings = {"OCTOLIS_API_KEY": "test", "OCTOLIS_BASE_URL": url}
        environment = os.environ | settings | {"PYTHONPATH": str(root / "generated" / "octolis")}
        command = [sys.executable, "-c", program]
        shown = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert (shown.stdout, shown.stderr) == (printed, "")


def test_the_test_that_it_shows_passes(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, root: Path, readme: str
) -> None:
    pytester.makepyfile(blocks(readme, "python")[1])
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(root / "scripts"), str(root / "generated/octolis")])
    )

    run = pytester.runpytest_subprocess("-p", "specloom.pytest_plugin", "-p", "no:cov", "-W", "error")

    run.assert_outcomes(passed=1)


def test_the_evidence_is_that_of_the_spec(root: Path, readme: str) -> None:
    document = load_document(Workspace(root).spec("octolis"))
    shares = list(summary_lines("octolis", document))[:5]

    assert "\n".join(shares) in readme


@pytest.mark.parametrize("vendor", Workspace(ROOT).vendors())
def test_every_vendor_has_a_row_with_its_operations_and_its_evidence(vendor: str, readme: str) -> None:
    spec = read_spec(load_document(Workspace(ROOT).spec(vendor)), vendor)
    found = summary(gather(spec.document))
    calls = f"{len(spec.operations)} + {len(spec.webhooks)}" if spec.webhooks else f"{len(spec.operations)}"
    shares = [f"{found.percentages[kind]}%" for kind in KINDS]
    row = " | ".join([f"(specs/{vendor}/openapi.yaml)", calls, str(found.total), *shares])

    assert f"{row} | [`{vendor}_sdk`](generated/{vendor}/README.md) |" in readme


def test_every_command_has_a_row(readme: str) -> None:
    commands = {
        command.callback.__name__.rstrip("_")
        for command in command_line().registered_commands
        if command.callback
    }

    assert commands == set(re.findall(r"^\| `specloom (\w+)` \|", readme, re.MULTILINE))


@pytest.mark.parametrize("name", ["README.md", "scripts/specloom/mock/README.md"])
def test_every_link_leads_to_a_file(root: Path, name: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", (root / name).read_text())

    assert targets
    assert [target for target in targets if not (root / name).parent.joinpath(target).exists()] == []


def test_it_stays_short(readme: str) -> None:
    assert len(readme.splitlines()) < 200


def test_nothing_is_left_to_fill_in(readme: str) -> None:
    assert re.findall(r"\b[A-Z]+_SECONDS\b|\bTODO\b", readme) == []
