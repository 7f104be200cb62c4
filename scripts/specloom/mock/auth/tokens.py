"""Make tokens and let them in: JSON Web Tokens (RFC 7519) where the scheme says so, else opaque ones."""

import base64
import hashlib
import hmac
import math
from collections.abc import Mapping
from random import Random
from typing import Any

import attrs
import orjson

from ...spec import SecurityScheme
from ..resources.completion import fill
from ..resources.examples import status_number
from ..rules import Call, Declined, Reply
from ..storage.store import Store
from .credentials import Credential, find_kept, forget_ended, keep_credential

REFUSED = (401, 403, 400, 422)
IN_BODY = " refresh"
"""Ends what stands for the scheme of a refresh token that travels in a body: no scheme sends it."""
_KEYS = ".keys"
_HEADER = {"typ": "JWT", "alg": "HS256"}


@attrs.frozen
class Session:
    """Whose tokens belong together, and what a reply tells of the account."""

    account: str
    id: str
    told: Mapping[str, Any] = attrs.field(factory=dict)


def issue_token(call: Call, scheme: SecurityScheme, use: str, session: Session, until: float) -> Credential:
    """Make a token for the scheme that `use` names, and let it in."""
    name = call.uuid()
    kind = "access" if use == scheme.id else "refresh"
    if (scheme.bearer_format or "").lower() == "jwt":
        lasting = {"exp": int(until)} if math.isfinite(until) else {}
        claims = {"sub": session.account, "iat": int(call.now), **lasting, "jti": name, "type": kind}
        value = json_web_token(call.store, call.random, claims)
    else:
        value = f"{'token' if kind == 'access' else kind}_{name}"
    token = Credential(value, session.account, use, until, session.id)
    forget_ended(call.store, call.now)
    keep_credential(call.store, token)
    return token


def session_of(call: Call, value: str) -> Session:
    """Return the session that a refresh token of a body goes on with; refuse one that is not good."""
    token = find_kept(call.store, value)
    if token is None or token.session is None or not (token.scheme or "").endswith(IN_BODY):
        raise Declined("the refresh token is unknown", *REFUSED)
    if token.revoked or token.until <= call.now:
        raise Declined("the refresh token is no longer good", *REFUSED)
    return Session(token.account, token.session)


def made_reply(call: Call) -> Reply:
    """Answer an operation of which the spec prints no reply, by the schema of its body."""
    success = call.operation.success
    schema = success.content[0].schema if success and success.content else {}
    status = status_number(success.status) if success else 200
    return Reply(status, fill(call.spec.document, schema, {}, call.now))


def json_web_token(store: Store, random: Random, claims: Mapping[str, Any]) -> str:
    """Sign claims (HS256: RFC 7518, section 3.2)."""
    signed = b".".join(map(_encoded, (orjson.dumps(_HEADER), orjson.dumps(claims))))
    signature = hmac.new(_key(store, random), signed, hashlib.sha256).digest()
    return (signed + b"." + _encoded(signature)).decode()


def _encoded(part: bytes) -> bytes:
    return base64.urlsafe_b64encode(part).rstrip(b"=")


def _key(store: Store, random: Random) -> bytes:
    found = store.get(_KEYS, "hs256")
    if found is None:
        found = {"hex": random.randbytes(32).hex()}
        store.put(_KEYS, "hs256", found)
    return bytes.fromhex(found["hex"])
