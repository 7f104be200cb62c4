"""Check that a write changes one record, at once and wherever it is shown, and no other."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...spec import Operation
from ..calls import Call, Exchange, body_examples, example_call, form_examples, json_content
from ..links import Link, follow
from ..mutation import Path, at, leaves, put
from ..session import Session
from .failures import declared_among
from .lists import count_in, counters
from .renewal import renewed, write_new
from .storage import compare, same, written_values
from .surroundings import View, holds_everything, listings, look, others_stay

_TURNS = 2
_CHANGES = {"update", "replace"}
_KEEPING = {"update", "upsert"}
_MISSING = object()


@attrs.define
class _Pair:
    """Two records that were written, and what they hold by now: one that is changed and one that must stay.

    `link` tells their ids, and leads to where they are read if they are. `places` is where a record shows
    under another name, or deeper inside, what was sent; `views` what the lists showed last.
    """

    link: Link
    one: Exchange
    other: Exchange
    views: tuple[View, ...]
    held: dict[str, Any]
    stays: Mapping[str, Any]
    places: Mapping[str, Path] = attrs.field(factory=dict)

    @property
    def keys(self) -> tuple[Any, Any]:
        """Return the ids of both."""
        return self.link.id(self.one), self.link.id(self.other)


def writes_change_one_record(session: Session) -> None:
    """Write two records, change one of them twice and delete it: it must follow at once, all others stay."""
    for operation, link in _creating(session):
        before, views = _counts(session, operation), look(session, operation)
        one, other = (write_new(session, operation, purpose) for purpose in ("one", "another"))
        if not one.accepted or not other.accepted or link.id(one) is None:
            continue
        if link.id(one) != link.id(other):
            _have_grown(session, before, _counts(session, operation))
            pair = _Pair(link, one, other, views, held_values(session, one), held_values(session, other))
            _are_there(session, pair)
            _change(session, pair)
            _delete(session, pair)
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
    """Yield what writes records that can be looked at: by a link that reads, or else in a list."""
    for operation in session.callable_operations():
        writes = operation.resource is not None and operation.resource.action in {"create", "upsert"}
        shown = body_examples(operation) or form_examples(operation)
        links = sorted(session.links(operation), key=lambda link: not link.reads)
        known = (link for link in links if link.reads or (link.id_pointer() and listings(session, operation)))
        link = next(known, None)
        if writes and link and shown and not operation.batch:
            yield operation, link


def held_values(session: Session, exchange: Exchange) -> dict[str, Any]:
    """Return what a record must hold now: the members that were sent, or what the operation sets instead."""
    resource = exchange.call.operation.resource
    sets, stamps = (resource.sets, resource.stamps) if resource else ({}, ())
    sent = written_values(session, exchange)
    return {name: value for name, value in sent.items() if name not in stamps} | dict(sets)


def _are_there(session: Session, pair: _Pair) -> None:
    """Look for both records where they must be now, and for copies of them."""
    before, pair.views = pair.views, look(session, pair.one.call.operation)
    mine = zip((pair.one, pair.other), (pair.held, pair.stays), strict=True)
    told = [_is(session, pair, each, held, "a new record cannot be read") for each, held in mine]
    pair.places = dict(_places(told[0], pair.held, told[1], pair.stays))
    for key, written in zip(pair.keys, (pair.one, pair.other), strict=True):
        others_stay(session, before, pair.views, (key, *pair.keys), written_values(session, written))
        for view in pair.views:
            if view.record(key) is None and holds_everything(session, view):
                session.report(
                    view.reply, "written_record_found", f"the new record {key!r} is not in the list"
                )


def _places(
    one: Mapping[str, Any], sent: Mapping[str, Any], other: Mapping[str, Any], others: Mapping[str, Any]
) -> Iterator[tuple[str, Path]]:
    """Yield where both records show what was sent of a member, other values, and not under its name."""
    for name in sent.keys() & others.keys():
        if name not in one and not same(sent[name], others[name]):
            held = (path for path, value in leaves(one) if same(value, sent[name]))
            path = next((path for path in held if same(_at(other, path), others[name])), None)
            if path is not None:
                yield name, path


def _at(record: Any, path: Path) -> Any:
    try:
        return at(record, path)
    except (KeyError, IndexError, TypeError):
        return _MISSING


def _change(session: Session, pair: _Pair) -> None:
    """Change a record by each operation that does, and look at it and at all others after each change."""
    for way in session.links(pair.one.call.operation):
        action = way.target.resource.action if way.target.resource else ""
        call = follow(way, pair.one) if action in _CHANGES and json_content(way.target) else None
        pair.held = pair.held if action in _KEEPING or call is None else {}
        for turn in range(_TURNS if call else 0):
            changed = session.send(_changing(session, call, turn)) if call else pair.one
            if not changed.accepted:
                break
            pair.held |= held_values(session, changed)
            _has_changed(session, pair, changed)


def _has_changed(session: Session, pair: _Pair, changed: Exchange) -> None:
    """Look at a change where it was answered and wherever it shows, and at what else there is."""
    _is_answered(session, pair, changed)
    before, pair.views = pair.views, look(session, pair.one.call.operation)
    _is(session, pair, pair.one, pair.held, "a record that was changed cannot be read")
    _is(session, pair, pair.other, pair.stays, "a record cannot be read after another was changed")
    others_stay(session, before, pair.views, pair.keys, written_values(session, changed))


def _is_answered(session: Session, pair: _Pair, changed: Exchange) -> None:
    """Look at a reply to a change, where the spec has a record in it: it must be the changed one."""
    operation = changed.call.operation
    key = (operation.resource.key if operation.resource else None) or ""
    told = pair.link.record(changed) if operation.id in pair.link.places else {}
    meant = pair.link.record(pair.one).get(key)
    if meant is not None and str(told.get(key, meant)) != str(meant):
        why = f"{meant!r} was changed, and the reply is about {told[key]!r}"
        session.report(changed, "record_identity", why)
    compare(session, changed, told, {name: value for name, value in pair.held.items() if name in told})


def _changing(session: Session, call: Call, turn: int) -> Call:
    """Return a call that changes a record to something that it was not before: other texts, other numbers."""
    content, operation = json_content(call.operation), call.operation
    body = renewed(session, operation, call.body, f"turn {turn}")
    for path, value in leaves(body) if isinstance(body, dict) else ():
        if type(value) in {int, float} and len(path) == 1:
            other = put(body, path, value + turn + 1)
            known = content and session.schemas.accepts(content.schema_pointer, other)
            body = other if known else body
    return call.having(body=body)


def _is(
    session: Session, pair: _Pair, written: Exchange, held: Mapping[str, Any], why: str
) -> Mapping[str, Any]:
    """Read a record alone and in the lists; return it as it is alone.

    It must hold what was written, in lists as far as it does alone.
    """
    call = follow(pair.link, written) if pair.link.reads else None
    reply = session.send(call) if call else None
    record: Mapping[str, Any] = {}
    if reply and session.expect_accepted(reply, "written_record_found", why):
        record = pair.link.record(reply)
        inside = {name: _at(record, path) for name, path in pair.places.items()}
        compare(session, reply, {**inside, **record}, held)
    for view in pair.views:
        found = view.record(pair.link.id(written)) or {}
        alike = {name for name in held if same(record.get(name, _MISSING), held[name])}
        declared = alike if record else {name for name in held if session.declares(view.listing, name)}
        shown = {
            name: held[name] for name in held if name in declared or name in found.keys() - record.keys()
        }
        compare(session, view.reply, found, shown if found else {})
    return record


def _delete(session: Session, pair: _Pair) -> None:
    """Delete a record: the other one must stay, and nothing be left to delete."""
    for way in session.links(pair.one.call.operation):
        resource = way.target.resource
        call = follow(way, pair.one) if resource and resource.action == "delete" else None
        if call is None or resource is None or not session.send(call).accepted:
            continue
        pair.views = look(session, pair.one.call.operation)
        _is(session, pair, pair.other, pair.stays, "a record cannot be read after another was deleted")
        if not resource.sets and declared_among(way.target, (404,)):
            session.expect(session.send(call), (404, 410), "deleted_record", "it was deleted before")
