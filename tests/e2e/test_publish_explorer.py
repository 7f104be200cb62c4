"""Open a vendor's document in Scalar, from disk and with the network off."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.e2e.browser import DESK, PHONE, tab
from tests.e2e.seen import findings

pytestmark = pytest.mark.chromium


@pytest.mark.parametrize(("size", "scheme"), [(DESK, "light"), (DESK, "dark"), (PHONE, "light")])
def test_scalar_shows_the_document_and_axe_finds_nothing_serious(
    browser: Browser, site: Path, size: Any, scheme: Any
) -> None:
    with tab(browser, size=size, scheme=scheme) as page:
        page.goto((site / "octolis/explorer.html").as_uri())
        expect(page.locator("h1").first).to_have_text("Octolis data API", timeout=30_000)
        expect(page.get_by_text("http://127.0.0.1:8000/v1").first).to_be_attached()
        page.wait_for_load_state("networkidle")

        assert findings(page, "all") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
