"""Change one place of a document; what is not on the way to it is shared with the right one."""

from collections.abc import Callable, Mapping
from typing import Any

from ....spec.pointers import split
from ..mutant import Rewrite

_GONE = object()


def put(pointer: str, value: Any) -> Rewrite:
    """Return what puts a value at a place, which need not have had one; `-` is after a list's last item."""
    return at(pointer, lambda _old: value)


def drop(pointer: str) -> Rewrite:
    """Return what takes a member or an item out."""
    return at(pointer, lambda _old: _GONE)


def at(pointer: str, change: Callable[[Any], Any]) -> Rewrite:
    """Return what changes the value at a place, None where there is none."""
    return lambda root: _changed(root, split(pointer), change)


def rename(pointer: str, name: str) -> Rewrite:
    """Return what gives a member another name, in its place among the others."""
    parent, old = pointer.rpartition("/")[0], split(pointer)[-1]
    return at(parent, lambda members: renamed(members, old, name))


def renamed(members: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    """Return members in the same order, one of them under another name."""
    return {new if name == old else name: value for name, value in members.items()}


def together(*rewrites: Rewrite) -> Rewrite:
    """Return what does one after the other."""

    def rewrite(root: Any) -> Any:
        for step in rewrites:
            root = step(root)
        return root

    return rewrite


def _changed(value: Any, tokens: tuple[str, ...], change: Callable[[Any], Any]) -> Any:
    if not tokens:
        return change(value)
    name, rest = tokens[0], tokens[1:]
    if isinstance(value, list):
        index = len(value) if name == "-" else int(name)
        new = _changed(value[index] if index < len(value) else None, rest, change)
        return [*value[:index], *([] if new is _GONE else [new]), *value[index + 1 :]]
    members = value if isinstance(value, Mapping) else {}
    new = _changed(members.get(name), rest, change)
    if new is _GONE:
        return {key: inner for key, inner in members.items() if key != name}
    return {**members, name: new}
