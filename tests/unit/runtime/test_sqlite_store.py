"""A file holds the accounts of all processes of a machine, whatever becomes of each of them."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from tests.unit.runtime.stand_ins import FakeTime
from tests.unit.runtime.vendor_world import obey

from specloom.runtime import BudgetUnavailable, Policy, Quota
from specloom.runtime.ledger import Message
from specloom.runtime.shared_budget import SharedBudget
from specloom.runtime.sqlite_store import SqliteStore

KEY = Policy("key", (Quota(10, 60),))
COSTS = (("key", 10.0),)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "budget.db")


def budget_at(path: str, time: FakeTime) -> SharedBudget:
    return SharedBudget([KEY], SqliteStore(path, time.clock))


def remaining(budget: SharedBudget) -> float:
    return budget.present["key"].remaining


def spend(budget: SharedBudget, time: FakeTime) -> None:
    place, _ = obey(budget.turn(COSTS, time.clock))
    budget.complete(place, time.now)
    obey(budget.settle())


def test_who_opens_the_file_later_finds_what_was_used(path: str) -> None:
    time = FakeTime()
    spend(budget_at(path, time), time)

    assert remaining(budget_at(path, time)) == 0
    time.now = 60.0
    assert remaining(budget_at(path, time)) == 10


def test_a_machine_that_was_started_anew_goes_on_where_it_was(path: str) -> None:
    time = FakeTime(1_000_000.0)
    spend(budget_at(path, time), time)
    time.now = 5.0
    again = budget_at(path, time)

    assert remaining(again) == 0
    time.now = 65.0
    assert remaining(again) == 10


def test_what_a_killed_process_had_in_flight_is_given_back_when_its_window_has_passed(path: str) -> None:
    program = (
        "import os, signal, sys\n"
        "from specloom.runtime import Policy, Quota\n"
        "from specloom.runtime.shared_budget import SharedBudget\n"
        "from specloom.runtime.sqlite_store import SqliteStore\n"
        "from tests.unit.runtime.vendor_world import obey\n"
        "budget = SharedBudget([Policy('key', (Quota(10, 60),))], SqliteStore(sys.argv[1], lambda: 0.0))\n"
        "assert obey(budget.turn((('key', 10.0),), lambda: 0.0))[0].admitted\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, path], check=False)
    assert done.returncode == -signal.SIGKILL
    time = FakeTime(1.0)
    heir = budget_at(path, time)

    assert remaining(heir) == 0
    time.now = 61.0
    assert remaining(heir) == 10


def test_a_writer_waits_until_another_is_done(path: str) -> None:
    time = FakeTime()
    budget = budget_at(path, time)
    remaining(budget)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.05, lambda: other.execute("COMMIT"))
    done.start()

    assert remaining(budget) == 10
    done.join()
    other.close()


def test_a_store_in_tasks_does_not_hold_up_the_event_loop(path: str) -> None:
    budget = budget_at(path, FakeTime())
    remaining(budget)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async def work() -> float:
        asked = asyncio.ensure_future(budget.present_async())
        await asyncio.sleep(0.02)
        assert not asked.done()
        other.execute("COMMIT")
        return (await asked)["key"].remaining

    assert asyncio.run(work()) == 10
    other.close()


@pytest.mark.parametrize("content", [b"this is no database, and long enough to be seen as none" * 20])
def test_a_file_that_is_no_database_is_an_error_that_says_what_to_do(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)

    with pytest.raises(BudgetUnavailable, match="see to it that the file can be written"):
        remaining(budget_at(path, FakeTime()))


def test_a_folder_that_is_not_there_is_an_error_and_nothing_else_is_lost(tmp_path: Path) -> None:
    store = SqliteStore(str(tmp_path / "nowhere" / "budget.db"))

    assert not store.answer(Message("owner", {"key": KEY}, closed=[("key", 1.0)])).heard
    with pytest.raises(BudgetUnavailable):
        store.answer(Message("owner", {"key": KEY}, looks=True))


def test_a_child_of_a_fork_shares_with_its_parent(path: str) -> None:
    time = FakeTime()
    budget = budget_at(path, time)
    spend(budget, time)
    child = os.fork()
    if not child:
        os._exit(int(remaining(budget)))

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert remaining(budget) == 0


@pytest.mark.parametrize(
    "state",
    [
        "{}",
        "[1, 2, 3, 4]",
        "no JSON",
        '{"meter": [0, [], []], "permits": {}, "waiting": {}}',
        '{"meter": [0, [], [["x", 0, 0, 0, []]]], "permits": {}, "waiting": {}}',
        '{"meter": [0, [], [[10, 0, 0, 0, []]]], "permits": {"id": []}, "waiting": {}}',
        '{"meter": [0, [], [[10, 0, 0, 0, []]]], "permits": {}, "waiting": {"owner": 1}}',
    ],
)
def test_an_account_that_somebody_changed_is_an_error_that_names_the_file(path: str, state: str) -> None:
    time = FakeTime()
    spend(budget_at(path, time), time)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE kept SET state = ? WHERE name = 'key'", [state])

    with pytest.raises(BudgetUnavailable, match=r"budget.db .what it holds for key is no account"):
        remaining(budget_at(path, time))
