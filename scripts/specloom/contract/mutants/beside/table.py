"""Write the figures of other tools beside ours."""

from collections import Counter
from collections.abc import Iterator

from ..columns import columns
from ..outcome import Alarm, Measurement
from .scores import scores, tools_of


def beside_lines(measurement: Measurement) -> Iterator[str]:
    """Yield the tables: what each tool found, why it told nothing, and what it says of sound simulators."""
    tools = tools_of(measurement)
    if not tools:
        return
    rows: dict[str, list[str]] = {}
    for score in scores(measurement):
        rows.setdefault(score.family, []).append(str(score))
    yield ""
    yield from columns(
        [("found of tried, median time", *tools), *((name, *row) for name, row in rows.items())]
    )
    yield from _troubles(measurement)
    yield ""
    yield from columns(
        [("no defect", "tool", "requests", "seconds", "failures"), *map(_alarm, measurement.beside)]
    )
    for alarm in measurement.beside:
        yield from (f"  {alarm.vendor}, {alarm.tool}: {found}" for found in alarm.found)


def _troubles(measurement: Measurement) -> Iterator[str]:
    """Say how many mutants a tool told nothing of, and why."""
    troubles = Counter(
        (attempt.tool, outcome.vendor, attempt.trouble)
        for outcome in measurement.outcomes
        for attempt in outcome.beside
        if attempt.trouble
    )
    for (tool, vendor, trouble), many in troubles.items():
        yield f"  {tool} told nothing of {many} of {vendor}: {trouble}"


def _alarm(alarm: Alarm) -> tuple[str, ...]:
    told = alarm.trouble or str(len(alarm.found))
    return alarm.vendor, alarm.tool, str(alarm.requests), f"{alarm.seconds:.1f}", told
