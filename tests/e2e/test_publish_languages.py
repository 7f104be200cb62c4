"""Choose languages on a page in a browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.e2e.browser import tab
from tests.unit.publish.library import read

from specloom.cli.publications import publication_of, with_languages
from specloom.publish import Publication, Sample, publish
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

pytestmark = pytest.mark.chromium
WORKSPACE = Workspace(Path(__file__).parents[2])

SAMPLES = (
    Sample("Python", "sync", "python", "client.books.get()"),
    Sample("Python", "async", "python", "await client.books.get()"),
    Sample("Go", "Native", "go", "// </script> in Go"),
    Sample("Swift", "URLSession", "swift", "// in Swift"),
)


@pytest.fixture(name="page", scope="module")
def _page(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = tmp_path_factory.mktemp("languages")
    publish([Publication(read(place), {"books_get": SAMPLES, "books_add": SAMPLES})], place / "dist")
    return (place / "dist" / "library" / "index.html").as_uri()


def test_a_language_that_is_chosen_once_is_shown_everywhere_and_again(browser: Browser, page: str) -> None:
    with tab(browser) as opened:
        opened.goto(page)
        opened.locator("#books_get label", has_text="Python async").click()
        expect(opened.locator("#books_add .panel:visible")).to_contain_text("await client.books.get()")
        opened.reload()

        expect(opened.locator("#books_get .panel:visible")).to_contain_text("await client.books.get()")


def test_other_languages_come_when_they_are_asked_for(browser: Browser, page: str) -> None:
    with tab(browser) as opened:
        opened.goto(page)
        opened.locator("#books_get .more").click()
        expect(opened.locator("#books_get .panel:visible")).to_contain_text("// </script> in Go")
        opened.locator("#books_get select").select_option("Swift, URLSession")
        expect(opened.locator("#books_get .panel:visible")).to_contain_text("// in Swift")
        opened.locator("#books_add .more").click()
        expect(opened.locator("#books_add .panel:visible")).to_contain_text("// in Swift")
        opened.locator("#books_get label", has_text="curl").click()

        expect(opened.locator("#books_get .panel:visible")).to_contain_text("curl -X GET")


@pytest.mark.generators
def test_csharp_is_shown_in_colours_and_for_the_next_operation_too(browser: Browser, tmp_path: Path) -> None:
    spec = read_spec(load_document(WORKSPACE.spec("octolis")), "octolis")
    publish(with_languages([publication_of(WORKSPACE, spec)], WORKSPACE.reports / "node"), tmp_path / "dist")
    with tab(browser) as opened:
        opened.goto((tmp_path / "dist" / "octolis" / "index.html").as_uri())
        opened.locator("#records_upsert .more").click()
        chooser = opened.locator("#records_upsert select")
        chooser.select_option("C#, HttpClient")
        panel = opened.locator("#records_upsert .panel:visible")
        expect(panel).to_contain_text("var client = new HttpClient();")
        expect(panel.locator("i.k").first).to_have_text("var")
        assert chooser.locator("option").count() > 25
        opened.locator("#records_get .more").click()

        expect(opened.locator("#records_get .panel:visible")).to_contain_text("HttpMethod.Get")
