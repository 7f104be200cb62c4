"""Make everything that is published, as bytes by relative path."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..spec import Spec
from .assets import assets
from .changelog import read_changelog
from .feed import Entry, atom_feed
from .folder import Outcome, replace_folder
from .page import Download, Page, read_page
from .publication import Publication

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
    pages, news = [], []
    for publication in publications:
        spec = publication.spec
        documents = _documents(spec)
        downloads = tuple(_download(name, content) for name, content in documents.items())
        changelog = read_changelog(publication.changelog, spec.document.path.with_name("CHANGELOG.md"))
        page = read_page(spec, downloads, changelog)
        documents["SHA256SUMS"] = "".join(f"{d.sha256}  {d.name}\n" for d in downloads).encode()
        documents["index.html"] = _render(environment, "vendor.html.jinja", page=page)
        documents |= _changes(environment, page)
        files |= {f"{spec.vendor}/{name}": content for name, content in documents.items()}
        pages.append(page)
        news += _entries(page, f"{spec.vendor}/changelog.html")
    if news:
        files["feed.xml"] = atom_feed("", "APIs", "index.html", news)
    files["index.html"] = _render(environment, "index.html.jinja", pages=pages)
    return files


def _changes(environment: Environment, page: Page) -> dict[str, bytes]:
    """Return the changelog of a vendor that has one as a page, as Markdown, and as a feed of its releases."""
    changelog = page.changelog
    if not changelog.text:
        return {}
    files = {
        "changelog.html": _render(environment, "changelog.html.jinja", page=page),
        "changelog.md": changelog.text.encode(),
    }
    if entries := _entries(page, "changelog.html"):
        files["feed.xml"] = atom_feed(page.vendor, page.title, "changelog.html", entries)
    return files


def _entries(page: Page, address: str) -> list[Entry]:
    return [Entry(page.vendor, page.title, address, release) for release in page.changelog.released]


def _download(name: str, content: bytes) -> Download:
    return Download(name, len(content), hashlib.sha256(content).hexdigest())


def _documents(spec: Spec) -> dict[str, bytes]:
    """Return the spec as it was written, and as JSON in the same order."""
    bundled = json.dumps(spec.document.root, indent=2, ensure_ascii=False) + "\n"
    return {"openapi.yaml": spec.document.path.read_bytes(), "openapi.json": bundled.encode()}


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
    return environment.get_template(template).render(assets=assets(template), **values).encode()
