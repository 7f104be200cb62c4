"""Hand out the secrets that sign the calls of a client."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from .commands import Flow, Steps
from .credentials import Credential, resolved, secrets_in
from .instruments import Instruments
from .logins import Account
from .operation import Operation
from .redaction import Secret
from .sessions import Session

Sources = Mapping[str, Credential | Session]
"""Where the secret of each security scheme comes from."""


class Keyring:
    """Hand out secrets by the names of their security schemes."""

    def __init__(self, sources: Sources, hidden: Callable[[], Iterable[Secret]] = tuple) -> None:
        self._sources = dict(sources)
        self._hidden = hidden
        self._asked: dict[str, Secret] = {}

    def __contains__(self, name: object) -> bool:
        return name in self._sources

    def secrets(self, names: Sequence[str]) -> Steps[dict[str, Secret]]:
        """Return the secrets to sign a request with, as they are now.

        Raises:
            SdkError: One of them is missing or cannot be sent.
        """
        found = {}
        for name in names:
            found[name] = yield from self._secret(name)
        return found

    def others(self, refused: Mapping[str, Secret]) -> Steps[dict[str, Secret] | None]:
        """Return the secrets to use after these were refused; None if there are no others."""
        found = {}
        for name, secret in refused.items():
            found[name] = yield from self._secret(name, secret)
        return found if found != refused else None

    def end_sessions(self) -> Steps[None]:
        """Revoke the tokens of every session and forget them."""
        for source in self._sources.values():
            if isinstance(source, Session):
                yield from source.end()

    def known(self) -> list[Secret]:
        """Return every secret that was or may be handed out, and what else must not be shown."""
        found = [*self._asked.values(), *self._hidden()]
        for source in self._sources.values():
            found.extend(source.secrets() if isinstance(source, Session) else secrets_in(source))
        return found

    def _secret(self, name: str, refused: Secret | None = None) -> Steps[Secret]:
        source = self._sources[name]
        if isinstance(source, Session):
            secret = yield from source.token(refused)
        else:
            secret = yield from resolved(name, source)
        self._asked[name] = secret
        return secret


Exchange = Callable[[Operation, Any, Keyring], Flow]
"""Call an operation with a body and no parameters, signed from the keyring."""


def keyring_of(
    credentials: Mapping[str, Credential | Account], exchange: Exchange, instruments: Instruments
) -> Keyring:
    """Return the keyring of a client; accounts become sessions, whose calls the other credentials sign."""
    sources: dict[str, Credential | Session] = {}
    sessions: list[Session] = []

    def hidden() -> list[Secret]:
        return [secret for session in sessions for secret in session.secrets()]

    def signed_exchange(operation: Operation, body: Any, secrets: Mapping[str, Secret]) -> Flow:
        plain = {name: source for name, source in sources.items() if not isinstance(source, Session)}
        return exchange(operation, body, Keyring({**plain, **secrets}, hidden))

    for name, credential in credentials.items():
        if not isinstance(credential, Account):
            sources[name] = credential
            continue
        sources[name] = session = Session(name, credential, signed_exchange, instruments)
        sessions.append(session)
    for session in sessions:
        if session.refresh_scheme is not None:
            sources[session.refresh_scheme] = session.refresh_token
    return Keyring(sources)
