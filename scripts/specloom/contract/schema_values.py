"""Find in a schema the values at which it changes its mind."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..spec import Document, MediaType
from ..spec.references import resolve
from .conformance import Schemas

_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_LENGTHS = ("minLength", "maxLength")
_LONGEST = 10_000
_NESTED = ("items", "additionalProperties", "not", "if", "then", "else", "contains")
_NAMED = ("properties", "patternProperties")
_LISTED = ("anyOf", "oneOf", "allOf", "prefixItems")


def edges(document: Document, schema: Any) -> tuple[Any, ...]:
    """Return the numbers and texts that lie at, just below and just above each bound in a schema."""
    found = (value for part in _parts(document, schema, set()) for value in _edges(part))
    return tuple(dict.fromkeys(found))


def _edges(schema: Mapping[str, Any]) -> Iterator[Any]:
    for keyword in _BOUNDS:
        bound = schema.get(keyword)
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            yield from (bound, bound - 1, bound + 1)
    for keyword in _LENGTHS:
        length = schema.get(keyword)
        if isinstance(length, int) and length < _LONGEST:
            yield from ("x" * size for size in (length, length - 1, length + 1) if size >= 0)


def _parts(document: Document, schema: Any, seen: set[str]) -> Iterator[Mapping[str, Any]]:
    """Yield a schema and every schema within, each reference followed once."""
    reference = str(schema.get("$ref")) if isinstance(schema, Mapping) and "$ref" in schema else None
    if reference in seen:
        return
    if reference is not None:
        seen.add(reference)
        schema = resolve(document, schema, "").value
    if isinstance(schema, Mapping):
        yield schema
        for inner in _inner(schema):
            yield from _parts(document, inner, seen)


def _inner(schema: Mapping[str, Any]) -> Iterator[Any]:
    yield from (schema[keyword] for keyword in _NESTED if keyword in schema)
    yield from (inner for keyword in _NAMED for inner in schema.get(keyword, {}).values())
    yield from (inner for keyword in _LISTED for inner in schema.get(keyword, ()))


def takes_any_member(schemas: Schemas, content: MediaType, body: Any) -> bool:
    """Tell whether a schema says itself that members of any name are taken, and takes this body."""
    schema = resolve(schemas.document, content.schema, "").value if content.schema is not None else {}
    says_so = isinstance(schema, Mapping) and schema.get("additionalProperties", False) is not False
    return says_so and schemas.accepts(content.schema_pointer, body)
