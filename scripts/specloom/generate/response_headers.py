"""Tell which headers the answers of a method declare, and how each is read."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ..spec import Header, Response
from .calls import DeclaredHeader, HeaderSet
from .literals import construct
from .media import is_json
from .naming import attribute_names, numbered
from .schemas import Schema, Schemas, kinds_of
from .variants import Variant
from .words import pascal_case

_READERS = {"integer": "int", "number": "float", "boolean": "truth", "array": "several", "object": "members"}
_FORMATS = {"date-time": "moment", "date": "day"}
_TAKEN = {"str", "http_response", "several_of", "in_json", *_READERS.values(), *_FORMATS.values()}


@attrs.frozen
class Declared:
    """The headers that the successes of a method declare, and those that its failures do."""

    success: HeaderSet | None
    failure: HeaderSet | None


def declared_headers(variants: Sequence[Variant], schemas: Schemas, prefix: str) -> Iterator[Declared]:
    """Yield the headers that each method declares; those that declare the same share a class."""
    known: dict[tuple[DeclaredHeader, ...], HeaderSet] = {}
    for variant, name in zip(variants, _class_names(variants, prefix), strict=True):
        failures = [response for response in variant.responses if response not in variant.successes]
        sets = (
            _headers(variant.successes, f"{name}Headers", schemas, prefix),
            _headers(failures, f"{name}ErrorHeaders", schemas, prefix),
        )
        yield Declared(*(known.setdefault(each.fields, each) if each else None for each in sets))


def _class_names(variants: Iterable[Variant], prefix: str) -> Iterator[str]:
    """Yield a name for the classes of each method, another one for each."""
    used = {"Declared"}  # what all of them inherit from is called DeclaredHeaders
    for variant in variants:
        name = pascal_case(variant.name)
        name = name if name[:1].isidentifier() else pascal_case(f"{prefix}{name}")
        free = next(found for found in numbered(name) if found not in used)
        used.add(free)
        yield free


def _headers(responses: Iterable[Response], name: str, schemas: Schemas, prefix: str) -> HeaderSet | None:
    """Return the headers that any of the responses declares; None where there are none."""
    found = {h.name.lower(): h for response in responses for h in response.headers}
    found.pop("content-type", None)  # OpenAPI ignores it
    names = attribute_names((header.name for header in found.values()), prefix)
    fields = tuple(
        DeclaredHeader(f"{name}_" if name in _TAKEN else name, header.name, _header_reader(header, schemas))
        for name, header in zip(names, found.values(), strict=True)
    )
    return HeaderSet(name, fields) if fields else None


def _header_reader(header: Header, schemas: Schemas) -> str:
    if header.content_type is not None:
        return "in_json" if is_json(header.content_type) else "str"
    return _reader(header.schema, schemas)


def _reader(unresolved: Schema, schemas: Schemas) -> str:
    """Return the source of what reads a header; one that may be of several types is a text."""
    schema = schemas.resolved(unresolved)
    kinds = [kind for kind in kinds_of(schema) if kind != "null"]
    if kinds == ["string"]:
        return _FORMATS.get(schema.get("format", ""), "str")
    item = _reader(schema.get("items", {}), schemas) if kinds == ["array"] else "str"
    if item not in {"str", "several", "members"} and not item.startswith("several_of"):
        return construct("several_of", item)
    return _READERS.get(kinds[0], "str") if len(kinds) == 1 else "str"
