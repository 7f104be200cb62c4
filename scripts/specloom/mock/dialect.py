"""Spell out in plain JSON Schema what OpenAPI says in keywords and formats of its own."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

import attrs

from ..spec import Document
from .resources.envelopes import is_read_only, is_write_only, properties_of

Mark = Literal["readOnly", "writeOnly"]
_RANGES = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}
_MARKED: Mapping[Mark, Callable[[Document, Any], bool]] = {
    "readOnly": is_read_only,
    "writeOnly": is_write_only,
}


def spell_out(document: Document, apart: Mark) -> tuple[Any, frozenset[Mark]]:
    """Return a document with the ranges of integer formats, and without the demand for what is `apart`.

    A member that is read-only is required of responses alone, one that is write-only of requests
    (OpenAPI 3.0, section 4.7.24.2). The marks of all members that are required are returned beside it.
    """
    walk = _Walk(document, apart)
    return walk.copy(document.root), frozenset(walk.marks)


def spell_out_part(document: Document, part: Any, apart: Mark) -> Any:
    """Return a part of a document in the same way."""
    return _Walk(document, apart).copy(part)


@attrs.frozen(eq=False, repr=False)
class _Walk:
    """A way through a document, on which marks of required members are gathered."""

    document: Document
    apart: Mark
    marks: set[Mark] = attrs.field(init=False, factory=set)

    def copy(self, value: Any) -> Any:
        """Copy a value with all that is in it."""
        if isinstance(value, list):
            return [self.copy(item) for item in value]
        if not isinstance(value, dict):
            return value
        copy = {
            key: self.copy(member) if isinstance(member, (dict, list)) else member
            for key, member in value.items()
        }
        if "format" in value:
            copy = dict(_range(value)) | copy
        if isinstance(value.get("required"), list):
            copy["required"] = self._required(value)
        return copy

    def _required(self, schema: Mapping[str, Any]) -> list[str]:
        members = properties_of(self.document, schema)
        marked = {name: self._marks(members.get(name, {})) for name in schema["required"]}
        self.marks.update(*marked.values())
        return [name for name, marks in marked.items() if self.apart not in marks]

    def _marks(self, schema: Any) -> set[Mark]:
        if not isinstance(schema, Mapping) or schema.keys().isdisjoint({*_MARKED, "$ref", "allOf"}):
            return set()
        return {mark for mark, is_marked in _MARKED.items() if is_marked(self.document, schema)}


def _range(schema: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    limits = _RANGES.get(schema["format"]) if isinstance(schema["format"], str) else None
    if limits and "type" in schema:
        yield from zip(("minimum", "maximum"), limits, strict=True)
