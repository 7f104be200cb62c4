"""Find where each fact was read, for the badges of a page."""

import attrs

from ..spec import Document
from ..spec.evidence import Fact, gather


@attrs.frozen
class Badge:
    """How a fact is known, and where it was read."""

    kind: str
    source: str
    at: str
    note: str

    @property
    def words(self) -> str:
        """Return the whole in one line."""
        place = ", ".join(filter(None, (self.source, self.at)))
        return ". ".join(filter(None, (f"{self.kind}: {place}" if place else self.kind, self.note)))


class Sources:
    """The facts of one document by pointer."""

    def __init__(self, document: Document) -> None:
        self.facts = gather(document)
        self._facts: dict[str, Fact] = {fact.pointer: fact for fact in self.facts}

    def badge(self, pointer: str) -> Badge | None:
        """Return how the fact at a pointer is known, or the nearest one above it."""
        while pointer:
            fact = self._facts.get(pointer)
            if fact is not None and fact.kind is not None:
                return Badge(fact.kind, fact.source or "", fact.at or "", fact.note or "")
            pointer = pointer.rpartition("/")[0]
        return None
