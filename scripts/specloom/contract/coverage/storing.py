"""Keep coverage in a file that runs add to."""

from pathlib import Path
from typing import Any

import orjson

from ...errors import BadInput
from ..reports.files import write_files
from .coverage import Coverage, Seen
from .inventory import Item

_FORMAT = 1


def add_coverage(path: Path, coverage: Coverage) -> Coverage:
    """Add coverage to a file, which need not exist, and return the sum.

    Raises BadInput for a file of something else, or one that cannot be written.
    """
    total = read_coverage(path) + coverage
    text = orjson.dumps(
        {"coverage": _FORMAT, "seen": [_written(item, seen) for item, seen in total.seen.items()]}
    )
    write_files({path: text})
    return total


def read_coverage(path: Path) -> Coverage:
    """Return what a file holds, nothing where there is none."""
    try:
        told = orjson.loads(path.read_bytes())
        if told["coverage"] != _FORMAT:
            raise ValueError(told["coverage"])
        return Coverage(dict(map(_read, told["seen"])))
    except FileNotFoundError:
        return Coverage()
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}; name another --coverage") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(f"{path} is no coverage that specloom wrote; name another --coverage") from error


def _written(item: Item, seen: Seen) -> list[Any]:
    return [item.operation, item.part, item.kind, item.place, item.name, seen.valid, seen.invalid]


def _read(row: list[Any]) -> tuple[Item, Seen]:
    *about, valid, invalid = row
    return Item(*about), Seen(valid, invalid)
