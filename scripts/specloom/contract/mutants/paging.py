"""Seed defects in how lists are cut into pages."""

from collections.abc import Callable, Iterator
from typing import Any

from ...mock import Request, Response
from ...spec import Pagination
from ..mutation import member, with_member
from .bodies import decoded, is_json_value, rewrite_json, successes
from .changed import Ask, Change, answering, changed, rewritten
from .lists import argument, having, items_in, shows_items, with_items, without
from .mutant import PAGINATION, Defect, Kind, Subject

_FEW = 10


def _number(request: Request, pagination: Pagination) -> int:
    """Return which page, or from which item on, is asked for."""
    text = argument(request, pagination.request) or ""
    return int(text) if text.isdigit() else (0 if pagination.style == "offset" else 1)


def _is_first(request: Request, pagination: Pagination) -> bool:
    if pagination.style in {"cursor", "link"}:
        return argument(request, pagination.request) is None
    return _number(request, pagination) <= (0 if pagination.style == "offset" else 1)


def _kind(
    name: str,
    says: str,
    read: Callable[[Pagination, Request, Ask], Response],
    *,
    sized: bool = False,
    turned: bool = False,
) -> Kind:
    """Make a kind for lists: whose size of a page is chosen, or that were seen to go on after the first."""

    def makes(subject: Subject) -> Iterator[Defect]:
        pagination = subject.operation.pagination
        if pagination is None or not shows_items(subject, pagination.items):
            return
        if (sized and not pagination.size) or (turned and not _turns(subject, pagination)):
            return

        def change(request: Request, ask: Ask) -> Response:
            return read(pagination, request, ask)

        yield answering(subject, says, change)

    return Kind(name, PAGINATION, says, makes)


def _cut(subject: Subject) -> Iterator[Defect]:
    """Send ten items at most, whatever size is asked for, where there can be more by what the spec says."""
    pagination = subject.operation.pagination
    if pagination is None or not pagination.size or not _has_many(subject, pagination):
        return

    def rewrite(_request: Request, response: Response) -> Response:
        return with_items(response, pagination.items, items_in(response, pagination.items)[:_FEW])

    yield rewritten(subject, f"pages hold {_FEW} items at most", rewrite)


def _has_many(subject: Subject, pagination: Pagination) -> bool:
    """Tell whether a list was seen to have many items, or an operation makes more."""
    listed = subject.operation.resource
    resources = (o.resource for o in subject.spec.operations if o.resource)
    made = any(listed and r.name == listed.name and r.action in {"create", "upsert"} for r in resources)
    return made or any(len(items_in(s.response, pagination.items)) > _FEW for s in successes(subject))


def _turns(subject: Subject, pagination: Pagination) -> bool:
    """Tell whether a page but the first was seen to have items."""
    later = (s for s in successes(subject) if not _is_first(s.request, pagination))
    return any(items_in(s.response, pagination.items) for s in later)


def _lack_first(pagination: Pagination, request: Request, ask: Ask) -> Response:
    response = ask(request)
    if _is_first(request, pagination):
        return response
    return with_items(response, pagination.items, items_in(response, pagination.items)[1:])


def _lack_first_item(pagination: Pagination, request: Request, ask: Ask) -> Response:
    response = ask(request)
    return with_items(response, pagination.items, items_in(response, pagination.items)[1:])


def _lack_last_item(pagination: Pagination, request: Request, ask: Ask) -> Response:
    response = ask(request)
    return with_items(response, pagination.items, items_in(response, pagination.items)[:-1])


def _item_twice(pagination: Pagination, request: Request, ask: Ask) -> Response:
    response = ask(request)
    items = items_in(response, pagination.items)
    return with_items(response, pagination.items, items + items[-1:])


def _overlap(pagination: Pagination, request: Request, ask: Ask) -> Response:
    """Begin each page but the first with the last item of the one before."""
    response = ask(request)
    if _is_first(request, pagination) or pagination.style not in {"page", "offset"}:
        return response
    step = int(argument(request, pagination.size or "") or 1) if pagination.style == "offset" else 1
    before = ask(having(request, pagination.request, _number(request, pagination) - step))
    items, last = items_in(response, pagination.items), items_in(before, pagination.items)[-1:]
    return with_items(response, pagination.items, [*last, *items[:-1]] if items else items)


def _shift(pagination: Pagination, request: Request, ask: Ask) -> Response:
    """Count pages from the one after the first."""
    if pagination.style not in {"page", "offset"}:
        return ask(request)
    return ask(having(request, pagination.request, _number(request, pagination) + 1))


def _size_ignored(pagination: Pagination, request: Request, ask: Ask) -> Response:
    return ask(without(request, pagination.size or ""))


def _size_off(by: int) -> Callable[[Pagination, Request, Ask], Response]:
    def read(pagination: Pagination, request: Request, ask: Ask) -> Response:
        text = argument(request, pagination.size or "") or ""
        if not text.isdigit() or int(text) + by < 1:
            return ask(request)
        response = ask(having(request, pagination.size or "", int(text) + by))
        return response if response.status < 300 else ask(request)

    return read


def _page_ignored(pagination: Pagination, request: Request, ask: Ask) -> Response:
    return ask(without(request, pagination.request))


def _last_for_ever(subject: Subject) -> Iterator[Defect]:
    """Answer every page beyond the last with the last."""
    pagination = subject.operation.pagination
    if (
        pagination is None
        or pagination.style not in {"page", "offset"}
        or not shows_items(subject, pagination.items)
    ):
        return

    def make() -> Change:
        last: list[Response] = []

        def change(request: Request, ask: Ask) -> Response:
            response = ask(request)
            if items_in(response, pagination.items):
                last[:] = [response]
            empty = response.status < 300 and not items_in(response, pagination.items)
            return last[0] if empty and last and not _is_first(request, pagination) else response

        return change

    yield changed(subject, "beyond the last page the last comes again", make)


def _told_wrong(role: str, says: str, change: Callable[[Any], Any]) -> Kind:
    """Make a kind that tells a wrong thing in a member that x-pagination names."""

    def makes(subject: Subject) -> Iterator[Defect]:
        path = getattr(subject.operation.pagination, role, None)
        if path is None or not any(_differs(s.response, path, change) for s in successes(subject)):
            return

        def rewrite(_request: Request, response: Response) -> Response:
            return _retold(response, path, change) if response.status < 300 else response

        yield rewritten(subject, f"{path} {says}", rewrite)

    return Kind(f"page_{role}_wrong", PAGINATION, f"the {role} that a page tells {says}", makes)


def _differs(response: Response, path: str, change: Callable[[Any], Any]) -> bool:
    return _retold(response, path, change) != response


def _retold(response: Response, path: str, change: Callable[[Any], Any]) -> Response:
    value = decoded(response.body)
    old = member(value, path) if is_json_value(value) else None
    if old is None:
        return response
    return rewrite_json(response, lambda body: with_member(body, path, change(old)))


def _one_more(value: Any) -> Any:
    return value + 1 if type(value) is int else value


KINDS = (
    _kind(
        "border_item_lost", "the first item of each page but the first is missing", _lack_first, turned=True
    ),
    _kind(
        "border_item_twice", "each page but the first begins with the item before it", _overlap, turned=True
    ),
    _kind("first_item_lost", "the first item of every page is missing", _lack_first_item),
    _kind("last_item_lost", "the last item of every page is missing", _lack_last_item),
    _kind("last_item_twice", "the last item of every page comes twice", _item_twice),
    _kind("pages_from_zero", "pages are counted from one less", _shift),
    _kind("page_ignored", "whichever page is asked for, the first comes", _page_ignored),
    _kind("page_size_ignored", "the size of pages is ignored", _size_ignored, sized=True),
    _kind("page_size_one_more", "pages hold one item more than asked", _size_off(1), sized=True),
    _kind("page_size_one_less", "pages hold one item less than asked", _size_off(-1), sized=True),
    Kind("page_size_cut", PAGINATION, "pages hold ten items at most", _cut),
    Kind("last_page_for_ever", PAGINATION, "beyond the last page the last comes again", _last_for_ever),
    _told_wrong("total", "is one too high", _one_more),
    _told_wrong("pages", "is one too high", _one_more),
    _told_wrong("page", "is one too high", _one_more),
    _told_wrong("limit", "is one too high", _one_more),
    _told_wrong("count", "is one too high", _one_more),
    _told_wrong("more", "is the opposite", lambda value: not value if isinstance(value, bool) else value),
    _told_wrong("next", "leads nowhere", lambda _: None),
)
