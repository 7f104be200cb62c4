"""Check what query parameters do: filters and selections narrow, defaults change nothing."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ...spec import Operation, Parameter
from ..calls import example_call, example_value
from ..report import Deviation
from ..session import Session
from .acceptance import resolved
from .lists import counters, expect_count
from .reading import fill, is_whole, lists, read, sized
from .renewal import DATE

_COLUMNS = 10


def filters_narrow(session: Session) -> None:
    """Filter a list by values that it holds: by one, by two of one column, by two columns.

    Two values of one column are alternatives, values of different columns must all hold.
    """
    fill(session)
    for operation in lists(session):
        _, items = read(session, operation, **sized(session, operation))
        for parameter in filters_of(session, operation):
            for wanted in _conditions(items) if is_whole(session, operation, items) else ():
                _filter(session, operation, parameter, items, wanted)


def filters_of(session: Session, operation: Operation) -> Iterator[Parameter]:
    """Yield the parameters that take a list of `column:value`."""
    for parameter in operation.in_location("query"):
        accepts = session.schemas.accepts
        if accepts(parameter.schema_pointer, ["a:b"]) and not accepts(parameter.schema_pointer, ["ab"]):
            yield parameter


def _conditions(items: list[Any]) -> Iterator[list[tuple[str, Any]]]:
    columns = _columns(items)
    for name, values in columns:
        yield from ([(name, value)] for value in dict.fromkeys((values[0], values[-1], *values[1:4])))
        if isinstance(values[0], str):
            yield [(name, values[0][:-1])]
        if len(values) > 1:
            yield [(name, values[0]), (name, values[-1])]
    for (one, values), (other, others) in pairwise(columns):
        yield [(one, values[-1]), (other, others[0])]


def _columns(items: list[Any]) -> list[tuple[str, list[Any]]]:
    """Return a few columns and the filterable values that they hold."""
    names = dict.fromkeys(name for item in items if isinstance(item, dict) for name in item)
    columns = [
        (name, list(dict.fromkeys(i[name] for i in items if _filterable(i.get(name))))) for name in names
    ]
    return [(name, values) for name, values in columns if values][:_COLUMNS]


def _filterable(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) > 1 and "," not in value and not DATE.fullmatch(value)
    return isinstance(value, bool | int)


def _filter(
    session: Session,
    operation: Operation,
    parameter: Parameter,
    items: list[Any],
    wanted: list[tuple[str, Any]],
) -> None:
    conditions = [f"{name}:{_as_text(value)}" for name, value in wanted]
    expected = [item for item in items if _holds(item, wanted)]
    query = {**sized(session, operation), parameter.name: conditions}
    exchange, found = read(session, operation, **query)
    if found != expected:
        why = (
            f"{parameter.name}={','.join(conditions)}: {len(expected)} items fit, {len(found)} came or others"
        )
        session.report(exchange, "filter", why, Deviation(parameter.schema_pointer))
    for counting in counters(session, operation):
        if any(p.name == parameter.name for p in counting.in_location("query")):
            call = example_call(counting).having(query={parameter.name: conditions})
            expect_count(session, session.send(call), len(expected))


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _equal(stored: Any, wanted: Any) -> bool:
    return bool(stored == wanted) and isinstance(stored, bool) == isinstance(wanted, bool)


def _holds(item: Any, wanted: list[tuple[str, Any]]) -> bool:
    names = {name for name, _ in wanted}
    return all(any(n == name and _equal(item.get(n), value) for n, value in wanted) for name in names)


def selections_narrow(session: Session) -> None:
    """Select some members of the items of a list; no others may come."""
    fill(session)
    for operation in lists(session):
        _, items = read(session, operation, **sized(session, operation))
        known = {name for item in items if isinstance(item, dict) for name in item}
        for parameter in selections_of(session, operation, known):
            names = sorted(set(example_value(parameter)) & known)
            for chosen in (names, names[:1]):
                exchange, found = read(
                    session, operation, **sized(session, operation), **{parameter.name: chosen}
                )
                expected = [{name: item[name] for name in chosen if name in item} for item in items]
                if found != expected:
                    why = f"{parameter.name}={','.join(chosen)} is not kept"
                    session.report(exchange, "selection", why, Deviation(parameter.schema_pointer))


def selections_of(session: Session, operation: Operation, known: set[str]) -> Iterator[Parameter]:
    """Yield the list-valued parameters whose example names members of the items."""
    for parameter in operation.in_location("query"):
        value = example_value(parameter)
        is_list = resolved(session, parameter.schema).get("type") == "array"
        if is_list and isinstance(value, list) and set(value) & known:
            yield parameter


def defaults_are_defaults(session: Session) -> None:
    """Send each query parameter with its default; the reply must be as if it were left out."""
    fill(session)
    for operation in session.callable_operations():
        if operation.method != "GET":
            continue
        plain = session.send(example_call(operation))
        for parameter in operation.in_location("query"):
            default = resolved(session, parameter.schema).get("default")
            if default is None or not session.schemas.accepts(parameter.schema_pointer, default):
                continue
            exchange = session.send(example_call(operation).having(query={parameter.name: default}))
            if (exchange.status, exchange.response.content) != (plain.status, plain.response.content):
                why = f"{parameter.name}={default} differs from leaving it out"
                about = Deviation(f"{parameter.schema_pointer}/default", "default", got=default)
                session.report(exchange, "default", why, about)
