"""Hold what loading in threads and loading in tasks have in common."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from contextlib import closing
from importlib import import_module
from typing import Any, Final, Generic, Protocol

import attrs
import httpx

from .batching import (
    Item,
    ItemOutcome,
    Outcomes,
    Piece,
    Record,
    Reply,
    Result,
    Rules,
    Settling,
    is_doubtful,
    settle,
)
from .caller import Caller
from .chunks import Chunk
from .commands import Flow, Send, Sleep, Steps
from .errors import CallTooCostly, CredentialError, InDoubt, InvalidArgument, SdkError
from .jobs import Job
from .journal_notes import Notes
from .operation import CallOptions
from .redaction import Secret, masked

_KEPT: Final = 100
_TELLING: Final = 8  # a shorter secret is a placeholder, and may stand in what the vendor answers by chance
_FATAL: Final = (CallTooCostly, CredentialError, InvalidArgument)  # every other call would meet it too


@attrs.frozen
class LoadSummary:
    """Count what came of the items of a load so far; `failures` are the first hundred."""

    done: int = 0
    succeeded: int = 0
    failed: int = 0
    failures: tuple[ItemOutcome[Any, Any, Any], ...] = attrs.field(default=(), repr=False)

    def plus(self, outcomes: Outcomes) -> "LoadSummary":
        """Return the counts with further outcomes."""
        failures = [outcome for outcome in outcomes if not outcome.succeeded]
        kept = (*self.failures, *failures[: max(0, _KEPT - len(self.failures))])
        taken = len(outcomes) - len(failures)
        return LoadSummary(
            self.done + len(outcomes), self.succeeded + taken, self.failed + len(failures), kept
        )


@attrs.frozen(eq=False)
class Clerk:
    """Know what a call sends, what came of it before, and write down what comes of it."""

    job: Job
    notes: Notes
    secrets: Callable[[], Iterable[Secret]]

    def steps(self, caller: Caller, chunk: Chunk) -> Steps[Outcomes]:
        """Settle a chunk, with as many calls as that takes.

        Raises:
            SdkError: No call could be made at all, or the journal cannot be used for this load.
        """
        settling = self._settling(caller, chunk)
        reply: Reply | None = None
        while True:
            try:
                piece = settling.send(reply)
            except StopIteration as done:
                outcomes: Outcomes = done.value
                return outcomes
            reply = self.recall(chunk, piece) or (yield from self._send(caller, chunk, piece))

    def _settling(self, caller: Caller, chunk: Chunk) -> Settling:
        retries = caller.settings.retries_for(self.job.options.over(caller.options))
        rules = Rules(retries, caller.random, caller.settings.longest_wait, caller.keyring.known)
        return settle(self.job.batch, chunk, rules)

    def _send(self, caller: Caller, chunk: Chunk, piece: Piece) -> Steps[Reply]:
        if piece.wait:
            yield Sleep(piece.wait)
        job = self.job
        try:
            call = caller.flow(
                job.operation, job.parameters, job.body(chunk, piece), self._options(chunk, piece)
            )
            reply: Reply = yield from _noted(call, lambda: self.notes.sending(chunk, piece.number))
        except SdkError as error:
            reply = error
        return self.record(chunk, piece, reply)

    def _options(self, chunk: Chunk, piece: Piece) -> CallOptions:
        """Return the options of a call, which has a key of its own if the load has one."""
        key = self.notes.key and f"{self.notes.key}-{chunk.number}-{piece.number}"
        return attrs.evolve(self.job.options, idempotency_key=key)

    def recall(self, chunk: Chunk, piece: Piece) -> Reply | None:
        """Return what came of the call in an earlier run; None where it is to be sent.

        Raises:
            JournalError: The journal knows other items in this place.
        """
        self.notes.check(chunk)
        note = self.notes.recall(chunk.number, piece.number)
        if note is None or (note.answer is None and self.job.repeats(self.notes)):
            return None
        return note.answer or InDoubt(
            f"The items {chunk.first} to {chunk.first + len(chunk.items) - 1} were being sent when an earlier"
            " run ended, and may have been written; look, or give resend_in_doubt=True to send them again."
        )

    def record(self, chunk: Chunk, piece: Piece, reply: Reply) -> Reply:
        """Write down, without secrets, what came of a call, and return it.

        Raises:
            SdkError: Every other call would fail in the same way.
        """
        if isinstance(reply, httpx.Response):
            self.notes.answered(chunk.number, piece.number, _without(self.secrets(), reply))
            return reply
        if not is_doubtful(reply):
            self.notes.refused(chunk.number, piece.number)
        if isinstance(reply, _FATAL):
            raise reply
        return reply


class Load(Generic[Item, Result, Record]):
    """Send many items, in as few calls as there may be; it happens while the outcomes are read, once."""

    summary: LoadSummary

    def __init__(self, job: Job, items: Any) -> None:
        if isinstance(items, str | bytes | Mapping):
            raise InvalidArgument("A load takes many items; give a list, or anything that yields them.")
        self.summary = LoadSummary()
        self._job = job
        self._items = items
        self._started = False

    @property
    def total(self) -> int | None:
        """Return the number of items, None if nobody knows."""
        return len(self._items) if isinstance(self._items, Sized) else None

    def _start(self) -> None:
        if self._started:
            raise InvalidArgument("A load is read once, and this one was; make the call again for another.")
        self._started = True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._job.batch.operation.id!r}, {self.summary!r})"

    def __del__(self) -> None:
        if not getattr(self, "_started", True):
            message = f"{self!r} was never run, so nothing was sent: iterate over it, or call run()."
            warnings.warn(message, RuntimeWarning, stacklevel=2, source=self)


class _Begun(Protocol):
    def done(self) -> bool: ...


def is_due(begun: Sequence[_Begun], workers: int) -> bool:
    """Tell whether the reader gets the first thing begun now: it is done, or enough are taken ahead."""
    return bool(begun) and (len(begun) >= 2 * workers or begun[0].done())


def notes_of(job: Job, base_url: str) -> Notes:
    """Return the journal of a load, or notes that keep nothing.

    Raises:
        JournalError: The journal cannot be used for this load.
    """
    if job.how.journal is None:
        return Notes(job.key)
    journal = import_module(".journal", __package__)  # few loads have one, and SQLite takes a while to import
    notes: Notes = journal.Journal(job.how.journal, job.identity(base_url), job.key)
    return notes


def _noted(call: Flow, note: Callable[[], None]) -> Flow:
    """Make the call, and note it just before it is first sent: not while it waits for its turn."""
    result: Any = None
    noted = False
    with closing(call):
        while True:
            try:
                command = call.send(result)
            except StopIteration as done:
                answer: httpx.Response = done.value
                return answer
            if isinstance(command, Send) and not noted:
                noted = True
                note()
            result = yield command


def _without(secrets: Iterable[Secret], answer: httpx.Response) -> httpx.Response:
    """Return the answer, or a copy of it in which a secret that the vendor repeats is masked."""
    text = answer.content.decode("utf-8", "surrogateescape")
    clean = masked(text, [secret for secret in secrets if len(secret.reveal()) >= _TELLING])
    if clean == text:
        return answer
    content = clean.encode("utf-8", "surrogateescape")
    headers = {"Content-Type": answer.headers.get("Content-Type", "application/json")}
    return httpx.Response(answer.status_code, headers=headers, content=content)
