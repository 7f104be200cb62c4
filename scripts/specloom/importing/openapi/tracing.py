"""Remember where every object of a draft stood in its source, so that an account can be kept of all of them.

The draft is made of copies that are changed in place: an object keeps its identity wherever it is moved to.
A place is written as `<file>#<JSON pointer>`; the file is left out of places in the source itself.
"""

from collections.abc import Iterator
from typing import Any

import attrs

from ...errors import BadInput
from ...spec.pointers import join, split
from ..account import Account, Line, SourceFact, containers

Container = dict[str, Any] | list[Any]

_LONGEST = 1_000_000_000
"""Characters that all pointers into a source have together: names as long as books are refused."""


@attrs.frozen
class Origin:
    """Where an object of the draft stood: its place, the copy of what held it, and under which key."""

    node: Container = attrs.field(repr=False)
    at: str
    holder: Container | None = attrs.field(repr=False)
    key: str | int

    @property
    def file(self) -> str:
        """Return the file that it stood in, empty for the source itself."""
        return self.at.partition("#")[0]


@attrs.define
class Trace:
    """Where the objects of a draft come from, and what became of those that are not in it."""

    _origins: dict[int, Origin] = attrs.field(factory=dict)
    _copies: dict[str, list[Container]] = attrs.field(factory=dict)
    _reasons: dict[str, str] = attrs.field(factory=dict)
    _notes: dict[str, list[str]] = attrs.field(factory=dict)
    _moved: dict[int, list[tuple[str, Container, tuple[str | int, ...]]]] = attrs.field(factory=dict)
    _merged: dict[int, list[str]] = attrs.field(factory=dict)
    _apart: set[str] = attrs.field(factory=set)
    _characters: int = 0

    def copy(self, raw: Container, at: str) -> tuple[Container, dict[int, Container]]:
        """Return a copy of what stands at a place, and each copy by the identity of what it is a copy of."""
        copies: dict[int, Container] = {}
        waiting: list[tuple[Container, Origin]] = []

        def begin(value: Container, where: str, holder: Container | None, key: str | int) -> Container:
            made: Container = {} if isinstance(value, dict) else []
            copies[id(value)] = made
            waiting.append((value, Origin(made, where, holder, key)))
            return made

        whole = begin(raw, at, None, "")
        while waiting:
            value, origin = waiting.pop()
            self._remember(origin)
            for key, inner in _entries(value):
                is_leaf = not isinstance(inner, dict | list)
                copy = inner if is_leaf else begin(inner, join(origin.at, key), origin.node, key)
                _put(origin.node, key, copy)
        return whole, copies

    def _remember(self, origin: Origin) -> None:
        self._origins[id(origin.node)] = origin
        self._copies.setdefault(origin.at, []).append(origin.node)
        self._characters += len(origin.at)
        if self._characters > _LONGEST:
            raise BadInput("the names in the source are too long to keep account of; shorten the longest")

    def clone(self, node: Any) -> Any:
        """Return another copy of a part of the draft; all of it counts as carried there too."""
        if not isinstance(node, dict | list):
            return node
        whole: Container = {} if isinstance(node, dict) else []
        waiting: list[tuple[Container, Container, Container | None, str | int]] = [(node, whole, None, "")]
        while waiting:
            value, made, holder, key = waiting.pop()
            if origin := self._origins.get(id(value)):
                self._remember(attrs.evolve(origin, node=made, holder=holder, key=key))
            for name, inner in _entries(value):
                copy: Any = inner
                if isinstance(inner, dict | list):
                    copy = {} if isinstance(inner, dict) else []
                    waiting.append((inner, copy, made, name))
                _put(made, name, copy)
        return whole

    def origin(self, node: Any) -> Origin | None:
        """Return where an object of the draft comes from; None where it was made."""
        return self._origins.get(id(node)) if isinstance(node, dict | list) else None

    def place(self, node: Any, *keys: str | int) -> str:
        """Return the place in the source of something in the draft, empty where it has none."""
        origin = self.origin(node)
        return join(origin.at, *keys) if origin else ""

    def carry(self, at: str, node: Container, *keys: str | int) -> None:
        """Note that what stood at a place is in an object of the draft, or in a member of it."""
        if at:
            self._moved.setdefault(id(node), []).append((at, node, keys))

    def lose(self, node: Container, key: str | int, reason: str) -> None:
        """Take a member out of the draft, and note why."""
        self.explain(node, key, reason)
        if isinstance(node, dict):
            node.pop(str(key), None)
        else:
            del node[int(key)]

    def explain(self, node: Container, key: str | int, reason: str) -> None:
        """Note why a member is not in the draft, if it should not be."""
        value = node.get(str(key)) if isinstance(node, dict) else node[int(key)]
        moved = [at for at, _, keys in self._moved.get(id(node), ()) if keys[:1] == (key,)]
        moved += [at for at, _, _ in self._moved.get(id(value), ()) if isinstance(value, dict | list)]
        own = self._places(value) or [join(at, key) for at in self._places(node)]
        for at in (*own, *moved):
            self._reasons.setdefault(at, reason)

    def leave(self, at: str, reason: str) -> None:
        """Note why what stands at a place, and all beneath it, is not in the draft, where it is not."""
        self._reasons.setdefault(at, reason)

    def merge(self, dropped: Any, kept: Any) -> None:
        """Note that another object stands for one that says the same, save perhaps its description."""
        waiting = [(dropped, kept)]
        if isinstance(dropped, dict) and dropped.get("description") != kept.get("description"):
            self._apart.update(join(at, "description") for at in self._places(dropped))
        while waiting:
            one, other = waiting.pop()
            for at in self._places(one):
                self._copies.setdefault(at, []).append(other)
                self._merged.setdefault(id(other), []).append(at)
            for at, _, keys in self._moved.get(id(one), ()):
                self.carry(at, other, *keys)
            for key, inner in _entries(one):
                if isinstance(inner, dict | list):
                    waiting.append((inner, other[key]))

    def _places(self, node: Any) -> list[str]:
        """Return the places that an object stands for: its own, and those of what was merged with it."""
        own = self.place(node)
        return [*([own] if own else []), *self._merged.get(id(node), ())]

    def remark(self, node: Any, text: str) -> None:
        """Note what is not as in the source about an object that was carried."""
        if at := self.place(node):
            notes = self._notes.setdefault(at, [])
            if text not in notes:
                notes.append(text)

    def lose_at(self, root: dict[str, Any], pointer: str, reason: str) -> None:
        """Note why what stood at a pointer of the draft is not as in the source."""
        node: Any = root
        tokens = list(split(pointer))
        while tokens:
            try:
                inner = node[int(tokens[0])] if isinstance(node, list) else node[tokens[0]]
            except (KeyError, IndexError, ValueError):
                break
            if not isinstance(inner, dict | list):
                break
            node = inner
            del tokens[0]
        if tokens and self.origin(node):
            self.leave(self.place(node, *tokens), reason)
        self.remark(node, reason)

    def lines(self, facts: tuple[SourceFact, ...], root: dict[str, Any]) -> tuple[Line, ...]:
        """Return what became of each fact of the source, now that the draft is whole."""
        account = Account(facts)
        moved: dict[str, list[tuple[Container, tuple[str | int, ...]]]] = {}
        for at, node, keys in (entry for entries in self._moved.values() for entry in entries):
            moved.setdefault(at, []).append((node, keys))
        present = {identity for identity, _ in containers(root)}
        for fact in facts:
            reason = self._reason(fact.at)
            note = "; ".join(self._notes.get(fact.at, ()))
            for node, keys in (*self._carriers(fact.at, reason, present), *moved.get(fact.at, ())):
                account.carry(fact.kind, fact.at, node, *keys, note=note)
            if reason:
                account.leave(fact.kind, fact.at, reason)
        return account.settle(root)

    def _carriers(
        self, at: str, reason: str, present: set[int]
    ) -> Iterator[tuple[Container, tuple[str | int, ...]]]:
        """Yield where the object is that stood at a place, or what holds it if it was no object."""
        copies = self._copies.get(at, ())
        there = [node for node in copies if id(node) in present]
        yield from ((node, ()) for node in there)
        if there or at in self._apart or (copies and reason):
            return
        holder, _, _ = at.rpartition("/")
        key = split(at[len(holder) :])[-1]
        for node in self._copies.get(holder, ()):
            if isinstance(node, dict):
                yield node, (key,)
            elif not copies and key.isdecimal():
                yield node, (int(key),)

    def _reason(self, at: str) -> str:
        """Return why something is not in the draft: for its own sake, or because of what it stands in."""
        while at:
            if at in self._reasons:
                return self._reasons[at]
            at = at.rpartition("/")[0]
        return ""


def _entries(value: Container) -> Iterator[tuple[str | int, Any]]:
    yield from value.items() if isinstance(value, dict) else enumerate(value)


def _put(container: Container, key: str | int, value: Any) -> None:
    if isinstance(container, dict):
        container[str(key)] = value
    else:
        container.append(value)
