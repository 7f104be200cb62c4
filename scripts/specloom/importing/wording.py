"""Read texts for people: HTML as Markdown, no control characters, no secrets."""

import re
from typing import Any

from .captured import Words
from .markup import is_html, to_markdown, without_controls, without_tags
from .masking import mask_prose

_SPACES = re.compile(r"\s+")
_LONGEST_NAME = 300


def words(text: str, at: str, media_type: str = "") -> Words:
    """Return a text for people, or none where nothing is left of it."""
    clean = without_controls(text)
    html = media_type == "text/html" or is_html(clean)
    clean = to_markdown(clean) if html else without_tags(clean)
    clean = mask_prose(clean).strip()
    return Words(clean, at) if clean else Words()


def name_of(text: Any) -> str:
    """Return a name in one line."""
    shown = without_controls(text) if isinstance(text, str) else ""
    return _SPACES.sub(" ", shown).strip()[:_LONGEST_NAME]
