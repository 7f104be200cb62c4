"""Only the workspace knows folders; these tests say where it looks."""

from pathlib import Path

import pytest

from specloom.workspace import (
    Workspace,
    WorkspaceError,
    cache_folder,
    find_workspace,
    workspace_to_write,
)


def _vendor(root: Path, name: str) -> None:
    folder = root / "specs" / name
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text("openapi: 3.1.0\n")


def test_the_nearest_folder_with_specs_is_the_workspace(tmp_path: Path) -> None:
    _vendor(tmp_path, "acme")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)

    assert find_workspace(inner) == Workspace(tmp_path)


def test_without_a_workspace_the_shipped_specs_serve(tmp_path: Path) -> None:
    found = find_workspace(tmp_path)

    assert "octolis" in found.vendors()
    assert found.dist == tmp_path / "dist"
    assert found.client("octolis") == tmp_path / "generated" / "octolis"


def test_vendors_are_the_folders_that_hold_a_spec(tmp_path: Path) -> None:
    _vendor(tmp_path, "beta")
    _vendor(tmp_path, "acme")
    _vendor(tmp_path, "Not-A-Slug")
    (tmp_path / "specs" / "empty").mkdir()
    (tmp_path / "specs" / "README.md").write_text("rules")

    assert Workspace(tmp_path).vendors() == ("acme", "beta")


def test_no_name_selects_every_vendor(tmp_path: Path) -> None:
    _vendor(tmp_path, "acme")
    _vendor(tmp_path, "beta")

    assert Workspace(tmp_path).select(()) == ("acme", "beta")
    assert Workspace(tmp_path).select(("beta",)) == ("beta",)


def test_an_unknown_vendor_is_refused_with_the_known_ones_and_what_to_write(tmp_path: Path) -> None:
    _vendor(tmp_path, "acme")

    with pytest.raises(WorkspaceError, match=r"no vendor 'hive'.*known: acme.*openapi\.yaml"):
        Workspace(tmp_path).select(("hive",))


def test_a_name_that_no_folder_may_have_is_refused_as_one(tmp_path: Path) -> None:
    _vendor(tmp_path, "my-shop")
    _vendor(tmp_path, "acme")

    with pytest.raises(WorkspaceError, match=r"'my-shop' is no name of a vendor: .* one lower-case word"):
        Workspace(tmp_path).select(("my-shop",))


def test_a_workspace_without_vendors_says_so(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()

    with pytest.raises(WorkspaceError, match=r"there is no vendor in .*specs"):
        Workspace(tmp_path).select(())


def test_an_unreadable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "specs").write_text("a file where the folder should be")

    with pytest.raises(WorkspaceError, match="specs cannot be read: Not a directory"):
        Workspace(tmp_path).vendors()


def test_a_workspace_may_bring_its_own_extensions_schema(tmp_path: Path) -> None:
    _vendor(tmp_path, "acme")
    shipped = Workspace(tmp_path).extensions()
    own = tmp_path / "specs" / "extensions.schema.json"
    own.write_text("{}")

    assert shipped.exists()
    assert Workspace(tmp_path).extensions() == own


def test_every_output_has_its_place_in_the_workspace(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)

    assert workspace.spec("acme") == tmp_path / "specs/acme/openapi.yaml"
    assert workspace.rules("acme") == tmp_path / "specs/acme/simulator.py"
    assert workspace.seed("acme") == tmp_path / "specs/acme/seed.yaml"
    assert workspace.client("acme") == tmp_path / "generated/acme"
    assert workspace.dist == tmp_path / "dist"
    assert workspace.reports == tmp_path / ".specloom"


def test_what_can_be_worked_out_again_is_kept_for_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert cache_folder() == tmp_path / "specloom"


def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "~")

    assert not cache_folder().parent.is_dir()


@pytest.mark.parametrize(
    ("name", "such"), [("Acme-Shop", "acmeshop"), ("2café", "cafe"), ("../etc", "etc"), ("a\nb", "ab")]
)
def test_a_name_that_no_folder_may_have_is_refused_with_one_that_it_may(
    tmp_path: Path, name: str, such: str
) -> None:
    with pytest.raises(WorkspaceError, match=f"is one lower-case word, such as {such}$"):
        Workspace(tmp_path).demand_slug(name)


def test_a_name_of_which_nothing_can_be_kept_is_refused_without_advice(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"is one lower-case word$"):
        Workspace(tmp_path).demand_slug("…")


def test_a_new_vendor_must_not_have_a_spec(tmp_path: Path) -> None:
    _vendor(tmp_path, "acme")

    with pytest.raises(WorkspaceError, match=r"openapi\.yaml is there already; take another name"):
        Workspace(tmp_path).demand_new("acme", "take another name")
    Workspace(tmp_path).demand_new("beta", "")


def test_a_new_vendor_goes_into_the_nearest_workspace_else_into_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()

    assert workspace_to_write(tmp_path / "inner") == Workspace(tmp_path / "inner")
    _vendor(tmp_path, "acme")
    assert workspace_to_write(tmp_path / "inner") == Workspace(tmp_path)


def test_a_spec_is_placed_whole_in_a_folder_of_its_own(tmp_path: Path) -> None:
    path = Workspace(tmp_path).place_spec("acme", "openapi: 3.1.0\n")

    assert path.read_text(encoding="utf-8") == "openapi: 3.1.0\n"
    assert [each.name for each in path.parent.iterdir()] == ["openapi.yaml"]


def test_a_spec_that_cannot_be_placed_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "specs" / "acme" / "openapi.yaml").mkdir(parents=True)

    with pytest.raises(WorkspaceError, match="cannot be written: Is a directory"):
        Workspace(tmp_path).place_spec("acme", "openapi: 3.1.0\n")
    assert [each.name for each in (tmp_path / "specs" / "acme").iterdir()] == ["openapi.yaml"]
