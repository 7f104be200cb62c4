"""Say where every fact of a document was read, and how sure it is.

A fact takes its source from the nearest x-source at or above it; what a reference leads to has its own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from .document import Document
from .places import Place, places
from .pointers import join, split

KINDS = ("documented", "example", "observed", "inferred")
"""How a fact is known, surest first."""

_FACTS = frozenset(
    {
        "operation",
        "parameter",
        "request-body",
        "response",
        "header",
        "property",
        "security-scheme",
        "server",
        "example",
    }
)
_CHOICES = frozenset({"x-source", "x-sources", "x-client", "x-resource", "x-unknown", "x-version"})
"""Extensions that say what we made of a vendor, not what the vendor does."""


@attrs.frozen
class Fact:
    """One statement about a vendor; `kind`, `source` and `at` are None when nothing says where it is from."""

    pointer: str
    what: str
    kind: str | None = None
    source: str | None = None
    at: str | None = None
    note: str | None = None
    line: int | None = None


@attrs.frozen
class Origin:
    """One document that facts were read from, and when; how many facts name it."""

    name: str
    title: str
    url: str
    retrieved: str
    facts: int


def gather(document: Document) -> tuple[Fact, ...]:
    """Return every fact of a document, in document order."""
    return tuple(_facts(document))


def source_of(document: Document, pointer: str) -> Mapping[str, Any]:
    """Return the nearest `x-source` at or above a place; empty when there is none."""
    value: Any = document.root
    found = _own(value)
    for token in split(pointer):
        value = value[int(token)] if isinstance(value, list) else value[token]
        found = _own(value) or found
    return found


def origins(document: Document, facts: tuple[Fact, ...]) -> tuple[Origin, ...]:
    """Return the documents that `x-sources` names; `facts` are those of the document."""
    named: Mapping[str, Any] = document.root.get("x-sources", {})
    counted = Counter(fact.source for fact in facts)
    return tuple(
        _origin(name, body, counted[name]) for name, body in named.items() if isinstance(body, Mapping)
    )


def _origin(name: str, body: Mapping[str, Any], facts: int) -> Origin:
    title, url, retrieved = (str(body.get(key, "")) for key in ("title", "url", "retrieved"))
    return Origin(name, title or name, url, retrieved, facts)


def _facts(document: Document) -> Iterator[Fact]:
    sources: dict[str, Mapping[str, Any]] = {}
    for place in places(document):
        source = sources[place.pointer] = _own(place.value) or sources.get(place.holder, {})
        if place.reference is None and _is_fact(place):
            yield _fact(document, place.pointer, place.kind.replace("-", " "), source)
        for pointer, value in _extensions(place):
            yield _fact(document, pointer, "extension", _own(value) or source)


def _is_fact(place: Place) -> bool:
    return place.kind in _FACTS or (place.kind == "schema" and place.holder == "/components")


def _extensions(place: Place) -> Iterator[tuple[str, Any]]:
    """Yield the extensions that state facts; each rate limit policy is a fact of its own."""
    if not isinstance(place.value, Mapping):
        return
    for name, value in place.value.items():
        if not name.startswith("x-") or name in _CHOICES:
            continue
        pointer = join(place.pointer, name)
        if name == "x-rate-limits" and isinstance(value, Mapping):
            yield from ((join(pointer, policy), body) for policy, body in value.items())
        else:
            yield pointer, value


def _own(value: Any) -> Mapping[str, Any]:
    source = value.get("x-source") if isinstance(value, Mapping) else None
    return source if isinstance(source, Mapping) else {}


def _fact(document: Document, pointer: str, what: str, source: Mapping[str, Any]) -> Fact:
    return Fact(
        pointer=pointer,
        what=what,
        kind=source.get("kind"),
        source=source.get("from"),
        at=source.get("at"),
        note=source.get("note"),
        line=document.line(pointer),
    )
