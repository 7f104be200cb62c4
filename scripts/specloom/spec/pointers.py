"""Write and read JSON Pointers (RFC 6901)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote


def escape(token: str) -> str:
    """Escape one reference token."""
    return token.replace("~", "~0").replace("/", "~1")


def join(pointer: str, *tokens: str | int) -> str:
    """Append tokens to a pointer."""
    for token in tokens:
        pointer += f"/{escape(str(token))}"
    return pointer


def split(pointer: str) -> tuple[str, ...]:
    """Split a pointer into its unescaped tokens."""
    tokens = pointer.split("/")[1:]
    if "~" in pointer:
        tokens = [token.replace("~1", "/").replace("~0", "~") for token in tokens]
    return tuple(tokens)


def fragment(pointer: str) -> str:
    """Percent-encode a pointer for use as a URI fragment (RFC 6901, section 6)."""
    return "#" + quote(pointer, safe="/~!$&'()*+,;=:@-._")


def lookup(document: Any, pointer: str) -> Any:
    """Return what the pointer names; raise KeyError when there is nothing."""
    value = document
    for token in split(pointer):
        try:
            value = value[int(token)] if isinstance(value, list) else value[token]
        except (KeyError, IndexError, ValueError, TypeError):
            raise KeyError(pointer) from None
    return value


def walk(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value of a document with its pointer, parents first, in document order."""
    stack = [(pointer, value)]
    while stack:
        where, current = stack.pop()
        yield where, current
        if isinstance(current, Mapping):
            stack.extend((join(where, key), current[key]) for key in reversed(list(current)))
        elif isinstance(current, Sequence) and not isinstance(current, str):
            stack.extend((join(where, index), item) for index, item in reversed(list(enumerate(current))))
