"""Find the operation that a method and path mean."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

import attrs

from ..spec import Operation, Spec

_VARIABLE = re.compile(r"\{([^{}]*)\}")


@attrs.frozen
class Route:
    """An operation and the path's values, decoded."""

    operation: Operation
    values: Mapping[str, str]


@attrs.frozen
class NoPath:
    """No operation has this path."""

    detail: str


@attrs.frozen
class NoMethod:
    """The path exists, but not with this method."""

    allowed: tuple[str, ...]


@attrs.define
class _Node:
    """What may follow some segments: fixed ones by name, variable ones by pattern."""

    fixed: dict[str, "_Node"] = attrs.field(factory=dict)
    variable: dict[re.Pattern[str], "_Node"] = attrs.field(factory=dict)
    operations: dict[str, Operation] = attrs.field(factory=dict)

    def grow(self, segment: str) -> "_Node":
        """Return the node that follows a segment of a path template, making it if need be."""
        if not _VARIABLE.search(segment):
            return self.fixed.setdefault(segment, _Node())
        literals = _VARIABLE.split(segment)[::2]
        pattern = re.compile("(.+)".join(map(re.escape, literals)), re.DOTALL)
        return self.variable.setdefault(pattern, _Node())

    def find(self, segments: tuple[str, ...]) -> Iterator[tuple["_Node", tuple[str, ...]]]:
        """Yield each node that segments lead to, with the values on the way; fixed segments come first."""
        if not segments:
            yield self, ()
            return
        first, rest = segments[0], segments[1:]
        if first in self.fixed:
            yield from self.fixed[first].find(rest)
        for pattern, node in self.variable.items():
            if match := pattern.fullmatch(first):
                yield from ((end, match.groups() + values) for end, values in node.find(rest))


@attrs.define
class Router:
    """The paths of a spec, under the paths of its servers."""

    bases: tuple[str, ...]
    _root: _Node = attrs.field(factory=_Node)

    def add(self, operation: Operation) -> None:
        """Take in one operation."""
        node = self._root
        for segment in operation.path.split("/")[1:]:
            node = node.grow(segment)
        node.operations[operation.method] = operation

    def find(self, method: str, path: str) -> Route | NoPath | NoMethod:
        """Find the operation of a percent-encoded path; fixed segments win over variable ones."""
        base = next((base for base in self.bases if path.startswith(f"{base}/")), None)
        if base is None:
            return NoPath(f"the API is served under {' or '.join(self.bases)}")
        segments = tuple(unquote(s, errors="replace") for s in path.removeprefix(base).split("/")[1:])
        for node, values in self._root.find(segments):
            if node.operations:
                return _choose(node.operations, method, values)
        return NoPath("no operation has this path")


def build_router(spec: Spec) -> Router:
    """Arrange the operations of a spec for lookup."""
    bases = {urlsplit(server).path.rstrip("/") for server in spec.servers} or {""}
    router = Router(tuple(sorted(bases, key=len, reverse=True)))
    for operation in spec.operations:
        router.add(operation)
    return router


def _choose(operations: Mapping[str, Operation], method: str, values: tuple[str, ...]) -> Route | NoMethod:
    operation = operations.get(method)
    if operation is None:
        return NoMethod(tuple(sorted(operations)))
    return Route(operation, dict(zip(_VARIABLE.findall(operation.path), values, strict=True)))
