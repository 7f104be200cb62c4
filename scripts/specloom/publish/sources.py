"""Find where each fact was read, for the badges of a page."""

from collections.abc import Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.evidence import Fact, gather
from .prose import web_address


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


@attrs.frozen
class Origin:
    """One document that facts were read from; `url` is None when it is no web address."""

    name: str
    title: str
    url: str | None
    retrieved: str


class Sources:
    """The facts of one document by pointer."""

    def __init__(self, document: Document) -> None:
        self._facts: dict[str, Fact] = {fact.pointer: fact for fact in gather(document)}

    def badge(self, pointer: str) -> Badge | None:
        """Return how the fact at a pointer is known, or the nearest one above it."""
        while pointer:
            fact = self._facts.get(pointer)
            if fact is not None and fact.kind is not None:
                return Badge(fact.kind, fact.source or "", fact.at or "", fact.note or "")
            pointer = pointer.rpartition("/")[0]
        return None


def origins(document: Document) -> tuple[Origin, ...]:
    """Return the documents that `x-sources` names."""
    named: Mapping[str, Any] = document.root.get("x-sources", {})
    return tuple(_origin(name, body) for name, body in named.items() if isinstance(body, Mapping))


def _origin(name: str, body: Mapping[str, Any]) -> Origin:
    title, url, retrieved = (str(body.get(key, "")) for key in ("title", "url", "retrieved"))
    return Origin(name, title or name, web_address(url), retrieved)
