"""Make new bodies of an example, so that each writes a record of its own."""

import re
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from ...spec import Operation
from ..calls import body_content
from ..mutation import leaves, member, put, with_member
from ..session import Session

DATE = re.compile(r"\d{4}-\d\d-\d\d([ T].*)?")


def _anything(_: Any) -> bool:
    return True


def vary(value: Any, random: Random, fits: Callable[[Any], bool] = _anything) -> Any:
    """Return a copy whose plain texts are new; dates, and whatever would no longer fit, stay."""
    token = f"{random.getrandbits(24):06x}é"
    for path, old in tuple(leaves(value)):
        if isinstance(old, str) and not DATE.fullmatch(old):
            changed = put(value, path, f"{token}{old}" if "@" not in old else f"{token[:-1]}{old}")
            value = changed if fits(changed) else value
    return value


def renewed(session: Session, operation: Operation, body: Any, purpose: str) -> Any:
    """Return a body with new texts and new unique numbers; one purpose gives the same each time."""
    random = session.random(f"{operation.id} {purpose}")
    content = body_content(operation)
    fits = partial(session.schemas.accepts, content.schema_pointer) if content else _anything
    body = vary(body, random, fits)
    for path in unique_members(operation, body):
        if type(member(body, path)) is int:
            changed = with_member(body, path, random.randrange(10**6, 2**31))
            body = changed if fits(changed) else body
    return body


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
