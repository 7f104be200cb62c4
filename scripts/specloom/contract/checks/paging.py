"""Check that pages lead from one to the next, up to the last, and tell the truth about the whole list."""

import re
from collections.abc import Iterator
from math import ceil
from typing import Any
from urllib.parse import parse_qs, urlsplit

import attrs
import orjson

from ...spec import Operation, Pagination
from ...spec.pointers import join
from ..calls import Exchange, example_call
from ..conformance import json_body
from ..mutation import member
from ..report import Deviation
from ..session import Session
from .reading import fill, fill_with, is_whole, items_of, lists, read, sized, usual_size

_CHECK = "pages"
_MOST = 15
_SMALL = 2
_FEW = 30
_NEXT = re.compile(r'<([^>]*)>[^,]*;\s*rel="?next"?', re.IGNORECASE)
_TOLD = ("total", "pages", "page", "limit", "count", "more")
_MISSING = object()


@attrs.frozen
class Page:
    """One page of a list: the reply, its items, and what it says by which name of the next one."""

    exchange: Exchange
    items: list[Any]
    body: Any


def pages_lead_from_one_to_the_next(session: Session) -> None:
    """Walk through each list in small pages: each item comes once, and what they tell is true."""
    fill(session)
    for operation in lists(session):
        pagination = operation.pagination
        if pagination is None:
            continue
        size = _size(session, operation, pagination)
        if size is not None:
            _fill_pages(session, operation, pagination, size)
            _walk(session, operation, pagination, size)


def _size(session: Session, operation: Operation, pagination: Pagination) -> int | None:
    """Return how many items a page is to hold, where that can be asked for few; None where nobody knows.

    They are so many that the whole list is walked through, unless it is a long one.
    """
    for parameter in operation.in_location("query"):
        if parameter.name == pagination.size:
            exchange, items = read(session, operation, **sized(session, operation))
            told = member(json_body(exchange.response), pagination.total) if pagination.total else None
            known = max(len(items), told if isinstance(told, int) else 0)
            some = max(_SMALL, ceil(known / (_MOST - 1)))
            some = some if some <= usual_size(session) else _SMALL
            fits = (n for n in (some, 1, 3, 5, 10) if session.schemas.accepts(parameter.schema_pointer, n))
            return next(fits, None)
    return pagination.default


def _fill_pages(session: Session, operation: Operation, pagination: Pagination, size: int) -> None:
    """Write as many records to a simulator as make a second page, where their number is not chosen."""
    if not pagination.size and size <= _FEW:
        fill_with(session, operation, size + 1)


def _walk(session: Session, operation: Operation, pagination: Pagination, size: int) -> None:
    """Read page after page, and hold each to what it should be."""
    pages, seen = list[Page](), set[bytes]()
    query: dict[str, Any] | None = _asking(pagination, size)
    while query is not None and len(pages) < _MOST:
        exchange = session.send(example_call(operation).having(query=query))
        page = Page(exchange, items_of(operation, exchange), json_body(exchange.response))
        if not exchange.accepted or not _is_new(session, operation, page, seen, size):
            return
        pages.append(page)
        query = _next_query(pagination, query, page, size, pages)
    if query is None:
        _are_whole(session, operation, pages)
        _tell_what_is_named(session, operation, pages)
        for number, page in enumerate(pages):
            for complaint in _untrue(pagination, pages, number, size):
                session.report(page.exchange, _CHECK, complaint)


def _are_whole(session: Session, operation: Operation, pages: list[Page]) -> None:
    _, whole = read(session, operation, **sized(session, operation))
    walked = [item for page in pages for item in page.items]
    if is_whole(session, operation, whole) and walked != whole:
        why = f"small pages hold {len(walked)} items in all, the list in one page {len(whole)} or others"
        session.report(pages[-1].exchange, _CHECK, why)


def _tell_what_is_named(session: Session, operation: Operation, pages: list[Page]) -> None:
    """Note a finding for each member that `x-pagination` names and no page has.

    Of a list without items nothing need be told, nor that there is more where all is on one page.
    """
    for name in _TOLD if any(page.items for page in pages) else ():
        path = getattr(operation.pagination, name)
        silent = name == "more" and len(pages) == 1
        if path and not silent and all(member(page.body, path) is None for page in pages):
            about = Deviation(join(operation.pointer, "x-pagination", name), got=path)
            session.report(pages[0].exchange, _CHECK, f"no page says its {name} as {path}", about)


def _asking(pagination: Pagination, size: int) -> dict[str, Any]:
    return {pagination.size: size} if pagination.size else {}


def _is_new(session: Session, operation: Operation, page: Page, seen: set[bytes], size: int) -> bool:
    """Note a finding where a page holds too much, or what another page held before."""
    key = operation.resource.key if operation.resource else None
    names = [orjson.dumps(_known(item, key), option=orjson.OPT_SORT_KEYS) for item in page.items]
    again = [name for name in names if name in seen] if key else []
    if len(page.items) > size:
        session.report(page.exchange, _CHECK, f"{len(page.items)} items came in a page of {size}")
    elif again:
        session.report(page.exchange, _CHECK, f"{again[0].decode()} was on a page before this one")
    seen.update(names)
    return len(page.items) <= size and not again


def _known(item: Any, key: str | None) -> Any:
    return item[key] if isinstance(item, dict) and key in item else item


def _next_query(
    pagination: Pagination, query: dict[str, Any], page: Page, size: int, pages: list[Page]
) -> dict[str, Any] | None:
    """Return the query for the page after this one, None after the last."""
    if pagination.style == "cursor":
        token = _token(pagination, page)
        return None if token in (None, "", False) else {**query, pagination.request: token}
    if len(page.items) < size or _is_last(pagination, page, len(pages)):
        return None
    where = len(pages) * size if pagination.style == "offset" else len(pages) + 1
    return {**query, pagination.request: where}


def _is_last(pagination: Pagination, page: Page, number: int) -> bool:
    """Tell whether a page says that it is the last."""
    if pagination.pages and isinstance(told := member(page.body, pagination.pages), int):
        return number >= told
    if pagination.more:
        return member(page.body, pagination.more) is False
    return bool(pagination.next) and member(page.body, pagination.next or "") in (None, "", False)


def _token(pagination: Pagination, page: Page) -> Any:
    """Return what leads to the next page: the cursor itself, or the one in the address told for it."""
    told = member(page.body, pagination.next) if pagination.next else None
    if told is None and (match := _NEXT.search(page.exchange.response.headers.get("Link", ""))):
        told = match[1]
    if isinstance(told, str) and pagination.request in (asked := parse_qs(urlsplit(told).query)):
        return asked[pagination.request][0]
    return told


def _untrue(pagination: Pagination, pages: list[Page], number: int, size: int) -> Iterator[str]:
    """Yield what a page says of itself and the whole list, and is not so."""
    page, last = pages[number], number == len(pages) - 1
    total = sum(len(each.items) for each in pages)
    by_page = pagination.style == "page"
    so = {
        pagination.total: total,
        pagination.pages: ceil(total / size),
        pagination.page: number + 1 if by_page else number * size,
        pagination.limit: size,
        pagination.count: len(page.items),
        pagination.more: not last,
    }
    if pagination.style == "cursor":
        so.pop(pagination.page)
    for path, true in so.items():
        told = member(page.body, path) if path else None
        if told is not None and told != true:
            yield f"page {number + 1} of {len(pages)} says {path} {told!r}, and it is {true!r}"
    for path, ends in ((pagination.next, last), (pagination.previous, number == 0)):
        told = member(page.body, path) if path else _MISSING
        if told is not _MISSING and (told in (None, "", False, 0)) is not ends:
            yield f"page {number + 1} of {len(pages)} says {path} {told!r}"
