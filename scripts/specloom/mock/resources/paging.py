"""Cut a list into the page that a call asks for, and tell of the whole as `x-pagination` says."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote_plus, urlencode
from zlib import crc32

import attrs

from ...spec import Document, Operation, Pagination
from ...spec.references import resolve
from ..http.parameters import kinds_of
from ..messages import query_pairs
from ..rules import Call, Declined
from .envelopes import get_at, parts_of, place_of, properties_of, put_at, schema_at

_PAGE_SIZE = 50
_CURSOR = re.compile(r"([0-9a-f]{8})-(\d{1,15})", re.ASCII)
_LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader keeps (RFC 8259, section 6)."""
_FARTHEST = 2**62
"""The most items to pass over that SQLite counts to."""
_REFUSALS = (400, 422)


@attrs.frozen
class Window:
    """The part of a list that is asked for: so many items, after so many."""

    offset: int
    size: int


@attrs.frozen(eq=False, repr=False)
class Pager:
    """How one operation pages; `schema` is that of its reply. `pager_of` makes one."""

    document: Document
    operation: Operation
    paging: Pagination
    schema: Any
    size: int
    items: tuple[str, ...]
    numbers: Mapping[tuple[str, ...], Mapping[str, str]]
    """Which number (pages, total, count, page or limit) the reply tells by which name at which place."""

    def window(self, call: Call) -> Window:
        """Read what part of the list a call asks for; refuse a cursor that this list did not give."""
        query = call.query
        size, asked = _whole(query.get(self.paging.size or ""), self.size), query.get(self.paging.request)
        if self.paging.style == "page":
            return Window(min((_whole(asked, 1) - 1) * size, _FARTHEST), size)
        return Window(
            _whole(asked, 0) if self.paging.style == "offset" else self._position(call, asked), size
        )

    def fill(self, call: Call, body: Any, window: Window, items: list[Any], total: int) -> Any:
        """Return a reply's body with a page of items, and what it tells of the whole list."""
        body = put_at(body, self.items, items)
        told = self._told(call, window, len(items), total)
        for place, names in self.numbers.items():
            holder, numbers = get_at(body, place), {name: told[what] for name, what in names.items()}
            body = put_at(body, place, holder | numbers if isinstance(holder, dict) else numbers)
        before = max(window.offset - window.size, 0) if window.offset else None
        for path, offset in ((self.paging.next, _next(window, total)), (self.paging.previous, before)):
            if path:
                place = place_of(path)
                inner = schema_at(self.document, self.schema, place)
                body = put_at(body, place, self._reference(call, inner, offset, window.size))
        return (
            put_at(body, place_of(self.paging.more), _next(window, total) is not None)
            if self.paging.more
            else body
        )

    def links(self, call: Call, window: Window, total: int) -> str:
        """Write a Link header (RFC 8288) to the pages beside this one."""
        last = max(-(-total // window.size) - 1, 0) * window.size
        before = max(window.offset - window.size, 0) if window.offset else None
        found = {"first": 0, "prev": before, "next": _next(window, total), "last": last}
        if self.paging.style == "cursor":
            del found["last"]
        return ", ".join(
            f'<{self._address(call, offset, window.size)}>; rel="{relation}"'
            for relation, offset in found.items()
            if offset is not None
        )

    def _told(self, call: Call, window: Window, count: int, total: int) -> Mapping[str, int]:
        """Return the numbers that a reply may tell."""
        by_page = self.paging.style == "page"
        return {
            "total": total,
            "count": count,
            "limit": window.size,
            "page": _whole(call.query.get(self.paging.request), 1) if by_page else window.offset,
            "pages": -(-total // window.size),
        }

    def _position(self, call: Call, asked: Any) -> int:
        """Return how many items come before a cursor."""
        if asked is None or asked == "" or isinstance(asked, int):
            return _whole(asked, 0)
        match = _CURSOR.fullmatch(str(asked))
        if match and match[1] == self._seal(call):
            return int(match[2])
        if any(self.operation.response(status) for status in _REFUSALS):
            raise Declined(f"{self.paging.request} is no cursor of this list", *_REFUSALS)
        return 0

    def _seal(self, call: Call) -> str:
        """Return a digest of what else was asked, so that a cursor serves for no other list."""
        apart = {self.paging.request, self.paging.size}
        asked = {name: value for name, value in call.query.items() if name not in apart}
        return f"{crc32(repr(sorted(asked.items())).encode()):08x}"

    def _reference(self, call: Call, schema: Any, offset: int | None, size: int) -> Any:
        """Write what leads to the page after so many items, as its schema has it; what is empty to none."""
        kinds = kinds_of(self.document, schema)
        if offset is None:
            return None if "null" in kinds or not kinds else 0 if "integer" in kinds else ""
        formats = {str(part.get("format", "")) for part in parts_of(self.document, schema)}
        if any(name.startswith("uri") for name in formats):
            return self._address(call, offset, size)
        return self._token(call, offset, size, "integer" in kinds)

    def _token(self, call: Call, offset: int, size: int, number: bool) -> int | str:
        if self.paging.style == "page":
            offset = offset // size + 1
        elif self.paging.style == "cursor" and not number:
            return f"{self._seal(call)}-{offset}"
        return offset if number else str(offset)

    def _address(self, call: Call, offset: int, size: int) -> str:
        token = self._token(call, offset, size, number=False)
        pairs = [(k, v) for k, v in query_pairs(call.request.query, "replace") if k != self.paging.request]
        query = urlencode([*pairs, (self.paging.request, token)], quote_via=quote_plus)
        host = call.request.header("host")
        scheme = "http" if host else ""
        return f"{scheme}{'://' if host else ''}{host or ''}{call.request.path}?{query}"


def pager_of(document: Document, operation: Operation, paging: Pagination, schema: Any) -> Pager:
    """Read how an operation pages, once."""
    size = paging.default or _default(document, operation, paging.size) or _PAGE_SIZE
    numbers: dict[tuple[str, ...], dict[str, str]] = {}
    for place, what in _numbers(document, paging, schema):
        numbers.setdefault(place[:-1], {})[place[-1]] = what
    return Pager(document, operation, paging, schema, size, place_of(paging.items), numbers)


def _numbers(document: Document, paging: Pagination, schema: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what a page tells, and beside its totals the page and size where it repeats them by name."""
    if paging.pages or paging.total:
        holder = place_of(paging.pages or paging.total or "")[:-1]
        members = properties_of(document, schema_at(document, schema, holder))
        asked = {paging.request: "page", paging.size or "": "limit"}
        yield from (((*holder, name), what) for name, what in asked.items() if name in members)
    for what in ("pages", "total", "count", "page", "limit"):
        if path := getattr(paging, what):
            yield place_of(path), what


def _next(window: Window, total: int) -> int | None:
    following = window.offset + window.size
    return following if following < total else None


def _default(document: Document, operation: Operation, name: str | None) -> int | None:
    schemas = (p.schema for p in operation.in_location("query") if p.name == name)
    sizes = (resolve(document, schema, "").value.get("default") for schema in schemas)
    return next((size for size in sizes if isinstance(size, int) and size > 0), None)


def _whole(value: Any, default: int) -> int:
    return min(value, _LARGEST) if isinstance(value, int) and value > 0 else default
