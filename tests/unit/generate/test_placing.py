from pathlib import Path

import pytest

from specloom.generate.outcome import Changes
from specloom.generate.placing import compare, files_in, folder_beside, move_into_place


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        file = path / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return path


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    old, new = folder(tmp_path / "old", stale="1", kept="1"), folder(tmp_path / "new", kept="2")

    move_into_place(new, old)

    assert {name: path.read_text() for name, path in files_in(old).items()} == {"kept": "2"}
    assert sorted(tmp_path.iterdir()) == [old]


def test_a_folder_may_be_new(tmp_path: Path) -> None:
    move_into_place(folder(tmp_path / "new", a="1"), tmp_path / "target")

    assert sorted(files_in(tmp_path / "target")) == ["a"]


def test_the_old_folder_comes_back_when_the_new_one_cannot_be_moved(tmp_path: Path) -> None:
    old = folder(tmp_path / "old", a="1")

    with pytest.raises(FileNotFoundError):
        move_into_place(tmp_path / "nothing", old)

    assert sorted(files_in(old)) == ["a"]


def test_nothing_comes_back_when_nothing_was_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        move_into_place(tmp_path / "nothing", tmp_path / "target")

    assert list(tmp_path.iterdir()) == []


def test_what_is_left_of_the_folder_beside_is_removed(tmp_path: Path) -> None:
    target = tmp_path / "generated" / "shop"

    with folder_beside(target) as scratch:
        folder(scratch, a="1")

    assert list(target.parent.iterdir()) == []


def test_bytecode_is_no_file_of_a_folder(tmp_path: Path) -> None:
    folder(tmp_path, b="", a__c="")
    folder(tmp_path / "a" / "__pycache__", m="")

    assert list(files_in(tmp_path)) == ["a/c", "b"]


def test_files_are_compared_by_name_and_content(tmp_path: Path) -> None:
    old, new = folder(tmp_path / "old", a="1", b="1", c="1"), folder(tmp_path / "new", b="1", c="2", d="1")

    assert compare(old, new) == Changes(added=("d",), removed=("a",), changed=("c",))
    assert not compare(old, old)
