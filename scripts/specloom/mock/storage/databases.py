"""Lay out the databases that hold state, and say in a sentence why a file cannot be one."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...errors import BadInput

_APPLICATION = 0x73706C6D
_VERSION = 1
"""Changes with the layout: a file of another version is not read."""
_LAYOUT = """
CREATE TABLE IF NOT EXISTS document (
    seq INTEGER PRIMARY KEY,
    collection TEXT NOT NULL, id TEXT NOT NULL, rank TEXT NOT NULL, body BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS document_id ON document (collection, id);
CREATE INDEX IF NOT EXISTS document_seq ON document (collection, seq);
CREATE INDEX IF NOT EXISTS document_rank ON document (collection, rank, seq);
CREATE TABLE IF NOT EXISTS value (
    collection TEXT NOT NULL, name TEXT NOT NULL, value NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (collection, name, value, seq)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS value_seq ON value (seq) WHERE name NOT GLOB '.*';
CREATE TABLE IF NOT EXISTS tally (
    collection TEXT NOT NULL, width INTEGER NOT NULL, block INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (collection, width, block)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS disorder (
    collection TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (collection, name)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counter (collection TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
"""
WIDTHS = (16, 8)
"""How many numbers a block of the tally spans, as powers of two; together they find any place in a list."""
_BLOCKS = ", ".join(f"(row.collection, {width}, row.seq >> {width}, 1)" for width in WIDTHS)
_TRIGGERS = """
CREATE TRIGGER IF NOT EXISTS document_added AFTER INSERT ON document BEGIN
    INSERT INTO tally VALUES {added} ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER IF NOT EXISTS document_removed AFTER DELETE ON document BEGIN
    INSERT INTO tally VALUES {removed} ON CONFLICT DO UPDATE SET number = number - 1;
    DELETE FROM tally WHERE collection = old.collection AND number = 0
        AND (width, block) IN (VALUES {blocks});
    DELETE FROM value WHERE seq = old.seq AND name NOT GLOB '.*';
END;
"""
_REASONS = {
    "SQLITE_BUSY": "another process uses it",
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
    # What is committed has been handed to the kernel, which outlives a killed process; only a power cut may
    # lose the latest commits, and no more than those.
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
    database.execute(f"PRAGMA user_version = {_VERSION}")
    blocks = ", ".join(f"({width}, old.seq >> {width})" for width in WIDTHS)
    rows = {"added": _BLOCKS.replace("row", "new"), "removed": _BLOCKS.replace("row", "old")}
    database.executescript(_LAYOUT + _TRIGGERS.format(**rows, blocks=blocks))


def _fold(value: Any) -> str:
    return value.casefold() if isinstance(value, str) else ""
