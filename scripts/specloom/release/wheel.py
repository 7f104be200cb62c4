"""Build the wheel of a client, in this process and without a network."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder


def build_wheel(client: Path, folder: Path, day: date) -> Path:
    """Build the wheel of the client in a folder; the same files and day make the same bytes."""
    with _dated(day):
        (wheel,) = WheelBuilder(str(client)).build(directory=str(folder), versions=["standard"])
    return Path(wheel)


@contextmanager
def _dated(day: date) -> Iterator[None]:
    """Have the files in a wheel dated by a day (reproducible-builds.org/specs/source-date-epoch)."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
