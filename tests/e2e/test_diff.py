"""What changed is told of files, vendors, revisions of git and releases."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.cli import main

OLD = """
openapi: 3.1.0
info: {title: Acme, version: "1", x-version: 1.2.3}
paths:
  /orders:
    get:
      operationId: orders_list
      tags: [orders]
      parameters:
        - {name: size, in: query, schema: {type: integer}}
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {type: object, properties: {tags: {}, total: {}}}}}
"""
NEW = OLD.replace("{tags: {}, total: {}}", "{total: {}}").replace("Acme", "Acme Orders")
MORE = OLD.replace("{tags: {}, total: {}}", "{tags: {}, total: {}, more: {}}")

Tell = Callable[..., tuple[int, str]]


def git(*arguments: str) -> None:
    program = shutil.which("git")
    assert program
    who = ("-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false")
    subprocess.run([program, *who, *arguments], check=True, capture_output=True)


def commit(spec: str, vendor: str = "acme") -> None:
    folder = Path("specs", vendor)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "openapi.yaml").write_text(spec)
    git("add", "-A")
    git("commit", "-q", "-m", "change")


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    commit(OLD)
    git("tag", "acme-1.2.3")
    commit(NEW)
    return tmp_path


@pytest.fixture(name="tell")
def _tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    def run(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main(("diff", *arguments))
        return int(stopped.value.code or 0), capsys.readouterr().out

    return run


def test_two_files_are_compared(workspace: Path, tell: Tell) -> None:
    (workspace / "old.yaml").write_text(OLD)
    (workspace / "new.json").write_text(json.dumps({"openapi": "3.0.3", "info": {}, "paths": {}}))

    code, told = tell("old.yaml", "new.json")

    assert code == 1
    assert "`orders.list` is gone\n      old.yaml:6 -> gone [operation-removed]" in told


def test_a_revision_is_compared_with_the_working_tree(workspace: Path, tell: Tell) -> None:
    code, told = tell("HEAD~1")

    assert code == 1
    assert told.splitlines() == [
        "acme: HEAD~1:specs/acme/openapi.yaml -> specs/acme/openapi.yaml",
        "  breaking",
        "    `orders.list` no longer returns `tags`",
        "      HEAD~1:specs/acme/openapi.yaml:14 -> gone [reply-property-removed]",
        "  evidence",
        "    the API is described in other words",
        "      HEAD~1:specs/acme/openapi.yaml:3 -> specs/acme/openapi.yaml:3 [about-changed]",
        "  1 breaking, 0 compatible, 1 evidence: next version 2.0.0",
    ]


@pytest.mark.parametrize(
    "named",
    [
        "HEAD~1",
        "HEAD~1:specs/acme/openapi.yaml",
        "acme@1.2.3",
        "acme-1.2.3",
        "acme-1.2.3:./specs/acme/openapi.yaml",
    ],
)
def test_what_went_before_has_many_names(workspace: Path, tell: Tell, named: str) -> None:
    assert "no longer returns `tags`" in tell(named, "acme")[1]


def test_a_release_may_be_a_folder(workspace: Path, tell: Tell) -> None:
    folder = workspace / "releases" / "acme-1.3.0"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(MORE)

    assert tell("acme@1.2.3", "releases/acme-1.3.0") == tell("acme@1.2.3", "acme@1.3.0")
    assert "next version 1.3.0" in tell("acme@1.2.3", "acme@1.3.0")[1]


def test_a_vendor_that_only_one_side_has_is_new_or_gone(workspace: Path, tell: Tell) -> None:
    commit(OLD, "beta")

    assert "beta: nothing -> specs/beta/openapi.yaml" in tell("HEAD~1", "--vendor", "beta")[1]
    assert "`orders.list` is gone" in tell("HEAD", "HEAD~1", "--vendor", "beta")[1]
    assert "beta" not in tell("HEAD~1", "--vendor", "acme")[1]


def test_a_file_is_compared_with_itself_as_it_was(workspace: Path, tell: Tell) -> None:
    Path("api.yaml").write_text(OLD)
    git("add", "-A")
    git("commit", "-q", "-m", "add")
    Path("api.yaml").write_text(NEW)

    assert "`orders.list` no longer returns `tags`" in tell("HEAD", "api.yaml")[1]


def test_markdown_fits_into_a_changelog(workspace: Path, tell: Tell) -> None:
    assert tell("HEAD~1", "--markdown")[1] == tell("HEAD~1", "--format", "markdown")[1]
    assert tell("HEAD~1", "--markdown")[1].splitlines()[:6] == [
        "## acme",
        "",
        "1 breaking, 0 compatible, 1 evidence: next version 2.0.0.",
        "",
        "### Breaking",
        "",
    ]


def test_json_holds_all_of_a_change(workspace: Path, tell: Tell) -> None:
    (vendor,) = json.loads(tell("HEAD~1", "--json")[1])["vendors"]

    assert vendor["counts"] == {"breaking": 1, "compatible": 0, "evidence": 1}
    assert vendor["next_version"] == "2.0.0"
    assert vendor["changes"][0] == {
        "level": "breaking",
        "rule": "reply-property-removed",
        "subject": "orders.list",
        "message": "`orders.list` no longer returns `tags`",
        "calls": ["orders.list"],
        "old": {
            "file": "HEAD~1:specs/acme/openapi.yaml",
            "line": 14,
            "pointer": "/components/schemas/OrdersListResponse/properties/tags",
        },
        "new": None,
    }


@pytest.mark.parametrize(
    ("options", "code"),
    [([], 1), (["--fail-on", "none"], 0), (["--fail-on", "evidence"], 1)],
)
def test_the_exit_code_says_whether_something_breaks(
    workspace: Path, tell: Tell, options: list[str], code: int
) -> None:
    assert tell("HEAD~1", *options)[0] == code


def test_what_breaks_nobody_succeeds(workspace: Path, tell: Tell) -> None:
    commit(NEW.replace("Acme Orders", "Orders"))

    assert tell("HEAD~1")[0] == 0
    assert tell("HEAD~1", "--fail-on", "evidence")[0] == 1
    assert tell("HEAD~1", "--fail-on", "compatible")[0] == 0


def test_every_rule_is_listed(tell: Tell) -> None:
    code, told = tell("--rules")

    assert code == 0
    assert "reply-property-removed" in told


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("nowhere", "'nowhere' is no file, no vendor (known: acme), no release and no revision of git"),
        ("acme@2.0.0", "no release acme@2.0.0"),
        ("acme@latest", "latest is no version"),
        ("HEAD:missing.yaml", "HEAD has no file missing.yaml"),
        ("--upload-pack=x", "does not begin with a hyphen"),
        ("HEAD:specs", "HEAD has no file specs"),
        ("", "'' is no file"),
        ("a\nb", "is no file"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    workspace: Path, capsys: pytest.CaptureFixture[str], named: str, said: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(("diff", "--", named, "acme"))

    told = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said in told
    assert "Traceback" not in told


def test_outside_of_a_repository_a_revision_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "specs" / "acme").mkdir(parents=True)
    (tmp_path / "specs" / "acme" / "openapi.yaml").write_text(OLD)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(SystemExit) as stopped:
        main(("diff", "HEAD"))

    assert stopped.value.code == 2
    assert "is in no git repository; name files instead" in capsys.readouterr().err


def test_a_vendor_that_neither_side_has_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(("diff", "HEAD~1", "--vendor", "other"))

    assert stopped.value.code == 2
    assert "neither HEAD~1 nor the working tree has a spec of other" in capsys.readouterr().err
