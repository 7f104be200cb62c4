"""Read from a question in plain words what is to be charted: by its words, the same each time."""

import re
from collections.abc import Iterator, Sequence

import attrs

from .tables import Column, Table

UNITS = ("day", "week", "month", "quarter", "year")
MEASURES = ("sales", "revenue", "amount", "total", "value", "profit", "income", "cost", "price", "quantity")
"""What is measured where a question names no column of numbers, the likeliest first."""
_WORD = re.compile(r"[^\W_]+")
_LAST = re.compile(r"\b(?:last|past|previous) (?:(\d{1,4}) )?(day|week|month|quarter|year)s?\b")
_TOP = re.compile(r"\btop (\d{1,3})\b")
_UNIT_WORDS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year"}
_MEANS = {
    "average": "mean",
    "mean": "mean",
    "avg": "mean",
    "count": "count",
    "many": "count",
    "number": "count",
    "maximum": "max",
    "max": "max",
    "minimum": "min",
    "min": "min",
}
_SHARES = frozenset({"share", "shares", "proportion", "percentage", "distribution", "breakdown"})
_LONGEST = 10_000
"""Characters of a question that are read."""


@attrs.frozen
class Question:
    """What to measure, how to join the values of one group, and by what to group.

    `unit` is the period that dates are grouped by, `last` a number of periods counted back from the newest.
    """

    measures: tuple[Column, ...]
    way: str
    dimension: Column | None
    series: Column | None
    unit: str | None
    last: tuple[int, str] | None
    top: int | None
    wants_shares: bool


def read_question(text: str, table: Table) -> Question:
    """Find in a question the columns of a table, and what to do with them."""
    plain = " ".join(words_of(text))
    words = plain.split()
    named = list(_named(words, table.columns))
    unit = next((_UNIT_WORDS.get(word, _singular(word)) for word in words if _is_unit(word)), None)
    way = next((_MEANS[word] for word in words if word in _MEANS), "sum")
    groups = _groups(named, table, unit)
    top, last = _TOP.search(plain), _LAST.search(plain)
    return Question(
        measures=tuple(_measures(named, table, words)) if way != "count" else (),
        way=way,
        dimension=groups[0] if groups else None,
        series=groups[1] if len(groups) > 1 else None,
        unit=unit or ("month" if groups and groups[0].kind == "datetime" else None),
        last=(int(last[1] or 1), last[2]) if last else None,
        top=int(top[1]) if top else None,
        wants_shares=not _SHARES.isdisjoint(words),
    )


def words_of(text: str) -> list[str]:
    """Split a text into words, in lower case."""
    return _WORD.findall(text[:_LONGEST].lower())


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def _is_unit(word: str) -> bool:
    return word in _UNIT_WORDS or _singular(word) in UNITS


def _named(words: Sequence[str], columns: Sequence[Column]) -> Iterator[Column]:
    """Yield the columns whose whole name a question says, in the order in which it says them."""
    said = [_singular(word) for word in words]
    found: list[tuple[int, int, Column]] = []
    for column in columns:
        parts = [_singular(word) for word in words_of(column.name)]
        places = (at for at in range(len(said)) if parts and said[at : at + len(parts)] == parts)
        if (at := next(places, None)) is not None:
            found.append((at, -len(parts), column))
    yield from (column for _, _, column in sorted(found, key=lambda each: each[:2]))


def _groups(named: Sequence[Column], table: Table, unit: str | None) -> list[Column]:
    """Return the column to group by, and one to make a series of each value of."""
    said = [column for column in named if column.kind not in ("integer", "decimal")]
    dates = table.of_kind("datetime")
    if (
        unit
        and dates
        and not any(column.kind == "datetime" or _is_unit(column.name.lower()) for column in said)
    ):
        said = [dates[0], *said]
    said = said or dates[:1] or table.of_kind("string", "boolean")[:1]
    return sorted(said, key=lambda column: column.kind != "datetime")[:2]


def _measures(named: Sequence[Column], table: Table, words: Sequence[str]) -> list[Column]:
    numbers = table.of_kind("integer", "decimal")
    said = [column for column in named if column in numbers]
    if said:
        return said
    partly = [
        column for column in numbers if not {_singular(w) for w in words_of(column.name)}.isdisjoint(words)
    ]
    likely = [column for name in MEASURES for column in numbers if name in words_of(column.name)]
    return (partly or likely or numbers)[:1]
