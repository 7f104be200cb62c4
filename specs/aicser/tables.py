"""Infer what the columns of a table hold, and describe them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import Any

import attrs

Cell = str | int | float | bool | None

NULLS = frozenset({"", "null", "nan", "n/a"})
"""Texts that stand for a value that is missing, in lower case."""
MOST_CELLS = 5_000_000
"""What a table may hold, empty cells included: a short file can tell of a very wide or very long one."""
SAMPLES = 5
"""How many values a profile shows at most."""
_INTEGER = re.compile(r"[+-]?(0|[1-9]\d{0,17})", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(0|[1-9]\d{0,17})?(\.\d{1,17})?([eE][+-]?\d{1,2})?", re.ASCII)
_DATED = re.compile(r"\d{1,4}\D+\d|\D+\d", re.ASCII)
_WRITTEN = (
    "%Y-%m",
    "%Y/%m/%d",
    "%m/%d/%Y",
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%m/%d/%Y %H:%M",
    "%d %b %Y",
    "%b %d, %Y",
)
"""Dates that are not ISO 8601; of two that fit a column the first is taken."""


class BadFile(Exception):
    """A file that is no table; the message says why."""


@attrs.frozen
class Column:
    """One column: its kind is integer, decimal, boolean, datetime or string; a datetime is ISO 8601 text."""

    name: str
    kind: str
    values: tuple[Cell, ...]

    @property
    def known(self) -> list[Any]:
        """Return the values that are not missing."""
        return [value for value in self.values if value is not None]


@attrs.frozen
class Table:
    """Columns of one length."""

    columns: tuple[Column, ...] = ()

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return len(self.columns[0].values) if self.columns else 0

    def of_kind(self, *kinds: str) -> list[Column]:
        """Return the columns of some kinds."""
        return [column for column in self.columns if column.kind in kinds]


def table_of(lines: Iterable[Sequence[str]]) -> Table:
    """Make a table of lines of text, the first of which names the columns.

    A short line lacks its last values; raises BadFile for one that has more than there are columns.
    """
    held = [line for line in lines if any(text.strip() for text in line)]
    if not held:
        raise BadFile("the file is empty")
    if len(held) * len(held[0]) > MOST_CELLS:
        raise BadFile(f"the table has more than {MOST_CELLS} cells")
    names = _names(held[0])
    for number, line in enumerate(held[1:], 2):
        if any(text.strip() for text in line[len(names) :]):
            raise BadFile(f"line {number} has {len(line)} values for {len(names)} columns")
    columns: list[tuple[str, ...]] = list(
        zip_longest(*(line[: len(names)] for line in held[1:]), fillvalue="")
    )
    columns += [("",) * (len(held) - 1)] * (len(names) - len(columns))
    return Table(tuple(_column(name, texts) for name, texts in zip(names, columns, strict=True)))


def _names(header: Sequence[str]) -> list[str]:
    """Name every column once: one without a name by its place, a second of a name by a number."""
    names: dict[str, None] = {}
    times = Counter[str]()
    for place, text in enumerate(header, 1):
        name = wanted = text.strip() or f"column_{place}"
        while name in names:
            times[wanted] += 1
            name = f"{wanted}_{times[wanted] + 1}"
        names[name] = None
    return list(names)


def _column(name: str, texts: Sequence[str]) -> Column:
    # Most columns have few values that differ: each is looked at once.
    plain = {text: text.strip() for text in dict.fromkeys(texts)}
    known = [text for text in dict.fromkeys(plain.values()) if text.lower() not in NULLS]
    kind, read = _kind_of(known)
    values = {text: read(text) for text in known}
    return Column(name, kind, tuple(values.get(plain[text]) for text in texts))


def _kind_of(texts: list[str]) -> tuple[str, Callable[[str], Cell]]:
    """Return the first kind that all texts are of, and how to read them."""
    if not texts:
        return "string", str
    if all(_INTEGER.fullmatch(text) for text in texts):
        return "integer", int
    if all(_DECIMAL.fullmatch(text) and text[-1].isdigit() for text in texts):
        return "decimal", float
    if all(text.lower() in ("true", "false") for text in texts):
        return "boolean", lambda text: text.lower() == "true"
    if all(map(_DATED.match, texts)):
        for read in (_iso, *(_reader(form) for form in _WRITTEN)):
            if all(map(_fits(read), texts)):
                return "datetime", read
    return "string", str


def _iso(text: str) -> str:
    datetime.fromisoformat(text)
    return text


def _reader(form: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        moment = datetime.strptime(text, form)  # noqa: DTZ007 - a file tells no zone
        return moment.isoformat() if "%H" in form else moment.date().isoformat()

    return read


def _fits(read: Callable[[str], str]) -> Callable[[str], bool]:
    def fits(text: str) -> bool:
        try:
            read(text)
        except ValueError:
            return False
        return True

    return fits


def profile(column: Column) -> dict[str, Any]:
    """Describe a column: its kind, whether values are missing, how many differ, and the first of these."""
    different = dict.fromkeys(column.known)
    return {
        "type": column.kind,
        "nullable": len(column.known) < len(column.values),
        "unique_values": len(different),
        "sample_values": list(different)[:SAMPLES],
    }


def statistics(table: Table) -> dict[str, Any]:
    """Tell how many rows there are, and which share of the values and of the rows is complete.

    The page does not say what the quality score is made of; here it is the share of rows that lack nothing.
    """
    cells = table.rows * len(table.columns)
    known = sum(len(column.known) for column in table.columns)
    whole = sum(None not in row for row in zip(*(c.values for c in table.columns), strict=True))
    return {
        "total_rows": table.rows,
        "completeness": round(known / cells, 3) if cells else 1.0,
        "data_quality_score": round(whole / table.rows, 3) if table.rows else 1.0,
    }


def written_table(table: Table) -> dict[str, Any]:
    """Write a table as the store keeps it."""
    return {"columns": [{"name": c.name, "kind": c.kind, "values": c.values} for c in table.columns]}


def read_table(stored: Mapping[str, Any]) -> Table:
    """Read a table back from the store."""
    return Table(
        tuple(Column(column["name"], column["kind"], tuple(column["values"])) for column in stored["columns"])
    )
