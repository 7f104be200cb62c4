"""Gather what samples of one thing have in common, in one pass over all of them."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from .components import Tally
from .formats import FORMATS, is_of_format

DEEPEST = 40
"""How many levels of a sample are looked at; the bodies that people write have far fewer."""


@attrs.define(eq=False)
class Seen:
    """What was seen in one place of the samples.

    `kinds` are the JSON types of its values, `formats` those that every text so far is of. `cut` says that
    there were objects or lists too deep to be looked at, `repeats` that the objects there are of the sort of
    the one which that place is in.
    """

    times: int = 0
    kinds: set[str] = attrs.field(factory=set)
    formats: tuple[str, ...] = FORMATS
    objects: int = 0
    members: dict[str, "Seen"] = attrs.field(factory=dict)
    items: "Seen | None" = None
    cut: bool = False
    repeats: bool = False

    @property
    def tally(self) -> Tally:
        """Return how many of the objects had each member."""
        return Tally(self.objects, {name: seen.times for name, seen in self.members.items()})


def gather(samples: Iterable[Any]) -> Seen:
    """Return what samples of one thing show, none deeper than 40 levels."""
    top = Seen()
    waiting = [(top, sample, 0) for sample in reversed(list(samples))]
    while waiting:
        seen, value, depth = waiting.pop()
        seen.times += 1
        if isinstance(value, dict | list):
            inner = list(_opened(seen, value, depth))
            waiting += [(place, each, depth + 1) for place, each in reversed(inner)]
        else:
            _note_scalar(seen, value)
    return top


def merged(places: Iterable[Seen]) -> Seen:
    """Return what was seen in several places, taken as one."""
    whole, members, items = Seen(), dict[str, list[Seen]](), list[Seen]()
    for seen in places:
        whole.times += seen.times
        whole.objects += seen.objects
        whole.kinds |= seen.kinds
        whole.formats = tuple(name for name in whole.formats if name in seen.formats)
        whole.cut |= seen.cut
        whole.repeats |= seen.repeats
        items += [seen.items] if seen.items else []
        for name, member in seen.members.items():
            members.setdefault(name, []).append(member)
    whole.items = merged(items) if items else None
    whole.members = {name: merged(each) for name, each in members.items()}
    return whole


def _opened(seen: Seen, value: dict[str, Any] | list[Any], depth: int) -> Iterator[tuple[Seen, Any]]:
    """Note an object or list, and yield what is in it with the place that this belongs to."""
    if depth >= DEEPEST:
        seen.cut = True
    elif isinstance(value, list):
        seen.kinds.add("array")
        seen.items = seen.items or Seen()
        for item in value:
            yield seen.items, item
    else:
        seen.kinds.add("object")
        seen.objects += 1
        for name, member in value.items():
            place = seen.members.get(name)
            if place is None:
                place = seen.members[name] = Seen()
            yield place, member


def _note_scalar(seen: Seen, value: Any) -> None:
    if isinstance(value, str):
        seen.kinds.add("string")
        if seen.formats:
            seen.formats = tuple(name for name in seen.formats if is_of_format(value, name))
    elif value is None or isinstance(value, bool):
        seen.kinds.add("null" if value is None else "boolean")
    else:
        seen.kinds.add("integer" if isinstance(value, int) else "number")
