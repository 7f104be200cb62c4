"""Find what stands for each media type that a document declares: an example, or a sample that fits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from ...spec import MediaType
from ..http.negotiation import concrete
from ..messages import is_json, media_type_of
from ..schemas import Schemas

if TYPE_CHECKING:
    from ...spec.sampling import Accepts, Sampler

_ENOUGH = 500
"""Parts that are looked at in search of a sample that fits, before any is said to do."""


@attrs.frozen(eq=False, repr=False)
class Samples:
    """What the media types of a document hold, each found when first asked for.

    Where the document is `foreign`, written by nobody who reads what is said here, an example that breaks its
    schema is passed over.
    """

    schemas: Schemas
    foreign: bool = False
    _found: dict[str, Any] = attrs.field(init=False, factory=dict)

    def of(self, media: MediaType) -> Any:
        """Return the example of a media type, else a value of its schema, without one an empty object."""
        pointer = media.schema_pointer
        if pointer not in self._found:
            self._found[pointer] = self._find(media)
        return self._found[pointer]

    def _find(self, media: MediaType) -> Any:
        shown = list(media.examples.values())
        if media.schema is None:
            return shown[0] if shown else {}
        if shown and not (self.foreign and is_json(media_type_of(concrete(media.media_type)))):
            return shown[0]
        accepts = self.schemas.validator(media.schema_pointer).is_valid
        fit = list(filter(accepts, shown)) or [self._sample(media.schema_pointer, media.schema)]
        return fit[0] if accepts(fit[0]) or not shown else shown[0]

    def _sample(self, pointer: str, schema: Any) -> Any:
        from ...spec.sampling import Sampler

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
