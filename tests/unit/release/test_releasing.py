import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from packaging.metadata import Metadata
from packaging.utils import parse_wheel_filename
from packaging.version import Version

from specloom.errors import BadInput
from specloom.release import Outcome

from .shelf import TEXT, WITHOUT_AUTHOR, released, released_in, workspace

WHEEL = "shelf_sdk-1.0.0-py3-none-any.whl"
DOCUMENTS = ("collection.json", "openapi.json", "openapi.yaml")
LOG = "## [Unreleased]\n\nMind the break.\n\n## [1.0.0] - 2025-12-01\n\nFirst.\n"


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module", name="first")
def _first(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return released_in(workspace(tmp_path_factory.mktemp("shelf")))


@pytest.fixture(name="files")
def _files(first: Outcome) -> dict[str, bytes]:
    return contents(first.folder)


def test_a_release_holds_client_spec_changelog_pages_sums_and_provenance(files: dict[str, bytes]) -> None:
    beside = sorted(name for name in files if not name.startswith("site/"))

    assert beside == sorted([*DOCUMENTS, "CHANGELOG.md", "SHA256SUMS", "provenance.json", WHEEL])
    assert {"site/index.html", "site/shelf/index.html", "site/shelf/changelog.html"} <= files.keys()
    assert files["openapi.yaml"].decode() == TEXT
    assert f'href="{WHEEL}"' in files["site/shelf/index.html"].decode()


def test_every_file_has_a_sum(files: dict[str, bytes]) -> None:
    lines = files.pop("SHA256SUMS").decode().splitlines()

    assert sorted(lines) == sorted(f"{hashlib.sha256(files[name]).hexdigest()}  {name}" for name in files)


def test_the_provenance_names_every_file_and_what_it_was_made_from(files: dict[str, bytes]) -> None:
    made = json.loads(files["provenance.json"])
    definition = made["predicate"]["buildDefinition"]
    names = [each["name"] for each in definition["resolvedDependencies"]]

    assert (made["_type"], made["predicateType"]) == (
        "https://in-toto.io/Statement/v1",
        "https://slsa.dev/provenance/v1",
    )
    assert [each["name"] for each in made["subject"]] == sorted(
        files.keys() - {"provenance.json", "SHA256SUMS"}
    )
    assert definition["externalParameters"] == {
        "vendor": "shelf",
        "version": "1.0.0",
        "tag": "shelf-1.0.0",
        "date": "2026-01-31",
    }
    assert {"specs/shelf/openapi.yaml", "specs/shelf/CHANGELOG.md", "specloom/publish", "hatchling"} <= {
        *names
    }


def test_nothing_tells_of_the_machine_or_the_person(files: dict[str, bytes], first: Outcome) -> None:
    places = [
        str(first.folder.parent).encode(),
        str(Path.home()).encode() + b"/",
        str(Path(__file__).parents[3]).encode(),
    ]

    assert [(name, place) for name, content in files.items() for place in places if place in content] == []


def test_the_wheel_is_named_and_described_as_package_indexes_want_it(first: Outcome) -> None:
    name, version, _, tags = parse_wheel_filename(WHEEL)
    with zipfile.ZipFile(first.folder / WHEEL) as wheel:
        held = wheel.namelist()
        metadata = Metadata.from_email(wheel.read("shelf_sdk-1.0.0.dist-info/METADATA"), validate=True)

    assert (name, version, [str(tag) for tag in tags]) == ("shelf-sdk", Version("1.0.0"), ["py3-none-any"])
    assert (metadata.name, metadata.version, metadata.license_expression) == ("shelf-sdk", version, "MIT")
    assert {"shelf_sdk/py.typed", "shelf_sdk-1.0.0.dist-info/licenses/shelf_sdk/_runtime/LICENSE"} <= {*held}
    assert metadata.description


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    first, second = released_in(made), released_in(made)

    assert (first.status, second.status, second.written) == ("prepared", "unchanged", ())


def test_two_folders_give_the_same_bytes(tmp_path: Path, files: dict[str, bytes]) -> None:
    other = released_in(workspace(tmp_path / "a" / "b"))

    assert contents(other.folder) == files


def test_a_break_is_written_into_spec_changelog_and_client(tmp_path: Path) -> None:
    made = workspace(tmp_path, WITHOUT_AUTHOR, LOG)
    outcome = released_in(made, released())

    assert "  x-version: 2.0.0  # ours\n" in made.spec("shelf").read_text()
    assert "## [2.0.0] - 2026-01-31\n\nMind the break.\n\n### Breaking" in made.changelog("shelf").read_text()
    assert 'version = "2.0.0"' in (made.client("shelf") / "pyproject.toml").read_text()
    assert outcome.folder.name == "shelf-2.0.0"
    assert [path.name for path in outcome.written] == ["openapi.yaml", "CHANGELOG.md", "shelf", "shelf-2.0.0"]


def test_nothing_is_written_when_no_client_can_be_made(tmp_path: Path) -> None:
    text = WITHOUT_AUTHOR.replace("books_list", "books_delete")
    made = workspace(tmp_path, text, LOG)
    before = contents(tmp_path)

    with pytest.raises(BadInput, match=r"^\S*/specs/shelf/openapi\.yaml:\d+: .*books_delete"):
        released_in(made, released())

    assert contents(tmp_path) == before


def test_nothing_is_written_when_the_folder_of_releases_cannot_be(tmp_path: Path) -> None:
    made = workspace(tmp_path, WITHOUT_AUTHOR, LOG)
    made.releases.write_text("a file in the way")
    before = contents(tmp_path)

    with pytest.raises(BadInput, match=r"cannot be written: .*check the place and its permissions"):
        released_in(made, released())

    assert contents(tmp_path) == before


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    made = workspace(tmp_path)
    mine = made.releases / "shelf-1.0.0"
    mine.mkdir(parents=True)
    (mine / "notes").write_text("mine")

    with pytest.raises(BadInput, match=r"shelf-1\.0\.0 holds what is no release; move it away"):
        released_in(made)

    assert contents(mine) == {"notes": b"mine"}
