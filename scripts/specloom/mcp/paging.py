"""Say how to go on after a page of a list."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..spec import Pagination


def next_arguments(paging: Pagination, given: Mapping[str, Any], page: Any) -> dict[str, Any] | None:
    """Return what the call after this one is given besides; None where this page seems to be the last."""
    if paging.more and member(page, paging.more) is False:
        return None
    following = member(page, paging.next) if paging.next else None
    if paging.next and following is None and paging.more is None:
        return None
    if following is not None:
        return {paging.request: _asked(paging, following)}
    if paging.style == "cursor":
        return None
    items = member(page, paging.items)
    count = len(items) if isinstance(items, list) else 0
    current = _number(given.get(paging.request), 0 if paging.style == "offset" else 1)
    if _is_last(paging, given, page, count, current):
        return None
    return {paging.request: current + (count if paging.style == "offset" else 1)}


def totals(paging: Pagination, page: Any) -> str:
    """Say how long the whole list is, where the page says it."""
    counts = {
        "page": paging.pages and member(page, paging.pages),
        "item": paging.total and member(page, paging.total),
    }
    told = [
        f"{count:,} {what}{'' if count == 1 else 's'}"
        for what, count in counts.items()
        if isinstance(count, int)
    ]
    return ", ".join(told)


def member(value: Any, path: str) -> Any:
    """Return what stands at a dotted path, or None; `/` is the value itself."""
    for name in () if path == "/" else path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _asked(paging: Pagination, following: Any) -> Any:
    """Return the parameter of the next page, also where the page gives the address of that."""
    if not isinstance(following, str):
        return following
    asked = parse_qs(urlsplit(following).query).get(paging.request, [following])[0]
    return int(asked) if paging.style != "cursor" and asked.isdecimal() else asked


def _is_last(paging: Pagination, given: Mapping[str, Any], page: Any, count: int, current: int) -> bool:
    pages = member(page, paging.pages) if paging.pages else None
    total = member(page, paging.total) if paging.total else None
    size = _number(given.get(paging.size or ""), paging.default or 0)
    if isinstance(pages, int) and paging.style == "page":
        return current >= pages
    if count == 0:
        return True
    if isinstance(total, int) and (paging.style == "offset" or size):
        return (current if paging.style == "offset" else (current - 1) * size) + count >= total
    return bool(size) and count < size


def _number(value: Any, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else default
