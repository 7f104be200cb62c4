"""Check that what a body need not have is not demanded."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ...spec import Operation
from ..calls import Call, Exchange, example_call, json_content
from ..mutation import Path, leaves, without
from ..report import Deviation
from ..session import Session
from .renewal import with_new_keys

_INVALID = frozenset({400, 422})
_MOST = 60

Accepts = Callable[[Any], bool]
"""Tell whether the schema of a body takes it."""


def optional_members_may_be_missing(session: Session) -> None:
    """Leave out of an example all that its schema does not require; where that is refused, member by member.

    An upsert knows its record by members that need not be required, and may demand them.
    """
    for operation in session.callable_operations():
        content, call = json_content(operation), example_call(operation)
        if content is None or content.schema is None or not isinstance(call.body, dict):
            continue
        accepts = partial(session.schemas.accepts, content.schema_pointer)
        names = _naming(operation, call.body)
        bodies = [] if names is None else barest(accepts, call.body, names)
        if any(_is_refused(_send(session, call, body)) for body in bodies):
            _find(session, call, Deviation(content.schema_pointer), accepts, names or frozenset())


def _naming(operation: Operation, body: dict[str, Any]) -> frozenset[Path] | None:
    """Return the members by which an upsert knows its record; None where the spec does not say which."""
    resource = operation.resource
    if resource is None or resource.action != "upsert":
        return frozenset()
    known = {resource.key, resource.match}
    return frozenset(path for path in _members(body) if path[-1] in known) or None


def barest(
    accepts: Accepts, body: dict[str, Any], always: frozenset[Path] = frozenset()
) -> list[dict[str, Any]]:
    """Return what is left of a body when all goes that may: but its first member, its last, its objects.

    Some members `always` stay.
    """
    names: list[Path] = [(name,) for name in body]
    kept = {*names[:1], *always}, {*names[-1:], *always}, _objects(body) | always
    left: list[dict[str, Any]] = []
    for paths in kept:
        bare = _without_all(accepts, body, paths)
        if bare not in (body, *left):
            left.append(bare)
    return left


def _objects(body: Any) -> set[Path]:
    return {path for path, value in leaves(body) if isinstance(value, dict | list)}


def _without_all(accepts: Accepts, body: Any, kept: set[Path]) -> Any:
    for path in _members(body):
        shorter = body if path in kept else without(body, path)
        body = shorter if shorter and accepts(shorter) else body
    return body


def _members(body: Any) -> Iterator[Path]:
    """Yield the paths of all members of objects, those within before those that hold them."""
    return (path for path, _ in reversed(tuple(leaves(body))) if isinstance(path[-1], str))


def _find(session: Session, call: Call, about: Deviation, accepts: Accepts, always: frozenset[Path]) -> None:
    """Note each member without which a body is refused that is taken with it."""
    if not _send(session, call, call.body).accepted:
        return
    for path in [path for path in _members(call.body) if path not in always][-_MOST:]:
        body = without(call.body, path)
        if body and accepts(body) and _is_refused(exchange := _send(session, call, body)):
            why = f"{'/'.join(map(str, path))} is not required, and the body without it is refused"
            session.report(exchange, "value_accepted", f"{why}: got {exchange.status}", about)


def _send(session: Session, call: Call, body: Any) -> Exchange:
    return session.send(call.having(body=with_new_keys(session, call.operation, body)))


def _is_refused(exchange: Exchange) -> bool:
    return exchange.status in _INVALID
