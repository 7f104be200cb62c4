"""Turn what a client was given to prove who calls into secrets that can be sent."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from .commands import Ask, Steps
from .errors import CredentialError
from .redaction import Secret

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f]")


@attrs.frozen
class Joined:
    """Send several credentials as one, with a colon between them."""

    parts: "tuple[Credential, ...]"


Credential = Secret | Callable[[], Any] | Joined
"""A secret, a function that is asked for it at every request, or several of them."""


def resolved(name: str, credential: Credential) -> Steps[Secret]:
    """Return the credential as it is now.

    Raises:
        CredentialError: It cannot be sent.
    """
    if isinstance(credential, Secret):
        return sendable(name, credential)
    if not isinstance(credential, Joined):
        return sendable(name, (yield Ask(credential)))
    parts = []
    for part in credential.parts:
        secret = yield from resolved(name, part)
        parts.append(secret.reveal())
    return Secret(":".join(parts))


def sendable(name: str, value: object) -> Secret:
    """Return the secret, once it is known to be sendable.

    Raises:
        CredentialError: It is no text, or empty, or holds a line break, which somebody would print.
    """
    secret = Secret(value) if isinstance(value, str) else value
    if not isinstance(secret, Secret):
        raise CredentialError(f"The credential for {name} is not a text but of type {type(value).__name__}.")
    if not secret.reveal() or _UNPRINTABLE.search(secret.reveal()):
        raise CredentialError(
            f"The credential for {name} is empty or holds a line break or another control character;"
            " check where it is read from."
        )
    return secret


def secrets_in(credential: Credential) -> Iterator[Secret]:
    """Yield the secrets that a credential holds, without asking any function."""
    if isinstance(credential, Secret):
        yield credential
    elif isinstance(credential, Joined):
        for part in credential.parts:
            yield from secrets_in(part)
