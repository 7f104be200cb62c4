"""A vendor is one folder: the spec printed in specs/README.md goes through every verb, without any Python."""

import json
import re
import textwrap
from pathlib import Path

import pytest

from specloom.cli import main


@pytest.fixture
def workspace(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    printed = re.search(
        r"```yaml\n(\s+openapi: 3\.1\.0\n.*?)```", (root / "specs/README.md").read_text(), re.DOTALL
    )
    assert printed
    folder = tmp_path / "specs" / "acme"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(textwrap.dedent(printed[1]))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


@pytest.mark.parametrize("verb", ["lint", "evidence", "generate", "contract", "publish"])
def test_the_printed_spec_passes_every_verb(
    workspace: Path, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(verb, "acme") == 0, capsys.readouterr()


def test_its_contract_run_finds_nothing_with_other_seeds(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for seed in ("2", "3"):
        run("contract", "acme", "--seed", seed, "--json")
        assert json.loads(capsys.readouterr().out)[0]["findings"] == []
