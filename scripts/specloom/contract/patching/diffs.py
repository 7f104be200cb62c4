"""Write a change of a file as a unified diff, as `git apply` and `patch -p1` take it."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

_UNENDED = "\\ No newline at end of file\n"


def diff(path: Path, old: str, new: str) -> str:
    """Return the diff; the path is named as it is given."""
    name = path.as_posix().lstrip("/")
    return "".join(_lines(name, old, new))


def _lines(name: str, old: str, new: str) -> Iterator[str]:
    for line in unified_diff(_split(old), _split(new), f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n{_UNENDED}"


def _split(text: str) -> list[str]:
    """Split at line feeds alone, as `git` does, unlike `str.splitlines`."""
    lines = [f"{line}\n" for line in text.split("\n")]
    return [*lines[:-1], *([lines[-1][:-1]] if len(lines[-1]) > 1 else [])]
