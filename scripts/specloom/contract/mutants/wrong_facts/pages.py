"""Get wrong how lists are cut into pages, and what tells of the pages."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ....spec.pointers import join, lookup
from ...mutation import member
from ..bodies import decoded
from ..mutant import PAGINATION, Defect, Kind, Subject
from .choosing import Shows, anyhow, node
from .saying import Change, Told, saying
from .seen import successes

_PAGES = "x-pagination"
_STYLES = {"page": "offset", "offset": "page"}
_TOLD = ("pages", "total", "page", "limit", "count", "next", "previous", "more")


def _other_style(told: Told) -> Iterator[tuple[str, Told]]:
    style = _STYLES.get(told.get("style", ""))
    if style:
        yield f"the style is {style}", {**told, "style": style}


def _names_swapped(told: Told) -> Iterator[tuple[str, Told]]:
    if "size" in told and told.get("style") != "cursor":
        yield "request and size are swapped", {**told, "request": told["size"], "size": told["request"]}


def _members_swapped(told: Told) -> Iterator[tuple[str, Told]]:
    named = [name for name in _TOLD if name in told]
    for one, other in pairwise(named):
        yield f"{one} and {other} are swapped", {**told, one: told[other], other: told[one]}


def _items_elsewhere(told: Told) -> Iterator[tuple[str, Told]]:
    path = told.get("items", "/")
    if "." in path:
        yield "the items are one level higher", {**told, "items": path.rpartition(".")[0]}
    elif path != "/":
        yield "the reply itself is the items", {**told, "items": "/"}


def _other_default(told: Told) -> Iterator[tuple[str, Told]]:
    if "default" in told:
        yield "a page has one item", {**told, "default": 1}


def _are_told_apart(subject: Subject, defect: Defect) -> bool:
    """Tell whether some page that holds anything tells different things where members are swapped."""
    place = join(subject.operation.pointer, _PAGES)
    right, swapped = node(subject)[_PAGES], lookup(defect.rewrite(subject.spec.document.root), place)
    pairs = [(right[name], swapped[name]) for name in _TOLD if right.get(name) != swapped.get(name)]
    full = [body for body in _pages(subject) if member(body, right["items"])]
    return any(member(body, one) != member(body, other) for body in full for one, other in pairs)


def _holds_several(subject: Subject, _defect: Defect) -> bool:
    """Tell whether some page holds more than one item."""
    items = (member(body, node(subject)[_PAGES]["items"]) for body in _pages(subject))
    return any(isinstance(found, list) and len(found) > 1 for found in items)


def _pages(subject: Subject) -> Iterator[Any]:
    yield from (decoded(sample.response.body) for sample in successes(subject))


def _kind(name: str, change: Change, says: str, shows: Shows = anyhow) -> Kind:
    return saying(name, PAGINATION, _PAGES, change, says, shows)


KINDS: tuple[Kind, ...] = (
    _kind("pagination style wrong", _other_style, "pages are counted otherwise"),
    _kind("pagination names swapped", _names_swapped, "page and size have other names"),
    _kind("pagination members swapped", _members_swapped, "what tells of pages is mixed up", _are_told_apart),
    _kind("items elsewhere", _items_elsewhere, "the items are elsewhere in the reply"),
    _kind("page size wrong", _other_default, "pages have another size", _holds_several),
)
