"""Tell what a method returns for a schema, and by which decoder."""

import attrs

from .schemas import Schema, Schemas

_KEEPS = "anything"


@attrs.frozen
class Returned:
    """A type, and the source of the decoder that makes it of parsed JSON (None: it stays as it is)."""

    annotation: str
    decoder: str | None = None


def returned_type(schema: Schema, schemas: Schemas) -> Returned:
    """Return the type of a JSON body and its decoder."""
    shape = schemas.shape(schema)
    return Returned(shape.type, None if shape.source == _KEEPS else shape.source)
