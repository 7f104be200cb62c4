"""Check who calls, by the spec's security schemes."""

import base64
import binascii
import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Any

import attrs

from ...errors import BadInput
from ...spec import Operation, SecurityScheme, load_document
from ..messages import Request, cookie_pairs, query_pairs
from ..storage.store import Store

_COLLECTION = ".credentials"
_TOLD_FOR = 86400
"""Seconds for which a credential that has ended is told from one that never was."""
USUAL = ("test", "test:test")
"""What is let in unless told otherwise, as a key or token and as user and password."""


@attrs.frozen
class Credential:
    """A secret that is let in, the account that it belongs to, and the session where a login began one."""

    value: str = attrs.field(repr=False)
    account: str = "default"
    scheme: str | None = None
    until: float = math.inf
    session: str | None = None
    revoked: bool = False


def owners_of(client: str, caller: Credential | None) -> Mapping[str, str]:
    """Name whose budget each partition draws on: the caller's address where there is no credential."""
    if caller is None:
        return {"api-key": client, "account": client, "ip": client}
    return {"api-key": caller.value, "account": caller.account, "ip": client}


def sample_credentials(schemes: Iterable[SecurityScheme]) -> tuple[Credential, ...]:
    """Return what a simulator knows unless told others: what the vendor's samples show, and `test`.

    As user and password that is `test` twice.
    """
    known = list(schemes)
    basic = {scheme.scheme == "basic" for scheme in known}
    shown = dict.fromkeys(value for scheme in known for value in scheme.samples)
    pair = ("test:test",) if True in basic or any(scheme.flows for scheme in known) else ()
    single = ("test",) if basic != {True} else ()
    return tuple(map(Credential, (*pair, *single, *shown)))


def keep_credential(store: Store, credential: Credential) -> None:
    """Let in one more credential, for as long as the state lasts."""
    until = credential.until if math.isfinite(credential.until) else None
    rank = "~" if until is None else f"{max(until, 0.0):017.3f}"
    store.put(_COLLECTION, credential.value, {**attrs.asdict(credential), "until": until}, rank)
    if credential.session:
        store.remember(_COLLECTION, "session", credential.session, credential.value)


def find_kept(store: Store, value: str) -> Credential | None:
    """Return the credential of this value that was let in since the start, be it still good or not."""
    found = store.get(_COLLECTION, value)
    return _read(found) if found else None


def forget_ended(store: Store, now: float) -> None:
    """Remove the credentials that ended so long ago that nobody needs to be told why they are refused."""
    ended = takewhile(lambda kept: (kept["until"] or now) < now - _TOLD_FOR, store.documents(_COLLECTION))
    for value in [kept["value"] for kept in ended]:
        store.delete(_COLLECTION, value)


def end_session(store: Store, session: str, now: float) -> None:
    """Revoke all credentials of a session; they end now at the latest."""
    for value in store.find(_COLLECTION, "session", session):
        if credential := find_kept(store, value):
            keep_credential(store, attrs.evolve(credential, until=min(credential.until, now), revoked=True))


def _read(found: Mapping[str, Any]) -> Credential:
    return Credential(**{**found, "until": math.inf if found["until"] is None else found["until"]})


@attrs.frozen
class Denied:
    """Why a request is not let in."""

    reason: str


@attrs.define(eq=False, repr=False)
class Keyring:
    """The credentials that are let in, and where requests carry them.

    `known` are those of the start; the store keeps those that were let in since.
    """

    schemes: Mapping[str, SecurityScheme]
    known: Mapping[str, Credential]
    store: Store

    def find(self, value: str) -> Credential | None:
        """Return the credential of this value, be it still good or not."""
        return self.known.get(value) or find_kept(self.store, value)

    def all(self) -> Iterator[Credential]:
        """Yield every credential, those of the start first."""
        yield from self.known.values()
        yield from map(_read, self.store.documents(_COLLECTION))

    def check(self, operation: Operation, request: Request) -> Credential | Denied | None:
        """Return who calls; None when the operation asks for no credential.

        Any one of the operation's requirements suffices; each takes all of its schemes.
        """
        if not operation.security or () in operation.security:
            return None
        first = operation.security[0]
        if len(operation.security) == len(first) == 1:
            return self._credential(self.schemes[first[0]], request)
        answers = [self._require(requirement, request) for requirement in operation.security]
        return next((answer for answer in answers if isinstance(answer, Credential)), answers[0])

    def _require(self, requirement: Iterable[str], request: Request) -> Credential | Denied:
        found = [self._credential(self.schemes[name], request) for name in requirement]
        return next((answer for answer in found if isinstance(answer, Denied)), found[0])

    def _credential(self, scheme: SecurityScheme, request: Request) -> Credential | Denied:
        value = presented(scheme, request)
        if not value:
            return Denied(f"no credential was sent as {_place(scheme)}")
        known = self.find(value)
        if known is None:
            return Denied(f"the credential sent as {_place(scheme)} is unknown")
        if known.scheme not in (None, scheme.id):
            return Denied(f"the credential sent as {_place(scheme)} is meant for other calls")
        if known.revoked:
            return Denied(f"the credential sent as {_place(scheme)} was revoked")
        return known


def presented(scheme: SecurityScheme, request: Request) -> str | None:
    """Return the secret that a request carries for a scheme."""
    if scheme.kind != "apiKey":
        return _authorization(scheme, request.header("authorization") or "")
    name = scheme.name or ""
    if scheme.location == "header":
        return request.header(name)
    in_cookie = scheme.location == "cookie"
    pairs = (
        cookie_pairs(request.header("cookie") or "") if in_cookie else query_pairs(request.query, "replace")
    )
    return next((value for key, value in pairs if key == name), None)


def _authorization(scheme: SecurityScheme, header: str) -> str | None:
    kind, _, value = header.partition(" ")
    wanted = (scheme.scheme or "bearer").lower()
    if kind.lower() != wanted:
        return None
    return _user_and_password(value.strip()) if wanted == "basic" else value.strip()


def _user_and_password(encoded: str) -> str | None:
    try:
        return base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, ValueError):
        return None


def _place(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return f"the {scheme.location} parameter {scheme.name}"
    return f"{(scheme.scheme or 'bearer').capitalize()} authorization"


def read_credentials(path: Path) -> tuple[Credential, ...]:
    """Read a YAML mapping from credential to `{account: name}`; raise BadInput or SpecError."""
    entries = load_document(path).root.items()
    if not all(isinstance(entry, dict) and isinstance(entry.get("account"), str) for _, entry in entries):
        raise BadInput(f"{path}: write each credential as `<credential>: {{account: <name>}}`")
    return tuple(Credential(value, entry["account"]) for value, entry in entries)
