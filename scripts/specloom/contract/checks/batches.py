"""Check that a batch answers every item, in order, and stores what it says it stored."""

from random import Random
from typing import Any

from ...spec import SAFE_METHODS, Operation
from ..calls import Exchange, body_examples, example_call
from ..conformance import json_body
from ..links import links_of
from ..mutation import leaves, strings
from ..session import Session
from .storage import compare, vary


def batches_answer_each_item(session: Session) -> None:
    """Send a batch; there must be one result per item, in order, and each record must be there afterwards."""
    for operation in session.callable_operations():
        if operation.batch and operation.batch.results and body_examples(operation):
            random = session.random(operation.id)
            items = [vary_item(operation, item, random) for item in body_examples(operation)[0]]
            _batch(session, operation, items)


def vary_item(operation: Operation, item: Any, random: Random) -> Any:
    """Return a new variant of a batch's item; what names an existing record stays."""
    key = operation.resource.key if operation.resource else None
    varied = vary(item, random)
    return {**varied, key: item[key]} if isinstance(item, dict) and key in item else varied


def _batch(session: Session, operation: Operation, items: list[Any]) -> None:
    exchange = session.send(example_call(operation).having(body=items))
    if not session.expect_accepted(exchange, "batch_answered", "a batch like the example is refused"):
        return
    body = json_body(exchange.response)
    results = body.get(operation.batch.results) if isinstance(body, dict) and operation.batch else None
    if not isinstance(results, list) or len(results) != len(items):
        count = len(results) if isinstance(results, list) else 0
        session.report(
            exchange, "batch_answered", f"{len(items)} items were sent and {count} results came back"
        )
        return
    for item, result in zip(items, results, strict=True):
        _item(session, exchange, item, result)


def _item(session: Session, exchange: Exchange, item: Any, result: Any) -> None:
    warned = set(strings(result))
    sent = {name: value for name, value in item.items() if name not in warned}
    record = next((v for _, v in leaves(result) if isinstance(v, dict) and set(sent) <= set(v)), None)
    if record is None:
        shown = str(result)[:300]
        session.report(
            exchange, "batch_answered", f"an item like the example's has no record in its result: {shown}"
        )
        return
    compare(session, exchange, record, sent)
    reader = _reader(session, exchange.call.operation)
    key = exchange.call.operation.resource.key if exchange.call.operation.resource else None
    if reader is not None and key in record:
        operation, parameter = reader
        read = session.send(example_call(operation).having(path={parameter: record[key]}))
        if session.expect_accepted(read, "written_record_found", "a record of a batch cannot be read"):
            found = next((v for _, v in leaves(json_body(read.response)) if isinstance(v, dict)), {})
            compare(session, read, found, sent)


def _reader(session: Session, operation: Operation) -> tuple[Operation, str] | None:
    """Return the operation that reads one record of the same resource, and its parameter for the key."""
    links = (link for source in session.spec.operations for link in links_of(session.spec, source))
    for link in links:
        read, written = link.target.resource, operation.resource
        if link.target.method in SAFE_METHODS and read and written and read.name == written.name:
            for name, expression in link.parameters.items():
                if str(expression).endswith(f"/{written.key}"):
                    return link.target, name
    return None
