"""The commands that begin a workspace or a vendor, in an empty folder."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from specloom.cli import main

FILES = [".github/workflows/ci.yml", ".gitignore", "Makefile", "pyproject.toml", "specs/README.md"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))
    }
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_a_vendor_is_begun_in_the_folder_itself(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "acme") == 0

    assert files(here) == ["specs/acme/openapi.yaml"]
    assert capsys.readouterr().out.startswith("wrote specs/acme/openapi.yaml\nNext: ")


@pytest.mark.parametrize("verb", ["lint", "evidence", "generate", "publish"])
def test_every_verb_takes_a_vendor_that_was_just_begun(verb: str) -> None:
    run("new", "acme", "--server", "https://api.acme.example/v1")

    assert run(verb, "acme") == 0


def test_a_vendor_that_is_there_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("new", "acme", "--title", "One")
    before = (here / "specs/acme/openapi.yaml").read_bytes()

    assert run("new", "acme", "--title", "Two") == 2
    assert "specs/acme/openapi.yaml is there already" in capsys.readouterr().err
    assert (here / "specs/acme/openapi.yaml").read_bytes() == before


def test_a_name_that_is_none_is_refused_with_one_that_would_do(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("new", "../Acme Shop") == 2

    assert "such as acmeshop" in capsys.readouterr().err
    assert files(here) == []


def test_what_was_begun_is_told_to_machines(capsys: pytest.CaptureFixture[str]) -> None:
    run("new", "acme", "--json")

    assert json.loads(capsys.readouterr().out) == {"vendor": "acme", "spec": "specs/acme/openapi.yaml"}


def test_a_workspace_is_begun_in_a_folder_that_need_not_exist(here: Path) -> None:
    assert run("init", "deep/apis") == 0

    assert files(here / "deep/apis") == FILES


def test_what_is_there_is_left_as_it_is_and_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "Makefile").write_text("mine:\n")

    run("init", "--json")

    assert json.loads(capsys.readouterr().out)["left"] == ["Makefile"]
    assert (here / "Makefile").read_text() == "mine:\n"


def test_no_workspace_is_begun_within_another(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("init")

    assert run("init", "inner") == 2
    assert "lies in the workspace" in capsys.readouterr().err
    assert not (here / "inner").exists()


def test_a_file_is_no_folder_for_a_workspace(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "apis").write_text("")

    assert run("init", "apis") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_make_alone_lists_every_target_of_a_new_workspace(here: Path) -> None:
    run("init")

    listed = re.findall(r"^  make (\w+)", make(here).stdout, re.MULTILINE)
    assert listed == re.findall(r"^(\w+):.*## ", (here / "Makefile").read_text(), re.MULTILINE)


def test_a_workspace_without_a_vendor_passes_its_own_checks(here: Path) -> None:
    run("init")
    done = make(here, "check")

    assert (done.returncode, done.stderr) == (0, "")
    assert "no vendor yet" in done.stdout


def test_the_makefile_of_a_workspace_does_what_ci_asks_for(here: Path) -> None:
    run("init")
    run("new", "acme")
    drifted = make(here, "drift").returncode
    made = make(here, "generate", "check", "publish", "VENDOR=acme")

    assert (drifted != 0, made.returncode) == (True, 0), made.stderr
    assert (here / "generated/acme/pyproject.toml").is_file()
    assert (here / "dist/index.html").is_file()
