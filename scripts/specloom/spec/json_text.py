"""Read a document that is JSON, much faster than YAML, and find its lines only when they are asked for."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from .errors import Finding, SpecError

NESTING_LIMIT = 200
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_MARK = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|\n|[^\s{}\[\],:"]+')


def parse_json(text: str, path: Path) -> dict[str, Any] | None:
    """Return the top level of a JSON text; None when it is no JSON, though it may be YAML.

    Raises SpecError, with the line where there is one, for a text that repeats a key or nests deeper than
    200 levels, and for one that is no JSON in a file that says it is.
    """
    try:
        root: dict[str, Any] = json.loads(text, object_pairs_hook=_distinct)
    except json.JSONDecodeError as error:
        if path.suffix != ".json":
            return None
        message = f"line {error.lineno}, column {error.colno}: not valid JSON: {error.msg}; correct it there"
        raise SpecError(Finding("syntax", message, path, line=error.lineno)) from error
    except _RepeatedError as error:
        raise SpecError(_repeated(error.key, text, path)) from None
    except RecursionError:
        raise SpecError(_too_deep(path)) from None
    if _is_deep(root):
        raise SpecError(_too_deep(path))
    if _HALF.search(text) and (line := _line_of_half(text)):
        message = f"line {line}: half of a character (a lone surrogate) stands here; write the whole one"
        raise SpecError(Finding("syntax", message, path, line=line))
    return root


def _line_of_half(text: str) -> int | None:
    """Return the line of a text that no encoding can write, because it holds half of a surrogate pair."""
    for mark, line, _ in _marks(text):
        if _HALF.search(mark):
            try:
                json.loads(mark).encode()
            except UnicodeEncodeError:
                return line
    return None


class _RepeatedError(Exception):
    def __init__(self, key: str) -> None:
        self.key = key


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _RepeatedError(next(key for key in keys if keys.count(key) > 1))
    return found


def _repeated(key: str, text: str, path: Path) -> Finding:
    line = next((line for name, line in repetitions(text) if name == key), 1)
    return Finding("syntax", f"line {line}: the key {key!r} is given twice; keep one", path, line=line)


def repetitions(text: str) -> Iterator[tuple[str, int]]:
    """Yield the keys of a well-formed JSON text that are given twice in one object, with their lines."""
    levels: list[set[str]] = []
    for mark, line, is_key in _marks(text):
        if mark in "{[":
            levels.append(set())
        elif mark in "}]":
            levels.pop()
        elif is_key:
            key = json.loads(mark)
            if key in levels[-1]:
                yield key, line
            levels[-1].add(key)


def _too_deep(path: Path) -> Finding:
    return Finding("syntax", f"the document nests deeper than {NESTING_LIMIT} levels", path)


def _is_deep(root: Any) -> bool:
    level = [root]
    for _ in range(NESTING_LIMIT):
        level = [inner for value in level for inner in _members(value) if isinstance(inner, dict | list)]
        if not level:
            return False
    return True


def _members(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value


@attrs.define
class Lines:
    """The line of each entry of a container, and the same of the containers in it."""

    own: dict[str | int, int] = attrs.field(factory=dict)
    inner: dict[str | int, "Lines"] = attrs.field(factory=dict)


def lines_of(text: str) -> Lines:
    """Return the lines of everything in a well-formed JSON text."""
    levels: list[tuple[Lines, str | int]] = [(Lines(), 0)]
    for mark, line, is_key in _marks(text):
        lines, key = levels[-1]
        if is_key:
            key = json.loads(mark)
            levels[-1] = lines, key
        elif mark == "," and isinstance(key, int):
            levels[-1] = lines, key + 1
        if mark not in "},]":
            lines.own.setdefault(key, line)
        if mark in "{[":
            levels.append((lines.inner.setdefault(key, Lines()), 0 if mark == "[" else ""))
        elif mark in "}]":
            levels.pop()
    return levels[0][0].inner.get(0, Lines())


def _marks(text: str) -> Iterator[tuple[str, int, bool]]:
    """Yield what a JSON text is made of, colons left out, with its line; a text before a colon is a key."""
    line, waiting = 1, ("", 0)
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark == "\n":
            line += 1
            continue
        if waiting[0]:
            yield (*waiting, mark == ":")
        waiting = (mark, line) if mark != ":" else ("", 0)
    if waiting[0]:
        yield (*waiting, False)
