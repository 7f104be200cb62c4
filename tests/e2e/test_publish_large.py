"""Open the pages of a large API in a browser: an address on the first page leads to the right one."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.e2e.browser import tab
from tests.unit.publish.large import large

from specloom.publish import Publication, publish

pytestmark = pytest.mark.chromium


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("large")
    publish([Publication(large(place, 400, 4))], place / "dist")
    return place / "dist" / "large"


@pytest.mark.parametrize(("anchor", "page"), [("do_7", "tag-tag-3.html"), ("schema-Thing9", "schemas.html")])
def test_an_address_leads_to_the_page_of_its_part(
    browser: Browser, folder: Path, anchor: str, page: str
) -> None:
    with tab(browser) as opened:
        opened.goto(f"{(folder / 'index.html').as_uri()}#{anchor}")
        opened.wait_for_url(f"**/{page}#{anchor}")

        expect(opened.locator(f"#{anchor}")).to_be_in_viewport()


def test_an_address_that_names_nothing_leads_nowhere(browser: Browser, folder: Path) -> None:
    with tab(browser) as opened:
        opened.goto(f"{(folder / 'index.html').as_uri()}#nothing")
        opened.wait_for_timeout(200)

        assert opened.url.endswith("index.html#nothing")


def test_a_search_over_several_pages_leads_to_another(browser: Browser, folder: Path) -> None:
    with tab(browser) as opened:
        opened.goto((folder / "index.html").as_uri())
        opened.keyboard.press("/")
        opened.keyboard.type("do_398")
        expect(opened.locator("#palette [role=option]").first).to_contain_text("do_398")
        opened.keyboard.press("Enter")

        expect(opened.locator("#do_398 h3")).to_be_in_viewport()
