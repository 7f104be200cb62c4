"""Give the type of a method that returns the raw response."""

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar, cast

from .decoding import RawResponse
from .pages import AsyncPages, SyncPages

_P = ParamSpec("_P")
_Value = TypeVar("_Value")
_Page = TypeVar("_Page")
_Item = TypeVar("_Item")
_Task = Coroutine[Any, Any, _Value]


def raw(method: Callable[_P, _Value]) -> Callable[_P, RawResponse[_Value]]:
    """Type a method of a resource whose caller returns raw responses."""
    return cast("Callable[_P, RawResponse[_Value]]", method)


def raw_async(method: Callable[_P, _Task[_Value]]) -> Callable[_P, _Task[RawResponse[_Value]]]:
    """Type an async method of a resource whose caller returns raw responses."""
    return cast("Callable[_P, _Task[RawResponse[_Value]]]", method)


def raw_page(method: Callable[_P, SyncPages[_Item, _Page]]) -> Callable[_P, RawResponse[_Page]]:
    """Type a paginated list of a resource whose caller returns raw responses: it returns one page."""
    return cast("Callable[_P, RawResponse[_Page]]", method)


def raw_page_async(
    method: Callable[_P, AsyncPages[_Item, _Page]],
) -> Callable[_P, _Task[RawResponse[_Page]]]:
    """Type an async paginated list of a resource whose caller returns raw responses: it returns one page."""
    return cast("Callable[_P, _Task[RawResponse[_Page]]]", method)
