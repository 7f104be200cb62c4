"""Check that a reply comes in the format that was chosen, and that both formats say the same."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from ...spec import FormatChoice, Operation, Parameter
from ..calls import Exchange, example_call
from ..conformance import json_body
from ..report import Deviation
from ..session import Session
from .acceptance import resolved
from .queries import filters_of, selections_of
from .reading import fill, items_of, read, sized


def chosen_format_is_sent(session: Session) -> None:
    """Ask for each format; its media type must come, and CSV must hold what JSON holds."""
    fill(session)
    for operation in session.callable_operations():
        if operation.format is None:
            continue
        for query in ({}, *_queries(session, operation)):
            replies = _replies(session, operation, operation.format, query)
            if "text/csv" in replies:
                _csv(session, operation, replies)
                _selected(session, operation, replies["text/csv"])


def _queries(session: Session, operation: Operation) -> Iterator[dict[str, Any]]:
    """Yield queries after which fewer items, or less of them, come."""
    pagination = operation.pagination
    if pagination and pagination.size and pagination.style == "page":
        yield {pagination.size: 2, pagination.request: 2}
    _, items = read(session, operation, **sized(session, operation)) if pagination else (None, [])
    for item in items[:1]:
        for parameter in filters_of(session, operation):
            yield {parameter.name: [f"{name}:{text}" for name, text in _texts(item)[:1]]}
        for parameter in selections_of(session, operation, set(item)):
            yield {parameter.name: [name for name, _ in _texts(item)[:2]]}


def _texts(item: Any) -> list[tuple[str, str]]:
    return [(name, value) for name, value in item.items() if isinstance(value, str) and "," not in value]


def _replies(
    session: Session, operation: Operation, choice: FormatChoice, query: dict[str, Any]
) -> dict[str, Exchange]:
    replies: dict[str, Exchange] = {}
    for value, media_type in choice.media.items():
        exchange = session.send(example_call(operation).having(query={**query, choice.parameter: value}))
        replies[media_type] = exchange
        received = exchange.response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if exchange.accepted and received != media_type:
            session.report(exchange, "format", f"{value} was chosen and {received or 'nothing'} came")
    return replies


def _csv(session: Session, operation: Operation, replies: dict[str, Exchange]) -> None:
    exchange = replies["text/csv"]
    rows = _rows(exchange)
    items = _items(operation, replies)
    if items is not None and len(rows) != len(items) + 1:
        session.report(exchange, "csv", f"{len(rows)} lines for {len(items)} items and a line of names")
    elif len({len(row) for row in rows}) > 1:
        session.report(exchange, "csv", "the lines have different numbers of fields")
    elif items and all(isinstance(item, dict) for item in items):
        _compare(session, exchange, rows, items)
    for parameter in _switches(session, operation):
        _header(session, exchange, parameter, rows)


def _rows(exchange: Exchange) -> list[list[str]]:
    return list(csv.reader(io.StringIO(exchange.response.content.decode(errors="replace"), newline="")))


def _items(operation: Operation, replies: dict[str, Exchange]) -> list[Any] | None:
    """Return the same items in JSON: those of a list, or a count; of no other reply is the CSV form known."""
    reply = next((exchange for media, exchange in replies.items() if "json" in media), None)
    if reply is None or not reply.accepted:
        return None
    if operation.pagination:
        return items_of(operation, reply)
    counts = operation.resource and operation.resource.action == "count"
    return [json_body(reply.response)] if counts else None


def _compare(session: Session, exchange: Exchange, rows: list[list[str]], items: list[Any]) -> None:
    names, *lines = rows
    missing = {name for item in items for name in item} - set(names)
    if missing or len(set(names)) < len(names):
        why = f"lacks {', '.join(sorted(missing))}" if missing else "has a name twice"
        session.report(exchange, "csv", f"the line of names {why}")
        return
    for item, line in zip(items, lines, strict=True):
        told = dict(zip(names, line, strict=True))
        for name, value in item.items():
            if isinstance(value, str) and told[name] != value:
                session.report(exchange, "csv", f"{name} is {value!r} in JSON and {told[name]!r} in CSV")


def _selected(session: Session, operation: Operation, exchange: Exchange) -> None:
    """Compare the line of names with the selection that was asked for, if one was."""
    names = next(iter(_rows(exchange)), [])
    for parameter in selections_of(session, operation, set(names)):
        chosen = exchange.call.query.get(parameter.name)
        if exchange.accepted and chosen is not None and set(names) != set(chosen):
            session.report(exchange, "csv", f"{parameter.name} asks for {chosen}, the lines have {names}")


def _switches(session: Session, operation: Operation) -> Iterator[Parameter]:
    """Yield the booleans that say whether there is a line of names."""
    for parameter in operation.in_location("query"):
        if (
            resolved(session, parameter.schema).get("type") == "boolean"
            and "header" in parameter.name.lower()
        ):
            yield parameter


def _header(session: Session, exchange: Exchange, parameter: Parameter, rows: list[list[str]]) -> None:
    default = resolved(session, parameter.schema).get("default")
    for value, expected in ((True, rows), (False, rows[1:])):
        again = session.send(exchange.call.having(query={parameter.name: value}))
        if again.accepted and _rows(again) != expected:
            session.report(
                again, "csv", f"{parameter.name}={str(value).lower()} does not give the lines that it should"
            )
        elif again.accepted and value is default and _rows(again) != rows:
            about = Deviation(f"{parameter.schema_pointer}/default", "default", got=default)
            why = f"{parameter.name}={str(value).lower()} differs from leaving it out"
            session.report(again, "default", why, about)
