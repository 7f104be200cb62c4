"""Hold the printed examples of a spec against its own schemas."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs

from ...spec import Document, Spec
from ...spec.pointers import lookup
from ..conformance import Schemas
from ..report import Deviation

_ROOT = "urn:spec#"


@attrs.frozen
class Example:
    """One printed value, the schema that it is an example of, and the operation that prints it."""

    name: str
    value: Any
    schema_pointer: str
    operation: str


@attrs.frozen
class Printed:
    """What the printed examples of a spec show of each fact, by place: which break it, which keep to it."""

    document: Document
    breaking: Mapping[str, tuple[tuple[Example, Deviation], ...]]
    keeping: Mapping[str, tuple[Example, ...]]

    def against(self, about: Deviation) -> Example | None:
        """Return an example that breaks the same fact in the same way."""
        told = self.breaking.get(about.place, ())
        return next((example for example, other in told if self._is_alike(about, other)), None)

    def behind(self, about: Deviation) -> tuple[Example, ...]:
        """Return the examples that keep to the fact, none where one does not."""
        return () if self.against(about) else self.keeping.get(about.place, ())

    def _is_alike(self, one: Deviation, other: Deviation) -> bool:
        if one.keyword == "undocumented":
            return one.path[-1:] == other.path[-1:]
        if one.keyword == "required":
            return bool(missing(self.document, one) & missing(self.document, other))
        return one.keyword == other.keyword


def missing(document: Document, about: Deviation) -> frozenset[str]:
    """Return the required members that are not there."""
    required = lookup(document.root, about.place)
    got = about.got if isinstance(about.got, dict) else {}
    return frozenset(required if isinstance(required, list) else ()) - got.keys()


def read_printed(spec: Spec, schemas: Schemas) -> Printed:
    """Hold each printed example of requests and replies against its schema."""
    breaking: dict[str, list[tuple[Example, Deviation]]] = {}
    keeping: dict[str, list[Example]] = {}
    for example in _examples(spec):
        for deviation in deviations(schemas, example.schema_pointer, example.value):
            breaking.setdefault(deviation.place, []).append((example, deviation))
        for place in kept_places(schemas, example.schema_pointer, example.value):
            keeping.setdefault(place, []).append(example)
    return Printed(
        spec.document,
        {place: tuple(found) for place, found in breaking.items()},
        {place: tuple(found) for place, found in keeping.items()},
    )


def deviations(schemas: Schemas, pointer: str, value: Any) -> Iterable[Deviation]:
    """Return how a value breaks its schema, or else what it holds that no schema describes."""
    told = [deviation for _, deviation in schemas.complaints(pointer, value)]
    return told or tuple(schemas.undocumented(pointer, value))


def kept_places(schemas: Schemas, pointer: str, value: Any) -> frozenset[str]:
    """Return the places of the schemas and keywords that a value was held against and keeps to."""
    units = schemas.at(pointer).evaluate(value).list()["details"]
    kept = {unit["schemaLocation"] for unit in units if unit["valid"]}
    kept -= {unit["schemaLocation"] for unit in units if not unit["valid"]}
    return frozenset(unquote(place.removeprefix(_ROOT)) for place in kept)


def _examples(spec: Spec) -> Iterator[Example]:
    for operation in spec.operations:
        contents = operation.body.content if operation.body else ()
        for content in (*contents, *(c for r in operation.responses for c in r.content)):
            if content.schema is not None:
                for name, value in content.examples.items():
                    yield Example(name, value, content.schema_pointer, operation.id)
        for parameter in operation.parameters:
            for name, value in parameter.examples.items():
                yield Example(name, value, parameter.schema_pointer, operation.id)
