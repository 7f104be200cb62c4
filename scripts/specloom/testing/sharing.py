"""Do once what several processes of one test run need (pytest-xdist), and hand it to all of them."""

import atexit
import os
import pickle
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from hashlib import blake2b
from pathlib import Path
from tempfile import gettempdir
from typing import TypeVar

Value = TypeVar("Value")
_RUN = "PYTEST_XDIST_TESTRUNUID"
_TEST = "PYTEST_CURRENT_TEST"
_PATIENCE = 3600.0


def once(about: str, make: Callable[[], Value]) -> Value:
    """Return what `make` makes, in the first process that comes to it; the others wait and take the same.

    What it is about is told apart by test function. Without several processes it is simply made.
    """
    run = os.environ.get(_RUN)
    if run is None:
        return make()
    name = f"{os.environ.get(_TEST, '').partition('[')[0]} {about}"
    path = Path(gettempdir()) / f"specloom-{run}-{blake2b(name.encode(), digest_size=12).hexdigest()}"
    with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as shared:
        shared.execute("BEGIN IMMEDIATE")
        shared.execute("CREATE TABLE IF NOT EXISTS made (value BLOB)")
        made = shared.execute("SELECT value FROM made").fetchone()
        if made is not None:
            value: Value = pickle.loads(made[0])  # noqa: S301  this run wrote it
            return value
        atexit.register(partial(path.unlink, missing_ok=True))
        value = make()
        shared.execute("INSERT INTO made VALUES (?)", (pickle.dumps(value),))
        shared.execute("COMMIT")
        return value
