"""Run the generators of other languages: an npm package, in one process for all calls."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ...errors import BadInput
from .calls import Call
from .variants import VARIANTS

PACKAGE = "postman-code-generators"
RELEASE = "2.1.1"
_SCRIPT = Path(__file__).with_name("generate.cjs")


class GeneratorsMissing(BadInput):
    """The generators cannot be run; the message says what to install."""


def find_generators(folder: Path) -> Path:
    """Return the `node_modules` that has the generators: in the folder, or in one of NODE_PATH.

    Raises GeneratorsMissing where there are none, or another release, or no Node.
    """
    if shutil.which("node") is None:
        raise GeneratorsMissing("samples in other languages need Node.js; install it, then run this again")
    elsewhere = filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep))
    for modules in (folder / "node_modules", *map(Path, elsewhere)):
        described = modules / PACKAGE / "package.json"
        if described.is_file() and json.loads(described.read_bytes()).get("version") == RELEASE:
            return modules
    install = f"npm install --prefix {folder} --no-fund --no-audit {PACKAGE}@{RELEASE}"
    raise GeneratorsMissing(f"samples in other languages need {PACKAGE} {RELEASE}; run: {install}")


def generate(calls: Sequence[Call], modules: Path) -> list[list[str | None]]:
    """Return the code of each call in each variant, masked; None where a generator has none."""
    asked = {
        "requests": [call.request for call in calls],
        "variants": [(variant.key, variant.name) for variant in VARIANTS],
    }
    run = subprocess.run(
        [shutil.which("node") or "node", str(_SCRIPT)],
        input=json.dumps(asked),
        env=os.environ | {"NODE_PATH": str(modules.resolve())},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        reason = next(iter(run.stderr.strip().splitlines()[-1:]), "")
        raise GeneratorsMissing(f"{PACKAGE} in {modules} does not work ({reason}); install it again")
    found: list[list[str | None]] = json.loads(run.stdout)
    return found
