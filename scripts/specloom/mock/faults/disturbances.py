"""Plan what a disturbed response looks like on the wire; the shells only wait and send."""

from collections.abc import Iterator

from ..messages import HALF, Disturbance, Response

_BEAT = 0.1
"""Seconds between two parts of a slow body, where a part has more than one byte."""


def is_lost(response: Response, disturbance: Disturbance) -> bool:
    """Say whether nothing at all is sent; a body that is empty cannot be cut, so that all is lost."""
    return disturbance.lost is not None or (disturbance.cut is not None and not response.body)


def parts(body: bytes, disturbance: Disturbance) -> Iterator[tuple[float, bytes]]:
    """Yield the parts in which a body is sent, each with the seconds to wait before it."""
    sent = body[: _end(len(body), disturbance.cut)]
    pace = disturbance.pace
    if pace is None:
        yield 0.0, sent
        return
    size = max(int(pace * _BEAT), 1)
    for start in range(0, len(sent), size):
        part = sent[start : start + size]
        yield len(part) / pace, part


def _end(length: int, cut: int | None) -> int:
    # A cut beyond the end still takes the last byte: whoever asked for a truncated body gets one.
    if cut is None:
        return length
    return length // 2 if cut == HALF else min(cut, length - 1)
