"""Give the items of an answer one by one, as they come."""

import json
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import closing
from types import TracebackType
from typing import Any, ClassVar, Generic, Self, TypeVar

import attrs
import httpx

from .decoding import decoder_of, misfit, succeeded
from .framing import EventLines, Framer, JsonLines, JsonRecords, ServerSentEvent
from .misfits import MISFITS
from .operation import Decoder, Operation
from .streams import AsyncStreamedResponse, Held, StreamedResponse

T = TypeVar("T")


@attrs.frozen
class Items(ABC):
    """Say that a body is a sequence, and what makes an item of each of its pieces."""

    decoder: Decoder | None = None

    framer: ClassVar[Callable[[], Framer]]
    """Make what cuts one body into pieces."""

    @abstractmethod
    def item(self, piece: Any) -> Any:
        """Return the item that a piece of the body holds."""

    def __call__(self, body: str | bytes) -> list[Any]:
        """Return the items of a body that is there whole."""
        framer, data = type(self).framer(), body.encode() if isinstance(body, str) else body
        return [self.item(piece) for piece in (*framer.feed(data), *framer.end())]


@attrs.frozen
class ItemLines(Items):
    """Say that a body has a JSON text in each line."""

    framer: ClassVar[Callable[[], Framer]] = JsonLines

    def item(self, piece: bytes) -> Any:
        """Return the value of a JSON text."""
        value = json.loads(piece)
        return value if self.decoder is None else self.decoder(value)


@attrs.frozen
class ItemRecords(ItemLines):
    """Say that a body is a sequence of JSON texts, each begun by a record separator."""

    framer = JsonRecords


@attrs.frozen
class ItemEvents(Items):
    """Say that a body is a stream of events; `named` has what makes the data of events of certain names."""

    named: Mapping[str, Decoder | None] = attrs.field(factory=dict)

    framer = EventLines

    def item(self, piece: ServerSentEvent[str]) -> ServerSentEvent[Any]:
        """Return an event with its data."""
        decoder = self.named.get(piece.event, self.decoder)
        return piece if decoder is None else attrs.evolve(piece, data=decoder(piece.data))


def parsed(*decoders: Decoder, or_text: bool = False) -> Decoder:
    """Return what makes a value of the JSON in an event's data, by the first decoder that can.

    What is no such JSON is a plain text if it may be one.
    """

    def read(data: str) -> Any:
        try:
            return _value(json.loads(data), decoders)
        except MISFITS:
            if or_text:
                return data
            raise

    return read


def _value(value: Any, decoders: Sequence[Decoder]) -> Any:
    """Return what the first decoder that can makes of a value; the value itself where there is none."""
    for decoder in decoders[:-1]:
        try:
            return decoder(value)
        except MISFITS:
            continue
    return decoders[-1](value) if decoders else value


def items_of(operation: Operation, response: httpx.Response) -> Items | None:
    """Return how the items of an answer are read; None where it is no sequence."""
    found = decoder_of(operation, response) if succeeded(operation, response.status_code) else None
    return found if isinstance(found, Items) else None


class HeldSequence(Held):
    """Keep the response open that is a sequence, whose items are read as they come."""

    def takes(self, response: httpx.Response) -> bool:
        """Tell whether the response is the one to keep open, and keep it."""
        return items_of(self.operation, response) is not None and super().takes(response)


class _Reader:
    """Make items of the chunks of one body."""

    def __init__(self, response: httpx.Response, items: Items) -> None:
        self._response, self._items, self._framer = response, items, type(items).framer()
        self._count = 0

    def feed(self, chunk: bytes) -> Iterator[Any]:
        return map(self._item, self._framer.feed(chunk))

    def end(self) -> Iterator[Any]:
        return map(self._item, self._framer.end())

    def _item(self, piece: Any) -> Any:
        """Return one item.

        Raises:
            DecodeError: The item is not what the specification says.
        """
        self._count += 1
        try:
            return self._items.item(piece)
        except MISFITS as error:
            text = piece.data if isinstance(piece, ServerSentEvent) else piece.decode("utf-8", "replace")
            raise misfit(self._response, error, text, f"item {self._count} of the body") from error


class Stream(Generic[T]):
    """Iterate over the items of an answer as they come.

    The connection is given back at the end, by `close`, which leaving the context calls, and when the stream
    is forgotten.
    """

    def __init__(self, response: StreamedResponse[Any], items: Items) -> None:
        self.response = response
        self._items: Iterator[T] = _read(response, _Reader(response.http_response, items))

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return next(self._items)

    def close(self) -> None:
        """Give the connection back, whether all items were read or not."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()


class AsyncStream(Generic[T]):
    """Iterate over the items of an answer as they come.

    The connection is given back at the end, and by `close`, which leaving the context calls.
    """

    def __init__(self, response: AsyncStreamedResponse[Any], items: Items) -> None:
        self.response = response
        self._items: AsyncIterator[T] = _read_async(response, _Reader(response.http_response, items))

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def close(self) -> None:
        """Give the connection back, whether all items were read or not."""
        await self.response.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _read(response: StreamedResponse[Any], reader: _Reader) -> Iterator[Any]:
    """Yield the items; this holds no stream, so that one that is forgotten is closed."""
    with closing(response):
        for chunk in response.iter_bytes():
            yield from reader.feed(chunk)
        yield from reader.end()


async def _read_async(response: AsyncStreamedResponse[Any], reader: _Reader) -> AsyncIterator[Any]:
    """Yield the items."""
    try:
        async for chunk in response.iter_bytes():
            for item in reader.feed(chunk):
                yield item
        for item in reader.end():
            yield item
    finally:
        await response.close()
