"""Make new bodies of an example, so that each writes a record of its own."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from ...mock.resources.envelopes import is_hidden, properties_of
from ...spec import MediaType, Operation
from ...spec.sampling import Sampler
from ..calls import NO_BODY, Exchange, body_content, example_call
from ..mutation import Path, leaves, member, put, strings, with_member
from ..session import Session

Names = tuple[str, ...]
"""The names that lead to a member, whatever item of a list it is in."""
_GARBLED = re.compile(r"[0-9a-f]{6}(Ã©|\\u00[cC]3\\u00[aA]9)")
"""What becomes of a new text that is taken for Latin-1 and written in UTF-8 once more."""
DATE = re.compile(r"\d{4}-\d\d-\d\d([ T].*)?")


def _anything(_: Any) -> bool:
    return True


def vary(
    value: Any,
    random: Random,
    fits: Callable[[Any], bool] = _anything,
    only: Callable[[Names], bool] = _anything,
) -> Any:
    """Return a copy whose plain texts are new; dates, and whatever would no longer fit, stay."""
    token = f"{random.getrandbits(24):06x}é"
    for path, old in tuple(leaves(value)):
        if isinstance(old, str) and not DATE.fullmatch(old) and only(_names_in(path)):
            changed = put(value, path, f"{token}{old}" if "@" not in old else f"{token[:-1]}{old}")
            value = changed if fits(changed) else value
    return value


def renewed(session: Session, operation: Operation, body: Any, purpose: str) -> Any:
    """Return a body with new texts and new unique numbers; one purpose gives the same each time.

    A text that the server takes only as the example has it, such as the id of another record, stays.
    """
    random, fits = session.random(f"{operation.id} {purpose}"), _fitting(session, operation)
    tied = _tied(session, operation)
    body = vary(body, random, fits, lambda names: names not in tied)
    for path in unique_members(operation, body):
        if type(member(body, path)) is int:
            changed = with_member(body, path, random.randrange(10**6, 2**31))
            body = changed if fits(changed) else body
    return body


def _fitting(session: Session, operation: Operation) -> Callable[[Any], bool]:
    content = body_content(operation)
    return partial(session.schemas.accepts, content.schema_pointer) if content else _anything


def _tied(session: Session, operation: Operation) -> frozenset[Names]:
    """Return the members whose text the server takes only as the example has it; each is tried once."""
    if operation.id not in session.tied:
        session.tied[operation.id] = frozenset()
        session.tied[operation.id] = frozenset(_find_tied(session, operation))
    return session.tied[operation.id]


def _find_tied(session: Session, operation: Operation) -> Iterator[Names]:
    call, fits = example_call(operation), _fitting(session, operation)
    if call.body is NO_BODY or not strings(call.body):
        return

    def takes(only: Callable[[Names], bool]) -> bool:
        body = vary(call.body, session.random(f"{operation.id} tied"), fits, only)
        return session.send(call.having(body=with_new_keys(session, operation, body))).accepted

    if takes(_anything) or not takes(lambda _: False):
        return
    for name in dict.fromkeys(_names_in(path) for path, old in leaves(call.body) if isinstance(old, str)):
        if not takes(name.__eq__):
            yield name


def _names_in(path: Path) -> Names:
    return tuple(name for name in path if isinstance(name, str))


def with_new_keys(session: Session, operation: Operation, body: Any) -> Any:
    """Return a body with new values in those members of which no two records may have the same."""
    for path in unique_members(operation, body):
        fresh = renewed(session, operation, body, f"call {session.sent(operation)}")
        body = with_member(body, path, member(fresh, path))
    return body


def unique_members(operation: Operation, body: Any) -> tuple[str, ...]:
    """Return the members of a body whose value no two records share."""
    unique = operation.resource.unique if operation.resource else ()
    return tuple(path for path in unique if member(body, path) is not None)


def write_new(session: Session, operation: Operation, purpose: str) -> Exchange:
    """Write a new record like the example's; where that is refused, one that has only new keys."""
    call = example_call(operation)
    written = session.send(call.having(body=renewed(session, operation, call.body, purpose)))
    if written.accepted:
        expect_readable(session, written)
        return written
    return session.send(call.having(body=with_new_keys(session, operation, call.body)))


def filled_out(session: Session, content: MediaType, body: dict[str, Any]) -> dict[str, Any]:
    """Return a body with each member that its schema names, as far as it is valid with it."""
    document = session.spec.document
    made = [Sampler(document, shown=False), Sampler(document)]
    for name, schema in properties_of(document, content.schema).items():
        longer = [{name: sampler.sample(schema), **body} for sampler in made]
        if not is_hidden(document, schema):
            fitting = (b for b in longer if session.schemas.accepts(content.schema_pointer, b))
            body = next(fitting, body)
    return body


def expect_readable(session: Session, exchange: Exchange) -> None:
    """Note a finding where a new text comes back in other characters."""
    garbled = _GARBLED.search(exchange.response.text) if exchange.accepted else None
    if garbled:
        why = f"a text that was written in UTF-8 comes as {garbled[0]!r}"
        session.report(exchange, "written_value_kept", why)
