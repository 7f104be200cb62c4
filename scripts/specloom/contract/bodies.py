"""Complete the random bodies of Schemathesis with what the spec's examples show."""

from collections.abc import Callable
from typing import Any

from ..spec import Operation, Spec
from .calls import body_examples
from .conformance import Schemas
from .forms import without_files

MapBody = Callable[[Any, Any], Any]


def completing_bodies(spec: Spec, schemas: Schemas) -> MapBody:
    """Return a hook that gives a random body the members of the example that it lacks.

    Where a schema takes any members, random ones name no record, and a server rightly refuses nearly all of
    them. A body that the schema rejects stays as it is: it is meant to be refused.
    """
    operations = {f"{operation.method} {operation.path}": operation for operation in spec.operations}

    def map_body(context: Any, body: Any) -> Any:
        operation = operations.get(context.operation.label)
        return completed(schemas, operation, body) if operation else body

    return map_body


def completed(schemas: Schemas, operation: Operation, body: Any) -> Any:
    """Return a valid body with what it lacks of the example; any other body as it is."""
    content = operation.body.content[0] if operation.body and operation.body.content else None
    example = next(iter(body_examples(operation)), None)
    if content is None or content.schema is None or not _accepts(schemas, content.schema_pointer, body):
        return body
    fuller = _fuller(body, example)
    return fuller if _accepts(schemas, content.schema_pointer, fuller) else body


def _accepts(schemas: Schemas, pointer: str, body: Any) -> bool:
    return isinstance(body, dict | list) and schemas.accepts(pointer, without_files(body))


def _fuller(body: Any, example: Any) -> Any:
    if isinstance(body, dict) and isinstance(example, dict):
        return {**example, **body}
    if isinstance(body, list) and isinstance(example, list) and example:
        return [_fuller(item, example[index % len(example)]) for index, item in enumerate(body)]
    return body
