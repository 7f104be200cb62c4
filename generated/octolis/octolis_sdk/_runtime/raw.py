"""Give the type of a method that returns the raw response, or one that is read piece by piece."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from .decoding import RawResponse
from .pages import AsyncPages, SyncPages
from .streams import AsyncStreaming, Streaming

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


def streamed(method: Callable[_P, _Value]) -> Callable[_P, Streaming[_Value]]:
    """Type a method of a resource whose caller streams; it is called when the context is entered."""
    return _later(method, Streaming)


def streamed_async(method: Callable[_P, _Task[_Value]]) -> Callable[_P, AsyncStreaming[_Value]]:
    """Type an async method of a resource whose caller streams; it is called when the context is entered."""
    return _later(method, AsyncStreaming)


def streamed_page(method: Callable[_P, SyncPages[_Item, _Page]]) -> Callable[_P, Streaming[_Page]]:
    """Type a paginated list of a resource whose caller streams: it gives one page."""
    return _later(method, Streaming)


def streamed_page_async(
    method: Callable[_P, AsyncPages[_Item, _Page]],
) -> Callable[_P, AsyncStreaming[_Page]]:
    """Type an async paginated list of a resource whose caller streams: it gives one page."""
    return _later(method, AsyncStreaming)


def _later(method: Callable[..., Any], context: Callable[[Callable[[], Any]], Any]) -> Callable[..., Any]:
    @wraps(method)
    def later(*arguments: Any, **keywords: Any) -> Any:
        return context(lambda: method(*arguments, **keywords))

    return later
