"""Tell which headers the successful answers of a method declare, and how each is read."""

from collections.abc import Iterable, Iterator

import attrs

from .calls import DeclaredHeader, HeaderSet, Method
from .naming import attribute_names
from .schemas import Schema, Schemas, kinds_of
from .variants import Variant
from .words import pascal_case

_READERS = {"integer": "int", "number": "float", "boolean": "truth", "array": "several"}
_FORMATS = {"date-time": "moment", "date": "day"}
_TAKEN = {"str", "http_response", *_READERS.values(), *_FORMATS.values()}


def declared_headers(variant: Variant, schemas: Schemas, prefix: str) -> HeaderSet | None:
    """Return the headers that any success declares; None where there are none."""
    found = {h.name.lower(): h for response in variant.successes for h in response.headers}
    found.pop("content-type", None)  # OpenAPI ignores it
    names = attribute_names((header.name for header in found.values()), prefix)
    fields = tuple(
        DeclaredHeader(
            f"{name}_" if name in _TAKEN else name, header.name, _reader(schemas.resolved(header.schema))
        )
        for name, header in zip(names, found.values(), strict=True)
    )
    return HeaderSet(f"{pascal_case(variant.name)}Headers", fields) if fields else None


def _reader(schema: Schema) -> str:
    """Return the source of what reads a header; one that may be of several types is a text."""
    kinds = [kind for kind in kinds_of(schema) if kind != "null"]
    if kinds == ["string"]:
        return _FORMATS.get(schema.get("format", ""), "str")
    return _READERS.get(kinds[0], "str") if len(kinds) == 1 else "str"


def shared(methods: Iterable[Method]) -> Iterator[Method]:
    """Yield the methods, those that declare the same headers with one class for them."""
    known: dict[tuple[DeclaredHeader, ...], HeaderSet] = {}
    for method in methods:
        headers = method.headers and known.setdefault(method.headers.fields, method.headers)
        yield attrs.evolve(method, headers=headers)
