"""Keep accounts in an SQLite file, for all processes of a machine."""

import json
import os
import random
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import attrs

from .blocking_store import BlockingStore
from .errors import BudgetUnavailable
from .ledger import UNHEARD, Account, Answer, Message, respond
from .owners import is_dead
from .pacing import Policy
from .timeline import Timeline

_PATIENCE: Final = 10.0  # seconds to wait for other processes that write
_NAP: Final = 0.002
_TIMELINE: Final = "timeline"

_SCHEMA: Final = "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID"


class SqliteStore(BlockingStore):
    """Answer each message in one transaction.

    The clock is `time.monotonic`, which is the same in all processes of a machine and starts anew with it.
    What a process that was killed had in flight counts as answered when the next one asks.
    """

    def __init__(self, path: str, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._path = path
        self._clock = clock
        self._connections: dict[int, sqlite3.Connection] = {}

    def start_anew(self) -> None:
        """Wait for no thread of another process."""
        super().start_anew()
        self._writing = threading.Lock()

    def __repr__(self) -> str:
        return f"sqlite:///{self._path}"

    def answer(self, message: Message) -> Answer:
        """Return the answer.

        Raises:
            BudgetUnavailable: The file cannot be written, or is none of SQLite's.
        """
        try:
            with self._writing, self._transaction() as connection:
                return _respond(connection, message, self._clock())
        except sqlite3.Error as error:
            if not message.asks:
                return UNHEARD
            raise BudgetUnavailable(
                f"The budget cannot be kept in {self._path} ({error}), so the call was not sent; see to it"
                " that the file can be written and is a budget's SQLite database, or pass another budget=."
            ) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection()
        _patiently(connection, "BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _connection(self) -> sqlite3.Connection:
        """Return the connection of this process; what a fork inherits is neither used nor closed."""
        process = os.getpid()
        if process not in self._connections:
            connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA busy_timeout=0")
            _patiently(connection, "PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            _patiently(connection, _SCHEMA)
            self._connections[process] = connection
        return self._connections[process]


def _patiently(connection: sqlite3.Connection, statement: str) -> None:
    """Execute a statement, waiting in short naps for other processes.

    SQLite's own naps grow so long that somebody is left behind, and it takes none where a file becomes WAL.
    """
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute(statement)
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > deadline:
                raise
            time.sleep(_NAP * random.random())
        else:
            return


def _respond(connection: sqlite3.Connection, message: Message, clock: float) -> Answer:
    kept = _kept(connection, [*message.policies, _TIMELINE])
    with _reading(_TIMELINE):
        timeline = Timeline(*map(float, kept.get(_TIMELINE, ())))
    now = timeline.moment(clock)
    accounts = {name: _opened(name, policy, kept.get(name)) for name, policy in message.policies.items()}
    for account in accounts.values():
        _end_calls_of_the_dead(account, now)
    answer = respond(accounts, message, now)
    states: dict[str, Any] = {name: account.state() for name, account in accounts.items()}
    states[_TIMELINE] = attrs.astuple(timeline)
    rows = [(name, json.dumps(state)) for name, state in states.items()]
    connection.executemany("REPLACE INTO kept VALUES (?, ?)", rows)
    return answer


def _kept(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, Any]:
    select = "SELECT state FROM kept WHERE name = ?"
    rows = {name: connection.execute(select, [name]).fetchone() for name in names}
    return {name: _parsed(name, row[0]) for name, row in rows.items() if row}


def _parsed(name: str, text: Any) -> Any:
    with _reading(name):
        return json.loads(text)


def _opened(name: str, policy: Policy, state: Any) -> Account:
    with _reading(name):
        return Account.opened(policy, state)


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Take what cannot be read, because somebody else wrote it, as a fault of the file."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise sqlite3.DatabaseError(f"what it holds for {name} is no account") from error


def _end_calls_of_the_dead(account: Account, now: float) -> None:
    dead = {owner for owner in account.owners() if is_dead(owner)}
    for call in [call for call, permit in account.permits.items() if permit.owner in dead]:
        account.end(call, now)
    for owner in dead & account.waiting.keys():
        del account.waiting[owner]
