"""Know what an operation does to the stored objects of a resource (`x-resource`)."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

import attrs

from ...spec import Operation, Resource, Spec
from ...spec import Response as Declared
from ...spec.references import resolve
from ..http.forms import FORMS
from ..messages import BODILESS, media_type_of
from .completion import Completer, gives_defaults
from .envelopes import closed_members, is_hidden, is_read_only, properties_of, put_at, schema_at
from .examples import status_number
from .filters import Query, query_of
from .identifiers import Identifiers, identifiers_of
from .kinds import VARIABLE, Kind, Variable
from .paging import Pager, pager_of
from .subjects import (
    items_schema,
    json_media,
    place_in,
    shown_beside,
    shown_objects,
    shown_schema,
    sortable,
    taken_schema,
)


@attrs.frozen(eq=False, repr=False)
class Outcome:
    """One status with which an operation may succeed, and where its body holds the object or list.

    `closed` are the only members that the object may show, None where it may have any; `beside` is what every
    example shows beside the object.
    """

    status: int
    media_type: str | None
    schema: Any
    place: tuple[str, ...] | None
    closed: frozenset[str] | None
    headers: frozenset[str]
    beside: Mapping[str, Any]


@attrs.frozen
class Parent:
    """A resource under whose path an operation stands: the collection's variables, and that of its id."""

    kind: Kind
    variables: tuple[Variable, ...]
    own: str


@attrs.frozen(eq=False, repr=False)
class ResourcePlan:
    """What one operation does to which objects; what is dear to read is read when first asked for."""

    spec: Spec
    completer: Completer
    operation: Operation
    resource: Resource
    kind: Kind
    variables: tuple[Variable, ...]
    own: str | None
    parents: tuple[Parent, ...]
    reader: Operation | None

    @cached_property
    def key(self) -> str:
        """Return the property that identifies an object."""
        return self.kind.key

    @cached_property
    def links(self) -> tuple[Variable, ...]:
        """Return the variables of the path that keep no objects apart, but say what they belong to."""
        return tuple(variable for variable in self.variables if variable.kind not in self.kind.scope)

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Return how the operation may succeed, the first declared first."""
        found = (r for r in self.operation.responses if r.status.startswith("2"))
        return tuple(self._outcome(response) for response in found)

    @cached_property
    def unread(self) -> Outcome | None:
        """Return the first outcome if its body may hold stored objects as they are."""
        first = next(iter(self.outcomes), None)
        return first if first and first.closed is None and first.media_type is not None else None

    @cached_property
    def is_timeless(self) -> bool:
        """Tell whether what stands around an object or list in the first outcome is always the same."""
        first = self.outcomes[0]
        return first.place is not None and self.envelope == self.around(first, 1e9)

    @cached_property
    def envelope(self) -> Any:
        """Return what stands around an object or list in the first outcome, at the beginning of time."""
        return self.around(self.outcomes[0], 0.0)

    def around(self, outcome: Outcome, now: float) -> Any:
        """Return what stands around an object or list in an outcome, null in its place."""
        known = put_at(dict(outcome.beside), outcome.place or (), None)
        return self.completer.complete(outcome.schema, known, now)

    @cached_property
    def whole(self) -> tuple[Any, ...]:
        """Return the schemas under which replies show an object of this resource."""
        return self._shown_by(self.kind.operations)

    @cached_property
    def shown(self) -> tuple[Any, ...]:
        """Return the schemas under which replies show what was stored before: all but those of a creation."""
        return self._shown_by(o for o in self.kind.operations if o.resource and o.resource.action != "create")

    @cached_property
    def properties(self) -> Mapping[str, Any]:
        """Return the properties that objects of this resource may have, and their schemas."""
        document = self.spec.document
        found: dict[str, Any] = {}
        for schema in (*self.whole, *(s for o in self.kind.operations if (s := self._taken(o)))):
            found = {**properties_of(document, schema), **found}
        shown = (value for o in self.kind.operations for value in shown_objects(self.spec, o))
        return {**{name: {} for value in shown for name in value}, **found}

    @cached_property
    def taken(self) -> Any:
        """Return the schema of what the operation takes of an object, with its defaults."""
        return self._taken(self.operation) or {}

    @cached_property
    def gives_defaults(self) -> bool:
        """Tell whether what the operation takes may have a default, at any depth."""
        return gives_defaults(self.spec.document, self.taken)

    @cached_property
    def ignored(self) -> frozenset[str]:
        """Return the members that a request may send, and that are not kept."""
        document, taken = self.spec.document, properties_of(self.spec.document, self.taken)
        hidden = {name for name, schema in taken.items() if is_hidden(document, schema)}
        return frozenset(hidden) | {n for n in self.fixed if n not in taken}

    @cached_property
    def told_by_path(self) -> tuple[str, ...]:
        """Return the properties that are called as a variable of the path."""
        return tuple(v.name for v in self.variables if v.name in self.properties)

    @cached_property
    def takes_forms(self) -> bool:
        """Tell whether a request brings a form, and nothing else."""
        content = self.operation.body.content if self.operation.body else ()
        return bool(content) and all(media_type_of(media.media_type) in FORMS for media in content)

    @cached_property
    def takes_files(self) -> bool:
        """Tell whether a request may bring files."""
        content = self.operation.body.content if self.operation.body else ()
        return any(media_type_of(media.media_type) in FORMS or "*" in media.media_type for media in content)

    @cached_property
    def fixed(self) -> frozenset[str]:
        """Return the properties that only the vendor writes."""
        document = self.spec.document
        return frozenset(n for n, s in self.properties.items() if is_read_only(document, s))

    @cached_property
    def stamped(self) -> tuple[str, ...]:
        """Return the times that a write sets: the read-only ones of each, and those that it stamps."""
        touched = (name for schema in self.whole for name in self.completer.shape(schema).touched)
        return tuple(dict.fromkeys((*touched, *self.resource.stamps)))

    @cached_property
    def identifiers(self) -> Identifiers:
        """Return how new ids are made."""
        shown = [
            v[self.key] for o in self.kind.operations for v in shown_objects(self.spec, o) if self.key in v
        ]
        return identifiers_of(self.spec.document, self.properties.get(self.key, {}), shown)

    @cached_property
    def query(self) -> Query:
        """Return what the parameters of a list mean."""
        order = frozenset(sortable(self.spec, self.operation))
        return query_of(self.spec.document, self.operation, self.properties, order)

    @cached_property
    def pager(self) -> Pager | None:
        """Return how the operation pages."""
        paging = self.operation.pagination
        outcome = self.outcomes[0] if self.outcomes else None
        schema = outcome.schema if outcome else {}
        return pager_of(self.spec.document, self.operation, paging, schema) if paging else None

    def address(self, values: Mapping[str, Any], own: str) -> str:
        """Return the path, below the API's own, under which one object is read."""
        names = VARIABLE.findall(self.reader.path) if self.reader else []
        told = {name: str(values.get(name, own)) for name in names[:-1]} | dict.fromkeys(names[-1:], own)
        path = self.reader.path if self.reader else ""
        return VARIABLE.sub(lambda match: quote(told[match[1]], safe=""), path)

    def outcome(self, status: int | None) -> Outcome:
        """Return how the operation succeeds with a status if it declares that one, else with its first."""
        return self._by_status.get(status) or self.outcomes[0]

    @cached_property
    def _by_status(self) -> Mapping[int | None, Outcome]:
        return {outcome.status: outcome for outcome in reversed(self.outcomes)}

    def _shown_by(self, operations: Iterable[Operation]) -> tuple[Any, ...]:
        schemas = (shown_schema(self.spec, operation) for operation in operations)
        meant = ((resolve(self.spec.document, schema, "").value, schema) for schema in schemas if schema)
        return tuple({id(value): schema for value, schema in meant}.values())

    def _taken(self, operation: Operation) -> Any:
        return taken_schema(self.spec, operation)

    def _outcome(self, response: Declared) -> Outcome:
        status = status_number(response.status)
        media = None if status in BODILESS else json_media(response)
        schema = (media.schema if media else None) or {}
        place = place_in(self.spec, self.operation, self.resource, schema)
        inner = schema_at(self.spec.document, schema, place) if place is not None else {}
        if self.resource.action == "list":
            inner = items_schema(self.spec, inner)
        return Outcome(
            status,
            media.media_type if media else None,
            schema,
            place,
            closed_members(self.spec.document, inner),
            frozenset(header.name.lower() for header in response.headers),
            {} if self.resource.action in ("list", "count") else shown_beside(media, place),
        )
