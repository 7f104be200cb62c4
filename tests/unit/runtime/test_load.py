"""A load sends any number of items in batches, and tells of each what came of it."""

import asyncio
import itertools
import threading
import time
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from typing import Any

import attrs
import httpx
import pytest

from specloom.runtime import (
    ConnectionFailed,
    CredentialError,
    DecodeError,
    InvalidArgument,
    ItemRefused,
    ServerError,
    StatusError,
    load_tasks,
    load_threads,
)
from specloom.runtime.batching import Batch
from specloom.runtime.jobs import Job, LoadSettings
from specloom.runtime.load_threads import SyncLoad
from specloom.runtime.operation import CallOptions, Retry

from .batches import OPERATION, TOLD, UNTOLD, Warehouse, load, load_async, told
from .stand_ins import FakeTime, refusal, sync_caller


def test_items_are_sent_in_chunks_and_each_has_an_outcome_in_order() -> None:
    vendor = Warehouse()

    outcomes = list(load(vendor, ["a", "b", "c"]))

    assert vendor.batches == [["a", "b"], ["c"]]
    assert [(o.index, o.item, o.record) for o in outcomes] == [(0, "a", "a"), (1, "b", "b"), (2, "c", "c")]
    assert all(outcome.succeeded for outcome in outcomes)


def test_a_refused_item_leaves_its_neighbours_alone() -> None:
    outcomes = list(load(Warehouse(), ["a", {"refuse": {"detail": "too big", "status": 400}}]))

    error = outcomes[1].error

    assert outcomes[0].succeeded
    assert isinstance(error, ItemRefused)
    assert (str(error), error.body, error.status) == (
        "Item 1 was refused: too big",
        {"detail": "too big", "status": 400},
        400,
    )


def test_successes_and_failures_can_be_read_apart() -> None:
    things = ["a", {"refuse": "no"}, "b"]

    assert [outcome.item for outcome in load(Warehouse(), things).succeeded()] == ["a", "b"]
    assert [outcome.item for outcome in load(Warehouse(), things).failed()] == [{"refuse": "no"}]


def test_a_run_counts_and_keeps_the_first_failures() -> None:
    summary = load(Warehouse(), ["a", {"refuse": "no"}, "b"]).run()

    assert (summary.done, summary.succeeded, summary.failed) == (3, 2, 1)
    assert [outcome.index for outcome in summary.failures] == [1]


def test_a_failed_chunk_does_not_stop_the_others() -> None:
    vendor = Warehouse(lambda things: refusal(500) if "b" in things else None)

    outcomes = list(load(vendor, ["a", "b", "c"]))

    assert [type(outcome.error) for outcome in outcomes] == [ServerError, ServerError, type(None)]


def test_where_the_vendor_tells_nothing_of_each_item_the_status_of_the_call_speaks_for_all() -> None:
    vendor = Warehouse(lambda things: refusal(422) if "c" in things else httpx.Response(200, json="queued"))

    outcomes = list(load(vendor, ["a", "b", "c"], UNTOLD))

    assert [(outcome.succeeded, outcome.result) for outcome in outcomes] == [
        (True, "queued"),
        (True, "queued"),
        (False, None),
    ]


def test_items_may_sit_inside_the_body_beside_other_members() -> None:
    bodies: list[bytes] = []

    def vendor(request: httpx.Request) -> httpx.Response:
        bodies.append(request.content)
        return httpx.Response(200, json=None)

    batch = Batch(OPERATION, ("data", "skus"), most=2)
    SyncLoad(sync_caller(vendor), Job(batch, {}, {"mode": "fast", "data": {"v": 1}}), ["a"]).run()

    assert bodies == [b'{"mode":"fast","data":{"v":1,"skus":["a"]}}']


def test_an_item_without_a_json_form_fails_alone_and_is_not_sent() -> None:
    vendor = Warehouse()

    outcomes = list(load(vendor, ["a", object()]))

    assert vendor.batches == [["a"]]
    assert isinstance(outcomes[1].error, InvalidArgument)


def test_a_chunk_that_is_too_large_is_sent_in_halves() -> None:
    vendor = Warehouse(lambda things: refusal(413) if len(things) > 1 else None)
    batch = attrs.evolve(TOLD, most=4)

    outcomes = list(load(vendor, ["a", "b", "c", "d"], batch))

    assert [outcome.succeeded for outcome in outcomes] == [True] * 4
    assert [len(things) for things in vendor.batches] == [4, 2, 1, 1, 2, 1, 1]


def test_an_item_that_was_not_processed_is_sent_again() -> None:
    busy = iter([True, False])

    def answer(things: list[Any]) -> httpx.Response | None:
        if "b" in things and next(busy):
            return httpx.Response(200, json={"results": [{"record": "a"}, {"error": {"status": 423}}]})
        return None

    vendor, time = Warehouse(answer), FakeTime()
    batch = attrs.evolve(TOLD, operation=attrs.evolve(OPERATION, retry=Retry(frozenset({423}), 5)))

    outcomes = list(load(vendor, ["a", "b"], batch, time))

    assert [outcome.record for outcome in outcomes] == ["a", "b"]
    assert vendor.batches == [["a", "b"], ["b"]]
    assert time.naps == [5]


def test_an_item_that_failed_in_the_vendors_hands_is_not_sent_again() -> None:
    vendor = Warehouse()

    outcomes = list(load(vendor, [{"refuse": {"status": 500}}]))

    assert len(vendor.batches) == 1
    assert not outcomes[0].succeeded


def test_an_item_is_sent_again_no_more_often_than_asked() -> None:
    vendor = Warehouse()

    load(vendor, [{"refuse": {"status": 429}}], options=CallOptions(retries=1)).run()

    assert len(vendor.batches) == 2


def test_a_lost_connection_fails_the_chunk_and_is_not_repeated() -> None:
    sent = []

    def vendor(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise httpx.ReadError("gone")

    outcomes = list(load(vendor, ["a"]))

    assert isinstance(outcomes[0].error, ConnectionFailed)
    assert len(sent) == 1


def test_a_lost_connection_is_repeated_when_the_caller_says_that_it_does_no_harm() -> None:
    vendor = Warehouse()
    gone = iter([True, False])

    def flaky(request: httpx.Request) -> httpx.Response:
        if next(gone):
            raise httpx.ReadError("gone")
        return vendor(request)

    assert load(flaky, ["a"], resend_in_doubt=True).run().succeeded == 1


def test_every_call_of_a_load_has_a_key_of_its_own_where_the_vendor_knows_keys() -> None:
    vendor = Warehouse()

    load(vendor, ["a", "b", "c"], attrs.evolve(TOLD, keyed=True)).run()

    assert None not in vendor.keys
    assert len(set(vendor.keys)) == 2


def test_the_keys_follow_from_the_one_that_is_given() -> None:
    vendor = Warehouse()

    load(vendor, ["a", "b", "c"], options=CallOptions(idempotency_key="monday")).run()

    assert vendor.keys == ["monday-0-0", "monday-1-0"]


@pytest.mark.parametrize("body", [{}, {"results": []}, {"results": "all"}, "done"])
def test_results_that_cannot_be_told_apart_are_no_success(body: Any) -> None:
    outcomes = list(load(Warehouse(lambda things: httpx.Response(200, json=body)), ["a"]))

    assert isinstance(outcomes[0].error, DecodeError)


def test_a_failure_in_a_success_fails_the_chunk_and_is_not_repeated() -> None:
    failure = {"400": {"application/json": lambda body: f"problem: {body['problem']}"}}
    vendor = Warehouse(lambda things: httpx.Response(200, json={"problem": "closed"}))
    for batch in (TOLD, UNTOLD):
        operation = attrs.evolve(OPERATION, responses={"200": {"application/json": str.upper}, **failure})
        outcomes = list(load(vendor, ["a"], attrs.evolve(batch, operation=operation), concurrency=1))

        assert isinstance(outcomes[0].error, StatusError)
        assert outcomes[0].error.body == "problem: closed"
    assert len(vendor.batches) == 2


def test_a_result_that_does_not_fit_leaves_its_neighbours_alone() -> None:
    def decoder(entry: Any) -> Any:
        return {"record": int(entry["record"])}

    outcomes = list(load(Warehouse(), ["1", "b"], attrs.evolve(TOLD, decoder=decoder)))

    assert outcomes[0].record == 1
    assert isinstance(outcomes[1].error, DecodeError)


def test_a_result_with_neither_record_nor_error_is_no_success() -> None:
    vendor = Warehouse(lambda things: httpx.Response(200, json={"results": [{}]}))

    assert not next(iter(load(vendor, ["a"]))).succeeded


def test_an_error_that_every_call_would_meet_ends_the_load() -> None:
    batch = Batch(attrs.evolve(OPERATION, security=(("key",),)), most=1)

    with pytest.raises(CredentialError):
        load(Warehouse(), ["a", "b"], batch).run()


def test_a_load_reads_no_further_ahead_than_it_must() -> None:
    read: list[int] = []

    def things() -> Iterator[int]:
        for number in itertools.count():
            read.append(number)
            yield number

    next(iter(load(Warehouse(), things(), concurrency=2)))

    assert len(read) <= 2 * 2 * TOLD.most


def test_a_load_of_any_length_needs_the_same_memory() -> None:
    def peak(count: int) -> int:
        vendor = Warehouse()
        outcomes = load(vendor, ("x" * 1000 for _ in range(count)), attrs.evolve(TOLD, most=50))
        tracemalloc.start()
        for _ in outcomes:
            vendor.batches.clear()
            vendor.keys.clear()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(500)

    assert peak(5000) < 1.3 * peak(500)


def test_calls_are_under_way_side_by_side_and_outcomes_stay_in_order() -> None:
    together = threading.Barrier(3, timeout=10)

    def answer(things: list[Any]) -> None:
        together.wait()

    outcomes = list(load(Warehouse(answer), range(6), concurrency=3))

    assert [outcome.item for outcome in outcomes] == list(range(6))


def test_what_was_sent_is_told_before_the_error_of_the_source() -> None:
    def things() -> Iterator[str]:
        yield from ("a", "b", "c")
        raise OSError("the disk is gone")

    begun = load(Warehouse(), things(), concurrency=2)
    with pytest.raises(OSError, match="disk"):
        begun.run()

    assert begun.summary.succeeded == 2


def halved(number: int) -> int:
    if number % 2:
        raise ArithmeticError(number)
    return number // 2


def test_of_two_errors_the_first_is_raised_after_all_that_could_be_made() -> None:
    made: list[int] = []
    begun = threading.Barrier(5, timeout=10)

    def work(number: int) -> int:
        begun.wait()
        return halved(number)

    with pytest.raises(ArithmeticError, match="1"):
        made.extend(load_threads.in_order(work, range(5), 5, threading.Event()))
    assert made == [0, 1, 2]


def test_of_two_errors_in_tasks_the_first_is_raised_after_all_that_could_be_made() -> None:
    made: list[int] = []

    async def work(number: int) -> int:
        return halved(number)

    async def main() -> None:
        async for half in load_tasks.in_order(work, _things(5), 5):
            made.append(half)  # noqa: PERF401  a comprehension would lose them with the error

    with pytest.raises(ArithmeticError, match="1"):
        asyncio.run(main())
    assert made == [0, 1, 2]


def test_a_load_that_is_left_sends_no_more() -> None:
    vendor = Warehouse()

    for _ in load(vendor, itertools.count(), concurrency=2):
        break
    sent = len(vendor.batches)

    assert sent <= 4
    assert threading.active_count() == 1 or all("load" not in t.name for t in threading.enumerate())


def test_a_load_that_is_left_does_not_wait_for_what_the_vendor_put_off() -> None:
    asked = threading.Event()

    def answer(request: httpx.Request) -> httpx.Response:
        if b"later" not in request.content:
            asked.wait(10)
            return told(["now"])
        asked.set()
        return httpx.Response(429, headers={"Retry-After": "60"})

    caller = attrs.evolve(sync_caller(answer), sleep=time.sleep)
    begun = time.monotonic()
    batch = attrs.evolve(TOLD, most=1)
    for _ in SyncLoad(caller, Job(batch, {}, {}, LoadSettings(concurrency=2)), ["now", "later"]):
        break

    assert time.monotonic() - begun < 30


def test_a_load_is_read_once() -> None:
    once = load(Warehouse(), ["a"])
    once.run()

    with pytest.raises(InvalidArgument, match="once"):
        list(once.failed())


def test_a_load_that_was_never_run_says_so() -> None:
    with pytest.warns(RuntimeWarning, match="never run"):
        load(Warehouse(), ["a"])


@pytest.mark.parametrize("items", ["text", {"a": 1}, b"bytes", 3])
def test_what_is_not_many_items_is_refused(items: Any) -> None:
    with pytest.raises(InvalidArgument):
        load(Warehouse(), items)


def test_a_concurrency_of_none_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="1 or more"):
        LoadSettings(concurrency=0)


def test_progress_is_told_after_every_chunk() -> None:
    told_of: list[tuple[int, int | None]] = []

    load(Warehouse(), ["a", "b", "c"], progress=lambda done, total: told_of.append((done, total))).run()

    assert told_of == [(2, 3), (3, 3)]


async def _things(count: int) -> AsyncIterator[int]:
    for number in range(count):
        yield number


def test_an_async_load_takes_an_async_iterable() -> None:
    async def main() -> list[Any]:
        return [outcome async for outcome in load_async(Warehouse(), _things(5), concurrency=2)]

    assert [outcome.record for outcome in asyncio.run(main())] == [0, 1, 2, 3, 4]


def test_an_async_load_takes_any_other_iterable_too() -> None:
    async def main() -> Any:
        return await load_async(Warehouse(), [1, {"refuse": "no"}])

    summary = asyncio.run(main())

    assert (summary.succeeded, summary.failed) == (1, 1)


def test_an_async_load_tells_successes_and_failures_apart() -> None:
    things = [1, {"refuse": "no"}, 3]

    async def main() -> tuple[list[Any], list[Any]]:
        taken = [outcome.index async for outcome in load_async(Warehouse(), things).succeeded()]
        others = [outcome.index async for outcome in load_async(Warehouse(), things).failed()]
        return taken, others

    assert asyncio.run(main()) == ([0, 2], [1])


def test_an_async_load_that_is_cancelled_leaves_no_task() -> None:
    async def main() -> int:
        never = asyncio.Event()

        async def things() -> AsyncIterator[int]:
            yield 1
            yield 2
            await never.wait()

        task = asyncio.ensure_future(load_async(Warehouse(), things(), concurrency=2).run())
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return len(asyncio.all_tasks())

    assert asyncio.run(main()) == 1


def test_what_was_sent_by_an_async_load_is_told_before_the_error_of_the_source() -> None:
    async def things() -> AsyncIterator[int]:
        yield 1
        yield 2
        raise OSError("the disk is gone")

    async def main() -> int:
        begun = load_async(Warehouse(), things())
        with pytest.raises(OSError, match="disk"):
            await begun
        return begun.summary.succeeded

    assert asyncio.run(main()) == 2


def test_a_load_says_what_it_is_and_how_far() -> None:
    outcomes = load(lambda request: told(["a"]), ["a"])
    outcomes.run()

    assert repr(outcomes) == "SyncLoad('things_upsert_batch', LoadSummary(done=1, succeeded=1, failed=0))"
