"""Read pages as a browser does, so far as tests ask."""

import posixpath
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote

VOID = {"meta", "input", "br", "hr", "link", "img"}


class Tags(HTMLParser):
    """Collect the tags of a page with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"script", "style"}:
            self.text += data

    @property
    def words(self) -> str:
        """Return the text with one space between words."""
        return " ".join(self.text.split())

    @property
    def ids(self) -> list[str]:
        """Return every id, in order."""
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]

    @property
    def links(self) -> list[str]:
        """Return where links lead."""
        return [str(attributes["href"]) for _, attributes in self.tags if "href" in attributes]


def pages(files: Mapping[str, bytes]) -> dict[str, Tags]:
    """Return the pages of a site by the names of their files, but for those that Scalar fills."""
    return {name: Tags(content.decode()) for name, content in files.items() if is_page(name)}


def is_page(name: str) -> bool:
    """Tell whether a file is a page of ours."""
    return name.endswith(".html") and not name.endswith("explorer.html")


def dead_links(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield every link within a site that leads nowhere, with the page that it stands on."""
    read = pages(files)
    for name, page in read.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            if ":" in target:
                continue
            there = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target)))
                if target
                else name
            )
            known = read[there].ids if there in read else []
            if there not in files or (anchor and anchor not in known and unquote(anchor) not in known):
                yield name, link
