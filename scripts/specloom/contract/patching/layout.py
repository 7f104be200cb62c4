"""Change a YAML or JSON text in one place, and leave every other character as it is."""

from typing import NoReturn

import attrs
import yaml

from ...spec.pointers import split
from .edits import APPEND, Drop, Edit, Put, Rename, holder_of
from .writing import block, inline, scalar


class CannotEdit(Exception):
    """A text that is laid out in a way which is not known here."""


@attrs.frozen
class Entry:
    """A member of a mapping or an item of a list: where it begins, its key where it has one, its value."""

    begin: int
    key: yaml.ScalarNode | None
    value: yaml.Node


@attrs.frozen
class Layout:
    """A text and the nodes in it."""

    text: str
    root: yaml.Node

    @property
    def is_json(self) -> bool:
        """Tell whether the text is JSON."""
        return self.text.lstrip()[:1] == "{"

    def find(self, pointer: str) -> yaml.CollectionNode:
        """Return the container that a pointer leads to."""
        node = self.root
        for token in split(pointer):
            node = self.entry(node, token).value
        return _container(node)

    def entry(self, node: yaml.Node, name: str) -> Entry:
        """Return an entry of a container by key or index."""
        entries = self.entries(_container(node))
        if isinstance(node, yaml.MappingNode):
            found = [entry for entry in entries if entry.key and entry.key.value == name]
        else:
            found = entries[int(name) : int(name) + 1] if name.isdecimal() else []
        if not found:
            raise CannotEdit(name)
        return found[0]

    def entries(self, node: yaml.CollectionNode) -> list[Entry]:
        """Return the entries of a container."""
        if isinstance(node, yaml.MappingNode):
            return [Entry(key.start_mark.index, key, value) for key, value in node.value]
        return [Entry(self._dash(node, item), None, item) for item in node.value]

    def _dash(self, node: yaml.CollectionNode, item: yaml.Node) -> int:
        begin: int = item.start_mark.index
        return begin if node.flow_style else self.text.rindex("-", 0, begin)

    def end(self, node: yaml.Node) -> int:
        """Return where a value ends; blank lines and comments after it are not of it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = self.entries(node)[-1]
            return max(self.end(last.value), last.key.end_mark.index + 1 if last.key else 0)
        begin, end = node.start_mark.index, node.end_mark.index
        return int(begin + len(self.text[begin:end].rstrip()))

    def line_begin(self, index: int) -> int:
        """Return where the line of an index begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Return where the line of an index ends, its line break not included."""
        end = self.text.find("\n", index)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[index:end].endswith("\r") else end


def _container(node: yaml.Node) -> yaml.CollectionNode:
    if not isinstance(node, yaml.CollectionNode):
        raise CannotEdit(node.tag)
    return node


def rewritten(text: str, edit: Edit) -> str:
    """Return the text after one edit; raise CannotEdit where it is laid out in an unknown way."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    layout = Layout(text, root or _fail("an empty text"))
    pointer, name = holder_of(edit)
    container = layout.find(pointer)
    match edit:
        case Rename():
            return _renamed(layout, layout.entry(container, name), edit.name)
        case Drop():
            return _without(layout, container, name)
        case Put() if _is_new(layout, container, name):
            return _with(layout, container, name, edit)
        case Put():
            return _replaced(layout, layout.entry(container, name), edit)


def _is_new(layout: Layout, container: yaml.CollectionNode, name: str) -> bool:
    if isinstance(container, yaml.SequenceNode):
        return name == APPEND
    return all(entry.key and entry.key.value != name for entry in layout.entries(container))


def _cut(text: str, begin: int, end: int, new: str = "") -> str:
    return text[:begin] + new + text[end:]


def _renamed(layout: Layout, entry: Entry, name: str) -> str:
    if entry.key is None:
        raise CannotEdit(name)
    begin, end = entry.key.start_mark.index, entry.key.end_mark.index
    return _cut(layout.text, begin, end, scalar(name, '"' if layout.is_json else entry.key.style))


def _replaced(layout: Layout, entry: Entry, edit: Put) -> str:
    old = entry.value
    begin, end = old.start_mark.index, layout.end(old)
    if isinstance(old, yaml.CollectionNode) and not old.flow_style:
        begin = len(layout.text[:begin].rstrip())
    style = old.style if isinstance(old, yaml.ScalarNode) and isinstance(edit.value, str) else None
    new = scalar(edit.value, style) if style in {'"', "'"} else inline(edit.value, is_json=layout.is_json)
    space = "" if layout.text[begin - 1 : begin].isspace() else " "
    return _cut(layout.text, begin, end, space + new)


def _without(layout: Layout, container: yaml.CollectionNode, name: str) -> str:
    entries = layout.entries(container)
    number = entries.index(layout.entry(container, name))
    entry = entries[number]
    if len(entries) == 1:
        raise CannotEdit(name)
    text, begin = layout.text, layout.line_begin(entry.begin)
    if container.flow_style and number:
        return _cut(text, layout.end(entries[number - 1].value), layout.end(entry.value))
    if container.flow_style or text[begin : entry.begin].strip():
        return _cut(text, entry.begin, entries[1].begin) if not number else _fail(name)
    return _cut(text, begin, layout.line_end(layout.end(entry.value)) + 1)


def _fail(name: str) -> NoReturn:
    raise CannotEdit(name)


def _with(layout: Layout, container: yaml.CollectionNode, name: str, edit: Put) -> str:
    entries = layout.entries(container)
    if not entries:
        begin = container.start_mark.index + 1
        return _cut(layout.text, begin, begin, _inline_entry(layout, container, name, edit))
    last = entries[-1]
    for entry in entries:
        if edit.after is not None and entry.key and entry.key.value == edit.after:
            last = entry
    end = layout.end(last.value)
    if container.flow_style:
        begin = layout.line_begin(last.begin)
        indent = layout.text[begin : last.begin]
        between = ", " if indent.strip() else f",{_line_break(layout.text)}{indent}"
        return _cut(layout.text, end, end, between + _inline_entry(layout, container, name, edit))
    lines = _block_entry(layout, container, name, edit, last)
    end = layout.line_end(end)
    return _cut(layout.text, end, end, "".join(_line_break(layout.text) + line for line in lines))


def _inline_entry(layout: Layout, container: yaml.CollectionNode, name: str, edit: Put) -> str:
    value = inline(edit.value, is_json=layout.is_json)
    if isinstance(container, yaml.SequenceNode):
        return value
    key = scalar(name, '"' if layout.is_json else None)
    return f"{key}: {value}"


def _block_entry(
    layout: Layout, container: yaml.CollectionNode, name: str, edit: Put, like: Entry
) -> list[str]:
    """Write an entry as its sibling is written: in one line, or in several."""
    indent = " " * container.start_mark.column
    if isinstance(container, yaml.SequenceNode):
        return [f"{indent}- {inline(edit.value, is_json=False)}"]
    if isinstance(like.value, yaml.MappingNode) and like.value.flow_style:
        return [f"{indent}{_inline_entry(layout, container, name, edit)}"]
    return list(block(name, edit.value, indent))


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
