"""The GitHub workflows, and what the scheduled one does with stand-ins for the programs that it runs."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

from specloom.workspace import Workspace

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"(actions/[a-z-]+@v\d+|\./\.github/workflows/[a-z-]+\.yml)")
SPECLOOM = """#!/bin/sh
echo "$@" "key:$ACME_API_KEY" "user:$ACME_USERNAME" >>asked
mkdir -p .specloom/contract/acme
echo '# acme: 1 finding' >.specloom/contract/acme/report.md
exit ${EXIT_WITH:-0}
"""
GH = """#!/bin/sh
case "$*" in *--body-file*) cat >body;; esac
case "$1 $2" in "issue list") echo "$OPEN";; *) echo "$@" >>done;; esac
"""


def read(workflow: Path) -> Any:
    return yaml.safe_load(workflow.read_text())


def jobs(workflow: Path) -> dict[str, Any]:
    found: dict[str, Any] = read(workflow)["jobs"]
    return found


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_is_pasted_into_a_script(workflow: Path) -> None:
    scripts = [
        step["run"] for job in jobs(workflow).values() for step in job.get("steps", ()) if "run" in step
    ]

    assert [script for script in scripts if "${{" in script] == []
    assert [
        script for script in scripts if script.startswith(".ci/") and not (ROOT / script.split()[0]).exists()
    ] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_has_a_version(workflow: Path) -> None:
    used = [job["uses"] for job in jobs(workflow).values() if "uses" in job]
    used += [
        step["uses"] for job in jobs(workflow).values() for step in job.get("steps", ()) if "uses" in step
    ]

    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_each_vendor_has_a_job_that_sees_the_secrets_of_that_vendor_alone() -> None:
    live = jobs(ROOT / ".github" / "workflows" / "live.yml")

    assert tuple(live) == Workspace(ROOT).vendors()
    for vendor, job in live.items():
        named = re.findall(r"(?:secrets|vars)\.([A-Z]+)_", str(job))
        assert (job["with"]["vendor"], set(named)) == (vendor, {vendor.upper()})


def test_nothing_but_the_look_for_a_credential_is_done_without_one() -> None:
    [job] = jobs(ROOT / ".github" / "workflows" / "live-vendor.yml").values()
    checkout, look, *others = job["steps"]

    assert checkout["uses"].startswith("actions/checkout@")
    assert look["run"] == ".ci/live credential"
    for step in others:
        assert re.search(r"steps\.credential\.outputs\.set == 'true'|steps\.contract\.out", step["if"])


@attrs.frozen
class House:
    """A folder with the script and stand-ins for what it runs."""

    root: Path

    def run(self, word: str, **environment: str) -> int:
        usual = {"VENDOR": "acme", "URL": "", "API_KEY": "", "USERNAME": "", "PASSWORD": "", "OPEN": ""}
        usual |= {
            "GITHUB_OUTPUT": "output",
            "GITHUB_STEP_SUMMARY": "summary",
            "RUN_URL": "https://ci.example/1",
        }
        usual |= {"PATH": f"{self.root / 'bin'}:/usr/bin:/bin"}
        command = [str(self.root / ".ci" / "live"), word]
        return subprocess.run(command, env=usual | environment, check=False, capture_output=True).returncode

    def text(self, name: str) -> str:
        file = self.root / name
        return file.read_text() if file.exists() else ""


@pytest.fixture
def house(tmp_path: Path) -> House:
    for name, text in (("bin/gh", GH), (".venv/bin/specloom", SPECLOOM)):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "live", tmp_path / ".ci")
    (tmp_path / ".specloom" / "contract" / "acme").mkdir(parents=True)
    (tmp_path / ".specloom" / "contract" / "acme" / "report.md").write_text("# acme: 1 finding\n")
    return House(tmp_path)


def test_without_a_secret_nothing_is_sent_and_nothing_fails(house: House) -> None:
    assert house.run("credential", USERNAME="ada") == 0

    assert house.text("output") == ""
    assert (
        house.text("summary")
        == "acme was not asked: no secret ACME_API_KEY is set, nor _USERNAME and _PASSWORD.\n"
    )


@pytest.mark.parametrize("secrets", [{"API_KEY": "k3y"}, {"USERNAME": "ada", "PASSWORD": "pw"}])
def test_a_key_will_do_and_so_will_a_user_with_a_password(house: House, secrets: dict[str, str]) -> None:
    assert house.run("credential", **secrets) == 0

    assert house.text("output") == "set=true\n"


def test_the_vendor_is_asked_at_its_url_with_its_key_in_the_environment(house: House) -> None:
    assert house.run("contract", API_KEY="k3y", URL="https://acme.example/v1") == 0

    assert house.text("asked").startswith(
        "contract acme --url https://acme.example/v1 --profile smoke --budget "
    )
    assert house.text("asked").endswith(" key:k3y user:\n")
    assert (house.text("output"), house.text("summary")) == ("exit=0\n", "# acme: 1 finding\n")


def test_a_baseline_is_used_where_there_is_one(house: House) -> None:
    (house.root / "specs" / "acme").mkdir(parents=True)
    (house.root / "specs" / "acme" / "baseline.yaml").touch()
    house.run("contract", API_KEY="k3y")

    assert "--baseline specs/acme/baseline.yaml" in house.text("asked")


@pytest.mark.parametrize(("exit_code", "step"), [("1", 0), ("2", 1)])
def test_findings_are_for_the_issue_and_bad_input_fails_the_job(
    house: House, exit_code: str, step: int
) -> None:
    assert house.run("contract", API_KEY="k3y", EXIT_WITH=exit_code) == step

    assert house.text("output") == f"exit={exit_code}\n"


@pytest.mark.parametrize(
    ("exit_code", "number", "done"),
    [
        ("0", "", ""),
        ("0", "7", "issue close 7 --comment Nothing is found any more: https://ci.example/1\n"),
        ("1", "7", "issue edit 7 --body-file -\n"),
        (
            "1",
            "",
            "issue create --title The contract of acme: the vendor and its spec differ --body-file -\n",
        ),
    ],
)
def test_a_vendor_has_one_issue_for_as_long_as_something_is_found(
    house: House, exit_code: str, number: str, done: str
) -> None:
    assert house.run("issue", EXIT=exit_code, OPEN=number) == 0

    assert house.text("done") == done
    assert exit_code == "0" or house.text("body").startswith("# acme: 1 finding\n\nThe run, ")
