"""Check that a batch answers every item, in order, and stores what it says it stored."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from ...spec import SAFE_METHODS, Batch, Operation
from ..calls import Exchange, body_examples, example_call, json_content
from ..conformance import json_body
from ..mutation import leaves, member, strings, with_member
from ..session import Session
from .failures import is_uuid, unknown_value
from .renewal import vary
from .storage import compare
from .surroundings import View, holds_everything, look

_LARGEST = 1000
_LATER = 202
"""The status of what is taken and done afterwards (RFC 9110, section 15.3.3)."""
_WRITTEN, _FAILED = "written", "failed"


def batches_answer_each_item(session: Session) -> None:
    """Send a batch; there must be one result per item, in order, and each record must be there afterwards."""
    for operation, batch in batches(session):
        random = session.random(operation.id)
        items = [vary_item(operation, item, random) for item in _items(operation, batch)]
        exchange, results = send_batch(session, operation, items)
        for item, result in zip(items, results, strict=False):
            if isinstance(item, dict):
                _item(session, exchange, batch, item, result)


def unanswered_batches_are_kept(session: Session) -> None:
    """Send a batch whose items no reply answers; a list of all records must show each as it was sent."""
    for operation in session.callable_operations():
        batch, resource = operation.batch, operation.resource
        if batch is None or batch.results or resource is None or not body_examples(operation):
            continue
        random = session.random(f"{operation.id} unanswered")
        items = [vary_item(operation, item, random) for item in _items(operation, batch)]
        exchange, known = send_items(session, operation, items), (resource.key, resource.match)
        is_done = exchange.accepted and exchange.status != _LATER
        for view in look(session, operation) if is_done else ():
            for item in [item for item in items if isinstance(item, dict)]:
                _is_shown(session, view, item, [name for name in known if name and name in item])


def _is_shown(session: Session, view: View, item: dict[str, Any], known: Sequence[str]) -> None:
    """Look in a list for the record that an item of a batch is about, by the values that it is known by."""
    alike = (r for r in view.records.values() if any(r.get(name) == item[name] for name in known))
    record = next(alike, None)
    if record is not None:
        compare(session, view.reply, record, {name: item[name] for name in item if name in record})
    elif known and holds_everything(session, view):
        why = f"an item of a batch is not in the list: {str(item)[:300]}"
        session.report(view.reply, "written_record_found", why)


def batches_of_every_size_are_taken(session: Session) -> None:
    """Send the largest batch, one of one item and, where the schema takes it, an empty one."""
    for operation, batch in batches(session):
        content = json_content(operation)
        for size in dict.fromkeys((min(batch.max, _LARGEST), 1, 0)):
            items = many(session, operation, batch, size)
            body = with_member(body_examples(operation)[0], batch.items, items)
            if content and session.schemas.accepts(content.schema_pointer, body):
                send_batch(session, operation, items)


def batches_fail_item_by_item(session: Session) -> None:
    """Send a batch with one impossible item; that one must fail, and no other."""
    for operation, batch in batches(session):
        good = many(session, operation, batch, 2)
        bad = _impossible(session, operation, batch, good[0]) if batch.error else None
        if bad is None:
            continue
        exchange, results = send_batch(session, operation, [good[0], bad, good[1]])
        said = [_said(batch, result) for result in results]
        if results and said != [_WRITTEN, _FAILED, _WRITTEN]:
            why = f"only the second of three items is impossible; the results say {', '.join(said)}"
            session.report(exchange, "batch_failures", why)


def _said(batch: Batch, result: Any) -> str:
    members = result.keys() if isinstance(result, dict) else set()
    error, record = batch.error in members, batch.record in members
    if error and record:
        return "written and failed"
    return _FAILED if error else _WRITTEN


def same_key_in_a_batch_is_same_record(session: Session) -> None:
    """Upsert the same item twice in one batch; both results must name one record."""
    for operation, batch in batches(session):
        resource = operation.resource
        if resource and resource.action == "upsert" and resource.key:
            twice = many(session, operation, batch, 1) * min(2, batch.max)
            exchange, results = send_batch(session, operation, twice)
            records = (record_in(batch, result, {resource.key: None}) or {} for result in results)
            ids = {str(record.get(resource.key)) for record in records}
            if len(ids) > 1:
                session.report(exchange, "upsert_repeated", "the same item, sent twice, made two records")


def batches(session: Session) -> Iterator[tuple[Operation, Batch]]:
    """Yield the operations that take a batch and answer each item, and show an example of it."""
    for operation in session.callable_operations():
        batch = operation.batch
        if batch and batch.results and body_examples(operation) and _items(operation, batch):
            yield operation, batch


def _items(operation: Operation, batch: Batch) -> list[Any]:
    items = member(body_examples(operation)[0], batch.items)
    return items if isinstance(items, list) else []


def many(session: Session, operation: Operation, batch: Batch, count: int) -> list[Any]:
    """Return so many different items like the example's first."""
    random = session.random(f"{operation.id} {count} items")
    return [vary_item(operation, _items(operation, batch)[0], random) for _ in range(count)]


def vary_item(operation: Operation, item: Any, random: Random) -> Any:
    """Return a new variant of a batch's item; what names an existing record stays."""
    key = operation.resource.key if operation.resource else None
    varied = vary(item, random)
    return {**varied, key: item[key]} if isinstance(item, dict) and key in item else varied


def _impossible(session: Session, operation: Operation, batch: Batch, item: Any) -> Any:
    """Return an item that the schema takes and the server cannot: of an unknown record, or without a key."""
    resource, content = operation.resource, json_content(operation)
    if not isinstance(item, dict) or resource is None or content is None:
        return None
    bad = _of_unknown_record(session, operation, item, resource.key) if resource.action == "update" else {}
    body = with_member(body_examples(operation)[0], batch.items, [bad])
    keyless = resource.action == "upsert" and resource.key not in item
    fits = session.schemas.accepts(content.schema_pointer, body)
    return bad if fits and (keyless or resource.key in bad) else None


def _of_unknown_record(
    session: Session, operation: Operation, item: dict[str, Any], key: str | None
) -> dict[str, Any]:
    known = item.get(key or "")
    schema = {"type": "integer"} if isinstance(known, int) else {"format": "uuid"} if is_uuid(known) else {}
    return {**item, key: unknown_value(schema, session.random(operation.id))} if key in item else item


def send_batch(session: Session, operation: Operation, items: list[Any]) -> tuple[Exchange, list[Any]]:
    """Send items as a batch and return the results, none when they are not one for each item."""
    batch = operation.batch or Batch("/", 0)
    exchange = send_items(session, operation, items)
    why = f"a batch of {len(items)} items like the example's is refused"
    if not session.expect_accepted(exchange, "batch_answered", why):
        return exchange, []
    results = member(json_body(exchange.response), batch.results or "/")
    found = results if isinstance(results, list) else []
    if len(found) != len(items):
        why = f"{len(items)} items were sent and {len(found)} results came back"
        session.report(exchange, "batch_answered", why)
        return exchange, []
    return exchange, found


def send_items(session: Session, operation: Operation, items: list[Any]) -> Exchange:
    """Send items as a batch, whatever comes back."""
    path = operation.batch.items if operation.batch else "/"
    body = with_member(body_examples(operation)[0], path, items)
    return session.send(example_call(operation).having(body=body))


def _item(session: Session, exchange: Exchange, batch: Batch, item: dict[str, Any], result: Any) -> None:
    warned = set(strings(result))
    sent = {name: value for name, value in item.items() if name not in warned}
    record = record_in(batch, result, sent)
    if record is None or (batch.error and isinstance(result, dict) and batch.error in result):
        shown = str(result)[:300]
        why = f"an item like the example's has no record, or an error, in its result: {shown}"
        session.report(exchange, "batch_answered", why)
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


def record_in(batch: Batch, result: Any, sent: dict[str, Any]) -> dict[str, Any] | None:
    """Return the record in a result: where the spec says, else the object that holds what was sent."""
    if batch.record:
        named = member(result, batch.record)
        return named if isinstance(named, dict) else None
    inside = (value for _, value in leaves([result]) if isinstance(value, dict))
    return next((value for value in inside if set(sent) <= set(value)), None)


def _reader(session: Session, operation: Operation) -> tuple[Operation, str] | None:
    """Return the operation that reads one record of the same resource, and its parameter for the key."""
    links = (link for source in session.siblings(operation) for link in session.links(source))
    for link in links:
        read, written = link.target.resource, operation.resource
        if link.target.method in SAFE_METHODS and read and written and read.name == written.name:
            for name, expression in link.parameters.items():
                if str(expression).endswith(f"/{written.key}"):
                    return link.target, name
    return None
