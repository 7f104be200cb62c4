"""Lay what there is to tell of a vendor on pages: one, or for a large API one for each tag."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import attrs

from .anchors import slug, unique
from .members import SchemaView
from .page import Group, Page
from .shown import Call

_Thing = TypeVar("_Thing")

TOGETHER = 150
"""So many operations stand on one page beside all else."""
_PART = 50
"""So many stand on one of several pages."""
_SCHEMAS = 100
"""So many schemas stand on one page, and beside the operations."""


@attrs.frozen
class Sheet:
    """One page of a vendor; `name` is that of its file, without its ending."""

    name: str
    title: str
    groups: tuple[Group, ...] = ()
    webhooks: tuple[Call, ...] = ()
    schemas: tuple[SchemaView, ...] = ()

    @property
    def is_first(self) -> bool:
        """Tell whether this is the page that a vendor begins with."""
        return self.name == "index"


@attrs.frozen(slots=False)
class Plan:
    """The pages of a vendor, and where on them everything stands."""

    page: Page
    sheets: tuple[Sheet, ...]

    @property
    def is_split(self) -> bool:
        """Tell whether the operations stand on pages of their own."""
        return not any(sheet.is_first and (sheet.groups or sheet.webhooks) for sheet in self.sheets)

    @cached_property
    def _schemas(self) -> Mapping[str, str]:
        return {schema.name: sheet.name for sheet in self.sheets for schema in sheet.schemas}

    @cached_property
    def calls(self) -> Mapping[str, tuple[str, str]]:
        """Return the page and the anchor of every operation, by its id."""
        return {call.id: (sheet.name, call.anchor) for sheet in self.sheets for call in calls_on(sheet)}

    def schema(self, name: str) -> str | None:
        """Return the page of a schema, None when it is told nowhere."""
        return self._schemas.get(name)


def calls_on(sheet: Sheet) -> Iterator[Call]:
    """Yield every operation of a page."""
    for group in sheet.groups:
        yield from group.calls
    yield from sheet.webhooks


def plan_of(page: Page) -> Plan:
    """Decide what stands on which page."""
    if page.operations + len(page.webhooks) > TOGETHER:
        return Plan(page, (Sheet("index", page.title), *_named(_parted(page)), *_schemas(page)))
    if len(page.schemas) > _SCHEMAS:
        return Plan(page, (Sheet("index", page.title, page.groups, page.webhooks), *_schemas(page)))
    return Plan(page, (Sheet("index", page.title, page.groups, page.webhooks, page.schemas),))


def _named(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    names = unique(f"tag-{slug(sheet.name)}" for sheet in sheets)
    return (attrs.evolve(sheet, name=name) for sheet, name in zip(sheets, names, strict=True))


def _parted(page: Page) -> list[Sheet]:
    """Give every tag a page, several where it is large."""
    sheets = []
    for group in page.groups:
        parts = _parts(group.calls, _PART)
        for number, calls in enumerate(parts, 1):
            title = group.name if len(parts) == 1 else f"{group.name} ({number} of {len(parts)})"
            sheets.append(Sheet(group.name, title, (attrs.evolve(group, calls=calls),)))
    for number, calls in enumerate(_parts(page.webhooks, _PART), 1):
        title = "Webhooks" + (f" ({number})" if number > 1 else "")
        sheets.append(Sheet("webhooks", title, webhooks=calls))
    return sheets


def _schemas(page: Page) -> Iterator[Sheet]:
    for number, schemas in enumerate(_parts(page.schemas, 3 * _SCHEMAS), 1):
        more = f"-{number}" if number > 1 else ""
        yield Sheet(f"schemas{more}", f"Schemas{f' ({number})' if more else ''}", schemas=schemas)


def _parts(things: tuple[_Thing, ...], most: int) -> list[tuple[_Thing, ...]]:
    return [things[start : start + most] for start in range(0, len(things), most)]
