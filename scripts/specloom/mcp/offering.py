"""Choose which operations are offered: those that only read, unless more is allowed."""

from collections.abc import Iterable
from difflib import get_close_matches

from ..errors import BadInput
from ..spec import SAFE_METHODS, Operation, Spec

_READING = frozenset({"get", "list", "count", "view"})


def reads(spec: Spec, operation: Operation) -> bool:
    """Tell whether an operation changes nothing: its method is safe (RFC 9110, section 9.2.1).

    What `x-resource` says goes before the method; a login or logout changes who is logged in.
    """
    if operation.resource is not None:
        return operation.resource.action in _READING
    return operation.method in SAFE_METHODS and operation.id not in _sessions(spec)


def offered(
    spec: Spec, *, only: Iterable[str] = (), allow: Iterable[str] = (), write: bool = False
) -> tuple[Operation, ...]:
    """Return the operations to offer, in the order of the document.

    `only` and `allow` name tags or operations; with `write`, what changes something is offered too.
    Raises BadInput for a name that is neither, and for one in `only` of which nothing may be offered.
    """
    names = tuple(only)
    wanted = named(spec, names, "--only")
    allowed = named(spec, allow, "--allow")
    possible = {o.id for o in spec.operations if write or o.id in allowed or reads(spec, o)}
    for name in names:
        if possible.isdisjoint(named(spec, [name], "--only")):
            raise BadInput(f"--only {name}: it changes data, which is not allowed; add --allow {name}")
    return tuple(o for o in spec.operations if o.id in possible and (not wanted or o.id in wanted))


def named(spec: Spec, names: Iterable[str], option: str) -> frozenset[str]:
    """Return the ids of the operations that names mean: a tag, an operationId, or `<tag>.<method>`.

    Raises BadInput for a name that means nothing.
    """
    meant: dict[str, set[str]] = {}
    for operation in spec.operations:
        for name in (operation.tag, operation.id, f"{operation.tag}.{operation.name}"):
            meant.setdefault(name, set()).add(operation.id)
    found: set[str] = set()
    for name in names:
        if name not in meant:
            near = ", ".join(get_close_matches(name, meant, n=3, cutoff=0.4)) or ", ".join(_tags(spec))
            raise BadInput(f"{option} {name}: {spec.vendor} has no such tag or operation; there are: {near}")
        found |= meant[name]
    return frozenset(found)


def _tags(spec: Spec) -> Iterable[str]:
    return dict.fromkeys(operation.tag for operation in spec.operations)


def _sessions(spec: Spec) -> frozenset[str]:
    """Return the operations that begin, renew or end a session."""
    logins = [scheme.login for scheme in spec.security_schemes if scheme.login]
    refreshes = [login.refresh.operation for login in logins if login.refresh]
    found = [*(login.operation for login in logins), *refreshes, *(login.logout for login in logins)]
    return frozenset(name for name in found if name)
