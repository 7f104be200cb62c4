"""Check that a write changes one record, at once and wherever it is shown, and no other."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Operation
from ..calls import Call, Exchange, body_examples, example_call, json_content
from ..links import Link, follow
from ..mutation import leaves, put
from ..session import Session
from .acceptance import resolved
from .deletion import listed
from .failures import declared_among
from .lists import count_in, counters
from .reading import is_whole, items_of, lists
from .renewal import renewed, with_new_keys
from .storage import compare, same, written_values

_TURNS = 2
_CHANGES = {"update", "replace"}
_KEEPING = {"update", "upsert"}


def writes_change_one_record(session: Session) -> None:
    """Write two records, change one of them twice and delete it: it must follow at once, the other stay."""
    for operation, link in _creating(session):
        before = _counts(session, operation)
        one, other = (_create(session, operation, purpose) for purpose in ("one", "another"))
        if not one.accepted or not other.accepted or link.id(one) is None:
            continue
        if link.id(one) != link.id(other):
            _have_grown(session, before, _counts(session, operation))
            _is(session, link, one, held_values(session, one), "a new record cannot be read", new=True)
            _change(session, operation, link, one, other)
            _delete(session, operation, link, one, other)
        elif operation.resource and operation.resource.action == "create":
            session.report(other, "record_identity", f"two records were made, and both are {link.id(one)!r}")


def _counts(session: Session, operation: Operation) -> list[tuple[Exchange, int]]:
    """Count the records of a resource, by each operation that does."""
    calls = (session.send(example_call(counting)) for counting in counters(session, operation))
    return [(reply, number) for reply in calls if (number := count_in(reply)) is not None]


def _have_grown(
    session: Session, before: list[tuple[Exchange, int]], after: list[tuple[Exchange, int]]
) -> None:
    for (_, earlier), (reply, later) in zip(before, after, strict=False):
        if later <= earlier:
            why = f"two records were made, and the count has gone from {earlier} to {later}"
            session.report(reply, "count", why)


def _creating(session: Session) -> Iterator[tuple[Operation, Link]]:
    for operation in session.callable_operations():
        writes = operation.resource is not None and operation.resource.action in {"create", "upsert"}
        reading = next((link for link in session.links(operation) if link.reads), None)
        if writes and reading and not operation.batch and body_examples(operation):
            yield operation, reading


def _create(session: Session, operation: Operation, purpose: str) -> Exchange:
    """Write a new record; where it is refused, as it leads to nothing known, one like the example's."""
    example = body_examples(operation)[0]
    call = example_call(operation)
    written = session.send(call.having(body=renewed(session, operation, example, purpose)))
    if written.accepted:
        return written
    return session.send(call.having(body=with_new_keys(session, operation, example)))


def held_values(session: Session, exchange: Exchange) -> dict[str, Any]:
    """Return the members that were sent and must be held, but for those that the operation sets by itself."""
    resource = exchange.call.operation.resource
    given = {*resource.sets, *resource.stamps} if resource else set()
    return {name: value for name, value in written_values(session, exchange).items() if name not in given}


def _change(session: Session, operation: Operation, link: Link, one: Exchange, other: Exchange) -> None:
    """Change a record by each operation that does, and look at it and at the other after each change."""
    for way in session.links(operation):
        action = way.target.resource.action if way.target.resource else ""
        call = follow(way, one) if action in _CHANGES and json_content(way.target) else None
        held = held_values(session, one) if action in _KEEPING else {}
        for turn in range(_TURNS if call else 0):
            changed = session.send(_changing(session, call, turn)) if call else one
            if not changed.accepted:
                break
            held |= held_values(session, changed)
            _is(session, link, one, held, "a record that was changed cannot be read")
            _is(
                session,
                link,
                other,
                held_values(session, other),
                "a record cannot be read after another was changed",
            )


def _changing(session: Session, call: Call, turn: int) -> Call:
    """Return a call that changes a record to something that it was not before: other texts, other numbers."""
    content, operation = json_content(call.operation), call.operation
    body = renewed(session, operation, call.body, f"turn {turn}")
    for path, value in leaves(body) if isinstance(body, dict) else ():
        if type(value) is int and len(path) == 1:
            other = put(body, path, value + turn + 1)
            known = content and session.schemas.accepts(content.schema_pointer, other)
            body = other if known else body
    return call.having(body=body)


def _is(
    session: Session, link: Link, written: Exchange, held: Mapping[str, Any], why: str, *, new: bool = False
) -> None:
    """Read a record alone and in lists; it must hold what was written, in lists as far as it does alone."""
    call = follow(link, written)
    reply = session.send(call) if call else None
    if reply and session.expect_accepted(reply, "written_record_found", why):
        record = link.record(reply)
        compare(session, reply, record, held)
        _is_listed(session, link, written, {n: v for n, v in held.items() if same(record.get(n), v)}, new=new)


def _is_listed(
    session: Session, link: Link, written: Exchange, held: Mapping[str, Any], *, new: bool
) -> None:
    """Look for a record in the lists of its resource; one that holds everything must hold a new one."""
    key = link.id(written)
    for listing in lists(session):
        if listing in session.siblings(written.call.operation):
            reply, found = listed(session, listing, key)
            if found is not None:
                compare(session, reply, found, held)
            elif new and _holds_everything(session, listing, reply):
                why = f"the new record {key!r} is not in the list"
                session.report(reply, "written_record_found", why)


def _holds_everything(session: Session, listing: Operation, reply: Exchange) -> bool:
    items, resource = items_of(listing, reply), listing.resource
    narrowed = any("default" in resolved(session, p.schema) for p in _asking(listing))
    shown = any(isinstance(item, dict) and resource and resource.key in item for item in items)
    return (
        reply.accepted
        and shown
        and not narrowed
        and not (resource and resource.unless)
        and is_whole(session, listing, items)
    )


def _asking(listing: Operation) -> Iterator[Any]:
    """Yield the parameters of a list that may leave something out."""
    paging, resource = listing.pagination, listing.resource
    apart = {paging.request, paging.size} if paging else set()
    apart |= {resource.sort.by, resource.sort.order} if resource else set()
    yield from (p for p in listing.in_location("query") if p.name not in apart)


def _delete(session: Session, operation: Operation, link: Link, one: Exchange, other: Exchange) -> None:
    """Delete a record: the other one must stay, and nothing be left to delete."""
    for way in session.links(operation):
        resource = way.target.resource
        call = follow(way, one) if resource and resource.action == "delete" else None
        if call is None or resource is None or not session.send(call).accepted:
            continue
        _is(
            session,
            link,
            other,
            held_values(session, other),
            "a record cannot be read after another was deleted",
        )
        if not resource.sets and declared_among(way.target, (404,)):
            session.expect(session.send(call), (404, 410), "deleted_record", "it was deleted before")
