"""Make a value of every body that the source shows none of."""

import json
from typing import Any, Literal

import attrs

from ...spec import Document
from ...spec.sampling import Exhausted, Room, Sampler

_ROOM = 3000
_DEPTH = 6
_LONGEST = 20_000
_TROUBLES = (Exhausted, RecursionError, ValueError, TypeError, ArithmeticError, LookupError, AttributeError)

Way = tuple[bool, Literal["readOnly", "writeOnly", ""]]
"""Whether a value has only what is required, and which members it is made without."""


@attrs.frozen
class Samples:
    """Values made of schemas, each made once."""

    document: Document
    _known: dict[tuple[str, Way], list[Any]] = attrs.field(factory=dict)

    def sample(self, schema: dict[str, Any], way: Way) -> list[Any]:
        """Return a list of one value of a schema, empty where none of a bearable size can be made."""
        known = (json.dumps(schema, sort_keys=True), way)
        if known not in self._known:
            self._known[known] = self._made(schema, way)
        return self._known[known]

    def _made(self, schema: dict[str, Any], way: Way) -> list[Any]:
        lean, apart = way
        sampler = Sampler(
            self.document, number=1, lean=lean, depth=_DEPTH, room=Room(_ROOM), apart=apart, shown=apart != ""
        )
        try:
            value = sampler.sample(schema)
            return [value] if len(json.dumps(value, allow_nan=False)) <= _LONGEST else []
        except _TROUBLES:
            return []
