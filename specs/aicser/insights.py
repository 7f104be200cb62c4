"""Say in words what figures tell: true of the figures, and the same each time."""

import math
from collections.abc import Iterator, Sequence
from statistics import StatisticsError, correlation, fmean
from typing import Any

from .charts import Chart, Series, day_of
from .questions import MEASURES, read_question
from .tables import Column, Table

_STRONG, _MIDDLING = 0.7, 0.4


def insights_of(chart: Chart) -> list[str]:
    """Say what a chart shows."""
    if not chart.labels or not chart.series:
        return ["There are no data to answer the question from"]
    return [sentence for series in chart.series[:3] for sentence in _read(chart, series)]


def _read(chart: Chart, series: Series) -> Iterator[str]:
    lowest, highest = min(series.data), max(series.data)
    if chart.is_timeline and len(series.data) > 1:
        yield from _course(chart, series)
    elif lowest == highest:
        yield f"{series.label} is {_number(highest)} everywhere"
    else:
        whole = sum(series.data) if chart.is_whole and lowest >= 0 else 0
        share = f", {_percent(highest / whole)} of all" if whole else ""
        yield f"{_label_of(chart, series, highest)} has the highest {series.label}: {_number(highest)}{share}"
        yield f"{_label_of(chart, series, lowest)} has the lowest {series.label}: {_number(lowest)}"
        yield f"{series.label} comes to {_number(fmean(series.data))} on average"


def _label_of(chart: Chart, series: Series, figure: float) -> str:
    return chart.labels[series.data.index(figure)]


def _course(chart: Chart, series: Series) -> Iterator[str]:
    first, last = series.data[0], series.data[-1]
    way = "rose" if last > first else "fell" if last < first else "ended where it began"
    yield f"{series.label} {way} over the period, from {_number(first)} to {_number(last)}"
    pairs = enumerate(zip(series.data, series.data[1:], strict=False), 1)
    growth = {place: (after - before) / abs(before) for place, (before, after) in pairs if before}
    if growth:
        place = max(growth, key=lambda at: growth[at])
        rate = _percent(growth[place])
        yield f"{chart.labels[place]} has the highest growth rate of {series.label}: {rate}"
    if first:
        yield f"{series.label} changed by {_percent((last - first) / abs(first))} over the period"


def drivers_of(query: str, table: Table) -> list[dict[str, Any]]:
    """Tell how strongly each other column goes along with the one that a question is about.

    Numbers by Pearson's coefficient, dates by that with the day, texts by the correlation ratio.
    """
    named = read_question(query, table).measures
    measures = [measure for measure in named if measure.name.lower() in MEASURES] or named
    if not measures:
        return []
    found = (_driver(column, measures[0]) for column in table.columns if column is not measures[0])
    return sorted((d for d in found if d), key=lambda driver: (-abs(driver["correlation"]), driver["factor"]))


def _driver(column: Column, measure: Column) -> dict[str, Any] | None:
    pairs = [
        (value, float(number))
        for value, number in zip(column.values, measure.values, strict=True)
        if value is not None and isinstance(number, int | float)
    ]
    if len(pairs) < 3:
        return None
    numbers = [number for _, number in pairs]
    if column.kind in ("integer", "decimal", "boolean"):
        strength = _pearson([float(value) for value, _ in pairs if isinstance(value, int | float)], numbers)
    elif column.kind == "datetime":
        strength = _pearson([float(day.toordinal()) for value, _ in pairs if (day := day_of(value))], numbers)
    else:
        strength = _ratio([str(value) for value, _ in pairs], numbers)
    impact = "High" if abs(strength) >= _STRONG else "Medium" if abs(strength) >= _MIDDLING else "Low"
    factor = column.name.replace("_", " ").title()
    return {
        "factor": factor,
        "correlation": round(strength, 2),
        "impact": impact,
        "confidence": round(_confidence(strength, len(pairs)), 2),
    }


def _pearson(ones: Sequence[float], others: Sequence[float]) -> float:
    try:
        return correlation(ones, others)
    except StatisticsError:
        return 0.0  # one of them never changes


def _ratio(groups: Sequence[str], numbers: Sequence[float]) -> float:
    """Return the correlation ratio: the root of the share of the variance that lies between the groups.

    Zero where every value is a group of its own: that explains everything, and nothing.
    """
    mean = fmean(numbers)
    spread = fmean((number - mean) ** 2 for number in numbers)
    held: dict[str, list[float]] = {}
    for group, number in zip(groups, numbers, strict=True):
        held.setdefault(group, []).append(number)
    if not spread or len(held) == len(numbers):
        return 0.0
    between = sum(len(each) * (fmean(each) - mean) ** 2 for each in held.values()) / len(numbers)
    return math.sqrt(min(between / spread, 1.0))


def _confidence(strength: float, count: int) -> float:
    """Return how sure it is that there is a correlation at all (Fisher's transformation)."""
    if count <= 3:
        return 0.0
    return math.erf(math.atanh(min(abs(strength), 0.999999)) * math.sqrt((count - 3) / 2))


def _number(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def _percent(share: float) -> str:
    return f"{_number(round(share * 100, 1))}%"
