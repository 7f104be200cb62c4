"""Say which operations of a spec have to do with each other."""

from collections.abc import Iterator

from ..spec import Operation, Spec
from .links import links_of


def groups(spec: Spec) -> tuple[frozenset[str], ...]:
    """Return the operationIds in groups: those of one resource or tag, or that a link connects, together."""
    found: list[frozenset[str]] = []
    for bond in _bonds(spec):
        apart = [group for group in found if not group & bond]
        found = [*apart, bond.union(*(group for group in found if group & bond))]
    return tuple(found)


def _bonds(spec: Spec) -> Iterator[frozenset[str]]:
    for operation in spec.operations:
        alike = (other.id for other in spec.operations if _is_alike(operation, other))
        linked = (link.target.id for link in links_of(spec, operation))
        yield frozenset((operation.id, *alike, *linked))


def _is_alike(one: Operation, other: Operation) -> bool:
    same = bool(one.resource and other.resource and one.resource.name == other.resource.name)
    return same or one.tag == other.tag
