"""Seed defects in operations that take many items in one call."""

from collections.abc import Callable, Iterator
from typing import Any

from ...mock import Request, Response
from ...spec import Batch
from ..calls import body_examples
from ..mutation import member, with_member
from .bodies import decoded, is_json_value, successes, with_json
from .changed import Ask, answering
from .effects import Deed, readers, tampered
from .lists import items_in, with_items
from .mutant import BATCH, Defect, Kind, Subject
from .refusals import refusal

Read = Callable[[Batch, Request, Ask], Response]


def _sent(batch: Batch, request: Request) -> list[Any]:
    body = decoded(request.body)
    items = member(body, batch.items) if is_json_value(body) else None
    return items if isinstance(items, list) else []


def _sending(batch: Batch, request: Request, items: list[Any]) -> Request:
    return with_json(request, with_member(decoded(request.body), batch.items, items))


def _kind(name: str, says: str, read: Read, concerns: Callable[[Subject, Batch], bool]) -> Kind:
    def makes(subject: Subject) -> Iterator[Defect]:
        batch = subject.operation.batch
        if batch is None or not body_examples(subject.operation) or not concerns(subject, batch):
            return

        def change(request: Request, ask: Ask) -> Response:
            return read(batch, request, ask)

        yield answering(subject, says, change)

    return Kind(name, BATCH, says, makes)


def _answers_items(subject: Subject, batch: Batch) -> bool:
    return any(len(items_in(s.response, batch.results or "/")) > 1 for s in successes(subject))


def _fails_items(subject: Subject, batch: Batch) -> bool:
    """Tell whether an item was seen to fail beside one that did not."""
    return any(
        0 < len(_failed(batch, s.response)) < len(_results(batch, s.response)) for s in successes(subject)
    )


def _results(batch: Batch, response: Response) -> list[Any]:
    return items_in(response, batch.results or "/")


def _failed(batch: Batch, response: Response) -> list[Any]:
    return [item for item in _results(batch, response) if isinstance(item, dict) and batch.error in item]


def _takes_all(_subject: Subject, _batch: Batch) -> bool:
    return True


def _results_turned(batch: Batch, request: Request, ask: Ask) -> Response:
    response = ask(request)
    return with_items(response, batch.results or "/", _results(batch, response)[::-1])


def _result_lost(batch: Batch, request: Request, ask: Ask) -> Response:
    response = ask(request)
    return with_items(response, batch.results or "/", _results(batch, response)[:-1])


def _first_for_all(batch: Batch, request: Request, ask: Ask) -> Response:
    response = ask(request)
    items = _results(batch, response)
    return with_items(response, batch.results or "/", items[:1] * len(items))


def _too_many_taken(batch: Batch, request: Request, ask: Ask) -> Response:
    items = _sent(batch, request)
    return ask(_sending(batch, request, items[: batch.max]) if len(items) > batch.max else request)


def _errors_hidden(batch: Batch, request: Request, ask: Ask) -> Response:
    """Answer an item that failed as the one before it."""
    response = ask(request)
    told: list[Any] = []
    for item in _results(batch, response):
        failed = isinstance(item, dict) and batch.error in item
        told.append(told[-1] if failed and told else item)
    return with_items(response, batch.results or "/", told)


def _one_fails_all(batch: Batch, request: Request, ask: Ask) -> Response:
    """Answer every item as failed where one is."""
    response = ask(request)
    items, failed = _results(batch, response), _failed(batch, response)
    return with_items(response, batch.results or "/", failed[:1] * len(items) if failed else items)


def _largest_refused(subject: Subject) -> Iterator[Defect]:
    """Refuse a batch as large as one may be."""
    batch, answer = subject.operation.batch, refusal(subject)
    if batch is None or answer is None or not body_examples(subject.operation):
        return

    def change(request: Request, ask: Ask) -> Response:
        return answer if len(_sent(batch, request)) == batch.max else ask(request)

    yield answering(subject, f"a batch of {batch.max} items is refused", change)


def _item_lost(subject: Subject) -> Iterator[Defect]:
    """Keep all items of a batch but the last."""
    shown = readers(subject, "get", "list")
    if subject.operation.batch and subject.operation.resource and shown:
        yield tampered(subject, "one item of a batch is not kept", _undo_one)


def _undo_one(deed: Deed) -> Response:
    for effect in sorted(deed.effects, key=lambda e: e.key)[:1] if len(deed.effects) > 1 else ():
        effect.undo(deed.store)
    return deed.response


KINDS = (
    _kind(
        "results_reversed",
        "the results come in another order than the items",
        _results_turned,
        _answers_items,
    ),
    _kind("result_lost", "the result of the last item is missing", _result_lost, _answers_items),
    _kind("results_repeat_first", "every item is answered as the first", _first_for_all, _answers_items),
    _kind("item_error_hidden", "an item that failed is answered as written", _errors_hidden, _fails_items),
    _kind(
        "item_error_spreads", "one item that fails is answered as if all had", _one_fails_all, _fails_items
    ),
    _kind("batch_too_large_taken", "more items than allowed are taken", _too_many_taken, _takes_all),
    Kind("largest_batch_refused", BATCH, "the largest batch is refused", _largest_refused),
    Kind("batch_item_lost", BATCH, "one item of a batch is not kept", _item_lost),
)
