"""Read lists, filled first where the spec says how."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...spec import Operation
from ..calls import NO_BODY, Call, Exchange, example_call, json_content
from ..conformance import json_body
from ..mutation import leaves, member
from ..schema_values import takes_any_member
from ..session import Session
from .acceptance import resolved
from .renewal import expect_readable, filled_out, renewed, with_new_keys

_SIZE = 40
_ON_A_SANDBOX = 1000
"""Items of a page on a server that forgets nothing of what the checks wrote before."""
_UNTOLD = 10
"""Items that fit on a page whose size nobody tells."""
_FILLING: tuple[dict[str, Any], ...] = ({}, {"any_number": 12}, {"any_text": "10:30"})
"""What the records have besides the members of the example, where a schema takes members of any name."""


def lists(session: Session) -> Iterator[Operation]:
    """Yield the operations that return items: those that page, and the lists of a resource."""
    for operation in session.callable_operations():
        if operation.pagination or (operation.resource and operation.resource.action == "list"):
            yield operation


def fill(session: Session) -> None:
    """Write a few different records of each resource, at different times, so that lists can show them."""
    for operation in session.callable_operations():
        if _writes_one(operation, "create", "upsert"):
            for body in _records(session, operation):
                _write(session, example_call(operation), body)
                session.connection.let_pass(1)


def _writes_one(operation: Operation, *actions: str) -> bool:
    """Tell whether each call writes one record, by one of these actions."""
    action = operation.resource.action if operation.resource else ""
    return action in actions and not operation.batch


def _records(session: Session, operation: Operation) -> Iterator[Any]:
    content, body = json_content(operation), example_call(operation).body
    for number, extra in enumerate(_FILLING) if body is not NO_BODY else ():
        varied = renewed(session, operation, body, f"fill {number}")
        free = content and takes_any_member(session.schemas, content, {**varied, **extra})
        yield {**varied, **extra} if free else varied
    if content and isinstance(body, dict):
        varied = renewed(session, operation, body, "fill out")
        whole = filled_out(session, content, varied)
        yield from [whole] if whole != varied else []


def fill_with(session: Session, operation: Operation, many: int) -> int:
    """Write many more records of the resource that an operation lists; return how many were taken."""
    writing = next((o for o in session.siblings(operation) if _writes_one(o, "create")), None)
    call = example_call(writing) if writing else None
    if writing is None or call is None or call.body is NO_BODY or not session.connection.simulated:
        return 0
    bodies = (renewed(session, writing, call.body, f"one of many {number}") for number in range(many))
    return sum(_write(session, call, body) for body in bodies)


def _write(session: Session, call: Call, body: Any) -> bool:
    """Write a record and tell whether it was taken; where its texts may not be new, one like the example."""
    if session.send(call.having(body=body)).accepted:
        return True
    return session.send(call.having(body=with_new_keys(session, call.operation, call.body))).accepted


def read(session: Session, operation: Operation, **query: Any) -> tuple[Exchange, list[Any]]:
    """Return the reply to a list call and its items, none when it fails."""
    exchange = session.send(example_call(operation).having(query=query))
    expect_readable(session, exchange)
    return exchange, items_of(operation, exchange)


def items_of(operation: Operation, exchange: Exchange) -> list[Any]:
    """Return the items in a reply: where the spec's pagination has them, else the list nearest to its top."""
    body = json_body(exchange.response) if exchange.accepted else None
    found = (value for _, value in leaves([body]) if isinstance(value, list))
    items = member(body, operation.pagination.items) if operation.pagination else next(found, [])
    return items if isinstance(items, list) else []


def sized(session: Session, operation: Operation, size: int | None = None) -> dict[str, Any]:
    """Return the query that asks for pages of a size, else of the usual one, as far as the spec allows."""
    name = operation.pagination.size if operation.pagination else None
    return {name: largest_page(session, operation, size or usual_size(session))} if name else {}


def usual_size(session: Session) -> int:
    """Return how many items are asked for at once: few of a server that others use."""
    return _SIZE if session.connection.simulated or session.gentle else _ON_A_SANDBOX


def largest_page(session: Session, operation: Operation, wanted: int) -> int:
    """Return the wanted size of a page, or the largest that the spec allows."""
    name = operation.pagination.size if operation.pagination else None
    schemas = (resolved(session, p.schema) for p in operation.in_location("query") if p.name == name)
    return min(wanted, *(int(schema.get("maximum", wanted)) for schema in schemas), wanted)


def is_whole(session: Session, operation: Operation, items: Sequence[Any]) -> bool:
    """Tell whether items that were read in one page of the usual size are the whole list."""
    pagination = operation.pagination
    if pagination is None:
        return True
    if pagination.size is None:
        return len(items) < (pagination.default or _UNTOLD)
    return len(items) < largest_page(session, operation, usual_size(session))


def texts(items: Sequence[Any], name: str) -> list[Any]:
    """Return one member of each item, None where it is missing."""
    return [item.get(name) if isinstance(item, dict) else None for item in items]
