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


def chunks_of(items: Iterable[Any], most: int) -> Iterator[Chunk]:
    """Yield chunks of so many items at most, each as soon as it is full."""
    number, gathered = 0, list[Any]()
    for item in items:
        gathered.append(item)
        if len(gathered) == most:
            yield chunk_of(number, number * most, gathered)
            number, gathered = number + 1, []
    if gathered:
        yield chunk_of(number, number * most, gathered)


async def chunks_of_async(items: AsyncIterable[Any] | Iterable[Any], most: int) -> AsyncIterator[Chunk]:
    """Yield chunks of so many items at most, each as soon as it is full."""
    if not isinstance(items, AsyncIterable):
        for chunk in chunks_of(items, most):
            yield chunk
        return
    number, gathered = 0, list[Any]()
    async for item in items:
        gathered.append(item)
        if len(gathered) == most:
            yield chunk_of(number, number * most, gathered)
            number, gathered = number + 1, []
    if gathered:
        yield chunk_of(number, number * most, gathered)
