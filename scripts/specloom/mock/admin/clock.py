"""Tell, move and stop the simulator's time."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from ..clock import Clock, iso
from ..rules import Declined
from .asking import Ask

_LAST_INSTANT = 253402300799
"""The end of the year 9999, in epoch seconds."""


def read(ask: Ask) -> Any:
    """Tell the time, and whether it stands still."""
    now = ask.backend.clock.now()
    return {"now": now, "iso": iso(now), "frozen": ask.backend.clock.frozen_at is not None}


def move(ask: Ask) -> Any:
    """Set or advance the time, stop it, let it go on."""
    clock = ask.backend.clock
    now = _wanted(clock, ask.body)
    if "freeze" in ask.body:
        clock.freeze() if ask.body["freeze"] else clock.unfreeze()
    if now is not None:
        clock.set(now)
    if now is not None:
        ask.backend.elapse()
    return read(ask)


def _wanted(clock: Clock, body: Mapping[str, Any]) -> float | None:
    if "advance" in body:
        now = clock.now() + body["advance"]
    elif "now" in body:
        now = instant(body["now"])
    else:
        return None
    if not 0 <= now <= _LAST_INSTANT:
        raise Declined(f"{now} is outside the years 1970 to 9999")
    return float(now)


def instant(moment: float | str) -> float:
    """Read epoch seconds or ISO 8601, which without a zone is UTC."""
    if not isinstance(moment, str):
        return moment
    with suppress(ValueError):
        return float(moment)
    try:
        read = datetime.fromisoformat(moment)
    except ValueError as error:
        raise Declined(f"{moment!r} is not a time; send epoch seconds or ISO 8601") from error
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()
