"""Find where each fact was read, for the badges of a page."""

from collections.abc import Iterator

import attrs

from ..spec import Document
from ..spec.evidence import Fact, Origin, gather, origins
from .prose import web_address


@attrs.frozen
class Badge:
    """How a fact is known, and where it was read: the document's title, its address on the web, the place."""

    kind: str
    source: str
    url: str
    at: str
    note: str

    @property
    def words(self) -> str:
        """Return the whole in one line."""
        place = ", ".join(filter(None, (self.source, self.at)))
        return ". ".join(filter(None, (f"{self.kind}: {place}" if place else self.kind, self.note)))


class Sources:
    """The facts of one document by pointer, and the documents that they were read from."""

    def __init__(self, document: Document) -> None:
        self.facts = gather(document)
        self.origins = tuple(_safe(origins(document, self.facts)))
        self._named = {origin.name: origin for origin in self.origins}
        self._facts: dict[str, Fact] = {fact.pointer: fact for fact in self.facts}

    def badge(self, pointer: str) -> Badge | None:
        """Return how the fact at a pointer is known, or the nearest one above it."""
        while pointer:
            fact = self._facts.get(pointer)
            if fact is not None and fact.kind is not None:
                return self.badge_of(fact)
            pointer = pointer.rpartition("/")[0]
        return None

    def badge_of(self, fact: Fact) -> Badge:
        """Return how a fact is known."""
        origin = self._named.get(fact.source or "")
        title, url = (origin.title, origin.url) if origin else (fact.source or "", "")
        return Badge(fact.kind or "", title, url, fact.at or "", " ".join((fact.note or "").split()))


def _safe(found: tuple[Origin, ...]) -> Iterator[Origin]:
    """Yield the documents; only a web address is linked."""
    for origin in found:
        yield attrs.evolve(origin, url=web_address(origin.url) or "")


class Notes:
    """The badges of one page, each told once: a badge is pressed, and its note opens."""

    def __init__(self) -> None:
        self._numbers: dict[Badge, int] = {}

    def number(self, badge: Badge) -> int:
        """Return the number of a badge's note, the next one when it is new."""
        return self._numbers.setdefault(badge, len(self._numbers) + 1)

    @property
    def all(self) -> tuple[tuple[int, Badge], ...]:
        """Return the notes that were asked for so far."""
        return tuple((number, badge) for badge, number in self._numbers.items())
