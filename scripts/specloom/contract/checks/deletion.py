"""Check what becomes of a deleted record: it is gone, or kept with what its deletion sets."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...spec import Operation
from ..calls import Call, Exchange, example_call
from ..links import Link, follow
from ..session import Session
from .failures import declared_among
from .renewal import write_new
from .resets import item_of, with_item
from .storage import compare
from .surroundings import View, look, others_are_left, shown

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
            deletes = link.target.resource is not None and link.target.resource.action == "delete"
            if deletes and not session.spares(link):
                _write_and_delete(session, link)


def _write_and_delete(session: Session, link: Link) -> None:
    written = write_new(session, link.source, "deleted")
    deleting = follow(link, written) if written.accepted else None
    if deleting is None:
        return
    before, known = look(session, link.target), tuple(_views_of(session, deleting))
    if session.send(deleting).accepted:
        resource = link.target.resource
        deletion = Deletion(link, written, resource.sets if resource else {})
        _look_alone(session, deletion)
        after = look(session, link.target)
        for then, now in zip(before, after, strict=True):
            _look_in_list(session, deletion, now, before=then.record(link.id(written)) is not None)
        others_are_left(session, before, after, link.id(written), _CHECK)
        for call in known if not deletion.sets else ():
            session.expect(
                session.send(call), _GONE, _CHECK, "what belongs to a deleted record is still there"
            )
        for undoing in _undoing(session, deletion):
            _undo(session, deletion, deleting, undoing)


def _views_of(session: Session, deleting: Call) -> Iterator[Call]:
    """Yield the calls that show what belongs to the record, where the spec has them refused without it."""
    for operation in session.siblings(deleting.operation):
        names = {parameter.name for parameter in operation.in_location("path")}
        views = operation.resource is not None and operation.resource.action == "view"
        if views and names and names <= deleting.path.keys() and declared_among(operation, (404,)):
            call = example_call(operation).having(path={name: deleting.path[name] for name in names})
            if session.send(call).accepted:
                yield call


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


def _look_in_list(session: Session, deletion: Deletion, view: View, *, before: bool) -> None:
    found = view.record(deletion.link.id(deletion.written))
    if not view.reply.accepted:
        return
    if deletion.hides_from(view.listing):
        if found is not None:
            session.report(view.reply, _CHECK, "a deleted record is still in the list")
    elif found is not None:
        compare(session, view.reply, found, deletion.sets)
    elif before:
        session.report(view.reply, _CHECK, "a record that is kept as deleted is no longer in the list")


def _undoing(session: Session, deletion: Deletion) -> Iterator[Call]:
    """Yield the calls that set otherwise what the deletion has set: changes and upserts of the record."""
    source, written = deletion.link.source, deletion.written
    found = {way.target.id: follow(way, written) for way in session.links(source)}
    for operation in session.siblings(source):
        resource = operation.resource
        sets = resource.sets if resource else {}
        if resource is None or all(sets.get(name, mark) == mark for name, mark in deletion.sets.items()):
            continue
        call = found.get(operation.id)
        if resource.action == "upsert" and resource.match:
            call = _matching(operation, resource.match, deletion.link.record(written))
        if call is not None and resource.action in {"update", "replace", "upsert"}:
            yield call


def _matching(operation: Operation, match: str, record: Mapping[str, Any]) -> Call | None:
    """Return the upsert of a record that is known by a value of its own."""
    call = example_call(operation)
    item = item_of(operation, call.body)
    if not isinstance(item, dict) or match not in record:
        return None
    return call.having(body=with_item(operation, call.body, {**item, match: record[match]}))


def _undo(session: Session, deletion: Deletion, deleting: Call, undoing: Call) -> None:
    """Undo a deletion, which is done once more if it was undone before; what that sets must be there."""
    sets = undoing.operation.resource.sets if undoing.operation.resource else {}
    if session.send(deleting).accepted and session.send(undoing).accepted:
        for reply, record in shown(session, deletion.link, deletion.written):
            compare(session, reply, record, sets)
