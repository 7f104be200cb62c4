"""Load many items in tasks."""

from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterable,
)
from contextlib import aclosing, closing
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from .batching import Item, ItemOutcome, Record, Result
from .chunks import chunks_of_async
from .errors import InvalidArgument
from .jobs import Job
from .load import Clerk, Load, LoadSummary, is_due, notes_of
from .progress import shown
from .tasks import AsyncCaller

if TYPE_CHECKING:
    from asyncio import Semaphore, Task

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class AsyncLoad(Load[Item, Result, Record]):
    """Send many items, in as few calls as there may be; it happens while the outcomes are read, once."""

    def __init__(self, caller: AsyncCaller, job: Job, items: AsyncIterable[Item] | Iterable[Item]) -> None:
        if not isinstance(items, AsyncIterable | Iterable):
            raise InvalidArgument(f"{type(items).__name__} is no iterable.")
        super().__init__(job, items)
        self._caller = caller

    def __aiter__(self) -> AsyncIterator[ItemOutcome[Item, Result, Record]]:
        """Send the items and yield what came of each, in their order.

        Raises:
            JournalError: The journal cannot be used for this load.
            SdkError: No call could be made at all.
        """
        self._start()
        return self._run()

    def __await__(self) -> Generator[Any, Any, LoadSummary]:
        """Send the items and count what came of them."""
        return self.run().__await__()

    async def succeeded(self) -> AsyncIterator[ItemOutcome[Item, Result, Record]]:
        """Send the items and yield what came of those that the vendor took."""
        async for outcome in self:
            if outcome.succeeded:
                yield outcome

    async def failed(self) -> AsyncIterator[ItemOutcome[Item, Result, Record]]:
        """Send the items and yield what came of those that the vendor did not take."""
        async for outcome in self:
            if not outcome.succeeded:
                yield outcome

    async def run(self) -> LoadSummary:
        """Send the items and count what came of them."""
        async for _ in self:
            pass
        return self.summary

    async def _run(self) -> AsyncIterator[ItemOutcome[Item, Result, Record]]:
        job, chunks = self._job, 0
        notes = notes_of(job, self._caller.settings.base_url)
        clerk = Clerk(job, notes, self._caller.keyring.known)
        with closing(notes), shown(job.how.progress, self.total) as show:
            settled = in_order(
                lambda chunk: self._caller.drive(clerk.steps(self._caller, chunk)),
                chunks_of_async(self._items, job.batch.most),
                job.how.concurrency,
            )
            async with aclosing(settled):
                async for outcomes in settled:
                    chunks += 1
                    self.summary = self.summary.plus(outcomes)
                    show(self.summary.done)
                    for outcome in outcomes:
                        yield outcome
            notes.finish(chunks)


async def in_order(
    work: Callable[[_Given], Awaitable[_Made]], given: AsyncIterator[_Given], workers: int
) -> AsyncGenerator[_Made, None]:
    """Yield what is made of each given thing, in their order; so many are worked on at once.

    Twice as many at most are taken ahead of the reader. What was begun and could be made is yielded before
    the first error is raised; when the reader leaves, what has begun is cancelled.
    """
    asyncio = import_module("asyncio")
    room = asyncio.Semaphore(workers)
    pending: deque[Task[_Made]] = deque()
    try:
        async for thing in given:
            pending.append(asyncio.ensure_future(_within(room, work, thing)))
            while is_due(pending, workers):
                yield await _first(pending)
        while pending:
            yield await _first(pending)
    except Exception:
        async for made in _successes(pending):
            yield made
        raise
    finally:
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def _within(room: "Semaphore", work: Callable[[_Given], Awaitable[_Made]], thing: _Given) -> _Made:
    async with room:
        return await work(thing)


async def _first(tasks: "deque[Task[_Made]]") -> _Made:
    """Take away the first task once it has ended well, and return what it made."""
    made = await tasks[0]
    tasks.popleft()
    return made


async def _successes(tasks: Iterable["Task[_Made]"]) -> AsyncIterator[_Made]:
    asyncio = import_module("asyncio")
    for task in tasks:
        await asyncio.wait([task])
        if task.exception() is None:
            yield task.result()
