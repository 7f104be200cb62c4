"""Read what is uploaded while it is sent: bytes, an open file, or a file that a path names."""

import io
from collections.abc import AsyncIterator, Iterator
from os import PathLike, fspath
from pathlib import Path
from typing import IO, Any, Final

import attrs
import httpx

from .errors import InvalidArgument

FileContent = bytes | IO[bytes] | PathLike[str]
"""What may be uploaded: bytes, a file opened in binary mode, or the path of a file."""

FileInput = FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
"""A file of a form: its content, or with its name, or with its name and its media type."""

_CHUNK: Final = 64 * 1024


@attrs.frozen
class Upload:
    """One content; `length` is its bytes where known, `start` is where a file stood that can be rewound."""

    source: bytes | IO[bytes] | PathLike[str]
    length: int | None
    start: int | None = None

    @property
    def repeatable(self) -> bool:
        """Tell whether it can be read more than once."""
        return self.start is not None or not hasattr(self.source, "read")

    def chunks(self) -> Iterator[bytes]:
        """Yield the content from where it began."""
        if isinstance(self.source, bytes):
            yield self.source
        elif isinstance(self.source, PathLike):
            with Path(self.source).open("rb") as file:
                yield from _chunks(file)
        else:
            if self.start is not None:
                self.source.seek(self.start)
            yield from _chunks(self.source)


@attrs.frozen
class Pieces:
    """A content that is made while it is sent, and only once."""

    source: Iterator[bytes]
    length: None = None
    repeatable: bool = False

    def chunks(self) -> Iterator[bytes]:
        """Yield the content."""
        return self.source


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _measured(upload: Upload | Pieces) -> Iterator[bytes]:
    """Yield the content.

    Raises:
        InvalidArgument: It is not as long as it was when its length was told.
    """
    sent = 0
    for chunk in upload.chunks():
        sent += len(chunk)
        if upload.length is not None and sent > upload.length:
            break
        yield chunk
    if upload.length not in (None, sent):
        raise InvalidArgument(f"The upload had {upload.length} bytes, and changed while it was sent.")


def is_upload(value: Any) -> bool:
    """Tell whether a value is a content that is sent as it is."""
    return isinstance(value, bytes | bytearray | memoryview | PathLike) or hasattr(value, "read")


def upload_of(value: Any) -> Upload:
    """Return a content as it is sent; a file opened as text is read at once, any other as it is sent.

    Raises:
        InvalidArgument: It is no content, or no file has the path.
    """
    if isinstance(value, bytes | bytearray | memoryview):
        return Upload(bytes(value), len(value))
    if isinstance(value, PathLike):
        return Upload(value, _size(value))
    if isinstance(value, io.TextIOBase):
        text = value.read().encode()
        return Upload(text, len(text))
    if hasattr(value, "read"):
        return _open_file(value)
    raise InvalidArgument(f"A file must be bytes, an open file or a path, not a {type(value).__name__}.")


def _size(path: PathLike[str]) -> int:
    try:
        return Path(path).stat().st_size
    except OSError as error:
        raise InvalidArgument(f"The file {fspath(path)} cannot be read: {error.strerror}.") from error


def _open_file(file: IO[bytes]) -> Upload:
    try:
        start = file.tell()
        length = file.seek(0, io.SEEK_END) - start
        file.seek(start)
    except (AttributeError, OSError, ValueError):  # a pipe, a socket, or an object that can only be read
        return Upload(file, None)
    return Upload(file, length, start)


class UploadStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Send contents one after the other; none is ever held in memory whole."""

    def __init__(self, *uploads: Upload | Pieces) -> None:
        self.uploads = uploads
        self._was_read = False

    @property
    def length(self) -> int | None:
        """Return the number of bytes, where it is known."""
        known = [upload.length for upload in self.uploads if upload.length is not None]
        return sum(known) if len(known) == len(self.uploads) else None

    @property
    def repeatable(self) -> bool:
        """Tell whether the contents can be sent more than once."""
        return all(upload.repeatable for upload in self.uploads)

    def __iter__(self) -> Iterator[bytes]:
        if self._was_read and not self.repeatable:
            raise InvalidArgument(
                "The upload can be read only once, so it cannot be sent again; give a path."
            )
        self._was_read = True
        for upload in self.uploads:
            yield from _measured(upload)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk
