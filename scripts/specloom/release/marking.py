"""Write a version into the text of a spec, and leave everything else in it as it is."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from ..errors import BadInput
from ..spec import SpecError, Version, parse_document

_KEY = "x-version"
_MARK = "\ufeff"
_Pair = tuple[yaml.Event, yaml.Event]


def with_version(text: str, version: Version, path: Path) -> str:
    """Return the text of a spec with another `info.x-version`; `path` is named in errors.

    Raises BadInput where that cannot be done without changing anything else.
    """
    plain = text.removeprefix(_MARK)
    marked = _marked(plain, version)
    try:
        done = _differs_only_in_version(plain, marked, version, path)
    except SpecError:
        done = False
    if not done:
        raise BadInput(f"{path}: x-version cannot be written here; write x-version: {version} below version")
    return text[: len(text) - len(plain)] + marked


def _marked(text: str, version: Version) -> str:
    entries, flow = _info(text)
    if _KEY in entries:
        _, value = entries[_KEY]
        start, end = _mark(value.start_mark).index, _mark(value.end_mark).index
        quote = _quote(text, start)
        return f"{text[:start]}{quote}{version}{quote}{text[end:]}"
    if "version" in entries:
        return _inserted(text, entries["version"], flow, version)
    return text


def _info(text: str) -> tuple[Mapping[str, _Pair], bool]:
    """Return the entries of `info` by their keys, and whether they stand between brackets."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            break
    for key, value in _pairs(events):
        if _text(key) == "info" and isinstance(value, yaml.MappingStartEvent):
            return {_text(pair[0]): pair for pair in _whole_pairs(events)}, bool(value.flow_style)
        _skip(value, events)
    return {}, False


def _whole_pairs(events: Iterator[yaml.Event]) -> Iterator[_Pair]:
    for pair in _pairs(events):
        yield pair
        _skip(pair[1], events)


def _pairs(events: Iterator[yaml.Event]) -> Iterator[_Pair]:
    """Yield each key of a mapping that has begun, with what its value begins with."""
    for key in events:
        if isinstance(key, yaml.MappingEndEvent):
            return
        value = next(events)
        yield key, value


def _skip(value: yaml.Event, events: Iterator[yaml.Event]) -> None:
    depth = int(isinstance(value, yaml.CollectionStartEvent))
    while depth:
        event = next(events)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _mark(mark: Any) -> yaml.Mark:
    """Return where an event begins or ends; the parser of text always says so."""
    found: yaml.Mark = mark
    return found


def _text(event: yaml.Event) -> str:
    return event.value if isinstance(event, yaml.ScalarEvent) else ""


def _quote(text: str, index: int) -> str:
    return text[index] if text[index : index + 1] in {"'", '"'} else ""


def _inserted(text: str, after: _Pair, flow: bool, version: Version) -> str:
    """Return the text with the version after another entry, written as that one is."""
    key, value = after
    quote = _quote(text, _mark(key.start_mark).index)
    entry = f"{quote}{_KEY}{quote}: {quote}{version}{quote}"
    end = _mark(value.end_mark)
    if flow:
        return f"{text[: end.index]}, {entry}{text[end.index :]}"
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    number = end.line + (end.column > 0)
    if not lines[number - 1].endswith("\n"):
        lines[number - 1] += newline
    indent = " " * _mark(key.start_mark).column
    return "".join([*lines[:number], f"{indent}{entry}{newline}", *lines[number:]])


def _differs_only_in_version(old: str, new: str, version: Version, path: Path) -> bool:
    (_, before), (written, after) = (
        _without_version(parse_document(text, path, aliases=True).root) for text in (old, new)
    )
    return before == after and written == str(version)


def _without_version(root: Mapping[str, Any]) -> tuple[Any, str]:
    """Return the version, and everything else as one text that keeps the order."""
    info = root.get("info", {})
    rest = {**root, "info": {key: value for key, value in info.items() if key != _KEY}}
    return info.get(_KEY), json.dumps(rest)
