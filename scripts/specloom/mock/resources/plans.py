"""Know what the operations of a spec do to its stored resources, before any request comes (`x-resource`)."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

import attrs

from ...spec import Operation, Resource, Spec
from ...spec import Response as Declared
from ...spec.references import resolve
from .completion import Completer, gives_defaults
from .envelopes import is_hidden, is_read_only, properties_of, schema_at
from .examples import status_number
from .filters import Query, indexed_paths, query_of
from .identifiers import Identifiers, identifiers_of
from .paging import Pager, pager_of
from .subjects import items_schema, json_media, place_in, shown_objects, shown_schema, sortable, taken_schema

_VARIABLE = re.compile(r"\{([^{}]*)\}")
ON_ONE = frozenset({"get", "update", "replace", "delete", "view"})
_OF_MANY = frozenset({"create", "list", "count"})
_NO_RESOURCE = Resource("", "")


@attrs.frozen
class Variable:
    """A variable of a path: its name, and what stands before it, by which operations share it."""

    name: str
    kind: str


@attrs.frozen
class Outcome:
    """One status with which an operation may succeed, and where its body holds the object or list.

    `closed` are the only members that the object may show, None where it may have any.
    """

    status: int
    media_type: str | None
    schema: Any
    place: tuple[str, ...] | None
    closed: frozenset[str] | None
    headers: frozenset[str]


@attrs.frozen
class Parent:
    """A resource under whose path an operation stands: the collection's variables, and that of its id."""

    kind: "Kind"
    variables: tuple[Variable, ...]
    own: str


@attrs.frozen(eq=False)
class Kind:
    """What all operations on a resource together say of it; objects under another `scope` are apart."""

    name: str
    key: str
    scope: tuple[str, ...]
    operations: tuple[Operation, ...]

    def collection(self, values: Mapping[str, Any], variables: tuple[Variable, ...]) -> str:
        """Name the collection that the values of a path lead to."""
        if not self.scope:
            return self.name
        told = {variable.kind: str(values[variable.name]) for variable in variables}
        return "/".join((self.name, *(quote(told[kind], safe="") for kind in self.scope if kind in told)))

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """Return what each operation says of it."""
        return tuple(o.resource for o in self.operations if o.resource)

    @cached_property
    def single(self) -> bool:
        """Tell whether there is only one object, which no operation names."""
        return not any(
            _split(operation)[1] or (operation.resource and operation.resource.action in _OF_MANY)
            for operation in self.operations
        )

    @cached_property
    def unique(self) -> tuple[str, ...]:
        """Return the properties whose value no two objects share."""
        return tuple(dict.fromkeys(path for resource in self.resources for path in resource.unique))

    @cached_property
    def deleted(self) -> Mapping[str, Any]:
        """Return what a deletion sets, by which a deleted object is known."""
        return next((r.sets for r in self.resources if r.action == "delete" and r.sets), {})


@attrs.frozen(eq=False)
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

    @property
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
    def whole(self) -> tuple[Any, ...]:
        """Return the schemas under which replies show an object of this resource."""
        schemas = (shown_schema(self.spec, operation) for operation in self.kind.operations)
        meant = ((resolve(self.spec.document, schema, "").value, schema) for schema in schemas if schema)
        return tuple({id(value): schema for value, schema in meant}.values())

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
    def fixed(self) -> frozenset[str]:
        """Return the properties that only the vendor writes."""
        document = self.spec.document
        return frozenset(n for n, s in self.properties.items() if is_read_only(document, s))

    @cached_property
    def touched(self) -> tuple[str, ...]:
        """Return the read-only times that change at each write."""
        found = (name for schema in self.whole for name in self.completer.shape(schema).touched)
        return tuple(dict.fromkeys(found))

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
        names = _VARIABLE.findall(self.reader.path) if self.reader else []
        told = {name: str(values.get(name, own)) for name in names[:-1]} | dict.fromkeys(names[-1:], own)
        path = self.reader.path if self.reader else ""
        return _VARIABLE.sub(lambda match: quote(told[match[1]], safe=""), path)

    def outcome(self, status: int | None = None) -> Outcome | None:
        """Return how the operation succeeds with a status if it declares that one, else with its first."""
        first = self.outcomes[0] if self.outcomes else None
        return next((outcome for outcome in self.outcomes if outcome.status == status), first)

    def _taken(self, operation: Operation) -> Any:
        return taken_schema(self.spec, operation)

    def _outcome(self, response: Declared) -> Outcome:
        media = json_media(response)
        schema = (media.schema if media else None) or {}
        place = place_in(self.spec, self.operation, self.resource, schema)
        inner = schema_at(self.spec.document, schema, place) if place is not None else {}
        if self.resource.action == "list":
            inner = items_schema(self.spec, inner)
        closed = resolve(self.spec.document, inner, "").value.get("additionalProperties") is False
        return Outcome(
            status_number(response.status),
            media.media_type if media else None,
            schema,
            place,
            frozenset(properties_of(self.spec.document, inner)) if closed else None,
            frozenset(header.name.lower() for header in response.headers),
        )


@attrs.define
class Resources:
    """The resources of a spec, and what each of its operations does to them, read when first needed."""

    spec: Spec
    _kinds: Mapping[str, Kind] = attrs.field(init=False)
    _holders: Mapping[str, Operation] = attrs.field(init=False)
    _plans: dict[str, ResourcePlan] = attrs.field(init=False, factory=dict)
    _completer: Completer = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Gather the operations of each resource, and the paths of single objects."""
        self._completer = Completer(self.spec.document)
        grouped: dict[str, list[Operation]] = {}
        for operation in self.spec.operations:
            if operation.resource:
                grouped.setdefault(operation.resource.name, []).append(operation)
        self._kinds = {name: _kind(name, tuple(each)) for name, each in grouped.items()}
        self._holders = {_template(o): o for o in reversed(self.spec.operations) if _is_address(o)}

    def plan(self, operation: Operation) -> ResourcePlan:
        """Return what an operation with an `x-resource` does."""
        if operation.pointer not in self._plans:
            self._plans[operation.pointer] = self._read(operation)
        return self._plans[operation.pointer]

    def key(self, collection: str) -> str:
        """Return the property that identifies the objects of a collection."""
        kind = self._kinds.get(collection.partition("/")[0])
        return kind.key if kind else "id"

    def operations(self) -> Iterator[Operation]:
        """Yield the operations that have an `x-resource`."""
        return (operation for kind in self._kinds.values() for operation in kind.operations)

    def indexes(self) -> Mapping[str, frozenset[str]]:
        """Return the properties by which the objects of each resource are looked for."""
        return {
            name: frozenset(
                path
                for operation in kind.operations
                for path in (*indexed_paths(operation), *sortable(self.spec, operation))
            )
            for name, kind in self._kinds.items()
        }

    def orders(self) -> Mapping[str, frozenset[str]]:
        """Return the properties by which the lists of each resource are sorted unless told."""
        told = {name: [r.sort.default for r in kind.resources] for name, kind in self._kinds.items()}
        return {
            name: frozenset(path.removeprefix("-") for path in paths if path) for name, paths in told.items()
        }

    def _read(self, operation: Operation) -> ResourcePlan:
        resource = operation.resource or _NO_RESOURCE
        variables, own = _split(operation)
        return ResourcePlan(
            self.spec,
            self._completer,
            operation,
            resource,
            self._kinds[resource.name],
            variables,
            own,
            tuple(self._parents(operation, variables)),
            self._reader(resource.name),
        )

    def _reader(self, name: str) -> Operation | None:
        reading = (o for o in self._kinds[name].operations if o.resource and o.resource.action == "get")
        return next(reading, None)

    def _parents(self, operation: Operation, variables: tuple[Variable, ...]) -> Iterator[Parent]:
        for variable in variables:
            end = operation.path.index(f"{{{variable.name}}}") + len(variable.name) + 2
            holder = self._holders.get(_VARIABLE.sub("{}", operation.path[:end]))
            if holder and holder.resource:
                before = variables[: variables.index(variable)]
                yield Parent(self._kinds[holder.resource.name], before, variable.name)


def _kind(name: str, operations: tuple[Operation, ...]) -> Kind:
    keys = (o.resource.key for o in operations if o.resource and o.resource.key)
    scopes = [[variable.kind for variable in _split(operation)[0]] for operation in operations]
    shared = tuple(kind for kind in scopes[0] if all(kind in scope for scope in scopes))
    return Kind(name, next(keys, "id"), shared, operations)


def _template(operation: Operation) -> str:
    return _VARIABLE.sub("{}", operation.path.rstrip("/"))


def _is_address(operation: Operation) -> bool:
    resource = operation.resource
    return bool(
        resource and resource.action in ON_ONE - {"view"} and operation.path.rstrip("/").endswith("}")
    )


def _split(operation: Operation) -> tuple[tuple[Variable, ...], str | None]:
    """Return the variables of a path that lead to a collection, and the one that names an object in it."""
    resource = operation.resource or _NO_RESOURCE
    segments = operation.path.strip("/").split("/")
    found, before = list[Variable](), ""
    for segment in segments:
        for name in _VARIABLE.findall(segment):
            found.append(Variable(name, before))
            before = f"{before}/{{}}"
        if not _VARIABLE.search(segment):
            before = segment
    names = [variable.name for variable in found]
    own = names[-1] if names and (resource.action in ON_ONE or segments[-1].endswith("}")) else None
    if resource.action == "view" and resource.key in names:
        own = resource.key
    if resource.action in ("list", "count"):
        own = None
    return tuple(variable for variable in found if variable.name != own), own
