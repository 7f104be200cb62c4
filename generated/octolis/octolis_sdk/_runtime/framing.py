"""Cut a body into its pieces as its bytes come: JSON lines, JSON text sequences, server-sent events."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, Generic, Protocol, TypeVar

import attrs

T = TypeVar("T")

_RECORD: Final = b"\x1e"
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_LINE_ENDS: Final = re.compile(rb"\r\n|\n|\r")


@attrs.frozen
class ServerSentEvent(Generic[T]):
    """One event of a stream; `id` and `retry` (milliseconds) are those that the stream named last."""

    data: T
    event: str = "message"
    id: str = ""
    retry: int | None = None


class Framer(Protocol):
    """Cut the bytes of one body; what a chunk leaves unfinished waits for the next one."""

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """Yield what the chunk completes."""

    def end(self) -> Iterator[Any]:
        """Yield what the end of the body completes."""


class JsonLines:
    """Cut a body into lines, each with one JSON text."""

    def __init__(self) -> None:
        self._begun: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the lines that the chunk completes."""
        first, *others = chunk.split(b"\n")
        self._begun.append(first)
        for other in others:
            yield from self.end()
            self._begun = [other]

    def end(self) -> Iterator[bytes]:
        """Yield the last line, which need not have an end."""
        line = b"".join(self._begun)
        if line.strip():
            yield line


class JsonRecords:
    """Cut a body into JSON texts, each begun by a record separator (RFC 7464)."""

    def __init__(self) -> None:
        self._begun = b""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the texts that the chunk completes; the last one is complete when it is JSON and a line."""
        *whole, last = (self._begun + chunk).split(_RECORD)
        yield from filter(bytes.strip, whole)
        self._begun = last
        if last.endswith(b"\n") and _is_json(last):
            yield from self.end()
            self._begun = b""

    def end(self) -> Iterator[bytes]:
        """Yield the last text."""
        if self._begun.strip():
            yield self._begun


class EventLines:
    """Cut a body into server-sent events (WHATWG HTML, section 9.2.6)."""

    def __init__(self) -> None:
        self._begun: list[bytes] = []
        self._ended_by_return = False
        self._is_first = True
        self._data: list[str] = []
        self._name = ""
        self._id = ""
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[str]]:
        """Yield the events that the chunk completes."""
        if not chunk:
            return
        rest = chunk[1:] if self._ended_by_return and chunk.startswith(b"\n") else chunk
        self._ended_by_return = chunk.endswith(b"\r")
        first, *others = _LINE_ENDS.split(rest)
        self._begun.append(first)
        for other in others:
            yield from self._line(b"".join(self._begun))
            self._begun = [other]

    def end(self) -> Iterator[ServerSentEvent[str]]:
        """Yield nothing: an event that no empty line ends is none."""
        return iter(())

    def _line(self, line: bytes) -> Iterator[ServerSentEvent[str]]:
        if self._is_first:
            line, self._is_first = line.removeprefix(_BYTE_ORDER_MARK), False
        if not line:
            yield from self._event()
            return
        field, _, value = line.decode("utf-8", "replace").partition(":")
        self._take(field, value.removeprefix(" "))

    def _take(self, field: str, value: str) -> None:
        if field == "data":
            self._data.append(value)
        elif field == "event":
            self._name = value
        elif field == "id" and "\0" not in value:
            self._id = value
        elif field == "retry" and value.isascii() and value.isdecimal():
            self._retry = int(value)

    def _event(self) -> Iterator[ServerSentEvent[str]]:
        """Yield the event that an empty line ends, if it has data."""
        if self._data:
            yield ServerSentEvent("\n".join(self._data), self._name or "message", self._id, self._retry)
        self._data, self._name = [], ""


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
