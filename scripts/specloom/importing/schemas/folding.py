"""Find objects that hold others of their own sort, as a category holds categories, and take them for one."""

from collections.abc import Iterator

from .seen import Seen, merged

_SHARED, _LEVELS = 3, 3
"""How many members both have in common, or how often in a row one holds the other, before it is told."""


def fold(top: Seen) -> None:
    """Let each object stand for those of its own sort that a member of it holds, however deep they nest."""
    waiting = [top]
    while waiting:
        seen = waiting.pop()
        _fold_members(seen)
        waiting += seen.members.values()
        waiting += [seen.items] if seen.items else []


def _fold_members(seen: Seen) -> None:
    """Take in what each member holds of the same sort; what is taken in may hold more of it."""
    names = set[str]()
    while found := next((name for name in seen.members if _holds_its_sort(seen, name, names)), None):
        names.add(found)
        _take_in(seen, found)


def _holds_its_sort(seen: Seen, name: str, known: set[str]) -> bool:
    levels = list(_levels(seen, name))
    if not levels or name in known:
        return bool(levels)
    members = {member for each in levels[0] for member in each.members}
    if name not in members:
        return False
    return len(seen.members.keys() & members) >= _SHARED or len(levels) >= _LEVELS


def _levels(seen: Seen, name: str) -> Iterator[list[Seen]]:
    """Yield the objects that the member of this name holds, then those that the same member of them holds."""
    level = _objects_in(seen, name)
    while level:
        yield level
        level = [inner for each in level for inner in _objects_in(each, name)]


def _objects_in(seen: Seen, name: str) -> list[Seen]:
    """Return where the member of an object has objects: it, or what its lists hold."""
    found, place = [], seen.members.get(name)
    while place:
        found += [place] if place.objects else []
        place = place.items
    return found


def _take_in(seen: Seen, name: str) -> None:
    held = [each for level in _levels(seen, name) for each in level]
    every = [Seen(members=each.members, objects=each.objects) for each in (seen, *held)]
    for each in held:
        each.members, each.objects, each.repeats = {}, 0, True
    whole = merged(every)
    seen.members, seen.objects = whole.members, whole.objects
