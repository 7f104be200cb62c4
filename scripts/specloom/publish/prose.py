"""Hold the texts of a spec, which are Markdown, as HTML and as Markdown in which nothing runs."""

from functools import lru_cache
from urllib.parse import urlsplit

import attrs
from markdown_it import MarkdownIt

from ..markdown import plain

_READER = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
_STRICT = MarkdownIt("commonmark", {"html": True}).enable("table")
_END = "\n\n# end"
_TAME = frozenset(
    {
        *("paragraph", "bullet_list", "ordered_list", "list_item", "blockquote"),
        *(
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "inline",
            "text",
            "text_special",
            "softbreak",
            "hardbreak",
        ),
        *("em", "strong", "link", "code_inline", "code_block", "fence"),
    }
)
_RUNS = ("javascript:", "vbscript:", "data:")


def _as_paragraph(*_: object) -> str:
    """Keep a heading inside a text out of the order of the page's own."""
    return '<p class="heading">'


_READER.add_render_rule("heading_open", _as_paragraph)
_READER.add_render_rule("heading_close", lambda *_: "</p>\n")


@attrs.frozen
class Html:
    """Text that is HTML already; templates put it in as it is."""

    text: str

    def __html__(self) -> str:
        return self.text


@attrs.frozen
class Prose:
    """A text in Markdown, of one line where it stands within another; false when there is none."""

    text: str
    inline: bool = False

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def __html__(self) -> str:
        return _html(self.text, self.inline)

    @property
    def markdown(self) -> str:
        """Return the text for a Markdown page: as it is where it keeps to itself, else without markup."""
        if self.inline:
            text = " ".join(self.text.split())
            return text if _is_tame(text) else plain(text)
        return self.text.strip() if _is_tame(self.text) else plain(self.text)

    @property
    def as_line(self) -> "Prose":
        """Return the same text for a place that has one line."""
        return Prose(self.text, inline=True)


def prose(text: str) -> Prose:
    """Take a text of any length; HTML in it stays text, scripts in links and images do not work."""
    return Prose(text)


def line(text: str) -> Prose:
    """Take a text without paragraphs of its own."""
    return Prose(text, inline=True)


@lru_cache(maxsize=16384)
def _html(text: str, inline: bool) -> str:
    rendered: str = _READER.renderInline(text) if inline else _READER.render(text)
    return rendered


@lru_cache(maxsize=16384)
def _is_tame(text: str) -> bool:
    """Tell whether Markdown holds nothing that loads, runs, or goes on in what stands beneath it."""
    if any(word in text.lower() for word in _RUNS):
        return False
    tokens = _STRICT.parse(text + _END)
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    closing = [(token.type, token.level) for token in tokens[-3:]]
    ends = closing == [("heading_open", 0), ("inline", 1), ("heading_close", 0)]
    names = {kind.removesuffix("_open").removesuffix("_close") for kind in kinds}
    return ends and [t.type for t in tokens].count("heading_open") == 1 and names <= _TAME | {"heading"}


def web_address(text: str) -> str | None:
    """Return the text when it is an http(s) address, else None."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in {"http", "https"} and parts.netloc else None
