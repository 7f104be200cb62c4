import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from importlib.util import resolve_name
from pathlib import Path

import pytest

import specloom

MAY_IMPORT = {
    "spec": {"errors"},
    "runtime": set[str](),
    "importing": {"errors", "markdown", "sealing", "spec"},
    "starting": {"errors", "importing"},
    "generate": {"errors", "spec"},
    "mock": {"errors", "spec", "workspace"},
    "contract": {"errors", "markdown", "spec", "mock", "runtime"},
    "diff": {"errors", "markdown", "spec"},
    "publish": {"errors", "markdown", "sealing", "spec"},
    "mcp": {"errors", "spec"},
    "release": {"diff", "errors", "generate", "markdown", "publish", "spec", "workspace"},
}


@pytest.fixture
def package(root: Path) -> Path:
    return root / "scripts" / "specloom"


def imports_of(module: Path, package: Path) -> Iterator[str]:
    """Name in full what a module imports from the package, relative imports too."""
    here = ".".join(module.relative_to(package.parent).parent.parts)
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("specloom."))
        elif isinstance(node, ast.ImportFrom):
            source = resolve_name("." * node.level + (node.module or ""), here)
            yield from (f"{source}.{name.name}" for name in node.names if source.startswith("specloom"))


def test_the_version_is_the_one_in_the_project_file(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]

    assert specloom.__version__ == project["version"]


def test_the_package_runs_as_a_module() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "specloom", "--help"], capture_output=True, text=True, check=True
    )

    assert "Usage: " in shown.stdout


def test_importing_the_main_module_runs_nothing() -> None:
    assert import_module("specloom.__main__").__doc__


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_imports_run_one_way(package: Path, part: str) -> None:
    modules = (package / part).rglob("*.py")
    imported = {name.split(".")[1] for module in modules for name in imports_of(module, package)}

    assert imported <= MAY_IMPORT[part] | {part, "__version__"}


def test_the_runtime_can_be_copied_into_a_client(package: Path) -> None:
    by_name = re.compile(r"^\s*(from|import) specloom\b", re.MULTILINE)

    assert [
        module for module in (package / "runtime").rglob("*.py") if by_name.search(module.read_text())
    ] == []


@pytest.mark.parametrize("name", ["spec", "generate", "mock", "contract", "diff", "publish", "release"])
def test_everything_that_a_package_names_is_there(name: str) -> None:
    package = import_module(f"specloom.{name}")

    assert sorted(package.__all__) == sorted(set(package.__all__))
    assert [each for each in package.__all__ if not hasattr(package, each)] == []


def test_a_name_that_the_simulators_do_not_have_is_refused() -> None:
    assert not hasattr(import_module("specloom.mock"), "nothing")


def speaks(node: ast.AST) -> bool:
    """Say whether a piece of code prints or ends the process."""
    if isinstance(node, ast.Raise):
        return node.exc is not None and "SystemExit" in ast.dump(node.exc)
    return isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "sys.exit", "exit", "os._exit"}


def test_only_the_command_line_prints_or_exits(package: Path) -> None:
    speaking = [m for m in package.rglob("*.py") if any(map(speaks, ast.walk(ast.parse(m.read_text()))))]

    assert {module.relative_to(package).parts[0] for module in speaking} == {"cli"}


def test_no_vendor_is_named_in_the_package(root: Path, package: Path) -> None:
    vendors = [document.parent.name for document in (root / "specs").glob("*/openapi.yaml")]
    sources = [file for file in package.rglob("*") if file.suffix in {".py", ".jinja"}]

    assert [file for file in sources for vendor in vendors if vendor in file.read_text().lower()] == []
