"""Get wrong how lists are cut into pages, and what tells of the pages."""

from collections.abc import Iterator
from itertools import pairwise

from ..mutant import PAGINATION, Kind
from .saying import Change, Told, saying

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


def _kind(name: str, change: Change, says: str) -> Kind:
    return saying(name, PAGINATION, "x-pagination", change, says)


KINDS: tuple[Kind, ...] = (
    _kind("pagination style wrong", _other_style, "pages are counted otherwise"),
    _kind("pagination names swapped", _names_swapped, "page and size have other names"),
    _kind("pagination members swapped", _members_swapped, "what tells of pages is mixed up"),
    _kind("items elsewhere", _items_elsewhere, "the items are elsewhere in the reply"),
    _kind("page size wrong", _other_default, "pages have another size"),
)
