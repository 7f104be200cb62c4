"""Take names apart into words, and put them together again as Python writes names."""

import builtins
import re
from functools import cache
from keyword import iskeyword
from typing import Final

_LONGEST: Final = 100
_DELIMITERS: Final = "\\. _-"
_PLAIN: Final = re.compile(r"[^\\. _-]+")
_CAMEL: Final = re.compile(r"[A-Z]?[a-z]+|(?:(?![A-Z]?[a-z])[^\\. _-])+")
_RESERVED: Final = ({*dir(builtins)} | {"self", "true", "false", "datetime"}) - {"id"}


def shortened(name: str) -> str:
    """Return what of a name a file can be called after: a file system takes 255 bytes."""
    return name[:_LONGEST].encode()[: 2 * _LONGEST].decode(errors="ignore")


@cache
def snake_case(name: str) -> str:
    """Write a name in small letters, its words joined by underscores; other signs are left out."""
    return "_".join(_words(_kept(name))).lower()


@cache
def pascal_case(name: str) -> str:
    """Write a name with capitals and without anything between its words; what is all capitals stays so."""
    words = _words(_kept(name))
    return "".join(word[:1].capitalize() + word[1:] for word in words)


def python_identifier(name: str, prefix: str) -> str:
    """Name a variable or a module; a name that could not be one, or begins with `_`, takes the prefix."""
    found = _unreserved(snake_case(name))
    return f"{prefix}{found}" if not found.isidentifier() or _kept(name).startswith("_") else found


def class_identifier(name: str, prefix: str) -> str:
    """Name a class; a name that could not be one takes the prefix."""
    found = _unreserved(pascal_case(name))
    return found if found.isidentifier() else _unreserved(pascal_case(f"{prefix}{found}"))


def _kept(name: str) -> str:
    return "".join(c for c in name if c.isidentifier() or c.isdecimal() or c in _DELIMITERS)


def _words(name: str) -> list[str]:
    pattern = _CAMEL if any(c.isupper() for c in name) else _PLAIN
    return pattern.findall(name)


def _unreserved(name: str) -> str:
    return f"{name}_" if name in _RESERVED or iskeyword(name) else name
