"""Keep on disk what came of each call of a load, so that a load that was killed can go on.

A call is noted before it is sent and again when its answer is there, each time with an fsync: what is
reported has reached the disk. A call that is noted without an answer is in doubt. The file holds digests of
the items and the vendor's answers, but no credential. One connection holds it exclusively until its process
ends, however it ends.
"""

import json
import os
import sqlite3
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import httpx

from .chunks import Chunk
from .errors import JournalError
from .journal_notes import Note, Notes

_FORMAT: Final = 0x4C6F6164  # "Load"
_SMALLEST: Final = 512  # SQLite takes a smaller file for an empty one, and writes over it
_TABLES: Final = """
    CREATE TABLE load (identity TEXT NOT NULL, key TEXT);
    CREATE TABLE chunk (number INTEGER PRIMARY KEY, digest BLOB NOT NULL);
    CREATE TABLE call (
        chunk INTEGER, number INTEGER, status INTEGER, media TEXT, content BLOB, PRIMARY KEY (chunk, number)
    );
"""


class Journal(Notes):
    """Keep a load in an SQLite file; may be used by many threads."""

    def __init__(self, path: str | os.PathLike[str], identity: Mapping[str, Any], key: str | None) -> None:
        """Open the journal of a load, or begin one; `key` is what a new load is called, if anything.

        Raises:
            JournalError: The file is in use, is none of ours, or belongs to another load.
        """
        self._path = os.fspath(path)
        self._lock = threading.Lock()
        self._database = _opened(self._path)
        try:
            with _reading(self._path):
                self.key = self._begin(json.dumps(identity, sort_keys=True), key)
        except BaseException:
            self.close()
            raise

    def _begin(self, identity: str, key: str | None) -> str | None:
        database = self._database
        if not database.execute("SELECT 1 FROM sqlite_schema").fetchone():
            for statement in (f"PRAGMA application_id = {_FORMAT}", *_TABLES.split(";")):
                database.execute(statement)
            database.execute("INSERT INTO load VALUES (?, ?)", (identity, key))
        if database.execute("PRAGMA application_id").fetchone() != (_FORMAT,):
            raise JournalError(f"{self._path} is a database, but not a journal; name another file.")
        begun, known_key = database.execute("SELECT identity, key FROM load").fetchone()
        database.execute("COMMIT")
        wrong = _first_difference(json.loads(begun), json.loads(identity))
        if wrong:
            raise JournalError(
                f"The journal {self._path} was begun by a load with another {wrong};"
                " make the same call again, or give this one a journal of its own."
            )
        return None if known_key is None else str(known_key)

    def check(self, chunk: Chunk) -> None:
        """Refuse a chunk whose items are not those that the journal knows in its place."""
        known = self._one("SELECT digest FROM chunk WHERE number = ?", chunk.number)
        if known and known[0] != chunk.digest:
            last = chunk.first + len(chunk.items) - 1
            raise JournalError(
                f"The items {chunk.first} to {last} are not those that the journal {self._path} knows;"
                " give the same items in the same order, or a journal of its own."
            )

    def recall(self, chunk: int, number: int) -> Note | None:
        """Return what is known of a call, None if it was never sent."""
        found = self._one(
            "SELECT status, media, content FROM call WHERE chunk = ? AND number = ?", chunk, number
        )
        if found is None:
            return None
        status, media, content = found
        if status is None:
            return Note(None)
        headers = {"Content-Type": media} if media else {}
        with _reading(self._path):
            return Note(httpx.Response(status, headers=headers, content=zlib.decompress(content)))

    def sending(self, chunk: Chunk, number: int) -> None:
        """Note that a call is about to be sent."""
        self._write(
            ("INSERT OR IGNORE INTO chunk VALUES (?, ?)", (chunk.number, chunk.digest)),
            ("INSERT OR REPLACE INTO call (chunk, number) VALUES (?, ?)", (chunk.number, number)),
        )

    def answered(self, chunk: int, number: int, answer: httpx.Response) -> None:
        """Note the answer to a call."""
        media = answer.headers.get("Content-Type")
        content = zlib.compress(answer.content, 1)
        row = (chunk, number, answer.status_code, media, content)
        self._write(("INSERT OR REPLACE INTO call VALUES (?, ?, ?, ?, ?)", row))

    def refused(self, chunk: int, number: int) -> None:
        """Note that a call was not carried out, so that it may be sent again."""
        self._write(("DELETE FROM call WHERE chunk = ? AND number = ?", (chunk, number)))

    def finish(self, chunks: int) -> None:
        """Refuse an end at which the journal knows of more items."""
        known = self._one("SELECT count(*) FROM chunk")
        if known and known[0] > chunks:
            raise JournalError(
                f"The items ended, but the journal {self._path} knows more of them;"
                " give the same items in the same order, or a journal of its own."
            )

    def close(self) -> None:
        """Let the file go, so that another load may use it."""
        with self._lock:
            self._database.close()

    def _one(self, query: str, *values: Any) -> Any:
        with self._lock, _reading(self._path):
            return self._database.execute(query, values).fetchone()

    def _write(self, *statements: tuple[str, tuple[Any, ...]]) -> None:
        with self._lock:
            try:
                self._database.execute("BEGIN IMMEDIATE")
                for statement, values in statements:
                    self._database.execute(statement, values)
                self._database.execute("COMMIT")
            except sqlite3.Error as error:
                self._database.rollback()
                raise JournalError(f"The journal {self._path} cannot be written: {error}.") from error


def _opened(path: str) -> sqlite3.Connection:
    """Return a connection that holds the file exclusively, in a transaction that reaches the disk."""
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        database = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise JournalError(f"The journal {path} cannot be opened: {error}.") from error
    try:
        if 0 < Path(path).stat().st_size < _SMALLEST:
            raise sqlite3.DatabaseError("file is not a database")
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
            database.execute(f"PRAGMA {pragma}").fetchone()
        database.execute("BEGIN IMMEDIATE")
    except (sqlite3.Error, UnicodeDecodeError) as error:  # some messages quote what is damaged
        database.close()
        raise JournalError(_why(path, error)) from error
    return database


@contextmanager
def _reading(path: str) -> Iterator[None]:
    """Take what cannot be read as a fault of the file."""
    try:
        yield
    except (sqlite3.Error, zlib.error, AttributeError, TypeError, ValueError) as error:
        raise JournalError(_why(path, error)) from error


def _why(path: str, error: Exception) -> str:
    if "locked" in str(error):
        return f"Another load is using the journal {path}; wait for it to end, or give this one its own."
    return f"{path} cannot be used as a journal: {error}."


def _first_difference(begun: Mapping[str, Any], wanted: Mapping[str, Any]) -> str | None:
    return next((name for name in wanted if begun.get(name) != wanted[name]), None)
