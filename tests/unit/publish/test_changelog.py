from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.errors import BadInput
from specloom.publish import Publication, build_site
from specloom.publish.changelog import Changelog, read_changelog

from .library import read

PATH = Path("specs/library/CHANGELOG.md")
TEXT = """\
# Changelog

What changed for readers.

## [Unreleased]

- Soon: [more][m].

## [1.1.0] - 2026-11-23

### Breaking

- `books.list` no longer returns `tags`.

## [1.0.0] - 2026-01-31

First.

[m]: https://library.example/more
"""


def changelog(text: str = TEXT) -> Changelog:
    return read_changelog(text, PATH)


def test_a_release_is_what_stands_between_two_headings() -> None:
    release = changelog().release("1.1.0")

    assert release is not None
    assert (release.day, release.line, release.name) == (date(2026, 11, 23), 9, "1.1.0 - 2026-11-23")
    assert TEXT.splitlines()[release.body.start : release.body.stop][1] == "### Breaking"
    assert "<h3>Breaking</h3>" in release.html.text


def test_releases_come_in_the_order_of_the_file() -> None:
    assert [release.version for release in changelog().releases] == ["Unreleased", "1.1.0", "1.0.0"]


def test_what_is_to_come_is_not_released() -> None:
    assert [release.version for release in changelog().released] == ["1.1.0", "1.0.0"]


def test_a_link_may_be_explained_at_the_end_of_the_file() -> None:
    assert '<a href="https://library.example/more">more</a>' in changelog().releases[0].html.text


@pytest.mark.parametrize(
    "heading",
    [
        "## [1.1.0] - 2026-11-23",
        "## 1.1.0 - 2026-11-23",
        "## v1.1.0 (2026-11-23)",
        "## [1.1.0](https://library.example/1.1.0) \u2013 2026-11-23",
        "##   [1.1.0]   2026-11-23  ##",
        "[1.1.0] - 2026-11-23\n---",
        "## [1.1.0] - 2026-11-23\r",
    ],
)
def test_a_heading_may_be_written_as_people_write_it(heading: str) -> None:
    (release,) = changelog(f"{heading}\n\nText.\n").releases

    assert (release.version, release.day, release.yanked) == ("1.1.0", date(2026, 11, 23), False)


@pytest.mark.parametrize(
    "heading", ["## Unreleased", "## [unreleased]", "## [Unreleased](https://a.example)"]
)
def test_what_is_to_come_has_no_day(heading: str) -> None:
    assert [release.day for release in changelog(heading).releases] == [None]


def test_a_release_may_be_withdrawn() -> None:
    assert [release.yanked for release in changelog("## [1.0.0] - 2026-01-31 [YANKED]").releases] == [True]


def test_a_heading_inside_code_or_a_quotation_begins_no_release() -> None:
    text = "## [1.0.0] - 2026-01-31\n\n```\n## no release\n```\n\n> ## none either\n"

    assert [release.version for release in changelog(text).releases] == ["1.0.0"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# Changes\n\n## Next week\n", "3: 'Next week' names no release; write ## [1.2.0] - 2026-01-31"),
        ("## [1.0.0]\n", "1: '[1.0.0]' names no release; write ## [1.2.0] - 2026-01-31"),
        ("## [1.0.0] - 2026-02-30\n", "1: 2026-02-30 is no day; write it as in 2026-01-31"),
        (
            "## [1.0.0] - 2026-01-31\n\n## 1.0.0 - 2026-02-01\n",
            "3: 1.0.0 is there twice; make one of both",
        ),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        changelog(text)

    assert str(caught.value) == f"{PATH}:{message}"


@given(
    st.text() | st.lists(st.sampled_from([*TEXT.splitlines(), "```", "<!--", "---", "## x"])).map("\n".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        releases = changelog(text).releases
    except BadInput:
        return
    lines = text.removeprefix("\ufeff").splitlines()
    assert all(release.version in lines[release.line - 1] for release in releases if release.day)


def test_markup_in_a_changelog_is_text_and_its_links_run_nothing(tmp_path: Path) -> None:
    text = "## [1.0.0] - 2026-01-31\n\n<script>alert(1)</script> [a](javascript:alert(1)) ![b](https://b.example)\n"
    page = build_site((Publication(read(tmp_path), changelog=text),))["library/changelog.html"].decode()

    assert "&lt;script&gt;alert(1)" in page
    assert 'href="javascript:' not in page
    assert "<img" not in page


def test_a_vendor_with_a_changelog_has_a_page_a_text_and_a_feed_of_it(tmp_path: Path) -> None:
    files = build_site((Publication(read(tmp_path), changelog=TEXT),))
    page = files["library/changelog.html"].decode()

    assert files["library/changelog.md"].decode() == TEXT
    assert '<article id="1.1.0"' in page
    assert '<time datetime="2026-11-23">' in page
    for name in ("index.html", "library/index.html", "library/changelog.html"):
        assert '<link rel="alternate" type="application/atom+xml" href="feed.xml"' in files[name].decode()


def test_a_vendor_without_a_changelog_has_neither_page_nor_feed(tmp_path: Path) -> None:
    files = build_site((Publication(read(tmp_path)),))

    assert [name for name in files if "changelog" in name or "feed" in name] == []
    assert "changelog.html" not in files["library/index.html"].decode()
    assert "feed.xml" not in files["index.html"].decode()


def test_what_is_only_to_come_is_on_the_page_and_in_no_feed(tmp_path: Path) -> None:
    files = build_site((Publication(read(tmp_path), changelog="## Unreleased\n\n- Soon.\n"),))

    assert "Soon." in files["library/changelog.html"].decode()
    assert [name for name in files if "feed" in name] == []
