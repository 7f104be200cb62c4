"""Check that what the spec shows as valid is accepted."""

from collections.abc import Iterator
from typing import Any

from ...spec import Operation, Parameter
from ...spec.references import resolve
from ..calls import body_examples, example_call
from ..conformance import json_body
from ..mutation import leaves
from ..report import Deviation
from ..samples import is_sampled
from ..session import Session
from .renewal import unique_members, with_new_keys


def examples_are_accepted(session: Session) -> None:
    """Send each example body; it must succeed. What deletes comes last, where a reset brings it back."""
    for operation in sorted(_resettable(session), key=lambda o: o.method == "DELETE"):
        call = example_call(operation)
        for body in body_examples(operation) or (call.body,):
            exchange = session.send(call.having(body=body))
            if not exchange.accepted and unique_members(operation, body):
                exchange = session.send(call.having(body=with_new_keys(session, operation, body)))
            if operation.success and (session.connection.simulated or not is_sampled(operation)):
                session.expect_accepted(exchange, "example_accepted", "an example of the spec is refused")


def _resettable(session: Session) -> Iterator[Operation]:
    """Yield the operations whose example call leaves to the other checks what they look at."""
    for operation in session.callable_operations():
        if session.connection.simulated or operation.method != "DELETE":
            yield operation


def optional_parameters_are_accepted(session: Session) -> None:
    """Send each query parameter with each value that the spec names; it must succeed."""
    for operation in session.callable_operations():
        for parameter in operation.in_location("query"):
            for value in named_values(session, parameter):
                call = example_call(operation)
                new = call.having(body=with_new_keys(session, operation, call.body))
                exchange = session.send(new.having(query={parameter.name: value}))
                why = f"{parameter.name}={value!r} is valid and refused"
                about = Deviation(parameter.schema_pointer, got=value)
                session.expect_accepted(exchange, "parameter_accepted", why, about)


def printed_records_come_as_printed(session: Session) -> None:
    """Get, from a simulator, each record that the spec prints under the id that it prints for the path."""
    for operation in session.callable_operations() if session.connection.simulated else ():
        resource = operation.resource
        if resource is None or resource.action != "get" or resource.key is None:
            continue
        call = example_call(operation)
        ids = set(map(str, call.path.values()))
        for printed in _printed(operation):
            if any(isinstance(v, dict) and str(v.get(resource.key)) in ids for _, v in leaves([printed])):
                exchange = session.send(call)
                got = json_body(exchange.response)
                if exchange.accepted and not holds(got, printed):
                    why = f"the spec prints {printed!r} for this call"
                    session.report(exchange, "printed_example", why)


def _printed(operation: Operation) -> Iterator[Any]:
    contents = operation.success.content if operation.success else ()
    yield from (value for content in contents for value in content.examples.values())


def holds(value: Any, printed: Any) -> bool:
    """Tell whether a value has everything that was printed; objects may have more."""
    if isinstance(printed, dict):
        members = isinstance(value, dict) and printed.keys() <= value.keys()
        return members and all(holds(value[name], inner) for name, inner in printed.items())
    if isinstance(printed, list):
        same = isinstance(value, list) and len(value) == len(printed)
        return same and all(map(holds, value, printed))
    return bool(value == printed)


def named_values(session: Session, parameter: Parameter) -> tuple[Any, ...]:
    """Return the values of a parameter that its examples, enum, default and bounds name."""
    found: list[Any] = []
    for value in (*parameter.examples.values(), *_schema_values(session, parameter)):
        if value not in found and session.schemas.accepts(parameter.schema_pointer, value):
            found.append(value)
    return tuple(found)


def _schema_values(session: Session, parameter: Parameter) -> Iterator[Any]:
    schema = resolved(session, parameter.schema)
    yield from schema.get("enum", ())
    yield from (schema[name] for name in ("default", "minimum", "maximum") if name in schema)
    if schema.get("type") == "boolean":
        yield from (True, False)


def resolved(session: Session, schema: Any) -> dict[str, Any]:
    """Return a schema as a mapping, its own reference followed."""
    value = resolve(session.spec.document, schema, "").value
    return value if isinstance(value, dict) else {}
