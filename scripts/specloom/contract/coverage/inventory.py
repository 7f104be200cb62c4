"""List what there is of an operation that calls may show or not, down to the keyword of a schema."""

from collections.abc import Iterable, Iterator

import attrs

from ...spec import Header, MediaType, Operation, Parameter, Response, Spec
from ...spec.pointers import join
from .places import Place, schema_places


@attrs.frozen(cache_hash=True)
class Item:
    """One thing of one operation that is seen or not.

    `part` is where: the location of a parameter, `request`, or a declared status. `kind` is one of KINDS,
    `place` its pointer in the document; components that operations share are counted for each operation.
    `name` is what a parameter, status, header, media type, property or keyword is called, or a value of an
    `enum` as JSON.
    """

    operation: str
    part: str
    kind: str
    place: str
    name: str = ""


KINDS = ("operation", "parameter", "status", "header", "media type", "property", "null", "value", "keyword")


@attrs.frozen
class Inventory:
    """Lists the items of a spec's operations; what is in a schema is worked out when first asked for."""

    spec: Spec
    _places: dict[tuple[str, str], tuple[Place, ...]] = attrs.field(factory=dict, eq=False, repr=False)

    def places(self, pointer: str, schema: object, part: str) -> tuple[Place, ...]:
        """Return the schemas within one that values of a part of a message are held against."""
        apart = "writeOnly" if part[:1].isdigit() or part == "default" else "readOnly"
        key = (pointer, apart)
        if key not in self._places:
            self._places[key] = tuple(schema_places(self.spec.document, pointer, schema, apart))
        return self._places[key]

    def items(self, operation: Operation) -> Iterator[Item]:
        """Yield everything that calls of an operation may show."""
        yield Item(operation.id, "request", "operation", operation.pointer)
        for parameter in operation.parameters:
            yield parameter_item(operation, parameter)
            yield from self._schema(operation, parameter.location, parameter.schema_pointer, parameter.schema)
        for content in operation.body.content if operation.body else ():
            yield from self._content(operation, "request", content)
        for response in operation.responses:
            yield status_item(operation, response)
            for header in response.headers:
                yield header_item(operation, response, header)
                yield from self._schema(operation, response.status, header.schema_pointer, header.schema)
            for content in response.content:
                yield from self._content(operation, response.status, content)

    def _content(self, operation: Operation, part: str, content: MediaType) -> Iterator[Item]:
        yield media_item(operation, part, content)
        if content.schema is not None:
            yield from self._schema(operation, part, content.schema_pointer, content.schema)

    def _schema(self, operation: Operation, part: str, pointer: str, schema: object) -> Iterator[Item]:
        for place in self.places(pointer, schema, part):
            yield from place_items(operation.id, part, place)


def parameter_item(operation: Operation, parameter: Parameter) -> Item:
    """Return the item of a parameter."""
    return Item(operation.id, parameter.location, "parameter", parameter.schema_pointer, parameter.name)


def status_item(operation: Operation, response: Response) -> Item:
    """Return the item of a declared status."""
    return Item(operation.id, response.status, "status", response.pointer, response.status)


def header_item(operation: Operation, response: Response, header: Header) -> Item:
    """Return the item of a response header."""
    return Item(operation.id, response.status, "header", header.schema_pointer, header.name)


def media_item(operation: Operation, part: str, content: MediaType) -> Item:
    """Return the item of a media type."""
    return Item(operation.id, part, "media type", content.schema_pointer, content.media_type)


def place_items(operation: str, part: str, place: Place) -> Iterable[Item]:
    """Return the items of one schema."""
    if place.name:
        yield Item(operation, part, "property", place.pointer, place.name)
    if place.nullable:
        yield Item(operation, part, "null", place.pointer, "null")
    for value in place.values:
        yield Item(operation, part, "value", join(place.pointer, "enum"), value)
    for keyword in place.keywords:
        yield Item(operation, part, "keyword", join(place.pointer, keyword), keyword)
