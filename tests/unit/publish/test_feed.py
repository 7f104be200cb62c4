import uuid
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from specloom.publish.changelog import read_changelog
from specloom.publish.feed import Entry, atom_feed

NAMES = {"atom": "http://www.w3.org/2005/Atom"}
TEXT = "## [1.1.0] - 2026-11-23\n\n- *New*.\n\n## [1.0.0] - 2026-01-31 [YANKED]\n\nFirst.\n"


def feed(text: str = TEXT, title: str = "Library") -> ET.Element:
    releases = read_changelog(text, Path("CHANGELOG.md")).released
    entries = [Entry("library", title, "changelog.html", release) for release in releases]
    return ET.XML(atom_feed("library", title, "changelog.html", entries))


def texts(element: ET.Element, path: str) -> list[str | None]:
    return [found.text for found in element.findall(path, NAMES)]


def test_an_entry_tells_a_release() -> None:
    entry = feed().find("atom:entry", NAMES)

    assert entry is not None
    assert texts(entry, "atom:title") == ["Library 1.1.0"]
    assert texts(entry, "atom:updated") == ["2026-11-23T00:00:00Z"]
    assert [link.attrib["href"] for link in entry.findall("atom:link", NAMES)] == ["changelog.html#1.1.0"]
    assert texts(entry, "atom:content[@type='html']") == ["<ul>\n<li><em>New</em>.</li>\n</ul>\n"]


def test_everything_that_a_feed_must_have_is_there_once() -> None:
    for element in (feed(), *feed().findall("atom:entry", NAMES)):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"atom:{name}", NAMES)) == 1
    assert texts(feed(), "atom:author/atom:name") == ["Library"]
    assert [link.attrib["rel"] for link in feed().findall("atom:link", NAMES)] == ["self", "alternate"]


def test_the_newest_release_comes_first_and_dates_the_feed() -> None:
    newest_last = "\n\n".join(reversed(TEXT.split("\n\n## "))).replace("[1.0", "## [1.0", 1)

    assert texts(feed(newest_last), "atom:updated") == ["2026-11-23T00:00:00Z"]
    assert texts(feed(newest_last), "atom:entry/atom:updated")[0] == "2026-11-23T00:00:00Z"


def test_a_withdrawn_release_says_so() -> None:
    assert texts(feed(), "atom:entry/atom:title")[1] == "Library 1.0.0 (yanked)"


def test_identifiers_stay_whatever_the_title_and_the_words() -> None:
    other = feed(TEXT.replace("New", "Different"), title="The library")

    assert texts(other, ".//atom:id") == texts(feed(), ".//atom:id")
    assert len(set(texts(other, ".//atom:id"))) == 3
    assert all(uuid.UUID(name).version == 5 for name in texts(other, ".//atom:id") if name)


@given(st.text(), st.text(st.characters(exclude_characters="#")))
def test_any_title_and_text_make_a_feed_that_can_be_read(title: str, text: str) -> None:
    made = feed(f"## [1.0.0] - 2026-01-31\n\n> {text}\n".replace("-\n", ""), title)

    (moment,) = texts(made, "atom:updated")
    assert datetime.fromisoformat(moment or "").tzinfo
