"""Check that query parameters which break their schema are refused."""

from collections.abc import Iterator
from typing import Any

from ...spec import Operation, Parameter
from ..calls import example_call
from ..session import Session
from .acceptance import resolved

_REFUSED = range(400, 500)
_WRONG = {
    "integer": ("text", 1.5),
    "number": ("text",),
    "boolean": ("maybe",),
    "array": (["unlikely"], ["a:b", "unlikely"]),
    "string": ("unlikely",),
}


def invalid_parameters_are_refused(session: Session) -> None:
    """Send each query parameter with values that its schema rejects; each must be refused."""
    for operation in session.callable_operations():
        if operation.response(400) is None and operation.response(422) is None:
            continue
        for parameter in operation.in_location("query"):
            _send_invalid(session, operation, parameter)


def _send_invalid(session: Session, operation: Operation, parameter: Parameter) -> None:
    for value in _candidates(resolved(session, parameter.schema)):
        about = next((d for _, d in session.schemas.complaints(parameter.schema_pointer, value)), None)
        if about is not None:
            exchange = session.send(example_call(operation).having(query={parameter.name: value}))
            why = f"{parameter.name}={value!r} is not valid"
            session.expect(exchange, _REFUSED, "invalid_parameter_refused", why, about)


def _candidates(schema: dict[str, Any]) -> Iterator[Any]:
    kind = schema.get("type")
    yield from _WRONG.get(kind, ()) if isinstance(kind, str) else ()
    if isinstance(schema.get("minimum"), int | float):
        yield schema["minimum"] - 1
    if isinstance(schema.get("maximum"), int | float):
        yield schema["maximum"] + 1
