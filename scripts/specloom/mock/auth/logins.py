"""Let in who logs in: give out the tokens that x-login describes, and take them back."""

import math
from collections.abc import Iterator
from typing import Any

import attrs

from ...spec import Login, Refresh, SecurityScheme
from ..clock import iso
from ..resources.envelopes import get_at, place_of, put_at
from ..resources.examples import example_reply
from ..rules import Account, Call, Declined, Reply, Rules
from .credentials import Keyring, end_session
from .grants import grant_reply
from .tokens import IN_BODY, Session, issue_token, made_reply, session_of

_HOUR = 3600
"""Seconds that a token is good for where its life has to be told and nothing says it."""
_REFUSED = (401, 403, 400, 422)


def login_reply(call: Call, keyring: Keyring, rules: Rules) -> Reply | None:
    """Answer a login, a refresh or a logout; None when the operation is none of these."""
    for scheme in call.spec.security_schemes:
        login, asked = scheme.login, call.operation.id
        if login and asked == login.operation:
            return _given(call, scheme, login, _logging_in(call, keyring, login, rules))
        if login and login.refresh and asked == login.refresh.operation:
            return _given(call, scheme, login.refresh, _refreshing(call, login.refresh))
        if login and asked == login.logout and call.credential and call.credential.session:
            end_session(call.store, call.credential.session, call.now)
    return grant_reply(call, keyring)


def _logging_in(call: Call, keyring: Keyring, login: Login, rules: Rules) -> Session:
    """Return whose credentials these are: known to the rules, told to the simulator, or printed."""
    account = (rules.accounts and rules.accounts(call)) or _account_of(call, keyring, login)
    return Session(account.name, call.uuid(), account.told)


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


def _refreshing(call: Call, refresh: Refresh) -> Session:
    if refresh.member is None:
        caller = call.credential
        return Session(caller.account if caller else "default", (caller and caller.session) or call.uuid())
    return session_of(call, str(get_at(call.body, place_of(refresh.member))))


def _given(call: Call, scheme: SecurityScheme, exchange: Login | Refresh, session: Session) -> Reply | None:
    """Answer as the example does, but with tokens of our own that are let in from now on."""
    reply = example_reply(call) or made_reply(call)
    until = call.now + _lifetime(reply.body, scheme, exchange)
    token = issue_token(call, scheme, scheme.id, session, until)
    body = put_at(reply.body, place_of(exchange.token), token.value)
    if exchange.expires_at:
        place = place_of(exchange.expires_at)
        body = put_at(body, place, until if isinstance(get_at(body, place), int | float) else iso(until))
    if exchange.refresh_token:
        refresh = issue_token(call, scheme, _refresh_scheme(scheme), session, math.inf)
        body = put_at(body, place_of(exchange.refresh_token), refresh.value)
    for place_told, value in session.told.items():
        body = put_at(body, place_of(place_told), value)
    return attrs.evolve(reply, body=body)


def _lifetime(body: Any, scheme: SecurityScheme, exchange: Login | Refresh) -> float:
    told = get_at(body, place_of(exchange.expires_in)) if exchange.expires_in else None
    if isinstance(told, int | float):
        return told
    return _HOUR if exchange.expires_at or scheme.bearer_format else math.inf


def _refresh_scheme(scheme: SecurityScheme) -> str:
    refresh = scheme.login.refresh if scheme.login else None
    return (refresh and refresh.scheme) or scheme.id + IN_BODY
