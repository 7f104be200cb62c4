"""Remember the latest requests, without their secrets."""

from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import unquote_plus

import attrs

from ..spec import SecurityScheme
from .clock import iso
from .messages import Headers, Request, Response

CAPACITY = 1000
MASK = "***"


@attrs.frozen
class Secrets:
    """Names of query parameters and headers, in lower case, that requests carry secrets under.

    A secret sent under the right name in the wrong case or place is a secret still.
    """

    names: frozenset[str]

    def mask_query(self, query: str) -> str:
        """Return a query string without the secrets in it."""
        return "&".join(self._mask(part) for part in query.split("&"))

    def mask_headers(self, headers: Headers) -> dict[str, str]:
        """Return headers without the secrets in them."""
        return {name: MASK if name.lower() in self.names else value for name, value in headers}

    def _mask(self, part: str) -> str:
        name, equals, _ = part.partition("=")
        return f"{name}={MASK}" if equals and unquote_plus(name).lower() in self.names else part


def find_secrets(schemes: Iterable[SecurityScheme]) -> Secrets:
    """Read from the security schemes where requests carry secrets."""
    names = {(scheme.name or "").lower() for scheme in schemes if scheme.kind == "apiKey"}
    return Secrets(frozenset({"authorization", "cookie", *names}))


class _Note(NamedTuple):
    """One request and how it was answered, without its body."""

    at: float
    method: str
    path: str
    query: str
    headers: Headers
    bytes: int
    client: str
    status: int


@attrs.define
class Journal:
    """The latest requests and webhook deliveries, oldest first."""

    secrets: Secrets
    webhooks: deque[dict[str, Any]] = attrs.field(factory=lambda: deque(maxlen=CAPACITY))
    _notes: deque[_Note] = attrs.field(init=False, factory=lambda: deque(maxlen=CAPACITY))

    @property
    def requests(self) -> list[dict[str, Any]]:
        """Return the latest requests, without the secrets in them."""
        return [self._told(note) for note in self._notes]

    def note(self, now: float, request: Request, response: Response) -> None:
        """Remember one request and how it was answered; what is secret in it is masked when it is read."""
        self._notes.append(
            _Note(
                now,
                request.method,
                request.path,
                request.query,
                request.headers,
                len(request.body),
                request.client,
                response.status,
            )
        )

    def _told(self, note: _Note) -> dict[str, Any]:
        query, headers = self.secrets.mask_query(note.query), self.secrets.mask_headers(note.headers)
        return {**note._asdict(), "at": iso(note.at), "query": query, "headers": headers}

    def clear(self) -> None:
        """Forget everything."""
        self._notes.clear()
        self.webhooks.clear()
