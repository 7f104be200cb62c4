import json
from pathlib import Path

import pytest

from specloom.cli.statuses import contract_report, keep_measurement, mutants_path, mutants_report
from specloom.contract.mutants import Measurement
from specloom.contract.mutants.outcome import Absence, Alarm, Outcome
from specloom.errors import BadInput
from specloom.workspace import Workspace

CONTRACT = {"findings": [], "cases": 3, "simulated": True, "ended": ""}


def contract_path(folder: Path) -> Path:
    path = folder / ".specloom" / "contract" / "acme" / "report.json"
    path.parent.mkdir(parents=True)
    return path


def test_the_last_reports_are_read(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    contract_path(tmp_path).write_text(json.dumps(CONTRACT))
    mutants = {"outcomes": [{"vendor": "acme", "check": None}], "alarms": [{"vendor": "acme", "found": []}]}
    mutants_path(workspace, "acme").parent.mkdir(parents=True)
    mutants_path(workspace, "acme").write_text(json.dumps(mutants))

    assert contract_report(workspace, "acme") == CONTRACT
    assert mutants_report(workspace, "acme") == mutants


def test_what_was_measured_is_kept_for_each_vendor_of_the_workspace(tmp_path: Path) -> None:
    for vendor in ("acme", "bolt"):
        (tmp_path / "specs" / vendor).mkdir(parents=True)
        (tmp_path / "specs" / vendor / "openapi.yaml").write_text("")
    vendors = ("acme", "bolt", "elsewhere")
    measurement = Measurement(
        tuple(Outcome(v, "server", "status", "kind", "get", v, "check", None, "", 1, 0.1) for v in vendors),
        tuple(Alarm(vendor, 1, 2, 0.1, ()) for vendor in vendors),
        (Absence("bolt", "kind", (), "nothing changes"),),
    )
    keep_measurement(Workspace(tmp_path), measurement)
    kept = mutants_report(Workspace(tmp_path), "acme")

    assert kept is not None
    assert [each["says"] for each in kept["outcomes"]] == ["acme"]
    assert [each["vendor"] for each in kept["alarms"]] == ["acme"]
    assert kept["absences"] == []
    assert mutants_report(Workspace(tmp_path), "bolt") is not None
    assert mutants_report(Workspace(tmp_path), "elsewhere") is None


def test_where_nothing_was_run_there_is_no_report(tmp_path: Path) -> None:
    assert contract_report(Workspace(tmp_path), "acme") is None
    assert mutants_report(Workspace(tmp_path), "acme") is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "cannot be read"),
        ("[]", "is no report of this version"),
        ('{"findings": [], "cases": "many"}', "is no report of this version"),
    ],
)
def test_a_report_that_is_none_is_one_sentence(tmp_path: Path, text: str, problem: str) -> None:
    contract_path(tmp_path).write_text(text)

    with pytest.raises(BadInput, match=rf"{problem}.*; delete it, or run: specloom contract acme$"):
        contract_report(Workspace(tmp_path), "acme")


def test_a_report_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    contract_path(tmp_path).write_bytes(b"\xff")

    with pytest.raises(BadInput, match="cannot be read"):
        contract_report(Workspace(tmp_path), "acme")
