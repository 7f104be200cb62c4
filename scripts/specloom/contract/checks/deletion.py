"""Check what becomes of a deleted record: it is gone, or kept with what its deletion sets."""

from collections.abc import Mapping
from typing import Any

import attrs

from ...spec import Operation
from ..calls import Exchange, example_call
from ..links import Link, follow
from ..session import Session
from .reading import lists, read, sized
from .renewal import renewed
from .storage import compare

_CHECK = "deleted_record"
_GONE = range(400, 500)


@attrs.frozen
class Deletion:
    """A record that was written and then deleted, and what the deletion sets; nothing where it removes."""

    link: Link
    written: Exchange
    sets: Mapping[str, Any]

    def hides_from(self, operation: Operation) -> bool:
        """Tell whether the spec lets an operation no longer find the record."""
        unless = operation.resource.unless if operation.resource else {}
        return not self.sets or (bool(unless) and unless.items() <= self.sets.items())


def deleted_records_are_gone_or_marked(session: Session) -> None:
    """Write a record, delete it, and look for it alone and in lists."""
    for operation in session.callable_operations():
        for link in session.links(operation):
            if link.target.resource and link.target.resource.action == "delete":
                _write_and_delete(session, link)


def _write_and_delete(session: Session, link: Link) -> None:
    written = _write(session, link.source)
    deleting = follow(link, written) if written.accepted else None
    if deleting is None:
        return
    known = [(o, listed(session, o, link.id(written))[1] is not None) for o in _lists(session, link)]
    if session.send(deleting).accepted:
        resource = link.target.resource
        deletion = Deletion(link, written, resource.sets if resource else {})
        _look_alone(session, deletion)
        for listing, before in known:
            _look_in_list(session, deletion, listing, before)


def _write(session: Session, operation: Operation) -> Exchange:
    """Write a new record; where it is refused, as it leads to nothing known, the example's."""
    call = example_call(operation)
    written = session.send(call.having(body=renewed(session, operation, call.body, "deleted")))
    return written if written.accepted else session.send(call)


def _look_alone(session: Session, deletion: Deletion) -> None:
    for onward in session.links(deletion.link.source):
        call = follow(onward, deletion.written) if onward.reads else None
        if call is None:
            continue
        found = session.send(call)
        if deletion.hides_from(onward.target):
            session.expect(found, _GONE, _CHECK, "a deleted record can still be read")
        elif session.expect_accepted(found, _CHECK, "a record that is kept as deleted cannot be read"):
            compare(session, found, onward.record(found), deletion.sets)


def _look_in_list(session: Session, deletion: Deletion, listing: Operation, before: bool) -> None:
    reply, found = listed(session, listing, deletion.link.id(deletion.written))
    if not reply.accepted:
        return
    if deletion.hides_from(listing):
        if found is not None:
            session.report(reply, _CHECK, "a deleted record is still in the list")
    elif found is not None:
        compare(session, reply, found, deletion.sets)
    elif before:
        session.report(reply, _CHECK, "a record that is kept as deleted is no longer in the list")


def _lists(session: Session, link: Link) -> tuple[Operation, ...]:
    wanted = link.target.resource
    found = ((o, o.resource) for o in lists(session))
    return tuple(o for o, resource in found if resource and wanted and resource.name == wanted.name)


def listed(session: Session, listing: Operation, key: Any) -> tuple[Exchange, dict[str, Any] | None]:
    """Return the reply to a list call, and the record in it that has a key."""
    reply, items = read(session, listing, **sized(session, listing))
    name = listing.resource.key if listing.resource else None
    records = (item for item in items if isinstance(item, dict) and name in item)
    return reply, next((item for item in records if str(item[name]) == str(key)), None)
