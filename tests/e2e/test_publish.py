"""Open the published pages from disk in a browser."""

import re
import subprocess
from pathlib import Path

import pytest

from specloom.publish import publish
from specloom.spec import load_document, read_spec

pytestmark = pytest.mark.chromium
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=2000",
    "--dump-dom",
]


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    folder = tmp_path_factory.mktemp("site") / "dist"
    publish([read_spec(load_document(root / "specs/octolis/openapi.yaml"), "octolis")], folder)
    return folder


def opened(page: Path, profile: Path, fragment: str = "") -> str:
    """Return the page as the browser has it after its script ran."""
    command = ["chromium", *QUIET, f"--user-data-dir={profile}", f"{page.as_uri()}{fragment}"]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def shown(dom: str, tag: str) -> list[str]:
    """Return the searchable texts of the elements that are not hidden."""
    elements = re.findall(rf'<{tag} ([^>]*?)data-search="([^"]*)"([^>]*)>', dom)
    return [text for before, text, after in elements if "hidden" not in before + after]


def test_the_page_opens_from_disk(site: Path, tmp_path: Path) -> None:
    dom = opened(site / "octolis" / "index.html", tmp_path)

    assert "<h1>" in dom
    assert "records_upsert" in dom
    assert len(shown(dom, "article")) > 9


def test_the_search_narrows_the_page(site: Path, tmp_path: Path) -> None:
    dom = opened(site / "octolis" / "index.html", tmp_path, "#?batch patch")

    assert len(shown(dom, "article")) == 1
    assert shown(dom, "li") == shown(dom, "article")


def test_a_search_without_result_says_so(site: Path, tmp_path: Path) -> None:
    dom = opened(site / "octolis" / "index.html", tmp_path, "#?nowhere")

    assert shown(dom, "article") == []
    assert '<p id="nothing">' in dom


def test_the_index_opens_from_disk(site: Path, tmp_path: Path) -> None:
    dom = opened(site / "index.html", tmp_path)

    assert 'href="octolis/index.html"' in dom


def test_no_page_loads_anything(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(r"<(?:script|img|link|iframe)[^>]*(?:src|href)=", page.read_text())
