"""Read from an answer for how long the vendor asks to wait."""

import math
from collections.abc import Mapping
from typing import Any, Final

import attrs
import httpx

from .http_dates import epoch_of
from .members import json_of, member_of
from .operation import Operation
from .rate_headers import wait_told

_LONGEST: Final = 366 * 86_400.0  # a longer wait is a mistake, such as a moment in milliseconds


@attrs.frozen
class Hints:
    """Say where answers tell how long to wait, besides Retry-After.

    `members` are members of the body, by status; `rate_headers` are the meanings of headers by their names.
    """

    members: Mapping[int, tuple[tuple[str, ...], ...]] = attrs.field(factory=dict)
    rate_headers: Mapping[str, str] = attrs.field(factory=dict)


NO_HINTS: Final = Hints()


def asked_wait(operation: Operation, response: httpx.Response, hints: Hints, now: float) -> float | None:
    """Return the seconds to wait that the answer names, or else the specification (x-retry).

    A header goes before the body, and both before the end of the quota that is told besides.
    """
    named = retry_after(response.headers, now)
    if named is None:
        named = _in_body(response, hints)
    retry = operation.retry
    if named is None and retry is not None and response.status_code in retry.statuses:
        named = retry.after
    if named is None:
        is_refusal = response.status_code == 429
        named = wait_told(response.headers, hints.rate_headers, now, is_refusal=is_refusal)
    return named if named is None or named <= _LONGEST else None


def retry_after(headers: httpx.Headers, now: float) -> float | None:
    """Return the seconds of a Retry-After header, whole, fractional, or until a date; or of Retry-After-Ms.

    A date counts from the answer's own Date where there is one, so that wrong clocks do no harm.
    """
    milliseconds = _seconds(headers.get("Retry-After-Ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("Retry-After", "").strip()
    try:
        float(value)
    except ValueError:
        moment = epoch_of(value)
        return None if moment is None else max(0.0, moment - (epoch_of(headers.get("Date", "")) or now))
    return _seconds(value)


def _in_body(response: httpx.Response, hints: Hints) -> float | None:
    members = hints.members.get(response.status_code, ())
    if not members:
        return None
    body = json_of(response)
    found = (_seconds(member_of(body, member)) for member in members)
    return next((seconds for seconds in found if seconds is not None), None)


def _seconds(value: Any) -> float | None:
    try:
        seconds = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None
