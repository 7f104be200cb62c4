"""Name the parts of a page and the pages of a site, each name once."""

import re
from collections.abc import Iterable

_OURS = re.compile(
    r"about|content|contents|search|palette|theme|nav|unknown|sources|downloads|webhooks|schemas"
    r"|authentication|limits|retries|pagination|batching|signatures|errors|menu"
    r"|e\d+|(tag|schema|response|lang)-.*",
    re.IGNORECASE,
)


def unique(names: Iterable[str]) -> list[str]:
    """Return a name for each, the same wherever it can be: one that is taken gets a number."""
    taken: set[str] = set()
    found = []
    for name in names:
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free)
        found.append(free)
    return found


def call_anchor(name: str) -> str:
    """Return what names an operation on its page: its id, unless a part of the page is called so."""
    return f"call-{name}" if _OURS.fullmatch(name) else name


def slug(text: str) -> str:
    """Return a text as part of a file's name, in which nothing leads elsewhere."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60] or "other"
