"""Check that a member which is left out of a new record has the default that its schema names."""

from collections.abc import Iterator
from typing import Any

from ...mock.resources.envelopes import is_hidden, parts_of, properties_of
from ...spec import Operation
from ...spec.pointers import join
from ...spec.references import resolve
from ..calls import Exchange, body_examples, example_call, json_content
from ..links import follow
from ..report import Deviation
from ..session import Session
from .renewal import renewed
from .storage import same

_MISSING = object()


def left_out_members_take_their_defaults(session: Session) -> None:
    """Create a record without each member that has a default; where the record shows it, it must be that."""
    for operation in session.callable_operations():
        resource = operation.resource
        if resource and resource.action == "create" and not operation.batch:
            for name, default in _defaults(session, operation):
                if name not in {*resource.sets, *resource.stamps}:
                    _leave_out(session, operation, name, default)


def _defaults(session: Session, operation: Operation) -> Iterator[tuple[str, Any]]:
    content, document = json_content(operation), session.spec.document
    for name, schema in properties_of(document, content.schema).items() if content else ():
        named = (part["default"] for part in parts_of(document, schema) if "default" in part)
        default = next(named, _MISSING)
        if default is not _MISSING and not is_hidden(document, schema):
            yield name, default


def _leave_out(session: Session, operation: Operation, name: str, default: Any) -> None:
    content, examples = json_content(operation), body_examples(operation)
    if content is None or not examples or not isinstance(examples[0], dict):
        return
    new = renewed(session, operation, examples[0], f"without {name}")
    body = {key: value for key, value in new.items() if key != name}
    link = min(session.links(operation), key=lambda link: not link.reads, default=None)
    if link is None or not session.schemas.accepts(content.schema_pointer, body):
        return
    written = session.send(example_call(operation).having(body=body))
    onward = follow(link, written) if link.reads and written.accepted else None
    for exchange in (written, *([session.send(onward)] if onward else [])):
        got = link.record(exchange).get(name, _MISSING) if exchange.accepted else _MISSING
        if got is not _MISSING and not same(got, default):
            _report(session, written.call.operation, exchange, (name, default, got))


def _report(session: Session, operation: Operation, exchange: Exchange, told: tuple[str, Any, Any]) -> None:
    content, (name, default, got) = json_content(operation), told
    pointer = content.schema_pointer if content else ""
    place = resolve(session.spec.document, content.schema if content else {}, pointer).pointer
    about = Deviation(join(place, "properties", name, "default"), "default", got=got)
    session.report(exchange, "default", f"{name} was left out and is {got!r}, not {default!r}", about)
