"""Seed defects in how lists are cut into pages, filtered, ordered and counted."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote_plus

import attrs

from ...mock import Request, Response
from ...mock.messages import query_pairs
from ...spec import Pagination, Parameter
from ..calls import example_value
from ..mutation import leaves, member, with_member
from .bodies import decoded, is_json_value, rewrite_json, successes, with_json
from .changed import Ask, Change, answering, changed, rewritten
from .mutant import FILTER, PAGINATION, Defect, Kind, Subject
from .refusing import resolved

Reader = Callable[[Request, Ask], Response]


def without(request: Request, *names: str) -> Request:
    """Return a request without some query parameters."""
    kept = [part for part in request.query.split("&") if part and _name(part) not in names]
    return attrs.evolve(request, query="&".join(kept))


def _name(part: str) -> str:
    return unquote_plus(part.partition("=")[0])


def argument(request: Request, name: str) -> str | None:
    """Return the value of a query parameter, None when it did not come."""
    return dict(query_pairs(request.query, "replace")).get(name)


def having(request: Request, name: str, value: Any) -> Request:
    """Return a request with another value of a query parameter."""
    rest = without(request, name).query
    return attrs.evolve(request, query=f"{rest}&{name}={value}".strip("&"))


def items_in(response: Response, path: str) -> list[Any]:
    """Return the items of a list in a reply, none when it has none."""
    found = member(decoded(response.body), path) if response.status < 300 else None
    return found if isinstance(found, list) else []


def with_items(response: Response, path: str, items: list[Any]) -> Response:
    """Return a reply with other items in its list."""
    body = decoded(response.body)
    if not is_json_value(body) or not isinstance(member(body, path), list) or response.status >= 300:
        return response
    return with_json(response, with_member(body, path, items))


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
        if pagination is None or not _shows_items(subject, pagination.items):
            return
        if (sized and not pagination.size) or (turned and not _turns(subject, pagination)):
            return

        def change(request: Request, ask: Ask) -> Response:
            return read(pagination, request, ask)

        yield answering(subject, says, change)

    return Kind(name, PAGINATION, says, makes)


def _turns(subject: Subject, pagination: Pagination) -> bool:
    """Tell whether a page but the first was seen to have items."""
    later = (s for s in successes(subject) if not _is_first(s.request, pagination))
    return any(items_in(s.response, pagination.items) for s in later)


def _shows_items(subject: Subject, path: str) -> bool:
    return any(items_in(sample.response, path) for sample in successes(subject))


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


def _size_cut(pagination: Pagination, request: Request, ask: Ask) -> Response:
    """Send ten items at most, whatever size is asked for."""
    response = ask(request)
    return with_items(response, pagination.items, items_in(response, pagination.items)[:10])


def _page_ignored(pagination: Pagination, request: Request, ask: Ask) -> Response:
    return ask(without(request, pagination.request))


def _last_for_ever(subject: Subject) -> Iterator[Defect]:
    """Answer every page beyond the last with the last."""
    pagination = subject.operation.pagination
    if (
        pagination is None
        or pagination.style not in {"page", "offset"}
        or not _shows_items(subject, pagination.items)
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


def filters(subject: Subject) -> Iterator[tuple[Parameter, str]]:
    """Yield the parameters that choose among the items of a list, and a member that each is about."""
    resource = subject.operation.resource
    for parameter in subject.operation.in_location("query"):
        if resource and parameter.name in resource.filters:
            yield parameter, resource.filters[parameter.name].properties[0]
        elif _chooses_columns(subject, parameter):
            yield parameter, ""


def _chooses_columns(subject: Subject, parameter: Parameter) -> bool:
    accepts = subject.schemas.accepts
    return accepts(parameter.schema_pointer, ["a:b"]) and not accepts(parameter.schema_pointer, ["ab"])


def _filter_kind(
    name: str, says: str, read: Callable[[str, str, Request, Ask], Response], *, lists: bool = True
) -> Kind:
    """Make a kind for each filter of a list; `read` is given the path of the items and the filter's name."""

    def makes(subject: Subject) -> Iterator[Defect]:
        pagination = subject.operation.pagination
        if lists and (pagination is None or not _shows_items(subject, pagination.items)):
            return
        path = pagination.items if pagination else "/"
        for parameter, _ in filters(subject):

            def change(request: Request, ask: Ask, name: str = parameter.name) -> Response:
                came = argument(request, name) is not None
                return read(path, name, request, ask) if came else ask(request)

            yield answering(subject, f"{parameter.name}: {says}", change)

    return Kind(name, FILTER, says, makes)


def _ignored(_path: str, name: str, request: Request, ask: Ask) -> Response:
    return ask(without(request, name))


def _inverted(path: str, name: str, request: Request, ask: Ask) -> Response:
    response, all_reply = ask(request), ask(without(request, name))
    chosen = items_in(response, path)
    return with_items(response, path, [item for item in items_in(all_reply, path) if item not in chosen])


def _loose(path: str, name: str, request: Request, ask: Ask) -> Response:
    """Let the first item through that does not fit, where there is one."""
    response, all_reply = ask(request), ask(without(request, name))
    chosen = items_in(response, path)
    others = [item for item in items_in(all_reply, path) if item not in chosen]
    return with_items(response, path, [*chosen, *others[:1]])


def _strict(path: str, _name: str, request: Request, ask: Ask) -> Response:
    response = ask(request)
    return with_items(response, path, items_in(response, path)[:-1])


def _empty(path: str, _name: str, request: Request, ask: Ask) -> Response:
    return with_items(ask(request), path, [])


def _first_only(subject: Subject) -> Iterator[Defect]:
    """Look at the first of several conditions alone."""
    pagination = subject.operation.pagination
    for parameter, _ in filters(subject):
        if pagination and _chooses_columns(subject, parameter) and not parameter.explode:

            def change(request: Request, ask: Ask, name: str = parameter.name) -> Response:
                came = argument(request, name)
                first = came.partition(",")[0] if came else came
                return ask(request) if came == first else ask(having(request, name, first))

            yield answering(subject, f"{parameter.name}: conditions after the first are ignored", change)


def _sorted_parameters(subject: Subject) -> tuple[str, ...]:
    sort = subject.operation.resource.sort if subject.operation.resource else None
    return tuple(name for name in (sort.by, sort.order) if name) if sort else ()


def _sorts(subject: Subject) -> str | None:
    """Return where the items of a list are whose order the spec promises."""
    pagination, resource = subject.operation.pagination, subject.operation.resource
    promised = pagination and resource and (resource.sort.default or resource.sort.by or resource.sort.order)
    return pagination.items if pagination and promised and _shows_items(subject, pagination.items) else None


def _reversed(subject: Subject) -> Iterator[Defect]:
    path = _sorts(subject)
    if path is not None:

        def rewrite(_request: Request, response: Response) -> Response:
            return with_items(response, path, items_in(response, path)[::-1])

        yield rewritten(subject, "the items come in the opposite order", rewrite)


def _shuffled(subject: Subject) -> Iterator[Defect]:
    """Swap the first two items of each page."""
    path = _sorts(subject)
    if path is not None:

        def rewrite(_request: Request, response: Response) -> Response:
            items = items_in(response, path)
            return with_items(response, path, [*items[1:2], *items[:1], *items[2:]])

        yield rewritten(subject, "the first two items have changed places", rewrite)


def _ignoring(subject: Subject, name: str) -> Defect:
    """Return the defect of a server that does not look at a query parameter."""

    def change(request: Request, ask: Ask) -> Response:
        return ask(without(request, name))

    return answering(subject, f"{name} is ignored", change)


def _sort_ignored(subject: Subject) -> Iterator[Defect]:
    for name in _sorted_parameters(subject) if _sorts(subject) is not None else ():
        yield _ignoring(subject, name)


def _selection_ignored(subject: Subject) -> Iterator[Defect]:
    """Send whole items where some members are chosen by a parameter whose example names members."""
    pagination = subject.operation.pagination
    names = {
        name
        for sample in successes(subject)
        for item in (items_in(sample.response, pagination.items) if pagination else ())
        if isinstance(item, dict)
        for name in item
    }
    for parameter in subject.operation.in_location("query"):
        value = example_value(parameter)
        is_list = resolved(subject, parameter).get("type") == "array"
        if is_list and isinstance(value, list) and {str(v) for v in value} & names:
            yield _ignoring(subject, parameter.name)


def _format_ignored(subject: Subject) -> Iterator[Defect]:
    """Send the usual format whichever is chosen."""
    choice = subject.operation.format
    if choice and len(choice.media) > 1:
        yield _ignoring(subject, choice.parameter)


def _miscounted(subject: Subject) -> Iterator[Defect]:
    """Count one more than there is."""
    resource = subject.operation.resource
    if resource and resource.action == "count" and successes(subject):

        def rewrite(_request: Request, response: Response) -> Response:
            return rewrite_json(response, _counted) if response.status < 300 else response

        yield rewritten(subject, "the count is one too high", rewrite)


def _counted(body: Any) -> Any:
    if type(body) is int:
        return body + 1
    for path, value in leaves(body):
        if type(value) is int:
            return with_member(body, ".".join(map(str, path)), value + 1)
    return body


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
    _kind("page_size_cut", "pages hold ten items at most", _size_cut, sized=True),
    Kind("last_page_for_ever", PAGINATION, "beyond the last page the last comes again", _last_for_ever),
    _told_wrong("total", "is one too high", _one_more),
    _told_wrong("pages", "is one too high", _one_more),
    _told_wrong("page", "is one too high", _one_more),
    _told_wrong("limit", "is one too high", _one_more),
    _told_wrong("count", "is one too high", _one_more),
    _told_wrong("more", "is the opposite", lambda value: not value if isinstance(value, bool) else value),
    _told_wrong("next", "leads nowhere", lambda _: None),
    _filter_kind("filter_ignored", "all items come", _ignored, lists=False),
    _filter_kind("filter_inverted", "what does not fit comes", _inverted),
    _filter_kind("filter_loose", "an item comes that does not fit", _loose),
    _filter_kind("filter_strict", "an item that fits is missing", _strict),
    _filter_kind("filter_empties", "nothing comes", _empty),
    Kind("filter_first_only", FILTER, "conditions after the first are ignored", _first_only),
    Kind("order_reversed", FILTER, "the items come in the opposite order", _reversed),
    Kind("order_disturbed", FILTER, "two items have changed places", _shuffled),
    Kind("sort_ignored", FILTER, "a parameter that orders the items is ignored", _sort_ignored),
    Kind("selection_ignored", FILTER, "whole items come where members are chosen", _selection_ignored),
    Kind("format_ignored", FILTER, "the usual format comes, whichever is chosen", _format_ignored),
    Kind("count_wrong", FILTER, "the count is one too high", _miscounted),
)
