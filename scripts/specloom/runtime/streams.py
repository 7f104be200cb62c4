"""Give an answer whose body is read piece by piece, for threads and for tasks."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from os import PathLike, urandom
from pathlib import Path
from types import TracebackType
from typing import IO, TypeVar

import attrs
import httpx

from .decoding import Answered, path_of, succeeded
from .errors import ConnectionFailed, DecodeError, SdkError, TimedOut
from .operation import Operation

T = TypeVar("T")
Piece = TypeVar("Piece")

Progress = Callable[[int, int | None], object]
"""Be told the bytes that came so far, and how many there are in all, where that is known."""


@attrs.define
class Held:
    """Keep the response open whose body is read by whoever made the call: the one that succeeds."""

    operation: Operation
    response: httpx.Response | None = None

    def takes(self, response: httpx.Response) -> bool:
        """Tell whether the response is the one to keep open, and keep it."""
        if succeeded(self.operation, response.status_code):
            self.response = response
        return self.response is response


@attrs.frozen
class _Streamed(Answered[T]):
    """Hold an answer whose body is not read yet; `in_pieces` says that its value reads it item by item."""

    in_pieces: bool = attrs.field(default=False, kw_only=True, repr=False)

    @property
    def length(self) -> int | None:
        """Return the number of bytes that travel, where the answer says it."""
        text = self.headers.get("Content-Length", "")
        return int(text) if text.isdecimal() else None

    @property
    def _came(self) -> int:
        """Return the number of bytes that travelled so far: all, where a transport gave the body whole."""
        response = self.http_response
        return response.num_bytes_downloaded or (self.length or 0 if _was_read(response) else 0)

    def _whole(self) -> SdkError | None:
        """Return the error of a body that ended before its time."""
        response, came = self.http_response, self._came
        if self.length is None or came >= self.length or response.request.method == "HEAD":
            return None
        return ConnectionFailed(
            _message(response, f"broke off: {came} of {self.length} bytes came"), response.request
        )

    def _tell(self, progress: Progress | None) -> None:
        if progress is not None:
            progress(self._came, self.length)


class StreamedResponse(_Streamed[T]):
    """Read an answer piece by piece; what goes wrong meanwhile is raised as one of the client's errors."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Iterate over the body."""
        return self._guarded(self.http_response.iter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Iterate over the body as text."""
        return self._guarded(self.http_response.iter_text(chunk_size))

    def iter_lines(self) -> Iterator[str]:
        """Iterate over the lines of the body."""
        return self._guarded(self.http_response.iter_lines())

    def read(self) -> bytes:
        """Return the whole body."""
        for _ in self._guarded(self.http_response.read() for _ in range(1)):
            pass
        return self.http_response.content

    def parse(self) -> T:
        """Return what the call itself would have returned."""
        if not self.in_pieces:
            self.read()
        return self._decode(self.http_response)

    def download(self, path: str | PathLike[str], *, progress: Progress | None = None) -> Path:
        """Write the body to a file, which takes its place only once it is whole; return its path."""
        with written_aside(Path(path)) as file:
            for chunk in self.iter_bytes():
                file.write(chunk)
                self._tell(progress)
        return Path(path)

    def close(self) -> None:
        """Give the connection back, whether the body was read or not."""
        self.http_response.close()

    def _guarded(self, pieces: Iterator[Piece]) -> Iterator[Piece]:
        failure = None
        while failure is None:
            try:
                piece = next(pieces)
            except StopIteration:
                break
            except httpx.RequestError as error:
                failure = _failure(self.http_response, error)
            else:
                yield piece
        if failure := failure or self._whole():
            raise failure


class AsyncStreamedResponse(_Streamed[T]):
    """Read an answer piece by piece; what goes wrong meanwhile is raised as one of the client's errors."""

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Iterate over the body."""
        return self._guarded(self.http_response.aiter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Iterate over the body as text."""
        return self._guarded(self.http_response.aiter_text(chunk_size))

    def iter_lines(self) -> AsyncIterator[str]:
        """Iterate over the lines of the body."""
        return self._guarded(self.http_response.aiter_lines())

    async def read(self) -> bytes:
        """Return the whole body."""

        async def once() -> AsyncIterator[bytes]:
            yield await self.http_response.aread()

        async for _ in self._guarded(once()):
            pass
        return self.http_response.content

    async def parse(self) -> T:
        """Return what the call itself would have returned."""
        if not self.in_pieces:
            await self.read()
        return self._decode(self.http_response)

    async def download(self, path: str | PathLike[str], *, progress: Progress | None = None) -> Path:
        """Write the body to a file, which takes its place only once it is whole; return its path."""
        with written_aside(Path(path)) as file:
            async for chunk in self.iter_bytes():
                file.write(chunk)
                self._tell(progress)
        return Path(path)

    async def close(self) -> None:
        """Give the connection back, whether the body was read or not."""
        await self.http_response.aclose()

    async def _guarded(self, pieces: AsyncIterator[Piece]) -> AsyncIterator[Piece]:
        failure = None
        while failure is None:
            try:
                piece = await anext(pieces)
            except StopAsyncIteration:
                break
            except httpx.RequestError as error:
                failure = _failure(self.http_response, error)
            else:
                yield piece
        if failure := failure or self._whole():
            raise failure


class Streaming(AbstractContextManager[StreamedResponse[T]]):
    """Make a call when entered, and give the connection back when left."""

    def __init__(self, call: Callable[[], StreamedResponse[T]]) -> None:
        self._call = call

    def __enter__(self) -> StreamedResponse[T]:
        self._response = self._call()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._response.close()


class AsyncStreaming(AbstractAsyncContextManager[AsyncStreamedResponse[T]]):
    """Make a call when entered, and give the connection back when left."""

    def __init__(self, call: Callable[[], Awaitable[AsyncStreamedResponse[T]]]) -> None:
        self._call = call

    async def __aenter__(self) -> AsyncStreamedResponse[T]:
        self._response = await self._call()
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._response.close()


@contextmanager
def written_aside(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the path when all went well, and is removed when anything did not."""
    aside = path.with_name(f".{path.name}.{urandom(4).hex()}.part")
    try:
        with aside.open("xb") as file:
            yield file
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _was_read(response: httpx.Response) -> bool:
    """Tell whether there is a body that need not be waited for."""
    try:
        return bool(response.content)
    except httpx.ResponseNotRead:
        return False


def _failure(response: httpx.Response, error: httpx.RequestError) -> SdkError:
    """Return the client's error; the cause is left out, for its frames hold the signed request."""
    what = type(error).__name__
    if isinstance(error, httpx.DecodingError):
        return DecodeError(_message(response, f"cannot be decompressed ({what})"), response, None)
    broken_off = _message(response, f"broke off ({what})")
    kind = TimedOut if isinstance(error, httpx.TimeoutException) else ConnectionFailed
    return kind(broken_off, response.request)


def _message(response: httpx.Response, what: str) -> str:
    request = response.request
    return f"{request.method} {path_of(request)} answered {response.status_code}, but the body {what}."
