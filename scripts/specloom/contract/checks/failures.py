"""Check that failures are what the spec says: who is let in, what is not there, how errors look."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any
from uuid import UUID

from ...spec import Operation, Parameter
from ...spec.evidence import source_of
from ..calls import example_call
from ..patience import FAULT_HEADER
from ..session import Session, example_calls
from .acceptance import resolved

_REFUSALS = (401, 403)
_GENTLE = 2
"""Wrong credentials of which no vendor takes notice: one missing, one wrong."""


def credentials_are_checked(session: Session) -> None:
    """Call each protected operation without a credential and with wrong ones; all must be refused."""
    for call in example_calls(session):
        if not call.operation.security or () in call.operation.security:
            continue
        tried = (*_no_credentials(session), _of_another_scheme(session, call.operation))
        for credential, words in tried[: _GENTLE if session.gentle else None]:
            exchange = session.send(call.having(**credential))
            statuses = declared_among(call.operation, _REFUSALS) or _REFUSALS
            session.expect(exchange, statuses, "authentication", f"a call {words}")


def _no_credentials(session: Session) -> Iterator[tuple[dict[str, Any], str]]:
    right = session.connection.credential
    wrong = f"wrong-{session.random('credential').getrandbits(64):016x}"
    yield {"authenticated": False}, "without a credential"
    yield {"authenticated": wrong}, "with a wrong credential"
    yield {"authenticated": ""}, "with an empty credential"
    yield {"authenticated": f"{right}x"}, "with the right credential and a letter more"
    if right[:-1]:
        yield {"authenticated": right[:-1]}, "with the right credential but for its last letter"
    if right != right.swapcase():
        yield {"authenticated": right.swapcase()}, "with the right credential in the other case"


def _of_another_scheme(session: Session, operation: Operation) -> tuple[dict[str, Any], str]:
    """Return a wrong credential in a way that the operation does not declare: Basic, or Bearer for it."""
    asked = {name for way in operation.security for name in way}
    basic = any(s.scheme == "basic" for s in session.spec.security_schemes if s.id in asked)
    header = "Bearer stranger" if basic else f"Basic {b64encode(b'stranger:stranger').decode()}"
    return {
        "authenticated": False,
        "headers": {"Authorization": header},
    }, "with a wrong credential of another scheme"


def declared_among(operation: Operation, statuses: tuple[int, ...]) -> tuple[int, ...]:
    """Return those of the statuses that the operation declares by number."""
    declared = {response.status for response in operation.responses}
    return tuple(status for status in statuses if str(status) in declared)


def declared_errors_have_their_shape(session: Session) -> None:
    """Ask a simulator for each error that the spec declares; it must come as declared."""
    if not session.connection.simulated:
        return
    for call in example_calls(session):
        for status in _error_statuses(call.operation):
            exchange = session.send(call.having(headers={FAULT_HEADER: str(status)}))
            session.expect(exchange, (status,), "declared_error", "an error was asked for")


def _error_statuses(operation: Operation) -> Iterator[int]:
    for response in operation.responses:
        if response.status.isdigit() and int(response.status) >= 400:
            yield int(response.status)


def unknown_ids_are_not_found(session: Session) -> None:
    """Call each operation with an id in its path that nothing has; where 404 is declared it must come."""
    for operation in session.callable_operations():
        if not declared_among(operation, (404,)):
            continue
        for parameter in operation.in_location("path"):
            if not _can_be_known(session, operation, parameter):
                continue
            unknown = unknown_value(resolved(session, parameter.schema), session.random(parameter.name))
            exchange = session.send(example_call(operation).having(path={parameter.name: unknown}))
            session.expect(exchange, (404,), "unknown_id", f"nothing has the {parameter.name} {unknown}")


def _can_be_known(session: Session, operation: Operation, parameter: Parameter) -> bool:
    """Tell whether the server can know which ids there are.

    A simulator cannot where the spec tells of no resource, or only infers the 404 of an id with which no path
    of a resource ends, or of what is no resource itself: it answers any.
    """
    operations = session.spec.operations
    if not session.connection.simulated:
        return True
    if not any(each.resource for each in operations):
        return False
    told = f"{{{parameter.name}}}"
    ending = operation.path[: operation.path.index(told) + len(told)]
    missing = operation.response(404)
    inferred = missing and source_of(session.spec.document, missing.pointer).get("kind") == "inferred"
    stored = any(each.resource and each.path.rstrip("/") == ending for each in operations)
    return not inferred or (operation.resource is not None and stored)


def unknown_value(schema: Mapping[str, Any], random: Random) -> str | int:
    """Return a well-formed value that nothing has."""
    if schema.get("format") == "uuid":
        return str(UUID(int=random.getrandbits(128), version=4))
    if schema.get("type") == "integer":
        return min(int(schema.get("maximum", 2**31 - 1)), random.randrange(10**8, 2**31))
    return f"unknown-{random.getrandbits(32):08x}"


def is_uuid(value: Any) -> bool:
    """Tell whether a value is a UUID in text."""
    try:
        return isinstance(value, str) and str(UUID(value)) == value.lower()
    except ValueError:
        return False
