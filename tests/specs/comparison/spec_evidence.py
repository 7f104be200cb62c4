"""Judge what the facts of a spec say of their sources."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from specloom.spec import Document, Operation, Spec, read_spec
from specloom.spec.evidence import gather
from specloom.spec.places import places

from .fact_list import Facts, shown_bodies
from .schema_members import Member, Walk


@attrs.frozen
class Evidence:
    """Whether a fact claims to stand in the listed sources, and the note that its source carries."""

    certain: bool = False
    note: str = ""

    def infers(self, value: Any) -> bool:
        """Tell whether the note says that a value is inferred, as in `That it is at least 1 is inferred.`"""
        words = (set(re.findall(r"[\w.]+\b", sentence)) for sentence in self.note.split(". "))
        return any("inferred" in sentence and str(value) in sentence for sentence in words)


@attrs.frozen
class Claims:
    """A spec, what each of its facts says of its source, and the bodies that the list shows.

    Webhooks stand among the operations, each under its name.
    What is said in a reply that is itself inferred counts only where the list shows that reply.
    """

    spec: Spec
    sources: Mapping[str, Evidence]
    shown: frozenset[str]

    def evidence(self, pointer: str) -> Evidence:
        """Return what is said of the source at or above a pointer."""
        while pointer not in self.sources and pointer:
            pointer = pointer.rpartition("/")[0]
        return self.sources.get(pointer, Evidence())

    def certain(self, pointer: str) -> bool:
        """Tell whether the fact at or above a pointer claims to stand in the listed sources."""
        return self.evidence(pointer).certain

    def members(self, side: str, pointer: str) -> Iterator[Member]:
        """Yield what the schema of a body or parameter says."""
        general = "any failure" if side.endswith(" failure") else side
        certain = bool({side, general} & self.shown) or self.certain(pointer)
        return Walk(self.spec.document, self.certain).members(pointer, certain=certain)

    @property
    def root(self) -> Mapping[str, Any]:
        """Return the document."""
        return self.spec.document.root

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Return the operations that the vendor offers."""
        return tuple(o for o in self.spec.operations if o.path not in self.root.get("webhooks", {}))

    def scope(self, operation: Operation) -> str:
        """Name an operation by what is sent, a webhook by its name."""
        if operation.path in self.root.get("webhooks", {}):
            return f"webhook {operation.path}"
        return f"{operation.method} {operation.path}"


def claims_of(spec: Spec, facts: Facts) -> Claims:
    """Judge every fact of a spec by its evidence."""
    root = spec.document.root
    root = root | {"paths": root.get("paths", {}) | root.get("webhooks", {})}
    document = Document(spec.document.path, root)
    known = {place.pointer: _own(place.value) for place in places(document) if _own(place.value)}
    known |= {
        fact.pointer: {"from": fact.source, "kind": fact.kind, "note": fact.note} for fact in gather(document)
    }
    sources = {
        pointer: Evidence(
            source.get("from") in facts["sources"] and source.get("kind") != "inferred",
            source.get("note") or "",
        )
        for pointer, source in known.items()
    }
    return Claims(read_spec(document, spec.vendor), sources, shown_bodies(facts))


def _own(value: Any) -> Mapping[str, Any]:
    source = value.get("x-source") if isinstance(value, Mapping) else None
    return source if isinstance(source, Mapping) else {}
