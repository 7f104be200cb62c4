"""Choose languages on a page in a browser."""

import pytest
from playwright.sync_api import Browser, expect
from tests.e2e.browser import tab
from tests.unit.publish.library import read

from specloom.publish import Publication, Sample, publish

pytestmark = pytest.mark.chromium

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
