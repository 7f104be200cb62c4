import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.publish import PublishError
from specloom.publish.folder import MARK, replace_folder

FILES = {"index.html": b"one", "a/page.html": b"two"}


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    outcome = replace_folder(tmp_path / "deep" / "dist", FILES)

    assert (outcome.status, outcome.files) == ("published", ("a/page.html", "index.html"))
    assert (tmp_path / "deep" / "dist" / "a" / "page.html").read_bytes() == b"two"


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    replace_folder(tmp_path / "dist", FILES)
    before = (tmp_path / "dist" / "index.html").stat().st_mtime_ns

    assert replace_folder(tmp_path / "dist", FILES).status == "unchanged"
    assert (tmp_path / "dist" / "index.html").stat().st_mtime_ns == before


def test_stale_files_do_not_survive(tmp_path: Path) -> None:
    replace_folder(tmp_path / "dist", FILES)
    replace_folder(tmp_path / "dist", {"index.html": b"new"})

    assert {path.name for path in (tmp_path / "dist").iterdir()} == {"index.html", MARK}


def test_nothing_is_left_beside_the_folder(tmp_path: Path) -> None:
    replace_folder(tmp_path / "dist", FILES)

    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()

    assert replace_folder(tmp_path / "dist", FILES).status == "published"


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(PublishError, match="not published here; empty it or name another folder"):
        replace_folder(tmp_path, FILES)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file")

    with pytest.raises(PublishError):
        replace_folder(tmp_path / "dist", FILES)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(PublishError, match="cannot be written"):
        replace_folder(tmp_path / "file" / "dist", FILES)


def test_the_old_site_comes_back_when_the_new_one_cannot_be_built(tmp_path: Path) -> None:
    replace_folder(tmp_path / "dist", FILES)

    with pytest.raises(PublishError):
        replace_folder(tmp_path / "dist", {"a": b"a file", "a/b": b"and a folder of the same name"})
    assert (tmp_path / "dist" / "index.html").read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.binary(), max_size=5))
def test_the_folder_holds_exactly_what_was_given(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        dist = Path(folder) / "dist"
        replace_folder(dist, files)

        assert {p.name: p.read_bytes() for p in dist.iterdir() if p.name != MARK} == files
        assert replace_folder(dist, files).status == "unchanged"
