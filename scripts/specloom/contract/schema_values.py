"""Find in a schema the values at which it changes its mind."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..mock.resources.envelopes import parts_of, properties_of
from ..spec import Document, MediaType
from ..spec.references import resolve
from .conformance import Schemas
from .mutation import Path

_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_LENGTHS = ("minLength", "maxLength")
_COUNTS = ("minItems", "maxItems")
_LONGEST = 10_000
_MOST_ITEMS = 1_000
_DEPTH = 4
_OF_EACH_KIND: tuple[Any, ...] = (None, "text", 7, {"nested": 1})
UNUSUAL: tuple[Any, ...] = ("", 0, "long " * 60)
"""Values that a schema which says nothing of bounds takes, and that some members cannot mean."""
FREE = "any_name"
"""A name that no schema gives to a member, for where it takes any."""


def edges(document: Document, schema: Any, item: Any = "text") -> tuple[Any, ...]:
    """Return values on both sides of what a schema says of a plain value or a list, the most telling first.

    Those that are named, those at, below and above each bound, and one of each type; `item` fills lists.
    """
    parts = tuple(_parts(document, schema))
    kept: list[Any] = []
    for value in (*(v for part in parts for v in _edges(part, item)), *_types(parts)):
        if not any(value == other and type(value) is type(other) for other in kept):
            kept.append(value)
    return tuple(kept)


def _edges(schema: Mapping[str, Any], item: Any) -> Iterator[Any]:
    yield from schema.get("enum", ())
    yield from (schema[name] for name in ("const", "default") if name in schema)
    for keyword in _BOUNDS:
        bound = schema.get(keyword)
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            yield from (bound, bound - 1, bound + 1)
    for keyword in _LENGTHS:
        length = schema.get(keyword)
        if isinstance(length, int) and length < _LONGEST:
            yield from ("x" * size for size in (length, length - 1, length + 1) if size >= 0)
    for keyword in _COUNTS:
        count = schema.get(keyword)
        if isinstance(count, int) and count < _MOST_ITEMS:
            yield from ([item] * size for size in (count, count - 1, count + 1) if size >= 0)
    step = schema.get("multipleOf")
    if isinstance(step, int | float) and step:
        yield from (step * 3, step * 3.5)


def _types(parts: tuple[Mapping[str, Any], ...]) -> Iterator[Any]:
    if any("boolean" in _listed(part.get("type")) for part in parts):
        yield from (True, False)
    if any("type" in part for part in parts):
        yield from _OF_EACH_KIND
    if any("number" in _listed(part.get("type")) for part in parts):
        yield 7.5
    if any(name in part for part in parts for name in ("enum", "pattern", "format")):
        yield "unlikely"


def _listed(kind: Any) -> list[Any]:
    return kind if isinstance(kind, list) else [kind]


def _parts(document: Document, schema: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield a schema and the branches that hold for the same value, whether all of them or one."""
    for part in parts_of(document, schema):
        yield part
        for branch in (*part.get("anyOf", ()), *part.get("oneOf", ())) if depth < _DEPTH else ():
            yield from _parts(document, branch, depth + 1)


def places(document: Document, schema: Any, example: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield the place and schema of each member that a value may have, and of each in what it has.

    Of a list the first item stands for all. Of what an object may be instead, its own members are yielded.
    """
    if isinstance(example, dict):
        for name, inner in (*_members(document, schema), *_of_branches(document, schema, example)):
            yield (*path, name), inner
            if name in example:
                yield from places(document, inner, example[name], (*path, name))
    elif isinstance(example, list) and example:
        for part in parts_of(document, schema):
            yield from places(document, part.get("items", {}), example[0], (*path, 0))


def _members(document: Document, schema: Any) -> Iterator[tuple[str, Any]]:
    yield from properties_of(document, schema).items()
    for part in parts_of(document, schema):
        if isinstance(part.get("additionalProperties"), dict):
            yield FREE, part["additionalProperties"]


def _of_branches(document: Document, schema: Any, example: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the members of an example that only a branch of `anyOf` or `oneOf` describes."""
    known = properties_of(document, schema)
    for part in _parts(document, schema):
        for name, inner in part.get("properties", {}).items():
            if name in example and name not in known:
                known[name] = inner
                yield name, inner


def takes_any_member(schemas: Schemas, content: MediaType, body: Any) -> bool:
    """Tell whether a schema says itself that members of any name are taken, and takes this body."""
    schema = resolve(schemas.document, content.schema, "").value if content.schema is not None else {}
    says_so = isinstance(schema, Mapping) and schema.get("additionalProperties", False) is not False
    return says_so and schemas.accepts(content.schema_pointer, body)
