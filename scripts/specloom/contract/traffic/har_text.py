"""Find the entries in the text of a HAR, so that a large file is never in memory whole."""

import re
from collections.abc import Iterator
from mmap import mmap

from ...errors import BadInput

Text = bytes | mmap

_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|[{}\[\]]', re.DOTALL)
_QUOTE, _OPEN_LIST, _CLOSE = ord('"'), ord("["), b"}]"
_WAY = [b'"log"', b'"entries"']


class NoHar(BadInput):
    """A text that is no HAR; the message says why."""


def entry_texts(text: Text) -> Iterator[bytes]:
    """Yield the JSON text of each member of `log.entries`; raise NoHar where it is not there or not whole."""
    names: list[bytes] = []
    name, start, number, found_list = b"", 0, 0, False
    for token in _TOKEN.finditer(text):
        mark = text[token.start()]
        if mark == _QUOTE:
            name = token[0] if len(names) < len(_WAY) + 1 else name
        elif mark in _CLOSE:
            del names[-1:]
            if _is_list_of_entries(names):
                number += 1
                yield text[start : token.end()]
        else:
            start = token.start() if len(names) == len(_WAY) + 1 else start
            names.append(name)
            found_list = found_list or (mark == _OPEN_LIST and _is_list_of_entries(names))
    if not found_list:
        raise NoHar("it has no list log.entries; give what a browser or proxy saves as HAR")
    if names:
        raise NoHar(f"it ends in the middle, after entry {number}; record it again")


def _is_list_of_entries(names: list[bytes]) -> bool:
    return len(names) == len(_WAY) + 1 and names[1:] == _WAY


def head_text(text: Text) -> bytes:
    """Return the text before the list of entries, closed to be JSON again."""
    found = re.search(rb'"entries"\s*:\s*\[', text)
    return text[: found.end()] + b"]}}" if found else b"{}"
