"""Hold how far a simulator conforms to its spec: operations x checks, as frozen values."""

from collections.abc import Iterator
from typing import Any

import attrs

from .report import Finding

DELIVERIES = "webhooks"
"""The check that is about webhooks; all others are about operations."""


@attrs.frozen
class Cell:
    """What one check says of one operation: `findings` where it fails, `why` where it cannot apply."""

    operation: str
    check: str
    findings: tuple[Finding, ...] = ()
    why: str | None = None

    @property
    def holds(self) -> bool | None:
        """Tell whether the check holds, None where it cannot apply."""
        return None if self.why else not self.findings

    def as_json(self) -> dict[str, Any]:
        """Return the cell as plain JSON values."""
        return {"operation": self.operation, "check": self.check, "holds": self.holds, "why": self.why}


@attrs.frozen
class Figure:
    """The cells of one vendor, of its operations and webhooks.

    `checks` says what each check is about; DELIVERIES alone is about webhooks. `seconds` is how long it took.
    """

    vendor: str
    operations: int
    webhooks: int
    checks: dict[str, str]
    cells: tuple[Cell, ...]
    seconds: float = attrs.field(default=0.0, eq=False)

    @property
    def held(self) -> int:
        """Return how many cells hold."""
        return sum(cell.holds is True for cell in self.cells)

    @property
    def applicable(self) -> int:
        """Return how many cells there is something to say of."""
        return sum(cell.holds is not None for cell in self.cells)

    def as_json(self) -> dict[str, Any]:
        """Return the figure as plain JSON values."""
        counts = {"held": self.held, "applicable": self.applicable, "cells": len(self.cells)}
        findings = [attrs.asdict(finding) for cell in self.cells for finding in cell.findings]
        about = {"vendor": self.vendor, "operations": self.operations, "webhooks": self.webhooks}
        return {
            **about,
            "checks": self.checks,
            **counts,
            "matrix": [cell.as_json() for cell in self.cells],
            "findings": findings,
        }


def figure_lines(figure: Figure) -> Iterator[str]:
    """Yield the figure as a table, a check a line, and whatever breaks it."""
    left = len(figure.cells) - figure.applicable
    yield (
        f"{figure.vendor}: {_dimensions(figure)}: {figure.held} of {figure.applicable} hold, "
        f"{left} cannot apply, in {figure.seconds:.1f} s"
    )
    for name, says in figure.checks.items():
        yield f"  {name:<12}{_share(figure, name):>9}  {says}"
    if left:
        yield "  Where a check cannot apply:"
        yield from (f"  {name:<12}{words}" for name, words in _apart(figure))
    for cell in figure.cells:
        for finding in cell.findings[:1]:
            yield f"  {cell.operation}: {cell.check} fails: {finding.message}"
            yield from [f"    {finding.curl}"] if finding.curl else []
    yield ""


def _dimensions(figure: Figure) -> str:
    operations = f"{figure.operations} operation{'s' * (figure.operations != 1)}"
    webhooks = f" and {figure.webhooks} webhook{'s' * (figure.webhooks != 1)}" if figure.webhooks else ""
    return f"{operations} x {len(figure.checks.keys() - {DELIVERIES})} checks{webhooks}"


def _share(figure: Figure, check: str) -> str:
    cells = [cell for cell in figure.cells if cell.check == check and cell.holds is not None]
    return f"{sum(bool(cell.holds) for cell in cells)} of {len(cells)}"


def _apart(figure: Figure) -> Iterator[tuple[str, str]]:
    for name in figure.checks:
        reasons = [cell.why for cell in figure.cells if cell.check == name and cell.why]
        for why in dict.fromkeys(reasons):
            yield name, f"{reasons.count(why):>9}  {why}"
