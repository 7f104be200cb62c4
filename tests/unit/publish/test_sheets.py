import json
import time
from pathlib import Path

import pytest

from specloom.publish import Publication, build_site
from specloom.publish.sheets import TOGETHER

from .large import large
from .tags import Tags, dead_links, pages


@pytest.fixture(name="files", scope="module")
def _files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    spec = large(tmp_path_factory.mktemp("large"), 2 * TOGETHER, 3)
    return build_site((Publication(spec),))


def test_a_small_api_has_one_page(tmp_path: Path) -> None:
    files = build_site((Publication(large(tmp_path, 3, 2)),))

    assert [*pages(files)] == ["large/index.html", "index.html"]
    assert "large/search-index.js" not in files


def test_a_large_api_has_a_page_for_each_tag_or_several(files: dict[str, bytes]) -> None:
    parts = [name for name in files if name.startswith("large/tag-") and name.endswith(".html")]

    assert parts[:3] == ["large/tag-tag-0.html", "large/tag-tag-0-2.html", "large/tag-tag-1.html"]
    assert len(parts) == 6


def test_every_operation_stands_on_one_page_and_every_link_leads_somewhere(files: dict[str, bytes]) -> None:
    ids = [id_ for page in pages(files).values() for id_ in page.ids if id_.startswith("do_")]

    assert sorted(ids) == sorted(f"do_{n}" for n in range(2 * TOGETHER))
    assert [*dead_links(files)] == []


def test_the_first_page_of_a_large_api_is_small(files: dict[str, bytes]) -> None:
    assert len(files["large/index.html"]) < 100_000


def test_the_search_index_leads_to_every_operation_and_schema(files: dict[str, bytes]) -> None:
    text = files["large/search-index.js"].decode()
    rows = json.loads(text.removeprefix("globalThis.searchIndex = ").removesuffix(";\n"))
    anchors = {name: set(page.ids) for name, page in pages(files).items()}

    assert len(rows) == 4 * TOGETHER
    assert all(anchor in anchors[f"large/{page}"] for anchor, page, *_ in rows)
    assert ["do_7", "tag-tag-1.html", "GET", "/things/7", "Do 7"] in [row[:5] for row in rows]
    assert "field7" in next(row[5] for row in rows if row[0] == "do_7")


def test_a_page_of_several_says_which_one_it_is(files: dict[str, bytes]) -> None:
    page = Tags(files["large/tag-tag-1.html"].decode())
    (current,) = [a for _, a in page.tags if a.get("aria-current") == "page"]

    assert current["href"] == "tag-tag-1.html"
    assert ("html", "search-index.js") in [(tag, a.get("data-search-index")) for tag, a in page.tags]


def test_ten_times_the_operations_take_not_much_more_than_ten_times_as_long(tmp_path: Path) -> None:
    def seconds(operations: int) -> float:
        spec = large(tmp_path, operations, 10)
        start = time.process_time()
        build_site((Publication(spec),))
        return time.process_time() - start

    seconds(200)
    assert seconds(2000) < 25 * seconds(200)
