from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.diff import Change
from specloom.publish import read_changelog
from specloom.release.entries import new_changelog, sections_of, with_entry
from specloom.spec import Version

from .shelf import DAY

PATH = Path("specs/shelf/CHANGELOG.md")
FIRST = "# Changelog\n\n## [1.0.0] - 2025-12-01\n\nFirst.\n"
TOLD = {"Breaking": ["`books.list` is gone."], "Added": ["`books.get` is new."]}
POINTS = st.dictionaries(
    st.sampled_from(["Breaking", "Added", "Changed"]),
    st.lists(st.sampled_from(["a.", "ab.", "`a` b."]), min_size=1, unique=True),
)


def entered(text: str, told: dict[str, list[str]] | None = None) -> str:
    return with_entry(text, PATH, Version(1, 1, 0), DAY, TOLD if told is None else told)


def test_an_entry_stands_above_the_one_before() -> None:
    assert entered(FIRST) == (
        "# Changelog\n\n## [1.1.0] - 2026-01-31\n\n### Breaking\n\n- `books.list` is gone.\n\n"
        "### Added\n\n- `books.get` is new.\n\n## [1.0.0] - 2025-12-01\n\nFirst.\n"
    )


def test_a_changelog_is_begun() -> None:
    text = entered(new_changelog("shelf"))

    assert text.startswith("# Changelog\n\nWhat changed for those who use the client `shelf-sdk`")
    assert [release.name for release in read_changelog(text, PATH).releases] == ["1.1.0 - 2026-01-31"]


def test_what_a_person_wrote_is_taken_over_and_each_point_goes_where_it_belongs() -> None:
    coming = "## [Unreleased]\n\nMind the break.\n\n### Added\n\n- Mine.\n\n### Fixed\n\n- Typos.\n\n"
    text = entered(FIRST.replace("## [1.0.0]", f"{coming}## [1.0.0]"))

    assert text == (
        "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-31\n\nMind the break.\n\n"
        "### Added\n\n- Mine.\n- `books.get` is new.\n\n### Fixed\n\n- Typos.\n\n"
        "### Breaking\n\n- `books.list` is gone.\n\n## [1.0.0] - 2025-12-01\n\nFirst.\n"
    )


def test_what_a_person_told_already_is_not_told_again() -> None:
    text = entered(
        "## Unreleased\n\n### Breaking\n\n- `books.list` is gone.\n", {"Breaking": TOLD["Breaking"]}
    )

    assert text.count("`books.list` is gone.") == 1


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines_and_a_byte_order_mark_stay(mark: str) -> None:
    text = entered(mark + FIRST.replace("\n", "\r\n"))

    assert text.startswith(f"{mark}# Changelog\r\n")
    assert text.count("\n") == text.count("\r\n")


@given(POINTS, POINTS)
def test_every_point_of_two_releases_is_told_once(
    first: dict[str, list[str]], second: dict[str, list[str]]
) -> None:
    text = with_entry(new_changelog("shelf"), PATH, Version(1, 0, 0), DAY, first)
    releases = read_changelog(entered(text, second), PATH).releases

    assert [release.version for release in releases] == ["1.1.0", "1.0.0"]
    for release, told in zip(releases, (second, first), strict=True):
        assert release.html.text.count("<li>") == sum(map(len, told.values()))


def test_changes_are_told_by_what_they_do() -> None:
    changes = [
        Change("breaking", "operation-removed", "books.list", "`books.list` is gone"),
        Change("compatible", "operation-added", "books.get", "`books.get` is new"),
        Change("compatible", "parameter-optional", "books.add", "it may be left out"),
        Change("evidence", "words-changed", "books.add", "`books.add` is described in other words"),
    ]

    assert sections_of(changes) == {
        "Breaking": ["`books.list` is gone."],
        "Added": ["`books.get` is new."],
        "Changed": ["It may be left out."],
        "Evidence and words": ["`books.add` is described in other words."],
    }


def test_of_very_many_changes_the_rest_is_counted() -> None:
    changes = [Change("evidence", "words-changed", "", f"`a{number}` differs") for number in range(100)]

    (told,) = sections_of(changes).values()
    assert (len(told), told[-1]) == (31, "And 70 more, which `specloom diff` lists.")
