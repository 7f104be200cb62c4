"""Put texts of others into Markdown as nothing but text."""

import re

_MARKUP = re.compile(r"[\\`*\[\]<>#|~&@!]|(?<!\w)_|_(?!\w)")


def plain(text: str) -> str:
    """Return a text on one line in which nothing is markup, a mention or the end of a table's cell."""
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))


def code(text: str) -> str:
    """Return a text on one line as a code span; a span of one backtick holds none."""
    line = " ".join(text.replace("`", "'").split()).replace("|", "\\|")
    return f"`{line}`" if line else ""
