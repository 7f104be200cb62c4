"""Know the resources of a spec and what its operations do to them, before any request comes."""

from collections.abc import Iterator, Mapping

import attrs

from ...spec import Operation, Spec
from ..schemas import Schemas
from .completion import Completer
from .filters import indexed_paths
from .fits import Fit
from .kinds import NO_RESOURCE, ON_ONE, VARIABLE, Kind, Variable, kind_of, split_path
from .plans import Parent, ResourcePlan
from .subjects import sortable


@attrs.define(eq=False, repr=False)
class Resources:
    """The resources of a spec, and what each of its operations does to them, read when first needed."""

    spec: Spec
    schemas: Schemas
    _kinds: Mapping[str, Kind] = attrs.field(init=False)
    _holders: Mapping[str, Operation] = attrs.field(init=False)
    _plans: dict[str, ResourcePlan] = attrs.field(init=False, factory=dict)
    _fits: dict[str, Fit] = attrs.field(init=False, factory=dict)
    _completer: Completer = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Gather the operations of each resource, and the paths of single objects."""
        self._completer = Completer(self.spec.document)
        grouped: dict[str, list[Operation]] = {}
        for operation in self.spec.operations:
            if operation.resource:
                grouped.setdefault(operation.resource.name, []).append(operation)
        self._kinds = {name: kind_of(name, tuple(each)) for name, each in grouped.items()}
        self._holders = {_template(o): o for o in reversed(self.spec.operations) if _is_address(o)}

    def plan(self, operation: Operation) -> ResourcePlan:
        """Return what an operation with an `x-resource` does."""
        if operation.pointer not in self._plans:
            self._plans[operation.pointer] = self._read(operation)
        return self._plans[operation.pointer]

    @property
    def names(self) -> tuple[str, ...]:
        """Return how the resources are called."""
        return tuple(self._kinds)

    def key(self, collection: str) -> str:
        """Return the property that identifies the objects of a collection."""
        kind = self._kinds.get(collection.partition("/")[0])
        return kind.key if kind else "id"

    def fit(self, name: str) -> Fit:
        """Return what completes the objects of a resource, and judges them as replies show them."""
        if name not in self._fits:
            self._fits[name] = Fit(self.schemas, self.plan(self._kinds[name].operations[0]))
        return self._fits[name]

    def operations(self) -> Iterator[Operation]:
        """Yield the operations that have an `x-resource`."""
        return (operation for kind in self._kinds.values() for operation in kind.operations)

    def indexes(self) -> Mapping[str, frozenset[str]]:
        """Return the properties by which the objects of each resource are looked for."""
        return {
            name: frozenset(
                path
                for operation in kind.operations
                for path in (*self._looked_for(operation), *sortable(self.spec, operation))
            )
            for name, kind in self._kinds.items()
        }

    def orders(self) -> Mapping[str, frozenset[str]]:
        """Return the properties by which the lists of each resource are sorted unless told."""
        told = {name: [r.sort.default for r in kind.resources] for name, kind in self._kinds.items()}
        return {
            name: frozenset(path.removeprefix("-") for path in paths if path) for name, paths in told.items()
        }

    def _looked_for(self, operation: Operation) -> Iterator[str]:
        return indexed_paths(operation, lambda: self.plan(operation).properties)

    def _read(self, operation: Operation) -> ResourcePlan:
        resource = operation.resource or NO_RESOURCE
        variables, own = split_path(operation)
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
            holder = self._holders.get(VARIABLE.sub("{}", operation.path[:end]))
            if holder and holder.resource:
                before = variables[: variables.index(variable)]
                yield Parent(self._kinds[holder.resource.name], before, variable.name)


def _template(operation: Operation) -> str:
    return VARIABLE.sub("{}", operation.path.rstrip("/"))


def _is_address(operation: Operation) -> bool:
    resource = operation.resource
    return bool(
        resource and resource.action in ON_ONE - {"view"} and operation.path.rstrip("/").endswith("}")
    )
