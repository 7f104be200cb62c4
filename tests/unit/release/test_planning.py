from datetime import date

import pytest

from specloom.errors import BadInput
from specloom.publish import read_changelog
from specloom.release import Texts, plan_release
from specloom.release.client_check import BrokenExample

from .shelf import DAY, REWORDED, TEXT, WITH_YEAR, WITHOUT_AUTHOR, planned, released, spec

ENTRY = "## [1.0.0] - 2025-12-01\n\nFirst.\n"


@pytest.mark.parametrize(
    ("text", "level", "version"),
    [
        (WITHOUT_AUTHOR, "breaking", "2.0.0"),
        (WITH_YEAR, "compatible", "1.1.0"),
        (REWORDED, "evidence", "1.0.1"),
        (TEXT, None, "1.0.0"),
        (TEXT.replace("# ours", "# our own"), None, "1.0.0"),
    ],
)
def test_the_version_goes_up_by_what_changed(text: str, level: str | None, version: str) -> None:
    plan = planned(text, ENTRY, released())

    assert (plan.level, str(plan.version), plan.is_new, plan.is_due) == (
        level,
        version,
        bool(level),
        bool(level),
    )


def test_what_is_planned_is_written_into_spec_and_changelog() -> None:
    plan = planned(WITHOUT_AUTHOR, ENTRY, released())

    assert plan.texts.spec == WITHOUT_AUTHOR.replace("x-version: 1.0.0", "x-version: 2.0.0")
    assert plan.texts.changelog.startswith("## [2.0.0] - 2026-01-31\n\n### Breaking\n\n- `books.list`")
    assert plan.texts.changelog.endswith(ENTRY)


def test_a_first_release_keeps_the_version_and_begins_the_changelog() -> None:
    plan = planned()

    assert (plan.name, plan.texts.spec) == ("shelf-1.0.0", TEXT)
    assert "- The first release, with 2 operations." in plan.texts.changelog


def test_a_first_release_of_a_spec_without_a_version_is_given_one() -> None:
    bare = TEXT.replace("  x-version: 1.0.0  # ours\n", "")

    assert planned(bare).texts.spec == TEXT.replace("  # ours", "")


def test_an_entry_that_is_there_stays_and_dates_the_release() -> None:
    plan = planned(changelog=ENTRY)

    assert (plan.day, plan.is_due) == (date(2025, 12, 1), False)


def test_a_day_other_than_that_of_the_entry_is_refused() -> None:
    with pytest.raises(BadInput, match=r"md:1: 1\.0\.0 is dated 2025-12-01; write 2026-01-31 there"):
        plan_release(spec(), Texts(TEXT, ENTRY), None, DAY, DAY)


def test_a_changelog_that_cannot_be_read_is_named_with_its_line() -> None:
    with pytest.raises(BadInput, match=r"specs/shelf/CHANGELOG.md:3: 'Next' names no release"):
        planned(changelog="# Changelog\n\n## Next\n")


def test_a_version_raised_by_hand_is_released_though_nothing_else_changed() -> None:
    plan = planned(TEXT.replace("1.0.0", "1.0.1"), ENTRY, released())

    assert (str(plan.version), plan.level, plan.texts.spec) == ("1.0.1", None, plan.before.spec)
    assert "- The client is generated anew from the same specification." in plan.texts.changelog


def test_a_change_that_no_rule_names_counts_as_words() -> None:
    plan = planned(TEXT + "x-vendor-note: new\n", ENTRY, released(TEXT + "x-vendor-note: old\n"))

    assert str(plan.version) == "1.0.1"


def test_a_plan_that_was_carried_out_is_no_longer_due() -> None:
    first = planned(WITHOUT_AUTHOR, ENTRY, released())
    again = planned(first.texts.spec, first.texts.changelog, released())

    assert (again.version, again.is_due, again.day) == (first.version, False, first.day)
    assert read_changelog(again.texts.changelog, spec().document.path).release("2.0.0")


def test_the_code_that_a_break_breaks_is_told_with_it() -> None:
    broken = BrokenExample("README.md", "books.list(author='a')", 'Unexpected keyword argument "author"')
    texts = Texts(WITHOUT_AUTHOR, ENTRY)
    plan = plan_release(spec(WITHOUT_AUTHOR), texts, released(), None, DAY, lambda *_: (broken,))

    assert plan.broken == (broken,)
    assert "### Code that breaks\n\n- README.md: `books.list(author='a')` fails" in plan.texts.changelog
