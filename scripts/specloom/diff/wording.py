"""Put values and names of documents into sentences, as code and as nothing but text."""

import json
import re
from collections.abc import Collection, Iterable
from typing import Any

_LONGEST = 60
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SIGNS = re.compile(r"\W+")
_ARTICLES = {"integer": "an integer", "array": "an array", "object": "an object", "null": "null"}


def coded(text: str) -> str:
    """Return a text of a document as a code span on one line, in which nothing is markup."""
    line = " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text).split())
    return "`{}`".format(line.replace("`", "'") or " ")


def shown(value: Any) -> str:
    """Return a value of a document as a code span: a text as it is, all else as JSON."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return coded(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def python_name(name: str) -> str:
    """Return the name that a client gives to a tag or an operation."""
    parted = _HUMP.sub("_", name.replace("/", "")) if name.isascii() else name
    return _SIGNS.sub("_", parted).strip("_").lower() or name


def listed(words: Collection[str], last: str = "and") -> str:
    """Return words as a list in a sentence."""
    *before, final = words
    return f"{', '.join(before)} {last} {final}" if before else final


def either(values: Iterable[Any], most: int = 8) -> str:
    """Return the values that there may be, as words."""
    words = [shown(value) for value in values]
    words = words if len(words) <= most else [*words[: most - 1], f"{len(words) - most + 1} more"]
    return listed(words, "or")


def named_types(types: Collection[str]) -> str:
    """Return types in words; `number` takes in `integer`."""
    if len(types) > 5:
        return "anything"
    named = (
        sorted(types - {"integer"} if "number" in types else types)
        if isinstance(types, frozenset)
        else [*types]
    )
    return listed([_ARTICLES.get(name, f"a {name}") for name in named], "or") if named else "nothing"
