"""Complete what a client is made with from the environment."""

import os
from collections.abc import Mapping

from .credentials import Credential, Joined
from .errors import CredentialError, InvalidArgument
from .redaction import Secret
from .settings import GivenCredential

Arguments = Mapping[str, str]
"""The arguments that make up one credential, each with the variable that stands in for it."""


def base_url_of(given: str | None, variable: str, default: str | None) -> str:
    """Return the base URL: as given, from the environment, or the vendor's.

    Raises:
        InvalidArgument: There is none of them.
    """
    url = given or os.environ.get(variable) or default
    if not url:
        raise InvalidArgument(f"There is no base URL: pass base_url=, or set {variable}.")
    return url


def credentials_of(
    given: Mapping[str, GivenCredential | None], schemes: Mapping[str, Arguments]
) -> dict[str, Credential]:
    """Return the credential of each scheme for which all arguments are given or stand in the environment.

    Raises:
        CredentialError: There is no credential for any scheme.
    """
    complete = {
        scheme: _joined(parts) for scheme, names in schemes.items() if (parts := _parts(given, names))
    }
    if schemes and not complete:
        raise CredentialError(f"There is no credential: {' or '.join(map(_advice, schemes.values()))}.")
    return complete


def _parts(given: Mapping[str, GivenCredential | None], names: Arguments) -> list[GivenCredential]:
    found = [given.get(name) or os.environ.get(variable) for name, variable in names.items()]
    return [part for part in found if part] if all(found) else []


def _joined(parts: list[GivenCredential]) -> Credential:
    credentials = tuple(Secret(part) if isinstance(part, str) else part for part in parts)
    return credentials[0] if len(credentials) == 1 else Joined(credentials)


def _advice(names: Arguments) -> str:
    arguments = " and ".join(f"{name}=" for name in names)
    return f"pass {arguments}, or set {' and '.join(names.values())}"
