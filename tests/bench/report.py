"""Show figures: as a table on a terminal, as plain lines elsewhere, or as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.table import Table

from .measuring import Figure, Sample

_MARKS = {True: "reached", False: "MISSED", None: ""}
_SIGNS = {"most": "<=", "least": ">="}


def show(figures: Iterable[Figure], console: Console) -> None:
    """Print a table, or one line a figure where nobody looks at a terminal."""
    rows = [_row(figure) for figure in figures]
    if not console.is_terminal:
        for row in rows:
            console.print(" | ".join(filter(None, row)), soft_wrap=True, markup=False, highlight=False)
        return
    table = Table("section", "what", "ours", "beside", "ratio", "goal", "")
    for row in rows:
        table.add_row(*row)
    console.print(table)


def as_json(figures: Iterable[Figure]) -> str:
    """Return the figures as a JSON list."""
    return json.dumps([_plain(figure) for figure in figures], indent=2)


def _row(figure: Figure) -> tuple[str, ...]:
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}x"
    remark = " ".join(filter(None, [_MARKS[figure.met], "noisy" if figure.noisy else ""]))
    return figure.section, figure.name, _text(figure.sample), _beside(figure), ratio, _goal(figure), remark


def _beside(figure: Figure) -> str:
    return "" if figure.baseline is None else f"{figure.beside} {_text(figure.baseline)}"


def _goal(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    unit = f" {figure.sample.unit}" if figure.baseline is None else "x"
    return f"{_SIGNS[figure.sense]} {figure.goal:g}{unit}"


def _text(sample: Sample) -> str:
    return f"{sample.median:.4g} {sample.unit} ±{sample.spread / 2:.0%}"


def _plain(figure: Figure) -> dict[str, Any]:
    return dict(_members(figure))


def _members(figure: Figure) -> Iterator[tuple[str, Any]]:
    yield "section", figure.section
    yield "name", figure.name
    yield "unit", figure.sample.unit
    yield "values", list(figure.sample.values)
    yield "median", figure.sample.median
    if figure.baseline is not None:
        yield "beside", figure.beside
        yield "baseline", list(figure.baseline.values)
        yield "ratio", figure.ratio
    if figure.goal is not None:
        yield "goal", f"{_SIGNS[figure.sense]} {figure.goal:g}"
        yield "reached", figure.met
