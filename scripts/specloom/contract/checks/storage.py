"""Check that what was written is stored: it can be read back, and nothing else changed."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from ...mock.resources.envelopes import properties_of
from ...spec import SAFE_METHODS, Operation
from ..calls import Call, Exchange, body_examples, example_call, json_content
from ..conformance import json_body
from ..links import Link, follow
from ..mutation import strings
from ..session import Session
from .bodies import hidden_members
from .renewal import DATE, filled_out, renewed, vary

_MISSING = object()


def written_records_are_read_back(session: Session) -> None:
    """Write two records, follow each link of one, change it, and read: each must hold what was written."""
    for operation in session.callable_operations():
        followed = (link for link in session.links(operation) if not session.spares(link))
        links = sorted(followed, key=_turn)
        if links and operation.method not in SAFE_METHODS:
            for example in body_examples(operation):
                _write_and_read(session, operation, links, example)


def _write_and_read(session: Session, operation: Operation, links: list[Link], example: Any) -> None:
    new, content = renewed(session, operation, example, "first"), json_content(operation)
    whole = filled_out(session, content, new) if content and isinstance(new, dict) else new
    first = _write(session, operation, whole) or _write(session, operation, new)
    second = _write(session, operation, renewed(session, operation, example, "second"))
    if first is None or second is None:
        return
    apart = links[0].id(first) != links[0].id(second)
    for link in links:
        _follow(session, link, first if apart else second)
    if apart and links[0].reads:
        _read(session, links[0], second, written_values(session, second))


def _turn(link: Link) -> int:
    """Return when a link is followed: readings first, a deletion last."""
    if link.reads:
        return 0
    return 2 if link.target.method == "DELETE" else 1


def _write(session: Session, operation: Operation, body: Any) -> Exchange | None:
    exchange = session.send(example_call(operation).having(body=body))
    link = next(iter(session.links(operation)), None)
    if link and link.id(exchange) is not None and exchange.accepted:
        compare(session, exchange, link.record(exchange), written_values(session, exchange))
    return exchange if exchange.accepted else None


def _follow(session: Session, link: Link, written: Exchange) -> None:
    call = follow(link, written)
    if call is None:
        return
    sent = written_values(session, written)
    if link.reads:
        _read(session, link, written, sent)
        return
    if link.target.method in SAFE_METHODS:
        found = session.send(call)
        session.expect_accepted(found, "written_record_found", "a record just written is not known here")
        return
    changed = session.send(_change(session, link.target, call))
    if not session.expect_accepted(
        changed, "written_record_found", "a record just written cannot be changed"
    ):
        return
    held = {**(sent if link.target.method == "PATCH" else {}), **written_values(session, changed)}
    if link.target.id in link.places:
        compare(session, changed, link.record(changed), held)
    for onward in session.links(link.target):
        if onward.reads:
            _read(session, onward, changed, held)


def _change(session: Session, target: Operation, call: Call) -> Call:
    """Return a linked call with new texts in its body, but for what the link hands over."""
    example: Any = next(iter(body_examples(target)), None)
    if example is None:
        return call
    new = renewed(session, target, example, "change")
    if not isinstance(new, dict) or not isinstance(call.body, dict):
        return call.having(body=new)
    handed = {name: value for name, value in call.body.items() if value != example.get(name)}
    return call.having(body={**new, **handed})


def _read(session: Session, link: Link, written: Exchange, sent: Mapping[str, Any]) -> None:
    call = follow(link, written)
    if call is None:
        return
    read = session.send(call)
    if session.expect_accepted(read, "written_record_found", "a record just written cannot be read"):
        compare(session, read, link.record(read), sent)


def compare(session: Session, exchange: Exchange, record: Mapping[str, Any], sent: Mapping[str, Any]) -> None:
    """Note each value that a record should hold and does not."""
    operation = exchange.call.operation
    for name, value in sent.items():
        told = name in record or session.shows(operation, name)
        if told and not same(record.get(name, _MISSING), value):
            got = record.get(name, "nothing")
            session.report(exchange, "written_value_kept", f"{name} was written as {value!r} and is {got!r}")


def written_values(session: Session, exchange: Exchange) -> dict[str, Any]:
    """Return the members sent, but for those that a reply never holds or names in a warning."""
    body = exchange.call.body
    named = set(strings(json_body(exchange.response)))
    hidden = hidden_members(session, exchange.call.operation)
    if not isinstance(body, dict):
        return {}
    return {name: value for name, value in body.items() if name not in named | hidden}


def same(stored: Any, sent: Any) -> bool:
    """Tell whether a stored value is the one sent.

    A date may be written otherwise, null may be left out, and an object may have members besides those sent.
    """
    if isinstance(sent, dict) and isinstance(stored, dict):
        return all(same(stored.get(name, _MISSING), value) for name, value in sent.items())
    if isinstance(sent, list) and isinstance(stored, list):
        return len(stored) == len(sent) and all(map(same, stored, sent))
    if sent is None:
        return stored is None or stored is _MISSING
    if isinstance(sent, str) and DATE.fullmatch(sent):
        return isinstance(stored, str)
    return bool(stored == sent) and isinstance(stored, bool) == isinstance(sent, bool)


def same_key_is_same_record(session: Session) -> None:
    """Upsert the same body twice; both replies must name one record."""
    for operation in _upserts(session):
        for link in session.links(operation):
            body = renewed(session, operation, body_examples(operation)[0], "same")
            first = _write(session, operation, body)
            second = _write(session, operation, body)
            if first and second is None:
                again = session.send(example_call(operation).having(body=body))
                session.expect_accepted(again, "upsert_repeated", "the same upsert, sent again, is refused")
            if first and second and link.id(first) != link.id(second):
                session.report(second, "upsert_repeated", "the same upsert, sent twice, made two records")
            elif first and isinstance(body, dict):
                _upsert_again(session, link, first)
            break


def _upsert_again(session: Session, link: Link, first: Exchange) -> None:
    """Upsert each member of a record anew, then leave it out: the new value must come, and stay.

    A member with which another record comes is part of the key. An upsert that forgets what it is not told
    would be the action `replace`.
    """
    body = first.call.body
    for name in body:
        other = _other(body[name], session.random(f"{first.call.operation.id} {name} again"))
        changed = session.send(first.call.having(body={**body, name: other}))
        if not changed.accepted or link.id(changed) != link.id(first):
            continue
        sent = written_values(session, changed)
        _both(session, link, changed, sent)
        rest = {key: value for key, value in body.items() if key != name}
        again = session.send(first.call.having(body=rest))
        if again.accepted and link.id(again) == link.id(first):
            _both(
                session, link, again, {**_kept(first.call.operation, sent), **written_values(session, again)}
            )


def _kept(operation: Operation, sent: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the values that an upsert leaves as they are where it is not told of them."""
    excepted = operation.resource.resets if operation.resource else None
    return sent if excepted is None else {name: sent[name] for name in excepted if name in sent}


def _both(session: Session, link: Link, written: Exchange, sent: Mapping[str, Any]) -> None:
    if _shows_what_it_wrote(session, link):
        compare(session, written, link.record(written), sent)
    if link.reads:
        _read(session, link, written, sent)


def _shows_what_it_wrote(session: Session, link: Link) -> bool:
    """Tell whether replies hold the resource, not only the word that it was written."""
    success, resource = link.source.success, link.source.resource
    schema = success.content[0].schema if success and success.content else None
    members = properties_of(session.spec.document, schema or {})
    return not members or link.id_pointer() is not None or bool(resource and resource.key in members)


def _other(value: Any, random: Random) -> Any:
    return not value if isinstance(value, bool) else vary(value, random)


def upserts_need_their_key(session: Session) -> None:
    """Upsert an object without members where the body's members are the key; it must be refused."""
    for operation in _upserts(session):
        key = operation.resource.key if operation.resource else None
        refusing = operation.response(400) or operation.response(422)
        if refusing and not operation.batch and not any(key in body for body in body_examples(operation)):
            exchange = session.send(example_call(operation).having(body={}))
            why = "nothing says which record is meant"
            session.expect(exchange, range(400, 500), "invalid_body_refused", why)


def _upserts(session: Session) -> Iterator[Operation]:
    for operation in session.callable_operations():
        if operation.resource and operation.resource.action == "upsert" and body_examples(operation):
            yield operation
