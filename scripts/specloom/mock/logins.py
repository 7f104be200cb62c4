"""Let in who logs in: give out the tokens that x-login describes, and take them back."""

import math
from collections.abc import Iterator

import attrs

from ..spec import Login, Refresh
from .credentials import Credential, Keyring
from .envelopes import get_at, put_at
from .examples import example_reply
from .paging import place_of
from .rules import Call, Declined, Reply


def login_reply(call: Call, keyring: Keyring) -> Reply | None:
    """Answer a login, a refresh or a logout; None when the operation is none of these."""
    for scheme in call.spec.security_schemes:
        login, asked = scheme.login, call.operation.id
        if login and asked == login.operation:
            return _given(call, keyring, login, scheme.id, _account_of(call, keyring, login))
        if login and login.refresh and asked == login.refresh.operation:
            return _given(call, keyring, login.refresh, scheme.id, _refreshing(call, keyring, login.refresh))
        if login and asked == login.logout and call.credential and call.credential.scheme:
            keyring.known.pop(call.credential.value, None)
    return None


def _account_of(call: Call, keyring: Keyring, login: Login) -> str:
    """Return whose credentials these are: printed in an example, or told to the simulator."""
    given = tuple(_members(call.body, login))
    known = keyring.known.get(":".join(map(str, given)))
    content = call.operation.body.content if call.operation.body else ()
    printed = [tuple(_members(example, login)) for media in content for example in media.examples.values()]
    if known is None and given not in printed:
        raise Declined("nobody has these credentials", 401, 403, 400, 422)
    return known.account if known else "default"


def _members(body: object, login: Login) -> Iterator[object]:
    for member in login.credentials.values():
        yield get_at(body, place_of(member))


def _refreshing(call: Call, keyring: Keyring, refresh: Refresh) -> str:
    if refresh.member is None:
        return call.credential.account if call.credential else "default"
    token = str(get_at(call.body, place_of(refresh.member)))
    known = keyring.known.get(token)
    if known is None or known.scheme is None:
        raise Declined("the refresh token is unknown", 401, 403, 400, 422)
    return known.account


def _given(
    call: Call, keyring: Keyring, exchange: Login | Refresh, scheme: str, account: str
) -> Reply | None:
    """Answer as the example does, but with tokens of our own that are let in from now on."""
    reply = example_reply(call)
    if reply is None:
        return None
    token = Credential(f"token_{call.uuid()}", account, scheme, call.now + _lifetime(reply, exchange))
    keyring.known[token.value] = token
    body = put_at(reply.body, place_of(exchange.token), token.value)
    if exchange.refresh_token:
        refresh = Credential(f"refresh_{call.uuid()}", account, _refresh_scheme(call, scheme))
        keyring.known[refresh.value] = refresh
        body = put_at(body, place_of(exchange.refresh_token), refresh.value)
    return attrs.evolve(reply, body=body)


def _lifetime(reply: Reply, exchange: Login | Refresh) -> float:
    told = get_at(reply.body, place_of(exchange.expires_in)) if exchange.expires_in else None
    return told if isinstance(told, int | float) else math.inf


def _refresh_scheme(call: Call, scheme: str) -> str:
    """Return the scheme that sends a refresh token; a name that no scheme has where it travels in a body."""
    login = next(s.login for s in call.spec.security_schemes if s.id == scheme)
    return (login and login.refresh and login.refresh.scheme) or f"{scheme} refresh"
