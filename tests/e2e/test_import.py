"""Each collection of the set becomes a vendor that works at once, and nothing of it is lost in silence."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from tests.importing_set.cases import CASES, Case
from tests.importing_set.judging import judge

from specloom.cli import main
from specloom.importing.account import UNACCOUNTED


@attrs.frozen
class Imported:
    """What an import left behind."""

    case: Case
    root: dict[str, Any]
    report: dict[str, Any]
    text: str
    code: int


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workspace")


@pytest.fixture(scope="module")
def whole(folder: Path) -> Path:
    """Return a workspace that has every case."""
    for case in CASES:
        import_case(case, folder)
    return folder


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case.name)
def imported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    return import_case(request.param, tmp_path_factory.mktemp("one"))


def import_case(case: Case, folder: Path) -> Imported:
    """Import one case into a workspace."""
    vendor = f"case{CASES.index(case)}"
    source, environment = folder / f"{vendor}.json", folder / f"{vendor}.environment.json"
    source.write_text(json.dumps(case.source), encoding="utf-8")
    environment.write_text(json.dumps(case.environment), encoding="utf-8")
    more = ("--environment", str(environment)) if case.environment else ()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        code = run("import", str(source), "--vendor", vendor, *more)
    text = (folder / f"specs/{vendor}/openapi.yaml").read_text(encoding="utf-8")
    report = json.loads((folder / f".specloom/import/{vendor}.json").read_text(encoding="utf-8"))
    return Imported(case, yaml.safe_load(text), report, text, code)


def test_it_lints_clean(imported: Imported) -> None:
    assert (imported.code, imported.report["findings"]) == (0, [])


def test_it_is_what_the_case_says(imported: Imported) -> None:
    verdict = attrs.asdict(judge(imported.case, imported.root), recurse=False)

    leaks = verdict.pop("leaks")
    assert {name: str(count) for name, count in verdict.items() if count.had != count.of} == {}
    assert leaks.had == 0


def test_no_secret_is_in_its_report(imported: Imported) -> None:
    assert [secret for secret in imported.case.secrets if secret in json.dumps(imported.report)] == []


def test_its_counts_add_up(imported: Imported) -> None:
    facts, counts = imported.report["facts"], imported.report["counts"]
    kinds = [kind for kind in counts if kind != "all"]

    assert [fact for fact in facts if fact["reason"] == UNACCOUNTED] == []
    assert all(fact["pointers"] or fact["reason"] for fact in facts)
    assert counts["all"]["total"] == sum(counts[kind]["total"] for kind in kinds) == len(facts)
    assert counts["all"]["carried"] == sum(bool(fact["pointers"]) for fact in facts)
    assert all(each["total"] == each["carried"] + each["not_carried"] for each in counts.values())


@pytest.mark.parametrize("verb", ["lint", "generate", "publish", "contract --phases checks,examples"])
def test_all_of_them_work_at_once(
    whole: Path, verb: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(whole)

    assert run(*verb.split()) == 0, capsys.readouterr()
