"""Read a YAML document from its events, in one pass, with nothing executed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import yaml

from .aliases import without_aliases
from .document import Document
from .errors import Finding, SpecError
from .json_text import NESTING_LIMIT
from .scalars import Scalar, resolve_scalar

_MERGE = "<<"
_STRING_TAG = "tag:yaml.org,2002:str"


def parse_yaml(text: str, path: Path, *, aliases: bool = False) -> Document:
    """Parse the text of a YAML document; raise SpecError, with the line, for what `load_document` refuses."""
    builder = _Builder(path)
    events = _events(text)
    try:
        for event in without_aliases(events) if aliases else events:
            builder.take(event)
    except yaml.YAMLError as error:
        raise SpecError(_syntax_finding(error, text, path)) from error
    if not isinstance(builder.result, dict):
        raise SpecError(Finding("syntax", "the document must be a mapping of keys to values", path, line=1))
    return Document(path, builder.result, builder.lines, tuple(builder.unquoted_keys))


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=yaml.CSafeLoader)


def _syntax_finding(error: yaml.YAMLError, text: str, path: Path) -> Finding:
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        message = f"line {line}: not valid YAML: {error.reason}; remove that character"
        return Finding("syntax", message, path, line=line)
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
    message = f"{place}not valid YAML: {problem}; check the brackets, quotes and indentation there"
    return Finding("syntax", message, path, line=mark.line + 1 if mark else None)


@attrs.define
class _Level:
    """A mapping or list under construction."""

    container: dict[str, Any] | list[Any]
    lines: dict[str | int, int]
    key: str | None = None
    merges: bool = False


@attrs.define
class _Builder:
    path: Path
    result: Any = None
    lines: dict[int, dict[str | int, int]] = attrs.field(factory=dict)
    unquoted_keys: list[tuple[str, int]] = attrs.field(factory=list)
    levels: list[_Level] = attrs.field(factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._open({}, event)
            case yaml.SequenceStartEvent():
                self._open([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close(self.levels.pop())
            case yaml.AliasEvent():
                raise self._refused("an alias (*) is not allowed; write a $ref to a component", event)
            case yaml.DocumentStartEvent():
                self._document(event)

    def _document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._refused("a second document begins (---); keep one document in a file", event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.container, dict) and level.key is None:
            self._key(level, level.container, event)
        else:
            self._add(self._value(event), event)

    def _value(self, event: yaml.ScalarEvent) -> Scalar:
        if event.tag is None:
            plain: bool = event.implicit[0]
            return resolve_scalar(event.value) if plain else str(event.value)
        if event.tag == _STRING_TAG:
            return str(event.value)
        raise self._refused(f"the tag {event.tag} is not allowed; write the plain value", event)

    def _key(self, level: _Level, mapping: dict[str, Any], event: yaml.ScalarEvent) -> None:
        key, line = event.value, _line(event)
        if key in mapping:
            raise self._refused(f"the key {key!r} is given twice; keep one", event)
        if not isinstance(self._value(event), str):
            self.unquoted_keys.append((key, line))
        level.key = key
        level.lines[key] = line
        level.merges |= key == _MERGE and event.implicit[0]

    def _open(self, container: dict[str, Any] | list[Any], event: yaml.Event) -> None:
        if len(self.levels) >= NESTING_LIMIT:
            raise self._refused(f"the document nests deeper than {NESTING_LIMIT} levels", event)
        self._add(container, event)
        level = _Level(container, self.lines.setdefault(id(container), {}))
        self.levels.append(level)

    def _close(self, level: _Level) -> None:
        if level.merges and isinstance(level.container, dict):
            _merge(level.container)

    def _add(self, value: Any, event: yaml.Event) -> None:
        if not self.levels:
            self.result = value
            return
        level = self.levels[-1]
        if isinstance(level.container, list):
            level.lines[len(level.container)] = _line(event)
            level.container.append(value)
        elif level.key is None:
            raise self._refused("a key must be a plain word, not a list or mapping", event)
        else:
            level.container[level.key] = value
            level.key = None

    def _refused(self, problem: str, event: yaml.Event) -> SpecError:
        column = event.start_mark.column + 1 if event.start_mark else 1
        message = f"line {_line(event)}, column {column}: {problem}"
        return SpecError(Finding("syntax", message, self.path, line=_line(event)))


def _merge(container: dict[str, Any]) -> None:
    """Take the members of another mapping in, which YAML merges under this key; none replaces its own."""
    merged = container[_MERGE]
    sources = [each for each in (merged if isinstance(merged, list) else [merged]) if isinstance(each, dict)]
    if sources:
        del container[_MERGE]
        for source in sources:
            container.update({key: value for key, value in source.items() if key not in container})


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
