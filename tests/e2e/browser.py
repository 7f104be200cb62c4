"""Open pages in the machine's Chromium, and hold it against them when they complain or ask for more."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page, Request, sync_playwright

_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
_NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
_COMPLAINTS = {"error", "warning"}
DESK = (1280, 900)
PHONE = (390, 844)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser; it knows no host but this machine."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=[*_QUIET, _NOWHERE])
        yield browser
        browser.close()


@contextmanager
def tab(
    browser: Browser,
    *,
    local: str | None = None,
    size: tuple[int, int] = DESK,
    scheme: Literal["light", "dark"] = "light",
    expected: tuple[str, ...] = (),
) -> Iterator[Page]:
    """Open a tab that has kept nothing, the network off unless it may ask a `local` server.

    At the end nothing may have been said on the console, but for what is expected, or asked of anyone else.
    """
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, offline=local is None
    )
    trouble: list[str] = []
    context.on("console", lambda said: trouble.extend([said.text] if said.type in _COMPLAINTS else []))
    context.on("weberror", lambda raised: trouble.append(str(raised.error)))
    context.on("request", lambda request: trouble.extend(_foreign(request, local)))
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()
    assert [each for each in trouble if not any(words in each for words in expected)] == []


def _foreign(request: Request, local: str | None) -> Iterator[str]:
    """Yield the address of a request that leaves the pages' own folder and the local server."""
    own = ("file:", "blob:", "data:", *([local] if local else []))
    if not request.url.startswith(own):
        yield f"asked for {request.url}"
