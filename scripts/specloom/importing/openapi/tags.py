"""Give every operation of a draft one tag of the house, and declare it."""

from collections.abc import Iterator
from typing import Any

import attrs

from .names import RENAMED, Names, snake, words
from .operations import Operation, is_version
from .tracing import Trace

_ONE = "an operation has one tag here, which is its resource in the client"


@attrs.define
class _Tags:
    """The tags of a draft by their names in the source, and by those of the house."""

    trace: Trace
    names: Names
    by_source: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    by_name: dict[str, dict[str, Any]] = attrs.field(factory=dict)

    def declare(self, tag: dict[str, Any]) -> None:
        """Take a tag that the source declares; one that is called alike stands for it."""
        source = str(tag["name"])
        name = snake(source) or self.names.free("group", "_")
        kept = self.by_name.setdefault(name, tag)
        self.by_source[source] = kept
        if kept is not tag:
            self.trace.leave(self.trace.place(tag), f"it is the same tag as {name}")
        elif name != source:
            self.trace.remark(tag, RENAMED)
            tag.setdefault("description", source)
            tag["name"] = name

    def named(self, source: str) -> str:
        """Return what a tag of the source is called here; one that it does not declare is declared."""
        if source not in self.by_source:
            self.declare({"name": source})
        return str(self.by_source[source]["name"])


def tag_operations(root: dict[str, Any], operations: list[Operation], trace: Trace) -> None:
    """Leave every operation one tag, and declare those that are used and no others."""
    tags = _Tags(trace, Names())
    declared = root.get("tags", [])
    for tag in declared:
        tags.declare(tag)
    used: set[str] = set()
    for operation in operations:
        source = _leave_one(operation, trace)
        name = tags.named(source)
        operation.node["tags"][:] = [name]
        used.add(name)
    for tag in declared:
        if tag["name"] not in used:
            trace.leave(trace.place(tag), "no operation has it")
    root["tags"] = [tag for name, tag in tags.by_name.items() if name in used]


def _leave_one(operation: Operation, trace: Trace) -> str:
    """Leave an operation its first tag that has a name; return it, or the first word of the path."""
    listed = operation.node.get("tags")
    if not isinstance(listed, list):
        if "tags" in operation.node:
            trace.lose(operation.node, "tags", "tags are a list of names")
        listed = []
    chosen = next((i for i, tag in enumerate(listed) if isinstance(tag, str) and words(tag)), -1)
    kept: list[str] = []
    operation.node["tags"] = kept
    for index in range(len(listed)):
        if index == chosen:
            kept.append(listed[index])
            trace.carry(trace.place(listed, index), kept, 0)
        else:
            trace.leave(trace.place(listed, index), _ONE)
    return kept[0] if kept else next(_path_words(operation), "default")


def _path_words(operation: Operation) -> Iterator[str]:
    if operation.section == "webhooks":
        yield "webhooks"
    for part in operation.path.split("/"):
        if words(part) and not part.startswith("{") and not is_version(part):
            yield part
