"""Check that request bodies which are not valid are refused."""

from collections.abc import Iterator
from typing import Any

from ...mock.messages import write_json
from ...mock.resources.envelopes import is_hidden, properties_of, required_of
from ...spec import Operation
from ..calls import Call, body_examples, example_call, form_examples, json_content
from ..mutation import Path, insertions, leaves, member, omissions, replacements, with_member
from ..report import Deviation
from ..session import Session

_WRONG: tuple[Any, ...] = (None, True, 25, "text", [], [1], {}, {"nested": {"deep": 1}}, -(2**53), 1.5e300)
_UNREADABLE = (
    b"",
    b"{",
    b'{"a": }',
    b"[1,]",
    b'{"a": "\xff\xfe"}',
    b'"\\ud800"x',
    b"\x00",
    b"not json",
    b"{}{}",
)
_REFUSED = range(400, 500)
_PER_OPERATION = 40
_DEEP = b'{"a":' * 5000


def invalid_bodies_are_refused(session: Session) -> None:
    """Send bodies that the schema rejects, and bytes that are not JSON at all; each must be refused."""
    for operation in _with_json_body(session):
        call = example_call(operation)
        whole = write_json(call.body)
        unreadable = (*_UNREADABLE, _DEEP, whole[:-1], whole + b"}", whole + b" " + whole)
        for body in (*unreadable, *_rejected(session, operation)):
            if body == b"" and not (operation.body and operation.body.required):
                continue
            exchange = session.send(call.having(body=body))
            why = f"the body {_shown(body)} is not valid"
            session.expect(exchange, _REFUSED, "invalid_body_refused", why, _complaint(session, call, body))


def _complaint(session: Session, call: Call, body: Any) -> Deviation | None:
    """Return what the schema has against a body, None where it is no JSON."""
    content = json_content(call.operation)
    if content is None or isinstance(body, bytes):
        return None
    return next((about for _, about in session.schemas.complaints(content.schema_pointer, body)), None)


def forms_lacking_a_field_are_refused(session: Session) -> None:
    """Leave out each field that a form requires; it must be refused."""
    for operation in session.callable_operations():
        call = example_call(operation)
        content = operation.body.content[0] if operation.body and form_examples(operation) else None
        required = required_of(session.spec.document, content.schema) if content else ()
        for name in required if isinstance(call.body, dict) else ():
            body = {key: value for key, value in call.body.items() if key != name}
            exchange = session.send(call.having(body=body))
            session.expect(exchange, _REFUSED, "invalid_body_refused", f"the form lacks {name}")


def hidden_members(session: Session, operation: Operation) -> frozenset[str]:
    """Return the members of a body that no reply repeats: those that are write-only or read-only."""
    content, document = json_content(operation), session.spec.document
    members = properties_of(document, content.schema) if content else {}
    return frozenset(name for name, schema in members.items() if is_hidden(document, schema))


def _with_json_body(session: Session) -> Iterator[Operation]:
    for operation in session.callable_operations():
        if operation.body and body_examples(operation):
            yield operation


def _rejected(session: Session, operation: Operation) -> Iterator[Any]:
    """Yield distinct bodies that the schema rejects, each one step away from an example."""
    content = json_content(operation)
    if content is None or content.schema is None:
        return
    candidates = [b for example in body_examples(operation) for b in _variants(operation, example)]
    rejected = [body for body in candidates if not session.schemas.accepts(content.schema_pointer, body)]
    random = session.random(operation.id)
    yield from rejected[:_PER_OPERATION]
    yield from random.sample(rejected[_PER_OPERATION:], min(_PER_OPERATION, len(rejected[_PER_OPERATION:])))


def _variants(operation: Operation, example: Any) -> Iterator[Any]:
    yield from _WRONG
    batch = operation.batch
    items = member(example, batch.items) if batch else None
    if batch and isinstance(items, list) and items:
        yield with_member(example, batch.items, items[:1] * (batch.max + 1))
    yield from omissions(example)
    yield from insertions(example, "", "text")
    yield from replacements(example, _WRONG)


def plain_places(example: Any) -> list[Path]:
    """Return the places inside an example that hold a text, a number, a boolean or null."""
    return [path for path, value in leaves(example) if not isinstance(value, dict | list)]


def _shown(body: Any) -> str:
    text = repr(body)
    return text if len(text) < 200 else f"{text[:200]}… ({len(text)} characters)"
