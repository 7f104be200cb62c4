"""Turn the text of a spec into harmless HTML."""

from urllib.parse import urlsplit

import attrs
from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


@attrs.frozen
class Html:
    """Text that is HTML already; templates put it in as it is."""

    text: str

    def __html__(self) -> str:
        return self.text


def prose(text: str) -> Html:
    """Render Markdown; HTML in it stays text, scripts in links and images from elsewhere do not work."""
    return Html(_MARKDOWN.render(text))


def line(text: str) -> Html:
    """Render one line of Markdown, without a paragraph around it."""
    return Html(_MARKDOWN.renderInline(text))


def web_address(text: str) -> str | None:
    """Return the text when it is an http(s) address, else None."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in {"http", "https"} and parts.netloc else None
