from pathlib import Path

import pytest

from specloom.errors import BadInput
from specloom.release.placing import place_all


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "file").write_text(text)
    return path


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    made = tmp_path / "aside"
    made.mkdir()
    return made


def test_texts_and_folders_are_put_in_their_places(tmp_path: Path, aside: Path) -> None:
    old = folder(tmp_path / "client", "old")
    (tmp_path / "spec").write_text("old")

    place_all(
        {tmp_path / "spec": "new\r\n", tmp_path / "deep" / "log": "new"},
        {old: folder(aside / "client", "new")},
        aside,
    )

    assert (tmp_path / "spec").read_bytes() == b"new\r\n"
    assert (tmp_path / "deep" / "log").read_text() == "new"
    assert (old / "file").read_text() == "new"


def test_a_text_keeps_its_permissions(tmp_path: Path, aside: Path) -> None:
    spec = tmp_path / "spec"
    spec.write_text("old")
    spec.chmod(0o640)

    place_all({spec: "new"}, {}, aside)

    assert spec.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_and_what_it_leads_to_changes(tmp_path: Path, aside: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "spec").symlink_to("real")

    place_all({tmp_path / "spec": "new"}, {}, aside)

    assert (tmp_path / "spec").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_all_is_as_it_was_when_one_thing_cannot_be_placed(tmp_path: Path, aside: Path) -> None:
    spec, client = tmp_path / "spec", folder(tmp_path / "client", "old")
    spec.write_text("old")
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(BadInput, match=r"cannot be written: .*; nothing was released"):
        place_all(
            {spec: "new", tmp_path / "log": "new"},
            {
                client: folder(aside / "client", "new"),
                tmp_path / "file" / "release": folder(aside / "release", "new"),
            },
            aside,
        )

    assert spec.read_text() == "old"
    assert (client / "file").read_text() == "old"
    assert not (tmp_path / "log").exists()


def test_all_is_as_it_was_when_a_finished_folder_is_missing(tmp_path: Path, aside: Path) -> None:
    client = folder(tmp_path / "client", "old")

    with pytest.raises(BadInput):
        place_all({}, {client: aside / "nothing"}, aside)

    assert (client / "file").read_text() == "old"
