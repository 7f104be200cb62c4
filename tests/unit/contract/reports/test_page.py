import re
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.e2e.browser import chromium, tab

from specloom.contract import Held
from specloom.contract.reports import html_page

from .told import BROKEN, CLEAN, FINDING, JUDGED


class Reader(HTMLParser):
    """Notes the tags with their attributes, and demands that they are closed in order."""

    VOID = frozenset({"meta", "input", "wbr", "br"})

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the last tag."""
        assert self.open.pop() == tag


def cells(page: str, operation: str) -> list[str]:
    row = re.search(rf'<th scope="row">{operation}.*?</tr>', page.replace("<wbr>", ""), re.DOTALL)
    assert row is not None
    return [re.sub("<[^>]+>", "", cell) for cell in re.findall("<td.*?</td>", row[0])]


def test_the_page_is_well_formed_and_loads_nothing() -> None:
    reader = Reader(html_page(BROKEN))

    assert reader.open == []
    assert [tag for tag, given in reader.tags if "src" in given or tag in {"link", "img", "iframe"}] == []
    links = [given["href"] or "" for tag, given in reader.tags if tag == "a"]
    assert all(link.startswith("#") for link in links)


def test_links_lead_to_what_is_there() -> None:
    tags = Reader(html_page(BROKEN)).tags
    ids = {given["id"] for _, given in tags if "id" in given}

    assert {(given["href"] or "")[1:] for tag, given in tags if tag == "a"} <= ids


def test_the_matrix_shows_each_state_by_a_sign_of_its_own() -> None:
    page = html_page(BROKEN).decode()

    assert cells(page, "books_get") == ["7", "✗", "≈"]
    assert cells(page, "books_list") == ["2", "!", ""]
    assert cells(page, "books_drop") == ["never", "", ""]
    assert "Never called: books_drop." in page


def test_a_clean_run_says_so() -> None:
    page = html_page(CLEAN).decode()

    assert "Nothing found: the server keeps to its spec." in page
    assert "<p>None.</p>" in page


def test_a_finding_is_told_with_its_facts_and_what_to_copy() -> None:
    page = html_page(BROKEN).decode()

    for words in (
        "The printed examples have a title.",
        "specs/shelf/openapi.yaml:9",
        "Postman collection, at item[2]",
        "curl -X GET https://shelf.example/v1/books/1",
        '<span class="removed">-  type: string</span>',
        '<span class="added">+  type: [string, &#39;null&#39;]</span>',
        "agreed until June",
        "books_list: wrong_body (required, isbn, /components/schemas/Book/required)",
    ):
        assert words in page


def test_the_coverage_of_traffic_is_a_section_of_the_page() -> None:
    section = "<section class='coverage'><h2>Coverage</h2></section>"

    assert section in html_page(CLEAN, section).decode()
    assert "Coverage" not in html_page(CLEAN).decode()


def test_findings_about_one_fact_are_told_together() -> None:
    others = tuple(attrs.evolve(JUDGED, operation=name) for name in ("books_list", "books_drop"))
    page = html_page(attrs.evolve(CLEAN, findings=(JUDGED, *others))).decode()

    assert "and 2 more like it" in page
    assert page.count('<details class="finding') == 1


@given(st.text())
def test_what_a_server_says_is_text_and_never_markup(text: str) -> None:
    told = attrs.evolve(
        FINDING, message=f"<script>{text}", curl=f"</pre><b>{text}", operation=f'"><i>{text}', check=text
    )
    reader = Reader(html_page(attrs.evolve(CLEAN, findings=(told,))))

    assert reader.open == []
    assert {"i", "b"}.isdisjoint(tag for tag, _ in reader.tags)
    assert [tag for tag, _ in reader.tags].count("script") == 1


def test_a_thousand_operations_make_a_page_that_can_be_opened() -> None:
    names = [f"things_{number}" for number in range(1_000)]
    held = tuple(Held("checks", name, f"check_{check}", 1) for name in names for check in range(40))
    page = html_page(attrs.evolve(CLEAN, operations=dict.fromkeys(names, "GET /things"), held=held))

    assert len(page) < 2_500_000


@pytest.mark.chromium
def test_a_browser_unfolds_what_was_asked_for_and_offers_to_copy(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_bytes(html_page(BROKEN))
    with chromium() as browser, tab(browser) as page:
        page.goto(f"{(tmp_path / 'report.html').as_uri()}#finding-3")
        dom = page.content()

    assert '<form class="filter">' in dom
    assert dom.count(">Copy</button>") == 5
    assert '<details class="finding known" open="">' in dom
