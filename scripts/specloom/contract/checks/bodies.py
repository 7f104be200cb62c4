"""Check what becomes of request bodies: invalid ones are refused, text of any language is taken."""

from collections.abc import Iterator
from typing import Any

import orjson

from ...mock.resources.envelopes import is_hidden, properties_of, required_of
from ...spec import Operation
from ..calls import Call, body_examples, example_call, form_examples, json_content
from ..mutation import Path, insertions, leaves, member, omissions, replacements, strings, with_member
from ..report import Deviation
from ..session import Session
from .renewal import with_new_keys

_TEXTS = ("Zoë Škvorecký", "東京 タワー", "مرحبا", "🦄 e\u0301", "\u202eabc\u00a0\u2028")
_SPECIAL = ("", "it's", 'say "no"', "a\\b", "a\nb\tc", "\x00", "100%s {0} $x", "<b>&amp;</b>", "x" * 5000)
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
        whole = orjson.dumps(call.body)
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


def non_ascii_text_is_taken(session: Session) -> None:
    """Put text of many scripts and kinds into each string of body, path and query; nothing may break."""
    for operation in session.callable_operations():
        for call in _foreign_arguments(example_call(operation)):
            _must_not_break(session, call)
        content = json_content(operation)
        for example in body_examples(operation)[:1] if content else ():
            _foreign_bodies(session, operation, _with_one_item(operation, example))


def _with_one_item(operation: Operation, example: Any) -> Any:
    """Return an example of a batch cut down to its first item; what is true of one is true of each."""
    items = member(example, operation.batch.items) if operation.batch else None
    if operation.batch and isinstance(items, list):
        return with_member(example, operation.batch.items, items[:1])
    return example


def _foreign_bodies(session: Session, operation: Operation, example: Any) -> None:
    content = json_content(operation)
    call = example_call(operation)
    bodies = [*replacements(example, _TEXTS, only=str), *insertions(example, "prénom_名", _TEXTS[1])]
    valid = [b for b in bodies if content and session.schemas.accepts(content.schema_pointer, b)]
    renewed = (with_new_keys(session, operation, body) for body in valid)
    accepted = [_must_not_break(session, call.having(body=body)) for body in renewed]
    for body in replacements(example, _SPECIAL, only=str):
        _must_not_break(session, call.having(body=body))
    if accepted and strings(example) and not any(accepted):
        refused = session.send(call.having(body=valid[0]))
        session.report(refused, "non_ascii", "no text beyond ASCII is accepted in any field of the body")


def _must_not_break(session: Session, call: Call) -> bool:
    exchange = session.send(call)
    if exchange.status >= 500:
        session.report(exchange, "non_ascii", f"such text is answered {exchange.status}")
    return exchange.accepted


def _foreign_arguments(call: Call) -> Iterator[Call]:
    for parameter in call.operation.in_location("path"):
        yield call.having(path={parameter.name: _TEXTS[1]})
    for parameter in call.operation.in_location("query"):
        for text in (*_TEXTS[:2], *_SPECIAL[:-1]):
            yield call.having(query={parameter.name: text})
            yield call.having(query={parameter.name: f"{text}:{text}"})
