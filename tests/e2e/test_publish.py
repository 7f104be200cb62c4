"""Open the published pages from disk in a browser, with the network off."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.browser import PHONE, tab

pytestmark = pytest.mark.chromium


def opened(page: Page, site: Path, place: str = "octolis/index.html") -> Page:
    """Open a file of the site, with what follows a `#`."""
    file, _, hash_ = place.partition("#")
    page.goto(f"{(site / file).as_uri()}#{hash_}" if hash_ else (site / file).as_uri())
    return page


def colours(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def top_of(page: Page, id_: str) -> float:
    """Return where in the window a part of the page begins."""
    return float(page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", id_))


def test_every_page_opens_from_disk_and_asks_for_nothing(browser: Browser, site: Path) -> None:
    pages = [file for file in sorted(site.rglob("*.html")) if file.name != "explorer.html"]
    with tab(browser) as page:
        for file in pages:
            page.goto(file.as_uri())
            expect(page.locator("h1")).not_to_be_empty()

    assert len(pages) > 4


def test_the_index_leads_to_each_vendor(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        opened(page, site, "index.html").locator("a[href='octolis/index.html']").first.click()

        expect(page.locator("#records_upsert")).to_be_attached()


@pytest.mark.parametrize("id_", ["records_update", "schema-ExportFormat", "limits"])
def test_an_address_leads_to_its_part(browser: Browser, site: Path, id_: str) -> None:
    with tab(browser) as page:
        opened(page, site, f"octolis/index.html#{id_}")
        page.wait_for_function("id => document.getElementById(id).getBoundingClientRect().top < 60", arg=id_)

        assert top_of(page, id_) >= 0


def test_the_contents_show_where_the_reader_is(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        opened(page, site)
        for id_ in ("records_get", "webhooks_send"):
            page.evaluate("id => document.getElementById(id).scrollIntoView()", id_)

            expect(page.locator("nav [aria-current]")).to_have_attribute("href", f"#{id_}")


def test_the_colours_follow_the_system_until_one_chooses(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        light = colours(opened(page, site))
    with tab(browser, scheme="dark") as page:
        dark = colours(opened(page, site))
        theme = page.locator("#theme")
        theme.click()
        chosen = colours(page)
        opened(page, site, "index.html")

        assert "light" in theme.inner_text()
        assert (chosen, colours(page)) == (light, light)
        assert light != dark


def test_a_heading_gives_away_its_address(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        opened(page, site)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("#records_get button.link").click()

        expect(page.locator(".said")).to_have_text("Copied.")
        assert page.evaluate("navigator.clipboard.readText()").endswith("octolis/index.html#records_get")


@pytest.mark.parametrize("clipboard", ["navigator.clipboard", "undefined"])
def test_code_is_copied_with_a_clipboard_and_without(browser: Browser, site: Path, clipboard: str) -> None:
    with tab(browser) as page:
        page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}})")
        opened(page, site, "octolis/index.html#records_get")
        page.locator("#records_get .code button.copy:visible").first.click()

        expect(page.locator(".said")).to_have_text("Copied.")


def test_a_page_without_storage_works_all_the_same(browser: Browser, site: Path) -> None:
    refused = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
    with tab(browser) as page:
        page.add_init_script(refused)
        opened(page, site).locator("#theme").click()

        assert page.locator("html").get_attribute("data-theme") == "light"


def test_a_phone_scrolls_one_way_and_folds_the_contents(browser: Browser, site: Path) -> None:
    with tab(browser, size=PHONE) as page:
        for file in sorted(site.rglob("*.html")):
            if file.name == "explorer.html":
                continue
            page.goto(file.as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], file


def test_the_contents_on_a_phone_lead_somewhere_and_fold_again(browser: Browser, site: Path) -> None:
    with tab(browser, size=PHONE) as page:
        opened(page, site)
        link = page.locator("nav a[href='#records_get']")
        expect(link).to_be_hidden()
        page.locator("#contents > summary").click()
        link.click()

        expect(link).to_be_hidden()
        assert 0 <= top_of(page, "records_get") < 120


def test_a_language_once_chosen_is_shown_everywhere(browser: Browser, site: Path) -> None:
    chosen = "[data-language='Python async']"
    with tab(browser) as page:
        opened(page, site)
        page.locator(f"#records_get {chosen} + label").click()
        expect(page.locator(f"#records_update {chosen}")).to_be_checked()
        opened(page, site, "hive/index.html")

        expect(page.locator(chosen).first).to_be_checked()
