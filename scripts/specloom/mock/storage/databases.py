"""Lay out the databases that hold state, and say in a sentence why a file cannot be one."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...errors import BadInput

_APPLICATION = 0x73706C6D
_VERSION = 3
"""Changes with the layout: a file of another version is not read."""
_LAYOUT = """
CREATE TABLE IF NOT EXISTS collection (
    place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, counter INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS document (
    seq INTEGER PRIMARY KEY, counter INTEGER NOT NULL,
    collection TEXT NOT NULL, id TEXT NOT NULL, rank TEXT NOT NULL, body BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS document_id ON document (collection, id);
CREATE INDEX IF NOT EXISTS document_rank ON document (collection, rank, seq) WHERE rank != '';
CREATE TABLE IF NOT EXISTS value (
    collection TEXT NOT NULL, name TEXT NOT NULL, value NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (collection, name, value, seq)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS value_seq ON value (seq) WHERE name NOT GLOB '.*';
CREATE TABLE IF NOT EXISTS disorder (
    collection TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (collection, name)
) WITHOUT ROWID;
"""
_REASONS = {
    "SQLITE_BUSY": "another process uses it",
    "SQLITE_CANTOPEN": "it cannot be opened; check its permissions",
    "SQLITE_FULL": "its disk is full",
    "SQLITE_READONLY": "it cannot be written",
}


class StateError(BadInput):
    """A state file that cannot be used."""


@contextmanager
def usable(path: Path | None) -> Iterator[None]:
    """Raise StateError, which says why, when a block cannot read or write a state file."""
    try:
        yield
    except sqlite3.Error as error:
        reason = _REASONS.get(getattr(error, "sqlite_errorname", ""), str(error))
        raise StateError(f"{path}: not usable as a state file ({reason}); name another") from error


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a database in a file, or in memory."""
    database = sqlite3.connect(path or ":memory:", timeout=1, isolation_level=None, check_same_thread=False)
    database.create_function("fold", 1, _fold, deterministic=True)
    return database


def prepare(database: sqlite3.Connection, path: Path | None) -> None:
    """Lay out a database that is new; raise StateError for one that holds anything else."""
    # Nobody else is to write here, so that reading needs no lock on the file.
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    application = database.execute("PRAGMA application_id").fetchone()[0]
    used = database.execute("SELECT 1 FROM sqlite_master").fetchone()
    if used and application != _APPLICATION:
        raise StateError(f"{path}: the database of another program; name another")
    if used and database.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
        raise StateError(f"{path}: the state of another version of specloom; name another")
    # What is committed has been handed to the kernel, which outlives a killed process; to wait for the disk
    # would take longer than all else, and only a power cut may damage the file.
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
    database.execute(f"PRAGMA user_version = {_VERSION}")
    database.executescript(_LAYOUT)


def _fold(value: Any) -> str:
    return value.casefold() if isinstance(value, str) else ""
