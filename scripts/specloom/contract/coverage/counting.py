"""Count what calls show of a spec, down to the keyword of JSON Schema."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

import attrs
import httpx

from ...mock.http.parameters import decode_scalar, kinds_of
from ...spec import MediaType, Operation, Spec
from ...spec.pointers import join, walk
from ..conformance import Schemas, json_body, matching
from .coverage import Coverage, Seen
from .inventory import Inventory, Item, header_item, media_item, parameter_item, status_item
from .places import Place, as_text

Arguments = Mapping[str, Mapping[str, Any]]


@attrs.define
class Meter:
    """Counts what calls show; `sent` are the schemas of requests, `received` those of replies."""

    spec: Spec
    sent: Schemas
    received: Schemas
    inventory: Inventory = attrs.field(init=False)
    _counts: dict[Item, list[int]] = attrs.field(factory=dict, repr=False)
    _by_pointer: dict[tuple[str, str], Mapping[str, Place]] = attrs.field(factory=dict, repr=False)

    @inventory.default
    def _(self) -> Inventory:
        return Inventory(self.spec)

    @property
    def coverage(self) -> Coverage:
        """Return what was seen so far."""
        return Coverage({item: Seen(*counts) for item, counts in self._counts.items()})

    def request(self, operation: Operation, arguments: Arguments, media: MediaType | None, body: Any) -> None:
        """Count one request, its parameters and body decoded."""
        self._note(Item(operation.id, "request", "operation", operation.pointer))
        for parameter in operation.parameters:
            value = arguments.get(parameter.location, {}).get(parameter.name)
            if value is not None:
                valid = self.sent.accepts(parameter.schema_pointer, value)
                self._note(parameter_item(operation, parameter), valid=valid)
                scope = _Scope(operation.id, parameter.location, parameter.schema_pointer, parameter.schema)
                self._value(self.sent, scope, value)
        if media is not None:
            self._note(media_item(operation, "request", media))
            if media.schema is not None:
                self._value(
                    self.sent, _Scope(operation.id, "request", media.schema_pointer, media.schema), body
                )

    def response(self, operation: Operation, response: httpx.Response) -> None:
        """Count one reply."""
        declared = operation.response(response.status_code)
        if declared is None:
            return
        self._note(status_item(operation, declared))
        for header in declared.headers:
            if header.name in response.headers:
                self._note(header_item(operation, declared, header))
                kinds = kinds_of(self.spec.document, header.schema)
                value = decode_scalar(response.headers[header.name], kinds)
                scope = _Scope(operation.id, declared.status, header.schema_pointer, header.schema)
                self._value(self.received, scope, value)
        content = matching(declared.content, response.headers.get("content-type", ""))
        if content is None:
            return
        self._note(media_item(operation, declared.status, content))
        body = json_body(response) if "json" in content.media_type else None
        if content.schema is not None and body is not None:
            scope = _Scope(operation.id, declared.status, content.schema_pointer, content.schema)
            self._value(self.received, scope, body)

    def _note(self, item: Item, *, valid: bool = True) -> None:
        self._counts.setdefault(item, [0, 0])[0 if valid else 1] += 1

    def _value(self, schemas: Schemas, scope: "_Scope", value: Any) -> None:
        places = self._places(scope)
        units = schemas.at(scope.pointer).evaluate(value).list()["details"]
        failed = set(_failures(units))
        for place, where, inner in _evaluations(units, places, dict(walk(value))):
            self._place(
                scope,
                place,
                inner,
                {word for word in place.keywords if (place.pointer, word, where) in failed},
            )

    def _place(self, scope: "_Scope", place: Place, value: Any, failed: set[str]) -> None:
        about = scope.operation, scope.part
        if place.name:
            self._note(Item(*about, "property", place.pointer, place.name))
        if place.nullable and value is None:
            self._note(Item(*about, "null", place.pointer, "null"))
        for word in place.about(value):
            self._note(Item(*about, "keyword", join(place.pointer, word), word), valid=word not in failed)
        if place.values and (text := as_text(value)) in place.values:
            self._note(Item(*about, "value", join(place.pointer, "enum"), text))

    def _places(self, scope: "_Scope") -> Mapping[str, Place]:
        key = scope.pointer, scope.part
        if key not in self._by_pointer:
            found = self.inventory.places(scope.pointer, scope.schema, scope.part)
            self._by_pointer[key] = {place.pointer: place for place in found}
        return self._by_pointer[key]


@attrs.frozen
class _Scope:
    """Which part of which operation a value is of, and the schema that describes it."""

    operation: str
    part: str
    pointer: str
    schema: Any


_Units = Iterable[Mapping[str, Any]]


def _evaluations(
    units: _Units, places: Mapping[str, Place], located: Mapping[str, Any]
) -> Iterator[tuple[Place, str, Any]]:
    """Yield each schema that a value was held against, with the place in the value and what is there.

    A keyword such as `items` has the same location as the schema under it; the keyword is about the whole,
    the schema about what is in it.
    """
    held: set[tuple[str, str]] = set()
    for unit in units:
        path, where = unit["evaluationPath"], unit["instanceLocation"]
        place = places.get(_location(unit))
        above, _, word = path.rpartition("/")
        if place is None or where not in located or (word in _DEEPER and (above, where) in held):
            continue
        held.add((path, where))
        yield place, where, located[where]


_DEEPER = frozenset(
    {
        "additionalProperties",
        "contains",
        "items",
        "propertyNames",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)


def _failures(units: _Units) -> Iterator[tuple[str, str, str]]:
    """Yield the pointer of each schema that was broken, by which keyword, and where in the value."""
    for unit in units:
        if not unit["valid"]:
            schema, _, word = _location(unit).rpartition("/")
            for failed in unit.get("errors") or (word,):
                yield schema, failed, unit["instanceLocation"]


def _location(unit: Mapping[str, Any]) -> str:
    return _pointer(unit["schemaLocation"])


@lru_cache(maxsize=2**16)
def _pointer(location: str) -> str:
    return unquote(location.partition("#")[2])
