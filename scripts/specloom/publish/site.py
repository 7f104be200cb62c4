"""Make everything that is published, as bytes by relative path."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from .assets import EXPLORER, assets
from .explorer import SCALAR, explored, scalar
from .feed import Entry, atom_feed
from .folder import Outcome, replace_folder
from .here import Here
from .languages.files import sample_files
from .page import Download, Page, read_page
from .postman import collection_text
from .publication import Publication
from .search_index import search_index
from .sheets import Plan, plan_of
from .twins import index_twin, llms_text, sheet_twin, vendor_llms_text

_TEMPLATES = "templates"


def publish(publications: Iterable[Publication], dist: Path) -> Outcome:
    """Publish vendors into a folder, which is replaced as a whole; nothing is written when nothing changed.

    Raises PublishError when the folder cannot be replaced.
    """
    return replace_folder(dist, build_site(tuple(publications)))


def build_site(publications: tuple[Publication, ...]) -> dict[str, bytes]:
    """Return every file of the site: the same vendors give the same bytes."""
    environment = _environment()
    files: dict[str, bytes] = {}
    pages = []
    for publication in publications:
        documents = _documents(publication)
        downloads = tuple(_download(name, content) for name, content in documents.items())
        page = read_page(publication, downloads)
        documents["SHA256SUMS"] = "".join(f"{d.sha256}  {d.name}\n" for d in downloads).encode()
        documents |= _vendor_pages(environment, plan_of(page)) | _changes(environment, page)
        documents |= sample_files(publication.samples) | _explorer(environment, publication, page)
        files |= {f"{page.vendor}/{name}": content for name, content in documents.items()}
        pages.append(page)
    return files | dict(_first_pages(environment, pages))


def _first_pages(environment: Environment, pages: list[Page]) -> Iterator[tuple[str, bytes]]:
    """Yield the pages about all vendors, and the feed of all their releases."""
    yield "index.html", _render(environment, "index.html.jinja", pages=pages)
    yield "index.md", _bytes(index_twin(pages))
    yield "llms.txt", _bytes(llms_text(pages))
    yield SCALAR, scalar()
    if news := [entry for page in pages for entry in _entries(page, f"{page.vendor}/changelog.html")]:
        yield "feed.xml", atom_feed("", "APIs", "index.html", news)


def _vendor_pages(environment: Environment, plan: Plan) -> dict[str, bytes]:
    """Return every page of a vendor with its twin, and the search index where there are several."""
    files = {}
    for sheet in plan.sheets:
        page = _render(environment, "vendor.html.jinja", page=plan.page, here=Here(plan, sheet))
        files[f"{sheet.name}.html"] = page
        files[f"{sheet.name}.md"] = _bytes(sheet_twin(Here(plan, sheet, "md")))
    files["llms.txt"] = _bytes(vendor_llms_text(plan))
    if len(plan.sheets) > 1:
        files["search-index.js"] = _bytes(search_index(plan))
    return files


def _explorer(environment: Environment, publication: Publication, page: Page) -> dict[str, bytes]:
    """Return the page that opens the document in Scalar."""
    told = explored(publication)
    return {"explorer.html": _render(environment, EXPLORER, page=page, document=told, scalar=SCALAR)}


def _changes(environment: Environment, page: Page) -> dict[str, bytes]:
    """Return the changelog of a vendor that has one as a page, as Markdown, and as a feed of its releases."""
    changelog = page.changelog
    if not changelog.text:
        return {}
    files = {
        "changelog.html": _render(environment, "changelog.html.jinja", page=page),
        "changelog.md": _bytes(changelog.text),
    }
    if entries := _entries(page, "changelog.html"):
        files["feed.xml"] = atom_feed(page.vendor, page.title, "changelog.html", entries)
    return files


def _entries(page: Page, address: str) -> list[Entry]:
    return [Entry(page.vendor, page.title, address, release) for release in page.changelog.released]


def _download(name: str, content: bytes) -> Download:
    return Download(name, len(content), hashlib.sha256(content).hexdigest())


def _documents(publication: Publication) -> dict[str, bytes]:
    """Return the spec as it was written and as JSON in the same order, and what else is downloaded."""
    document = publication.spec.document
    bundled = json.dumps(document.root, indent=2, ensure_ascii=False) + "\n"
    own = {
        "openapi.yaml": document.path.read_bytes(),
        "openapi.json": bundled.encode(errors="backslashreplace"),
        "collection.json": collection_text(publication.spec),
    }
    return own | dict(publication.files)


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("specloom.publish", _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _render(environment: Environment, template: str, **values: Any) -> bytes:
    return _bytes(environment.get_template(template).render(assets=assets(template), **values))


def _bytes(text: str) -> bytes:
    """Encode a text; half a character, which JSON can hold, becomes a question mark."""
    return text.encode(errors="replace")
