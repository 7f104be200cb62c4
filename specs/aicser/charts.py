"""Make a chart of a table and a question: the same of the same, each time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from statistics import fmean
from typing import Any

import attrs

from .questions import Question, read_question
from .tables import Column, Table

MOST_LABELS = 500
"""Labels that a chart has at most."""
MOST_SERIES = 20
_EXACT = 2**53
"""The largest whole number that every reader of JSON keeps."""
_WAYS: Mapping[str, Callable[[Sequence[float]], float]] = {
    "sum": sum,
    "mean": fmean,
    "max": max,
    "min": min,
    "count": len,
}


@attrs.frozen
class Series:
    """Figures under one name, one for each label."""

    label: str
    data: tuple[float, ...]


@attrs.frozen
class Chart:
    """What a chart shows.

    `is_timeline` says whether its labels follow each other in time, `is_whole` whether its figures add up to
    all that there is.
    """

    type: str
    labels: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    is_timeline: bool = False
    is_whole: bool = False

    @property
    def data(self) -> dict[str, Any]:
        """Return labels and figures as the API tells them."""
        sets = [{"label": series.label, "data": list(series.data)} for series in self.series]
        return {"labels": list(self.labels), "datasets": sets}


def chart_of(query: str, table: Table, wanted: str = "auto") -> Chart:
    """Answer a question about a table with a chart; of type `auto` it chooses its type itself."""
    if not table.rows:
        return Chart("bar" if wanted == "auto" else wanted)
    question = read_question(query, table)
    rows = _recent(question, range(table.rows), _timed(table, question))
    groups = _grouped(question, rows)
    labels = list(groups)[:MOST_LABELS]
    series = list(_series(question, groups, labels))
    if question.top and series:
        order = sorted(range(len(labels)), key=lambda place: -series[0].data[place])[: question.top]
        labels = [labels[place] for place in order]
        series = [attrs.evolve(s, data=tuple(s.data[place] for place in order)) for s in series]
    timeline = bool(question.dimension and question.unit) and not question.top
    whole = question.way in ("sum", "count") and len(labels) == len(groups) and not question.series
    shown = _shown(labels) if question.dimension and question.dimension.kind == "datetime" else labels
    kind = _type(question, timeline) if wanted == "auto" else wanted
    return Chart(kind, tuple(shown), tuple(series), timeline and kind != "pie", whole)


def restored(kind: str, data: Mapping[str, Any]) -> Chart:
    """Make a chart of what the API tells of one."""
    series = (Series(s.get("label", ""), tuple(s.get("data", ()))) for s in data.get("datasets", ()))
    return Chart(kind, tuple(map(str, data.get("labels", ()))), tuple(series))


def _type(question: Question, timeline: bool) -> str:
    if question.wants_shares and question.series is None:
        return "pie"
    return "line" if timeline else "bar"


def _timed(table: Table, question: Question) -> Column | None:
    if question.dimension and question.dimension.kind == "datetime":
        return question.dimension
    return next(iter(table.of_kind("datetime")), None)


def _recent(question: Question, rows: Sequence[int], dates: Column | None) -> list[int]:
    """Return the rows of the last periods that a question asks for, counted back from the newest date."""
    if question.last is None or dates is None or not dates.known:
        return list(rows)
    count, unit = question.last
    days = {row: day for row in rows if (day := day_of(dates.values[row]))}
    first = _earlier(max(days.values()), count, unit)
    return [row for row, day in days.items() if day > first]


def _earlier(day: date, count: int, unit: str) -> date:
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    if months is None:
        return day - timedelta(days=min(count * (7 if unit == "week" else 1), day.toordinal() - 1))
    place = max(day.year * 12 + day.month - 1 - count * months, 12)
    last = _month_end(place // 12, place % 12 + 1)
    return min(last, date(place // 12, place % 12 + 1, min(day.day, last.day)))


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return following - timedelta(days=1)


@lru_cache(maxsize=10_000)
def day_of(value: Any) -> date | None:
    """Return the day of a date as text, None where there is none."""
    return datetime.fromisoformat(value).date() if isinstance(value, str) else None


def _grouped(question: Question, rows: Sequence[int]) -> dict[str, list[int]]:
    """Return the rows of each label: dates by their period and in order, others as they come."""
    column = question.dimension
    if column is None:
        return {str(row + 1): [row] for row in rows}
    groups: dict[str, list[int]] = {}
    for row in rows:
        value = column.values[row]
        if value is not None:
            dated = column.kind == "datetime"
            label = _period(day_of(value), question.unit or "day") if dated else _written(value)
            groups.setdefault(label, []).append(row)
    return dict(sorted(groups.items())) if column.kind == "datetime" else groups


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@lru_cache(maxsize=10_000)
def _period(day: date | None, unit: str) -> str:
    """Name the period of a day so that names sort as periods do."""
    moment = day or datetime.min.replace(tzinfo=UTC).date()
    match unit:
        case "year":
            return f"{moment.year:04}"
        case "quarter":
            return f"{moment.year:04}-Q{(moment.month + 2) // 3}"
        case "month":
            return f"{moment:%Y-%m}"
        case "week":
            return f"{moment.isocalendar().year:04}-W{moment.isocalendar().week:02}"
    return moment.isoformat()


def _shown(labels: Sequence[str]) -> list[str]:
    """Shorten months as the API does, to `Jan`, where all are of one year."""
    months = all(len(label) == 7 and label[5:].isdecimal() for label in labels)
    if not months or len({label[:4] for label in labels}) != 1:
        return list(labels)
    return [f"{date(2000, int(label[5:]), 1):%b}" for label in labels]


def _series(question: Question, groups: Mapping[str, list[int]], labels: Sequence[str]) -> Iterator[Series]:
    if question.series is not None:
        held = question.series
        names = [name for name in dict.fromkeys(held.values) if name is not None][:MOST_SERIES]
        for name in names:
            kept = [[row for row in groups[label] if held.values[row] == name] for label in labels]
            yield Series(_written(name), tuple(_figure(question, rows, _first(question)) for rows in kept))
    elif question.measures:
        for measure in question.measures[:MOST_SERIES]:
            yield Series(
                _title(measure.name), tuple(_figure(question, groups[label], measure) for label in labels)
            )
    else:
        yield Series("Count", tuple(len(groups[label]) for label in labels))


def _first(question: Question) -> Column | None:
    return question.measures[0] if question.measures else None


def _figure(question: Question, rows: Sequence[int], measure: Column | None) -> float:
    """Join the values of some rows into one figure; 0 where there are none."""
    if measure is None:
        return len(rows)
    held = [value for row in rows if isinstance(value := measure.values[row], int | float)]
    found = _WAYS[question.way](held) if held else 0
    return found if isinstance(found, int) and abs(found) <= _EXACT else round(float(found), 6)


def _title(name: str) -> str:
    return " ".join(part.capitalize() for part in name.replace("_", " ").split())
