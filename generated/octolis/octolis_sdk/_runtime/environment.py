"""Complete what a client is made with from the environment."""

import os
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from .credentials import Credential, Joined
from .errors import InvalidArgument
from .logins import Account, Grant, Login
from .redaction import Secret
from .settings import GivenCredential

Arguments = Mapping[str, str]
"""The arguments that make up one credential, each with the variable that stands in for it."""


def credentials_of(
    given: Mapping[str, GivenCredential | None],
    schemes: Mapping[str, Arguments],
    logins: Mapping[str, Login] = MappingProxyType({}),
    environment: Mapping[str, str] = os.environ,
) -> dict[str, Credential | Account]:
    """Return the credential of each scheme for which all arguments are given or stand in the environment.

    Raises:
        InvalidArgument: An argument is neither a text nor a function.
    """
    for name, value in given.items():
        if value is not None and not isinstance(value, str | Secret) and not callable(value):
            raise InvalidArgument(f"{name}= must be a text, or a function that returns one.")
    given = {**_standing_in(schemes, logins, environment), **{k: v for k, v in given.items() if v}}
    complete = {
        scheme: _joined(parts) for scheme, names in schemes.items() if (parts := _parts(given, names))
    }
    accounts = {scheme: _account(scheme, login, given, complete) for scheme, login in logins.items()}
    return complete | {scheme: account for scheme, account in accounts.items() if account is not None}


def _standing_in(
    schemes: Mapping[str, Arguments], logins: Mapping[str, Login], environment: Mapping[str, str]
) -> dict[str, GivenCredential | None]:
    names = [*schemes.values(), *(login.arguments for login in logins.values())]
    return {name: environment.get(variable) for each in names for name, variable in each.items()}


def advice_of(schemes: Mapping[str, Arguments], logins: Mapping[str, Login]) -> dict[str, str]:
    """Return for each scheme how its credential is given."""
    advice = {scheme: [_advice(names)] for scheme, names in schemes.items()}
    for scheme, login in logins.items():
        ways = ({name: login.arguments[name] for name in grant.credentials} for grant in login.grants)
        advice[scheme] += [_advice(names) for names in ways if names]
    return {scheme: " or ".join(ways) for scheme, ways in advice.items()}


def _account(
    scheme: str,
    login: Login,
    given: Mapping[str, GivenCredential | None],
    complete: Mapping[str, Credential],
) -> Account | None:
    """Return what a login can be made with; none where a token that is given cannot be renewed or ended."""
    token = complete.get(scheme)
    own = {name: _joined(parts) for name in login.arguments if (parts := _parts(given, [name]))}
    refresh = own.get(login.refresh_argument or "")
    grant = next(
        (g for g in login.grants if g.credentials.keys() <= own.keys() and _is_open(g, complete)), None
    )
    if not isinstance(token, Secret | None) or (token is None and grant is None and refresh is None):
        return None
    return Account(
        login,
        token,
        refresh if isinstance(refresh, Secret) else None,
        grant,
        {name: own[name] for name in (grant.credentials if grant else ())},
    )


def _is_open(grant: Grant, complete: Mapping[str, Credential]) -> bool:
    security = grant.operation.security
    return not security or any(all(name in complete for name in names) for names in security)


def _parts(given: Mapping[str, GivenCredential | None], names: Iterable[str]) -> list[GivenCredential]:
    found = [given.get(name) for name in names]
    return [part for part in found if part] if all(found) else []


def _joined(parts: list[GivenCredential]) -> Credential:
    credentials = tuple(Secret(part) if isinstance(part, str) else part for part in parts)
    return credentials[0] if len(credentials) == 1 else Joined(credentials)


def _advice(names: Arguments) -> str:
    arguments = " and ".join(f"{name}=" for name in names)
    return f"pass {arguments}, or set {' and '.join(names.values())}"
