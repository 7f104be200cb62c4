"""Put the files of a release where they belong: all of them, or none."""

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from ..errors import BadInput


def place_all(texts: Mapping[Path, str], folders: Mapping[Path, Path], aside: Path) -> None:
    """Write texts and move finished folders to their places; what was there is put back on any failure.

    `folders` are by their places; `aside` is an empty folder on the same disk. Raises BadInput where
    something cannot be written.
    """
    try:
        with ExitStack() as undo:
            for number, (place, text) in enumerate(texts.items()):
                new = aside / f"text-{number}"
                new.write_bytes(text.encode())
                if place.exists():
                    shutil.copymode(place, new)
                undo.callback(_put(new, place.resolve(), aside / f"old-text-{number}"))
            for number, (place, new) in enumerate(folders.items()):
                undo.callback(_put(new, place, aside / f"old-{number}"))
            undo.pop_all()
    except OSError as error:
        problem = f"{error.filename or aside} cannot be written: {error.strerror}"
        raise BadInput(f"{problem}; nothing was released, check the place and its permissions") from error


def _put(new: Path, place: Path, old: Path) -> Callable[[], None]:
    """Move something to its place, and what was there out of the way; return what undoes both."""
    place.parent.mkdir(parents=True, exist_ok=True)
    was_there = os.path.lexists(place)
    if was_there:
        place.rename(old)

    def put_back() -> None:
        if os.path.lexists(place):
            place.rename(new)
        if was_there:
            old.rename(place)

    try:
        new.rename(place)
    except BaseException:
        put_back()
        raise
    return put_back
