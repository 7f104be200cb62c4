"""Choose the values with which a call is shown: the spec's own examples, else made up of its schemas."""

import json
from typing import Any

from ..document import Document
from ..operations import MediaType, Parameter
from .samples import Exhausted, Room, Sampler

_DEPTH = 4
_ROOM = 3000
_TROUBLES = (Exhausted, RecursionError, ValueError, TypeError, ArithmeticError, LookupError, AttributeError)


def parameter_value(document: Document, parameter: Parameter) -> Any:
    """Return the first example of a parameter, else a value of its schema, else its name."""
    for value in parameter.examples.values():
        return value
    return value_of(document, parameter.schema, parameter.name)


def body_value(document: Document, media: MediaType) -> Any:
    """Return the first example of a body, else a value of its schema; a sequence is a list of its items."""
    for value in media.examples.values():
        return value
    if media.item_schema is not None:
        return [value_of(document, media.item_schema, None)]
    return value_of(document, media.schema or {}, None)


def value_of(document: Document, schema: Any, instead: Any) -> Any:
    """Return a value that may be sent of a schema, no larger than a page can show; else what stands in."""
    for lean in (False, True):
        sampler = Sampler(
            document, number=1, lean=lean, depth=_DEPTH, room=Room(_ROOM), apart="readOnly", shown=True
        )
        try:
            value = sampler.sample(schema)
            json.dumps(value, allow_nan=False)
        except _TROUBLES:
            continue
        return instead if value is None else value
    return instead
