"""Lay out a chart as shapes, which PNG, PDF and SVG draw each in its own way."""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

import attrs

from .charts import Chart, Series

Point = tuple[float, float]

_INK = {"light": ("#ffffff", "#1f2933", "#d9dee4"), "dark": ("#171c24", "#e6eaf0", "#3a4452")}
"""The colours of the ground, of writing and of lines, by theme."""
_COLOURS = ("#2f6fde", "#e4772e", "#2f9e6b", "#b4489c", "#c9a227", "#4aa3b5", "#8a5cd0", "#cf4b4b")
_ROUND = frozenset({"pie", "donut"})
_LINES = frozenset({"line", "area"})
_STEPS = 4


@attrs.frozen
class Shape:
    """A filled polygon, or a line of some width along its points."""

    points: tuple[Point, ...]
    colour: str
    width: float | None = None


@attrs.frozen
class Text:
    """Writing whose baseline begins at, ends at or is centred on a point."""

    at: Point
    text: str
    size: float
    colour: str
    anchor: str = "start"


@attrs.frozen
class Picture:
    """Shapes on a ground; the origin is the upper left corner."""

    width: float
    height: float
    ground: str
    shapes: tuple[Shape | Text, ...]


@attrs.frozen
class _Frame:
    """Where the figures are drawn, between which bounds, and in which colours."""

    left: float
    top: float
    width: float
    height: float
    low: float
    high: float
    size: float
    ink: str
    faint: str

    def y(self, figure: float) -> float:
        """Return the height at which a figure stands."""
        return self.top + self.height * (1 - (figure - self.low) / (self.high - self.low))

    def x(self, place: float, count: int) -> float:
        """Return where the middle of a place among so many stands."""
        return self.left + self.width * (place + 0.5) / count


def picture_of(chart: Chart, title: str, width: float, height: float, theme: str) -> Picture:
    """Draw a chart with its title, axes and legend."""
    ground, ink, faint = _INK["dark" if theme == "dark" else "light"]
    size = max(8.0, min(width, height) / 32)
    shapes: list[Shape | Text] = [Text((size, size * 1.8), _cut(title, width / size * 1.6), size * 1.2, ink)]
    frame = _frame(chart, width, height, size, ink, faint)
    if chart.labels and chart.series:
        if chart.type in _ROUND:
            shapes += _slices(chart, frame)
        else:
            shapes += [
                *_axes(chart, frame),
                *(_lines(chart, frame) if chart.type in _LINES else _marks(chart, frame)),
            ]
        shapes += _legend(chart, frame, width, height)
    return Picture(width, height, ground, tuple(shapes))


def notice(lines: Sequence[str], width: float, height: float, theme: str) -> Picture:
    """Write lines one below the other, the first one large."""
    ground, ink, _ = _INK["dark" if theme == "dark" else "light"]
    size = min(width, height) / 40
    sizes = [size * 1.6, *[size] * (len(lines) - 1)]
    written = (
        Text((3 * size, 4 * size + 2 * size * place), _cut(line, width / size * 1.4), sizes[place], ink)
        for place, line in enumerate(lines)
    )
    return Picture(width, height, ground, tuple(written))


def _frame(chart: Chart, width: float, height: float, size: float, ink: str, faint: str) -> _Frame:
    figures = [figure for series in chart.series for figure in series.data] or [0]
    low, high = min(0, *figures, 0), max(0, *figures, 0)
    left, top = size * 5, size * 3
    return _Frame(
        left,
        top,
        width - left - size,
        height - top - size * 4,
        low,
        high if high > low else low + 1,
        size,
        ink,
        faint,
    )


def _axes(chart: Chart, frame: _Frame) -> Iterator[Shape | Text]:
    for step in range(_STEPS + 1):
        figure = frame.low + (frame.high - frame.low) * step / _STEPS
        y = frame.y(figure)
        yield Shape(((frame.left, y), (frame.left + frame.width, y)), frame.faint, 1)
        yield Text(
            (frame.left - frame.size / 2, y + frame.size / 3), _figure(figure), frame.size, frame.ink, "end"
        )
    room = frame.width / len(chart.labels)
    every = max(1, round(frame.size * 4 / room + 0.5)) if room < frame.size * 5 else 1
    for place, label in enumerate(chart.labels):
        if place % every == 0:
            at = (frame.x(place, len(chart.labels)), frame.top + frame.height + frame.size * 1.3)
            yield Text(at, _cut(label, room * every / frame.size * 1.6), frame.size, frame.ink, "middle")


def _lines(chart: Chart, frame: _Frame) -> Iterator[Shape]:
    for place, series in enumerate(chart.series):
        points = tuple(
            (frame.x(at, len(series.data)), frame.y(figure)) for at, figure in enumerate(series.data)
        )
        if len(points) > 1:
            yield Shape(points, _colour(place), max(2.0, frame.size / 6))
        for x, y in points if len(points) <= 60 else ():
            half = frame.size / 4
            yield Shape(_box(x - half, y - half, 2 * half, 2 * half), _colour(place))


def _marks(chart: Chart, frame: _Frame) -> Iterator[Shape]:
    """Draw a bar for each figure, or a point where the chart is one of points."""
    room = frame.width / len(chart.labels)
    wide = room * 0.8 / len(chart.series)
    for place, series in enumerate(chart.series):
        for at, figure in enumerate(series.data):
            left = frame.left + room * (at + 0.1) + wide * place
            top, bottom = sorted((frame.y(figure), frame.y(0)))
            if chart.type == "scatter":
                half = frame.size / 3
                yield Shape(
                    _box(left + wide / 2 - half, frame.y(figure) - half, 2 * half, 2 * half), _colour(place)
                )
            else:
                yield Shape(_box(left, top, max(wide, 1), bottom - top), _colour(place))


def _slices(chart: Chart, frame: _Frame) -> Iterator[Shape]:
    data = [max(figure, 0) for figure in chart.series[0].data]
    whole, turned = sum(data) or 1, 0.0
    radius = min(frame.width, frame.height) / 2
    middle = (frame.left + frame.width / 2, frame.top + frame.height / 2)
    inner = radius / 2 if chart.type == "donut" else 0.0
    for place, figure in enumerate(data):
        angle = 2 * pi * figure / whole
        steps = max(1, int(angle * 24))
        angles = [turned + angle * step / steps for step in range(steps + 1)]
        arc = [_on_circle(middle, radius, at) for at in angles]
        back = [_on_circle(middle, inner, at) for at in reversed(angles)] if inner else [middle]
        turned += angle
        if figure:
            yield Shape((*arc, *back), _colour(place))


def _on_circle(middle: Point, radius: float, angle: float) -> Point:
    return middle[0] + radius * sin(angle), middle[1] - radius * cos(angle)


def _legend(chart: Chart, frame: _Frame, width: float, height: float) -> Iterator[Shape | Text]:
    names: Sequence[str] = chart.labels if chart.type in _ROUND else [series.label for series in chart.series]
    x, y = frame.left, height - frame.size
    for place, name in enumerate(names):
        room = frame.size * (0.7 * min(len(name), 20) + 3)
        if x + room > width:
            return
        yield Shape(_box(x, y - frame.size * 0.8, frame.size, frame.size), _colour(place))
        yield Text((x + frame.size * 1.5, y), _cut(name, 20), frame.size, frame.ink)
        x += room


def _box(left: float, top: float, width: float, height: float) -> tuple[Point, ...]:
    return (left, top), (left + width, top), (left + width, top + height), (left, top + height)


def _colour(place: int) -> str:
    return _COLOURS[place % len(_COLOURS)]


def _cut(text: str, letters: float) -> str:
    most = max(3, int(letters))
    return text if len(text) <= most else f"{text[: most - 2]}.."


def _figure(figure: float) -> str:
    for size, unit in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(figure) >= size:
            return f"{figure / size:.4g}{unit}"
    return f"{figure:.4g}"


def data_rows(chart: Chart) -> list[list[str]]:
    """Return the figures as a table: a line of names, then one for each label."""
    series: Sequence[Series] = chart.series
    rows = [
        [label, *(str(s.data[at]) for s in series if at < len(s.data))]
        for at, label in enumerate(chart.labels)
    ]
    return [["label", *(s.label for s in series)], *rows]
