"""Read what people write where JSON should stand: with comments, variables, commas too many or too few."""

import re
from typing import Any

import orjson

from .exact_json import read_exact
from .json_pieces import NESTING_LIMIT, Mended, UnreadableJson, holds, read_pieces

_COMMENTS = re.compile(
    r"""(?sx)
    (?P<string>"(?:[^"\\]|\\.)*+(?:"|\\?\Z))
    | (?P<comma>,(?=\s*+[}\]]))
    | //[^\n]*+ | /\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)
    """
)
"""What is left to be strict JSON when it goes, and strings, in which nothing goes."""


def read_lenient(text: str) -> Mended:
    """Return the JSON value of a text; raise UnreadableJson where there is none."""
    text = text.strip().lstrip("\ufeff")
    try:
        value, notes = read_exact(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return _without_comments(text) or read_pieces(text)
    if _is_deep(value):
        raise UnreadableJson(f"it nests deeper than {NESTING_LIMIT} levels")
    return Mended(value, notes)


def _without_comments(text: str) -> Mended | None:
    """Read what is JSON but for comments and commas at ends, much faster than piece by piece."""
    removed: set[str] = set()

    def shown(found: re.Match[str]) -> str:
        if found["string"]:
            return found[0]
        removed.add("commas too many were removed" if found["comma"] else "comments were removed")
        return " "

    try:
        value, notes = read_exact(_COMMENTS.sub(shown, _COMMENTS.sub(shown, text)))
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return None
    return None if _is_deep(value) or not holds(value) else Mended(value, (*sorted(removed), *notes))


def _is_deep(value: Any) -> bool:
    level = [value] if holds(value) else []
    for _ in range(NESTING_LIMIT):
        members = (each.values() if isinstance(each, dict) else each for each in level)
        level = [inner for each in members for inner in each if holds(inner)]
        if not level:
            return False
    return True
