"""Walk through a paginated list, page by page or item by item."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, Literal, TypeVar

import attrs

from .operation import NotGiven

Item = TypeVar("Item")
Page = TypeVar("Page")

Parameters = Mapping[str, Any]


@attrs.frozen
class Paging:
    """Say how the pages of a list are asked for, and where its items stand.

    `request` is the parameter that moves on: the page's number, the number of items to pass over, or a
    cursor. `size` is the parameter of the page's size. `items`, `pages` (total number of pages) and `next`
    (the next cursor) are paths of attribute names in a page.
    """

    style: Literal["page", "offset", "cursor"]
    request: str
    items: tuple[str, ...] = attrs.field(kw_only=True)
    size: str | None = attrs.field(default=None, kw_only=True)
    first: int = attrs.field(default=1, kw_only=True)
    default_size: int | None = attrs.field(default=None, kw_only=True)
    max_size: int | None = attrs.field(default=None, kw_only=True)
    pages: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)
    next: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)


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
    current = _given(parameters, paging.request, paging.first)
    if _is_last(paging, parameters, page, count, current):
        return None
    return {**parameters, paging.request: current + (1 if paging.style == "page" else count)}


def _is_last(paging: Paging, parameters: Parameters, page: Any, count: int, current: int) -> bool:
    total = look_up(page, paging.pages) if paging.pages else None
    if isinstance(total, int) and paging.style == "page":
        return current - paging.first + 1 >= total
    size = _given(parameters, paging.size, paging.default_size) if paging.size else paging.default_size
    return count == 0 or (size is not None and count < min(size, paging.max_size or size))


def _given(parameters: Parameters, name: str, default: Any) -> Any:
    value = parameters.get(name)
    return default if value is None or isinstance(value, NotGiven) else value


class SyncPages(Generic[Item, Page]):
    """Iterate over all items of a list; each page is fetched when it is reached."""

    def __init__(self, fetch: Callable[[Parameters], Page], paging: Paging, parameters: Parameters) -> None:
        self._fetch, self._paging, self._parameters = fetch, paging, parameters

    def pages(self) -> Iterator[Page]:
        """Iterate over the pages as they came."""
        parameters: Parameters | None = self._parameters
        while parameters is not None:
            page = self._fetch(parameters)
            yield page
            parameters = next_parameters(self._paging, parameters, page)

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from items_of(self._paging, page)


class AsyncPages(Generic[Item, Page]):
    """Iterate over all items of a list; each page is fetched when it is reached."""

    def __init__(
        self, fetch: Callable[[Parameters], Awaitable[Page]], paging: Paging, parameters: Parameters
    ) -> None:
        self._fetch, self._paging, self._parameters = fetch, paging, parameters

    async def pages(self) -> AsyncIterator[Page]:
        """Iterate over the pages as they came."""
        parameters: Parameters | None = self._parameters
        while parameters is not None:
            page = await self._fetch(parameters)
            yield page
            parameters = next_parameters(self._paging, parameters, page)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in items_of(self._paging, page):
                yield item
