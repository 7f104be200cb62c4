"""What the pages print as code runs as it is printed."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from specloom.generate import python_samples
from specloom.mock import Simulator, load_simulator
from specloom.mock.testing import running
from specloom.spec import Spec, load_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
VENDORS = WORKSPACE.vendors()
RUNNER = Path(__file__).with_name("sample_runner.py")

each_vendor = pytest.mark.parametrize("vendor", VENDORS)


def spec_of(vendor: str) -> Spec:
    return read_spec(load_document(WORKSPACE.spec(vendor)), vendor)


@pytest.fixture
def simulator(vendor: str) -> Simulator:
    return load_simulator(spec_of(vendor), rules=WORKSPACE.rules(vendor), seed=WORKSPACE.seed(vendor))


def programs_of(vendor: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield each program by what it shows, and with an application the program that has a delivery for it."""
    for id_, programs in python_samples(spec_of(vendor)).items():
        for program in programs:
            is_application = "Starlette" in program.asynchronous
            yield f"{id_} {program.name}", program.sync, None
            yield (
                f"{id_} {program.name} async",
                program.asynchronous,
                program.sync if is_application else None,
            )


def environment(vendor: str, url: str, sources: str) -> Mapping[str, str]:
    """Return an environment in which a program finds the address and whatever secret it names."""
    names = re.findall(rf"\b{vendor.upper()}_[A-Z_]+\b", sources)
    path = os.pathsep.join([str(WORKSPACE.client(vendor)), *filter(None, [os.environ.get("PYTHONPATH")])])
    own = {**dict.fromkeys(names, "test"), f"{vendor.upper()}_BASE_URL": url, "PYTHONPATH": path}
    return os.environ | own


@each_vendor
def test_every_python_program_runs_as_it_is_printed(
    vendor: str, simulator: Simulator, tmp_path: Path
) -> None:
    programs = list(programs_of(vendor))
    with running(simulator) as url:
        run = subprocess.run(
            [sys.executable, "-W", "error", RUNNER],
            input=json.dumps({"package": f"{vendor}_sdk", "url": url, "programs": programs}),
            env=environment(vendor, url, str(programs)),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
    results = json.loads(run.stdout)

    assert [name for name, _, _ in results] == [name for name, _, _ in programs]
    assert {name: printed for name, status, printed in results if status or not printed} == {}


@each_vendor
def test_a_program_needs_nothing_else_but_the_package(
    vendor: str, simulator: Simulator, tmp_path: Path
) -> None:
    name, source, _ = next(iter(programs_of(vendor)))
    with running(simulator) as url:
        run = subprocess.run(
            [sys.executable, "-c", source],
            env=environment(vendor, url, source),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    assert (name, run.returncode, run.stderr) == (name, 0, "")
    assert run.stdout


@each_vendor
def test_every_python_program_is_typed_and_tidy(vendor: str, tmp_path: Path) -> None:
    for number, (_, source, _) in enumerate(programs_of(vendor)):
        Path(tmp_path, f"program{number}.py").write_text(source, encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--select=E4,E7,E9,F,I,UP,RET"]
    tidy = subprocess.run([*ruff, "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    laid_out = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache", "--check", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (tidy.returncode, tidy.stdout) == (0, "All checks passed!\n")
    assert (laid_out.returncode, laid_out.stderr) == (0, "")


def test_mypy_finds_nothing_in_any_python_program(tmp_path: Path) -> None:
    for vendor in VENDORS:
        for number, (_, source, _) in enumerate(programs_of(vendor)):
            Path(tmp_path, f"{vendor}{number}.py").write_text(source, encoding="utf-8")
    path = os.pathsep.join(str(WORKSPACE.client(vendor)) for vendor in VENDORS)
    cache = f"--cache-dir={tmp_path / 'cache'}"
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", cache, "."],
        cwd=tmp_path,
        env=os.environ | {"MYPYPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.returncode, run.stdout) == (0, "")
