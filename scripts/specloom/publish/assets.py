"""Read our own style and scripts, and name them as a content security policy does."""

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

import attrs

from .prose import Html

_FOLDER = files(__package__) / "templates"
STYLES = ("style.css", "tools.css")
EXPLORER = "explorer.html.jinja"
HEAD = ("theme.js",)
"""Scripts that run before the page is shown."""
SCRIPTS = {
    EXPLORER: ("explorer.js",),
    "changelog.html.jinja": ("copying.js", "places.js"),
    "index.html.jinja": ("copying.js", "places.js", "search.js"),
    "vendor.html.jinja": (
        "copying.js",
        "languages.js",
        "wire.js",
        "trying.js",
        "places.js",
        "jump.js",
        "search.js",
    ),
}
"""Scripts at the end of each page, in their order; one that misses what it works on does nothing."""
_LOCAL = "connect-src http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'"


@attrs.frozen
class Assets:
    """What a page carries of our own; no text of a spec goes into it."""

    style: Html
    head: tuple[Html, ...]
    scripts: tuple[Html, ...]

    @property
    def policy(self) -> str:
        """Allow exactly these, files beside the page, and requests to this machine."""
        scripts = " ".join(map(_hash, (*self.head, *self.scripts)))
        own = f"style-src {_hash(self.style)}; script-src 'self' {scripts}"
        return f"default-src 'none'; {own}; {_LOCAL}"

    @property
    def explorer_policy(self) -> str:
        """Allow Scalar to style itself too, and to show images that it carries."""
        own = f"style-src 'unsafe-inline'; script-src 'self' {' '.join(map(_hash, self.scripts))}"
        return f"default-src 'none'; {own}; img-src data:; {_LOCAL}"


def assets(template: str) -> Assets:
    """Return the style and scripts of the pages that a template makes."""
    styles = ("explorer.css",) if template == EXPLORER else STYLES
    return Assets(_read(styles), (_read(HEAD),), (_read(SCRIPTS[template]),))


def _read(names: Iterable[str]) -> Html:
    """Return files as one: each script of ours keeps its names to itself."""
    return Html("".join((_FOLDER / name).read_text(encoding="utf-8") for name in names))


def _hash(content: Html) -> str:
    """Name a text as a content security policy does (CSP level 3, section 2.3.1)."""
    digest = hashlib.sha256(content.text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
