"""`specloom mcp`, as far as it serves nothing."""

import asyncio
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.cli import main
from specloom.mcp.client import open_client

from .agents import WORKSPACE

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(WORKSPACE.root)

    def runs(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(["mcp", *arguments])
        told = capsys.readouterr()
        return int(stopped.value.code or 0), told.out, told.err

    return runs


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a workspace that has a vendor and no client."""
    shutil.copytree(WORKSPACE.spec("octolis").parent, tmp_path / "specs" / "octolis")
    return tmp_path


def test_the_tools_are_listed_with_what_they_may_do(run: Run) -> None:
    listed = run("octolis", "--list")[1].splitlines()

    assert [line.split()[:2] for line in listed] == [
        ["reads", name] for name in ("records_list", "records_count", "records_get")
    ]
    assert listed[1] == "reads   records_count  Count the records of a dataset"
    assert {line.split()[0] for line in run("hive", "--list", "--write")[1].splitlines()} == {
        "reads",
        "writes",
        "deletes",
    }


def test_programs_read_the_list_as_json(run: Run) -> None:
    _, out, _ = run("octolis", "--list", "--json", "--only", "records.get, records_count")

    tools = json.loads(out)
    assert [tool["name"] for tool in tools] == ["records_count", "records_get"]
    assert tools[0]["annotations"]["readOnlyHint"] is True


def test_a_missing_client_is_one_sentence(run: Run, copied: Path) -> None:
    code, _, err = run("octolis", "--workspace", str(copied))

    assert code == 2
    assert err.endswith("has no client of octolis; run: specloom generate octolis\n")
    assert err.count("\n") == 1


def test_a_client_of_another_spec_is_one_sentence(run: Run, copied: Path) -> None:
    shutil.copytree(WORKSPACE.client("octolis"), copied / "generated" / "octolis")
    spec = copied / "specs" / "octolis" / "openapi.yaml"
    spec.write_text(f"{spec.read_text()}# changed\n")
    code, _, err = run("octolis", "--workspace", str(copied))

    assert code == 2
    assert "was made from another" in err
    assert err.endswith("run: specloom generate octolis\n")


def test_a_folder_that_is_none_is_one_sentence(run: Run, tmp_path: Path) -> None:
    code, _, err = run("octolis", "--workspace", str(tmp_path / "nowhere"))

    assert code == 2
    assert "nowhere is not a folder" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["octolis", "--only", "record"], "--only record: octolis has no such tag or operation"),
        (["octolis", "--allow", "records.drop"], "--allow records.drop: octolis has no such"),
        (["nobody"], "there is no vendor 'nobody'"),
    ],
)
def test_a_name_that_means_nothing_is_one_sentence(run: Run, arguments: list[str], told: str) -> None:
    code, _, err = run(*arguments, "--list")

    assert code == 2
    assert told in err


def test_without_the_library_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("specloom.mcp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp_types", None)
    code, _, err = run("octolis", "--list", "--json")

    assert (code, err) == (2, "mcp_types is not installed; run: pip install 'specloom[mcp]'\n")


def test_the_list_is_printed_without_the_library(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp_types", None)

    assert run("octolis", "--list")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--url", "ftp://x"], "The base URL must be"),
        (["--budget", "foo"], "A budget is"),
        (["--only", "records_upsert"], "add --allow records_upsert"),
    ],
)
def test_listing_refuses_what_serving_refuses(run: Run, arguments: list[str], told: str) -> None:
    code, out, err = run("octolis", "--list", *arguments)

    assert (code, out) == (2, "")
    assert told in err


def test_listing_needs_the_client_too(run: Run, copied: Path) -> None:
    code, _, err = run("octolis", "--list", "--workspace", str(copied))

    assert code == 2
    assert "has no client of octolis" in err


@pytest.mark.parametrize("key", ["", "a-key"])
def test_it_says_at_once_that_there_is_no_credential(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.syspath_prepend(WORKSPACE.client("octolis"))
    monkeypatch.setenv("OCTOLIS_API_KEY", key)

    async def lacking() -> str:
        async with open_client("octolis_sdk") as client:
            return client.lacking

    assert ("set OCTOLIS_API_KEY" in asyncio.run(lacking())) == (not key)
