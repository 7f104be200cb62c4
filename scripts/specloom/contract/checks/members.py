"""Check each member that a body may have, at both sides of what its schema says."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ...mock.resources.envelopes import is_hidden, parts_of
from ...spec import MediaType, Operation
from ..calls import Call, Exchange, body_examples, example_call, json_content
from ..conformance import json_body
from ..mutation import Path, at, put, strings
from ..mutation import member as member_at
from ..report import Deviation
from ..schema_values import FREE, UNUSUAL, edges, places
from ..session import Session
from .renewal import with_new_keys
from .storage import same

_CHECK = "invalid_body_refused"
_REFUSED = range(400, 500)
_INVALID = frozenset({400, 422})
_PER_MEMBER = 12
_PLACES = 6
_PER_OPERATION = 120
_MISSING = object()


@attrs.frozen
class Member:
    """One place in the body of a call that is taken as it is, and what the schema says of it."""

    call: Call
    content: MediaType
    path: Path
    schema: Any

    @property
    def name(self) -> str:
        """Return where it stands, for people to read."""
        return "/".join(map(str, self.path))


def members_keep_to_their_schemas(session: Session) -> None:
    """Send each member at its bounds and beyond: what is valid must be taken and kept, all else refused.

    What a server demands beyond the schema, such as an id that it knows, is no breach: a valid value is
    missed where another one of the member is taken, or where the schema lists the values.
    """
    for operation in session.callable_operations():
        left, unusual = _PER_OPERATION, dict[Any, list[tuple[Member, Exchange]]]()
        for member in _members(session, operation):
            values = _values(session, member)[: min(_PER_MEMBER, left)]
            left -= len(values)
            if _try(session, member, values):
                _try_unusual(session, member, unusual)
        for value, tried in unusual.items():
            _expect_somewhere(session, value, tried)


def _members(session: Session, operation: Operation) -> Iterator[Member]:
    """Yield the members of a body, if the example that they are put in is taken."""
    content, call = json_content(operation), example_call(operation)
    for example in body_examples(operation)[:1]:
        if content is None or content.schema is None or not session.send(_new(session, call)).accepted:
            return
        for path, schema in places(session.spec.document, content.schema, example):
            if not is_hidden(session.spec.document, schema):
                yield Member(call, content, path, schema)


def _new(session: Session, call: Call) -> Call:
    return call.having(body=with_new_keys(session, call.operation, call.body))


def _values(session: Session, member: Member) -> tuple[Any, ...]:
    document, shown = session.spec.document, _at(member.call.body, member.path)
    items: Any = next((p["items"] for p in parts_of(document, member.schema) if "items" in p), {})
    likely = shown if isinstance(shown, list) and shown else (*edges(document, items), "text")
    return edges(document, member.schema, likely[0])


def _at(value: Any, path: Path) -> Any:
    """Return what lies at a path, `_MISSING` when nothing does."""
    try:
        return at(value, path)
    except (KeyError, IndexError, TypeError):
        return _MISSING


def _try(session: Session, member: Member, values: Iterable[Any]) -> bool:
    """Send values to a member, and tell whether one is taken there."""
    refused, taken = list[tuple[Any, Exchange]](), _is_choice(session, member)
    for value in values:
        exchange = _send(session, member, value)
        complaint = _complaint(session, member, exchange)
        if complaint is not None:
            expect_refused(session, exchange, complaint)
        elif _is_taken(exchange):
            taken = True
            _expect_kept(session, member, exchange, value)
        elif exchange.accepted or exchange.status in _INVALID:
            refused.append((value, exchange))
    for value, exchange in refused if taken else ():
        about = Deviation(member.content.schema_pointer, path=member.path, got=value)
        _report_refused(session, exchange, f"{member.name} may be {value!r}", about)
    return taken


def _send(session: Session, member: Member, value: Any) -> Exchange:
    call = _new(session, member.call)
    return session.send(call.having(body=put(call.body, member.path, value)))


def _complaint(session: Session, member: Member, exchange: Exchange) -> tuple[str, Deviation] | None:
    """Say what the schema has against the body of a call, None when it is valid."""
    return next(session.schemas.complaints(member.content.schema_pointer, exchange.call.body), None)


def _try_unusual(session: Session, member: Member, tried: dict[Any, list[tuple[Member, Exchange]]]) -> None:
    for value in UNUSUAL:
        body = put(member.call.body, member.path, value)
        if (
            session.schemas.accepts(member.content.schema_pointer, body)
            and len(tried.get(value, ())) < _PLACES
        ):
            exchange = _send(session, member, value)
            tried.setdefault(value, []).append((member, exchange))
            if _is_taken(exchange):
                _expect_kept(session, member, exchange, value)


def _expect_somewhere(session: Session, value: Any, tried: list[tuple[Member, Exchange]]) -> None:
    """Note a finding where no member takes a value; one alone may well not, unless it is a simulator's."""
    member, exchange = tried[0]
    told = len(tried) > 1 or member.path[-1] == FREE or session.connection.simulated
    if told and not any(_is_taken(each) for _, each in tried):
        about = Deviation(member.content.schema_pointer, path=member.path, got=value)
        _report_refused(
            session, exchange, f"{value!r} is valid, and no member takes it: {member.name}", about
        )


def _is_taken(exchange: Exchange) -> bool:
    """Tell whether a body was taken; of a batch, whether each item was."""
    batch = exchange.call.operation.batch
    if not exchange.accepted or not batch or not batch.error or not batch.results:
        return exchange.accepted
    results = member_at(json_body(exchange.response), batch.results)
    told = results if isinstance(results, list) else []
    return bool(told) and not any(isinstance(result, dict) and batch.error in result for result in told)


def _report_refused(session: Session, exchange: Exchange, why: str, about: Deviation) -> None:
    text = exchange.response.text[:300]
    session.report(
        exchange, "value_accepted", f"{why}: expected success, got {exchange.status} {text}", about
    )


def expect_refused(
    session: Session, exchange: Exchange, complaint: tuple[str, Deviation], check: str = _CHECK
) -> None:
    """Note a finding unless a request was refused of which the spec complains."""
    words, about = complaint
    if exchange.status not in _REFUSED:
        why = f"the request is not valid, {words}: expected 4xx, got {exchange.status}"
        session.report(exchange, check, why, about)


def _is_choice(session: Session, member: Member) -> bool:
    """Tell whether the schema lists each value, so that none depends on what the server knows."""
    parts = tuple(parts_of(session.spec.document, member.schema))
    return any("enum" in part or part.get("type") == "boolean" for part in parts)


def _expect_kept(session: Session, member: Member, exchange: Exchange, value: Any) -> None:
    operation = exchange.call.operation
    link = next(iter(session.links(operation)), None)
    if operation.resource is None or link is None or not all(isinstance(name, str) for name in member.path):
        return
    given = {*operation.resource.sets, *operation.resource.stamps, *strings(json_body(exchange.response))}
    stored = _at(link.record(exchange), member.path)
    if stored is not _MISSING and member.path[0] not in given and not same(stored, value):
        why = f"{member.name} was written as {value!r} and is {stored!r}"
        session.report(exchange, "written_value_kept", why)
