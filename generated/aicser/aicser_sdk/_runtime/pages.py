"""Walk through a paginated list, page by page or item by item."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, Literal, TypeVar

import attrs

from .defaults import NotGiven

Item = TypeVar("Item")
Page = TypeVar("Page")

Parameters = Mapping[str, Any]
"""Values by the names of parameters on the wire."""

Arguments = dict[str, Any]
"""Values by the names of a method's arguments."""


@attrs.frozen
class Paging:
    """Say how the pages of a list are asked for, and where its items stand.

    `request` is the parameter that moves on: the page's number, the number of items to pass over, or a
    cursor. `size` is the parameter of the page's size. `items`, `pages` (total number of pages), `total` (of
    items) and `next` (the next cursor) are paths of attribute names in a page. `argument` is what the method
    calls the parameter that moves on.
    """

    style: Literal["page", "offset", "cursor"]
    request: str
    items: tuple[str, ...] = attrs.field(kw_only=True)
    size: str | None = attrs.field(default=None, kw_only=True)
    first: int = attrs.field(default=1, kw_only=True)
    default_size: int | None = attrs.field(default=None, kw_only=True)
    max_size: int | None = attrs.field(default=None, kw_only=True)
    pages: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)
    total: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)
    next: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)
    argument: str = attrs.field(
        default=attrs.Factory(lambda paging: paging.request, takes_self=True), kw_only=True
    )


def items_of(paging: Paging, page: Any) -> Sequence[Any]:
    """Return the items of a page; none if they are missing."""
    return look_up(page, paging.items) or ()


def look_up(value: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at the path of attributes or keys, or None."""
    for name in path:
        found = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
        if found is None:
            return None
        value = found
    return value


def next_parameters(paging: Paging, parameters: Parameters, page: Any) -> Parameters | None:
    """Return the parameters of the page after this one, or None when this one is the last."""
    count = len(items_of(paging, page))
    if paging.style == "cursor":
        cursor = look_up(page, paging.next or ())
        return (
            {**parameters, paging.request: cursor}
            if cursor and cursor != parameters.get(paging.request)
            else None
        )
    current = int(_given(parameters, paging.request, paging.first))
    if _is_last(paging, parameters, page, count, current):
        return None
    return {**parameters, paging.request: current + (1 if paging.style == "page" else count)}


def moving(paging: Paging, parameters: Parameters, body: Any) -> Parameters:
    """Return the parameters and, where the list is moved on by members of its body, those members."""
    members = body if isinstance(body, Mapping) else {}
    moved = {n: value for n, value in members.items() if n in {paging.request, paging.size}}
    return {**moved, **parameters}


def parted(parameters: Parameters, body: Any, page: Parameters) -> tuple[Parameters, Any]:
    """Return the parameters and the body of the call that gets a page."""
    if not isinstance(body, Mapping):
        return page, body
    moved = {name: value for name, value in page.items() if name in body and name not in parameters}
    return {name: value for name, value in page.items() if name not in moved}, {**body, **moved}


def arguments_of(paging: Paging, parameters: Parameters | None) -> Arguments | None:
    """Return what a method is called with to get the page of these parameters; None for no page."""
    if parameters is None:
        return None
    value = _given(parameters, paging.request, None)
    return {} if value is None else {paging.argument: value}


def _is_last(paging: Paging, parameters: Parameters, page: Any, count: int, current: int) -> bool:
    pages, total = look_up(page, paging.pages or ()), look_up(page, paging.total or ())
    if paging.pages and paging.style == "page" and _is_count(pages):
        return bool(current - paging.first + 1 >= pages)
    if count == 0:
        return True
    size = _given(parameters, paging.size, paging.default_size) if paging.size else paging.default_size
    size = None if size is None else min(int(size), paging.max_size or int(size))
    if paging.total and _is_count(total) and (paging.style == "offset" or size):
        come = current if paging.style == "offset" else (current - paging.first) * (size or 0)
        return bool(come + count >= total)
    return size is not None and count < size


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _given(parameters: Parameters, name: str, default: Any) -> Any:
    value = parameters.get(name)
    return default if value is None or isinstance(value, NotGiven) else value


class PageIterator(Iterator[Page], Generic[Page]):
    """Iterate over pages, and know how to go on after the last one that came.

    `next_arguments` are what the list's method is called with, besides its other arguments, to go on after
    the page that came last; they can be written down as JSON. They are None after the last page, and those
    that the list began with, if any, before the first one.
    """

    def __init__(self, fetch: Callable[[Parameters], Page], paging: Paging, parameters: Parameters) -> None:
        self._fetch, self._paging = fetch, paging
        self._next: Parameters | None = parameters

    @property
    def next_arguments(self) -> Arguments | None:
        """Return the arguments to go on with."""
        return arguments_of(self._paging, self._next)

    def __next__(self) -> Page:
        if self._next is None:
            raise StopIteration
        page = self._fetch(self._next)
        self._next = next_parameters(self._paging, self._next, page)
        return page

    def __repr__(self) -> str:
        return f"{type(self).__name__}(next_arguments={self.next_arguments!r})"


class AsyncPageIterator(AsyncIterator[Page], Generic[Page]):
    """Iterate over pages, and know how to go on after the last one that came; see PageIterator."""

    def __init__(
        self, fetch: Callable[[Parameters], Awaitable[Page]], paging: Paging, parameters: Parameters
    ) -> None:
        self._fetch, self._paging = fetch, paging
        self._next: Parameters | None = parameters

    @property
    def next_arguments(self) -> Arguments | None:
        """Return the arguments to go on with."""
        return arguments_of(self._paging, self._next)

    async def __anext__(self) -> Page:
        if self._next is None:
            raise StopAsyncIteration
        page = await self._fetch(self._next)
        self._next = next_parameters(self._paging, self._next, page)
        return page

    def __repr__(self) -> str:
        return f"{type(self).__name__}(next_arguments={self.next_arguments!r})"


class SyncPages(Generic[Item, Page]):
    """Iterate over all items of a list; each page is fetched when it is reached."""

    def __init__(
        self, fetch: Callable[[Parameters], Page], paging: Paging, parameters: Parameters, operation: str = ""
    ) -> None:
        self._fetch, self._paging, self._parameters = fetch, paging, parameters
        self._operation = operation

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._operation!r})"

    def pages(self) -> PageIterator[Page]:
        """Iterate over the pages as they came."""
        return PageIterator(self._fetch, self._paging, self._parameters)

    def first(self) -> Item | None:
        """Return the first item; None when there is none."""
        return next(iter(self), None)

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from items_of(self._paging, page)


class AsyncPages(Generic[Item, Page]):
    """Iterate over all items of a list; each page is fetched when it is reached."""

    def __init__(
        self,
        fetch: Callable[[Parameters], Awaitable[Page]],
        paging: Paging,
        parameters: Parameters,
        operation: str = "",
    ) -> None:
        self._fetch, self._paging, self._parameters = fetch, paging, parameters
        self._operation = operation

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._operation!r})"

    def pages(self) -> AsyncPageIterator[Page]:
        """Iterate over the pages as they came."""
        return AsyncPageIterator(self._fetch, self._paging, self._parameters)

    async def first(self) -> Item | None:
        """Return the first item; None when there is none."""
        return await anext(aiter(self), None)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in items_of(self._paging, page):
                yield item
