"""Search the published pages, by keyboard as people do."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.browser import PHONE, tab

pytestmark = pytest.mark.chromium


def searched(page: Page, site: Path, query: str, place: str = "octolis/index.html") -> list[str]:
    """Type a query into the palette, and return what is shown, line by line."""
    page.goto((site / place).as_uri())
    page.keyboard.press("/")
    page.locator("#palette input").fill(query)
    return page.locator("#palette [role=option]").all_inner_texts()


def addressed(site: Path, query: str) -> str:
    return f"{(site / 'octolis/index.html').as_uri()}#?{query}"


def test_an_operation_is_found_by_its_name_path_and_words(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        searched(page, site, "records_count")
        for query in (
            "records_count",
            "/data/datasets/{datasetId}/records/count",
            "Count the records",
            "recordscount",
            "GET count",
            "DATASETID count",
        ):
            page.locator("#palette input").fill(query)

            expect(page.locator("#palette [role=option]").first).to_contain_text("records_count")


def test_an_operation_is_found_by_a_parameter_which_is_told(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        (found,) = (text for text in searched(page, site, "PAGESIZE") if "records_list" in text)

        assert "has pagesize" in found.lower()


def test_a_schema_is_found_by_its_name(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        assert "ExportFormat" in searched(page, site, "exportf")[0]


def test_a_name_comes_before_a_word_somewhere(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        found = searched(page, site, "webhooks_send")

        assert "webhooks_send\n" in f"{found[0]}\n"


def test_what_was_found_is_marked(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        searched(page, site, "count")

        assert "count" in page.locator("#palette mark").all_inner_texts()


def test_words_that_nothing_has_together_are_found_apart(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        assert searched(page, site, "count ExportFormat zebra")
        expect(page.locator("#palette [role=status]")).to_contain_text("Nothing has all of these words")


def test_a_search_without_result_says_so(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        assert searched(page, site, "zebra%") == []
        expect(page.locator("#palette [role=status]")).to_have_text("Nothing matches.")


def test_the_keyboard_chooses_and_opens(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        searched(page, site, "records")
        box = page.locator("#palette input")
        first = box.get_attribute("aria-activedescendant")
        page.keyboard.press("ArrowDown")
        second = box.get_attribute("aria-activedescendant")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        last = box.get_attribute("aria-activedescendant")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")

        expect(page.locator("#palette")).to_be_hidden()
        assert len({first, second, last}) == 3
        assert page.url.rpartition("#")[2].startswith("records_")


def test_escape_closes_and_gives_the_focus_and_the_address_back(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto(f"{(site / 'octolis/index.html').as_uri()}#limits")
        page.locator("#search").press("Enter")
        page.locator("#palette input").fill("count")
        assert page.evaluate("location.hash") == "#?count"
        page.keyboard.press("Escape")

        expect(page.locator("#search")).to_be_focused()
        assert page.evaluate("location.hash") == "#limits"


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_keys_open_the_search(browser: Browser, site: Path, keys: str) -> None:
    with tab(browser) as page:
        page.goto((site / "index.html").as_uri())
        page.keyboard.press(keys)

        expect(page.locator("#palette input")).to_be_focused()
        expect(page.locator("#palette [role=option]")).not_to_have_count(0)


def test_a_search_is_passed_on_in_the_address(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto(addressed(site, "batch patch"))

        expect(page.locator("#palette [role=option]").first).to_contain_text("records_update_batch")


def test_any_address_is_a_harmless_query(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        for query in ("100%", "%zz", "<img src=x onerror=alert(1)>", "(", "\\", "\u202e"):
            page.evaluate("query => { location.hash = '?' + query }", query)
            expect(page.locator("#palette input")).to_be_visible()
            assert page.locator("#palette img").count() == 0
            page.keyboard.press("Escape")
            expect(page.locator("#palette")).to_be_hidden()
            expect(page).not_to_have_url(re.compile(r"#\?"))


def test_the_palette_fits_a_phone(browser: Browser, site: Path) -> None:
    with tab(browser, size=PHONE) as page:
        searched(page, site, "records")
        box = page.locator("#palette").bounding_box()

        assert box is not None
        assert (box["x"], box["width"]) == (0, PHONE[0])
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        page.locator("#palette [role=option]").nth(1).click()
        expect(page.locator("#palette")).to_be_hidden()


SEARCH = """query => {
    const box = document.querySelector("#palette input");
    box.value = query;
    const started = performance.now();
    box.dispatchEvent(new Event("input"));
    document.querySelector("#palette [role=listbox]").getBoundingClientRect();
    return performance.now() - started;
}"""


def index_of(operations: int) -> str:
    """Write a search index as a page of so many operations has it."""
    fields = " ".join(f"field{number} some_long_name_{number}" for number in range(40))
    rows = [
        [f"shop{n}_items_list", "", "GET", f"/shops/{n}/items", f"List the items of shop {n}", fields]
        for n in range(operations)
    ]
    return f"globalThis.searchIndex = {json.dumps(rows)};"


def test_a_search_among_two_thousand_operations_takes_no_time(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.add_init_script(index_of(2000))
        searched(page, site, "items")
        queries = ("i", "shop19 items", "some_long_name_39", "zz")
        slowest = max(page.evaluate(SEARCH, query) for query in queries)

        assert slowest < 400  # far below 100 on a machine with nothing else to do, as the benchmark shows
