"""Say where every fact of a document was read, and how sure it is.

A fact takes its source from the nearest x-source at or above it; what a reference leads to has its own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from .document import Document
from .places import Place, places
from .pointers import join

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
_CHOICES = frozenset({"x-source", "x-sources", "x-client", "x-resource"})
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
class Summary:
    """How a document's facts are known: how many of each kind, which are inferred, which have no source."""

    total: int
    counts: Mapping[str, int]
    inferred: tuple[Fact, ...]
    unsourced: tuple[Fact, ...]

    def share(self, kind: str) -> float:
        """Return the part of all facts that is of a kind, from 0 to 1."""
        return self.counts[kind] / self.total if self.total else 0.0


def gather(document: Document) -> tuple[Fact, ...]:
    """Return every fact of a document, in document order."""
    return tuple(_facts(document))


def summary(facts: tuple[Fact, ...]) -> Summary:
    """Count facts by how they are known."""
    counted = Counter(fact.kind for fact in facts)
    return Summary(
        total=len(facts),
        counts={kind: counted[kind] for kind in KINDS},
        inferred=tuple(fact for fact in facts if fact.kind == "inferred"),
        unsourced=tuple(fact for fact in facts if fact.kind is None),
    )


def summary_lines(vendor: str, facts: tuple[Fact, ...]) -> Iterator[str]:
    """Yield the summary as lines of text: each kind's share, then every inferred fact and why."""
    found = summary(facts)
    yield f"{vendor}: {found.total} facts"
    for kind in KINDS:
        yield f"  {kind:<10} {found.counts[kind]:>5} {found.share(kind):>5.0%}"
    if found.unsourced:
        yield f"  {'no source':<10} {len(found.unsourced):>5}"
    for fact in found.inferred:
        yield f"  inferred: {fact.pointer} (line {fact.line}; {fact.source}, {fact.at})"
        yield f"    {' '.join((fact.note or '').split())}"


def as_json(facts: tuple[Fact, ...]) -> dict[str, Any]:
    """Return the summary and all facts as JSON values."""
    found = summary(facts)
    return {
        "total": found.total,
        "counts": dict(found.counts),
        "unsourced": len(found.unsourced),
        "facts": [attrs.asdict(fact) for fact in facts],
    }


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
