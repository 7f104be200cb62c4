"""Use the published pages as people do who see little, or have no mouse."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.browser import DESK, PHONE, tab
from tests.e2e.seen import findings

pytestmark = pytest.mark.chromium


def everything(page: Page) -> None:
    """Unfold the page and fill it: one form with what comes of it."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    form = page.locator(".try").first
    if form.count():
        form.locator(".try-open").click()
        form.get_by_label("Simulator").fill("https://elsewhere.example")
        form.get_by_role("button", name="Send", exact=True).click()


PLACES = ("index.html", "aicser/index.html", "octolis/index.html", "octolis/changelog.html")
LOOKS = [(DESK, "light"), (DESK, "dark"), (PHONE, "light")]
FEW = "for (const part of [...document.querySelectorAll('main article')].slice(3)) part.remove()"
"""What leaves a page short enough to look at each of its colours: the others are as these."""


def test_axe_finds_nothing_serious_in_how_pages_are_built(browser: Browser, site: Path) -> None:
    found = {}
    with tab(browser) as page:
        for file in sorted(site.rglob("*.html")):
            if file.name != "explorer.html":
                page.goto(file.as_uri())
                everything(page)
                found[str(file.relative_to(site))] = findings(page, "structure")

    assert [file for file in found if found[file]] == []
    assert len(found) > 8


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_reads_everything_in_every_colour(browser: Browser, site: Path, size: Any, scheme: Any) -> None:
    found = {}
    with tab(browser, size=size, scheme=scheme) as page:
        for place in PLACES if size == DESK else PLACES[:2]:
            page.goto((site / place).as_uri())
            page.evaluate(FEW)
            everything(page)
            found[place] = findings(page, "colours")

    assert found == {place: [] for place in found}


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing_serious_in_the_palette(
    browser: Browser, site: Path, size: Any, scheme: Any
) -> None:
    with tab(browser, size=size, scheme=scheme) as page:
        page.goto((site / "octolis/index.html").as_uri())
        page.evaluate(FEW)
        page.keyboard.press("/")
        page.keyboard.type("s")

        assert findings(page, "all") == []


def test_axe_tells_what_nobody_can_read(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto((site / "index.html").as_uri())
        page.evaluate("document.querySelector('h1').innerHTML = '<button></button>'")

        assert [told.partition(":")[0] for told in findings(page, "all")] == ["button-name"]


def test_a_keyboard_alone_reaches_the_answer_of_a_call(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("/")
        page.keyboard.type("records_count")
        page.keyboard.press("Enter")
        reach(page, "#records_count .try-open")
        page.keyboard.press("Enter")
        reach(page, "#records_count [type=url]")
        page.keyboard.press("Control+a")
        page.keyboard.type("http://elsewhere.example")
        page.keyboard.press("Enter")

        expect(page.locator("#records_count .try-error")).to_be_visible()


def reach(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus, which must be seen."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by the Tab key")
