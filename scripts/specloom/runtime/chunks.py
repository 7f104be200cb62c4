"""Cut any iterable into chunks, reading no further ahead than it must."""

import hashlib
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

import attrs

from .encoding import json_bytes
from .errors import InvalidArgument


@attrs.frozen
class Chunk:
    """Hold neighbouring items of a load; `first` is the index of the first one in the load.

    `digest` tells chunks apart whose items differ. `unsendable` are the positions whose items have no JSON
    form, and why.
    """

    number: int
    first: int
    items: tuple[Any, ...]
    digest: bytes
    unsendable: Mapping[int, InvalidArgument]


def chunk_of(number: int, first: int, items: Iterable[Any]) -> Chunk:
    """Return a chunk of these items."""
    kept = tuple(items)
    try:
        return Chunk(number, first, kept, hashlib.sha256(json_bytes(kept)).digest(), {})
    except InvalidArgument:
        return _partly_unsendable(number, first, kept)


def _partly_unsendable(number: int, first: int, items: tuple[Any, ...]) -> Chunk:
    digest = hashlib.sha256()
    unsendable = {}
    for position, item in enumerate(items):
        try:
            digest.update(json_bytes(item) + b"\n")
        except InvalidArgument as error:
            unsendable[position] = error
            digest.update(b"\n")
    return Chunk(number, first, items, digest.digest(), unsendable)


class _Tray:
    """Gather items until they fill a chunk."""

    def __init__(self, most: int) -> None:
        self._most, self._number = most, 0
        self._items: list[Any] = []

    def filled_by(self, item: Any) -> Chunk | None:
        """Add an item, and return the chunk that it completes."""
        self._items.append(item)
        return self.emptied() if len(self._items) == self._most else None

    def emptied(self) -> Chunk | None:
        """Return a chunk of what has been gathered; None when there is nothing."""
        if not self._items:
            return None
        chunk = chunk_of(self._number, self._number * self._most, self._items)
        self._number, self._items = self._number + 1, []
        return chunk


def chunks_of(items: Iterable[Any], most: int) -> Iterator[Chunk]:
    """Yield chunks of so many items at most, each as soon as it is full."""
    tray = _Tray(most)
    for item in items:
        if chunk := tray.filled_by(item):
            yield chunk
    if chunk := tray.emptied():
        yield chunk


async def chunks_of_async(items: AsyncIterable[Any] | Iterable[Any], most: int) -> AsyncIterator[Chunk]:
    """Yield chunks of so many items at most, each as soon as it is full."""
    tray = _Tray(most)
    async for item in items if isinstance(items, AsyncIterable) else _one_by_one(items):
        if chunk := tray.filled_by(item):
            yield chunk
    if chunk := tray.emptied():
        yield chunk


async def _one_by_one(items: Iterable[Any]) -> AsyncIterator[Any]:
    for item in items:
        yield item
