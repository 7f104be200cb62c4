"""Read uploaded files: text with separators, and Excel workbooks."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from .tables import BadFile, Table, table_of
from .workbooks import read_workbook

DELIMITERS = ",;\t|"
_ZIP = b"PK\x03\x04"
_TRIED = 20
"""Lines by which the delimiter is chosen."""


def name_of(sent: str) -> str:
    """Return the bare name of a file, whatever folders and control characters it was sent with."""
    bare = PurePosixPath(sent.replace("\\", "/")).name
    return "".join(letter for letter in bare if letter.isprintable())


def type_of(name: str) -> str:
    """Return the type of a file, by the end of its name."""
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def read_file(name: str, content: bytes) -> Table:
    """Read a file by the end of its name, or where that says nothing by how it begins.

    Raises BadFile when it holds no table.
    """
    kind = type_of(name) or ("xlsx" if content.startswith(_ZIP) else "csv")
    read = _READERS.get(kind)
    if read is None:
        raise BadFile(f"{kind} files are not read; send one of {', '.join(_READERS)}")
    if not content:
        raise BadFile("the file is empty")
    return read(content)


def read_text(content: bytes) -> Table:
    """Read text with separators, whichever of four separates the most columns."""
    text = _decoded(content)
    try:
        return table_of(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise BadFile(f"the file is not CSV: {error}") from error


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in content:
        raise BadFile("the file is not text")
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadFile("the file is neither UTF-8, UTF-16 nor Windows-1252")


def _delimiter(text: str) -> str:
    head = "\n".join(text.splitlines()[:_TRIED])
    return max(DELIMITERS, key=lambda delimiter: _columns(head, delimiter))


def _columns(head: str, delimiter: str) -> tuple[bool, int]:
    """Say whether a delimiter makes as many columns, and not just one, in every line; and how many."""
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    try:
        widths = [len(line) for line in reader if line]
    except csv.Error:
        return False, 0
    first = widths[0] if widths else 0
    return first > 1 and set(widths) == {first}, first


_READERS: Mapping[str, Callable[[bytes], Table]] = {
    "csv": read_text,
    "tsv": read_text,
    "txt": read_text,
    "xlsx": lambda content: table_of(read_workbook(content)),
}
