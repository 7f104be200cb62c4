"""Check that no two records have the same value where the spec says so, and who may take up a deleted one."""

from collections.abc import Iterator
from typing import Any

from ...spec import Operation
from ..calls import Exchange, body_examples, example_call, json_content
from ..links import Link, follow
from ..mutation import member, with_member
from ..session import Session
from .renewal import unique_members, with_new_keys
from .storage import compare
from .surroundings import shown

_CHECK = "unique_value"
_REFUSED = range(400, 500)


def unique_values_are_refused(session: Session) -> None:
    """Write a value twice of which no two records have the same; the second time it must be refused.

    Once its record is deleted it is free again, or leads back to the record where the creation undoes that.
    """
    for operation in _creating(session):
        for path in unique_members(operation, body_examples(operation)[0]):
            first = _create(session, operation)
            if not first.accepted:
                continue
            taken = member(first.call.body, path)
            why = f"another record has the {path} {taken!r}"
            second = _create(session, operation, **{path: taken})
            if session.expect(second, _REFUSED, _CHECK, why):
                _change_to(session, operation, path, taken)
                _free(session, first)


def _creating(session: Session) -> Iterator[Operation]:
    for operation in session.callable_operations():
        creates = operation.resource is not None and operation.resource.action == "create"
        if creates and not operation.batch and body_examples(operation):
            yield operation


def _create(session: Session, operation: Operation, **members: Any) -> Exchange:
    """Create a record like the example's, with unique values of its own but for some."""
    body = with_new_keys(session, operation, body_examples(operation)[0])
    for path, value in members.items():
        body = with_member(body, path, value)
    return session.send(example_call(operation).having(body=body))


def _change_to(session: Session, operation: Operation, path: str, taken: Any) -> None:
    """Change another record to a value that is taken."""
    other = _create(session, operation)
    for link in session.links(operation):
        resource, content = link.target.resource, json_content(link.target)
        call = follow(link, other) if resource and resource.action in {"update", "replace"} else None
        if call is None or content is None or not isinstance(call.body, dict):
            continue
        body = with_member(call.body, path, taken)
        if other.accepted and session.schemas.accepts(content.schema_pointer, body):
            why = f"another record has the {path} {taken!r}"
            session.expect(session.send(call.having(body=body)), _REFUSED, _CHECK, why)


def _free(session: Session, first: Exchange) -> None:
    for link in session.links(first.call.operation):
        deletes = link.target.resource is not None and link.target.resource.action == "delete"
        call = follow(link, first) if deletes else None
        if call is not None and session.send(call).accepted:
            again = session.send(first.call)
            if session.expect_accepted(again, _CHECK, "a value of a deleted record is still taken"):
                _same_or_another(session, link, first, again)


def _same_or_another(session: Session, link: Link, first: Exchange, again: Exchange) -> None:
    deletion, creation = link.target.resource, link.source.resource
    marks = deletion.sets if deletion else {}
    undoes = creation and any(creation.sets.get(name, mark) != mark for name, mark in marks.items())
    same = link.id(again) == link.id(first)
    if undoes and not same:
        session.report(again, _CHECK, "the deleted record of this value should be taken up, and is not")
    elif undoes and creation:
        for reply, record in shown(session, link, again):
            compare(session, reply, record, creation.sets)
    elif marks and not undoes and same:
        session.report(again, _CHECK, "the record that is kept as deleted came in place of a new one")
