"""Type-check what the old client's users wrote, as far as it is known, against the new client."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs

from ..errors import BadInput
from ..generate import python_samples
from ..generate.building import build_client
from ..spec import Spec
from ..workspace import cache_folder

_README = "README.md"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ERROR = re.compile(r"^example(\d+)\.py:(\d+): error: (.*?)(?:  \[[\w-]+\])?$", re.MULTILINE)
_MYPY = (
    "-m",
    "mypy",
    "--strict",
    "--no-error-summary",
    "--no-pretty",
    "--hide-error-context",
    "--config-file=",
)


class CheckError(BadInput):
    """The clients cannot be compared; the message says why."""


@attrs.frozen
class BrokenExample:
    """One line of code that the old client takes and the new one does not: `place` shows it to users."""

    place: str
    code: str
    message: str

    @property
    def sentence(self) -> str:
        """Return what a user of the client is told."""
        return f"{self.place}: `{self.code}` no longer fits the client: {self.message}"


def broken_examples(old: Spec, new: Spec) -> tuple[BrokenExample, ...]:
    """Return the examples of the old client that fail with the new one, those of its README first.

    Both clients are built aside, under one name. What mypy found with the old client already is not counted.

    Raises CheckError where mypy itself fails.
    """
    old = attrs.evolve(old, vendor=new.vendor)
    with TemporaryDirectory() as name:
        folder = Path(name)
        for which, spec in (("old", old), ("new", new)):
            build_client(spec, folder / which)
        examples = dict(_examples(old, folder / "old"))
        (folder / "examples").mkdir()
        for number, code in enumerate(examples.values()):
            (folder / "examples" / f"example{number}.py").write_text(code, encoding="utf-8")
        before, after = _errors(folder, "old"), _errors(folder, "new")
    found = sorted(error for error in after if error not in before)
    return tuple(dict.fromkeys(_broken(examples, *error) for error in found))


def _examples(spec: Spec, client: Path) -> Iterator[tuple[str, str]]:
    """Yield the code that the old client shows: the blocks of its README run one after the other."""
    yield _README, "\n".join(_BLOCK.findall((client / _README).read_text(encoding="utf-8")))
    for id_, programs in python_samples(spec).items():
        for program in programs:
            yield f"{id_} ({program.name})" if program.name else id_, program.sync


Error = tuple[int, int, str]
"""The number of an example, a line of it, and what mypy says."""


def _errors(folder: Path, client: str) -> list[Error]:
    """Return what mypy finds in the examples with one of the clients; what both import is kept."""
    run = subprocess.run(
        [sys.executable, *_MYPY, f"--cache-dir={cache_folder() / 'types'}", "."],
        cwd=folder / "examples",
        env=os.environ | {"MYPYPATH": str(folder / client)},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode not in {0, 1} or (run.returncode and not run.stdout):
        reason = " ".join((run.stderr or run.stdout).split())
        raise CheckError(f"the {client} client cannot be type-checked ({reason}); install specloom[release]")
    return [(int(number), int(line), message) for number, line, message in _ERROR.findall(run.stdout)]


def _broken(examples: Mapping[str, str], number: int, line: int, message: str) -> BrokenExample:
    place, code = list(examples.items())[number]
    return BrokenExample(place, code.splitlines()[line - 1].strip(), message)
