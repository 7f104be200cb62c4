"""No text of a document becomes code, wherever it stands: each place of a whole client says another one."""

import json
import random
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.unit.spec.sample import EXTENSIONS

from specloom.generate.building import build_client
from specloom.spec.adoption import open_any

from .hostile import CALL, TEXTS, Say, hostile_document
from .syntax import bound, called, imported, modules


def build(say: Say, folder: Path) -> Path:
    """Build the client of a hostile document, and return its folder."""
    source = folder / "openapi.json"
    source.write_text(json.dumps(hostile_document(say)), encoding="utf-8")
    client = folder / "generated" / "acme"
    client.mkdir(parents=True)
    build_client(open_any(source, "acme", EXTENSIONS), client)
    return client


@cache
def harmless() -> tuple[set[str], set[str]]:
    with TemporaryDirectory() as folder:
        trees = list(modules(build(lambda: "harmless", Path(folder))))
    return called(trees), imported(trees)


@given(st.lists(TEXTS, min_size=1, max_size=8), st.randoms())
@settings(max_examples=12, phases=set(Phase) - {Phase.shrink})
def test_no_text_becomes_code_or_leaves_its_folder(texts: list[str], chance: random.Random) -> None:
    with TemporaryDirectory() as folder:
        client = build(lambda: chance.choice(texts), Path(folder))
        trees = list(modules(client))
        project = tomllib.loads((client / "pyproject.toml").read_text(encoding="utf-8"))
        written = {path.name for path in (*Path(folder).iterdir(), *client.parent.iterdir())}

    calls, imports = harmless()
    assert called(trees) <= calls | bound(trees)
    assert imported(trees) <= imports
    assert [set(project), set(project["tool"])] == [
        {"build-system", "project", "tool"},
        {"hatch"},
    ]
    assert written == {"openapi.json", "generated", "acme"}


@pytest.mark.parametrize("start", ['"""; ', "'; ", '"; ', "\n"])
def test_importing_a_hostile_client_runs_nothing_of_it(tmp_path: Path, start: str) -> None:
    client = build(lambda: f"{start}{CALL} #", tmp_path)
    imports = "import pkgutil, importlib, acme_sdk as sdk\n"
    each = "for module in pkgutil.walk_packages(sdk.__path__, 'acme_sdk.'):\n"
    loads = "    '_runtime' in module.name or importlib.import_module(module.name)"

    subprocess.run([sys.executable, "-c", imports + each + loads], check=True, cwd=client)

    assert not (client / "pwned").exists()
