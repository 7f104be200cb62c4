"""Walk two documents side by side, what is shared once, and note what differs.

A scope is an operation, or a component in one role: all that refers to the component leads to its scope.
"""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.pointers import join, split
from ..spec.references import Node, resolve
from .roles import UNUSED, Effect, Role
from .roles import level as level_of

Nodes = tuple[Node, ...]
"""What holds of one value together: a schema, or those of an `allOf` that describe the same property."""
Path = tuple[str, ...]
"""The names on the way from where a scope begins; `[]` stands for the items of an array."""
Sources = tuple[Mapping[str, Any], Mapping[str, Any]]
_NO_SOURCES: Sources = ({}, {})


@attrs.frozen(eq=False)
class Pair:
    """The same thing in both documents, and the sources of what it stands in."""

    old: Nodes
    new: Nodes
    role: Role = UNUSED
    path: Path = ()
    sources: Sources = _NO_SOURCES

    @property
    def before(self) -> Any:
        """Return what the old document says."""
        return self.old[0].value

    @property
    def after(self) -> Any:
        """Return what the new document says."""
        return self.new[0].value

    def inner(self, *tokens: str | int, path: Path = ()) -> "Pair":
        """Return what stands under a key in both."""
        old, new = ((under(nodes[0], *tokens),) for nodes in (self.old, self.new))
        return attrs.evolve(self, old=old, new=new, path=self.path + path)


Comparer = Callable[["Walk", Pair], None]


@attrs.frozen
class Finding:
    """One difference: `form` says how `text`, with what is `told` put into it, becomes a sentence.

    `old` and `new` are pointers, None for what only the other document has.
    """

    rule: str
    level: str
    form: str
    text: str
    told: tuple[str, ...]
    old: str | None
    new: str | None


@attrs.define(eq=False)
class Scope:
    """What is compared once: what was found, and which scopes it leads to, each with the path there.

    `call` names the operation, `base` the component.
    """

    kind: str
    pair: Pair
    call: str = ""
    base: str = ""
    found: list[tuple[Finding, Path, Role]] = attrs.field(factory=list)
    leads: list[tuple["Scope", Path]] = attrs.field(factory=list)


@attrs.define(eq=False)
class Walk:
    """The state of one comparison; `comparers` has a function for each kind of thing."""

    old: Document
    new: Document
    comparers: Mapping[str, Comparer]
    scopes: dict[Any, Scope] = attrs.field(factory=dict)
    _waiting: list[Scope] = attrs.field(factory=list)
    _stack: list[tuple[str, Pair]] = attrs.field(factory=list)
    _current: Scope | None = None

    def begin(self, scope: Scope) -> Scope:
        """Take up a scope, once."""
        pointers = (tuple(node.pointer for node in nodes) for nodes in (scope.pair.old, scope.pair.new))
        known = self.scopes.setdefault((scope.kind, *pointers, scope.pair.role), scope)
        if known is scope:
            self._waiting.append(scope)
        return known

    def enter(self, scope: Scope) -> None:
        """Take up a scope, which what is noted now belongs to."""
        self._current = self.begin(scope)

    def run(self) -> None:
        """Compare everything that was taken up, and all that it leads to."""
        for scope in self._waiting:  # which grows meanwhile
            self._current = scope
            self._stack.append((scope.kind, scope.pair))
            while self._stack:
                kind, pair = self._stack.pop()
                self.comparers[kind](self, pair)
        self._waiting.clear()

    def go(self, kind: str, pair: Pair, component: str | None = None) -> None:
        """Compare what stands inside, or a component as a scope of its own."""
        if component is None or self._current is None:
            self._stack.append((kind, pair))
            return
        shared = attrs.evolve(pair, path=(), sources=_NO_SOURCES)
        scope = self.begin(Scope(kind, shared, base=component))
        self._current.leads.append((scope, pair.path))

    def follow(self, kind: str, pair: Pair) -> None:
        """Compare two objects, either of which may be a reference to a component."""
        old = resolve(self.old, pair.before, pair.old[0].pointer)
        new = resolve(self.new, pair.after, pair.new[0].pointer)
        referred = (old.pointer, new.pointer) != (pair.old[0].pointer, pair.new[0].pointer)
        name = split(new.pointer)[-1] if referred else None
        self.go(kind, attrs.evolve(pair, old=(old,), new=(new,)), name)

    def compare(self, kind: str, pair: Pair) -> None:
        """Take up what nothing led to."""
        self.begin(Scope(kind, attrs.evolve(pair, path=()), base=pair.path[0]))

    def note(
        self, pair: Pair, rule: str, level: str, form: str, text: str, *told: str, path: Path = ()
    ) -> None:
        """Note a difference; what is None on one side is only there on the other."""
        old, new = (None if nodes[0].value is None else nodes[0].pointer for nodes in (pair.old, pair.new))
        finding = Finding(rule, level, form, text, told, old, new)
        if self._current is not None:
            self._current.found.append((finding, pair.path + path, pair.role))

    def note_values(self, pair: Pair, rule: str, effect: Effect, text: str, *told: str) -> None:
        """Note what became of the values that there may be."""
        side = pair.role.side
        name = "unused-changed" if side == "unused" else f"{side}-{rule}"
        self.note(pair, name, level_of(pair.role, effect), "value", text, *told)


def under(node: Node, *tokens: str | int) -> Node:
    """Return what stands under a key, None as its value where there is nothing."""
    value = node.value
    for token in tokens:
        try:
            value = value[token]
        except (KeyError, IndexError, TypeError):
            value = None
    return Node(join(node.pointer, *tokens), value)
