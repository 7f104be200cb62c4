"""Write the SQL that picks documents: those that fulfil conditions, in an order, from one place on."""

from collections.abc import Sequence
from typing import Any

import attrs

from .comparing import Comparable
from .ranges import Range

Parameters = list[str | Comparable]

_SUCH = "SELECT seq FROM value WHERE collection = ? AND name IN ({names}) AND ({wanted})"
_SIGNS = {"lt": "<", "lte": "<=", "gt": ">", "gte": ">="}


@attrs.frozen
class Condition:
    """What documents must fulfil: one of these properties compares so with one of these values.

    The values are as `comparable` makes them, those of `contains` as they are. A name begins with a point
    where it is the path of a property; any other is a key that was remembered.
    """

    names: tuple[str, ...]
    op: str
    values: tuple[Any, ...]


@attrs.frozen
class Selection:
    """The documents of a collection that fulfil all conditions and none of the exceptions.

    They come in the order of their first writing, or by a property, the lowest or `descending` the highest
    first. Each exception is a set of conditions that a document must not fulfil together.
    """

    collection: str
    conditions: tuple[Condition, ...] = ()
    exceptions: tuple[tuple[Condition, ...], ...] = ()
    order: str | None = None
    descending: bool = False


def property_name(path: str) -> str:
    """Return the name under which the store keeps the value of a property."""
    return f".{path}"


def matching(selection: Selection, within: Range) -> tuple[str, Parameters]:
    """Write `FROM … WHERE …` for a selection, in which the table `found` has a column `seq`.

    `within` is the range of its collection.
    """
    table, where, parameters = _source(selection, within)
    for condition in selection.conditions:
        if not (table == "value" and selection.order is None and condition is _single(selection.conditions)):
            _add(where, parameters, _test(selection.collection, condition))
    for exception in selection.exceptions:
        tests = [_test(selection.collection, condition) for condition in exception]
        where.append(f"NOT ({' AND '.join(text for text, _ in tests)})")
        parameters += [value for _, values in tests for value in values]
    return " ".join(("FROM", table, "AS found WHERE", " AND ".join(where))), parameters


def ordering(selection: Selection) -> str:
    """Write `ORDER BY …` for a selection."""
    way = " DESC" if selection.descending else ""
    return f"ORDER BY {f'found.value{way}, ' if selection.order else ''}found.seq{way}"


def _source(selection: Selection, within: Range) -> tuple[str, list[str], Parameters]:
    """Choose what is walked through: the index of the order, of the one value asked for, or everything."""
    single = _single(selection.conditions)
    if selection.order:
        named = (selection.collection, property_name(selection.order))
        return "value", ["found.collection = ? AND found.name = ?"], list(named)
    if single:
        wanted = (selection.collection, single.names[0], single.values[0])
        return "value", ["found.collection = ? AND found.name = ? AND found.value = ?"], list(wanted)
    return "document", ["found.seq BETWEEN ? AND ?"], [within.first, within.end]


def _single(conditions: Sequence[Condition]) -> Condition | None:
    """Return the first condition that asks one property for one value."""
    plain = (c for c in conditions if c.op == "eq" and len(c.names) == 1 and len(c.values) == 1)
    return next(plain, None)


def _test(collection: str, condition: Condition) -> tuple[str, Parameters]:
    """Write the test that a document, `found.seq`, fulfils a condition."""
    if condition.op == "eq":
        tests = [(f"value IN ({_marks(condition.values)})", list(condition.values))]
    else:
        tests = [_limit(condition.op, value) for value in condition.values] or [("0", [])]
    wanted = " OR ".join(text for text, _ in tests)
    text = _SUCH.replace("{names}", _marks(condition.names)).replace("{wanted}", wanted)
    parameters: Parameters = [collection, *condition.names, *(each for _, values in tests for each in values)]
    if condition.op == "eq":
        return f"EXISTS ({text} AND seq = found.seq)", parameters
    return f"found.seq IN ({text})", parameters


def _limit(op: str, value: Any) -> tuple[str, Parameters]:
    if op == "contains":
        return "instr(fold(value), ?)", [str(value).casefold()]
    # Numbers and texts are never less or greater than each other.
    kind = "typeof(value) = 'text'" if isinstance(value, str) else "typeof(value) IN ('integer', 'real')"
    return f"({kind} AND value {_SIGNS[op]} ?)", [value]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _add(where: list[str], parameters: Parameters, test: tuple[str, Parameters]) -> None:
    where.append(test[0])
    parameters += test[1]
