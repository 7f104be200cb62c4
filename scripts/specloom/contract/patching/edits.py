"""Say what is to change in a document, and change a parsed one."""

import copy
from collections.abc import Iterable
from typing import Any

import attrs

from ...spec.pointers import lookup, split

APPEND = "-"
"""The last token of a pointer to what comes after the last item of a list (RFC 6901, section 4)."""


@attrs.frozen
class Put:
    """Set a member of an object, or append an item to a list; a new member stands after `after`, or last."""

    pointer: str
    value: Any
    after: str | None = None


@attrs.frozen
class Drop:
    """Remove a member of an object or an item of a list."""

    pointer: str


@attrs.frozen
class Rename:
    """Give a member of an object another name."""

    pointer: str
    name: str


Edit = Put | Drop | Rename


def edited(root: dict[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """Return a changed copy of a parsed document; raise KeyError where an edit leads nowhere."""
    changed = copy.deepcopy(root)
    for edit in edits:
        holder, name = holder_of(edit)
        _apply(lookup(changed, holder), name, edit)
    return changed


def holder_of(edit: Edit) -> tuple[str, str]:
    """Return the pointer of the container that an edit changes, and the name of the entry."""
    return edit.pointer.rpartition("/")[0], split(edit.pointer)[-1]


def _apply(container: Any, name: str, edit: Edit) -> None:
    match edit:
        case Put() if isinstance(container, list) and name == APPEND:
            container.append(edit.value)
        case Put() if not isinstance(container, list | dict):
            raise KeyError(name)
        case Put():
            container[_key(container, name)] = edit.value
        case Drop():
            del container[_key(container, name)]
        case Rename() if edit.name in container or not isinstance(container, dict):
            raise KeyError(edit.name)
        case Rename():
            members = [(edit.name if key == name else key, value) for key, value in container.items()]
            container.clear()
            container.update(members)


def _key(container: Any, name: str) -> Any:
    if not isinstance(container, list):
        return name
    if not name.isdecimal() or int(name) >= len(container):
        raise KeyError(name)
    return int(name)
