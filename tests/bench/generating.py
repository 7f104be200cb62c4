"""Generate clients: the vendors of the house, GitHub's document, and documents of growing size."""

import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import attrs

from specloom.workspace import Workspace

from .competitors import Competitors
from .measuring import Figure, Sample, interleaved, seconds
from .synthetic import document

SIZES = (250, 500, 1000, 2000)
_IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
names = [m.name for m in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


@attrs.frozen
class Folder:
    """A workspace of its own, in which documents become clients."""

    path: Path

    def add(self, vendor: str, text: bytes) -> Path:
        """Write a document as a vendor's spec and return its place."""
        place = self.path / "specs" / vendor / "openapi.yaml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text)
        return place

    def generate(self, *vendors: str) -> None:
        """Run `specloom generate` as a person does."""
        run(sys.executable, "-m", "specloom", "generate", *vendors, folder=self.path)

    def anew(self, *vendors: str) -> float:
        """Return the seconds of making the clients where there are none."""
        shutil.rmtree(self.path / "generated", ignore_errors=True)
        return seconds(partial(self.generate, *vendors))

    def again(self, *vendors: str) -> float:
        """Return the seconds of doing it when nothing changed."""
        return seconds(partial(self.generate, *vendors))


def figures(workspace: Workspace, competitors: Competitors, aside: Path, rounds: int) -> Iterator[Figure]:
    """Measure everything that is said about generating."""
    yield from vendors_figures(workspace, competitors, aside / "vendors", rounds)
    yield from github_figures(competitors, aside / "github", rounds)
    yield from growth_figures(aside / "growth", rounds)


def vendors_figures(
    workspace: Workspace, competitors: Competitors, aside: Path, rounds: int
) -> Iterator[Figure]:
    """Measure all vendors in one run, beside openapi-generator on the same documents."""
    folder = Folder(aside)
    specs = [folder.add(vendor, workspace.spec(vendor).read_bytes()) for vendor in workspace.vendors()]
    measures: dict[str, Callable[[], float]] = {"ours": folder.anew}
    if competitors.openapi_generator.exists():
        measures["openapi-generator"] = partial(_all_by_openapi_generator, competitors, specs, aside)
    found = interleaved(measures, rounds, "s")
    name = f"{len(specs)} vendors in one run"
    other = found.get("openapi-generator")
    yield Figure("generate", name, found["ours"], other, "openapi-generator", goal=0.2 if other else None)
    unchanged = interleaved({"again": folder.again}, rounds, "s")
    yield Figure("generate", f"{name}, nothing changed", unchanged["again"], goal=0.5)


def github_figures(competitors: Competitors, aside: Path, rounds: int) -> Iterator[Figure]:
    """Measure GitHub's document, beside openapi-generator and hey-api, and import every module made."""
    if not competitors.github.exists():
        return
    folder = Folder(aside)
    spec = folder.add("github", competitors.github.read_bytes())
    measures: dict[str, Callable[[], float]] = {"ours": partial(folder.anew, "github")}
    if competitors.openapi_generator.exists():
        measures["openapi-generator"] = partial(_by_openapi_generator, competitors, spec, aside)
    if competitors.hey_api.exists():
        measures["hey-api"] = partial(_by_hey_api, competitors, spec, aside)
    found = interleaved(measures, rounds, "s")
    for other in sorted(found.keys() - {"ours"}):
        yield Figure("generate", "GitHub's document", found["ours"], found[other], other, goal=1.0)
    took: list[float] = []
    count = imported_modules(aside / "generated" / "github", "github_sdk", took)
    yield Figure("generate", f"import of all its {count} modules", Sample(tuple(took), "s"))


def growth_figures(aside: Path, rounds: int) -> Iterator[Figure]:
    """Measure documents of growing size; the exponent of the growth is 1 where time is linear."""
    folder = Folder(aside)
    for size in SIZES:
        folder.add(f"size{size}", json.dumps(document(size)).encode())
    measures = {str(size): partial(folder.anew, f"size{size}") for size in SIZES}
    found = interleaved(measures, rounds, "s")
    for size in SIZES:
        yield Figure("generate", f"{size} operations", found[str(size)])
    pairs = zip(found[str(SIZES[-1])].values, found[str(SIZES[-2])].values, strict=True)
    exponents = tuple(math.log2(twice / once) for twice, once in pairs)
    sample = Sample(exponents, "exponent")
    yield Figure("generate", f"growth from {SIZES[-2]} to {SIZES[-1]} operations", sample, goal=1.15)


def synthetic_client(aside: Path, operations: int) -> Path:
    """Generate the client `large` of a document with so many operations and return its folder."""
    folder = Folder(aside)
    folder.add("large", json.dumps(document(operations)).encode())
    folder.generate("large")
    return aside / "generated" / "large"


def imported_modules(folder: Path, package: str, took: list[float]) -> int:
    """Import every module of a package in a fresh interpreter and return how many there are.

    Raises:
        subprocess.CalledProcessError: one of them cannot be imported.
    """
    command = [sys.executable, "-c", _IMPORT_ALL, package]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done: list[str] = []

    def work() -> None:
        result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        done.append(result.stdout)

    took.append(seconds(work))
    return int(done[0])


def run(*command: str, folder: Path) -> None:
    """Run a command quietly in a folder, with this process's import path."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, stdin=subprocess.DEVNULL
    )


def _all_by_openapi_generator(competitors: Competitors, specs: list[Path], aside: Path) -> float:
    return sum(_by_openapi_generator(competitors, spec, aside) for spec in specs)


def _by_openapi_generator(competitors: Competitors, spec: Path, aside: Path) -> float:
    target = aside / "other" / spec.parent.name
    shutil.rmtree(target, ignore_errors=True)
    command = [str(competitors.openapi_generator), "generate", "-g", "python"]
    arguments = ["-i", str(spec), "-o", str(target), "--skip-validate-spec"]
    return seconds(partial(run, *command, *arguments, folder=aside))


def _by_hey_api(competitors: Competitors, spec: Path, aside: Path) -> float:
    target = aside / "other" / "hey-api"
    shutil.rmtree(target, ignore_errors=True)
    source = aside / "github.json"
    shutil.copy(spec, source)
    arguments = ["-i", str(source), "-o", str(target), "-c", "@hey-api/client-fetch"]
    return seconds(partial(run, str(competitors.hey_api), *arguments, folder=aside))
