"""Read what the query of a list asks for: which objects, in which order (`x-resource`)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from ...spec import Document, Operation, Resource
from ...spec.references import resolve
from ..http.parameters import kinds_of
from ..rules import Call
from ..storage.comparing import comparable, readings
from ..storage.selection import Condition, property_name

_OPS = ("lt", "lte", "gt", "gte")
_BRACKETS = "[]"
_NUMBERS = frozenset({"integer", "number"})
_TEXTS = frozenset({"string", "boolean"})

Values = Mapping[str, Any]


@attrs.frozen
class Filter:
    """A query parameter, the names of the properties that it asks for, and how it compares them."""

    parameter: str
    names: tuple[str, ...]
    op: str = "eq"
    kinds: frozenset[str] = frozenset()

    def conditions(self, value: Any) -> Iterator[Condition]:
        """Yield what a value of the parameter demands; one in `deepObject` style compares by its members."""
        if not isinstance(value, dict):
            yield self._condition(self.op, value if isinstance(value, list) else [value])
            return
        for op, limit in value.items():
            if op in _OPS or op == "eq":
                yield self._condition(op, [limit])

    def _condition(self, op: str, values: Iterable[Any]) -> Condition:
        if op != "contains":
            values = (reading for value in values for reading in readings(value) if self._fits(reading))
        return Condition(self.names, op, tuple(values))

    def _fits(self, value: object) -> bool:
        """Tell whether the property may have such a value, by its type."""
        return not self.kinds or bool(self.kinds & (_TEXTS if isinstance(value, str) else _NUMBERS))


@attrs.frozen(eq=False, repr=False)
class Query:
    """What the parameters of a list or count mean."""

    filters: tuple[Filter, ...]
    order: str | None
    descending: bool
    by: str | None
    way: str | None
    sortable: frozenset[str]

    def conditions(self, call: Call) -> tuple[Condition, ...]:
        """Read which objects a call asks for."""
        if not self.filters:
            return ()
        query = call.query
        return tuple(
            c for f in self.filters if f.parameter in query for c in f.conditions(query[f.parameter])
        )

    def sorting(self, call: Call) -> tuple[str | None, bool]:
        """Read by which property a call sorts, None for the order of creation, and whether downwards."""
        query = call.query
        asked = str(query.get(self.by or "", ""))
        wanted = asked.lstrip("+-")
        order, descending = (
            (wanted, asked.startswith("-")) if wanted in self.sortable else (self.order, self.descending)
        )
        way = str(query.get(self.way or "", "")).lower()
        return order, way.startswith("desc") if way else descending


def query_of(
    document: Document, operation: Operation, properties: Mapping[str, Any], sortable: frozenset[str]
) -> Query:
    """Read what a list's parameters mean; `properties` are those that its objects may have."""
    resource = operation.resource or Resource("", "")
    default = resource.sort.default or ""
    return Query(
        tuple(_filters(document, operation, resource, properties)),
        default.removeprefix("-") or None,
        default.startswith("-"),
        resource.sort.by,
        resource.sort.order,
        sortable,
    )


def _filters(
    document: Document, operation: Operation, resource: Resource, properties: Mapping[str, Any]
) -> Iterator[Filter]:
    for name in asking(operation):
        told, plain = resource.filters.get(name), name.removesuffix(_BRACKETS)
        if told or plain in properties:
            paths = told.properties if told else (plain,)
            kinds = _kinds(document, properties.get(paths[0], {})) if len(paths) == 1 else frozenset[str]()
            yield Filter(name, tuple(map(property_name, paths)), told.op if told else "eq", kinds)


def _kinds(document: Document, schema: Any) -> frozenset[str]:
    """Return the types that a property, or each item of it, may have."""
    kinds = kinds_of(document, schema)
    return (
        kinds_of(document, resolve(document, schema, "").value.get("items", {}))
        if "array" in kinds
        else kinds
    )


def asking(operation: Operation) -> Iterator[str]:
    """Yield the query parameters that may ask for certain objects."""
    paging, sort = operation.pagination, operation.resource.sort if operation.resource else None
    apart = {paging.request, paging.size} if paging else set()
    apart |= {sort.by, sort.order} if sort else set()
    apart |= {operation.format.parameter} if operation.format else set()
    return (p.name for p in operation.in_location("query") if p.name not in apart)


def indexed_paths(operation: Operation, properties: Callable[[], Values]) -> Iterator[str]:
    """Yield the properties, as dotted paths, by which an operation's resource is looked for.

    `properties` reads those that its objects may have.
    """
    resource = operation.resource
    if resource is None:
        return
    yield from resource.unique
    yield from resource.unless
    yield from (resource.match,) if resource.match else ()
    yield from resource.sets if resource.action == "delete" else ()
    if resource.action in ("list", "count"):
        for name in asking(operation):
            told, plain = resource.filters.get(name), name.removesuffix(_BRACKETS)
            if told or plain in properties():
                yield from told.properties if told else (plain,)
        yield from (resource.sort.default.removeprefix("-"),) if resource.sort.default else ()


def values_conditions(values: Values) -> tuple[Condition, ...]:
    """Return the conditions that an object has all of these values."""
    return tuple(
        Condition((property_name(path),), "eq", (comparable(value),)) for path, value in values.items()
    )
