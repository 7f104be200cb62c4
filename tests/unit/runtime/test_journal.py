"""A load with a journal goes on where it was, however it ended."""

import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from specloom.runtime import Bearer, ConnectionFailed, InDoubt, ItemRefused, JournalError, Policy, Quota
from specloom.runtime.jobs import Job, LoadSettings
from specloom.runtime.journal import Journal
from specloom.runtime.load_threads import SyncLoad
from specloom.runtime.operation import CallOptions

from .batches import TOLD, UNTOLD, Warehouse, load
from .stand_ins import FakeTime, refusal, sync_caller

UPSERT = attrs.evolve(TOLD, sets_state=True)
KEYED = attrs.evolve(TOLD, keyed=True)


class Killed(BaseException):
    """Stand for the end of a process."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "load.db"


def killed_while(phase: str, vendor: Warehouse, call: int) -> Callable[[httpx.Request], httpx.Response]:
    """Return a vendor on whose so-manieth call the client dies, before or after the vendor took it."""
    calls = iter(range(1_000_000))

    def handle(request: httpx.Request) -> httpx.Response:
        last = next(calls) == call
        answer = vendor(request) if not last or phase == "answering" else None
        if answer is None or last:
            raise Killed
        return answer

    return handle


def test_what_was_acknowledged_is_not_sent_again_and_told_again(path: Path) -> None:
    vendor = Warehouse()
    things = ["a", {"refuse": {"detail": "no"}}, "c"]

    first = list(load(vendor, things, journal=path))
    second = list(load(vendor, things, journal=path))

    assert vendor.batches == [["a", {"refuse": {"detail": "no"}}], ["c"]]
    assert [outcome.record for outcome in second] == ["a", None, "c"]
    assert isinstance(second[1].error, ItemRefused)
    assert repr(first) == repr(second)


@pytest.mark.parametrize("phase", ["sending", "answering"])
@pytest.mark.parametrize("call", range(3))
def test_a_killed_load_of_upserts_writes_everything_in_the_end(path: Path, phase: str, call: int) -> None:
    vendor, things = Warehouse(), ["a", "b", "c", "d", "e"]
    with suppress(Killed):
        load(killed_while(phase, vendor, call), things, UPSERT, journal=path).run()

    outcomes = list(load(vendor, things, UPSERT, journal=path))

    written = [thing for batch in vendor.batches for thing in batch]
    assert [outcome.record for outcome in outcomes] == things
    assert sorted(set(written)) == things
    assert len(vendor.batches) == (4 if phase == "answering" else 3)


def test_what_may_have_been_written_is_in_doubt_where_sending_again_does_harm(path: Path) -> None:
    vendor, things = Warehouse(), ["a", "b", "c"]
    with suppress(Killed):
        load(killed_while("answering", vendor, 0), things, journal=path).run()

    outcomes = list(load(vendor, things, journal=path))

    assert [type(outcome.error) for outcome in outcomes] == [InDoubt, InDoubt, type(None)]
    assert vendor.batches == [["a", "b"], ["c"]]


def test_what_is_in_doubt_is_sent_again_when_the_caller_says_so(path: Path) -> None:
    vendor, things = Warehouse(), ["a", "b"]
    with suppress(Killed):
        load(killed_while("sending", vendor, 0), things, journal=path).run()

    assert load(vendor, things, journal=path, resend_in_doubt=True).run().succeeded == 2


def test_what_is_in_doubt_is_not_sent_again_when_the_caller_says_so(path: Path) -> None:
    vendor, things = Warehouse(), ["a", "b"]
    with suppress(Killed):
        load(killed_while("sending", vendor, 0), things, UPSERT, journal=path).run()

    assert load(vendor, things, UPSERT, journal=path, resend_in_doubt=False).run().failed == 2


def test_what_is_in_doubt_is_sent_again_under_the_same_key(path: Path) -> None:
    vendor, things = Warehouse(), ["a", "b"]
    with suppress(Killed):
        load(killed_while("answering", vendor, 0), things, KEYED, journal=path).run()

    load(vendor, things, KEYED, journal=path).run()

    assert vendor.keys[0] is not None
    assert vendor.keys == [vendor.keys[0]] * 2


def test_a_chunk_that_only_waits_for_its_turn_is_not_in_doubt(path: Path) -> None:
    class Impatient(FakeTime):
        def sleep(self, seconds: float) -> None:
            raise Killed

    vendor = Warehouse()
    operation = attrs.evolve(TOLD.operation, costs=(("calls", 1.0),))
    job = Job(attrs.evolve(TOLD, operation=operation), {}, {}, LoadSettings(1, path))
    policies = (Policy("calls", (Quota(1, 60.0),)),)
    with suppress(Killed):
        SyncLoad(sync_caller(vendor, Impatient(), policies=policies), job, ["a", "b", "c"]).run()

    summary = SyncLoad(sync_caller(vendor, policies=policies), job, ["a", "b", "c"]).run()

    assert summary.succeeded == 3
    assert vendor.batches == [["a", "b"], ["c"]]


def test_a_lost_answer_is_in_doubt_at_the_next_start(path: Path) -> None:
    def vendor(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone")

    first = list(load(vendor, ["a"], journal=path))
    second = list(load(Warehouse(), ["a"], journal=path))

    assert isinstance(first[0].error, ConnectionFailed)
    assert isinstance(second[0].error, InDoubt)


@pytest.mark.parametrize("failure", [refusal(401), httpx.ConnectError("refused")])
def test_what_was_certainly_not_written_is_sent_at_the_next_start(path: Path, failure: Any) -> None:
    def vendor(request: httpx.Request) -> httpx.Response:
        if isinstance(failure, Exception):
            raise failure
        answer: httpx.Response = failure
        return answer

    assert load(vendor, ["a"], journal=path, options=CallOptions(retries=0)).run().failed == 1
    assert load(Warehouse(), ["a"], journal=path).run().succeeded == 1


def test_halves_and_repeats_are_remembered_as_well(path: Path) -> None:
    vendor = Warehouse(lambda things: refusal(413) if len(things) > 1 else None)

    load(vendor, ["a", "b"], journal=path).run()
    sent = len(vendor.batches)
    summary = load(Warehouse(), ["a", "b"], journal=path).run()

    assert sent == 3
    assert summary.succeeded == 2


def test_other_items_are_refused(path: Path) -> None:
    load(Warehouse(), ["a", "b", "c"], journal=path).run()

    with pytest.raises(JournalError, match="items 0 to 1 are not those"):
        load(Warehouse(), ["a", "x", "c"], journal=path).run()


def test_fewer_items_are_refused(path: Path) -> None:
    load(Warehouse(), ["a", "b", "c"], journal=path).run()

    with pytest.raises(JournalError, match="knows more"):
        load(Warehouse(), ["a", "b"], journal=path).run()


def test_another_operation_or_size_is_refused(path: Path) -> None:
    load(Warehouse(), ["a"], journal=path).run()

    with pytest.raises(JournalError, match="another size of chunks"):
        load(Warehouse(), ["a"], attrs.evolve(TOLD, most=3), journal=path).run()


@pytest.mark.parametrize("content", [b"not a database at all, but a text of some length" * 30, b"x"])
def test_a_file_that_is_no_journal_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(JournalError, match="cannot be used as a journal"):
        load(Warehouse(), ["a"], journal=path).run()
    assert path.read_bytes() == content


@pytest.mark.parametrize("identity", [b"{", b"[]", b"no text"])
def test_a_journal_whose_head_is_damaged_is_refused(path: Path, identity: bytes) -> None:
    load(Warehouse(), ["a"], journal=path).run()
    damage(path, "UPDATE load SET identity = ?", identity)

    with pytest.raises(JournalError, match="cannot be used as a journal"):
        load(Warehouse(), ["a"], journal=path).run()


def test_a_journal_whose_answers_are_damaged_is_refused(path: Path) -> None:
    load(Warehouse(), ["a"], journal=path).run()
    damage(path, "UPDATE call SET content = 'x'")

    with pytest.raises(JournalError, match="cannot be used as a journal"):
        load(Warehouse(), ["a"], journal=path).run()


def damage(path: Path, statement: str, *values: object) -> None:
    with sqlite3.connect(path) as database:
        database.execute(statement, values)
    database.close()


def test_a_load_under_another_idempotency_key_is_refused(path: Path) -> None:
    load(Warehouse(), ["a"], KEYED, options=CallOptions(idempotency_key="monday"), journal=path).run()

    with pytest.raises(JournalError, match="another idempotency key"):
        load(Warehouse(), ["a"], KEYED, options=CallOptions(idempotency_key="tuesday"), journal=path).run()


def test_a_database_of_somebody_else_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE precious (thing)")
    database.close()

    with pytest.raises(JournalError, match="not a journal"):
        load(Warehouse(), ["a"], journal=path).run()


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be opened"):
        load(Warehouse(), ["a"], journal=tmp_path / "none" / "load.db").run()


def test_two_loads_of_one_process_do_not_share_a_journal(path: Path) -> None:
    first = iter(load(Warehouse(), ["a", "b", "c"], journal=path))
    next(first)

    with pytest.raises(JournalError, match="Another load is using"):
        load(Warehouse(), ["a", "b", "c"], journal=path).run()


HOLD = """
import sys, time
from specloom.runtime.journal import Journal
journal = Journal(sys.argv[1], {}, "key")
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def test_a_second_process_is_refused_until_the_first_is_killed(
    path: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(JournalError, match="Another load is using"):
        Journal(path, {}, None)
    holder.send_signal(signal.SIGKILL)
    holder.wait()

    journal = Journal(path, {}, None)

    assert journal.key == "key"
    journal.close()


def test_only_its_owner_may_read_it(path: Path) -> None:
    load(Warehouse(), ["a"], journal=path).run()

    assert path.stat().st_mode & 0o777 == 0o600


def test_it_holds_no_secret_that_the_vendor_repeats(path: Path) -> None:
    operation = attrs.evolve(UNTOLD.operation, security=(("bearer",),))
    caller = sync_caller(
        lambda request: httpx.Response(200, json=f"hello {request.headers['Authorization']}"),
        schemes={"bearer": Bearer()},
        credentials={"bearer": "very-secret-key"},
    )
    job = Job(attrs.evolve(UNTOLD, operation=operation), {}, {}, LoadSettings(1, path))

    SyncLoad(caller, job, ["a"]).run()

    with sqlite3.connect(path) as database:
        [(content,)] = database.execute("SELECT content FROM call").fetchall()
    database.close()
    assert zlib.decompress(content) == b'"hello Bearer ***"'
    assert b"very-secret-key" not in path.read_bytes()
