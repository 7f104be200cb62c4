"""Decode parsed JSON by its shape.

A decoder takes a value and returns what it stands for, or raises a Misfit that names the place. Nothing is
coerced: a number in a text is no number. Unknown fields and unknown values of an enumeration are kept; null
counts as left out where a field is optional, and is a misfit wherever else nothing allows it.
"""

from .containers import Among, array, decoder_of, mapping, one, row
from .scalars import (
    Decoder,
    anything,
    boolean,
    constant,
    date,
    date_time,
    integer,
    null,
    nullable,
    number,
    optional,
    optional_boolean,
    optional_integer,
    optional_number,
    optional_text,
    text,
    uuid,
)
from .unions import either, tagged, unknown

__all__ = [
    "Among",
    "Decoder",
    "anything",
    "array",
    "boolean",
    "constant",
    "date",
    "date_time",
    "decoder_of",
    "either",
    "integer",
    "mapping",
    "null",
    "nullable",
    "number",
    "one",
    "optional",
    "optional_boolean",
    "optional_integer",
    "optional_number",
    "optional_text",
    "row",
    "tagged",
    "text",
    "unknown",
    "uuid",
]
