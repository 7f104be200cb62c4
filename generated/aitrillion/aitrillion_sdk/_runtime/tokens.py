"""Read tokens from an answer, and tell for how long they are good."""

import json
import math
from base64 import urlsafe_b64decode
from datetime import UTC, datetime
from typing import Any, Final

import attrs
import httpx

from .errors import DecodeError
from .instruments import Instruments
from .logins import Grant, Member
from .members import json_of, member_of
from .redaction import Secret

_LONGEST_MARGIN: Final = 30.0
_NOT_READABLE: Final = (ValueError, TypeError, LookupError, AttributeError, OverflowError)


@attrs.frozen
class Tokens:
    """Hold a token, and when it is to be renewed and ceases to be good, in seconds of the clock."""

    access: Secret | None = None
    refresh: Secret | None = None
    renew_at: float = math.inf
    good_until: float = math.inf


def held(access: Secret | None, refresh: Secret | None, instruments: Instruments) -> Tokens:
    """Return tokens that somebody else got, perhaps long ago."""
    if access is None:
        return Tokens(None, refresh)
    now = instruments.wall_clock()
    return _tokens(access, refresh, _expiry(access) - now, instruments.clock())


def issued(
    grant: Grant, response: httpx.Response, instruments: Instruments, refresh: Secret | None = None
) -> Tokens:
    """Return the tokens in an answer that came just now; the refresh token stays if there is no new one.

    Raises:
        DecodeError: The answer holds no token.
    """
    answer = json_of(response)
    access = _text(answer, grant.token)
    if access is None:
        raise DecodeError(
            f"{grant.operation.method} {response.request.url.path} answered {response.status_code},"
            f" but {'.'.join(grant.token)} is missing.",
            response,
            None,
        )
    renewed = _text(answer, grant.refresh_token) or refresh
    return _tokens(access, renewed, _lifetime(grant, answer, access, instruments), instruments.clock())


def _tokens(access: Secret, refresh: Secret | None, lifetime: float, now: float) -> Tokens:
    """Renew a token a tenth of its life before its end, or half a minute where that is later."""
    margin = min(_LONGEST_MARGIN, lifetime / 10)
    return Tokens(access, refresh, now + lifetime - margin, now + lifetime)


def _lifetime(grant: Grant, answer: Any, access: Secret, instruments: Instruments) -> float:
    """Return the seconds for which a new token is good: as the answer says, or else the token itself."""
    seconds = _number(_told(answer, grant.expires_in))
    if seconds is not None:
        return seconds
    moment = _moment(_told(answer, grant.expires_at))
    if moment is not None:
        return moment - instruments.wall_clock()
    return _expiry(access) - (_claim(access, "iat") or instruments.wall_clock())


def _expiry(token: Secret) -> float:
    """Return when a JWT ceases to be good (RFC 7519, section 4.1.4); any other token is good for ever."""
    return _claim(token, "exp") or math.inf


def _claim(token: Secret, name: str) -> float | None:
    try:
        payload = token.reveal().split(".")[1]
        claims = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        return _number(claims[name])
    except _NOT_READABLE:
        return None


def _told(answer: Any, member: Member | None) -> Any:
    return None if member is None else member_of(answer, member)


def _text(value: Any, member: Member | None) -> Secret | None:
    found = _told(value, member)
    return Secret(found) if isinstance(found, str) and found else None


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except _NOT_READABLE:
        return None
    return number if math.isfinite(number) else None


def _moment(value: Any) -> float | None:
    """Return seconds since the epoch, from a number of them or from a date and time."""
    try:
        if (number := _number(value)) is not None:
            return number
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except _NOT_READABLE:
        return None
