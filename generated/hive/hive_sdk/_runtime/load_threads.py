"""Load many items in threads."""

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from contextvars import copy_context
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

import attrs

from .batching import Item, ItemOutcome, Record, Result
from .chunks import chunks_of
from .errors import InvalidArgument
from .jobs import Job
from .load import Clerk, Load, LoadSummary, is_due, notes_of
from .progress import shown
from .threads import SyncCaller

if TYPE_CHECKING:
    from concurrent.futures import Future

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class _GivenUpError(Exception):
    """Be raised in a thread whose load nobody reads any longer."""


class SyncLoad(Load[Item, Result, Record]):
    """Send many items, in as few calls as there may be; it happens while the outcomes are read, once."""

    def __init__(self, caller: SyncCaller, job: Job, items: Iterable[Item]) -> None:
        if not isinstance(items, Iterable):
            raise InvalidArgument(
                f"{type(items).__name__} is not iterable; async ones are for the async client."
            )
        super().__init__(job, items)
        self._stopped = threading.Event()
        self._caller = attrs.evolve(caller, sleep=_sleeping(caller.sleep, self._stopped))

    def __iter__(self) -> Iterator[ItemOutcome[Item, Result, Record]]:
        """Send the items and yield what came of each, in their order.

        Raises:
            JournalError: The journal cannot be used for this load.
            SdkError: No call could be made at all.
        """
        self._start()
        return self._run()

    def succeeded(self) -> Iterator[ItemOutcome[Item, Result, Record]]:
        """Send the items and yield what came of those that the vendor took."""
        return (outcome for outcome in self if outcome.succeeded)

    def failed(self) -> Iterator[ItemOutcome[Item, Result, Record]]:
        """Send the items and yield what came of those that the vendor did not take."""
        return (outcome for outcome in self if not outcome.succeeded)

    def run(self) -> LoadSummary:
        """Send the items and count what came of them."""
        for _ in self:
            pass
        return self.summary

    def _run(self) -> Iterator[ItemOutcome[Item, Result, Record]]:
        job, chunks = self._job, 0
        notes = notes_of(job, self._caller.settings.base_url)
        clerk = Clerk(job, notes, self._caller.keyring.known)
        with closing(notes), shown(job.how.progress, self.total) as show:
            settled = in_order(
                lambda chunk: self._caller.drive(clerk.steps(self._caller, chunk)),
                chunks_of(self._items, job.batch.most),
                job.how.concurrency,
                self._stopped,
            )
            with closing(settled):
                for outcomes in settled:
                    chunks += 1
                    self.summary = self.summary.plus(outcomes)
                    show(self.summary.done)
                    yield from outcomes
            notes.finish(chunks)


def _sleeping(sleep: Callable[[float], None], stopped: threading.Event) -> Callable[[float], None]:
    """Return a sleep that is followed by nothing once nobody reads, and ends then unless it is the user's."""
    nap: Callable[[float], object] = stopped.wait if sleep is time.sleep else sleep

    def rest(seconds: float) -> None:
        if not stopped.is_set():
            nap(seconds)
        if stopped.is_set():
            raise _GivenUpError

    return rest


def in_order(
    work: Callable[[_Given], _Made], given: Iterable[_Given], workers: int, stopped: threading.Event
) -> Generator[_Made, None, None]:
    """Yield what is made of each given thing, in their order; so many are worked on at once.

    Twice as many at most are taken ahead of the reader. What was begun and could be made is yielded before
    the first error is raised; when the reader leaves, `stopped` is set and what has not begun is not done.
    """
    pool = import_module("concurrent.futures").ThreadPoolExecutor(workers, "load")
    pending: deque[Future[_Made]] = deque()
    try:
        for thing in given:
            pending.append(pool.submit(copy_context().run, work, thing))
            while is_due(pending, workers):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    except Exception:
        for made in pending:
            if made.exception() is None:
                yield made.result()
        raise
    finally:
        stopped.set()
        pool.shutdown(cancel_futures=True)
