"""Check who calls, by the spec's security schemes."""

import base64
import binascii
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from ..errors import BadInput
from ..spec import Operation, SecurityScheme, load_document
from .messages import Request, cookie_pairs, query_pairs


@attrs.frozen
class Credential:
    """A secret that is let in, and the account that it belongs to."""

    value: str = attrs.field(repr=False)
    account: str = "default"
    scheme: str | None = None
    until: float = math.inf


def sample_credentials(schemes: Iterable[SecurityScheme]) -> tuple[Credential, ...]:
    """Return what a simulator knows unless told others: what the vendor's samples show, and `test`.

    As user and password that is `test` twice.
    """
    known = list(schemes)
    basic = {scheme.scheme == "basic" for scheme in known}
    shown = dict.fromkeys(value for scheme in known for value in scheme.samples)
    pair = ("test:test",) if True in basic else ()
    single = ("test",) if basic != {True} else ()
    return tuple(map(Credential, (*pair, *single, *shown)))


@attrs.frozen
class Denied:
    """Why a request is not let in."""

    reason: str


@attrs.define
class Keyring:
    """The credentials that are let in, and where requests carry them."""

    schemes: Mapping[str, SecurityScheme]
    known: dict[str, Credential]

    def check(self, operation: Operation, request: Request) -> Credential | Denied | None:
        """Return who calls; None when the operation asks for no credential.

        Any one of the operation's requirements suffices; each takes all of its schemes.
        """
        if not operation.security or () in operation.security:
            return None
        answers = [self._require(requirement, request) for requirement in operation.security]
        return next((answer for answer in answers if isinstance(answer, Credential)), answers[0])

    def _require(self, requirement: Iterable[str], request: Request) -> Credential | Denied:
        found = [self._credential(self.schemes[name], request) for name in requirement]
        return next((answer for answer in found if isinstance(answer, Denied)), found[0])

    def _credential(self, scheme: SecurityScheme, request: Request) -> Credential | Denied:
        value = presented(scheme, request)
        if not value:
            return Denied(f"no credential was sent as {_place(scheme)}")
        known = self.known.get(value)
        if known is None or known.scheme not in (None, scheme.id):
            return Denied(f"the credential sent as {_place(scheme)} is unknown")
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
