"""Read lists, filled first where the spec says how."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...spec import Operation, Pagination
from ..calls import Exchange, body_examples, example_call
from ..conformance import json_body
from ..session import Session
from .storage import vary

FULL = 40
_FILLING = 3


def lists(session: Session) -> Iterator[tuple[Operation, Pagination]]:
    """Yield the operations that return pages of items."""
    for operation in session.callable_operations():
        if operation.pagination is not None:
            yield operation, operation.pagination


def fill(session: Session) -> None:
    """Write a few different records of each resource, so that lists have something to show."""
    for operation in session.callable_operations():
        action = operation.resource.action if operation.resource else ""
        if action in {"create", "upsert"} and not operation.batch:
            for number in range(_FILLING):
                for body in body_examples(operation)[:1]:
                    varied = vary(body, session.random(f"fill {operation.id} {number}"))
                    session.send(example_call(operation).having(body=varied))


def read(session: Session, operation: Operation, **query: Any) -> tuple[Exchange, list[Any]]:
    """Return the reply to a list call and its items, none when it fails."""
    exchange = session.send(example_call(operation).having(query=query))
    return exchange, items_of(operation, exchange)


def items_of(operation: Operation, exchange: Exchange) -> list[Any]:
    """Return the items in a reply, at the path that the spec's pagination names."""
    value = json_body(exchange.response) if exchange.accepted else None
    path = operation.pagination.items if operation.pagination else ""
    for name in filter(None, path.split(".")):
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


def sized(pagination: Pagination, size: int = FULL) -> dict[str, Any]:
    """Return the query that asks for pages of a size."""
    return {pagination.size: size} if pagination.size else {}


def texts(items: Sequence[Any], name: str) -> list[Any]:
    """Return one member of each item, None where it is missing."""
    return [item.get(name) if isinstance(item, dict) else None for item in items]
