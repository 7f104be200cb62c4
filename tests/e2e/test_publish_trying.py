"""Send every operation of every vendor from its page on disk to the vendor's simulator."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.e2e.browser import tab

from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import Spec, load_document, read_spec
from specloom.workspace import Workspace

pytestmark = pytest.mark.chromium
WORKSPACE = Workspace(Path(__file__).parents[2])
ORIGIN = "http://127.0.0.1:"


def spec_of(vendor: str) -> Spec:
    return read_spec(load_document(WORKSPACE.spec(vendor)), vendor)


@contextmanager
def simulated(vendor: str, *, cors: bool = True) -> Iterator[str]:
    rules, seed = WORKSPACE.rules(vendor), WORKSPACE.seed(vendor)
    simulator = load_simulator(spec_of(vendor), rules=rules, seed=seed, limits=False)
    with running(simulator, cors=cors) as url:
        yield url


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as any static server does."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"{ORIGIN}{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def failing(browser: Browser) -> Iterator[Page]:
    """Open a tab whose requests may fail, of which the browser itself says something."""
    with tab(browser, local=ORIGIN, expected=("Failed to load resource", "blocked by CORS")) as page:
        yield page


def tried(page: Page, operation: str, url: str) -> Locator:
    """Open the form of an operation, for a simulator at this address."""
    form = page.locator(f"[id='{operation}'] .try")
    form.locator(".try-open").click()
    form.get_by_label("Simulator").fill(url)
    return form


def sent(form: Locator) -> str:
    """Send a form, and return what is shown of the answer."""
    form.get_by_role("button", name="Send", exact=True).click()
    result = form.locator(".try-result")
    expect(result).not_to_be_empty()
    expect(result).not_to_have_attribute("aria-busy", "true")
    return result.inner_text()


SEND = """async ([operation, url]) => {
    const part = document.getElementById(operation).querySelector(".try");
    part.querySelector(".try-open").click();
    const result = part.querySelector(".try-result");
    part.querySelector("[type=url]").value = url;
    part.querySelector("form").requestSubmit();
    while (!result.firstChild || result.ariaBusy === "true") await new Promise(requestAnimationFrame);
    return result.textContent;
}"""
"""Does what a person does, for each of many operations, in one go."""


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_each_operation_is_taken_as_its_form_offers_it(browser: Browser, site: Path, vendor: str) -> None:
    refused = {}
    with simulated(vendor) as url, tab(browser, local=ORIGIN) as page, httpx.Client() as client:
        page.goto((site / vendor / "index.html").as_uri())
        for operation in spec_of(vendor).operations:
            client.post(httpx.URL(url).join("/_specloom/reset"))
            shown = page.evaluate(SEND, [operation.id, url])
            if not shown.startswith("2"):
                refused[operation.id] = shown

    assert refused == {}


def test_the_answer_is_shown_with_its_body_and_headers(browser: Browser, site: Path) -> None:
    with simulated("octolis") as url, tab(browser, local=ORIGIN) as page:
        page.goto((site / "octolis/index.html").as_uri())
        form = tried(page, "records_list", url)
        shown = sent(form)
        form.locator(".try-result summary").click()

        assert shown.startswith("200 OK · ")
        assert '"records": [\n' in shown
        assert "content-type: application/json" in form.locator(".try-result").inner_text()
        expect(page.locator(".said")).to_contain_text("200 OK")


def test_a_page_of_a_static_server_may_ask_too(browser: Browser, site: Path) -> None:
    with simulated("octolis") as url, served(site) as origin, tab(browser, local=ORIGIN) as page:
        page.goto(f"{origin}/octolis/index.html")

        assert sent(tried(page, "records_count", url)).startswith("200 OK")


def test_what_is_ticked_is_sent_and_shown_as_a_command(browser: Browser, site: Path) -> None:
    with simulated("octolis") as url, tab(browser, local=ORIGIN) as page:
        page.goto((site / "octolis/index.html").as_uri())
        form = tried(page, "records_list", url)
        form.get_by_label("pageSize query", exact=True).fill("2")
        with page.expect_request("**/records?*") as asked:
            sent(form)

        assert asked.value.url.partition("?")[2] == "pageSize=2&api-key=test"
        assert asked.value.url in form.locator("details pre").first.evaluate("pre => pre.textContent")


def test_without_a_simulator_the_page_says_how_to_start_one(browser: Browser, site: Path) -> None:
    with failing(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        shown = sent(tried(page, "records_count", "http://127.0.0.1:9/v1"))

    assert "Nothing answers at http://127.0.0.1:9." in shown
    assert "specloom mock octolis --cors --port 9" in shown


def test_a_simulator_closed_to_pages_is_told_from_none(browser: Browser, site: Path) -> None:
    with simulated("octolis", cors=False) as url, failing(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        shown = sent(tried(page, "records_count", url))

    assert "lets no page read what it says" in shown
    assert "--cors" in shown


ELSEWHERE = (
    "https://api.octolis.cloud/v1",
    "http://127.0.0.1.example/",
    "http://127.0.0.1@example/",
    "x",
    "",
)


def test_nobody_but_this_machine_is_asked(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        form = tried(page, "records_count", "")
        for base in ELSEWHERE:
            page.evaluate("document.querySelector('#records_count .try-result').replaceChildren()")
            form.get_by_label("Simulator").fill(base)

            assert sent(form).startswith("This page asks nobody but a simulator on this machine"), base
            expect(form.get_by_label("Simulator")).to_be_focused()


def test_a_list_that_is_no_json_is_told_before_anything_is_sent(browser: Browser, site: Path) -> None:
    with tab(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        form = tried(page, "records_list", "http://127.0.0.1:9")
        form.get_by_label("filter query", exact=True).fill("a:b")

        assert sent(form).startswith("filter is not JSON")


def test_a_call_can_be_stopped(browser: Browser, site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, failing(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        form = tried(page, "records_count", f"http://127.0.0.1:{silent.getsockname()[1]}")
        form.get_by_role("button", name="Send", exact=True).click()
        form.get_by_role("button", name="Stop").click()

        expect(form.locator(".try-result")).to_have_text("Stopped.")


def test_a_credential_typed_once_serves_every_operation(browser: Browser, site: Path) -> None:
    with simulated("octolis") as url, failing(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        form = tried(page, "records_count", url)
        form.get_by_label("apiKey").fill("sesame")

        assert sent(form).startswith("401")
        other = page.locator("#records_list .try")
        other.locator(".try-open").click()
        assert other.get_by_label("apiKey").input_value() == "sesame"
        assert other.get_by_label("Simulator").input_value() == url


def test_a_file_that_was_chosen_is_sent(browser: Browser, site: Path, tmp_path: Path) -> None:
    with simulated("aicser") as url, tab(browser, local=ORIGIN) as page:
        page.goto((site / "aicser/index.html").as_uri())
        form = tried(page, "data_upload", url)
        (tmp_path / "mine.csv").write_text("date,sum\n2024-01-01,3\n")
        form.locator("input[type=file]").set_input_files(tmp_path / "mine.csv")

        assert sent(form).startswith("2")
        assert "file=@mine.csv;type=text/csv" in str(form.locator("details pre").first.text_content())
