"""Put a finished folder in the place of an old one, so that either the old or the new one is there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from .outcome import Changes


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Lend an empty folder on the target's own disk; what is left of it is removed in the end."""
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def move_into_place(new: Path, target: Path) -> None:
    """Move a folder to the target; the folder that stood there is removed, or put back on any failure."""
    old = new.with_name(f"{new.name}.old")
    with suppress(FileNotFoundError):
        target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        with suppress(FileNotFoundError):
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def files_in(folder: Path) -> dict[str, Path]:
    """Return every file of a folder by its path inside it, in order; bytecode caches are left out."""
    walked = ((Path(at), names) for at, _, names in os.walk(folder) if "__pycache__" not in at)
    found = (path / name for path, names in walked for name in names if (path / name).is_file())
    return dict(sorted((path.relative_to(folder).as_posix(), path) for path in found))


def compare(old: Path, new: Path) -> Changes:
    """Return what would change if the new folder took the place of the old one."""
    before, after = files_in(old), files_in(new)
    return Changes(
        added=tuple(name for name in after if name not in before),
        removed=tuple(name for name in before if name not in after),
        changed=tuple(name for name in after if name in before and _differ(before[name], after[name])),
    )


def _differ(one: Path, other: Path) -> bool:
    return one.read_bytes() != other.read_bytes()
