"""Let in who logs in: give out the tokens that x-login describes, and take them back."""

import math
from collections.abc import Iterator
from typing import Any

import attrs

from ..spec import Login, Refresh, SecurityScheme
from .clock import iso
from .completion import fill
from .credentials import Credential, Keyring, end_session, find_kept, keep_credential
from .envelopes import get_at, place_of, put_at
from .examples import example_reply, status_number
from .rules import Account, Call, Declined, Reply, Rules
from .tokens import json_web_token

_HOUR = 3600
"""Seconds that a token is good for where its life has to be told and nothing says it."""
_REFUSED = (401, 403, 400, 422)
_IN_BODY = " refresh"
"""Ends what stands for the scheme of a refresh token that travels in a body: no scheme sends it."""


@attrs.frozen
class _Session:
    """For whom a token is made: by a login for a new session, by a refresh for the one that goes on."""

    account: Account
    id: str


def login_reply(call: Call, keyring: Keyring, rules: Rules) -> Reply | None:
    """Answer a login, a refresh or a logout; None when the operation is none of these."""
    for scheme in call.spec.security_schemes:
        login, asked = scheme.login, call.operation.id
        if login and asked == login.operation:
            return _given(call, scheme, login, _logging_in(call, keyring, login, rules))
        if login and login.refresh and asked == login.refresh.operation:
            return _given(call, scheme, login.refresh, _refreshing(call, login.refresh))
        if login and asked == login.logout and call.credential and call.credential.session:
            end_session(call.store, call.credential.session)
    return None


def _logging_in(call: Call, keyring: Keyring, login: Login, rules: Rules) -> _Session:
    """Return whose credentials these are: known to the rules, told to the simulator, or printed."""
    account = (rules.accounts and rules.accounts(call)) or _account_of(call, keyring, login)
    return _Session(account, call.uuid())


def _account_of(call: Call, keyring: Keyring, login: Login) -> Account:
    given = tuple(_members(call.body, login))
    known = keyring.find(":".join(map(str, given)))
    content = call.operation.body.content if call.operation.body else ()
    printed = [tuple(_members(example, login)) for media in content for example in media.examples.values()]
    if known is None and given not in printed:
        raise Declined("nobody has these credentials", *_REFUSED)
    return Account(known.account if known else "default")


def _members(body: object, login: Login) -> Iterator[object]:
    for member in login.credentials.values():
        yield get_at(body, place_of(member))


def _refreshing(call: Call, refresh: Refresh) -> _Session:
    if refresh.member is None:
        caller = call.credential
        return _Session(Account(caller.account if caller else "default"), (caller and caller.session) or "")
    token = find_kept(call.store, str(get_at(call.body, place_of(refresh.member))))
    if token is None or token.session is None or not (token.scheme or "").endswith(_IN_BODY):
        raise Declined("the refresh token is unknown", *_REFUSED)
    if token.revoked or token.until <= call.now:
        raise Declined("the refresh token is no longer good", *_REFUSED)
    return _Session(Account(token.account), token.session)


def _given(call: Call, scheme: SecurityScheme, exchange: Login | Refresh, session: _Session) -> Reply | None:
    """Answer as the example does, but with tokens of our own that are let in from now on."""
    reply = example_reply(call) or _made(call)
    until = call.now + _lifetime(reply.body, scheme, exchange)
    token = _new_token(call, scheme, scheme.id, session, until)
    body = put_at(reply.body, place_of(exchange.token), token.value)
    if exchange.expires_at:
        place = place_of(exchange.expires_at)
        body = put_at(body, place, until if isinstance(get_at(body, place), int | float) else iso(until))
    if exchange.refresh_token:
        refresh = _new_token(call, scheme, _refresh_scheme(scheme), session, math.inf)
        body = put_at(body, place_of(exchange.refresh_token), refresh.value)
    for place_told, value in session.account.told.items():
        body = put_at(body, place_of(place_told), value)
    return attrs.evolve(reply, body=body)


def _made(call: Call) -> Reply:
    """Answer a login of which the spec prints no reply, by the schema of its body."""
    success = call.operation.success
    schema = success.content[0].schema if success and success.content else {}
    return Reply(
        status_number(success.status) if success else 200, fill(call.spec.document, schema, {}, call.now)
    )


def _new_token(call: Call, scheme: SecurityScheme, use: str, session: _Session, until: float) -> Credential:
    """Make a token for the scheme that `use` names, and let it in."""
    name, account = call.uuid(), session.account.name
    if (scheme.bearer_format or "").lower() == "jwt":
        lasting = {"exp": int(until)} if math.isfinite(until) else {}
        kind = "access" if use == scheme.id else "refresh"
        claims = {"sub": account, "iat": int(call.now), **lasting, "jti": name, "type": kind}
        value = json_web_token(call.store, call.random, claims)
    else:
        value = f"{'token' if use == scheme.id else 'refresh'}_{name}"
    token = Credential(value, account, use, until, session.id)
    keep_credential(call.store, token)
    return token


def _lifetime(body: Any, scheme: SecurityScheme, exchange: Login | Refresh) -> float:
    told = get_at(body, place_of(exchange.expires_in)) if exchange.expires_in else None
    if isinstance(told, int | float):
        return told
    return _HOUR if exchange.expires_at or scheme.bearer_format else math.inf


def _refresh_scheme(scheme: SecurityScheme) -> str:
    refresh = scheme.login.refresh if scheme.login else None
    return (refresh and refresh.scheme) or scheme.id + _IN_BODY
