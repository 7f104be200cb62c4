"""Check that a list holds what its filters ask for, all of it and nothing else, in the order that is told."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from itertools import islice, pairwise
from typing import Any

import attrs

from ...mock.resources.filters import asking
from ...mock.storage.comparing import NOTHING, Comparable, comparable, comparables, readings
from ...spec import Operation, Parameter
from ...spec.pointers import join
from ..calls import example_call
from ..mutation import member, strings
from ..report import Deviation
from ..session import Session
from .acceptance import resolved
from .lists import counters, expect_count
from .reading import fill, is_whole, lists, read, sized

_MOST = 5
_EAST = timezone(timedelta(hours=5, minutes=30))
_NOBODY = "no-such"
_BEFORE = ("1970-01-01T00:00:00Z", "1970-01-01", -1_000_000, 0)
_AFTER = ("2999-12-31T23:59:59Z", "2999-12-31", 1_000_000)
_COMPARED = {
    "lt": lambda have, asked: have < asked,
    "lte": lambda have, asked: have <= asked,
    "gt": lambda have, asked: have > asked,
    "gte": lambda have, asked: have >= asked,
}


@attrs.frozen
class Asked:
    """A parameter of a list, the properties of which one must fit it, and how they are compared."""

    parameter: Parameter
    properties: tuple[str, ...]
    op: str

    def holds(self, item: Any, value: Any) -> bool:
        """Tell whether an item is asked for; of a list of values one suffices."""
        values = value if isinstance(value, list) else [value]
        have = [each for path in self.properties for each in comparables(item, tuple(path.split(".")))]
        return any(self._fits(each, wanted) for each in have if each != NOTHING for wanted in values)

    def _fits(self, have: Comparable, wanted: Any) -> bool:
        if self.op == "contains":
            return str(wanted).casefold() in str(have).casefold()
        if self.op == "eq":
            return have in tuple(readings(wanted))
        alike = [each for each in readings(wanted) if isinstance(each, str) == isinstance(have, str)]
        return any(_COMPARED[self.op](have, each) for each in alike)


def filters_ask_for_what_fits(session: Session) -> None:
    """Filter each list by values that its items have, and by one that none has."""
    fill(session)
    for operation in lists(session):
        _, items = read(session, operation, **sized(session, operation))
        for asked in filters_by_property(session, operation, items):
            values = _values(session, asked, items)
            for value in (*values, *_elsewhere(session, asked, values)):
                _ask(session, operation, asked, value, items)


def filters_by_property(session: Session, operation: Operation, items: Sequence[Any]) -> Iterator[Asked]:
    """Yield the parameters that ask for a property: named by `x-resource`, or shown under its name."""
    resource = operation.resource
    names = set(asking(operation)) if resource and resource.action == "list" else set()
    for parameter in operation.in_location("query"):
        told = resource.filters.get(parameter.name) if resource else None
        paths = told.properties if told else (parameter.name.removesuffix("[]"),)
        known = told or _shown(items, paths)
        if parameter.name in names and known and "default" not in resolved(session, parameter.schema):
            yield Asked(parameter, paths, told.op if told else "eq")


def _shown(items: Sequence[Any], paths: Sequence[str]) -> list[Any]:
    """Return the values that items have at some paths, those of a list one by one."""
    have = [member(item, path) for item in items for path in paths]
    flat = [each for value in have for each in (value if isinstance(value, list) else [value])]
    return [each for each in flat if isinstance(each, str | int | float)]


def _values(session: Session, asked: Asked, items: Sequence[Any]) -> list[Any]:
    """Return what to ask for, in the form that the parameter takes; the most telling first."""
    plain = sorted(set(_shown(items, asked.properties)), key=_place)
    named = resolved(session, asked.parameter.schema).get("enum", ()) if plain else ()
    if asked.op == "contains":
        others = (text for item in items for text in strings(item))
        long = [text for text in map(str, plain) if len(text) > 4] or [t for t in others if len(t) > 4]
        plain = [text[1:5].swapcase() for text in long]
    parts = [text[1:-1] for text in plain[:1] if isinstance(text, str) and asked.op == "eq"]
    strange = _beyond(session, asked, plain) if asked.op in _COMPARED else (_NOBODY, *parts)
    chosen = [*strange, *plain[:1], *plain[-1:], *plain[len(plain) // 2 :][:2], *named]
    lists_of = [*([plain[:2]] if len(plain) > 1 else []), *([each] for each in chosen)]
    found: list[Any] = []
    for value in (*chosen, *lists_of):
        written = (v for v in (value, _as_text(value)) if _accepts(session, asked, v))
        found += [v for v in islice(written, 1) if v not in found]
    return found[: _MOST + len(named)]


def _accepts(session: Session, asked: Asked, value: Any) -> bool:
    return session.schemas.accepts(asked.parameter.schema_pointer, value)


def _as_text(value: Any) -> Any:
    """Return a value as a query writes it, which takes numbers for texts."""
    return [_as_text(each) for each in value] if isinstance(value, list) else str(value)


def _place(value: Any) -> tuple[bool, Comparable]:
    """Return where a value stands among others, numbers before texts."""
    compared = comparable(value)
    return isinstance(compared, str), compared


def _beyond(session: Session, asked: Asked, plain: Sequence[Any]) -> Iterator[Any]:
    """Yield a value before all that items have, and one after them."""
    numbers = [value for value in plain if type(value) in {int, float}]
    before, after = [number - 1 for number in numbers[:1]], [number + 1 for number in numbers[-1:]]
    for choices in ((*before, *_BEFORE), (*after, *_AFTER)) if plain else ():
        yield from islice((value for value in choices if _accepts(session, asked, value)), 1)


def _elsewhere(session: Session, asked: Asked, values: Sequence[Any]) -> Iterator[str]:
    """Yield the last time that is asked for as it is told five and a half hours east, the same moment."""
    if resolved(session, asked.parameter.schema).get("format") != "date-time":
        return
    for value in [v for v in values if isinstance(v, str) and v not in (*_BEFORE, *_AFTER)][-1:]:
        with suppress(ValueError, OverflowError):  # of leap seconds, and of the year 9999 further east
            moment = datetime.fromisoformat(value)
            if moment.tzinfo:
                yield moment.astimezone(_EAST).isoformat()


def _ask(session: Session, operation: Operation, asked: Asked, value: Any, items: Sequence[Any]) -> None:
    query = {**sized(session, operation), asked.parameter.name: value}
    exchange, found = read(session, operation, **query)
    if not exchange.accepted:
        return
    whole, expected = (
        is_whole(session, operation, items),
        [item for item in items if asked.holds(item, value)],
    )
    strange = [item for item in found if not asked.holds(item, value)]
    missing = [item for item in expected if item not in found] if whole or _stays(session, operation) else []
    if strange or missing:
        what = f"{len(strange)} came that do not fit" if strange else f"{len(missing)} that fit did not come"
        why = f"{asked.parameter.name}={value!r} asks for {asked.op} {' or '.join(asked.properties)}: {what}"
        session.report(exchange, "filter", why, _place_of(operation, asked))
    for counting in counters(session, operation) if whole else ():
        if any(p.name == asked.parameter.name for p in counting.in_location("query")):
            counted = session.send(example_call(counting).having(query={asked.parameter.name: value}))
            expect_count(session, counted, len(expected))


def _place_of(operation: Operation, asked: Asked) -> Deviation:
    name = asked.parameter.name
    told = operation.resource is not None and name in operation.resource.filters
    place = join(operation.pointer, "x-resource", "filters", name)
    return Deviation(place if told else asked.parameter.schema_pointer, "filter")


def _stays(session: Session, operation: Operation) -> bool:
    """Tell whether what fits on the first page is on the first that is filtered: the order is told."""
    sort = operation.resource.sort if operation.resource else None
    return bool(sort and sort.default) and not session.gentle


def lists_are_in_their_order(session: Session) -> None:
    """Read each list in the order that it has by itself, and in each that may be asked for."""
    fill(session)
    for operation in lists(session):
        sort = operation.resource.sort if operation.resource else None
        if sort and sort.default:
            _in_order(session, operation, sort.default.removeprefix("-"), sort.default.startswith("-"), {})
        by = next((p for p in operation.in_location("query") if sort and p.name == sort.by), None)
        for named in resolved(session, by.schema).get("enum", ()) if by and sort else ():
            path, down = str(named).lstrip("+-"), str(named).startswith("-")
            for way, descending in _ways(session, operation, sort.order if sort else None, down):
                _in_order(session, operation, path, descending, {by.name: named, **way} if by else way)


def _ways(
    session: Session, operation: Operation, name: str | None, down: bool
) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield the directions that may be asked for, and whether each goes downwards."""
    parameter = next((p for p in operation.in_location("query") if p.name == name), None)
    if parameter is None:
        yield {}, down
        return
    for way in resolved(session, parameter.schema).get("enum", ("asc", "desc")):
        yield {parameter.name: way}, str(way).lower().startswith("desc")


def _in_order(
    session: Session, operation: Operation, path: str, descending: bool, query: dict[str, Any]
) -> None:
    exchange, items = read(session, operation, **sized(session, operation), **query)
    values = [comparable(member(item, path)) for item in items if member(item, path) is not None]
    if exchange.accepted and not _rises(values[::-1] if descending else values):
        way = "falls" if descending else "rises"
        session.report(exchange, "order", f"the list is said to be sorted so that {path} {way}; it does not")


def _rises(values: Sequence[Any]) -> bool:
    """Tell whether each value is no less than the one before, letters taken as they are or all as small."""
    if len({isinstance(value, str) for value in values}) != 1:
        return True
    folded = [value.casefold() if isinstance(value, str) else value for value in values]
    return any(all(a <= b for a, b in pairwise(each)) for each in (values, folded))
