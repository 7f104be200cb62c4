"""Format Python code with ruff, whatever settings lie around it."""

import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import BadInput

_ALONE = ("--isolated", "--no-cache", "--target-version=py311")
_WIDTH = "--line-length=110"


class FormatError(BadInput):
    """Code that ruff cannot lay out; the message is ruff's own."""


def format_code(folder: Path) -> None:
    """Sort the imports, drop the unused ones and lay out every module of a folder."""
    _ruff(folder, "check", "--fix-only", "--select=I,F401", _WIDTH)
    _ruff(folder, "format", _WIDTH)


def format_snippets(snippets: Mapping[str, str], width: int = 90) -> dict[str, str]:
    """Return pieces of code, by names that files may have, laid out for a page of text."""
    with TemporaryDirectory() as folder:
        paths = {name: Path(folder, f"{name}.py") for name in snippets}
        for name, path in paths.items():
            path.write_text(snippets[name], encoding="utf-8")
        _ruff(Path(folder), "format", f"--line-length={width}")
        return {name: path.read_text(encoding="utf-8") for name, path in paths.items()}


def _ruff(folder: Path, verb: str, *options: str) -> None:
    program = Path(sysconfig.get_path("scripts"), "ruff")
    found = [str(program)] if program.is_file() else [sys.executable, "-m", "ruff"]
    command = [*found, verb, *_ALONE, *options, "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = " ".join((done.stderr or done.stdout).split())
        raise FormatError(f"the generated code cannot be laid out ({reason}); please report it with the spec")
