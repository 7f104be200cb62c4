"""Open the state of a vendor, in a file or in memory."""

from contextlib import ExitStack
from pathlib import Path

from .databases import StateError, connect, prepare, usable
from .store import Store


def open_store(path: Path | None, vendor: str) -> tuple[Store, bool]:
    """Open the state in a file, or in memory; also say whether it is still to be seeded.

    Raises StateError when the file is not this vendor's state.
    """
    with usable(path), ExitStack() as undo:
        database = connect(path)
        undo.callback(database.close)
        prepare(database, path)
        _claim(Store(database), path, vendor)
        undo.pop_all()
    store = Store(database)
    return store, store.get("", "seeded") is None


def _claim(store: Store, path: Path | None, vendor: str) -> None:
    owner = store.get("", "owner")
    if owner is None:
        store.put("", "owner", {"vendor": vendor})
    elif owner["vendor"] != vendor:
        raise StateError(f"{path}: the state of {owner['vendor']}, not of {vendor}; name another")
