"""Find the operation that a method and path mean."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import unquote, urlsplit

import attrs

from ..spec import Operation, Spec

_VARIABLE = re.compile(r"\{([^{}]*)\}")
ROUTES_KNOWN, _SHORT = 4096, 200
"""Routes that are remembered, and the length of a path from which on it is not."""


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


@attrs.frozen(eq=False, repr=False)
class _End:
    """An operation and the names of the variables in its path."""

    operation: Operation
    names: tuple[str, ...]


_Found = tuple["_Node", tuple[str, ...]]


@attrs.define(eq=False, repr=False)
class _Node:
    """What may follow some segments: fixed ones by name, those that are or hold a variable."""

    fixed: dict[str, "_Node"] = attrs.field(factory=dict)
    mixed: dict[re.Pattern[str], "_Node"] = attrs.field(factory=dict)
    whole: "_Node | None" = None
    ends: dict[str, _End] = attrs.field(factory=dict)

    def grow(self, segment: str) -> "_Node":
        """Return the node that follows a segment of a path template, encoded or not, making it if need be."""
        if not _VARIABLE.search(segment):
            return self.fixed.setdefault(unquote(segment), _Node())
        literals = list(map(unquote, _VARIABLE.split(segment)[::2]))
        if not any(literals) and len(literals) == 2:
            self.whole = self.whole or _Node()
            return self.whole
        pattern = re.compile("(.+)".join(map(re.escape, literals)), re.DOTALL)
        return self.mixed.setdefault(pattern, _Node())

    def find(self, segments: Sequence[str], at: int = 0) -> _Found | None:
        """Return the node of an operation that segments lead to, with the values on the way.

        The more of a segment is fixed, the earlier it is tried.
        """
        if at == len(segments):
            return (self, ()) if self.ends else None
        segment = segments[at]
        following = self.fixed.get(segment)
        if following and (found := following.find(segments, at + 1)):
            return found
        for pattern, node in self.mixed.items():
            match = pattern.fullmatch(segment)
            if match and (found := node.find(segments, at + 1)):
                return found[0], match.groups() + found[1]
        if self.whole and segment and (found := self.whole.find(segments, at + 1)):
            return found[0], (segment, *found[1])
        return None


@attrs.define(eq=False, repr=False)
class Router:
    """The paths of a spec, under the paths of its servers."""

    bases: tuple[str, ...]
    _root: _Node = attrs.field(factory=_Node)
    _known: dict[tuple[str, str], Route] = attrs.field(init=False, factory=dict)

    def add(self, operation: Operation) -> None:
        """Take in one operation; HEAD is answered wherever GET is (RFC 9110, section 9.1)."""
        node = self._root
        for segment in operation.path.split("/")[1:]:
            node = node.grow(unquote(segment) if "%" in segment else segment)
        end = node.ends[operation.method] = _End(operation, tuple(_VARIABLE.findall(operation.path)))
        if operation.method == "GET":
            node.ends.setdefault("HEAD", end)

    @property
    def known(self) -> int:
        """Return how many routes are remembered."""
        return len(self._known)

    def find(self, method: str, path: str) -> Route | NoPath | NoMethod:
        """Find the operation of a percent-encoded path; fixed segments win over variable ones."""
        return self._known.get((method, path)) or self._search(method, path)

    def _search(self, method: str, path: str) -> Route | NoPath | NoMethod:
        for base in self.bases:
            if path.startswith(base) and path.startswith("/", len(base)):
                break
        else:
            return NoPath(f"the API is served under {' or '.join(self.bases)}")
        segments = path[len(base) + 1 :].split("/")
        if "%" in path:
            segments = [unquote(segment, errors="replace") for segment in segments]
        found = self._root.find(segments)
        if found is None:
            return NoPath("no operation has this path")
        route = _choose(found[0].ends, method, found[1])
        if isinstance(route, Route) and len(path) < _SHORT:
            self._remember(method, path, route)
        return route

    def _remember(self, method: str, path: str, route: Route) -> None:
        if len(self._known) >= ROUTES_KNOWN:
            self._known.clear()
        self._known[method, path] = route


def build_router(spec: Spec) -> Router:
    """Arrange the operations of a spec for lookup."""
    bases = {urlsplit(server).path.rstrip("/") for server in spec.servers} or {""}
    router = Router(tuple(sorted(bases, key=len, reverse=True)))
    for operation in spec.operations:
        router.add(operation)
    return router


def _choose(ends: Mapping[str, _End], method: str, values: tuple[str, ...]) -> Route | NoMethod:
    end = ends.get(method)
    if end is None:
        return NoMethod(tuple(sorted(ends)))
    return Route(end.operation, dict(zip(end.names, values, strict=True)))
