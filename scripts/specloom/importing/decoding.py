"""Turn the bytes of somebody's file into text, whatever encoding of Unicode they are in."""

import codecs
from pathlib import Path

from ..errors import BadInput

_MOST = 512 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZEROS = {
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}
"""Which of the first four bytes are zero where a text without a mark begins with two characters of ASCII."""


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; raise BadInput when it cannot be read, is empty or larger than 512 MB."""
    try:
        if path.is_dir():
            raise BadInput(f"{path} is a folder; name the file in it that shall be imported")
        if path.stat().st_size > _MOST:
            raise BadInput(f"{path} is larger than 512 MB; divide it into several files")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadInput(f"{path} cannot be read: {why}; check its name and its permissions") from error
    if not content.strip(b"\0\t\n\r " + codecs.BOM_UTF8):
        raise BadInput(f"{path} is empty; export it again")
    return content


def to_text(content: bytes, path: Path) -> str:
    """Return the text that bytes stand for; `path` is only named in errors."""
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if _is_binary(content):
            raise BadInput(_binary(path)) from error
        name = encoding.removesuffix("-sig").upper()
        message = f"{path} is not {name} text: byte {error.start} cannot be read; save it as UTF-8"
        raise BadInput(message) from error
    if "\0" in text[:1024]:
        raise BadInput(_binary(path))
    return text


def _encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    first = content[:4].ljust(4, b" ")
    return _ZEROS.get((not first[0], not first[1], not first[2], not first[3]), "utf-8")


def _is_binary(content: bytes) -> bool:
    start = content[:1024]
    return b"\0" in start or sum(byte < 9 or 13 < byte < 32 for byte in start) * 20 > len(start)


def _binary(path: Path) -> str:
    return f"{path} is no text; name a JSON or YAML file, unpacked"
