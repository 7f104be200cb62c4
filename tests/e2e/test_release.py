"""`specloom release` in git repositories of its own, as a person would run it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.release.shelf import REWORDED, TEXT, WITH_YEAR, WITHOUT_AUTHOR

from specloom.cli import main

PLAIN = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
PERSON = ("-c", "user.name=A", "-c", "user.email=a@shelf.example", "-c", "commit.gpgsign=false")

USE = """
from importlib.metadata import version
from shelf_sdk import ShelfClient
print(version("shelf-sdk"), ShelfClient().books.list.__name__)
"""


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", folder, *PERSON, *arguments],
        env={**os.environ, **PLAIN},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def write(root: Path, text: str) -> None:
    (root / "specs/shelf/openapi.yaml").write_text(text)


def committed(root: Path, message: str, *tags: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    for tag in tags:
        git(root, "tag", tag)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(["release", *arguments])
    return int(stopped.value.code or 0)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    capsys.readouterr()
    assert run("shelf", "--dry-run", "--json", *arguments) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


@pytest.fixture(scope="module", name="released")
def _released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository in which 1.0.0 was released."""
    root = tmp_path_factory.mktemp("origin")
    (root / "specs/shelf").mkdir(parents=True)
    (root / ".gitignore").write_text("/releases/\n")
    write(root, TEXT)
    before = Path.cwd()
    os.chdir(root)
    try:
        assert run("shelf", "--date", "2025-12-01") == 0
    finally:
        os.chdir(before)
    git(root, "init", "--quiet", "--initial-branch=main")
    committed(root, "Begin", "shelf-1.0.0")
    return root


@pytest.fixture(name="clone")
def _clone(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    git(tmp_path, "clone", "--quiet", str(released), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    return tmp_path / "clone"


def test_a_break_is_prepared_committed_tagged_and_built_again_from_the_tag(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(clone, WITHOUT_AUTHOR)

    assert run("shelf", "--date", "2026-01-31") == 0

    printed = capsys.readouterr().out
    assert "shelf: 2.0.0 after shelf-1.0.0 (breaks users)\n  breaking: " in printed
    assert "  git tag shelf-2.0.0\n" in printed
    prepared = contents(clone / "releases/shelf-2.0.0")
    committed(clone, "Release shelf-2.0.0", "shelf-2.0.0")
    git(tmp_path, "clone", "--quiet", "--branch", "shelf-2.0.0", str(clone), "other")
    monkeypatch.chdir(tmp_path / "other")
    assert run("shelf") == 0
    assert "nothing changed since shelf-2.0.0" in capsys.readouterr().out
    assert git(tmp_path / "other", "status", "--porcelain") == ""
    again = contents(tmp_path / "other/releases/shelf-2.0.0")

    assert again == prepared


def test_a_release_is_the_same_whenever_and_wherever_it_is_made(clone: Path, tmp_path: Path) -> None:
    write(clone, WITH_YEAR)
    shutil.copytree(clone, tmp_path / "elsewhere/other")
    east = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    west = {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"}
    command = [sys.executable, "-m", "specloom", "release", "shelf", "--date", "2026-01-31"]
    made = []
    for folder, environment, mask in ((clone, east, 0o077), (tmp_path / "elsewhere/other", west, 0o002)):
        subprocess.run(command, cwd=folder, env={**os.environ, **environment}, umask=mask, check=True)
        made.append(contents(folder))

    assert made[0] == made[1]
    assert "releases/shelf-1.1.0/shelf_sdk-1.1.0-py3-none-any.whl" in made[0]


def test_the_wheel_is_installed_without_a_network(clone: Path, tmp_path: Path) -> None:
    assert run("shelf") == 0
    place, wheels = tmp_path / "installed", clone / "releases/shelf-1.0.0"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    offline = ["--no-index", "--find-links", str(wheels), "--target", str(place), "shelf-sdk==1.0.0"]
    subprocess.run([*pip, *offline], check=True)
    shown = subprocess.run(
        [sys.executable, "-c", USE],
        env={**os.environ, "PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert shown.stdout == "1.0.0 list\n"
    assert (place / "shelf_sdk/py.typed").exists()


def test_a_rehearsal_says_all_and_writes_nothing(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(clone, WITH_YEAR)
    before = contents(clone)

    assert run("shelf", "--dry-run") == 0

    printed = capsys.readouterr().out
    assert "shelf: 1.1.0 after shelf-1.0.0 (compatible)" in printed
    for place in ("specs/shelf/openapi.yaml", "specs/shelf/CHANGELOG.md", "releases/shelf-1.1.0"):
        assert f"would write {place}\n" in printed
    assert contents(clone) == before


def test_a_check_fails_until_the_release_is_prepared(clone: Path) -> None:
    assert run("shelf", "--check") == 0
    write(clone, REWORDED)
    before = contents(clone)
    assert run("shelf", "--check") == 1
    assert contents(clone) == before
    assert run("shelf") == 0
    assert run("shelf", "--check") == 0


def test_a_second_run_changes_nothing(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(clone, WITH_YEAR)
    run("shelf", "--date", "2026-01-31")
    before = contents(clone)
    capsys.readouterr()

    assert run("shelf") == 0

    assert "unchanged: releases/shelf-1.1.0" in capsys.readouterr().out
    assert contents(clone) == before


def test_a_release_that_is_tagged_is_never_made_anew(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(clone, WITH_YEAR)
    run("shelf", "--date", "2026-01-31")
    committed(clone, "Release shelf-1.1.0", "shelf-1.1.0")
    before = contents(clone / "releases")
    assert told(capsys)["written"] == []

    assert run("shelf") == 0

    assert contents(clone / "releases") == before


def test_what_is_mended_before_the_tag_goes_into_the_same_release(clone: Path) -> None:
    write(clone, WITH_YEAR)
    run("shelf")
    spec = clone / "specs/shelf/openapi.yaml"
    spec.write_text(spec.read_text().replace("List books", "List them"))

    assert run("shelf") == 0

    assert b"List them" in contents(clone / "releases/shelf-1.1.0")["openapi.yaml"]
    assert not (clone / "releases/shelf-1.1.1").exists()


def test_tags_that_are_no_versions_and_tags_ahead_are_passed_over(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(clone, "checkout", "--quiet", "-b", "next")
    write(clone, WITH_YEAR)
    committed(clone, "Go on", "shelf-3.0.0", "shelf-v4", "shelf-new", "shelf-9", "other-9.0.0")
    git(clone, "checkout", "--quiet", "main")
    git(clone, "tag", "shelf-1.0.0.1")

    assert told(capsys)["since"] == "shelf-1.0.0"


def test_a_release_candidate_is_followed_by_what_it_leads_to(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    candidate = WITHOUT_AUTHOR.replace("x-version: 1.0.0", "x-version: 2.0.0-rc.1")
    write(clone, candidate)
    assert told(capsys)["version"] == "2.0.0-rc.1"
    run("shelf")
    assert (clone / "releases/shelf-2.0.0-rc.1/shelf_sdk-2.0.0rc1-py3-none-any.whl").exists()
    committed(clone, "Release shelf-2.0.0-rc.1", "shelf-2.0.0-rc.1")
    write(clone, candidate.replace("List books", "List them"))

    found = told(capsys)

    assert (found["since"], found["version"]) == ("shelf-2.0.0-rc.1", "2.0.0")


@pytest.mark.parametrize("since", ["1.0.0", "shelf@1.0.0", "shelf-1.0.0", "HEAD", "old.yaml"])
def test_any_release_revision_or_file_can_be_compared_with(
    clone: Path, capsys: pytest.CaptureFixture[str], since: str
) -> None:
    (clone / "old.yaml").write_text(TEXT)
    write(clone, WITH_YEAR)

    assert told(capsys, "--since", since)["version"] == "1.1.0"


def test_a_detached_head_and_a_subfolder_do(
    released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    outer = tmp_path / "outer"
    shutil.copytree(released, outer / "apis", ignore=shutil.ignore_patterns(".git", "releases"))
    git(outer, "init", "--quiet")
    committed(outer, "Begin", "shelf-1.0.0")
    git(outer, "checkout", "--quiet", "--detach")
    monkeypatch.chdir(outer / "apis/specs")
    write(outer / "apis", WITH_YEAR)

    found = told(capsys)

    assert (found["since"], found["version"]) == ("shelf-1.0.0", "1.1.0")


def test_a_shallow_clone_is_refused_until_it_is_told_what_to_compare_with(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (clone / "note").write_text("later")
    committed(clone, "Go on")
    git(tmp_path, "clone", "--quiet", "--depth=1", clone.as_uri(), "shallow")
    monkeypatch.chdir(tmp_path / "shallow")

    assert run("shelf", "--dry-run") == 2
    assert "run git fetch --unshallow --tags, or name a release with --since" in capsys.readouterr().err
    assert told(capsys, "--since", "HEAD")["new"] is False


def test_without_git_the_newest_folder_of_releases_tells_what_was_before(
    released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(released, tmp_path / "bare", ignore=shutil.ignore_patterns(".git"))
    monkeypatch.chdir(tmp_path / "bare")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    write(tmp_path / "bare", WITH_YEAR)
    (tmp_path / "bare/releases/shelf-nonsense").mkdir()

    assert run("shelf") == 0

    assert "shelf: 1.1.0 after shelf-1.0.0" in capsys.readouterr().out


def test_the_provenance_names_the_tag_and_the_digest_of_the_spec(clone: Path) -> None:
    assert run("shelf") == 0

    made = json.loads((clone / "releases/shelf-1.0.0/provenance.json").read_text())
    definition = made["predicate"]["buildDefinition"]
    digests = {each["name"]: each.get("digest") for each in definition["resolvedDependencies"]}
    spec = (clone / "specs/shelf/openapi.yaml").read_bytes()
    assert definition["externalParameters"]["tag"] == "shelf-1.0.0"
    assert digests["specs/shelf/openapi.yaml"] == {"sha256": hashlib.sha256(spec).hexdigest()}


def test_lines_that_end_as_on_windows_stay_so(clone: Path) -> None:
    for name in ("openapi.yaml", "CHANGELOG.md"):
        path = clone / "specs/shelf" / name
        text = WITH_YEAR if name == "openapi.yaml" else path.read_text()
        path.write_bytes(text.replace("\n", "\r\n").encode())

    assert run("shelf") == 0

    for name in ("openapi.yaml", "CHANGELOG.md"):
        content = (clone / "specs/shelf" / name).read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert b"1.1.0" in content


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nobody",), "there is no vendor 'nobody'"),
        (("shelf", "--since", "nowhere"), "'nowhere' is no file"),
        (("shelf", "--since", "9.9.9"), "there is no release shelf@9.9.9"),
        (("shelf", "--since", "-x"), "-x"),
        (("shelf", "--date", "2026-13-01"), "2026-13-01"),
        (("shelf", "--date", "2026-01-31"), "CHANGELOG.md:6: 1.0.0 is dated 2025-12-01"),
    ],
)
def test_what_cannot_be_released_is_refused_in_a_sentence(
    clone: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    before = contents(clone)

    assert run(*arguments) == 2

    assert message in capsys.readouterr().err
    assert contents(clone) == before


def test_outside_of_a_workspace_there_is_nothing_to_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("shelf") == 2
    assert "there is no specs/ here to release from" in capsys.readouterr().err
