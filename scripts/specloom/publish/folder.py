"""Replace a folder of published files as a whole, or leave it alone."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import attrs

from ..errors import BadInput

MARK = ".specloom-site"
"""The file by which a folder is known as ours, and may be replaced."""


class PublishError(BadInput):
    """A folder that cannot be replaced; the message says what to do."""


@attrs.frozen
class Outcome:
    """What became of the folder: `published` or `unchanged`, and the files in it."""

    status: str
    files: tuple[str, ...]


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> Outcome:
    """Make a folder hold exactly these files, by relative path; build aside, then move into place.

    Raises PublishError when the folder holds what somebody else put there, or cannot be written.
    """
    names = tuple(sorted(files))
    marked = {**files, MARK: b""}
    if _holds(folder, marked):
        return Outcome("unchanged", names)
    if folder.exists() and not _is_ours(folder):
        problem = f"{folder} holds files that were not published here"
        raise PublishError(f"{problem}; empty it or name another folder")
    try:
        _swap(folder, marked)
    except OSError as error:
        problem = f"{folder} cannot be written: {error.strerror}"
        raise PublishError(f"{problem}; check the place and its permissions") from error
    return Outcome("published", names)


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir()))


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Tell whether the folder holds exactly these files."""
    if not folder.is_dir():
        return False
    present = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if not path.is_dir()}
    return present.keys() == files.keys() and all(present[name].read_bytes() == files[name] for name in files)


def _swap(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, content in files.items():
            path = aside / "new" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.exists():
            folder.rename(aside / "old")
        (aside / "new").rename(folder)
    except BaseException:
        if (aside / "old").exists() and not folder.exists():
            (aside / "old").rename(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
