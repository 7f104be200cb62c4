"""Cut a list into the page that a call asks for, and tell of the whole as `x-pagination` says."""

import re
from collections.abc import Iterator
from typing import Any

from ..spec import Pagination
from ..spec.references import resolve
from .envelopes import properties_of, put_at, schema_at
from .parameters import kinds_of
from .rules import Call

_PAGE_SIZE = 50
_CURSOR = re.compile(r"\d{1,15}", re.ASCII)
_LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader keeps (RFC 8259, section 6)."""


def paged(call: Call, paging: Pagination, body: Any, items: list[Any], schema: Any) -> Any:
    """Return a reply's body with one page of the items; `schema` is that of the body."""
    size = _whole(call.query.get(paging.size or ""), _usual_size(call, paging))
    first = _first(call.query.get(paging.request))
    offset = max(first - 1, 0) * size if paging.style == "page" else first
    body = put_at(body, place_of(paging.items), items[offset : offset + size])
    for place, value in _told(call, paging, len(items), size, schema):
        body = put_at(body, place, value)
    if paging.style == "cursor" and paging.next:
        following = offset + size if offset + size < len(items) else None
        place = place_of(paging.next)
        body = put_at(body, place, _cursor(call, schema_at(call.spec.document, schema, place), following))
    return body


def _first(asked: Any) -> int:
    """Read a page's number, an offset, or a cursor: how many items come before it."""
    return _whole(int(asked) if isinstance(asked, str) and _CURSOR.fullmatch(asked) else asked, 0)


def _cursor(call: Call, schema: Any, following: int | None) -> int | str | None:
    """Write the cursor of the page that begins after so many items; after the last page one that is empty."""
    kinds = kinds_of(call.spec.document, schema)
    if following is None and ("null" in kinds or not kinds):
        return None
    number = following or 0
    return number if "integer" in kinds else str(number or "")


def _told(
    call: Call, paging: Pagination, total: int, size: int, schema: Any
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield what a page tells of the whole list, and beside it the page and size where it repeats them."""
    if paging.pages:
        yield place_of(paging.pages), -(-total // size)
    if paging.total:
        yield place_of(paging.total), total
    if paging.pages or paging.total:
        holder = place_of(paging.pages or paging.total or "")[:-1]
        members = properties_of(call.spec.document, schema_at(call.spec.document, schema, holder))
        asked = {paging.request: _whole(call.query.get(paging.request), 1), paging.size or "": size}
        yield from (((*holder, name), value) for name, value in asked.items() if name in members)


def _usual_size(call: Call, paging: Pagination) -> int:
    schemas = (p.schema for p in call.operation.in_location("query") if p.name == paging.size)
    sizes = (resolve(call.spec.document, schema, "").value.get("default") for schema in schemas)
    return _whole(next(sizes, None), _PAGE_SIZE)


def _whole(value: Any, default: int) -> int:
    return min(value, _LARGEST) if isinstance(value, int) and value > 0 else default


def place_of(path: str) -> tuple[str, ...]:
    """Split a dotted path of members; a slash stands for the body itself."""
    return () if path == "/" else tuple(path.split("."))
