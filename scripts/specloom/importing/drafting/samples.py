"""Look into the JSON that replies show: the objects and lists that they are about."""

from collections.abc import Iterator
from typing import Any

from ..captured import ABSENT, Body, Reply
from .contents import is_json, media_type_of
from .grouping import Group

_DEPTH = 3

Place = tuple[str, ...]
"""The names of the members that lead to a value in a body."""


def json_value(body: Body | None) -> Any:
    """Return what a body says in JSON; ABSENT where it says nothing that could be read."""
    if body is None or body.unread or not is_json(media_type_of(body)):
        return ABSENT
    return body.value


def successes(group: Group) -> Iterator[tuple[Reply, Any]]:
    """Yield the replies of success that show JSON, and what they show."""
    for reply in group.replies_of("2"):
        value = json_value(reply.body)
        if value is not ABSENT:
            yield reply, value


def has_reply(group: Group) -> bool:
    """Tell whether the source shows any reply of success."""
    return next(group.replies_of("23"), None) is not None


def levels(value: Any) -> Iterator[list[tuple[Place, Any]]]:
    """Yield a value, then its members, then theirs, each with its place."""
    level: list[tuple[Place, Any]] = [((), value)]
    for _ in range(_DEPTH):
        yield level
        held = [(place, each) for place, each in level if isinstance(each, dict)]
        level = [((*place, name), inner) for place, each in held for name, inner in each.items()]


def object_with(value: Any, key: str, name: str) -> tuple[Place, dict[str, Any]] | None:
    """Return the object that has this key, at the top or in a member; one called as it, or data, rather."""
    for level in levels(value):
        found = [(place, each) for place, each in level if isinstance(each, dict) and key in each]
        if found:
            return min(found, key=lambda pair: [part not in pair[0][-1:] for part in (name, "data")])
    return None


def list_in(value: Any) -> tuple[Place, list[Any]] | None:
    """Return the first list of a body, at its top or in the first member that is one."""
    lists = (pair for level in levels(value) for pair in level if isinstance(pair[1], list))
    return next(lists, None)


def are_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two objects have most of their members in common, or one of them all of the other's."""
    if other and one and (one.keys() <= other.keys() or other.keys() <= one.keys()):
        return True
    return 2 * len(one.keys() & other.keys()) >= len(one.keys() | other.keys())
