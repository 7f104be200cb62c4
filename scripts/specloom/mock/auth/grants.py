"""Grant tokens at the token endpoint of an OAuth 2 flow (RFC 6749), where a spec has it as an operation."""

import math
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs

from ...spec import SecurityScheme
from ..resources.envelopes import properties_of
from ..resources.examples import example_reply
from ..rules import Call, Declined, Refused, Reply
from .credentials import Keyring, presented
from .tokens import IN_BODY, REFUSED, Session, issue_token, made_reply, session_of

_HOUR = 3600
"""Seconds that a token is good for, where no example says it."""
_BASIC = SecurityScheme("basic", "http", scheme="basic")


def grant_reply(call: Call, keyring: Keyring) -> Reply | None:
    """Answer a request for a token; None when the operation is no token endpoint."""
    scheme = next((scheme for scheme in call.spec.security_schemes if _grants(call, scheme)), None)
    if scheme is None:
        return None
    body = call.body if isinstance(call.body, dict) else {}
    return _granted(call, scheme, _session(call, keyring, body), body)


def _grants(call: Call, scheme: SecurityScheme) -> bool:
    addresses = (url for flow in scheme.flows for url in (flow.token_url, flow.refresh_url) if url)
    return call.operation.method == "POST" and any(
        urlsplit(address).path.endswith(call.operation.path) for address in addresses
    )


def _session(call: Call, keyring: Keyring, body: Mapping[str, Any]) -> Session:
    """Return for whom a token is asked, by the kind of grant (RFC 6749, sections 4.3, 4.4 and 6)."""
    match body.get("grant_type"):
        case "client_credentials":
            return _new_session(call, keyring, _client(call, body), "invalid_client", "the client is unknown")
        case "password":
            owner = f"{body.get('username')}:{body.get('password')}"
            return _new_session(call, keyring, owner, "invalid_grant", "nobody has these credentials")
        case "refresh_token":
            try:
                return session_of(call, str(body.get("refresh_token")))
            except Declined as declined:
                raise _refusal(call, "invalid_grant", declined.detail) from declined
        case other:
            raise _refusal(call, "unsupported_grant_type", f"the grant type {other} is not simulated")


def _client(call: Call, body: Mapping[str, Any]) -> str:
    """Return who the client says that it is: in a header, or in the body (RFC 6749, section 2.3.1)."""
    return presented(_BASIC, call.request) or f"{body.get('client_id')}:{body.get('client_secret')}"


def _new_session(call: Call, keyring: Keyring, pair: str, error: str, reason: str) -> Session:
    known = keyring.find(pair)
    if known is None and pair not in _printed(call):
        raise _refusal(call, error, reason)
    return Session(known.account if known else "default", call.uuid())


def _printed(call: Call) -> Iterator[str]:
    content = call.operation.body.content if call.operation.body else ()
    for shown in (example for media in content for example in media.examples.values()):
        if isinstance(shown, dict):
            yield f"{shown.get('client_id')}:{shown.get('client_secret')}"
            yield f"{shown.get('username')}:{shown.get('password')}"


def _granted(call: Call, scheme: SecurityScheme, session: Session, body: Mapping[str, Any]) -> Reply:
    """Answer as section 5.1 says, and beyond that as the example does."""
    reply = example_reply(call) or made_reply(call)
    shown = reply.body if isinstance(reply.body, dict) else {}
    life = shown.get("expires_in") or _HOUR
    token = issue_token(call, scheme, scheme.id, session, call.now + life)
    kind = shown.get("token_type") or "Bearer"
    told = {**shown, "token_type": kind, "access_token": token.value, "expires_in": life}
    if body.get("grant_type") == "password" or "refresh_token" in shown:
        told["refresh_token"] = issue_token(call, scheme, scheme.id + IN_BODY, session, math.inf).value
    if "scope" in body:
        told["scope"] = body["scope"]
    return attrs.evolve(reply, body=told)


def _refusal(call: Call, error: str, reason: str) -> Refused | Declined:
    """Refuse as section 5.2 says where the spec describes such an error, else as the vendor usually does."""
    for status in REFUSED:
        declared = call.operation.response(status)
        content = declared.content[0] if declared and declared.content else None
        if content and "error" in properties_of(call.spec.document, content.schema or {}):
            return Refused(Reply(status, {"error": error, "error_description": reason}))
    return Declined(f"{error}: {reason}", *REFUSED)
