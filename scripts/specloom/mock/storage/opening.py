"""Open the state of a vendor, in a file or in memory."""

from contextlib import ExitStack
from pathlib import Path

from .databases import StateError, connect, prepare, usable
from .store import Store


def open_store(path: Path | None, vendor: str) -> tuple[Store, bool]:
    """Open the state in a file, or in memory; also say whether it is still to be seeded.

    Raises StateError when the file is not this vendor's state, or cannot be one.
    """
    if path is not None:
        _expect_place(Path(path), vendor)
    with usable(path), ExitStack() as undo:
        database = connect(path)
        undo.callback(database.close)
        prepare(database, path)
        _claim(Store(database), path, vendor)
        undo.pop_all()
    store = Store(database)
    return store, store.get("", "seeded") is None


def _expect_place(path: Path, vendor: str) -> None:
    if path.is_dir():
        raise StateError(f"{path} is a folder; name a file in it, such as {path / vendor}.db")
    if not path.parent.is_dir():
        raise StateError(f"there is no folder {path.parent} for the state; make it, or name a file elsewhere")


def _claim(store: Store, path: Path | None, vendor: str) -> None:
    owner = store.get("", "owner")
    if owner is None:
        store.put("", "owner", {"vendor": vendor})
    elif owner["vendor"] != vendor:
        raise StateError(f"{path}: the state of {owner['vendor']}, not of {vendor}; name another")
