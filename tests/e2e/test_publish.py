"""Open the published pages from disk in a browser."""

import re
from pathlib import Path

import pytest
from tests.e2e.browser import opened

from specloom.publish import Publication, publish
from specloom.spec import load_document, read_spec

pytestmark = pytest.mark.chromium


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    folder = tmp_path_factory.mktemp("site") / "dist"
    spec = read_spec(load_document(root / "specs/octolis/openapi.yaml"), "octolis")
    publish([Publication(spec)], folder)
    return folder


def page(site: Path, place: str) -> str:
    return f"{site.as_uri()}/{place}"


def shown(dom: str, tag: str) -> list[str]:
    """Return the searchable texts of the elements that are not hidden."""
    elements = re.findall(rf'<{tag} ([^>]*?)data-search="([^"]*)"([^>]*)>', dom)
    return [text for before, text, after in elements if "hidden" not in before + after]


def test_the_page_opens_from_disk(site: Path, tmp_path: Path) -> None:
    dom = opened(page(site, "octolis/index.html"), tmp_path)

    assert "<h1>" in dom
    assert "records_upsert" in dom
    assert len(shown(dom, "article")) > 9


def test_the_search_narrows_the_page(site: Path, tmp_path: Path) -> None:
    dom = opened(page(site, "octolis/index.html#?batch patch"), tmp_path)

    assert len(shown(dom, "article")) == 1
    assert shown(dom, "li") == shown(dom, "article")


def test_a_parameter_is_found_by_its_name(site: Path, tmp_path: Path) -> None:
    (found,) = shown(opened(page(site, "octolis/index.html#?PAGESIZE"), tmp_path), "article")

    assert "records_list" in found


def test_the_contents_are_folded_on_a_narrow_screen(site: Path, tmp_path: Path) -> None:
    assert '<details id="contents">' in opened(page(site, "octolis/index.html"), tmp_path, size="500,800")


def test_a_search_without_result_says_so(site: Path, tmp_path: Path) -> None:
    dom = opened(page(site, "octolis/index.html#?100%"), tmp_path)

    assert shown(dom, "article") == []
    assert '<p id="nothing">' in dom


def test_the_index_opens_from_disk(site: Path, tmp_path: Path) -> None:
    dom = opened(page(site, "index.html"), tmp_path)

    assert 'href="octolis/index.html"' in dom


def test_no_page_loads_anything(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(r"<(?:script|img|link|iframe)[^>]*(?:src|href)=", page.read_text())
