"""Open each vendor's document in Scalar, from disk and with the network off."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.browser import DESK, PHONE, tab
from tests.e2e.seen import findings

from specloom.spec import load_document
from specloom.workspace import Workspace

pytestmark = pytest.mark.chromium
WORKSPACE = Workspace(Path(__file__).parents[2])


def explored(page: Page, site: Path, vendor: str) -> list[str]:
    """Open the explorer of a vendor, and say what axe finds."""
    title = load_document(WORKSPACE.spec(vendor)).root["info"]["title"]
    page.goto((site / vendor / "explorer.html").as_uri())
    expect(page.locator("h1").first).to_have_text(title, timeout=30_000)
    expect(page.get_by_text("http://127.0.0.1:8000").first).to_be_attached()
    page.wait_for_load_state("networkidle")
    return findings(page)


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_scalar_shows_the_document_and_axe_finds_nothing_serious(
    browser: Browser, site: Path, vendor: str
) -> None:
    with tab(browser) as page:
        assert explored(page, site, vendor) == []


@pytest.mark.parametrize(("size", "scheme"), [(DESK, "dark"), (PHONE, "light")])
def test_scalar_serves_in_the_dark_and_on_a_phone(
    browser: Browser, site: Path, size: Any, scheme: Any
) -> None:
    with tab(browser, size=size, scheme=scheme) as page:
        assert explored(page, site, "octolis") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
