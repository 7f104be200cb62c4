"""Read the files that a beginning is made of; they hold no text of a person's but what is put in here."""

import re
from collections.abc import Mapping
from pathlib import Path

_NAME = re.compile(r"<([A-Z]+)>")
_TEMPLATES = Path(__file__).parent / "templates"


def filled(name: str, texts: Mapping[str, str]) -> str:
    """Return a template with each text in place of its name in angle brackets."""
    text = (_TEMPLATES / name).read_text(encoding="utf-8")
    return _NAME.sub(lambda found: texts[found[1]], text)
