"""No text of a document becomes markup of ours, wherever it stands: each place says another one."""

import json
import random
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.unit.generate.hostile import TEXTS, hostile_document
from tests.unit.spec.sample import EXTENSIONS

from specloom.publish import Publication, build_site
from specloom.publish.prose import web_address
from specloom.spec.adoption import open_any

OF_MARKDOWN = {"em", "strong", "pre", "ol", "h1", "h2", "hr", "blockquote", "br"}
VOID = {"meta", "input", "br", "hr", "link"}


class Page(HTMLParser):
    """Count the elements of a page, and gather what in them could run or lead away."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.open: list[str] = []
        self.suspect: list[str] = []
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.open += [] if tag in VOID else [tag]
        self.suspect += [key for key, _ in attrs if key.startswith("on") or key in {"src", "style"}]
        self.suspect += [value or "" for key, value in attrs if key == "href" and not leads_well(value or "")]

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.open.pop() == tag


def leads_well(address: str) -> bool:
    """Tell whether a link leads within the site, to a place on the web or nowhere that runs anything."""
    scheme, colon, _ = address.partition(":")
    return not colon or web_address(address) is not None or not scheme.strip().isalpha() or scheme == "mailto"


@given(st.lists(TEXTS, min_size=1, max_size=8), st.randoms())
@settings(max_examples=20, phases=set(Phase) - {Phase.shrink})
def test_no_text_becomes_markup(texts: list[str], chance: random.Random) -> None:
    with TemporaryDirectory() as folder:
        hostile = Page(site(folder, texts, chance))
        harmless = Page(site(folder, ["harmless"], chance))

    assert (hostile.suspect, hostile.open) == ([], [])
    assert hostile.elements.keys() <= harmless.elements.keys() | OF_MARKDOWN
    assert (hostile.elements["script"], hostile.elements["style"]) == (harmless.elements["script"], 1)


def site(folder: str, texts: list[str], chance: random.Random) -> bytes:
    source = Path(folder, "openapi.json")
    source.write_text(json.dumps(hostile_document(lambda: chance.choice(texts))), encoding="utf-8")
    return build_site((Publication(open_any(source, "acme", EXTENSIONS)),))["acme/index.html"]
