"""Check that values which a schema takes are taken, and come back as they were sent."""

from collections.abc import Iterator
from typing import Any

import attrs

from ...spec import MediaType, Operation
from ..calls import Call, Exchange, body_examples, example_call, json_content
from ..conformance import json_body
from ..links import Link, follow
from ..mutation import Path, at, put, strings
from ..schema_values import FREE, takes_any_member
from ..session import Session
from .bodies import hidden_members, plain_places
from .renewal import filled_out, renewed, with_new_keys
from .storage import same
from .texts import with_one_item

_TEXTS = (
    "",
    " spaces around ",
    "007",
    "null",
    "it's",
    'say "no"',
    "a\\b",
    "a\nb\tc",
    "<b>&amp;</b>",
    "100%",
    "Zoë e\u0301 東京 🦄",
    "long " * 60,
)
_NUMBERS = (0, -1, 1.5, 16_777_217, 12345.678)
_PLACES = 6
_EVERYTHING: tuple[Any, ...] = (None, True, False, 0, "", "text", "long " * 60, [], [1], {}, {"a": [-1, 1.5]})
_RARE_PLACES = 2
_RARE: tuple[Any, ...] = (0, -1, 1.5, False, None)
_MISSING = object()


@attrs.frozen
class Trial:
    """One place in a body to which values are sent; `base` is the body around it."""

    call: Call
    content: MediaType
    base: Any
    path: Path


def values_are_taken_and_kept(session: Session) -> None:
    """Send values of each type to each place that takes the type; they must be taken and read back.

    A place takes a type when it takes a plain value of it: what a server demands beyond its schema, such as
    a date in a text, is no breach. A value is missed only when every place refuses it.
    """
    for operation in _writes(session):
        outcomes: dict[Any, list[Exchange]] = {}
        for trial in _trials(session, operation):
            for value in _family(session, trial):
                exchange = _send(session, trial, value)
                outcomes.setdefault((type(value), value), []).append(exchange)
                if exchange.accepted:
                    _is_kept(session, trial, exchange, value)
        for (_, value), exchanges in outcomes.items():
            if not any(exchange.accepted for exchange in exchanges):
                why = f"{value!r} is valid and refused wherever it is sent"
                session.expect_accepted(exchanges[0], "value_accepted", why)


def _writes(session: Session) -> Iterator[Operation]:
    for operation in session.callable_operations():
        resource = operation.resource
        if resource and resource.action in {"create", "upsert", "update"} and not operation.batch:
            yield operation


def _trials(session: Session, operation: Operation) -> Iterator[Trial]:
    content = json_content(operation)
    if content is None:
        return
    for example in body_examples(operation)[:1]:
        base = renewed(session, operation, example, "values")
        if isinstance(base, dict) and not strings(base):
            base = filled_out(session, content, base)
        apart = hidden_members(session, operation) | _names_of_others(session, operation)
        for path in [path for path in plain_places(base) if path[0] not in apart][:_PLACES]:
            yield Trial(example_call(operation), content, base, path)
        if isinstance(base, dict) and takes_any_member(session.schemas, content, {**base, FREE: "text"}):
            yield Trial(example_call(operation), content, base, (FREE,))


def _names_of_others(session: Session, operation: Operation) -> frozenset[str]:
    """Return the members of a change whose values records that were written before may have to themselves."""
    if operation.resource is None or operation.resource.action != "update":
        return frozenset()
    found = (o.resource.unique for o in session.siblings(operation) if o.resource)
    return frozenset(name for unique in found for name in unique)


def _family(session: Session, trial: Trial) -> Iterator[Any]:
    """Yield the values of each type whose plain value is taken, null after a value that it erases."""
    families: tuple[tuple[Any, ...], ...] = (("plain", *_TEXTS), (7, *_NUMBERS), (True, False))
    taken = False
    for plain, *others in families:
        if _is_valid(session, trial, plain) and _send(session, trial, plain).accepted:
            taken = True
            yield from (value for value in others if _is_valid(session, trial, value))
    if taken and _is_valid(session, trial, None):
        yield None


def _is_valid(session: Session, trial: Trial, value: Any) -> bool:
    return session.schemas.accepts(trial.content.schema_pointer, put(trial.base, trial.path, value))


def _send(session: Session, trial: Trial, value: Any) -> Exchange:
    base = with_new_keys(session, trial.call.operation, trial.base)
    return session.send(trial.call.having(body=put(base, trial.path, value)))


def _is_kept(session: Session, trial: Trial, exchange: Exchange, value: Any) -> None:
    """Compare what the reply, where it shows the record, and a read after it hold at the place."""
    if trial.path[0] in strings(json_body(exchange.response)):
        return
    links = sorted(session.links(trial.call.operation), key=lambda link: not link.reads)
    for link in links[:1] if links and (links[0].reads or trial.call.operation.id in links[0].places) else ():
        onward = follow(link, exchange) if link.reads else None
        read = [session.send(onward)] if onward else []
        for reply in (exchange, *(r for r in read if r.accepted)):
            _compare(session, link, reply, trial.path, value)


def _compare(session: Session, link: Link, reply: Exchange, path: Path, value: Any) -> None:
    try:
        stored = at(link.record(reply), path)
    except (KeyError, IndexError, TypeError):
        stored = _MISSING
    if stored is _MISSING and (value is None or not session.shows(reply.call.operation, str(path[0]))):
        return
    if not same(stored, value):
        got = "nothing" if stored is _MISSING else repr(stored)
        where = "/".join(map(str, path))
        session.report(reply, "written_value_kept", f"{where} was written as {value!r} and is {got}")


def rare_values_break_nothing(session: Session) -> None:
    """Put numbers, false and null where they are valid and no other check does; nothing may break."""
    kept = tuple(_writes(session))
    for operation in session.callable_operations():
        for example in body_examples(operation)[:1] if json_content(operation) else ():
            base = with_one_item(operation, renewed(session, operation, example, "rare"))
            paths = plain_places(base)[_PLACES if operation in kept else 0 :]
            for value in _RARE:
                bodies = (put(base, path, value) for path in paths)
                _must_not_break(
                    session, operation, [b for b in bodies if _fits(session, operation, b)], value
                )


def _fits(session: Session, operation: Operation, body: Any) -> bool:
    content = json_content(operation)
    return content is not None and session.schemas.accepts(content.schema_pointer, body)


def _must_not_break(session: Session, operation: Operation, bodies: list[Any], value: Any) -> None:
    for body in bodies[:_RARE_PLACES]:
        exchange = session.send(example_call(operation).having(body=body))
        if exchange.status >= 500:
            why = f"{value!r} is valid and answered {exchange.status}"
            session.report(exchange, "value_accepted", why)


def any_body_is_taken(session: Session) -> None:
    """Send bodies of every JSON type where the schema takes them all."""
    for operation in session.callable_operations():
        content = json_content(operation)
        if content is None or content.schema is None or not body_examples(operation):
            continue
        if all(session.schemas.accepts(content.schema_pointer, body) for body in _EVERYTHING):
            for body in _EVERYTHING:
                exchange = session.send(example_call(operation).having(body=body))
                why = f"any JSON is valid, and {body!r} is refused"
                session.expect_accepted(exchange, "value_accepted", why)
