"""Complete objects as their schemas demand: what is required, defaults, and the time of their making."""

import re
from collections.abc import Callable, Mapping
from operator import is_
from typing import Any, Literal

import attrs

from ...spec import Document
from ...spec.references import resolve
from ..clock import iso
from ..http.parameters import kinds_of
from .envelopes import parts_of, properties_of, required_of

_FORMATS = {
    "uuid": "00000000-0000-0000-0000-000000000000",
    "email": "a@example.com",
    "uri": "https://example.com/",
}
_KINDS: Mapping[str, Any] = {
    "string": "",
    "integer": 0,
    "number": 0,
    "boolean": False,
    "array": [],
    "null": None,
}
_MADE = re.compile(r"(?i)(created|updated|modified|inserted|added)(_?(at|on|date|time|timestamp))?")
_CHANGED = re.compile(r"(?i)(last_?)?(updated|modified)(_?(at|on|date|time|timestamp))?")

Extent = Literal["all", "required", "default"]
Make = Callable[[float], Any]
"""Makes a value at a time, in epoch seconds."""


@attrs.frozen(eq=False, repr=False)
class Shape:
    """What a schema says: how to make the members that lack, by extent, and the schemas of what is inside.

    `touched` are the read-only times that change at each write.
    """

    lacking: Mapping[Extent, Mapping[str, Make]]
    inside: tuple[tuple[str, Any], ...]
    items: Any
    touched: tuple[str, ...]


@attrs.define(eq=False, repr=False)
class Completer:
    """Completes values by the schemas of one document, each read once."""

    document: Document
    _shapes: dict[int, tuple[Any, Shape]] = attrs.field(factory=dict)

    def complete(self, schema: Any, value: Any, now: float, extent: Extent = "all") -> Any:
        """Return a value with the members that its schema requires, or gives a default, and that it lacks.

        An `extent` of `required` or `default` leaves it at those. What lacks nothing is returned as it is.
        """
        if isinstance(value, list):
            items = self.shape(schema).items
            done = [self.complete(items, item, now, extent) for item in value]
            return value if all(map(is_, done, value)) else done
        if not isinstance(value, dict):
            return value
        shape = self.shape(schema)
        whole, lacking = value, shape.lacking[extent]
        if not lacking.keys() <= value.keys():
            whole = value | {name: make(now) for name, make in lacking.items() if name not in value}
        for name, inner in shape.inside:
            held = whole.get(name)
            if isinstance(held, (dict, list)):
                done = self.complete(inner, held, now, extent)
                if done is not held:
                    whole = {**whole, name: done}
        return whole

    def shape(self, schema: Any) -> Shape:
        """Return what a schema says of an object."""
        # The schema is kept beside its shape, so that nothing else gets its id.
        known = self._shapes.get(id(schema))
        if known is None:
            known = self._shapes[id(schema)] = schema, self._read(schema)
        return known[1]

    def _read(self, schema: Any) -> Shape:
        members = properties_of(self.document, schema)
        required = set(required_of(self.document, schema))
        names = (*members, *sorted(required - members.keys()))
        makers = {name: self._maker(name, members.get(name, {}), name in required) for name in names}
        found = {name: make for name, make in makers.items() if make}
        nested = {"object", "array"}
        return Shape(
            {
                "all": found,
                "required": {name: make for name, make in found.items() if name in required},
                "default": {n: make for n, make in found.items() if self._given(members.get(n, {}))},
            },
            tuple((name, inner) for name, inner in members.items() if self._holds(inner, nested)),
            self._items(schema),
            tuple(
                name for name, inner in members.items() if self._is_time(inner) and _CHANGED.fullmatch(name)
            ),
        )

    def _items(self, schema: Any) -> Any:
        found = resolve(self.document, schema, "").value
        return found.get("items", {}) if isinstance(found, Mapping) else {}

    def _given(self, schema: Any) -> bool:
        return any("default" in part for part in parts_of(self.document, schema))

    def _holds(self, schema: Any, kinds: set[str]) -> bool:
        return bool(properties_of(self.document, schema)) or bool(kinds & kinds_of(self.document, schema))

    def _is_time(self, schema: Any) -> bool:
        parts = tuple(parts_of(self.document, schema))
        return any(part.get("readOnly") for part in parts) and any(
            part.get("format") == "date-time" for part in parts
        )

    def _maker(self, name: str, schema: Any, required: bool) -> Make | None:
        """Return how to make a member that lacks; None where it may lack."""
        parts = tuple(parts_of(self.document, schema))
        given = [part[word] for word in ("const", "default") for part in parts if word in part]
        if given and (required or self._given(schema)):
            return lambda _: given[0]
        if self._is_time(schema) and _MADE.fullmatch(name):
            return iso
        return self._sampler(parts, kinds_of(self.document, schema)) if required else None

    def _sampler(self, parts: tuple[Mapping[str, Any], ...], kinds: frozenset[str]) -> Make:
        """Return how to make what is required: null where that may be, now, what is printed, or what fits."""
        if "null" in kinds:
            return lambda _: None
        formats = {part["format"] for part in parts if "format" in part}
        if "date-time" in formats:
            return iso
        if "date" in formats:
            return lambda now: iso(now)[:10]
        made = [part["example"] for part in parts if "example" in part]
        made += [values[0] for word in ("examples", "enum") for part in parts if (values := part.get(word))]
        made += [_FORMATS[name] for name in sorted(formats & _FORMATS.keys()) if "string" in kinds]
        made += [value for kind, value in _KINDS.items() if kind in kinds]
        return lambda _: made[0] if made else {}


def gives_defaults(document: Document, schema: Any) -> bool:
    """Tell whether a schema may give a default, to a value or to anything inside."""
    waiting, seen = [schema], set[int]()
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            if "default" in part:
                return True
            waiting += part.values()
            if isinstance(part.get("$ref"), str):
                waiting.append(resolve(document, part, "").value)
    return False


def fill(document: Document, schema: Any, value: Any, now: float) -> Any:
    """Return a value completed once, by a schema that is not met again."""
    return Completer(document).complete(schema, value, now)
