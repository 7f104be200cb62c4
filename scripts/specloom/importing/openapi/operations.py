"""Find the operations of a draft, and give each one tag and a name of its own."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from ...spec.lint.naming import webhook_id
from ...spec.operations import METHODS
from ..schemas.names import singular
from .names import RENAMED, Names, snake, words
from .tracing import Trace

_VERBS = {"get": "list", "post": "create", "put": "replace", "patch": "update"}
_VERSION = {"api", "rest", "v"}


@attrs.frozen
class Operation:
    """One operation of a draft: what it is, where it stands, and what the source calls it."""

    section: str
    path: str
    method: str
    node: dict[str, Any] = attrs.field(repr=False)
    holder: dict[str, Any] = attrs.field(repr=False)

    @property
    def given(self) -> str:
        """Return the operationId, empty where there is none."""
        name = self.node.get("operationId")
        return name if isinstance(name, str) else ""


def operations_of(root: dict[str, Any]) -> Iterator[Operation]:
    """Yield every operation under paths, and those that the vendor calls."""
    for section in ("paths", "webhooks"):
        for path, item in root.get(section, {}).items():
            for method in METHODS:
                if isinstance(item, dict) and isinstance(item.get(method), dict):
                    yield Operation(section, path, method, item[method], item)


def name_operations(operations: list[Operation], trace: Trace) -> dict[str, str]:
    """Give every operation an operationId of the house; return the new ones by those of the source."""
    renamed: dict[str, str] = {}
    own = [operation for operation in operations if operation.section == "paths"]
    short = {id(operation.node): _short(operation) for operation in own}
    counts = Counter((operation.node["tags"][0], short[id(operation.node)]) for operation in own)
    names = Names()
    for operation in own:
        tag, name = operation.node["tags"][0], short[id(operation.node)]
        if counts[tag, name] > 1:
            name = _whole(operation)
        _rename(operation, names.free(f"{tag}_{name}", "_"), trace, renamed)
    for operation in operations:
        if operation.section == "webhooks":
            _rename(operation, webhook_id(operation.path), trace, renamed)
    return renamed


def _rename(operation: Operation, name: str, trace: Trace, renamed: dict[str, str]) -> None:
    if operation.given:
        renamed.setdefault(operation.given, name)
    if operation.given and operation.given != name:
        trace.remark(operation.node, RENAMED)
    operation.node["operationId"] = name


def _short(operation: Operation) -> str:
    """Return what the operation is called besides its tag, in as few words as say it."""
    tag = words(operation.node["tags"][0])
    named = [word.lower() for word in words(operation.given)]
    left = _without(named, tag) if named else _described(operation, tag)
    return snake("_".join(left)) or _verb(operation)


def _whole(operation: Operation) -> str:
    """Return what the operation is called with nothing left out, for where others are called alike."""
    named = snake(operation.given)
    if named:
        return named.removeprefix(f"{operation.node['tags'][0]}_")
    by = [f"by_{part.strip('{}')}" if part.startswith("{") else part for part in operation.path.split("/")]
    return snake("_".join([_verb(operation), *by])) or operation.method


def _without(named: list[str], tag: list[str]) -> list[str]:
    """Leave out of a name the words of its tag, in the singular or plural, where something is left then."""
    wanted = [singular(word) for word in tag]
    for start in range(len(named) - len(wanted) + 1):
        if [singular(word) for word in named[start : start + len(wanted)]] == wanted:
            left = named[:start] + named[start + len(wanted) :]
            return left if left and left[0][0].isalpha() else named
    return named


def _described(operation: Operation, tag: list[str]) -> list[str]:
    parts = [part for part in operation.path.split("/") if part and not part.startswith("{")]
    said = [word.lower() for part in parts for word in words(part) if not is_version(part)]
    left = _without(said, tag) if [singular(w) for w in said] != [singular(w) for w in tag] else []
    return [_verb(operation), *left]


def _verb(operation: Operation) -> str:
    last = operation.path.rstrip("/").rpartition("/")[2]
    if operation.method == "get" and ("{" in last or singular(last) == last):
        return "get"
    return _VERBS.get(operation.method, operation.method)


def is_version(part: str) -> bool:
    """Tell whether a part of a path says which version of an API it is, or that it is one."""
    return part.lower().rstrip("0123456789._-") in {*_VERSION, ""}
