"""Reduce HTML to Markdown that people can read as it stands."""

import re
from functools import lru_cache
from html import unescape

from .markdown import Writer

_BEGINS = re.compile(
    r"\s*<(?:!doctype|html|head|body|p|div|span|ul|ol|dl|h[1-6]|table|pre|code|strong|b|em|i|a|br|hr|img|section)\b"
    r"[^>]{0,500}>",
    re.IGNORECASE,
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_TAG = re.compile(
    r"""(?xi)
    <(?P<closes>/?)(?P<name>
        a | article | aside | b | big | blockquote | body | br | button | caption | center | cite |
        code | col | colgroup | dd | del | details | div | dl | dt | em | figcaption | figure | font
        | footer | form | h[1-6] | head | header | hr | html | i | iframe | img | input | ins | kbd
        | label | li | link | main | mark | meta | nav | noscript | ol | p | pre | s | samp | script
        | section | small | span | strike | strong | style | sub | summary | sup | svg | table |
        tbody | td | template | tfoot | th | thead | title | tr | tt | u | ul | var | video
    )(?P<attributes>\s[^<>]{0,4000})?/?>
    | <!--(?:[^-]|-(?!->))*+(?:-->|\Z)
    | <[!?][^<>]{0,4000}>
    """
)
"""The tags of HTML: what else stands in angle brackets is text, such as <id>."""
_CODE = re.compile(r"(```.*?(?:```|\Z)|`[^`\n]*`)", re.DOTALL)


def is_html(text: str) -> bool:
    """Tell whether a text begins as HTML does."""
    return bool(_BEGINS.match(text))


def without_controls(text: str) -> str:
    """Remove the characters that no text for people has, and write the ends of lines in one way."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=1024)
def to_markdown(text: str) -> str:
    """Return what HTML says as Markdown: links, lists, code and tables stay, scripts and styles go."""
    return _tidied(_written(text, Writer()))


def without_tags(text: str) -> str:
    """Write the tags that stand in a Markdown text as Markdown too, except in its code."""
    if "<" not in text or not _TAG.search(text):
        return text
    parts = _CODE.split(text)
    parts[::2] = [_written(part, Writer(keeps_blanks=True)) for part in parts[::2]]
    return _tidied("".join(parts))


def _written(text: str, writer: Writer) -> str:
    end = 0
    for tag in _TAG.finditer(text):
        writer.data(_text(text[end : tag.start()], writer))
        if tag["name"]:
            writer.tag(tag["name"].lower(), tag["attributes"] or "", closes=bool(tag["closes"]))
        end = tag.end()
    writer.data(_text(text[end:], writer))
    return writer.written()


def _text(text: str, writer: Writer) -> str:
    """Return what a text between tags says; in Markdown it says the same as it stands."""
    return text if writer.keeps_blanks else unescape(text)


def _tidied(text: str) -> str:
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
