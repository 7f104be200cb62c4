"""Check that parameters which break their schema are refused, and those that are required demanded."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...spec import Operation, Parameter
from ..calls import NO_BODY, Call, Exchange, example_call
from ..report import Deviation
from ..schema_values import edges
from ..session import Session
from .acceptance import resolved
from .members import expect_refused

_CHECK = "invalid_parameter_refused"
_REFUSED = range(400, 500)
_WRONG: dict[str, tuple[Any, ...]] = {
    "integer": ("text", 1.5),
    "number": ("text",),
    "boolean": ("maybe",),
    "array": (["unlikely"], ["a:b", "unlikely"]),
    "string": ("unlikely",),
}
_WRITTEN: dict[str, tuple[type, ...]] = {
    "integer": (int, float),
    "number": (int, float),
    "array": (list,),
    "string": (str,),
}
_RESERVED = {"accept", "content-type", "authorization"}
"""Headers of which a parameter says nothing (OpenAPI 3.1, section 4.8.12.2)."""


def invalid_parameters_are_refused(session: Session) -> None:
    """Send each parameter with values that its schema rejects, and leave out what is required."""
    for operation in _refusing(session):
        for parameter in _parameters(operation):
            for value in _candidates(session, parameter):
                _send_invalid(session, operation, parameter, value)
        _leave_out(session, operation)


def values_at_bounds_are_taken(session: Session) -> None:
    """Send each query parameter at its bounds; where one value is taken, the others must be."""
    for operation in session.callable_operations():
        for parameter in operation.in_location("query"):
            if not operation.pagination or parameter.name != operation.pagination.request:
                valid = (v for v in _candidates(session, parameter) if _accepts(session, parameter, v))
                _expect_alike(
                    session, parameter, [session.send(_with(operation, parameter, v)) for v in valid]
                )


def _expect_alike(session: Session, parameter: Parameter, sent: Sequence[Exchange]) -> None:
    for exchange in sent if any(each.accepted for each in sent) else ():
        if exchange.status in {400, 422}:
            why = f"{dict(exchange.call.query)} is valid and refused"
            about = Deviation(parameter.schema_pointer, got=exchange.call.query.get(parameter.name))
            session.expect_accepted(exchange, "parameter_accepted", why, about)


def _refusing(session: Session) -> Iterator[Operation]:
    for operation in session.callable_operations():
        if operation.response(400) is not None or operation.response(422) is not None:
            yield operation


def _parameters(operation: Operation) -> Iterator[Parameter]:
    yield from operation.in_location("query")
    yield from operation.in_location("path")
    yield from (p for p in operation.in_location("header") if p.name.lower() not in _RESERVED)


def _candidates(session: Session, parameter: Parameter) -> tuple[Any, ...]:
    """Return values that can be written in a request, each as what it is read as there."""
    kind = resolved(session, parameter.schema).get("type")
    if not isinstance(kind, str):
        return ()
    found = edges(session.spec.document, parameter.schema)
    written = [v for v in found if isinstance(v, _WRITTEN.get(kind, ())) and not isinstance(v, bool)]
    return tuple(v for v in (*_WRONG.get(kind, ()), *written) if v not in ("", []))


def _accepts(session: Session, parameter: Parameter, value: Any) -> bool:
    return session.schemas.accepts(parameter.schema_pointer, value)


def _send_invalid(session: Session, operation: Operation, parameter: Parameter, value: Any) -> None:
    complaint = next(session.schemas.complaints(parameter.schema_pointer, value), None)
    if complaint is not None:
        exchange = session.send(_with(operation, parameter, value))
        words, about = complaint
        expect_refused(session, exchange, (f"{parameter.name}={value!r}: {words}", about), _CHECK)


def _with(operation: Operation, parameter: Parameter, value: Any) -> Call:
    told = {parameter.name: value}
    if parameter.location == "header":
        return example_call(operation).having(headers={parameter.name: str(value)})
    return example_call(operation).having(**{parameter.location: told})


def _leave_out(session: Session, operation: Operation) -> None:
    """Call an operation without each thing that it requires; a call without its path is no call of it."""
    call = example_call(operation)
    for parameter in (p for p in _parameters(operation) if p.required and p.location != "path"):
        about = Deviation(parameter.schema_pointer.removesuffix("/schema"), "required")
        exchange = session.send(_without(call, parameter))
        expect_refused(session, exchange, (f"{parameter.name} is required, and is left out", about), _CHECK)
    if operation.body and operation.body.required and call.body is not NO_BODY:
        about = Deviation(f"{operation.pointer}/requestBody", "required")
        exchange = session.send(call.having(body=NO_BODY))
        expect_refused(session, exchange, ("the body is required, and is left out", about))


def _without(call: Call, parameter: Parameter) -> Call:
    return Call(
        call.operation,
        path=call.path,
        query={name: value for name, value in call.query.items() if name != parameter.name},
        headers={name: value for name, value in call.headers.items() if name != parameter.name},
        body=call.body,
    )
