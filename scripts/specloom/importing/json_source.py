"""Read JSON that somebody's tool wrote: fast where it is strict, a clear sentence where it is not."""

import json
import re
from pathlib import Path
from typing import Any

import orjson

from ..errors import BadInput
from ..spec.json_text import repetitions

_SURROGATE = re.compile("[\ud800-\udfff]")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"')
_CONSTANT = re.compile(r"-?\b(?:NaN|Infinity)\b")


def read_json(text: str, path: Path) -> Any:
    """Return the value of a JSON text; raise BadInput, with line and column, for what is none.

    Of keys that are given twice the last counts. Halves of characters become U+FFFD.
    """
    try:
        return orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return _slowly(text, path)


def _slowly(text: str, path: Path) -> Any:
    """Read what the fast reader refuses, for which it gives no reason that could be told."""
    try:
        return without_halves(json.loads(text, parse_constant=_refuse))
    except json.JSONDecodeError as error:
        place = f"{path}: line {error.lineno}, column {error.colno}"
        raise BadInput(f"{place}: not valid JSON: {error.msg}; correct it or export it again") from error
    except RecursionError:
        raise BadInput(f"{path} nests deeper than 1,000 levels, as no API does; export it again") from None
    except _ConstantError as error:
        line = _line_of_constant(text)
        raise BadInput(f"{path}: line {line}: JSON has no {error}; write null or a number there") from None
    except ValueError as error:  # a number of more digits than Python reads
        raise BadInput(f"{path}: it holds a number of thousands of digits; shorten it") from error


def repeated_keys(text: str) -> tuple[tuple[str, int], ...]:
    """Return the keys that come twice in one object of a JSON text that can be read, with their lines."""
    found = False

    def notice(pairs: list[tuple[str, Any]]) -> None:
        nonlocal found
        found = found or len(dict(pairs)) < len(pairs)

    try:
        json.loads(text, object_pairs_hook=notice)
    except (ValueError, RecursionError):
        return ()
    return tuple(repetitions(text)) if found else ()


class _ConstantError(Exception):
    pass


def _refuse(name: str) -> Any:
    raise _ConstantError(name)


def _line_of_constant(text: str) -> int:
    bare = _STRING.sub(lambda found: '""' + "\n" * found[0].count("\n"), text)
    found = _CONSTANT.search(bare)
    return bare.count("\n", 0, found.start()) + 1 if found else 1


def without_halves(root: Any) -> Any:
    """Replace every half of a character, which no encoding can write, in all texts and names of a value."""
    holder: list[Any] = [root]
    waiting: list[Any] = [holder]
    while waiting:
        container = waiting.pop()
        if isinstance(container, dict):
            _whole_keys(container)
        pairs = list(container.items() if isinstance(container, dict) else enumerate(container))
        for key, value in pairs:
            if isinstance(value, dict | list):
                waiting.append(value)
            elif isinstance(value, str):
                container[key] = _SURROGATE.sub("\ufffd", value)
    return holder[0]


def _whole_keys(container: dict[str, Any]) -> None:
    if any(map(_SURROGATE.search, container)):
        whole = {_SURROGATE.sub("\ufffd", key): value for key, value in container.items()}
        container.clear()
        container.update(whole)
