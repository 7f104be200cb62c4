from pathlib import Path

import pytest

from specloom.spec import Spec, SpecError
from specloom.spec.cached import SpecCache, installed

EXTENSIONS = Path(__file__).parents[3] / "specs" / "extensions.schema.json"
DOCUMENT = """\
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: https://api.example}]
paths: {}
x-largest: 123456789012345678901234567890
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT.replace("x-largest", "#"))
    return path


@pytest.fixture
def cache(tmp_path: Path) -> SpecCache:
    return SpecCache(tmp_path / "cache")


def opened(cache: SpecCache, path: Path) -> Spec:
    return cache.open(path, "things", EXTENSIONS)


def entry_of(cache: SpecCache) -> Path:
    [entry] = cache.folder.iterdir()
    return entry


def test_a_spec_that_was_checked_comes_from_the_cache_the_next_time(cache: SpecCache, path: Path) -> None:
    opened(cache, path)
    entry = entry_of(cache)
    entry.write_text(entry.read_text().replace("Things", "Cached things"))

    assert opened(cache, path).title == "Cached things"


def test_what_comes_from_the_cache_is_what_was_read(cache: SpecCache, path: Path) -> None:
    assert opened(cache, path).document.root == opened(cache, path).document.root


def test_a_changed_document_is_read_again(cache: SpecCache, path: Path) -> None:
    opened(cache, path)
    path.write_text(path.read_text().replace("Things", "Other things"))

    assert opened(cache, path).title == "Other things"
    assert entry_of(cache)


def test_a_document_is_checked_again_as_another_vendor(cache: SpecCache, path: Path) -> None:
    opened(cache, path)

    assert cache.open(path, "toys", EXTENSIONS).vendor == "toys"


def test_a_bad_document_is_refused_each_time_and_not_kept(cache: SpecCache, path: Path) -> None:
    path.write_text(DOCUMENT)
    for _ in range(2):
        with pytest.raises(SpecError, match=r"openapi\.yaml:5: x-largest is not an extension"):
            opened(cache, path)

    assert not cache.folder.exists()


@pytest.mark.parametrize("damage", ["", "\n", "no digest", "\xff\n{}"])
def test_a_damaged_entry_is_as_none(cache: SpecCache, path: Path, damage: str) -> None:
    opened(cache, path)
    entry_of(cache).write_text(damage, encoding="latin-1")

    assert opened(cache, path).title == "Things"


def test_a_cache_that_is_cut_short_is_as_none(cache: SpecCache, path: Path) -> None:
    opened(cache, path)
    entry_of(cache).write_text(entry_of(cache).read_text()[:-5])

    assert opened(cache, path).title == "Things"


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path, path: Path) -> None:
    (tmp_path / "file").touch()

    assert opened(SpecCache(tmp_path / "file"), path).title == "Things"


def test_a_document_that_is_not_there_is_named(cache: SpecCache, tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="cannot be read"):
        opened(cache, tmp_path / "nowhere.yaml")


@pytest.mark.parametrize("value", [".nan", "123456789012345678901234567890"])
def test_what_json_has_no_word_for_is_read_anew_each_time(
    cache: SpecCache, tmp_path: Path, value: str
) -> None:
    seed = tmp_path / "seed.yaml"
    seed.write_text(f"things: [{{size: {value}}}]")

    assert repr(cache.load(seed)) == repr(cache.load(seed))
    assert not cache.folder.exists()


def test_another_version_of_a_library_is_noticed_and_any_other_file_beside_it_is_not(tmp_path: Path) -> None:
    (tmp_path / "attrs-26.1.0.dist-info").mkdir()
    before = installed(tmp_path)
    (tmp_path / "coverage.pth").touch()
    beside = installed(tmp_path)
    (tmp_path / "attrs-26.1.0.dist-info").rename(tmp_path / "attrs-26.2.0.dist-info")

    assert before == beside != installed(tmp_path)
