import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from specloom.publish.languages.generators import RELEASE

TARGET = re.compile(r"^([a-z]+):.*## (.+)$", re.MULTILINE)


def make(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make as a person would, also when these tests were themselves started by make."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))
    }
    return subprocess.run(
        ["make", *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def makefile(root: Path) -> str:
    return (root / "Makefile").read_text()


@pytest.fixture
def house(root: Path, tmp_path: Path) -> Path:
    """Return a folder with what setup reads, set up a moment ago as far as make can tell."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(root / name, tmp_path)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("python", "uv", ".ready"):
        (programs / name).touch()
    return tmp_path


def test_bare_make_lists_every_target_with_its_text(root: Path, makefile: str) -> None:
    listed = make(root).stdout

    assert [tuple(line.split(maxsplit=2)[1:]) for line in listed.splitlines()] == TARGET.findall(makefile)


def test_every_phony_target_has_a_text(makefile: str) -> None:
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)

    assert phony is not None
    assert phony[1].split() == [name for name, _ in TARGET.findall(makefile)]


def test_every_recipe_is_one_line(makefile: str) -> None:
    recipes = re.findall(r"(?:^\t.*\n)+", makefile, re.MULTILINE)

    assert recipes
    assert [recipe for recipe in recipes if recipe.count("\n") != 1 or recipe.endswith("\\\n")] == []


def test_setup_says_and_does_nothing_when_nothing_changed(house: Path) -> None:
    done = make(house, "setup")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_setup_runs_again_when_what_it_reads_is_newer(house: Path, name: str) -> None:
    later = (house / ".venv" / "bin" / ".ready").stat().st_mtime + 1
    os.utime(house / name, (later, later))

    assert "uv pip sync" in make(house, "--dry-run", "setup").stdout


def test_setup_makes_the_environment_on_a_clean_checkout(house: Path) -> None:
    shutil.rmtree(house / ".venv")

    assert " -m venv " in make(house, "--dry-run", "setup").stdout


@pytest.mark.parametrize("python", ["false", "no-such-python"])
def test_a_python_that_does_not_fit_is_refused_in_one_sentence(house: Path, python: str) -> None:
    shutil.rmtree(house / ".venv")

    refused = make(house, "setup", f"PYTHON={python}")

    assert refused.returncode != 0
    assert refused.stderr.startswith("specloom needs Python 3.11 or newer")
    assert not (house / ".venv").exists()


@pytest.mark.parametrize("target", ["all", "generate", "mock", "lint", "evidence", "test", "check"])
def test_every_working_target_sets_up_first(house: Path, target: str) -> None:
    (house / ".venv" / "bin" / ".ready").unlink()

    commands = make(house, "--dry-run", target).stdout

    assert commands.index("uv pip sync") < commands.index(".venv/bin/", commands.index("touch"))


def test_what_writes_samples_in_other_languages_is_what_the_package_asks_for(
    makefile: str,
) -> None:
    assert f"postman-code-generators@{RELEASE}\n" in makefile
