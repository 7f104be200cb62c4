from pathlib import Path

import pytest

from specloom.mock.sources import find_source
from specloom.workspace import Workspace, WorkspaceError

from .simulating import HEAD, ask

STRANGE = (
    HEAD.replace("3.1.0", "3.0.3")
    + """x-mood: sunny
paths:
  /pets:
    get:
      responses:
        "200":
          description: Pets.
          content:
            application/json:
              schema: {type: array, items: {type: object, properties: {name: {type: string, nullable: true}}}}
              example: [{name: Rex}]
"""
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "specs" / "acme").mkdir(parents=True)
    (tmp_path / "specs" / "acme" / "openapi.yaml").write_text(f"{HEAD}paths: {{}}\n")
    return Workspace(tmp_path)


def test_a_vendor_is_made_of_the_files_of_its_folder(workspace: Workspace) -> None:
    source = find_source(workspace, "acme")

    assert (source.vendor, source.spec) == ("acme", workspace.spec("acme"))
    assert (source.rules, source.seed) == (workspace.rules("acme"), workspace.seed("acme"))


def test_a_vendor_that_is_not_there_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="there is no vendor 'beta'"):
        find_source(workspace, "beta")


@pytest.mark.parametrize(
    ("file", "name"),
    [("Pet-Store.yaml", "petstore"), ("pets/openapi.json", "pets"), ("3.yml", "api")],
)
def test_a_document_that_stands_alone_is_named_after_its_file(
    workspace: Workspace, tmp_path: Path, file: str, name: str
) -> None:
    (tmp_path / "pets").mkdir()
    (tmp_path / file).touch()

    assert find_source(workspace, str(tmp_path / file)).vendor == name


def test_a_document_that_is_not_there_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match=r"nowhere\.yaml is not a file"):
        find_source(workspace, "nowhere.yaml")


def test_a_document_of_any_house_is_simulated_also_from_the_cache(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "petstore.yaml").write_text(STRANGE)
    for _ in range(2):
        simulator = find_source(workspace, tmp_path / "petstore.yaml").compile().start()
        assert ask(simulator, "GET /v1/pets").json() == [{"name": "Rex"}]


def test_a_document_that_stands_alone_offers_what_it_says_and_nothing_else(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "petstore.yaml").write_text(STRANGE)
    simulator = find_source(workspace, tmp_path / "petstore.yaml").compile().start()

    refused = ask(simulator, "GET /v1/pets", accept="text/csv")
    assert (refused.status, refused.header("content-type")) == (406, "application/problem+json")
    assert ask(simulator, "GET /v1/pets", accept="text/csv, application/*").status == 200


def test_the_stamp_changes_with_a_file_and_with_a_module_beside_the_rules(workspace: Workspace) -> None:
    source = find_source(workspace, "acme")
    stamps = [source.stamp()]
    for name in ("seed.yaml", "errors.py"):
        (workspace.specs / "acme" / name).write_text("")
        stamps.append(source.stamp())

    assert len(set(stamps)) == 3
