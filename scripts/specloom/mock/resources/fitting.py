"""Keep a sample of each media type that a document declares, one that fits its schema where one is found."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from ...spec import MediaType
from ..schemas import Schemas

if TYPE_CHECKING:
    from .samples import Accepts, Sampler

_ENOUGH = 1000
"""Parts that are looked at in search of a sample that fits, before any is said to do."""


@attrs.frozen
class Samples:
    """What the media types of a document hold, each made when first asked for."""

    schemas: Schemas
    _made: dict[str, Any] = attrs.field(init=False, factory=dict)

    def of(self, media: MediaType) -> Any:
        """Return a value of a media type's schema, an empty object where it has none."""
        pointer = media.schema_pointer
        if pointer not in self._made:
            self._made[pointer] = {} if media.schema is None else self._sample(pointer, media.schema)
        return self._made[pointer]

    def _sample(self, pointer: str, schema: Any) -> Any:
        from .samples import Sampler

        return fitting(self.schemas, Sampler(self.schemas.document), pointer, schema)


def fitting(schemas: Schemas, sampler: "Sampler", pointer: str, schema: Any, parts: int = _ENOUGH) -> Any:
    """Return a sample of the schema at a pointer that fits it, if one is found; looks at so many parts."""
    made = sampler.sample(schema)
    if schemas.validator(pointer).is_valid(made):
        return made
    return attrs.evolve(sampler, judge=_patient(schemas.judge, parts)).sample(schema)


def _patient(judge: "Callable[[Any], Accepts]", parts: int) -> "Callable[[Any], Accepts]":
    """Return a judge who looks at so many parts, and then takes anything."""
    left = iter(range(parts))
    return lambda schema: judge(schema) if next(left, None) is not None else lambda _: True
