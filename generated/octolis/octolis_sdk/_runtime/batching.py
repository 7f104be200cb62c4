"""Settle the items of one chunk without doing any I/O: what is sent, what came of each item.

The settling yields pieces of the chunk, each to be sent in one call, and is sent what came of it. Who sends
it is a load: in load_threads.py for threads, in load_tasks.py for tasks.
"""

from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import attrs
import httpx

from .chunks import Chunk
from .contents import body_of
from .decoding import decode, path_of, told_failure
from .errors import ConnectionFailed, DecodeError, ItemRefused, SdkError, StatusError, TimedOut
from .misfits import MISFITS
from .operation import Decoder, Operation
from .outcomes import explained
from .pages import look_up
from .redaction import Secret, masked
from .retrying import Backoff, is_repeatable, was_sent
from .waiting import NO_HINTS, asked_wait

Item = TypeVar("Item")
Result = TypeVar("Result")
Record = TypeVar("Record")

Reply = httpx.Response | SdkError
"""What came of one call: the answer of a success, or the error of a failure."""


@attrs.frozen
class Member:
    """Name a member of a vendor's reply by its path on the wire, and by the attributes of its model."""

    wire: tuple[str, ...]
    attributes: tuple[str, ...]


@attrs.frozen(eq=False)
class Batch:
    """Say how an operation takes many items in one call.

    `items` is the path of the items in the body, `most` their number in one call. `results` is the path of
    the results in the reply, one per item; `decoder` makes a value of one, in which `record` is what became
    of the item and `error` is there when it failed. `sets_state` says that doing it twice is like doing it
    once, `keyed` that the vendor carries out only once what comes under one idempotency key.
    """

    operation: Operation
    items: tuple[str, ...] = ()
    most: int = attrs.field(kw_only=True)
    results: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)
    decoder: Decoder | None = attrs.field(default=None, kw_only=True)
    record: Member | None = attrs.field(default=None, kw_only=True)
    error: Member | None = attrs.field(default=None, kw_only=True)
    sets_state: bool = attrs.field(default=False, kw_only=True)
    keyed: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class ItemOutcome(Generic[Item, Result, Record]):
    """Say what came of one item of a load.

    `index` counts the items from 0. `result` is the vendor's result for the item, or its whole reply where
    it gives none; `record` is what became of the item. `error` is None for a success.
    """

    index: int
    item: Item
    result: Result | None = None
    record: Record | None = None
    error: SdkError | None = None

    @property
    def succeeded(self) -> bool:
        """Tell whether the vendor took the item."""
        return self.error is None


Judged = ItemOutcome[Any, Any, Any]
Outcomes = list[Judged]


@attrs.frozen
class Piece:
    """Ask for some items of a chunk to be sent in one call, after so many seconds.

    `number` counts the calls that a chunk takes, `positions` the items in the chunk, both from 0.
    """

    number: int
    positions: tuple[int, ...]
    wait: float = 0.0


Settling = Generator[Piece, Reply | None, Outcomes]


@attrs.frozen
class Rules:
    """Say how often an item is sent again at most, after how many seconds at most, and what no message shows.

    `draw` gives a number from 0 to 1.
    """

    retries: int
    draw: Callable[[], float]
    longest_wait: float
    secrets: Callable[[], Iterable[Secret]] = tuple


def settle(batch: Batch, chunk: Chunk, rules: Rules) -> Settling:
    """Send the chunk whole, then again what may be sent again; return an outcome for each of its items.

    A piece that is too large for the vendor (413) was not processed, so it is sent in halves. An item whose
    own status says that it was not processed is sent again, with others like it.
    """
    outcomes = {p: _bare(chunk, p, error) for p, error in chunk.unsendable.items()}
    pieces = deque([Piece(0, tuple(p for p in range(len(chunk.items)) if p not in outcomes))])
    attempts: Counter[int] = Counter()
    calls = 0
    while pieces:
        piece = attrs.evolve(pieces.popleft(), number=calls)
        if not piece.positions:
            continue
        reply = yield piece
        calls += 1
        if _is_too_large(reply) and len(piece.positions) > 1:
            pieces.extendleft(_halves(piece))
            continue
        judged = dict(zip(piece.positions, _judged(batch, chunk, piece, reply, rules), strict=True))
        outcomes |= judged
        pieces.append(_again(batch, judged, attempts, rules))
    return [outcomes[position] for position in sorted(outcomes)]


def _again(batch: Batch, judged: Mapping[int, Judged], attempts: Counter[int], rules: Rules) -> Piece:
    """Return what is to be sent again of what was judged, and count it."""
    waits = {
        position: wait
        for position, outcome in judged.items()
        if attempts[position] < rules.retries
        and (wait := _wait_before_repeat(batch, outcome, attempts[position], rules)) is not None
    }
    attempts.update(waits.keys())
    return Piece(0, tuple(waits), max(waits.values(), default=0.0))


def is_doubtful(error: SdkError) -> bool:
    """Tell whether the vendor may have done what it was asked although the call failed."""
    if isinstance(error, ConnectionFailed | TimedOut):
        cause = error.__cause__
        return not isinstance(cause, httpx.RequestError) or was_sent(cause)
    return isinstance(error, StatusError) and not 400 <= error.status_code < 500


def _is_too_large(reply: Reply | None) -> bool:
    return isinstance(reply, StatusError) and reply.status_code == 413


def _halves(piece: Piece) -> tuple[Piece, Piece]:
    """Return the second half and the first, in the order in which `extendleft` wants them."""
    middle = len(piece.positions) // 2
    return Piece(0, piece.positions[middle:]), Piece(0, piece.positions[:middle])


def _judged(batch: Batch, chunk: Chunk, piece: Piece, reply: Reply | None, rules: Rules) -> Outcomes:
    bare = [_bare(chunk, position) for position in piece.positions]
    if not isinstance(reply, httpx.Response):
        return [attrs.evolve(outcome, error=reply) for outcome in bare]
    if batch.results is None:
        return _judged_as_one(batch, bare, reply)
    entries = look_up(body_of(reply), batch.results)
    if isinstance(entries, list) and len(entries) == len(bare):
        pairs = zip(bare, entries, strict=True)
        return [_judged_alone(batch, outcome, entry, reply, rules) for outcome, entry in pairs]
    count = len(entries) if isinstance(entries, list) else "no"
    reason = f"it has {count} results for {len(bare)} items, so none can be told from another"
    error = told_failure(batch.operation, reply) or _misfit(reply, reason, entries)
    return [attrs.evolve(outcome, error=error) for outcome in bare]


def _bare(chunk: Chunk, position: int, error: SdkError | None = None) -> Judged:
    return ItemOutcome(chunk.first + position, chunk.items[position], error=error)


def _judged_as_one(batch: Batch, bare: Outcomes, reply: httpx.Response) -> Outcomes:
    try:
        value = decode(batch.operation, reply)
    except (DecodeError, StatusError) as error:
        return [attrs.evolve(outcome, error=error) for outcome in bare]
    return [attrs.evolve(outcome, result=value, record=value) for outcome in bare]


def _judged_alone(batch: Batch, bare: Judged, entry: Any, reply: httpx.Response, rules: Rules) -> Judged:
    index, item = bare.index, bare.item
    try:
        result = batch.decoder(entry) if batch.decoder else entry
    except MISFITS as error:
        reason = f"the result of item {index} does not fit ({error})"
        return ItemOutcome(index, item, error=_misfit(reply, reason, entry))
    if batch.error and (refusal := look_up(entry, batch.error.wire)):
        reason = masked(explained(refusal), rules.secrets()) or "no reason is given"
        body = look_up(result, batch.error.attributes)
        refused = ItemRefused(f"Item {index} was refused: {reason}", body, _status(refusal, entry))
        return ItemOutcome(index, item, result, error=refused)
    if batch.record is None:
        return ItemOutcome(index, item, result, result)
    if look_up(entry, batch.record.wire) is None:
        message = f"Item {index} has no record in its result, so it does not count as taken."
        return ItemOutcome(index, item, result, error=ItemRefused(message, result, _status(entry)))
    return ItemOutcome(index, item, result, look_up(result, batch.record.attributes))


def _status(*values: Any) -> int | None:
    """Return the HTTP status that an item alone would have met, which RFC 9457 calls `status`."""
    found = (value.get("status") for value in values if isinstance(value, dict))
    return next((status for status in found if isinstance(status, int) and 100 <= status <= 599), None)


def _misfit(reply: httpx.Response, reason: str, body: Any) -> DecodeError:
    message = (
        f"{reply.request.method} {path_of(reply.request)} answered {reply.status_code}, but the body is not"
        f" what the specification says: {reason}. The vendor has taken the call: look before sending the"
        " items again."
    )
    return DecodeError(message, reply, body)


def _wait_before_repeat(batch: Batch, outcome: Judged, attempt: int, rules: Rules) -> float | None:
    """Return the seconds to wait before the item is sent again, or None where that is not safe."""
    error = outcome.error
    if not isinstance(error, ItemRefused) or error.status is None:
        return None
    alone = httpx.Response(error.status)
    if not is_repeatable(batch.operation, alone):
        return None
    asked = asked_wait(batch.operation, alone, NO_HINTS, 0.0)
    wait = Backoff().seconds(attempt, rules.draw) if asked is None else asked
    return wait if wait <= rules.longest_wait else None


def body_with(rest: Any, path: Sequence[str], items: Any) -> Any:
    """Return the body of a call: its other members, and the items where they belong."""
    if not path:
        return items
    plain = rest.to_dict() if hasattr(rest, "to_dict") else rest or {}
    return {**plain, path[0]: body_with(plain.get(path[0]), path[1:], items)}
