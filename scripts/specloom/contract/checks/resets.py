"""Check what becomes of what is left out: gone after a replacement, null or kept after an upsert."""

from collections.abc import Mapping
from typing import Any

from ...mock.resources.envelopes import properties_of
from ...spec import Operation
from ..calls import Exchange, body_examples, example_call, json_content
from ..conformance import json_body, matching
from ..links import Link, follow
from ..mutation import leaves, member, put, strings, with_member
from ..session import Session
from .bodies import hidden_members
from .reading import lists, read, sized
from .renewal import renewed, write_new
from .storage import same
from .surroundings import shown

_CHECK = "upsert_resets"


def upserts_reset_what_they_are_not_told(session: Session) -> None:
    """Upsert a record whole, then with no more than it needs; the rest must be null, or else be kept.

    What an upsert of one record keeps is asked of it member by member elsewhere.
    """
    for operation in session.callable_operations():
        resource = operation.resource
        resets = resource is not None and resource.resets is not None
        keeps = resource is not None and resource.action == "upsert" and operation.batch is not None
        if (resets or keeps) and body_examples(operation):
            _upsert_whole_and_bare(session, operation)


def _upsert_whole_and_bare(session: Session, operation: Operation) -> None:
    whole = renewed(session, operation, body_examples(operation)[0], "reset")
    bare = _bare(session, operation, whole)
    before, after = item_of(operation, whole), item_of(operation, bare)
    if before == after or not isinstance(before, dict) or not isinstance(after, dict):
        return
    first, second = (session.send(example_call(operation).having(body=body)) for body in (whole, bare))
    found = _shown(session, second, after) if first.accepted and second.accepted else None
    if found is not None:
        left_out = {name: before[name] for name in before if name not in after}
        _compare(session, operation, found, left_out)


def replacements_keep_nothing(session: Session) -> None:
    """Replace a record whole, then with no more than it needs; no text that is left out may stay."""
    for operation in session.callable_operations():
        for way in session.links(operation):
            if way.target.resource and way.target.resource.action == "replace" and body_examples(way.target):
                _replace_whole_and_bare(session, way)


def _replace_whole_and_bare(session: Session, way: Link) -> None:
    written = write_new(session, way.source, "replaced")
    call = follow(way, written) if written.accepted else None
    if call is None or not isinstance(call.body, dict):
        return
    whole = _filled(session, way.target, renewed(session, way.target, call.body, "replaced"))
    bodies = (whole, _filled(session, way.target, call.body))
    body = next((body for body in bodies if session.send(call.having(body=body)).accepted), {})
    bare = _bare(session, way.target, body)
    if body and session.send(call.having(body=bare)).accepted:
        left_out = {name: body[name] for name in body if name not in bare and strings(body[name])}
        for reply, record in shown(session, way, written):
            for name in (n for n, old in left_out.items() if n in record and same(record[n], old)):
                session.report(
                    reply, _CHECK, f"{name} was left out of a replacement and is still {record[name]!r}"
                )


def _filled(session: Session, operation: Operation, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a body with a text in each further member that takes one."""
    content = json_content(operation)
    for name in properties_of(session.spec.document, content.schema) if content else ():
        more = {**body, name: f"{name} of before"}
        if content and name not in body and session.schemas.accepts(content.schema_pointer, more):
            body = more
    return body


def _compare(
    session: Session,
    operation: Operation,
    found: tuple[Exchange, Mapping[str, Any]],
    left_out: Mapping[str, Any],
) -> None:
    reply, record = found
    excepted = operation.resource.resets if operation.resource else None
    for name, old in left_out.items():
        value = record.get(name)
        shown = name in record or session.shows(reply.call.operation, name)
        if name in hidden_members(session, operation) or not shown:
            continue
        if excepted is None or name in excepted:
            if not same(value, old):
                session.report(reply, _CHECK, f"{name} was left out and should stay {old!r}; it is {value!r}")
        elif value is not None and _may_be_null(session, reply, record, name):
            session.report(reply, _CHECK, f"{name} was left out and should be null; it is {value!r}")


def _bare(session: Session, operation: Operation, body: Any) -> Any:
    """Return a body whose item has only what the schema requires and what it is known by."""
    content, resource = json_content(operation), operation.resource
    known = {resource.key, resource.match} if resource else set()
    for name in item_of(operation, body) if isinstance(item_of(operation, body), dict) else ():
        item = {key: value for key, value in item_of(operation, body).items() if key != name}
        shorter = with_item(operation, body, item)
        if name not in known and content and session.schemas.accepts(content.schema_pointer, shorter):
            body = shorter
    return body


def item_of(operation: Operation, body: Any) -> Any:
    """Return the record in a body: the first of a batch, or the body itself."""
    items = member(body, operation.batch.items) if operation.batch else [body]
    return items[0] if isinstance(items, list) and items else None


def with_item(operation: Operation, body: Any, item: Any) -> Any:
    """Return a body with another record in it, as the only one of a batch."""
    return with_member(body, operation.batch.items, [item]) if operation.batch else item


def _shown(
    session: Session, written: Exchange, item: Mapping[str, Any]
) -> tuple[Exchange, Mapping[str, Any]] | None:
    """Return a reply that shows the record of an item, and the record: read by a link or in a list."""
    operation = written.call.operation
    for link in session.links(operation):
        call = follow(link, written) if link.reads else None
        if call is not None:
            reply = session.send(call)
            return (reply, link.record(reply)) if reply.accepted else None
    for listing in lists(session):
        if listing.resource and operation.resource and listing.resource.name == operation.resource.name:
            reply, items = read(session, listing, **sized(session, listing))
            like = (found for found in items if isinstance(found, dict) and _is_like(operation, found, item))
            for found in like:
                return reply, found
    return None


def _is_like(operation: Operation, found: Mapping[str, Any], item: Mapping[str, Any]) -> bool:
    resource = operation.resource
    known = (resource.match, resource.key) if resource else ()
    return any(name in item and found.get(name) == item[name] for name in known if name)


def _may_be_null(session: Session, reply: Exchange, record: Mapping[str, Any], name: str) -> bool:
    """Tell whether the reply would keep to its schema with null there."""
    body, declared = json_body(reply.response), reply.call.operation.response(reply.status)
    content = matching(declared.content, reply.response.headers["Content-Type"]) if declared else None
    path = next((path for path, value in (((), body), *leaves(body)) if value == record), ())
    return content is not None and session.schemas.accepts(
        content.schema_pointer, put(body, (*path, name), None)
    )
