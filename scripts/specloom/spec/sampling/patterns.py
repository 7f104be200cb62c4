"""Make a text that a regular expression takes."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any

import attrs

_MOST, _SHORT = 4096, 200
"""Characters that a text grows to, and that it is held against its pattern at: some patterns take long."""
_NAMED = re.compile(r"\(\?<(?=\w)")
_UNICODE = re.compile(r"\\p\{(\w+)\}")  # as ECMAScript has them, and Python has not
_CLASSES = {
    "CATEGORY_DIGIT": "0123456789",
    "CATEGORY_WORD": "abcdefghij",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": "abcdefghij",
    "CATEGORY_NOT_WORD": "-",
    "CATEGORY_NOT_SPACE": "abcdefghij",
}
_CANDIDATES = "a0A-_ .#"


@attrs.frozen
class _Way:
    """How a text is made: so many times `more` than demanded, of several that would do the nth."""

    more: int = 0
    nth: int = 0


def text_like(pattern: str, least: int = 0, nth: int = 0) -> str:
    """Return the nth short text that a pattern takes, of at least so many characters where it can be.

    A pattern that Python does not read has the empty text.
    """
    parser = import_module("re._parser")  # the parser of `re` itself: there is no public one
    try:
        read = _NAMED.sub("(?P<", _UNICODE.sub(_of_class, pattern))
        parts, taken = list(parser.parse(read)), re.compile(read)
    except (re.error, OverflowError, RecursionError):
        return ""
    texts = list(_tried(parts, least, nth))
    return next((text for text in texts if len(text) > _SHORT or taken.search(text)), texts[0])


def _tried(parts: list[Any], least: int, nth: int) -> Iterator[str]:
    """Yield texts that may do, the one that does without looking ahead first."""
    for way in (_Way(0, nth + others) for others in range(4)):
        made = _grown(parts, least, way)
        yield made
        ahead = "".join(_made(argument[1], way) for name, argument in parts if str(name) == "ASSERT")
        yield from (ahead + made[len(ahead) :], ahead + made) if ahead else ()


def _grown(parts: Iterable[Any], least: int, way: _Way) -> str:
    made = _made(parts, way)
    while len(made) < least and way.more < _MOST:
        way = attrs.evolve(way, more=way.more * 2 or 1)
        made = _made(parts, way)
    return made


def _of_class(found: re.Match[str]) -> str:
    return "0" if found[1].startswith("N") else "A" if found[1] == "Lu" else "a"


def _made(parts: Iterable[Any], way: _Way) -> str:
    return "".join(_part(str(name), argument, way) for name, argument in parts)


def _part(name: str, argument: Any, way: _Way) -> str:
    return _PARTS[name](argument, way) if name in _PARTS else ""


def _repeated(argument: Any, way: _Way) -> str:
    fewest, most, inner = argument
    once = _made(inner, attrs.evolve(way, more=0))
    return once * min(int(fewest) + way.more, int(most))


def _nth(choices: Any, way: _Way) -> Any:
    return choices[way.nth % len(choices)]


_PARTS: Mapping[str, Callable[[Any, _Way], str]] = {
    "LITERAL": lambda argument, _: chr(argument),
    "ANY": lambda _, way: _nth("abcdefghij", way),
    "NOT_LITERAL": lambda argument, _: next(c for c in _CANDIDATES if ord(c) != argument),
    "IN": lambda argument, way: _nth(_choices(argument), way),
    "BRANCH": lambda argument, way: _made(_nth(argument[1], way), way),
    "SUBPATTERN": lambda argument, way: _made(argument[-1], way),
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
}
"""How to make what takes part in a pattern, by the parser's names; anchors make nothing."""


def _choices(members: list[tuple[Any, Any]]) -> str:
    """Return some characters that a class takes."""
    if str(members[0][0]) == "NEGATE":
        return "".join(c for c in _CANDIDATES if not any(_takes(m, c) for m in members[1:])) or "a"
    return "".join(_of_member(str(name), argument) for name, argument in members)


def _of_member(name: str, argument: Any) -> str:
    if name == "CATEGORY":
        return _CLASSES[str(argument)]
    if name == "RANGE":
        return "".join(map(chr, range(argument[0], min(argument[1], argument[0] + 9) + 1)))
    return chr(argument)


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
