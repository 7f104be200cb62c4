"""As a new user has it, from what the wheel holds and in an empty folder: four commands to a first call."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.importing_set.building import as_json, auth, collection, request, saved

TEA = {"id": "tea", "name": "Tea", "price": 3.5}
SHOP = collection(
    "Shop",
    request("List products", "GET /products", saved(200, [TEA, {"id": "cup", "name": "Cup", "price": 7}])),
    request("Get a product", "GET /products/:productId", saved(200, TEA)),
    request("Add a product", "POST /products", saved(201, TEA), body=as_json({"name": "Tea", "price": 3.5})),
    auth=auth("apikey", key="X-Api-Key", value="not-for-others", **{"in": "header"}),
)


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package as its wheel installs it."""
    wheel = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    folder = tmp_path_factory.mktemp("site")
    for source, place in sorted(wheel["sources"].items()):
        assert source in wheel["only-include"]
        shutil.copytree(root / source, folder / place, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "shop.json").write_text(json.dumps(SHOP))
    return tmp_path


def environment(*importable: Path, **more: str) -> dict[str, str]:
    path = os.pathsep.join(map(str, importable))
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return {**unmeasured, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(here: Path, site: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "specloom", *arguments]
    done = subprocess.run(
        command, cwd=here, env=environment(site), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@contextmanager
def served(here: Path, site: Path, vendor: str) -> Iterator[str]:
    """Serve a simulator, and yield its address."""
    command = [sys.executable, "-m", "specloom", "mock", vendor, "--port", "0", "--json"]
    with subprocess.Popen(command, cwd=here, env=environment(site), stdout=subprocess.PIPE) as process:
        assert process.stdout
        try:
            yield json.loads(process.stdout.readline())["url"]
        finally:
            process.terminate()


def digest(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_collection_is_called_after_four_commands(here: Path, site: Path) -> None:
    before = digest(site)
    run(here, site, "import", "shop.json", "--vendor", "shop")
    run(here, site, "generate", "shop")
    printed = re.search(r"```python\n(.*?)```", (here / "generated/shop/README.md").read_text(), re.DOTALL)
    assert printed
    with served(here, site, "shop") as url:
        told = environment(here / "generated/shop", SHOP_API_KEY="test", SHOP_BASE_URL=url)
        called = subprocess.run(
            [sys.executable, "-c", printed[1]],
            cwd=here,
            env=told,
            capture_output=True,
            text=True,
            check=False,
        )

    assert (called.returncode, "name='Tea'" in called.stdout) == (0, True), called.stdout + called.stderr
    assert sorted(path.name for path in here.iterdir()) == [".specloom", "generated", "shop.json", "specs"]
    assert digest(site) == before


def test_what_the_wheel_holds_begins_workspaces_and_vendors(here: Path, site: Path) -> None:
    before = digest(site)
    run(here, site, "init")
    run(here, site, "new", "acme")

    assert run(here, site, "lint").endswith("0 findings in 1 spec\n")
    assert (here / "Makefile").is_file()
    assert digest(site) == before
