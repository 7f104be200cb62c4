"""Read the calls of one API out of recorded traffic."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from ...errors import BadInput
from ..account import SourceFact
from ..captured import Call, Captured
from ..masking import Secrets
from ..taken import taken
from .choosing import chosen, own_address
from .entries import Entry, entries_of
from .facts import facts_of
from .leaving import NO_ANSWER, left_out
from .messages import asked_of, reply_of, words_of
from .secrets import secrets_of
from .signing import credentials_of

_MOST_EXAMPLES = 5


def read_traffic(root: Mapping[str, Any], path: Path) -> Captured:
    """Return the calls of the API that most of a HAR is about, no secret in it.

    Raises BadInput where no entry is a call of an API.
    """
    entries = entries_of(root)
    own = own_address(root)
    found = chosen(entries, own.partition("://")[2].partition("/")[0].lower())
    if not found.entries:
        raise BadInput(f"{path} has no call of an API: {_why(entries, found.reasons)}")
    secrets = secrets_of(found.entries)
    facts = tuple(_masked(fact, secrets) for fact in facts_of(root))
    masked = [Entry(entry.at, secrets.tree(entry.raw)) for entry in found.entries]
    signs = any(credentials_of(entry) for entry in masked)
    captured = Captured(
        source="traffic",
        title=f"{found.host} as recorded in {path.name}",
        facts=facts,
        calls=tuple(_call(entry, secrets, signs=signs) for entry in masked),
        asked_kind="observed",
        reply_kind="observed",
        most_examples=_MOST_EXAMPLES,
    )
    unanswered = {f"{entry.at}.response": NO_ANSWER for entry in masked if not entry.status}
    left = left_out(facts, taken(captured), {**found.reasons, **unanswered})
    return attrs.evolve(captured, left=tuple(left))


def _why(entries: tuple[Entry, ...], reasons: Mapping[str, str]) -> str:
    if not entries:
        return "its list of entries is empty; record again while calls are made"
    first = next(iter(reasons.values()), "")
    return f"of its first entry, {first}; record again while calls are made"


def _masked(fact: SourceFact, secrets: Secrets) -> SourceFact:
    return attrs.evolve(fact, name=secrets.text(fact.name)) if fact.name else fact


def _call(entry: Entry, secrets: Secrets, *, signs: bool) -> Call:
    """Return a call; where others are signed, one that succeeds unsigned needs no credential."""
    credentials = credentials_of(entry)
    is_open = signs and not credentials and 200 <= entry.status < 300
    reply = reply_of(entry, secrets)
    return Call(
        entry.at,
        f"{entry.method} {entry.url.path}",
        asked_of(entry, secrets, {credential.at for credential in credentials}),
        words=words_of(entry),
        security=credentials if credentials or is_open else None,
        replies=(reply,) if reply else (),
    )
