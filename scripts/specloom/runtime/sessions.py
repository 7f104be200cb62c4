"""Keep a token good: log in when one is needed, renew it in time, once for all who wait for it."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from copy import copy
from typing import Any, Final

import attrs
import httpx

from .commands import Steps, Wait
from .credentials import resolved, secrets_in
from .defaults import NOT_GIVEN, NotGiven
from .errors import CredentialError, SdkError, StatusError, Unauthorized
from .instruments import Instruments
from .logins import Account, Grant, Member
from .operation import Operation
from .redaction import Secret
from .tokens import Tokens, held, issued

Exchange = Callable[[Operation, Any, Mapping[str, Secret]], Steps[httpx.Response]]
"""Call an operation with a body, signed with these secrets and the client's own."""

_REFUSALS: Final = frozenset({400, 401, 403})


class Session:
    """Hold the tokens of one account for all calls of a client, in threads and tasks alike."""

    def __init__(self, scheme: str, account: Account, exchange: Exchange, instruments: Instruments) -> None:
        self.refresh_scheme = account.login.refresh_scheme
        self._scheme = scheme
        self._account = account
        self._exchange = exchange
        self._instruments = instruments
        self._tokens = held(account.token, account.refresh_token, instruments)
        self._renewals: dict[int, Future[SdkError | None]] = {}  # by process: a fork has one thread

    def token(self, refused: Secret | None = None) -> Steps[Secret]:
        """Return a token that is good now, another one than was refused if there is a way to it.

        Raises:
            SdkError: There is no token, and no way to one.
        """
        while True:
            if (token := self._good_token(refused)) is not None:
                return token
            mine: Future[SdkError | None] = Future()
            mine.set_running_or_notify_cancel()  # who gives up waiting cancels it for nobody else
            renewal = self._renewals.setdefault(os.getpid(), mine)
            if renewal is mine:
                return (yield from self._lead(mine, refused))
            if error := (yield Wait(renewal)):
                raise copy(error) from error.__cause__

    def refresh_token(self) -> Secret:
        """Return the token that a refresh sends, as it is now.

        Raises:
            CredentialError: There is none.
        """
        if self._tokens.refresh is None:
            raise CredentialError("There is no refresh token: none was given, and no login has brought one.")
        return self._tokens.refresh

    def end(self) -> Steps[None]:
        """Revoke the token and forget it; a client that can log in does so again at the next call."""
        ended, self._tokens = self._tokens, Tokens()
        logout = self._account.login.logout
        if logout is None or ended.access is None:
            return
        try:
            yield from self._exchange(logout, NOT_GIVEN, {self._scheme: ended.access})
        except Unauthorized:
            return  # it was no longer good anyway

    def secrets(self) -> Iterator[Secret]:
        """Yield all that must not be shown."""
        yield from filter(None, (self._tokens.access, self._tokens.refresh))
        for credential in self._account.credentials.values():
            yield from secrets_in(credential)

    def _good_token(self, refused: Secret | None) -> Secret | None:
        tokens = self._tokens
        if not self._is_renewable(tokens):
            return tokens.access
        early = self._instruments.clock() < tokens.renew_at
        return tokens.access if early and tokens.access != refused else None

    def _is_renewable(self, tokens: Tokens) -> bool:
        can_refresh = self._account.login.refresh is not None and tokens.refresh is not None
        return can_refresh or self._account.grant is not None

    def _lead(self, renewal: "Future[SdkError | None]", refused: Secret | None) -> Steps[Secret]:
        """Renew the tokens for all who wait; they hear what failed, or try themselves if this is cut off."""
        failure = None
        try:
            if self._good_token(refused) is None:  # nobody was quicker
                self._tokens = yield from self._renewed()
        except SdkError as error:
            if not self._outlasts(error, refused):
                failure = error
                raise
        finally:
            del self._renewals[os.getpid()]
            renewal.set_result(failure)
        return self._held()

    def _outlasts(self, error: SdkError, refused: Secret | None) -> bool:
        """Tell whether a renewal that failed for the moment was early enough to go on with the old token."""
        tokens = self._tokens
        is_good = tokens.access not in (None, refused) and self._instruments.clock() < tokens.good_until
        if is_good and not isinstance(error, CredentialError):
            self._tokens = attrs.evolve(tokens, renew_at=tokens.good_until)
        return self._tokens is not tokens

    def _renewed(self) -> Steps[Tokens]:
        refresh = self._tokens.refresh
        if self._account.login.refresh is None or refresh is None:
            return (yield from self._logged_in())
        try:
            return (yield from self._refreshed(self._account.login.refresh, refresh))
        except StatusError as error:
            if error.status_code not in _REFUSALS:
                raise
            if self._account.grant is None:
                raise CredentialError(
                    f"The session is over and cannot be refreshed: {error.message} Make a client anew."
                ) from error
        return (yield from self._logged_in())

    def _refreshed(self, grant: Grant, refresh: Secret) -> Steps[Tokens]:
        login = self._account.login
        secrets = {login.refresh_scheme: refresh} if login.refresh_scheme else {}
        members = {login.refresh_member: refresh} if login.refresh_member else {}
        response = yield from self._exchange(grant.operation, _body(grant, members), secrets)
        return issued(grant, response, self._instruments, refresh)

    def _logged_in(self) -> Steps[Tokens]:
        grant = self._account.grant
        if grant is None:
            raise CredentialError(
                f"There is no token for {self._scheme}: the client was logged out; make it anew."
            )
        members = {}
        for argument, member in grant.credentials.items():
            members[member] = yield from resolved(argument, self._account.credentials[argument])
        response = yield from self._exchange(grant.operation, _body(grant, members), {})
        return issued(grant, response, self._instruments)

    def _held(self) -> Secret:
        if self._tokens.access is None:
            raise CredentialError(f"There is no token for {self._scheme}: the client is being logged out.")
        return self._tokens.access


def _body(grant: Grant, secrets: Mapping[Member, Secret]) -> dict[str, Any] | NotGiven:
    """Return the body of a grant; no frame that lives on holds it."""
    body: dict[str, Any] = dict(grant.constants)
    for (*holders, name), secret in secrets.items():
        holder = body
        for each in holders:
            holder = holder.setdefault(each, {})
        holder[name] = secret.reveal()
    return body or NOT_GIVEN
