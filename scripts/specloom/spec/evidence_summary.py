"""Count how the facts of a document are known, and report it as lines or as JSON values."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import attrs

from .document import Document
from .evidence import KINDS, Fact, gather, origins


@attrs.frozen
class Summary:
    """How a document's facts are known: how many of each kind, which are inferred, which have no source."""

    total: int
    counts: Mapping[str, int]
    inferred: tuple[Fact, ...]
    unsourced: tuple[Fact, ...]

    @property
    def percentages(self) -> Mapping[str, int]:
        """Return the share of each kind in whole percent; of sourced facts they add up to 100.

        What rounding down leaves over goes to the kinds that lost most by it.
        """
        exact = {kind: 100 * count / max(self.total, 1) for kind, count in self.counts.items()}
        left = round(sum(exact.values())) - sum(map(int, exact.values()))
        raised = sorted(exact, key=lambda kind: int(exact[kind]) - exact[kind])[:left]
        return {kind: int(share) + (kind in raised) for kind, share in exact.items()}


def summary(facts: tuple[Fact, ...]) -> Summary:
    """Count facts by how they are known."""
    counted = Counter(fact.kind for fact in facts)
    return Summary(
        total=len(facts),
        counts={kind: counted[kind] for kind in KINDS},
        inferred=tuple(fact for fact in facts if fact.kind == "inferred"),
        unsourced=tuple(fact for fact in facts if fact.kind is None),
    )


def summary_lines(vendor: str, document: Document) -> Iterator[str]:
    """Yield the report as text: each kind's share, the sources with their dates, what is inferred and why."""
    facts = gather(document)
    found = summary(facts)
    yield f"{vendor}: {found.total} facts"
    for kind, percent in found.percentages.items():
        yield f"  {kind:<10} {found.counts[kind]:>5} {percent:>4}%"
    if found.unsourced:
        yield f"  {'no source':<10} {len(found.unsourced):>5}"
    for origin in origins(document, facts):
        count = f"{origin.facts} {'fact' if origin.facts == 1 else 'facts'}; " if origin.facts else ""
        yield f"  source {origin.name}: {count}{origin.title}, read on {origin.retrieved}"
        yield f"    {origin.url}"
    for note, alike in groupby(found.inferred, key=lambda fact: " ".join((fact.note or "").split())):
        for fact in alike:
            yield f"  inferred: {fact.pointer} (line {fact.line}; {fact.source}, {fact.at})"
        yield f"    {note}"


def as_json(document: Document) -> dict[str, Any]:
    """Return the summary, the sources and all facts as JSON values."""
    facts = gather(document)
    found = summary(facts)
    return {
        "total": found.total,
        "counts": dict(found.counts),
        "percentages": dict(found.percentages),
        "unsourced": len(found.unsourced),
        "sources": [attrs.asdict(origin) for origin in origins(document, facts)],
        "facts": [attrs.asdict(fact) for fact in facts],
    }
