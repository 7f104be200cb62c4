"""The published reference in Chromium, from disk, beside Scalar with the same document.

Redoc is not here: its third version shows an operation only when somebody opens it, so it has no moment
to compare. With its module in the page, the paths of the first tag stand there after 0.8 to 1.0 s; it asks
foreign hosts for a picture and to report on itself.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from playwright.sync_api import Browser
from tests.e2e.browser import chromium
from tests.e2e.seen import findings

from specloom.publish import Publication, publish
from specloom.spec import load_document, read_spec

from . import synthetic
from .measuring import Figure, Sample, interleaved

MARK = "List thing0"
_SHOWN = f"""new Promise((resolve) => {{
    const look = () => {{
        const headings = [...document.querySelectorAll("h1, h2, h3")].map((heading) => heading.textContent);
        if (headings.some((text) => text.includes("{MARK}"))) setTimeout(() => resolve(performance.now()));
        else requestAnimationFrame(look);
    }};
    look();
}})"""
"""Waits until the first operation stands there and the page takes input; in milliseconds from its opening."""
_SEARCH = """(query) => {
    const box = document.querySelector("#palette input");
    box.value = query;
    const started = performance.now();
    box.dispatchEvent(new Event("input"));
    document.querySelector("#palette").getBoundingClientRect();
    return performance.now() - started;
}"""
_QUERIES = ("t", "thing9 list", "labels", "nothing")
_OTHERS = {
    "Scalar": "Scalar.createApiReference('#place', {content: globalThis.told, withDefaultFonts: false})",
}
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Other</title></head>
<body><div id="place"></div><script src="told.js"></script><script src="{program}"></script>
<script>{start}</script></body></html>"""


def figures(aside: Path, rounds: int) -> Iterator[Figure]:
    """Measure a reference of a usual size, and one of a very large API once."""
    with chromium() as browser:
        yield from _of(browser, aside / "usual", 60, rounds, goal=1000)
        yield from _of(browser, aside / "large", 2000, 1, goal=None)


def _of(browser: Browser, folder: Path, operations: int, rounds: int, goal: float | None) -> Iterator[Figure]:
    many = f"{operations:,} operations"
    built, ours = _ours(folder, operations)
    pages = {"ours": ours, **_others(folder)}
    shown = interleaved({name: partial(_shown, browser, page) for name, page in pages.items()}, rounds, "ms")
    yield Figure("pages", f"{many}, interactive", shown["ours"], goal=goal)
    for name in _OTHERS:
        yield Figure("pages", f"{many}, interactive", shown["ours"], shown[name], name, goal=1)
    yield Figure(
        "pages", f"{many}, slowest search", _times(partial(_searched, browser, ours), rounds), goal=100
    )
    yield Figure("pages", f"{many}, built", Sample((built,), "s"))
    yield Figure("pages", f"{many}, first page", Sample((ours.stat().st_size / 1000,), "kB"))
    if goal:
        for name, page in pages.items():
            found = Sample((float(len(_found(browser, page))),), "rules")
            yield Figure(
                "pages", f"{name}, broken seriously by axe", found, goal=0 if name == "ours" else None
            )


def _times(measure: Callable[[], float], rounds: int) -> Sample:
    return Sample(tuple(measure() for _ in range(rounds)), "ms")


def _ours(folder: Path, operations: int) -> tuple[float, Path]:
    """Publish the document; return the seconds that it took, and the page of its first operation."""
    folder.mkdir(parents=True)
    document = folder / "openapi.json"
    document.write_text(json.dumps(synthetic.document(operations)))
    started = time.perf_counter()
    publish([Publication(read_spec(load_document(document), "synthetic"))], folder / "dist")
    built = time.perf_counter() - started
    pages = sorted((folder / "dist" / "synthetic").glob("*.html"), key=lambda page: page.name != "index.html")
    return built, next(p for p in pages if f">{MARK}</a></h3>" in p.read_text())


def _others(folder: Path) -> dict[str, Path]:
    """Write a page of each of the others, with its program beside it."""
    told = (folder / "openapi.json").read_text()
    (folder / "told.js").write_text(f"globalThis.told = {told};")
    for name, start in _OTHERS.items():
        program = f"{name.lower()}.js"
        with as_file(files("offapi") / program) as source:
            shutil.copy(source, folder / program)
        (folder / f"{name}.html").write_text(_PAGE.format(program=program, start=start))
    return {name: folder / f"{name}.html" for name in _OTHERS}


def _shown(browser: Browser, file: Path) -> float:
    with closing(browser.new_page()) as page:
        page.set_default_timeout(120_000)
        page.goto(file.as_uri(), wait_until="commit")
        return float(page.evaluate(_SHOWN))


def _searched(browser: Browser, file: Path) -> float:
    with closing(browser.new_page()) as page:
        page.goto(file.as_uri())
        page.keyboard.press("/")
        page.locator("#palette [role=option]").first.wait_for()
        return max(float(page.evaluate(_SEARCH, query)) for query in _QUERIES)


def _found(browser: Browser, file: Path) -> list[str]:
    with closing(browser.new_page()) as page:
        page.goto(file.as_uri())
        page.evaluate(_SHOWN)
        return findings(page)
