"""Find the fact of a spec that a finding is about: where it stands, where it was read, how sure it is."""

from collections.abc import Mapping
from typing import Any

import attrs

from ...spec import Document
from ...spec.evidence import source_of
from ...spec.pointers import lookup


@attrs.frozen
class Fact:
    """One statement of a document; `kind`, `source` and `retrieved` are empty where nothing says so."""

    place: str
    file: str
    line: int | None
    kind: str = ""
    source: str = ""
    retrieved: str = ""


def fact_at(document: Document, *places: str) -> Fact:
    """Return the fact at the first of some places, its source that of the first place that has one."""
    place = nearest(document, places[0])
    found = (source_of(document, nearest(document, each)) for each in places)
    source = next((each for each in found if each), {})
    origin = _origin(document, source)
    return Fact(
        place=place,
        file=document.path.as_posix(),
        line=document.line(place),
        kind=str(source.get("kind", "")),
        source=_named(source, origin),
        retrieved=str(origin.get("retrieved", "")),
    )


def nearest(document: Document, pointer: str) -> str:
    """Return the deepest part of a pointer that leads to something."""
    while pointer:
        try:
            lookup(document.root, pointer)
        except KeyError:
            pointer = pointer.rpartition("/")[0]
        else:
            break
    return pointer


def _origin(document: Document, source: Mapping[str, Any]) -> Mapping[str, Any]:
    named = document.root.get("x-sources")
    origin = named.get(source.get("from")) if isinstance(named, Mapping) else None
    return origin if isinstance(origin, Mapping) else {}


def _named(source: Mapping[str, Any], origin: Mapping[str, Any]) -> str:
    title = str(origin.get("title") or source.get("from") or "")
    at = str(source.get("at") or "")
    return f"{title}, at {at}" if title and at else title or at
