"""Lead from a page of a vendor to whatever it names."""

from urllib.parse import quote

import attrs

from .highlight import highlight
from .page import Page
from .prose import Html
from .publication import Sample
from .sheets import Plan, Sheet
from .sources import Badge, Notes


@attrs.frozen
class Here:
    """One page: where its links lead, and the notes that its badges open."""

    plan: Plan
    sheet: Sheet
    ending: str = "html"
    notes: Notes = attrs.field(factory=Notes)

    @property
    def page(self) -> Page:
        """Return all there is to tell of the vendor."""
        return self.plan.page

    def schema(self, name: str | None) -> str | None:
        """Return the address of a schema, None when it is told nowhere."""
        there = self.plan.schema(name) if name is not None else None
        return self._address(there, f"schema-{name}") if there is not None else None

    def call(self, id_: str) -> str | None:
        """Return the address of an operation, None when there is no such."""
        there = self.plan.calls.get(id_)
        return self._address(*there) if there is not None else None

    def part(self, anchor: str) -> str:
        """Return the address of a part of the vendor's first page."""
        return self._address("index", anchor)

    def file(self, sheet: Sheet) -> str:
        """Return the address of a page beside this one."""
        return f"{sheet.name}.{self.ending}"

    def note(self, badge: Badge) -> str:
        """Return the name of the note that a badge opens."""
        return f"e{self.notes.number(badge)}"

    def coloured(self, sample: Sample) -> Html:
        """Return a sample in colours."""
        return highlight(sample.code, sample.lexer)

    def _address(self, name: str, anchor: str) -> str:
        page = "" if name == self.sheet.name else f"{name}.{self.ending}"
        return f"{page}#{quote(anchor)}"
