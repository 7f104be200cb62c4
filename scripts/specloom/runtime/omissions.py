"""Leave out of a body what may only be read, at any depth."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

Path = tuple[str, ...]

EVERY: Final = "*"


@attrs.frozen(eq=False)
class Omissions:
    """Say of one place in a body which members it never holds, and the same of the places inside it.

    `inner` has those by the names of their members, "*" for every item or value. What is said of the places
    `like` this one holds here too: a schema may stand in many places, and inside itself.
    """

    members: set[str] = attrs.field(factory=set)
    inner: dict[str, "Omissions"] = attrs.field(factory=dict)
    like: list["Omissions"] = attrs.field(factory=list)

    def at(self, path: Iterable[str]) -> "Omissions":
        """Return what is said of the place to which the names lead."""
        found = self
        for name in path:
            found = found.inner.setdefault(name, Omissions())
        return found


def omissions(schemas: Mapping[str, tuple[Iterable[Path], Iterable[tuple[Path, str]]]]) -> Omissions:
    """Return what a body never holds, of which schemas tell by their names; that of the body itself is empty.

    Each tells the paths of what it never holds, and of what is as another one tells.
    """
    found = {name: Omissions() for name in schemas}
    for name, (paths, others) in schemas.items():
        for *holder, member in paths:
            found[name].at(holder).members.add(member)
        for path, other in others:
            found[name].at(path).like.append(found[other])
    return found[""]


def without(value: Any, *places: Omissions) -> Any:
    """Return the value of a place, to which all of these apply, without what it never holds."""
    said = list(_with_like(places, {}))
    if not any(each.members or each.inner for each in said):
        return value
    if hasattr(value, "to_dict"):
        value = value.to_dict()
    if isinstance(value, list | tuple):
        return [without(item, *_inside(said, EVERY)) for item in value]
    if not isinstance(value, Mapping):
        return value
    dropped = set().union(*(each.members for each in said))
    return {
        name: without(item, *_inside(said, name, EVERY))
        for name, item in value.items()
        if name not in dropped
    }


def _with_like(places: Iterable[Omissions], seen: dict[int, None]) -> Iterator[Omissions]:
    for place in places:
        if id(place) not in seen:
            seen[id(place)] = None
            yield place
            yield from _with_like(place.like, seen)


def _inside(places: Iterable[Omissions], *names: str) -> Iterator[Omissions]:
    return (place.inner[name] for place in places for name in names if name in place.inner)
