"""Check that pages fit together, orders are kept, and counts agree with lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ...spec import Operation, Pagination, Parameter
from ..calls import Exchange, example_call
from ..conformance import json_body
from ..mutation import leaves
from ..session import Session
from .acceptance import resolved
from .batches import batches, many, send_batch
from .reading import fill, fill_with, is_whole, largest_page, lists, read, sized, texts

_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_PAGES = 6
_READ = 5
_LARGE = (20, 50, 100)
_WRITTEN = 120
_SOME = 11
_MANY = 500
_FAR = 100_000


def pages_fit_together(session: Session) -> None:
    """Read a list in small pages; each holds no more than asked, and together they are the list."""
    fill(session)
    for operation, pagination in _numbered(session):
        _, whole = read(session, operation, **sized(session, operation))
        for size in (1, 2, 3) if pagination.size else ():
            _pages(session, operation, pagination, size, whole)
        beyond, items = read(session, operation, **{**sized(session, operation), pagination.request: _FAR})
        if items:
            session.report(
                beyond, "pages", f"page {_FAR} holds {len(items)} items although the list ends before"
            )


def _pages(
    session: Session, operation: Operation, pagination: Pagination, size: int, whole: list[Any]
) -> None:
    seen: list[Any] = []
    after = 1 if is_whole(session, operation, whole) else 0
    for number in range(min(_PAGES, len(whole) // size + after)):
        where = number * size if pagination.style == "offset" else number + 1
        exchange, items = read(
            session, operation, **{**sized(session, operation, size), pagination.request: where}
        )
        if len(items) > size:
            session.report(exchange, "pages", f"{len(items)} items came in a page of {size}")
            return
        seen += items
        if seen != whole[: len(seen)] or len(seen) < min((number + 1) * size, len(whole)):
            session.report(exchange, "pages", f"pages of {size} up to {where} do not add up to the list")
            return


def _numbered(session: Session) -> Iterator[tuple[Operation, Pagination]]:
    """Yield the lists of which any page can be asked for."""
    for operation in lists(session):
        pagination = operation.pagination
        if pagination and pagination.style in {"page", "offset"}:
            yield operation, pagination


def large_pages_are_whole(session: Session) -> None:
    """Read a list of many items in large pages; no page may be cut short."""
    for operation, pagination in _numbered(session):
        if not pagination.size:
            continue
        written = _fill_many(session, operation)
        largest = largest_page(session, operation, _MANY)
        whole_reply, whole = read(session, operation, **sized(session, operation, largest))
        if len(whole) < min(written, largest):
            why = f"{written} records were written, a page of {largest} holds {len(whole)}"
            session.report(whole_reply, "pages", why)
        known = largest if len(whole) == largest else len(whole) + largest
        for size in _LARGE:
            if size <= len(whole):
                _page_of(session, operation, pagination, size, whole, known)


def _page_of(
    session: Session, operation: Operation, pagination: Pagination, size: int, whole: list[Any], known: int
) -> None:
    """Compare the first two pages with the list, as far as it is known that nothing else is in it."""
    for number in range(min(2, known // size)):
        where = number * size if pagination.style == "offset" else number + 1
        exchange, items = read(
            session, operation, **{**sized(session, operation, size), pagination.request: where}
        )
        if items != whole[number * size : (number + 1) * size]:
            why = f"page {where} of {size} holds {len(items)} items, or others than the whole list there"
            session.report(exchange, "pages", why)


def _fill_many(session: Session, operation: Operation) -> int:
    """Write many records of the resource in one batch, else a few more than a small page; return how many."""
    for writing, batch in batches(session):
        same = writing.resource and operation.resource and writing.resource.name == operation.resource.name
        if same and writing.resource and writing.resource.action in {"create", "upsert"}:
            items = many(session, writing, batch, min(batch.max, _WRITTEN))
            return len(send_batch(session, writing, items)[1])
    return fill_with(session, operation, _SOME)


def lists_hold_what_reads_hold(session: Session) -> None:
    """Read items of a list one by one; what both replies tell of a record must be the same."""
    fill(session)
    for operation in lists(session):
        _, items = read(session, operation, **sized(session, operation))
        for reading, link in readers(session, operation):
            key = operation.resource.key if operation.resource else None
            for item in items if len(items) <= 2 * _READ else (*items[:_READ], *items[-_READ:]):
                if isinstance(item, dict) and key in item:
                    _same_record(session, reading, link, item, item[key])


def _same_record(
    session: Session, reading: Operation, parameter: str, item: dict[str, Any], value: Any
) -> None:
    exchange = session.send(example_call(reading).having(path={parameter: value}))
    if not session.expect_accepted(exchange, "list_read", "an item of a list cannot be read"):
        return
    inside = (v for _, v in leaves([json_body(exchange.response)]) if isinstance(v, dict))
    key = reading.resource.key if reading.resource else None
    record = next((v for v in inside if v.get(key) == value), {})
    differing = [name for name in item if name in record and record[name] != item[name]]
    if differing:
        why = f"{differing[0]} is {item[differing[0]]!r} in the list and {record[differing[0]]!r} alone"
        session.report(exchange, "list_read", why)


def readers(session: Session, operation: Operation) -> Iterator[tuple[Operation, str]]:
    """Yield the operations that read one record of the listed resource, and their parameter for its key."""
    for other in session.callable_operations():
        same = other.resource and operation.resource and other.resource.name == operation.resource.name
        names = _VARIABLE.findall(other.path)
        if same and other.resource and other.resource.action == "get" and names:
            yield other, names[-1]


def orders_are_kept(session: Session) -> None:
    """Read each list in both directions; some time in the items must rise in one and fall in the other."""
    fill(session)
    for operation in lists(session):
        for parameter in _directions(session, operation):
            _, rising = read(session, operation, **sized(session, operation), **{parameter.name: "asc"})
            exchange, falling = read(
                session, operation, **sized(session, operation), **{parameter.name: "desc"}
            )
            names = [name for name in _times(rising) if name in _times(falling)]
            if names and not any(_rises(rising, n) and _rises(falling[::-1], n) for n in names):
                session.report(
                    exchange, "order", f"{parameter.name}: no time rises with asc and falls with desc"
                )


def _directions(session: Session, operation: Operation) -> Iterator[Parameter]:
    for parameter in operation.in_location("query"):
        if {str(value).lower() for value in resolved(session, parameter.schema).get("enum", ())} == {
            "asc",
            "desc",
        }:
            yield parameter


def _times(items: Sequence[Any]) -> list[str]:
    """Return the members that hold a time in every item, and not the same one in all."""
    names = items[0] if items and isinstance(items[0], dict) else ()
    return [name for name in names if _all_times(texts(items, name))]


def _all_times(values: list[Any]) -> bool:
    return all(isinstance(v, str) and _TIME.fullmatch(v) for v in values) and len(set(values)) > 1


def _rises(items: Sequence[Any], name: str) -> bool:
    return all(earlier <= later for earlier, later in pairwise(texts(items, name)))


def counts_agree_with_lists(session: Session) -> None:
    """Compare the count of a resource with its list."""
    fill(session)
    for operation in lists(session):
        exchange, items = read(session, operation, **sized(session, operation))
        for counting in counters(session, operation):
            if exchange.accepted and is_whole(session, operation, items):
                expect_count(session, session.send(example_call(counting)), len(items))


def counters(session: Session, operation: Operation) -> Iterator[Operation]:
    """Yield the operations that count the resource that an operation lists."""
    for other in session.callable_operations():
        same = other.resource and operation.resource and other.resource.name == operation.resource.name
        if same and other.resource and other.resource.action == "count":
            yield other


def expect_count(session: Session, exchange: Exchange, expected: int) -> None:
    """Note a finding when the one number in a reply is not the expected one."""
    found = count_in(exchange)
    if exchange.accepted and found != expected:
        session.report(exchange, "count", f"the list holds {expected} items, the count says {found}")


def count_in(exchange: Exchange) -> int | None:
    """Return the one number in a reply, None when there is none."""
    numbers = (value for _, value in leaves([json_body(exchange.response)]) if type(value) is int)
    return next(numbers, None) if exchange.accepted else None
