"""Make a text that a regular expression takes."""

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

_MOST = 4096
_UNICODE = re.compile(r"\\p\{(\w+)\}")  # as ECMAScript has them, and Python has not
_CLASSES = {
    "CATEGORY_DIGIT": "0",
    "CATEGORY_WORD": "a",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_WORD": "-",
    "CATEGORY_NOT_SPACE": "a",
}
_CANDIDATES = "a0A-_ .#"


def text_like(pattern: str, least: int = 0) -> str:
    """Return a short text that a pattern takes, of at least so many characters where it can be.

    A pattern that Python does not read has the empty text.
    """
    parser = import_module("re._parser")  # the parser of `re` itself: there is no public one
    try:
        parts = list(parser.parse(_UNICODE.sub(_of_class, pattern)))
    except (re.error, OverflowError, RecursionError):
        return ""
    more, made = 0, _made(parts, 0)
    while len(made) < least and more < _MOST:
        more = more * 2 or 1
        made = _made(parts, more)
    return made


def _of_class(found: re.Match[str]) -> str:
    return "0" if found[1].startswith("N") else "A" if found[1] == "Lu" else "a"


def _made(parts: Iterable[Any], more: int) -> str:
    return "".join(_part(str(name), argument, more) for name, argument in parts)


def _part(name: str, argument: Any, more: int) -> str:
    return _PARTS[name](argument, more) if name in _PARTS else ""


def _repeated(argument: Any, more: int) -> str:
    fewest, most, inner = argument
    once = _made(inner, 0)
    return once * min(int(fewest) + more, int(most))


_PARTS: Mapping[str, Callable[[Any, int], str]] = {
    "LITERAL": lambda argument, _: chr(argument),
    "ANY": lambda *_: "a",
    "NOT_LITERAL": lambda argument, _: next(c for c in _CANDIDATES if ord(c) != argument),
    "IN": lambda argument, _: _one_of(argument),
    "BRANCH": lambda argument, more: _made(argument[1][0], more),
    "SUBPATTERN": lambda argument, more: _made(argument[-1], more),
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
}
"""How to make what takes part in a pattern, by the parser's names; anchors make nothing."""


def _one_of(members: list[tuple[Any, Any]]) -> str:
    if str(members[0][0]) == "NEGATE":
        return next((c for c in _CANDIDATES if not any(_takes(m, c) for m in members[1:])), "a")
    name, argument = str(members[0][0]), members[0][1]
    if name == "CATEGORY":
        return _CLASSES[str(argument)]
    return chr(argument[0] if name == "RANGE" else argument)


def _takes(member: tuple[Any, Any], character: str) -> bool:
    name, argument = str(member[0]), member[1]
    if name == "LITERAL":
        return bool(ord(character) == argument)
    if name == "RANGE":
        return bool(argument[0] <= ord(character) <= argument[1])
    return {
        "CATEGORY_DIGIT": character.isdigit(),
        "CATEGORY_WORD": character.isalnum() or character == "_",
        "CATEGORY_SPACE": character.isspace(),
    }.get(str(argument), False)
