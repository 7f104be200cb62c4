"""Say in a few lines what traffic shows besides its findings."""

from collections.abc import Iterator
from typing import Any

import attrs

from .replaying import Traffic

_SHOWN = 10


def traffic_lines(traffic: Traffic) -> Iterator[str]:
    """Yield the clients' own mistakes, and what was passed over."""
    if traffic.mistakes:
        yield "  Requests that break the spec and were refused, the client's own mistakes:"
        for mistake, number in traffic.mistakes[:_SHOWN]:
            yield f"    {number} x {mistake.operation}, answered {mistake.status}: {mistake.message}"
        yield from _more(len(traffic.mistakes))
    if traffic.passed_over:
        total = sum(number for _, number in traffic.passed_over)
        yield f"  Passed over, {total} of {traffic.heard} calls:"
        yield from (f"    {number} x {why}" for why, number in traffic.passed_over[:_SHOWN])
        yield from _more(len(traffic.passed_over))


def _more(total: int) -> Iterator[str]:
    if total > _SHOWN:
        yield f"    and {total - _SHOWN} more; --json has all"


def traffic_json(traffic: Traffic) -> dict[str, Any]:
    """Return the report of traffic as plain JSON values."""
    mistakes = [attrs.asdict(mistake) | {"number": number} for mistake, number in traffic.mistakes]
    told = {"heard": traffic.heard, "judged": traffic.judged, "passed_over": dict(traffic.passed_over)}
    return traffic.report.as_json() | {"traffic": {**told, "mistakes": mistakes}}
