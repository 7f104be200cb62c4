"""Check that what the spec shows as refused is refused."""

from collections.abc import Iterator
from typing import Any

from ...spec import Operation
from ..calls import body_examples, example_call, json_content
from ..mutation import leaves
from ..session import Session

_REFUSALS = ("400", "422")


def shown_refusals_are_made(session: Session) -> None:
    """Send each body that an example of an error repeats; it must be refused.

    An error repeats a body where an object in it has all members of a request's example, and one of them
    with a value of another type.
    """
    for operation in session.callable_operations():
        content = json_content(operation)
        for body in repeated(operation) if content else ():
            if content and session.schemas.accepts(content.schema_pointer, body):
                exchange = session.send(example_call(operation).having(body=body))
                why = f"an example of an error shows that {body!r} is refused"
                session.expect(exchange, range(400, 500), "invalid_body_refused", why)


def repeated(operation: Operation) -> Iterator[dict[str, Any]]:
    """Yield the request bodies that examples of errors repeat."""
    requests = [body for body in body_examples(operation) if isinstance(body, dict) and body]
    for shown in _error_examples(operation):
        for _, value in leaves([shown]):
            if isinstance(value, dict) and any(_is_variant(value, request) for request in requests):
                yield value


def _error_examples(operation: Operation) -> Iterator[Any]:
    for response in operation.responses:
        if response.status in _REFUSALS:
            yield from (example for media in response.content for example in media.examples.values())


def _is_variant(value: dict[str, Any], request: dict[str, Any]) -> bool:
    shared = request.keys() <= value.keys()
    return shared and any(_kind(value[name]) is not _kind(request[name]) for name in request)


def _kind(value: Any) -> type:
    return float if isinstance(value, int) and not isinstance(value, bool) else type(value)
