"""Gather what all operations on a resource say of it together, and where in a path its objects stand."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import quote

import attrs

from ...spec import Operation, Resource

VARIABLE = re.compile(r"\{([^{}]*)\}")
ON_ONE = frozenset({"get", "update", "replace", "delete", "view"})
NO_RESOURCE = Resource("", "")
_OF_MANY = frozenset({"create", "list", "count"})


@attrs.frozen
class Variable:
    """A variable of a path: its name, and what stands before it, by which operations share it."""

    name: str
    kind: str


@attrs.frozen(eq=False, repr=False)
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
            split_path(operation)[1] or (operation.resource and operation.resource.action in _OF_MANY)
            for operation in self.operations
        )

    @cached_property
    def unique(self) -> tuple[str, ...]:
        """Return the properties whose value no two objects share."""
        return tuple(dict.fromkeys(path for resource in self.resources for path in resource.unique))

    @cached_property
    def is_exclusive(self) -> bool:
        """Tell whether one object may forbid others that have another name."""
        return self.single or bool(self.unique)

    @cached_property
    def deleted(self) -> Mapping[str, Any]:
        """Return what a deletion sets, by which a deleted object is known."""
        return next((r.sets for r in self.resources if r.action == "delete" and r.sets), {})


def kind_of(name: str, operations: tuple[Operation, ...]) -> Kind:
    """Gather what the operations on a resource say of it."""
    keys = (o.resource.key for o in operations if o.resource and o.resource.key)
    scopes = [[variable.kind for variable in split_path(operation)[0]] for operation in operations]
    shared = tuple(kind for kind in scopes[0] if all(kind in scope for scope in scopes))
    return Kind(name, next(keys, "id"), shared, operations)


def split_path(operation: Operation) -> tuple[tuple[Variable, ...], str | None]:
    """Return the variables of a path that lead to a collection, and the one that names an object in it."""
    resource = operation.resource or NO_RESOURCE
    segments = operation.path.strip("/").split("/")
    found, before = list[Variable](), ""
    for segment in segments:
        for name in VARIABLE.findall(segment):
            found.append(Variable(name, before))
            before = f"{before}/{{}}"
        if not VARIABLE.search(segment):
            before = segment
    names = [variable.name for variable in found]
    own = names[-1] if names and (resource.action in ON_ONE or segments[-1].endswith("}")) else None
    if resource.action == "view" and resource.key in names:
        own = resource.key
    if resource.action in ("list", "count"):
        own = None
    return tuple(variable for variable in found if variable.name != own), own
