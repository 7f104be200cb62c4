"""Open a simulator's page in a browser while requests are made."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser
from tests.e2e.browser import tab

from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec

pytestmark = pytest.mark.chromium


def test_requests_appear_on_the_page_without_their_secrets(root: Path, browser: Browser) -> None:
    spec = read_spec(load_document(root / "specs/octolis/openapi.yaml"), "octolis")
    simulator = load_simulator(spec, root / "specs/octolis/simulator.py", root / "specs/octolis/seed.yaml")
    with running(simulator) as base_url:
        records = f"{base_url}/data/datasets/customers/records"
        made = httpx.post(records, params={"api-key": "test"}, json={"email": "<img src=x onerror=alert(1)>"})
        httpx.get(records, params={"api-key": "sesame-sesame"})
        origin = base_url.removesuffix("/v1")
        with tab(browser, local=origin) as page:
            page.goto(f"{origin}/_specloom/#1")
            rows = page.locator("tr[data-number]")
            rows.nth(1).wait_for()
            shown = page.locator("body").inner_text()

            assert "401" in rows.nth(0).inner_text()
            assert str(made.status_code) in rows.nth(1).inner_text()
            assert "/v1/data/datasets/customers/records" in rows.nth(0).inner_text()
            assert "Octolis data API" in shown
            assert "sesame" not in page.content()
            assert "<img src=x onerror=alert(1)>" in page.locator("body").evaluate("e => e.textContent")
            assert page.locator("img").count() == 0
